import * as z from 'zod';
import { route } from '../base.ts';
import { day, pageOf, paging, uuid } from '../shapes.ts';
import { line, obstacle, ofUnit, onUnit, voterRef } from './shapes.ts';

/** What a proxy is to the delegator; near relatives first, `none` for no relative (G-22). */
export const proxyRelation = z.enum([
  'spouse',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
  'other',
  'none',
]);

export const proxyState = z.enum(['open', 'granted', 'refused', 'withdrawn']);

const ground = z.object({ rules: z.array(z.string()), zh: z.string(), en: z.string() });

export const proxyVote = z.object({
  proxyVoteId: uuid,
  delegator: voterRef,
  proxy: voterRef,
  relation: proxyRelation,
  ground: z.string(),
  appliedOn: day,
  state: proxyState,
  decidedOn: day.nullable(),
  reason: ground.nullable(),
  announcedOn: day.nullable(),
});

const judged = z.object({
  proxyVoteId: uuid,
  state: z.enum(['open', 'granted', 'refused']),
  refusals: z.array(obstacle),
  duties: z.array(ground).describe('What the election committee owes for a granted one'),
  cardsSwapped: z.number().int().describe('Voter cards taken back for a proxy card'),
});

const terms = {
  voterId: uuid.describe('Who is away'),
  proxyVoterId: uuid.describe('Who votes for that person'),
  relation: proxyRelation,
  written: z.boolean(),
  atPollingPlace: z.boolean().default(false),
  appliedOn: day,
};

const foreseen = z.object({
  state: z.enum(['open', 'granted', 'refused']),
  ground: ground.nullable(),
  refusals: z.array(obstacle),
  duties: z.array(ground),
  held: z.number().int().describe('Votes that the proxy casts for others already'),
  hindrance: z
    .object({ zh: z.string(), en: z.string() })
    .nullable()
    .describe('Why no application can be taken at all: one is open, or the mobile box was granted'),
});

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/roll/proxies${path}` as const,
  summary,
  tags: ['rolls'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

/** Votes by proxy (VC-520 to VC-527, RC-154). */
export const proxies = {
  page: route
    .route(GET('', 'Applications to vote by proxy, latest first'))
    .input(ofUnit.extend({ state: z.enum([...proxyState.options, 'any']).default('any'), ...paging.shape }))
    .output(pageOf(proxyVote)),
  overview: route
    .route(GET('/overview', 'How many, what is still to be announced, and by when'))
    .input(ofUnit)
    .output(
      z.object({
        open: z.number().int(),
        granted: z.number().int(),
        refused: z.number().int(),
        withdrawn: z.number().int(),
        toAnnounce: z.number().int(),
        announceBy: day.describe('Last day on which the list is announced in time'),
        proxies: z.number().int().describe('Persons who vote for others'),
        mostHeld: z.number().int().describe('Votes that the busiest proxy casts for others'),
        terms: z.array(ground).describe('What the law of the unit asks of a delegation'),
      }),
    ),
  judge: route
    .route(POST('/judge', 'What would be decided on an application; nothing is stored'))
    .input(ofUnit.extend(terms))
    .output(foreseen),
  apply: route
    .route(POST('', 'Take an application and judge it; a refused one is kept with the reasons'))
    .input(onUnit.extend({ ...terms, ground: line(100) }))
    .output(judged),
  decide: route
    .route(POST('/{proxyVoteId}/decide', 'Judge an open application again by what is known now'))
    .input(onUnit.extend({ proxyVoteId: uuid, written: z.boolean(), atPollingPlace: z.boolean().default(false) }))
    .output(judged),
  withdraw: route
    .route(POST('/{proxyVoteId}/withdraw', 'Withdraw a delegation; the delegator votes in person'))
    .input(onUnit.extend({ proxyVoteId: uuid }))
    .output(z.object({ proxyVoteId: uuid, cardsReturned: z.number().int() })),
  announce: route
    .route(POST('/announce', 'Record that the list of delegators and proxies was announced'))
    .input(onUnit.extend({ announcedOn: day }))
    .output(z.object({ announced: z.number().int(), warnings: z.array(obstacle) })),
};

export type ProxyVote = z.infer<typeof proxyVote>;
export type JudgedProxy = z.infer<typeof judged>;
