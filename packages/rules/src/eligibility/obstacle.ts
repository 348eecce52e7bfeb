import { groundOf } from '../ballots/ground.ts';
import type { Ground } from '../results/poll.ts';
import type { ParameterValue, RuleSetId } from '../ruleSets/types.ts';
import type { Bilingual } from '../stages.ts';

/** Why something may not be, with the rule and what mends it. */
export interface Obstacle extends Ground {
  readonly code: string;
  readonly remedy: Bilingual;
}

/** A rule set with the values that a province or an election measure sets above it. */
export interface RuleContext {
  readonly ruleSet: RuleSetId;
  readonly values?: Readonly<Record<string, ParameterValue>>;
}

/** Builds an obstacle; `said` and `remedy` are pairs of Chinese and English. */
export function obstacle(
  code: string,
  rules: readonly string[],
  said: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string],
): Obstacle {
  return { code, ...groundOf(rules, said[0], said[1]), remedy: { zh: remedy[0], en: remedy[1] } };
}

/** The family of a rule set. */
export function familyOf(ruleSet: RuleSetId): 'VC' | 'RC' | 'PARTY' {
  if (ruleSet.startsWith('VC')) return 'VC';
  return ruleSet.startsWith('RC') ? 'RC' : 'PARTY';
}

/** Whether the text of 2025, in force from 2026, holds. */
export function since2026(ruleSet: RuleSetId): boolean {
  return ruleSet === 'VC-2026' || ruleSet === 'RC-2026';
}

/** The codes listed in a value; empty when it is not set. */
export function codesOf(value: ParameterValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'object' ? value : [String(value)];
}
