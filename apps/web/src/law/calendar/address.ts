import { type RawSearch, textOf } from '../../app/searchParams.ts';

/** What the address of the calendar says, every part a text that may be missing. */
export interface CalendarSearch {
  readonly body?: string | undefined;
  readonly occasion?: string | undefined;
  readonly set?: string | undefined;
  readonly overlay?: string | undefined;
  readonly form?: string | undefined;
  readonly mode?: string | undefined;
  /** Election day as typed. */
  readonly day?: string | undefined;
  /** The day work begins, as typed. */
  readonly from?: string | undefined;
  /** Steps done, as `roll-published=2026-10-20,objections`. */
  readonly done?: string | undefined;
  readonly practice?: string | undefined;
  readonly strict?: string | undefined;
  readonly holidays?: string | undefined;
  /** Last day of the present term, as typed. */
  readonly term?: string | undefined;
  /** What stands over the plan. */
  readonly title?: string | undefined;
}

/** The parts of the address in the order in which it writes them. */
export const CALENDAR_KEYS = [
  'body',
  'occasion',
  'set',
  'overlay',
  'form',
  'mode',
  'day',
  'from',
  'done',
  'practice',
  'strict',
  'holidays',
  'term',
  'title',
] as const satisfies readonly (keyof CalendarSearch)[];

/** Reads the address of the calendar: texts, days as they were typed. */
export function calendarSearch(search: RawSearch): CalendarSearch {
  return Object.fromEntries(CALENDAR_KEYS.map((key) => [key, textOf(search, key)]));
}
