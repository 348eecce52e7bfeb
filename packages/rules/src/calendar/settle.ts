import { OVERLAYS } from '../ruleSets/overlays.ts';
import { findRuleSet, RULE_SETS } from '../ruleSets/ruleSets.ts';
import type { RuleSet } from '../ruleSets/types.ts';
import { bodyOf, type Law, overlayFor } from './daysOf.ts';
import { type Plan, planOf } from './plan.ts';
import type { CalendarOptions, CalendarRefusal, Occasion, PartyForm } from './types.ts';

/** Whether a result is a refusal. */
export const isRefusal = (result: object): result is CalendarRefusal => 'error' in result;

/** Writes a refusal that names what is known. */
export function refusal(
  code: CalendarRefusal['error']['code'],
  zh: string,
  en: string,
  known: readonly string[] = [],
): CalendarRefusal {
  const list = known.join(', ');
  return {
    error: {
      code,
      zh: known.length === 0 ? zh : `${zh}，可用：${list}`,
      en: known.length === 0 ? en : `${en}; known are ${list}`,
      known,
    },
  };
}

/** Refuses a text that is no day. */
export const refuseDay = (day: unknown): CalendarRefusal =>
  refusal(
    'UNUSABLE_DAY',
    `“${String(day)}”不是日期，应写成 2026-11-20`,
    `"${String(day)}" is no day; write it as 2026-11-20`,
  );

/** The rule set and the measure by their ids, or what is known instead. */
export function lawOf(ruleSetId: string, overlayId: string | undefined): Law | CalendarRefusal {
  const ruleSet = findRuleSet(ruleSetId);
  if (ruleSet === null) {
    const known = RULE_SETS.map(({ id }) => id);
    return refusal('UNKNOWN_RULE_SET', `没有规则集“${ruleSetId}”`, `There is no rule set "${ruleSetId}"`, known);
  }
  if (bodyOf(ruleSet) === null) {
    const known = RULE_SETS.filter((one) => bodyOf(one) !== null).map(({ id }) => id);
    return refusal('NO_CALENDAR', `${ruleSetId} 没有选举日历`, `${ruleSetId} has no calendar of its own`, known);
  }
  if (overlayId === undefined) return { ruleSet, overlay: null, byAnalogy: false };
  const found = overlayFor(ruleSet, overlayId);
  return found === null ? refuseOverlay(ruleSet, overlayId) : { ruleSet, ...found };
}

function refuseOverlay(ruleSet: RuleSet, id: string): CalendarRefusal {
  const known = OVERLAYS.filter((one) => overlayFor(ruleSet, one.id) !== null).map((one) => one.id);
  return refusal(
    'UNKNOWN_OVERLAY',
    known.length === 0 ? `${ruleSet.id} 不适用省级规则` : `${ruleSet.id} 没有省级规则“${id}”`,
    known.length === 0 ? `No provincial measure applies to ${ruleSet.id}` : `${ruleSet.id} has no measure "${id}"`,
    known,
  );
}

/** A law with its settled steps. */
export interface Settled {
  readonly law: Law;
  readonly form: PartyForm | null;
  readonly occasion: Occasion;
  readonly plan: Plan;
}

const PLANS = new Map<string, Settled>();

/** Settles a calendar once for a rule set, a measure and a way of counting; nothing in it depends on a day. */
export function settleCalendar(ruleSetId: string, options: CalendarOptions): Settled | CalendarRefusal {
  const strict = options.strict === true;
  const { form, occasion = 'term-change' } = options;
  const key = `${ruleSetId}|${options.overlay ?? ''}|${strict}|${form ?? ''}|${occasion}`;
  const known = PLANS.get(key);
  if (known !== undefined) return known;
  const law = lawOf(ruleSetId, options.overlay);
  if (isRefusal(law)) return law;
  if (!hasOccasion(law.ruleSet, occasion)) return refuseOccasion(ruleSetId);
  const held = heldBy(law.ruleSet, form);
  const made: Settled = { law, form: held, occasion, plan: planOf(law, held ?? 'congress', strict, occasion) };
  PLANS.set(key, made);
  return made;
}

/**
 * Whether a rule set has a calendar of an occasion: recall and by-election with days of their own are known of villagers'
 * and residents' committees only, and no guide or charter speaks of them.
 */
export const hasOccasion = (ruleSet: RuleSet, occasion: Occasion): boolean =>
  bodyOf(ruleSet) !== null &&
  (occasion === 'term-change' || (ruleSet.beside === undefined && ruleSet.appliesTo.endsWith('-committee')));

function refuseOccasion(id: string): CalendarRefusal {
  const known = RULE_SETS.filter((one) => hasOccasion(one, 'recall')).map((one) => one.id);
  return refusal(
    'NO_CALENDAR',
    `${id} 没有罢免、补选的日历`,
    `${id} has no calendar of a recall or by-election`,
    known,
  );
}

/** A local organisation is elected by a congress, a branch by its members; in between both are possible (PB-003). */
function heldBy({ appliesTo, beside }: RuleSet, form: PartyForm | undefined): PartyForm | null {
  if (!appliesTo.startsWith('party')) return null;
  if (beside === 'branch') return 'meeting';
  return appliesTo === 'party-local' ? 'congress' : (form ?? 'congress');
}
