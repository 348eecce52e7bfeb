import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, uuid } from '../shapes.ts';
import { line, obstacle, ofUnit, onUnit } from './shapes.ts';

export const objectionKind = z.enum(['omitted', 'wronglyListed', 'wrongEntry']);

export const rollObjection = z.object({
  objectionId: uuid,
  number: z.number().int().describe('Number of the list objected to'),
  kind: objectionKind,
  voterId: uuid.nullable(),
  about: z.string(),
  raisedBy: z.string(),
  statement: z.string(),
  receivedOn: day,
  dueOn: day,
  state: z.enum(['open', 'overdue', 'decided', 'decidedLate']),
  decidedOn: day.nullable(),
  outcome: z.enum(['upheld', 'rejected']).nullable(),
  decision: z.string().nullable(),
  announcedOn: day.nullable(),
});

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll/objections${path}` as const,
  summary,
  tags: ['rolls'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

/** Objections to a published list, with their clocks (VC-311, VC-312, RC-132). */
export const objections = {
  page: route
    .route(GET('', 'Objections of a unit, the one due first at the top'))
    .input(ofUnit.extend({ state: z.enum(['open', 'decided', 'any']).default('any'), ...paging.shape }))
    .output(pageOf(rollObjection)),
  raise: route
    .route(POST('', 'Take an objection'))
    .input(
      onUnit.extend({
        number: z.number().int().min(1),
        kind: objectionKind,
        voterId: uuid.nullable().default(null),
        about: line(60).describe('Whom it is about'),
        raisedBy: line(60),
        statement: line(500),
        receivedOn: day,
      }),
    )
    .output(z.object({ objectionId: uuid, dueOn: day })),
  decide: route
    .route(POST('/{objectionId}/decide', 'Decide an objection'))
    .input(
      onUnit.extend({
        objectionId: uuid,
        decidedOn: day,
        outcome: z.enum(['upheld', 'rejected']),
        decision: line(500),
        announcedOn: day.nullable().default(null),
      }),
    )
    .output(z.object({ objectionId: uuid, inTime: z.boolean(), warning: obstacle.nullable() })),
};

export type RollObjection = z.infer<typeof rollObjection>;
