import * as z from 'zod';
import { bilingual, day, pageOf, paging, unitRef, uuid } from './shapes.ts';

/**
 * How much a finding weighs: `breach` a recorded day against a number that a text fixes; `check` one that may be in
 * order, because the number is only the usual one, is borrowed, is counted in two ways, or binds only in some
 * elections; `unrecorded` a step whose last day is over and that has no day on record, which is not the same as not done.
 */
export const findingWeight = z.enum(['breach', 'check', 'unrecorded']);

/** Why a finding has to be checked before anyone is blamed. */
export const findingDoubt = z.enum([
  'usual',
  'unconfirmed',
  'analogy',
  'conditional',
  'counting',
  'planned',
  'straddles',
]);

/** A law as it is named. */
const law = bilingual.extend({ id: z.string() });

/** The days on which one step was recorded in the units of one election. */
export const calendarStep = bilingual.extend({
  step: z.string(),
  stage: z.string(),
  kind: z.enum(['legal', 'provincial', 'practice']),
  rules: z.array(z.string()),
  due: z.object({ first: day, last: day }).describe('The last days of the step, over the units'),
  /** The step is a period that others may use to its end. */
  window: z.boolean(),
  /** Only some elections have the step. */
  conditional: z.boolean(),
  /** Whether the registers of this kind of round have a place for the day of this step at all. */
  recordable: z.boolean(),
  recorded: z.number().int().describe('Units with a day on record'),
  first: day.nullable(),
  median: day.nullable().describe('The earlier of the two middle days where the number of units is even'),
  last: day.nullable(),
  breaches: z.number().int(),
  checks: z.number().int(),
  unrecorded: z.number().int(),
});

/** Elections of one body under one law: the units, their election days, the steps. */
export const calendarElection = z.object({
  body: z.enum(['villagersCommittee', 'residentsCommittee', 'partyOrganisation', 'partyCommittee']),
  ruleSet: law,
  overlay: law.nullable().describe('The measure of the province, by the first two digits of the code of the county'),
  form: z.enum(['congress', 'meeting']).nullable(),
  units: z.number().int(),
  days: z.array(
    z.object({ day, units: z.number().int(), held: z.number().int().describe('Of these, units that have voted') }),
  ),
  steps: z.array(calendarStep),
  warnings: z.array(bilingual.extend({ code: z.string(), rules: z.array(z.string()), units: z.number().int() })),
});

/** One thing that is wrong, to be checked or not recorded, in one unit. */
export const calendarFinding = bilingual.extend({
  unit: unitRef,
  body: calendarElection.shape.body,
  ruleSet: z.string(),
  step: z.string(),
  title: bilingual,
  code: z.enum(['LATE', 'EARLY', 'SHORT', 'ORDER', 'OVERDUE', 'ON_THE_LIMIT']),
  weight: findingWeight,
  doubts: z.array(bilingual.extend({ code: findingDoubt })),
  kind: calendarStep.shape.kind,
  rules: z.array(z.string()),
  day: day.describe('When it was done; for OVERDUE the day of looking'),
  limit: day.describe('The day that should have been kept'),
  by: z.number().int().describe('Days by which it was missed'),
  remedy: bilingual,
  source: z
    .enum(['step', 'notice', 'body', 'poll'])
    .nullable()
    .describe('The register that the day stands in; null when there is none'),
});

/** What is asked of the calendar of a running round. */
export const roundCalendarInput = paging.extend({
  roundId: uuid,
  unitId: uuid.optional().describe('This unit and everything below it; all that I may see when absent'),
  today: day
    .optional()
    .describe('Judged on this day; today when absent, the last day of a practice round that is over'),
  body: calendarElection.shape.body.optional(),
  step: z.string().max(60).optional(),
  weight: findingWeight.optional(),
});

/** The calendar of a running round: the law, the days, and what does not fit. */
export const roundCalendar = z.object({
  asOf: day,
  scope: unitRef,
  elections: z.array(calendarElection),
  /** Units for whose election day no law is entered; they are left out. */
  withoutLaw: z.number().int(),
  /** Before any filter. `units` are those with at least one breach. */
  totals: z.object({
    breaches: z.number().int(),
    checks: z.number().int(),
    unrecorded: z.number().int(),
    units: z.number().int(),
  }),
  findings: pageOf(calendarFinding).describe('Breaches first, then by unit and in the order of the work'),
});

export type RoundCalendar = z.infer<typeof roundCalendar>;
export type CalendarElection = z.infer<typeof calendarElection>;
export type CalendarFinding = z.infer<typeof calendarFinding>;
