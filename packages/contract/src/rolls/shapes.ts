import * as z from 'zod';
import { uuid } from '../shapes.ts';

/** What every command on a unit carries. The sender makes up `requestId` once for each act; a repeat changes nothing. */
export const onUnit = z.object({
  roundId: uuid,
  unitId: uuid,
  requestId: uuid.describe('Made up by the sender for this one act; sent again, the same answer comes back'),
});

/** Where a query about one unit looks. */
export const ofUnit = z.object({ roundId: uuid, unitId: uuid });

/** Categories of voters: A to C in villages (VC-302 to VC-304), H, R, W in communities (RC-130). */
export const voterCategory = z.enum(['resident', 'away', 'admitted', 'household', 'habitual', 'worker']);

/** Someone on the roll, as lists of other rooms name him. */
export const voterRef = z.object({
  voterId: uuid,
  name: z.string(),
  sex: z.enum(['male', 'female']),
  group: z.string().nullable(),
  cardNumber: z.string().describe('Number of the entry on the roll'),
});

/** A sentence with the rules it rests on and what mends it. */
export const obstacle = z.object({
  code: z.string(),
  rules: z.array(z.string()),
  zh: z.string(),
  en: z.string(),
  remedy: z.object({ zh: z.string(), en: z.string() }),
});

/** A short text that a clerk types; control characters are refused. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
