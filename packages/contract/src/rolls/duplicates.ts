import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, unitRef, uuid } from '../shapes.ts';
import { line, onUnit } from './shapes.ts';

/** Why two records may be one human being. */
export const pairEvidence = z.enum(['name', 'birthDate', 'sex', 'sameGroup', 'sameHousehold', 'noNumber']);

/** One side of a pair, as far as it may be shown beside the other. */
const pairSide = z.object({
  personId: uuid,
  name: z.string(),
  sex: z.enum(['male', 'female']),
  birthDate: day,
  idNumberMasked: z.string().nullable(),
  rolls: z.array(
    z.object({ unit: unitRef, group: z.string().nullable(), household: z.string().nullable(), onRoll: z.boolean() }),
  ),
});

export const personPair = z.object({
  pairId: uuid,
  evidence: z.array(pairEvidence),
  a: pairSide,
  b: pairSide,
  decision: z.enum(['same', 'different']).nullable(),
  keptId: uuid.nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
});

const inRound = z.object({ roundId: uuid });

/** Records that may be one person, and persons on two rolls (VC-305). */
export const duplicates = {
  pairs: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/roll-pairs',
      summary: 'Pairs of records that may be one person',
      tags: ['rolls'],
    })
    .input(inRound.extend({ state: z.enum(['open', 'decided', 'any']).default('open'), ...paging.shape }))
    .output(pageOf(personPair)),
  doubles: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/roll-doubles',
      summary: 'Persons who stand on more than one roll of the round',
      tags: ['rolls'],
    })
    .input(inRound.extend({ ...paging.shape }))
    .output(
      pageOf(
        z.object({
          personId: uuid,
          name: z.string(),
          sex: z.enum(['male', 'female']),
          birthYear: z.number().int(),
          entries: z.array(
            z.object({ voterId: uuid, unit: unitRef, group: z.string().nullable(), category: z.string() }),
          ),
        }),
      ),
    ),
  find: route
    .route({
      method: 'POST',
      path: '/rounds/{roundId}/roll-pairs/find',
      summary: 'Look for pairs in the whole county again; known pairs stay as they are',
      tags: ['rolls'],
    })
    .input(onUnit)
    .output(z.object({ found: z.number().int() })),
  decide: route
    .route({
      method: 'POST',
      path: '/rounds/{roundId}/roll-pairs/{pairId}/decide',
      summary: 'Say whether a pair is one person; a decision can be taken back',
      tags: ['rolls'],
    })
    .input(
      onUnit.extend({
        pairId: uuid,
        decision: z.enum(['same', 'different']).nullable().describe('Null takes the decision back'),
        keptId: uuid.nullable().default(null).describe('The record that stands, where they are the same'),
        reason: line(200),
      }),
    )
    .output(z.object({ pairId: uuid, doubles: z.number().int().describe('Rolls that name the person now') })),
};

export type PersonPair = z.infer<typeof personPair>;
