import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, uuid } from '../shapes.ts';
import { line, ofUnit, onUnit, voterRef } from './shapes.ts';

export const cardKind = z.enum(['voter', 'proxy']);
export const cardEnd = z.enum(['lost', 'damaged', 'swapped', 'struck', 'withdrawn']);

export const voterCard = z.object({
  cardId: uuid,
  kind: cardKind,
  serial: z.string().describe('Ten characters that say nothing of the person'),
  voter: voterRef.describe('Who holds the card'),
  delegator: voterRef.nullable().describe('Whose vote a proxy card casts'),
  issuedOn: day,
  endedOn: day.nullable(),
  endedGround: cardEnd.nullable(),
});

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll/cards${path}` as const,
  summary,
  tags: ['rolls'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

/** Voter cards and proxy cards (VC-527). */
export const cards = {
  page: route
    .route(GET('', 'Cards of a unit, by group and name'))
    .input(
      ofUnit.extend({
        state: z.enum(['inHand', 'ended', 'any']).default('inHand'),
        kind: cardKind.optional(),
        group: z.string().max(60).optional(),
        search: z
          .string()
          .max(60)
          .optional()
          .describe('Serial (blanks and dashes do not matter), name, pinyin or initials'),
        ...paging.shape,
      }),
    )
    .output(pageOf(voterCard)),
  counts: route
    .route(GET('/counts', 'Cards issued, in hand and ended'))
    .input(ofUnit)
    .output(
      z.object({
        onRoll: z.number().int(),
        issued: z.number().int().describe('Cards of both kinds ever issued'),
        voterInHand: z.number().int(),
        proxyInHand: z.number().int(),
        without: z.number().int().describe('Entries on the roll that the next issue gives a card'),
        swap: z.boolean().describe("Whether a delegator's card is taken back for a proxy card (VC-527)"),
        ended: z.array(z.object({ ground: cardEnd, cards: z.number().int() })),
      }),
    ),
  issue: route
    .route(POST('/issue', 'Issue cards for all entries without one, of the whole roll or of one group'))
    .input(onUnit.extend({ issuedOn: day, group: line(60).nullable().default(null) }))
    .output(z.object({ issued: z.number().int() })),
  reissue: route
    .route(POST('/{cardId}/reissue', 'Give a new card for one that is lost or damaged; the old one is void'))
    .input(onUnit.extend({ cardId: uuid, ground: z.enum(['lost', 'damaged']), happenedOn: day }))
    .output(z.object({ cardId: uuid, serial: z.string() })),
  withdraw: route
    .route(POST('/{cardId}/withdraw', 'Take a card back'))
    .input(onUnit.extend({ cardId: uuid, happenedOn: day }))
    .output(z.object({ cardId: uuid })),
};

export type VoterCard = z.infer<typeof voterCard>;
