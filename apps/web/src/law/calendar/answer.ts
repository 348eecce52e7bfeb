import { isRestDay } from '@huanjie/chinese';
import {
  type Bilingual,
  type CalendarOptions,
  type Deferral,
  type DoneStep,
  type EarliestDay,
  earliestElectionDay,
  latestTermChange,
  type RuleSet,
  type Timeline,
  timeline,
} from '@huanjie/rules';
import type { CalendarSearch } from './address.ts';
import { type Choices, readChoices, readDone, ruleSetOn } from './choices.ts';
import { readTypedDay, type TypedDay } from './typedDay.ts';

/** What the page shows for an address. */
export interface CalendarAnswer {
  readonly choices: Choices;
  /** The rule set the calendar is made by. */
  readonly ruleSet: RuleSet;
  readonly day: TypedDay;
  readonly from: TypedDay;
  readonly term: TypedDay;
  /** The election day was not given but proposed: the first on which every step, customary ones too, is still in time. */
  readonly proposed: boolean;
  readonly made: Timeline | null;
  readonly earliest: EarliestDay | null;
  readonly deferral: Deferral | null;
  /** Why the engine makes no calendar; a day that cannot be read is named at its field. */
  readonly refused: Bilingual | null;
  /** Steps done whose day is none, or that the calendar does not have. */
  readonly doneFaults: ReadonlyMap<string, Bilingual>;
}

/** Days off only matter to the law here by name: the same function, so that calendars made once are kept. */
const onRestDay = (day: string): boolean => isRestDay(day);

/** Options of the engine for the choices of a page. */
export function optionsOf(choices: Choices): CalendarOptions {
  return {
    strict: choices.strict,
    occasion: choices.occasion,
    ...(choices.overlay === null ? {} : { overlay: choices.overlay.id }),
    ...(choices.form === null ? {} : { form: choices.form }),
    ...(choices.holidays === 'ignore' ? {} : { isHoliday: onRestDay }),
    holidayRoll: choices.holidays === 'move',
  };
}

/** Makes the calendar that an address asks for; `today` is the day on which it is asked. */
export function answerOf(search: CalendarSearch, today: string): CalendarAnswer {
  const choices = readChoices(search);
  const from = orToday(readTypedDay(search.from), today);
  const day = readTypedDay(search.day);
  const term = readTypedDay(search.term);
  const backward = choices.mode === 'earliest';
  const faults = new Map<string, Bilingual>();
  const done = backward ? doneSteps(search.done, faults) : [];
  const start = backward ? from : ({ kind: 'day', day: today } as const);
  const practice = !backward || choices.practice;
  const recall = choices.occasion === 'recall';
  const asksEarliest = backward || (day.kind === 'none' && !recall);
  const earliest = asksEarliest && start.kind === 'day' ? earliestOf(choices, start.day, done, practice, faults) : null;
  const given = recall ? orToday(day, today) : day;
  const electionDay = asksEarliest ? earliest?.electionDay : given.kind === 'day' ? given.day : undefined;
  const ruleSet = ruleSetOn(choices, electionDay ?? today);
  const made = electionDay === undefined ? null : timeline(ruleSet.id, electionDay, optionsOf(choices));
  return {
    choices,
    ruleSet,
    day,
    from,
    term,
    proposed: !backward && day.kind === 'none',
    made: made === null || 'error' in made ? null : made,
    earliest: backward ? earliest : null,
    deferral: choices.occasion === 'term-change' ? deferralOf(choices, ruleSet, term) : null,
    refused: made !== null && 'error' in made ? made.error : null,
    doneFaults: faults,
  };
}

const orToday = (typed: TypedDay, today: string): TypedDay =>
  typed.kind === 'none' ? { kind: 'day', day: today } : typed;

/** The earliest day, by the law in force on that day and not only on the day one begins. */
function earliestOf(
  choices: Choices,
  from: string,
  done: readonly DoneStep[],
  practice: boolean,
  faults: Map<string, Bilingual>,
): EarliestDay | null {
  const by = (ruleSet: RuleSet): EarliestDay | null => {
    const options = optionsOf(choices);
    const known = knownSteps(ruleSet, from, options, done, faults);
    const found = earliestElectionDay(ruleSet.id, from, { ...options, practice, done: known });
    return 'error' in found ? null : found;
  };
  const first = by(ruleSetOn(choices, from));
  if (first === null) return null;
  const then = ruleSetOn(choices, first.electionDay);
  return then === ruleSetOn(choices, from) ? first : by(then);
}

function knownSteps(
  ruleSet: RuleSet,
  from: string,
  options: CalendarOptions,
  done: readonly DoneStep[],
  faults: Map<string, Bilingual>,
): DoneStep[] {
  const made = timeline(ruleSet.id, from, options);
  const ids = 'error' in made ? [] : made.steps.map(({ step }) => step);
  return done.filter((one) => {
    const step = typeof one === 'string' ? one : one.step;
    if (ids.includes(step)) return true;
    faults.set(step, {
      zh: '所选规则的日历没有这一步，未计入。',
      en: 'The calendar chosen has no such step; left out.',
    });
    return false;
  });
}

function doneSteps(text: string | undefined, faults: Map<string, Bilingual>): DoneStep[] {
  return readDone(text).flatMap(({ step, day }): DoneStep[] => {
    const typed = readTypedDay(day);
    if (typed.kind === 'day') return [{ step, day: typed.day }];
    if (typed.kind === 'none') return [step];
    faults.set(step, typed.says);
    return [];
  });
}

function deferralOf(choices: Choices, ruleSet: RuleSet, term: TypedDay): Deferral | null {
  if (term.kind !== 'day') return null;
  const found = latestTermChange(ruleSet.id, term.day, choices.overlay === null ? {} : { overlay: choices.overlay.id });
  return 'error' in found ? null : found;
}
