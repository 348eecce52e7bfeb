import * as z from 'zod';
import { route } from './base.ts';
import { line, obstacle, ofUnit, onUnit } from './rolls/shapes.ts';
import { day, pageOf, paging, unitRef, uuid } from './shapes.ts';

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/polls/{pollId}${path}` as const,
  summary,
  tags: ['results'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });

const ofPoll = ofUnit.extend({ pollId: uuid });
const onPoll = onUnit.extend({ pollId: uuid });

const votePlan = z.object({
  kind: z.enum(['rerun', 'byRun', 'reVote']),
  contests: z.array(
    z.object({
      contestId: uuid,
      post: z.string(),
      seats: z.number().int(),
      candidates: z.array(z.object({ personId: uuid, name: z.string() })),
    }),
  ),
});

/** One thing that comes next after a result, with its rule, its day and what stands in the way. */
export const followingStep = z.object({
  code: z.enum([
    'announce',
    'publishElected',
    'file',
    'certificates',
    'approval',
    'rerun',
    'byRun',
    'reVote',
    'womanSeat',
    'kinConflict',
    'manual',
    'reduceSeats',
    'vacancy',
  ]),
  zh: z.string(),
  en: z.string(),
  rules: z.array(z.string()),
  dueOn: day.nullable(),
  done: z.boolean(),
  obstacles: z.array(obstacle),
  votes: z.array(votePlan),
});

export const certificateLine = z.object({
  personId: uuid,
  contestId: uuid,
  name: z.string(),
  sex: z.enum(['male', 'female']),
  post: z.string(),
  certificate: z
    .object({ certificateId: uuid, number: z.string(), issuedOn: day, returnedOn: day.nullable() })
    .nullable(),
});

export const following = z.object({
  pollId: uuid,
  state: z.string(),
  validity: z.string().nullable(),
  steps: z.array(followingStep),
  announcement: z.object({ on: day, at: z.string(), place: z.string(), by: z.string() }).nullable(),
  report: z
    .object({
      kind: z.enum(['filing', 'approval']).describe('备案, or 请示 with its 批复'),
      requestNumber: z.string().nullable(),
      requestedOn: day,
      replyNumber: z.string().nullable(),
      repliedOn: day.nullable(),
      outcome: z.string().nullable(),
    })
    .nullable(),
  followers: z.array(z.object({ pollId: uuid, number: z.string(), stage: z.string(), heldOn: day, state: z.string() })),
  certificates: z.array(certificateLine),
});

/** Someone who holds a post by a result of the round. A person with two posts stands twice. */
export const officerLine = z.object({
  personId: uuid,
  name: z.string(),
  sex: z.enum(['male', 'female']),
  unit: unitRef,
  body: z.string(),
  post: z.string(),
  startedOn: day.nullable(),
  pollId: uuid,
  pollNumber: z.string(),
  before: z.array(z.string()).describe('Posts held in the past term in the same body of the unit'),
  incumbent: z.enum(['samePost', 'otherPost', 'new']),
});

export const afterResult = {
  determinePoll: route
    .route(POST('/determine', 'Decide one counted poll'))
    .input(onPoll)
    .output(z.object({ pollId: uuid, validity: z.string(), elected: z.number().int() })),
  announce: route
    .route(POST('/announce', 'Announce the result, with the time and the place'))
    .input(
      onPoll.extend({
        announcedOn: day,
        announcedAt: z
          .string()
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
          .describe('HH:MM'),
        place: line(60),
      }),
    )
    .output(z.object({ pollId: uuid, announcedOn: day, warning: obstacle.nullable() })),
  following: route.route(GET('/following', 'What follows a result')).input(ofPoll).output(following),
  prepareFollowing: route
    .route(POST('/following', 'Set the vote that follows a result: again, for open seats, or among those level'))
    .input(
      onPoll.extend({
        kind: z.enum(['rerun', 'byRun', 'reVote']),
        heldOn: day,
        cause: line(200),
        decidedBy: line(60).nullable().default(null).describe('The meeting that passed the plan'),
        decidedOn: day.nullable().default(null),
      }),
    )
    .output(
      z.object({
        polls: z.array(z.object({ pollId: uuid, number: z.string() })),
        warning: obstacle.nullable(),
      }),
    ),
  reportResult: route
    .route(POST('/report', 'Report the result: for record, in the Party for approval'))
    .input(onPoll.extend({ requestNumber: line(60).nullable().default(null), requestedOn: day }))
    .output(z.object({ pollId: uuid, kind: z.enum(['filing', 'approval']) })),
  recordReply: route
    .route(POST('/report/reply', 'Record the reply of the superior'))
    .input(
      onPoll.extend({
        replyNumber: line(60).nullable().default(null),
        repliedOn: day,
        outcome: z.enum(['approved', 'refused']),
      }),
    )
    .output(z.object({ pollId: uuid })),
  issueCertificates: route
    .route(POST('/certificates', 'Issue certificates to everyone elected who has none'))
    .input(onPoll.extend({ issuedOn: day }))
    .output(z.object({ issued: z.number().int() })),
  returnCertificate: route
    .route(POST('/certificates/{certificateId}/return', 'Take a certificate back'))
    .input(onPoll.extend({ certificateId: uuid, returnedOn: day }))
    .output(z.object({ certificateId: uuid })),
  officers: route
    .route({
      method: 'GET',
      path: '/rounds/{roundId}/officers',
      summary: 'Those who hold a post by the results of the round: posts and persons apart',
      tags: ['results'],
    })
    .input(z.object({ roundId: uuid, unitId: uuid.optional(), ...paging.shape }))
    .output(
      pageOf(officerLine).extend({
        posts: z.number().int(),
        persons: z.number().int(),
        reelected: z.number().int().describe('Posts held by whoever held the same post in the past term'),
      }),
    ),
};

export type Following = z.infer<typeof following>;
export type FollowingStepShown = z.infer<typeof followingStep>;
export type OfficerLine = z.infer<typeof officerLine>;
