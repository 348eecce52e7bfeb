import * as z from 'zod';
import { route } from '../base.ts';
import { line } from '../rolls/shapes.ts';
import { uuid } from '../shapes.ts';
import { clock, onPlace, onPoll, POST, placeKind, seal } from './shapes.ts';

export const keeper = z.object({
  name: line(40),
  personId: uuid.nullable().default(null).describe('Where the keeper is in the county register'),
});

const placeAnswer = z.object({ placeId: uuid });

/** Places of a vote: the central venue, stations, and mobile boxes with those who keep them. */
export const places = {
  name: route
    .route(POST('/places', 'Name a place of the vote, or change one that is not open yet'))
    .input(
      onPlace.extend({
        kind: placeKind,
        name: line(60),
        opensAt: clock,
        closesAt: clock,
        groups: z
          .array(line(60))
          .max(200)
          .default([])
          .describe('Groups that a mobile box goes to; empty: all who were granted one'),
        keepers: z.array(keeper).max(20).default([]),
      }),
    )
    .output(placeAnswer),
  remove: route
    .route(POST('/places/{placeId}/remove', 'Take back a place that was not opened'))
    .input(onPlace)
    .output(placeAnswer),
  open: route
    .route(POST('/places/{placeId}/open', 'Open a place: the empty box is shown and sealed'))
    .input(onPlace.extend({ seal }))
    .output(placeAnswer),
  close: route
    .route(POST('/places/{placeId}/close', 'Close a place: the slot of the box is sealed'))
    .input(onPlace.extend({ seal }))
    .output(placeAnswer),
  bring: route
    .route(POST('/places/{placeId}/bring', 'Record that a box is at the place of the count, and how its seals are'))
    .input(
      onPlace.extend({
        intact: z.boolean(),
        note: line(300).nullable().default(null).describe('Asked for where a seal is broken'),
      }),
    )
    .output(placeAnswer),
};

/** Opening and closing the vote as a whole. */
export const life = {
  open: route
    .route(POST('/open', 'Open the vote: who is entitled is fixed at this moment'))
    .input(
      onPoll.extend({
        present: z
          .number()
          .int()
          .min(0)
          .max(100_000)
          .nullable()
          .default(null)
          .describe('Party meetings: those present'),
      }),
    )
    .output(z.object({ pollId: uuid, entitled: z.number().int() })),
  close: route
    .route(POST('/close', 'Close the vote, when all places are closed and their ballots recorded'))
    .input(onPoll)
    .output(
      z.object({
        pollId: uuid,
        checkedIn: z.number().int(),
        issued: z.number().int(),
        discrepancies: z.number().int(),
      }),
    ),
};
