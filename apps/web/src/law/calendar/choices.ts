import {
  hasOccasion,
  OCCASIONS,
  type Occasion,
  OVERLAYS,
  type Overlay,
  type PartyForm,
  RULE_SETS,
  type RuleSet,
  type RuleSetKind,
  ruleSetInForce,
} from '@huanjie/rules';
import { BODIES } from '../bodies.ts';
import type { CalendarSearch } from './address.ts';

export type HolidayChoice = 'mark' | 'move' | 'ignore';
export type Mode = 'day' | 'earliest';

/** The choices an address stands for, the days left as typed. */
export interface Choices {
  readonly body: RuleSetKind;
  readonly occasion: Occasion;
  readonly mode: Mode;
  /** The rule set chosen by hand; without it the one in force on the day. */
  readonly set: RuleSet | null;
  readonly overlay: Overlay | null;
  readonly form: PartyForm | null;
  readonly strict: boolean;
  readonly holidays: HolidayChoice;
  /** Leave room for the customary steps too, not only for what a text fixes. */
  readonly practice: boolean;
}

const isBody = (text: string | undefined): text is RuleSetKind => BODIES.some((body) => body === text);

/** Rule sets that have a calendar for a body and an occasion, the newest first; those that hold beside it last. */
export function ruleSetsOf(body: RuleSetKind, occasion: Occasion = 'term-change'): RuleSet[] {
  const newest = (a: RuleSet, b: RuleSet) => b.inForce.from.localeCompare(a.inForce.from);
  const own = RULE_SETS.filter((set) => set.appliesTo === body && hasOccasion(set, occasion));
  return [
    ...own.filter(({ beside }) => beside === undefined).sort(newest),
    ...own.filter(({ beside }) => beside !== undefined).sort(newest),
  ];
}

/** What a body may be asked a calendar of. */
export const occasionsOf = (body: RuleSetKind): Occasion[] =>
  OCCASIONS.filter((occasion) => ruleSetsOf(body, occasion).length > 0);

/** Measures of provinces made for a body, then those it may borrow. */
export function overlaysOf(body: RuleSetKind): Overlay[] {
  return [
    ...OVERLAYS.filter(({ appliesTo }) => appliesTo.includes(body)),
    ...OVERLAYS.filter(({ appliesTo, byAnalogy }) => !appliesTo.includes(body) && byAnalogy.includes(body)),
  ];
}

/** Only a Party committee between a branch and a local organisation may choose between congress and meeting. */
export const choosesForm = (body: RuleSetKind, set: RuleSet | null): boolean =>
  body === 'party-grassroots' && set?.beside !== 'branch';

/** Reads an address; whatever it says that is no choice is as if it said nothing. */
export function readChoices(search: CalendarSearch): Choices {
  const body = isBody(search.body) ? search.body : 'villagers-committee';
  const occasion = occasionsOf(body).find((one) => one === search.occasion) ?? 'term-change';
  const set = ruleSetsOf(body, occasion).find(({ id }) => id === search.set) ?? null;
  return {
    body,
    occasion,
    // A recall runs forward from the request: nothing is to be looked for backwards.
    mode: search.mode === 'earliest' && occasion !== 'recall' ? 'earliest' : 'day',
    set,
    overlay: overlaysOf(body).find(({ id }) => id === search.overlay) ?? null,
    form: choosesForm(body, set) && search.form === 'meeting' ? 'meeting' : null,
    strict: search.strict === '1',
    holidays: search.holidays === 'move' || search.holidays === 'ignore' ? search.holidays : 'mark',
    practice: search.practice === '1',
  };
}

/** The rule set of a calendar for a day: the one chosen, else the one in force, else the oldest known. */
export function ruleSetOn({ body, set, occasion }: Pick<Choices, 'body' | 'set' | 'occasion'>, day: string): RuleSet {
  const found =
    set ?? ruleSetInForce(body, day) ?? ruleSetsOf(body, occasion).findLast(({ beside }) => beside === undefined);
  if (found === undefined) throw new Error(`No rule set has a calendar for ${body}`);
  return found;
}

/** A step done and the day it was done on, as typed; the day may be missing. */
export interface DoneText {
  readonly step: string;
  readonly day: string;
}

/** Reads the steps done out of an address. */
export function readDone(text: string | undefined): DoneText[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? { step: part, day: '' } : { step: part.slice(0, at), day: part.slice(at + 1) };
    });
}

/** Writes the steps done into an address; undefined when there is none. */
export function writeDone(done: readonly DoneText[]): string | undefined {
  const parts = done.map(({ step, day }) => (day === '' ? step : `${step}=${day.replaceAll(',', ' ')}`));
  return parts.length === 0 ? undefined : parts.join(',');
}
