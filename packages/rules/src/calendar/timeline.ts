import type { Bilingual } from '../stages.ts';
import { dayOfNumber, isElectionDay, numberOfDay, shiftMonths } from './days.ts';
import { countsDaysBefore, type PlannedCount, type PlannedStep } from './plan.ts';
import { onAHoliday, onTheLimit, sayCount } from './sentences.ts';
import { isRefusal, refuseDay, type Settled, settleCalendar } from './settle.ts';
import type { CalendarOptions, CalendarRefusal, Occasion, Timeline, TimelineStep } from './types.ts';
import { calendarWarnings } from './warnings.ts';

const NO_HOLIDAY = (): boolean => false;
/** Calendars made so far, by what tells holidays: such a function is taken to answer alike each time. */
const MADE = new WeakMap<(day: string) => boolean, Map<string, Timeline>>();
/** A county knows a handful of election days; the bound only keeps a long-lived server from growing. */
const KEPT = 4096;

/**
 * The calendar of an election: each step with its last day by G-20 and G-21, in the order of the work. Equal input
 * gives the same object.
 */
export function timeline(
  ruleSetId: string,
  electionDay: string,
  options: CalendarOptions = {},
): Timeline | CalendarRefusal {
  const {
    overlay = '',
    strict = false,
    form = '',
    occasion = '',
    isHoliday = NO_HOLIDAY,
    holidayRoll = false,
  } = options;
  const kept = MADE.get(isHoliday) ?? new Map<string, Timeline>();
  MADE.set(isHoliday, kept);
  const key = `${ruleSetId}|${overlay}|${electionDay}|${strict}|${form}|${occasion}|${holidayRoll}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (!isElectionDay(electionDay)) return refuseDay(electionDay);
  const settled = settleCalendar(ruleSetId, options);
  if (isRefusal(settled)) return settled;
  const made = layOut(settled, electionDay, options);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

/** What the day is called that a calendar is counted from. */
const DAY_TITLES: Readonly<Record<Occasion, Bilingual>> = {
  'term-change': { zh: '选举日', en: 'election day' },
  recall: { zh: '收到罢免要求日', en: 'the day the request was received' },
  'by-election': { zh: '补选日', en: 'the day of the by-election' },
};

/** Last days by step, as numbers of days. */
type LastDays = Map<string, number>;

function layOut(settled: Settled, electionDay: string, options: CalendarOptions): Timeline {
  const { law, form, occasion, plan } = settled;
  const lastDays: LastDays = new Map([['T', numberOfDay(electionDay)]]);
  const titles = new Map([
    ['T', DAY_TITLES[occasion]],
    ...plan.steps.map(({ step }) => [step.id, step.title] as const),
  ]);
  const made = new Map<string, TimelineStep>();
  for (const planned of plan.steps) {
    made.set(planned.step.id, dated(planned, lastDays, titles, settled, options));
  }
  const steps = plan.order.flatMap((id) => made.get(id) ?? []);
  return {
    ruleSet: law.ruleSet.id,
    overlay: law.overlay?.id ?? null,
    occasion,
    electionDay,
    dayTitle: DAY_TITLES[occasion],
    strict: options.strict === true,
    form,
    steps,
    warnings: calendarWarnings(settled, electionDay, steps),
  };
}

function dayOf(count: PlannedCount, lastDays: LastDays): number {
  const anchor = lastDays.get(count.count.from);
  if (anchor === undefined) throw new Error(`Counted from a step that is not there: ${count.count.from}`);
  if (count.value.months !== true) return anchor + count.shift;
  return numberOfDay(shiftMonths(dayOfNumber(anchor), count.shift));
}

function dated(
  planned: PlannedStep,
  lastDays: LastDays,
  titles: ReadonlyMap<string, Bilingual>,
  { law }: Settled,
  options: CalendarOptions,
): TimelineStep {
  const { step, latest } = planned;
  const counted = dayOf(latest, lastDays);
  const last = rollLastDay(planned, counted, options);
  lastDays.set(step.id, last);
  const from = latest.count.from;
  const latestDay = dayOfNumber(last);
  const earliest = earliestOf(planned, lastDays);
  const says = sayCount(planned, {
    law,
    anchor: { titled: from !== 'T', title: titles.get(from) ?? step.title, day: dayOfNumber(lastDays.get(from) ?? 0) },
    latest: latestDay,
    earliest,
    rolledFrom: last === counted ? null : dayOfNumber(counted),
  });
  const warning = warningOf(planned, latestDay, options);
  return {
    step: step.id,
    stage: step.stage,
    title: step.title,
    latest: latestDay,
    ...(earliest === null ? {} : { earliest }),
    kind: step.kind,
    rule: rulesOf(planned, law.byAnalogy),
    ...usualOf(planned, lastDays),
    counted: {
      from,
      direction: latest.count.direction,
      days: latest.value.days,
      shift: latest.shift,
      parameter: latest.count.days,
      fixed: latest.value.custom !== true && step.kind !== 'practice',
      firm: planned.firm,
      confidence: latest.value.confidence,
      layer: latest.value.layer,
    },
    says,
    ...(warning === null ? {} : { warning }),
    ...(step.window === true ? { window: true as const } : {}),
    ...(step.conditional === true ? { conditional: true as const } : {}),
    ...(step.follows === undefined ? {} : { follows: step.follows }),
  };
}

/** G-21: the end of a period that falls on a holiday moves to the next working day, where that was asked for. */
function rollLastDay(planned: PlannedStep, day: number, { holidayRoll, isHoliday }: CalendarOptions): number {
  if (holidayRoll !== true || isHoliday === undefined || !isPeriod(planned)) return day;
  let last = day;
  // No holiday lasts a month; a function that knows no working day must not hold the calendar for ever.
  for (let moved = 0; moved < 31 && isHoliday(dayOfNumber(last)); moved += 1) last += 1;
  return last;
}

const isPeriod = ({ latest }: PlannedStep): boolean => latest.count.direction === 'within' && latest.value.days > 0;

function warningOf(planned: PlannedStep, latest: string, options: CalendarOptions): Bilingual | null {
  const { step, latest: count } = planned;
  if (options.strict !== true && step.kind !== 'practice' && countsDaysBefore(count.count, count.value)) {
    return onTheLimit(count.value.days);
  }
  return isPeriod(planned) && options.isHoliday?.(latest) === true ? onAHoliday : null;
}

function earliestOf(planned: PlannedStep, lastDays: LastDays): string | null {
  if (planned.earliest !== undefined) return dayOfNumber(dayOf(planned.earliest, lastDays));
  // A period that others may use to its end begins with the day it is counted from.
  return planned.step.window === true ? dayOfNumber(lastDays.get(planned.latest.count.from) ?? 0) : null;
}

function usualOf({ usual }: PlannedStep, lastDays: LastDays): Pick<TimelineStep, 'usual'> {
  if (usual === undefined) return {};
  const earliest = usual.earliest === undefined ? {} : { earliest: dayOfNumber(dayOf(usual.earliest, lastDays)) };
  return { usual: { ...earliest, latest: dayOfNumber(dayOf(usual.latest, lastDays)) } };
}

function rulesOf({ step, latest }: PlannedStep, byAnalogy: boolean): readonly string[] {
  const borrowed = byAnalogy && latest.value.layer === 'overlay' && !step.rule.includes('RC-155');
  return borrowed ? [...step.rule, 'RC-155'] : step.rule;
}
