import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, uuid } from '../shapes.ts';
import { line, obstacle, ofUnit, onUnit, voterRef } from './shapes.ts';

export const mobileBoxGround = z.enum(['age', 'illness', 'disability', 'other']);
export const mobileBoxState = z.enum(['open', 'granted', 'refused', 'withdrawn']);

export const mobileBoxRequest = z.object({
  mobileBoxId: uuid,
  voter: voterRef,
  ground: mobileBoxGround,
  note: z.string().nullable(),
  appliedOn: day,
  state: mobileBoxState,
  decidedOn: day.nullable(),
  reason: z.object({ zh: z.string(), en: z.string() }).nullable(),
  announcedOn: day.nullable(),
});

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll/mobile-box${path}` as const,
  summary,
  tags: ['rolls'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

/** Voters to whom a mobile box is brought (VC-531). */
export const mobileBox = {
  page: route
    .route(GET('', 'Requests for the mobile box, by group'))
    .input(
      ofUnit.extend({
        state: z.enum([...mobileBoxState.options, 'any']).default('any'),
        group: z.string().max(60).optional(),
        ...paging.shape,
      }),
    )
    .output(pageOf(mobileBoxRequest)),
  overview: route
    .route(GET('/overview', 'How many, what is still to be announced, and what the law says of each ground'))
    .input(ofUnit)
    .output(
      z.object({
        open: z.number().int(),
        granted: z.number().int(),
        refused: z.number().int(),
        withdrawn: z.number().int(),
        toAnnounce: z.number().int(),
        grounds: z.array(
          z.object({
            ground: mobileBoxGround,
            against: z.array(obstacle).describe('What stands against granting it; empty where it can be granted'),
          }),
        ),
        owed: z.array(obstacle).describe('What is still to be done before any box is brought'),
      }),
    ),
  request: route
    .route(POST('', 'Take a request for the mobile box'))
    .input(
      onUnit.extend({
        voterId: uuid,
        ground: mobileBoxGround,
        note: line(200).nullable().default(null).describe('Asked for where the ground is `other`'),
        appliedOn: day,
      }),
    )
    .output(z.object({ mobileBoxId: uuid })),
  decide: route
    .route(POST('/{mobileBoxId}/decide', 'Grant or refuse a request'))
    .input(
      onUnit.extend({
        mobileBoxId: uuid,
        outcome: z.enum(['granted', 'refused']),
        decidedOn: day,
        reason: line(200).nullable().default(null).describe('Asked for where the request is refused'),
      }),
    )
    .output(
      z.object({
        mobileBoxId: uuid,
        owed: z.array(obstacle).describe('What is still to be done before the box is brought'),
      }),
    ),
  withdraw: route
    .route(POST('/{mobileBoxId}/withdraw', 'Withdraw a request'))
    .input(onUnit.extend({ mobileBoxId: uuid }))
    .output(z.object({ mobileBoxId: uuid })),
  announce: route
    .route(POST('/announce', 'Record that those who use the mobile box were named in a notice'))
    .input(onUnit.extend({ announcedOn: day }))
    .output(z.object({ announced: z.number().int() })),
};

export type MobileBoxRequest = z.infer<typeof mobileBoxRequest>;
