import { type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';
import { FACT_NAMES, type FactId, type GateFacts } from './facts.ts';

/** A pair of Chinese and English. */
export type Said = readonly [zh: string, en: string];

/** One thing that must be so before a step begins. */
export interface Condition {
  readonly code: string;
  /** The facts without which it cannot be judged. */
  readonly needs: readonly FactId[];
  /** Facts that it asks for in some cases only, and judges itself when they are missing. */
  readonly asks?: readonly FactId[];
  /** Rules it rests on; empty where it is the practice of the offices alone. */
  readonly rules: readonly string[] | ((rules: RuleContext | undefined) => readonly string[]);
  /** Null when it is met, otherwise what is wrong. Asked only when every fact it needs is known. */
  readonly fault: (facts: GateFacts) => Said | null;
  readonly remedy: Said;
  /** Where to enter what it needs, where that is not plain from the name of the fact. */
  readonly enterAt?: Said;
}

/** Why a condition keeps the gate shut, or null when it is met. */
export function obstacleOf(condition: Condition, facts: GateFacts): Obstacle | null {
  const rules = typeof condition.rules === 'function' ? condition.rules(facts.rules) : condition.rules;
  const missing = condition.needs.filter((fact) => facts[fact] === undefined);
  if (missing.length > 0) {
    const zh = missing.map((fact) => FACT_NAMES[fact][0]).join('、');
    const en = missing.map((fact) => FACT_NAMES[fact][1]).join(', ');
    const remedy = condition.enterAt ?? ([`录入${zh}`, `Enter ${en}`] as const);
    return obstacle(`${condition.code}_UNKNOWN`, rules, [`尚无记录：${zh}`, `Not on record: ${en}`], remedy);
  }
  const fault = condition.fault(facts);
  return fault === null ? null : obstacle(condition.code, rules, fault, condition.remedy);
}

type FactsOf<T> = { [K in FactId]-?: T extends NonNullable<GateFacts[K]> ? K : never }[FactId];
type YesFact = { [K in FactId]-?: NonNullable<GateFacts[K]> extends boolean ? K : never }[FactId];

/** A yes or no that must be yes. */
export function yes(code: string, fact: YesFact, rules: Condition['rules'], said: Said, remedy: Said): Condition {
  return { code, needs: [fact], rules, remedy, fault: (facts) => (facts[fact] === true ? null : said) };
}

/** Something that must be done where it is needed. */
export function settled(
  code: string,
  fact: FactsOf<'not-needed'>,
  rules: Condition['rules'],
  said: Said,
  remedy: Said,
): Condition {
  return { code, needs: [fact], rules, remedy, fault: (facts) => (facts[fact] === 'open' ? said : null) };
}

/** A number of open matters that must be nought. */
export function none(
  code: string,
  fact: 'objectionsOpen' | 'doubleRegistrations' | 'doubtfulPapersOpen' | 'petitionsOpen',
  rules: Condition['rules'],
  said: (count: number) => Said,
  remedy: Said,
): Condition {
  return {
    code,
    needs: [fact],
    rules,
    remedy,
    fault: (facts) => (facts[fact] === 0 ? null : said(facts[fact] ?? 0)),
  };
}

const DAY = 86_400_000;

/** Whole days from one day to another, by the calendar. */
export function daysBetween(from: string, to: string): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
  if (!Number.isInteger(days)) throw new RangeError(`Not days: ${from}, ${to}`);
  return days;
}

/** A publication that must stand so many days before election day; the day `T - N` itself is in time (G-20). */
export function published(
  code: string,
  fact: 'rollPublishedOn' | 'candidatesPublishedOn' | 'noticePublishedOn' | 'auditPublishedOn',
  days: (rules: RuleContext | undefined) => number,
  rules: Condition['rules'],
  what: Said,
): Condition {
  return {
    code,
    needs: [fact, 'electionDay'],
    rules,
    remedy: [`公布${what[0]}，必要时依法推迟选举日`, `Publish ${what[1]}; move election day by law if need be`],
    fault: (facts) => {
      const lead = daysBetween(facts[fact] ?? '', facts.electionDay ?? '');
      const needed = days(facts.rules);
      if (lead >= needed) return null;
      return [
        `${what[0]}在选举日前${lead}日公布，须提前${needed}日`,
        `${what[1]} published ${lead} day(s) before election day; ${needed} needed`,
      ];
    },
  };
}

/** A request that must have been made, answered with consent, and answered before the step. */
export function approved(
  code: string,
  fact: 'convening' | 'candidates' | 'officers' | 'voidDecision',
  rules: Condition['rules'],
  what: Said,
): Condition {
  return {
    code,
    needs: [fact, 'on'],
    rules,
    remedy: [`报请上级批复${what[0]}后再进行`, `Ask the superior to reply on ${what[1]} first`],
    fault: (facts) => {
      const approval = facts[fact];
      if (approval === undefined || approval.requestedOn === null)
        return [`${what[0]}尚未请示`, `No request on ${what[1]}`];
      if (approval.repliedOn === null || approval.reply === null)
        return [`${what[0]}尚未批复`, `No reply on ${what[1]}`];
      if (approval.reply === 'refused') return [`${what[0]}未获同意`, `The superior does not agree to ${what[1]}`];
      if (approval.repliedOn < approval.requestedOn)
        return [`${what[0]}批复早于请示`, `Reply on ${what[1]} before the request`];
      if (approval.repliedOn > (facts.on ?? ''))
        return [`${what[0]}批复晚于本步骤`, `Reply on ${what[1]} after the step`];
      return null;
    },
  };
}
