import * as z from 'zod';
import { route } from './base.ts';
import { line, ofUnit, onUnit } from './rolls/shapes.ts';
import { day, uuid } from './shapes.ts';

export const pollState = z.enum([
  'prepared',
  'voting',
  'closed',
  'counting',
  'counted',
  'determined',
  'announced',
  'cancelled',
]);

const contest = z.object({
  post: z.string().max(40),
  seats: z.number().int().min(1).max(500),
  candidates: z
    .array(z.object({ personId: uuid, nominatedBy: line(60).nullable().default(null) }))
    .max(600)
    .describe('Empty for a vote without names on the ballot (海选)'),
});

/** A vote as it is set: what is elected, on which day, with which names. */
export const pollPlan = z.object({
  pollId: uuid.describe('Made up by the sender'),
  body: z.enum([
    'villagersCommittee',
    'residentsCommittee',
    'partyOrganisation',
    'partyCommittee',
    'disciplineCommission',
    'townshipCongress',
    'countyCongress',
  ]),
  stage: z.enum(['pre-election', 'election', 'by-run', 're-vote']),
  method: z.string().max(40).nullable().default(null),
  heldOn: day,
  previousPollId: uuid.nullable().default(null),
  reason: z.enum(['failed', 'petition', 'byRun']).nullable().default(null),
  contests: z.array(contest).min(1).max(8),
  order: z.enum(['strokes', 'given']).default('strokes'),
});

export const pollOfUnit = z.object({
  pollId: uuid,
  number: z.string(),
  body: z.string(),
  stage: z.string(),
  method: z.string().nullable(),
  heldOn: day,
  ruleSet: z.string(),
  reason: z.string().nullable(),
  previousPollId: uuid.nullable(),
  state: pollState,
  validity: z.string().nullable(),
  announcedOn: day.nullable(),
  cancelledFor: z.string().nullable(),
  contests: z.array(
    z.object({
      contestId: uuid,
      post: z.string(),
      seats: z.number().int(),
      candidates: z.array(
        z.object({
          candidateId: uuid,
          personId: uuid,
          name: z.string(),
          sex: z.enum(['male', 'female']),
          nominatedBy: z.string().nullable(),
        }),
      ),
    }),
  ),
});

export type PollOfUnit = z.infer<typeof pollOfUnit>;

const polls = '/rounds/{roundId}/units/{unitId}/polls' as const;

/** What is voted on: polls, their contests, and the names on the ballot. */
export const ballots = {
  polls: route
    .route({
      method: 'GET',
      path: polls,
      summary: 'The polls of a unit with the names on the ballot',
      tags: ['ballots'],
    })
    .input(ofUnit)
    .output(z.array(pollOfUnit)),
  prepare: route
    .route({ method: 'POST', path: polls, summary: 'Set a vote', tags: ['ballots'] })
    .input(onUnit.extend(pollPlan.shape))
    .output(z.object({ pollId: uuid, number: z.string() })),
  cancel: route
    .route({
      method: 'POST',
      path: `${polls}/{pollId}/cancel`,
      summary: 'Cancel a vote that is not over, with the reason',
      tags: ['ballots'],
    })
    .input(onUnit.extend({ pollId: uuid, reason: line(200) }))
    .output(z.object({ pollId: uuid })),
};
