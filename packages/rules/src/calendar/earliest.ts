import type { RuleSet } from '../ruleSets/types.ts';
import type { Bilingual } from '../stages.ts';
import { DEFERRAL_MONTHS } from './calendarDays.data.ts';
import { dayOfNumber, isElectionDay, numberOfDay, sayDayZh, shiftMonths } from './days.ts';
import { bodyOf } from './daysOf.ts';
import type { PlannedStep } from './plan.ts';
import { isRefusal, lawOf, refusal, refuseDay, settleCalendar } from './settle.ts';
import { timeline } from './timeline.ts';
import type { CalendarOptions, CalendarRefusal, CalendarWarning, TimelineStep } from './types.ts';

/** A step already done, with its day where it is known. */
export type DoneStep = string | { readonly step: string; readonly day: string };

/** Choices for the reverse calendar; holidays move no day before an election. */
export interface EarliestOptions extends Pick<CalendarOptions, 'overlay' | 'strict' | 'form' | 'occasion'> {
  readonly done?: readonly DoneStep[];
  /** Leave room for the customary steps too, not only for what a text fixes. */
  readonly practice?: boolean;
}

/** The earliest election day and the steps that keep it from being earlier. */
export interface EarliestDay {
  readonly electionDay: string;
  readonly binding: readonly Pick<TimelineStep, 'step' | 'title' | 'rule' | 'kind'>[];
  readonly says: Bilingual;
  readonly warnings: readonly CalendarWarning[];
}

/**
 * The earliest lawful election day for someone who begins today: no step that is still to be done may have its last
 * day behind it, and steps done on a known day keep their distance.
 */
export function earliestElectionDay(
  ruleSetId: string,
  today: string,
  options: EarliestOptions = {},
): EarliestDay | CalendarRefusal {
  if (!isElectionDay(today)) return refuseDay(today);
  const settled = settleCalendar(ruleSetId, options);
  if (isRefusal(settled)) return settled;
  const { steps } = settled.plan;
  const done = readDone(options.done ?? [], steps);
  if (!(done instanceof Map)) return done;
  const start = numberOfDay(today);
  const bounds = steps
    .filter((one) => options.practice === true || one.firm)
    .map((one) => ({ one, day: earliestFor(one, start, done) }));
  const first = Math.max(start, ...bounds.map(({ day }) => day));
  // What is only counted from the vote onwards holds nothing back.
  const binding = bounds.filter(({ one, day }) => day === first && one.offset < 0).map(({ one }) => one);
  const electionDay = dayOfNumber(first);
  const made = timeline(ruleSetId, electionDay, options);
  if (isRefusal(made)) return made;
  return {
    electionDay,
    binding: binding.map(({ step }) => ({ step: step.id, title: step.title, rule: step.rule, kind: step.kind })),
    says: sayEarliest(today, electionDay, binding),
    warnings: made.warnings,
  };
}

/** The first election day that one step allows; null days are steps done in time on a day not given. */
function earliestFor(planned: PlannedStep, today: number, done: ReadonlyMap<string, number | null>): number {
  const { step, latest, offset } = planned;
  const day = done.get(step.id);
  if (day === null) return Number.NEGATIVE_INFINITY;
  if (day !== undefined) return latest.count.from === 'T' ? day - latest.shift : Number.NEGATIVE_INFINITY;
  const anchor = done.get(latest.count.from);
  // Counted from a step done on a known day: the period ends on a known day too, and the vote follows it.
  if (typeof anchor === 'number') return offset < 0 ? anchor + latest.shift + 1 : Number.NEGATIVE_INFINITY;
  return today - offset;
}

