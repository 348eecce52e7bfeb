import * as z from 'zod';
import { route } from '../base.ts';
import { line } from '../rolls/shapes.ts';
import { pageOf, paging, uuid } from '../shapes.ts';
import { checkInMode, GET, ofPoll, onPlace, onPoll, POST, placeKind } from './shapes.ts';

export const checkInMark = z.object({
  markId: z.uuidv4().describe('Made up at the table, at random, for this one check-in'),
  voter: line(60).describe('Id of the entry, its number on the roll, or the number on the card in hand'),
  mode: checkInMode,
  by: line(60).nullable().default(null).describe('The proxy who takes the ballot, named like the voter'),
  hour: z
    .number()
    .int()
    .min(0)
    .max(23)
    .nullable()
    .default(null)
    .describe('Hour of the day at the table, for the turnout'),
});

export const markAnswer = z.object({
  markId: uuid,
  outcome: z.enum(['accepted', 'already', 'refused']),
  refusal: z.object({ code: z.string(), rules: z.array(z.string()), zh: z.string(), en: z.string() }).nullable(),
  placeId: uuid.nullable().describe('Where the entry is checked in'),
});

export const deskRoll = z.object({
  pollId: uuid,
  state: z.string(),
  unitName: z.string(),
  entitled: z.number().int(),
  places: z.array(
    z.object({ placeId: uuid, kind: placeKind, name: z.string(), open: z.boolean(), closed: z.boolean() }),
  ),
  entries: z
    .array(z.tuple([z.string(), z.string(), z.string().nullable()]))
    .describe('Number on the roll, name, number on the card in hand'),
  struck: z.array(z.string()).describe('Numbers of entries that were struck off'),
  notElecting: z.array(z.string()).describe('Numbers of entries for whom a representative votes'),
  proxies: z.array(z.tuple([z.string(), z.string()])).describe('Delegator and proxy, by their numbers on the roll'),
  mobileBox: z.array(z.string()).describe('Numbers of those to whom a mobile box was granted'),
});

export const checkInConflict = z.object({
  conflictId: uuid,
  voter: z.object({ cardNumber: z.string(), name: z.string(), group: z.string().nullable() }),
  mode: checkInMode,
  placeId: uuid.describe('Where the second check-in came from'),
  desk: z.string(),
  firstPlaceId: uuid.nullable(),
  decision: z.enum(['enteredTwice', 'otherVoter', 'secondBallot']).nullable(),
  note: z.string().nullable(),
  decidedBy: z.string().nullable(),
});

/** The tables at which voters are checked in. */
export const desk = {
  roll: route.route(GET('/roll', 'The roll as a table needs it to work without a line')).input(ofPoll).output(deskRoll),
  checkIn: route
    .route(POST('/places/{placeId}/check-ins', 'Check in those whom a table sends; sent again, nobody is doubled'))
    .input(onPlace.extend({ desk: line(20), marks: z.array(checkInMark).min(1).max(500) }))
    .output(
      z.object({
        accepted: z.number().int(),
        already: z.number().int(),
        refused: z.number().int(),
        marks: z.array(markAnswer),
      }),
    ),
  conflicts: route
    .route(GET('/conflicts', 'Check-ins of entries that were checked in already'))
    .input(ofPoll.extend({ state: z.enum(['open', 'decided', 'any']).default('open'), ...paging.shape }))
    .output(pageOf(checkInConflict)),
  decide: route
    .route(POST('/conflicts/{conflictId}/decide', 'Decide what a second check-in was'))
    .input(
      onPoll.extend({
        conflictId: uuid,
        decision: z.enum(['enteredTwice', 'otherVoter', 'secondBallot']),
        note: line(300),
      }),
    )
    .output(z.object({ conflictId: uuid, open: z.number().int() })),
};

export type CheckInMark = z.infer<typeof checkInMark>;
export type MarkAnswer = z.infer<typeof markAnswer>;
export type DeskRoll = z.infer<typeof deskRoll>;
export type CheckInConflict = z.infer<typeof checkInConflict>;
