import { formatDateZh } from '@huanjie/chinese';
import type { PollDetail } from '@huanjie/contract';
import { findRuleSet, type Overlay, type RuleSet, ruleSetInForce } from '@huanjie/rules';
import { lawOfDay } from '../programme/index.ts';

/** What the law of a poll depends on. */
export interface PollOfDay {
  readonly rule_set: string;
  readonly held_on: string;
  /** The day of the poll that this one follows. */
  readonly previous_on: string | null;
}

type LawNote = PollDetail['lawNotes'][number];

/** The law of a poll: the measure of the province that goes with its rule set, and what a person has to decide. */
export interface LawOfPoll {
  readonly overlay: Overlay | null;
  readonly notes: readonly LawNote[];
  /** Why the poll is not decided at all: its rule set was not in force on its day (G-01). */
  readonly refusal: LawNote | null;
}

/**
 * Settles which law a poll stands under. The rule set is the one the poll carries; where that was not in force on the
 * day of the vote nothing is guessed. A poll that follows one held under another law is decided by the law of its own
 * day, and said to be for a person to confirm.
 */
export function lawOfPoll(poll: PollOfDay, countyId: number): LawOfPoll {
  const ruleSet = findRuleSet(poll.rule_set);
  if (ruleSet === null) return { overlay: null, notes: [], refusal: null };
  const { from, to } = ruleSet.inForce;
  if (poll.held_on < from || (to !== null && poll.held_on > to)) {
    const refusal = outOfForce(ruleSet, poll.held_on);
    return { overlay: null, notes: [refusal], refusal };
  }
  const overlay = lawOfDay(ruleSet.appliesTo, countyId, poll.held_on)?.overlay ?? null;
  const notes = [straddling(ruleSet, poll), kinUnknown(ruleSet, overlay)];
  return { overlay, notes: notes.filter((note) => note !== null), refusal: null };
}

function outOfForce({ id, appliesTo, inForce: { from, to } }: RuleSet, day: string): LawNote {
  const valid = ruleSetInForce(appliesTo, day)?.id;
  const spanZh = to === null ? `${formatDateZh(from)}起施行` : `${formatDateZh(from)}至${formatDateZh(to)}施行`;
  return {
    code: 'OUT_OF_FORCE',
    zh: `投票日${formatDateZh(day)}，规则集${id}自${spanZh}，当日${valid === undefined ? '没有录入的规定' : `施行的是${valid}`}。请核对投票登记的日期和规则集，改正后再确定结果。`,
    en: `The vote was on ${day}, but ${id} holds from ${from}${to === null ? '' : ` to ${to}`}; ${valid === undefined ? 'no law of that day is entered' : `in force that day was ${valid}`}. Check day and rule set of the poll, mend them, then determine.`,
    rules: ['G-01'],
  };
}

function straddling({ appliesTo }: RuleSet, { held_on, previous_on }: PollOfDay): LawNote | null {
  if (previous_on === null) return null;
  const [then, now] = [ruleSetInForce(appliesTo, previous_on), ruleSetInForce(appliesTo, held_on)];
  if (then?.id === now?.id) return null;
  return {
    code: 'STRADDLES',
    zh: `前一次投票（${formatDateZh(previous_on)}）适用${then?.id ?? '未录入的规定'}，本次投票（${formatDateZh(held_on)}）时施行的是${now?.id ?? '未录入的规定'}。结果按本次投票登记的规则集确定，是否适用须由人工确认。`,
    en: `The vote before (${previous_on}) stood under ${then?.id ?? 'a law not entered'}; on the day of this one (${held_on}) ${now?.id ?? 'a law not entered'} was in force. The result follows the rule set that this poll carries: a person has to confirm it.`,
    rules: ['G-01'],
  };
}

/** No register holds kinship, so that avoidance cannot be looked at where a layer asks for it. */
function kinUnknown(ruleSet: RuleSet, overlay: Overlay | null): LawNote | null {
  const rows = [...(overlay?.parameters ?? []), ...ruleSet.parameters];
  const asks = rows.find(({ id }) => id === 'kin.scope');
  if (asks === undefined) return null;
  return {
    code: 'KIN_UNKNOWN',
    zh: '系统没有登记亲属关系，确定结果时没有审查近亲属回避，请在公布前人工核对。',
    en: 'No register holds kinship, so relatives among the elected were not looked for: check by hand before the result is published.',
    rules: [asks.rule ?? 'VC-650'],
  };
}