function readDone(
  done: readonly DoneStep[],
  steps: readonly PlannedStep[],
): Map<string, number | null> | CalendarRefusal {
  const known = steps.map(({ step }) => step.id);
  const days = new Map<string, number | null>();
  for (const one of done) {
    const { step, day } = typeof one === 'string' ? { step: one, day: null } : one;
    if (!known.includes(step)) {
      return refusal('UNKNOWN_STEP', `没有步骤“${step}”`, `There is no step "${step}"`, known);
    }
    if (day !== null && !isElectionDay(day)) return refuseDay(day);
    days.set(step, day === null ? null : numberOfDay(day));
  }
  return days;
}

function sayEarliest(today: string, day: string, binding: readonly PlannedStep[]): Bilingual {
  if (binding.length === 0) {
    return {
      zh: `自${sayDayZh(today)}起，没有待办步骤的期限限制选举日，最早为${sayDayZh(day)}`,
      en: `From ${today} on no step still to be done holds the election back: the earliest day is ${day}`,
    };
  }
  return {
    zh: `自${sayDayZh(today)}起，最早可定于${sayDayZh(day)}，受限于${binding.map(({ step }) => `“${step.title.zh}”`).join('、')}`,
    en: `From ${today} on the earliest day is ${day}, held by ${binding.map(({ step }) => `"${step.title.en}"`).join(', ')}`,
  };
}

/** Months before the end of its term in which a body is usually reminded (PB-071). */
const REMINDED_MONTHS = 6;

/** How far a term change may be put off. */
export interface Deferral {
  readonly termEnd: string;
  /** The last day it may be held; null where no text entered here sets a limit. */
  readonly latest: string | null;
  readonly months: number | null;
  /** The day by which the superior usually reminds a Party body of the end of its term (PB-071). */
  readonly remind?: string;
  readonly rule: readonly string[];
  readonly says: Bilingual;
}

/** The last day of a term change that is put off (PB-002, VC-109): months from the end of the term, with approval. */
export function latestTermChange(
  ruleSetId: string,
  termEnd: string,
  options: Pick<CalendarOptions, 'overlay'> = {},
): Deferral | CalendarRefusal {
  if (!isElectionDay(termEnd)) return refuseDay(termEnd);
  const law = lawOf(ruleSetId, options.overlay);
  if (isRefusal(law)) return law;
  const party = law.ruleSet.appliesTo.startsWith('party');
  const rule = [party ? 'PB-002' : 'VC-109', ...(law.ruleSet.appliesTo === 'residents-committee' ? ['RC-155'] : [])];
  const months = deferralMonths(law.ruleSet, [...(law.overlay?.parameters ?? []), ...law.ruleSet.parameters]);
  const reminder = party ? { remind: shiftMonths(termEnd, -REMINDED_MONTHS) } : {};
  const by = party ? { zh: '上级党组织', en: 'the superior Party organisation' } : { zh: '县级', en: 'the county' };
  if (months === null) {
    return {
      termEnd,
      latest: null,
      months: null,
      ...reminder,
      rule,
      says: {
        zh: `延期换届须经${by.zh}批准；所选规则没有规定最长期限，请查本省规定（待核实）`,
        en: `Putting it off needs the approval of ${by.en}; the rules chosen set no limit, look up your province's (to be confirmed)`,
      },
    };
  }
  const latest = shiftMonths(termEnd, months);
  return {
    termEnd,
    latest,
    months,
    ...reminder,
    rule,
    says: {
      zh: `任期届满日${sayDayZh(termEnd)}起延期最长${months}个月，最迟${sayDayZh(latest)}，须事先经${by.zh}批准`,
      en: `At most ${months} months from the end of the term on ${termEnd}, at the latest ${latest}, with prior approval of ${by.en}`,
    },
  };
}

function deferralMonths(
  ruleSet: RuleSet,
  parameters: readonly { readonly id: string; readonly value: unknown }[],
): number | null {
  const found = parameters.find(({ id, value }) => /^(\w+\.)?defer\.max_months$/.test(id) && typeof value === 'number');
  if (typeof found?.value === 'number') return found.value;
  return DEFERRAL_MONTHS[bodyOf(ruleSet) ?? 'villagers']?.days ?? null;
}
