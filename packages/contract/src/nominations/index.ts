import * as z from 'zod';
import { route } from '../base.ts';
import { line, ofUnit, onUnit } from '../rolls/shapes.ts';
import { day, uuid } from '../shapes.ts';
import {
  bar,
  formBy,
  nominationBody,
  nominationMethod,
  nominationShown,
  opinionOutcome,
  participant,
  postId,
  preliminaryBy,
  threshold,
} from './shapes.ts';

export * from './shapes.ts';

const GET = (path: string, summary: string) => ({
  method: 'GET' as const,
  path: `/rounds/{roundId}/units/{unitId}/nominations${path}` as const,
  summary,
  tags: ['nominations'],
});
const POST = (path: string, summary: string) => ({ ...GET(path, summary), method: 'POST' as const });
const ofNomination = onUnit.extend({ nominationId: uuid });
const count = z.number().int().min(0).max(1_000_000);
const state = z.object({ nominationId: uuid, state: z.string() });

/** From the decision on seats and method to the names that were counted. */
const naming = {
  page: route
    .route(GET('', 'The nominations of a unit with tallies, reviews and lists'))
    .input(ofUnit)
    .output(z.array(nominationShown)),
  open: route
    .route(POST('', 'Open a nomination: the body, the method, the seats of each post'))
    .input(
      onUnit.extend({
        nominationId: uuid.describe('Made up by the sender'),
        body: nominationBody,
        method: nominationMethod,
        threshold: threshold.nullable().default(null),
        openedOn: day,
        posts: z
          .array(z.object({ post: postId, seats: z.number().int().min(1).max(500) }))
          .min(1)
          .max(4),
      }),
    )
    .output(state),
  tally: route
    .route(POST('/{nominationId}/sheets', 'Enter the tally sheet of one group; entering it again replaces it'))
    .input(
      ofNomination.extend({
        participant,
        group: line(60),
        heldOn: day,
        entitled: count,
        took: count,
        version: z.number().int().min(0).describe('The version that is replaced; 0 for a new sheet'),
        votes: z
          .array(z.object({ written: line(40), post: postId, votes: z.number().int().min(1).max(1_000_000) }))
          .max(400),
      }),
    )
    .output(z.object({ sheetId: uuid, version: z.number().int(), unsettled: z.number().int() })),
  settle: route
    .route(POST('/{nominationId}/names', 'Say whom a written name means, or set it aside with the reason'))
    .input(
      ofNomination.extend({
        nameId: uuid,
        personId: uuid.nullable().default(null),
        setAside: line(200).nullable().default(null),
      }),
    )
    .output(z.object({ nameId: uuid, unsettled: z.number().int() })),
  receiveForm: route
    .route(POST('/{nominationId}/forms', 'Receive a recommendation form; an unsigned one is refused'))
    .input(
      ofNomination.extend({
        post: postId,
        personId: uuid,
        by: formBy,
        organisation: line(80).nullable().default(null),
        signatures: z.array(line(40)).max(500).default([]).describe('Card numbers or names of those who signed'),
        signed: z.boolean().describe('Whether the form bears the signatures or the seal'),
        declared: z.boolean().describe('Whether the person signed the statement (VC-404)'),
        receivedOn: day,
      }),
    )
    .output(z.object({ formId: uuid, supporters: z.number().int() })),
  close: route
    .route(POST('/{nominationId}/close', 'Close the nomination: those named become nominees'))
    .input(ofNomination.extend({ closedOn: day }))
    .output(state.extend({ nominees: z.number().int() })),
};

/** From the nominees to the list of candidates. */
const listing = {
  choosePost: route
    .route(POST('/{nominationId}/choice', 'Record the written choice of someone nominated for several posts'))
    .input(ofNomination.extend({ personId: uuid, post: postId, chosenOn: day }))
    .output(state),
  declare: route
    .route(POST('/{nominationId}/statements', 'Record the signed statements of nominees (VC-404)'))
    .input(ofNomination.extend({ personIds: z.array(uuid).min(1).max(200), declaredOn: day }))
    .output(z.object({ declared: z.number().int() })),
  askReview: route
    .route(POST('/{nominationId}/reviews', 'Ask departments to review the leading nominees'))
    .input(
      ofNomination.extend({
        personIds: z.array(uuid).min(1).max(200),
        departments: z.array(line(40)).min(1).max(30),
        askedOn: day,
        dueOn: day,
      }),
    )
    .output(z.object({ asked: z.number().int() })),
  giveOpinion: route
    .route(POST('/{nominationId}/opinions', 'Record the opinion of a department'))
    .input(
      ofNomination.extend({
        opinionIds: z.array(uuid).min(1).max(400),
        givenOn: day,
        outcome: opinionOutcome,
        bars: z.array(bar).max(5).default([]),
        finding: line(200).nullable().default(null),
      }),
    )
    .output(z.object({ given: z.number().int(), late: z.number().int() })),
  publicise: route
    .route(POST('/{nominationId}/publicity', 'Make the nominees public for a number of days'))
    .input(
      ofNomination.extend({
        from: day,
        days: z.number().int().min(1).max(60),
        working: z.boolean().describe('Whether working days are counted'),
        place: line(80),
      }),
    )
    .output(z.object({ until: day })),
  withdraw: route
    .route(POST('/{nominationId}/withdrawals', 'Record that a nominee withdrew in writing, or is barred'))
    .input(
      ofNomination.extend({
        personId: uuid,
        ground: z.enum(['withdrawn', 'barred']),
        endedOn: day,
        note: line(200).nullable().default(null),
      }),
    )
    .output(state),
  preparePreliminary: route
    .route(POST('/{nominationId}/preliminary', 'Set the preliminary election'))
    .input(ofNomination.extend({ pollId: uuid, heldOn: day, by: preliminaryBy, everyone: z.boolean().default(false) }))
    .output(z.object({ pollId: uuid, number: z.string() })),
  fix: route
    .route(POST('/{nominationId}/list', 'Fix the formal list: the vote is set with it'))
    .input(
      ofNomination.extend({
        pollId: uuid,
        fixedOn: day,
        pollDay: day,
        given: z
          .array(z.object({ post: postId, persons: z.array(uuid).max(600) }))
          .nullable()
          .default(null)
          .describe('The persons of each post where the superior or the presidium sets the list'),
      }),
    )
    .output(state.extend({ pollId: uuid, candidates: z.number().int() })),
  publish: route
    .route(POST('/{nominationId}/publish', 'Record that the formal list was published'))
    .input(ofNomination.extend({ publishedOn: day, place: line(80) }))
    .output(state),
  meet: route
    .route(POST('/{nominationId}/meeting', 'Record that the candidates met the voters, and who spoke'))
    .input(ofNomination.extend({ metOn: day, speakers: z.array(uuid).max(600) }))
    .output(z.object({ speakers: z.number().int() })),
};

/** Nomination, review and the formal list (VC-401 to VC-416, RC-140 to RC-143, PB-020 to PB-035). */
export const nominations = { ...naming, ...listing };
