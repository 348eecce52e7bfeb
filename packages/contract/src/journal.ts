import * as z from 'zod';
import { route } from './base.ts';
import { bilingual, pageOf, paging, unitRef, uuid } from './shapes.ts';

export const journalLine = z.object({
  unit: unitRef,
  sequence: z.number().int(),
  eventType: z.string(),
  sentence: bilingual,
  actor: z.string(),
  actorRole: z.string(),
  recordedAt: z.string(),
  hash: z.string(),
  payload: z.record(z.string(), z.unknown()),
});

export const journal = {
  entries: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/journal',
      summary: 'The journal of a round, newest first',
      tags: ['journal'],
    })
    .input(z.object({ roundId: uuid, unitId: uuid.optional(), eventType: z.string().optional(), ...paging.shape }))
    .output(pageOf(journalLine)),
  verify: route
    .route({ method: 'GET', path: '/journal/verify', summary: 'Recompute every hash chain', tags: ['journal'] })
    .output(
      z.object({
        chains: z.number().int(),
        entries: z.number().int(),
        broken: z.array(
          z.object({
            countyId: z.number().int(),
            chainId: uuid,
            sequence: z.number().int(),
            zh: z.string(),
            en: z.string(),
          }),
        ),
      }),
    ),
};
