import * as z from 'zod';
import { route } from '../base.ts';
import { line, obstacle } from '../rolls/shapes.ts';
import { day as calendarDay, uuid } from '../shapes.ts';
import { clock, GET, ofPoll, onPlace, onPoll, POST, papers, placeKind } from './shapes.ts';

const figures = z.object({
  received: papers,
  issued: papers,
  spoiled: papers,
  replaced: papers,
  unused: papers,
  returned: papers.nullable(),
});

const recorded = z.object({ note: z.string().nullable(), recordedBy: z.string(), recordedAt: z.string() });

export const votingPlace = z.object({
  placeId: uuid,
  kind: placeKind,
  name: z.string(),
  opensAt: clock,
  closesAt: clock,
  groups: z.array(z.string()),
  keepers: z.array(z.object({ name: z.string(), personId: uuid.nullable() })),
  openedAt: z.string().nullable(),
  openedSeal: z.string().nullable(),
  closedAt: z.string().nullable(),
  closedSeal: z.string().nullable(),
  broughtAt: z.string().nullable(),
  sealIntact: z.boolean().nullable(),
  checkedIn: z.number().int(),
  mobileVoters: z.number().int().nullable().describe('Voters on the list of a mobile box'),
  ledger: figures.extend(recorded.shape).nullable(),
  earlier: z.array(figures.extend(recorded.shape)).describe('Records that a later one replaced, latest first'),
});

export const incidentKind = z.enum([
  'interruption',
  'weather',
  'equipment',
  'dispute',
  'irregularity',
  'seal',
  'other',
]);

export const incident = z.object({
  incidentId: uuid,
  placeId: uuid.nullable(),
  kind: incidentKind,
  happenedAt: clock,
  happened: z.string(),
  done: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
});

export const discrepancy = z.object({
  code: z.string(),
  placeId: uuid.nullable(),
  by: z.number().int(),
  rules: z.array(z.string()),
  zh: z.string(),
  en: z.string(),
});

export const votingDay = z.object({
  pollId: uuid,
  body: z.string(),
  stage: z.string(),
  state: z.string(),
  heldOn: calendarDay,
  today: calendarDay,
  byName: z.boolean().describe('Whether voters are checked in by name; Party members are counted in the meeting'),
  entitled: z.number().int(),
  present: z.number().int().nullable(),
  checkedIn: z.object({ inPerson: z.number().int(), mobileBox: z.number().int(), proxy: z.number().int() }),
  gate: z.object({ open: z.boolean(), refusals: z.array(obstacle) }),
  groups: z.array(z.string()).describe('Groups with voters to whom a mobile box was granted'),
  places: z.array(votingPlace),
  turnout: z.array(z.object({ placeId: uuid, hour: z.number().int(), voters: z.number().int() })),
  printed: z.object({ printed: papers, ...recorded.shape }).nullable(),
  sum: z
    .object({
      received: z.number().int(),
      issued: z.number().int(),
      spoiled: z.number().int(),
      replaced: z.number().int(),
      unused: z.number().int(),
      returned: z.number().int().nullable(),
      notReturned: z.number().int().nullable(),
      keptBack: z.number().int().nullable(),
    })
    .describe('Over the places whose ballots are recorded'),
  discrepancies: z.array(discrepancy),
  conflictsOpen: z.number().int(),
  incidents: z.array(incident),
});

const entryAnswer = z.object({ entryId: uuid, discrepancies: z.array(discrepancy) });

/** The day of a vote in one view. */
export const day = route
  .route(GET('', 'The day of a vote: places, turnout by the hour, ballots, incidents, what blocks it'))
  .input(ofPoll)
  .output(votingDay);

/** The ballots of each place, and those printed. */
export const ledger = {
  record: route
    .route(
      POST('/places/{placeId}/ballots', 'Record the ballots of a place; a correction stands beside what was before'),
    )
    .input(onPlace.extend({ ...figures.shape, note: line(300).nullable().default(null) }))
    .output(entryAnswer),
  print: route
    .route(POST('/printed', 'Record how many ballots were printed'))
    .input(onPoll.extend({ printed: papers, note: line(300).nullable().default(null) }))
    .output(entryAnswer),
};

/** What happened on the day and what was done. */
export const incidents = {
  record: route
    .route(POST('/incidents', 'Record an incident'))
    .input(
      onPoll.extend({
        placeId: uuid.nullable().default(null),
        kind: incidentKind,
        happenedAt: clock,
        happened: line(500),
        done: line(500),
      }),
    )
    .output(z.object({ incidentId: uuid })),
};

export type VotingDay = z.infer<typeof votingDay>;
export type VotingPlace = z.infer<typeof votingPlace>;
export type VotingIncident = z.infer<typeof incident>;
export type BallotDiscrepancy = z.infer<typeof discrepancy>;
