import { WITHOUT_NUMBER } from './calendarDays.data.ts';
import { bodyOf, daysOf, type Law, type SettledDays } from './daysOf.ts';
import { stepsDuringTheTerm } from './duringTheTerm.data.ts';
import { CONGRESS_CALENDAR, MEETING_CALENDAR } from './party.data.ts';
import { OLD_RESIDENTS_CALENDAR, RESIDENTS_CALENDAR } from './residents.data.ts';
import type { CalendarStep, Count, Occasion, PartyForm } from './types.ts';
import { VILLAGERS_CALENDAR } from './villagers.data.ts';

/** A bound with its number: so many days (or months, where its value says so), negative before, from the anchor. */
export interface PlannedCount {
  readonly count: Count;
  readonly value: SettledDays;
  readonly shift: number;
}

/** A step whose numbers are settled. */
export interface PlannedStep {
  readonly step: CalendarStep;
  readonly latest: PlannedCount;
  readonly earliest?: PlannedCount;
  readonly usual?: { readonly earliest?: PlannedCount; readonly latest: PlannedCount };
  /** Days from election day to the last day, when nothing falls on a holiday. */
  readonly offset: number;
  /**
   * Whether a text fixes the last day, and not only the number: a period of five days that begins on a customary day
   * ends on a customary day.
   */
  readonly firm: boolean;
}

/** The steps of an election with their numbers, each behind the step it is counted from. */
export interface Plan {
  readonly steps: readonly PlannedStep[];
  /** Ids in the order of the work. */
  readonly order: readonly string[];
}

/** A guide binds nobody, so that nothing in its calendar is law. */
const GUIDE_CALENDAR: readonly CalendarStep[] = VILLAGERS_CALENDAR.map((one) => ({
  ...one,
  kind: one.kind === 'legal' ? 'provincial' : one.kind,
}));

/** The steps of the kind of election that a rule set is made for. */
export function calendarSteps({ ruleSet }: Law, form: PartyForm, occasion: Occasion): readonly CalendarStep[] {
  if (occasion !== 'term-change') return stepsDuringTheTerm(occasion, ruleSet);
  const { id, beside, inForce } = ruleSet;
  const all = {
    villagers: beside === 'guidance' ? GUIDE_CALENDAR : VILLAGERS_CALENDAR,
    residents: inForce.from < '2026-01-01' ? OLD_RESIDENTS_CALENDAR : RESIDENTS_CALENDAR,
    grassroots: form === 'meeting' ? MEETING_CALENDAR : CONGRESS_CALENDAR,
    local: CONGRESS_CALENDAR,
  }[bodyOf(ruleSet) ?? 'villagers'];
  return all.filter(({ only }) => only === undefined || only.includes(id));
}

function plannedCount(count: Count, step: CalendarStep, law: Law, strict: boolean): PlannedCount | null {
  const value = daysOf(count.days, law);
  if (value === null) return null;
  if (count.direction !== 'before') return { count, value, shift: value.days };
  // G-20: read strictly, N days lie between; custom and texts without a number are not read at all.
  const between = strict && step.kind !== 'practice' && countsDaysBefore(count, value) ? 1 : 0;
  return { count, value, shift: -(value.days + between) };
}

/** Whether a bound is one of "N days before", whose counting is disputed (G-20). */
export const countsDaysBefore = (count: Count, value: SettledDays): boolean =>
  count.direction === 'before' &&
  value.custom !== true &&
  value.months !== true &&
  value.days > 0 &&
  !WITHOUT_NUMBER.includes(count.days);

/** Settles the numbers of all steps; a step without a number in any layer is left out, and so is what hangs on it. */
export function planOf(law: Law, form: PartyForm, strict: boolean, occasion: Occasion): Plan {
  const all = calendarSteps(law, form, occasion);
  const planned = new Map<string, PlannedStep | null>();
  const plan = (id: string): PlannedStep | null => {
    const known = planned.get(id);
    if (known !== undefined) return known;
    const step = all.find((one) => one.id === id);
    const made = step === undefined ? null : planStep(step, law, strict, plan);
    planned.set(id, made);
    return made;
  };
  for (const { id } of all) plan(id);
  const steps = [...planned.values()].filter((one) => one !== null);
  return { steps, order: orderOf(all, steps) };
}

function planStep(
  step: CalendarStep,
  law: Law,
  strict: boolean,
  plan: (id: string) => PlannedStep | null,
): PlannedStep | null {
  const count = (one: Count | undefined) => (one === undefined ? null : plannedCount(one, step, law, strict));
  const latest = count(step.latest);
  const anchor = step.latest.from === 'T' ? { offset: 0, firm: true } : plan(step.latest.from);
  if (latest === null || anchor === null) return null;
  const earliest = count(step.earliest);
  const usualLast = count(step.usual?.latest);
  const usualFirst = count(step.usual?.earliest);
  return {
    step,
    latest,
    offset: anchor.offset + latest.shift,
    firm: anchor.firm && latest.value.custom !== true && step.kind !== 'practice',
    ...(earliest === null ? {} : { earliest }),
    ...(usualLast === null
      ? {}
      : { usual: { latest: usualLast, ...(usualFirst === null ? {} : { earliest: usualFirst }) } }),
  };
}

/** By the customary day where there is one, else by the last; steps of one day keep the order of the data. */
function orderOf(all: readonly CalendarStep[], steps: readonly PlannedStep[]): string[] {
  const day = (one: PlannedStep) => Math.min(one.usual?.latest.shift ?? one.offset, one.offset);
  const place = (one: PlannedStep) => all.indexOf(one.step);
  return [...steps].sort((a, b) => day(a) - day(b) || place(a) - place(b)).map(({ step }) => step.id);
}
