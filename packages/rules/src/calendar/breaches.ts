import type { Bilingual } from '../stages.ts';
import { dayOfNumber, daysFromTo, isElectionDay, numberOfDay, sayDayZh, shiftDay } from './days.ts';
import { remedyFor } from './remedies.ts';
import { refusal, refuseDay } from './settle.ts';
import type { CalendarOptions, CalendarRefusal, StepKind, Timeline, TimelineStep } from './types.ts';

/** A step as it was really done. A period (`window`) is recorded by the day it was closed. */
export interface RecordedStep {
  readonly step: string;
  readonly day: string;
}

/**
 * What is wrong: done after its last day, before its first, a period closed too soon, before a step it must follow,
 * not done though its last day is over, or (a warning only) on the day whose counting is disputed (G-20).
 */
export type BreachCode = 'LATE' | 'EARLY' | 'SHORT' | 'ORDER' | 'OVERDUE' | 'ON_THE_LIMIT';

/** One breach of a calendar, with what mends it. */
export interface Breach extends Bilingual {
  readonly step: string;
  readonly code: BreachCode;
  readonly severity: 'breach' | 'warning';
  readonly kind: StepKind;
  readonly rule: readonly string[];
  /** The day it was done; for `OVERDUE` the day it was looked at. */
  readonly day: string;
  /** The day that should have been kept. */
  readonly limit: string;
  /** By how many days it was missed. */
  readonly by: number;
  readonly remedy: Bilingual;
}

/** Choices for judging a running round. */
export interface BreachOptions extends Pick<CalendarOptions, 'isHoliday' | 'holidayRoll'> {
  /** The day of looking: steps not recorded whose last day lies before it are overdue. None without it. */
  readonly asOf?: string;
}

/**
 * Holds the recorded steps of a round against its calendar. Days are counted from the day on which the vote (`ballot`)
 * or the step before was really held; a vote on another day than announced is a breach itself. Custom binds nobody and is never a breach; a step not yet due is none either.
 */
export function breaches(
  made: Timeline,
  recorded: readonly RecordedStep[],
  options: BreachOptions = {},
): Breach[] | CalendarRefusal {
  const steps = new Map(made.steps.map((one) => [one.step, one]));
  for (const { step, day } of recorded) {
    if (!steps.has(step)) {
      return refusal('UNKNOWN_STEP', `没有步骤“${step}”`, `There is no step "${step}"`, [...steps.keys()]);
    }
    if (!isElectionDay(day)) return refuseDay(day);
  }
  if (options.asOf !== undefined && !isElectionDay(options.asOf)) return refuseDay(options.asOf);
  const days = new Map(recorded.map(({ step, day }) => [step, day]));
  const held = days.get('ballot') ?? made.electionDay;
  const over = days.has('ballot') || (options.asOf !== undefined && options.asOf > made.electionDay);
  const judge = (step: TimelineStep): Breach[] => {
    const write: Write = (code, day, against, first) => {
      const by = Math.abs(daysFromTo(against, day));
      return {
        step: step.step,
        code,
        severity: code === 'ON_THE_LIMIT' ? 'warning' : 'breach',
        kind: step.kind,
        rule: step.rule,
        day,
        limit: against,
        by,
        remedy: remedyFor({ step, code, day, by, over }, made),
        ...say(step, code, day, against, by, first),
      };
    };
    const limit = limitOf(step, held, steps, days, options);
    const own = recorded.filter((one) => one.step === step.step).map(({ day }) => day);
    const bound = binds(step, steps, days);
    if (own.length === 0) return bound ? overdue(step, limit, options.asOf, write) : [];
    return own.flatMap((day) => [
      ...(bound ? judgeDay(step, day, limit, held, made.electionDay, write) : []),
      ...judgeOrder(step, day, steps, days, write),
    ]);
  };
  return made.steps.flatMap(judge);
}

/**
 * Whether the day of a step can be held against anyone. A period from another step can only when that step, or one
 * that it is counted from in turn, is on record: before that its end is a plan.
 */
function binds(
  step: TimelineStep,
  steps: ReadonlyMap<string, TimelineStep>,
  days: ReadonlyMap<string, string>,
): boolean {
  const { from, direction, fixed, firm } = step.counted;
  if (!fixed) return false;
  if (from === 'T') return firm;
  const isReal = (id: string): boolean => {
    const next = steps.get(id)?.counted.from;
    return days.has(id) || (next !== undefined && next !== 'T' && isReal(next));
  };
  return isReal(from) || (direction === 'before' && firm);
}

/** The last day of a step, counted from the real day of the vote or of the step it hangs on. */
function limitOf(
  step: TimelineStep,
  held: string,
  steps: ReadonlyMap<string, TimelineStep>,
  days: ReadonlyMap<string, string>,
  options: BreachOptions,
): string {
  const { from, shift, direction, days: count } = step.counted;
  const anchor = steps.get(from);
  const real = from === 'T' ? held : (days.get(from) ?? (anchor && limitOf(anchor, held, steps, days, options)));
  let last = numberOfDay(real ?? held) + shift;
  if (options.holidayRoll === true && direction === 'within' && count > 0) {
    for (let moved = 0; moved < 31 && options.isHoliday?.(dayOfNumber(last)) === true; moved += 1) last += 1;
  }
  return dayOfNumber(last);
}

/** Writes a breach of one step: what is wrong, on which day, and the day that should have been kept. */
type Write = (code: BreachCode, day: string, limit: string, first?: Bilingual) => Breach;

function judgeDay(
  step: TimelineStep,
  day: string,
  limit: string,
  held: string,
  electionDay: string,
  write: Write,
): Breach[] {
  if (step.step === 'ballot') {
    if (day === electionDay) return [];
    return [write(day > electionDay ? 'LATE' : 'EARLY', day, electionDay)];
  }
  if (step.window === true) return day < limit ? [write('SHORT', day, limit)] : [];
  if (day > limit) return [write('LATE', day, limit)];
  // Of what is counted back from the vote only a vacancy has a first day that a text fixes.
  if (step.earliest !== undefined && (step.counted.direction === 'within' || step.step === 'vacancy')) {
    const first = shiftDay(step.earliest, daysFromTo(electionDay, held));
    if (day < first) return [write('EARLY', day, first)];
  }
  return day === limit && step.counted.direction === 'before' && step.warning !== undefined
    ? [write('ON_THE_LIMIT', day, limit)]
    : [];
}

/** What must have been done first, whatever the days. */
function judgeOrder(
  step: TimelineStep,
  day: string,
  steps: ReadonlyMap<string, TimelineStep>,
  days: ReadonlyMap<string, string>,
  write: Write,
): Breach[] {
  return (step.follows ?? []).flatMap((id) => {
    const before = days.get(id);
    const first = steps.get(id);
    if (before === undefined || first === undefined || before <= day) return [];
    return [write('ORDER', day, before, first.title)];
  });
}

function overdue(step: TimelineStep, limit: string, asOf: string | undefined, write: Write): Breach[] {
  if (asOf === undefined || asOf <= limit || step.window === true || step.conditional === true) return [];
  return [write('OVERDUE', asOf, limit)];
}

function say(
  { step, title }: TimelineStep,
  code: BreachCode,
  day: string,
  limit: string,
  by: number,
  first: Bilingual | undefined,
): Bilingual {
  const [dayZh, limitZh] = [sayDayZh(day), sayDayZh(limit)];
  switch (code) {
    case 'LATE':
      return {
        zh: `“${title.zh}”于${dayZh}办理，最迟应为${limitZh}，晚了${by}日`,
        en: `"${title.en}" was done on ${day}, ${by} days after its last day ${limit}`,
      };
    case 'EARLY':
      if (step === 'vacancy') return sayOverdueVacancy(day, limit, by);
      return {
        zh: `“${title.zh}”于${dayZh}办理，不得早于${limitZh}，早了${by}日`,
        en: `"${title.en}" was done on ${day}, ${by} days before its first day ${limit}`,
      };
    case 'SHORT':
      return {
        zh: `“${title.zh}”于${dayZh}截止，期限应到${limitZh}，少了${by}日`,
        en: `"${title.en}" closed on ${day}, ${by} days before its period ends on ${limit}`,
      };
    case 'ORDER':
      return {
        zh: `“${title.zh}”于${dayZh}办理，而应在其前的“${first?.zh}”到${limitZh}才办理`,
        en: `"${title.en}" was done on ${day}, before "${first?.en}" on ${limit}, which it must follow`,
      };
    case 'OVERDUE':
      return {
        zh: `“${title.zh}”最迟应为${limitZh}，至${dayZh}尚无记录，已过${by}日`,
        en: `"${title.en}" was due on ${limit} and is not recorded on ${day}, ${by} days later`,
      };
    case 'ON_THE_LIMIT':
      return {
        zh: `“${title.zh}”恰在最后一日${dayZh}办理，日数的计算存在不同理解`,
        en: `"${title.en}" was done exactly on its last day ${day}, whose counting is disputed`,
      };
  }
}

/** A seat that was vacant longer than the measure allows: not the vacancy is too soon, the by-election is too late. */
function sayOverdueVacancy(day: string, limit: string, by: number): Bilingual {
  return {
    zh: `${sayDayZh(day)}出缺，补选已逾期：按补选日推算，出缺日不得早于${sayDayZh(limit)}，超过${by}日`,
    en: `The seat fell vacant on ${day}: the by-election is overdue by ${by} days, as for its day the vacancy may not lie before ${limit}`,
  };
}
