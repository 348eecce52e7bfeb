import { type Refusal, refuse } from '../results/poll.ts';
import type { ParameterValue, RuleSetId } from '../ruleSets/types.ts';

/** Parameters of a province or of an election measure, by their ids. */
export type OverlayValues = Readonly<Record<string, ParameterValue>>;

/** How the papers of one poll are judged. Null is a point that neither law nor measure settles. */
export interface BallotRules {
  readonly family: 'VC' | 'RC' | 'PARTY';
  /** VC-505: how far a choice of too many persons reaches. */
  readonly overvoteScope: 'ballot' | 'post' | null;
  /** VC-508: how far what cannot be read reaches. */
  readonly illegibleScope: 'ballot' | 'item' | null;
  /** VC-507, VC-630: one person chosen for two posts. */
  readonly duplicatePost: 'invalid' | 'cascade' | null;
  /** VC-509: signs outside the rules. */
  readonly foreignMark: 'invalid' | null;
  /** VC-512, PB-041: an empty paper. */
  readonly blank: 'abstain' | 'invalid';
  /** PB-040: the name written by someone who disapproves of nobody. */
  readonly abstainWriteIn: 'ignore' | 'spoil';
  /** PB-041: the marks that approve. */
  readonly approvalMarks: readonly ('circle' | 'tick')[];
  /** Ids of parameters that contradict a national rule; the national rule was applied (G-02). */
  readonly conflicts: readonly string[];
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'overvote.scope': ['ballot', 'post'],
  'illegible.scope': ['ballot', 'item'],
  dup_post: ['invalid', 'cascade'],
  cascade: ['none', 'downward'],
  foreign_mark: ['invalid'],
  blank: ['abstain', 'invalid'],
  abstain_write_in: ['ignore', 'spoil'],
  marks: ['circle', 'tick', 'circle_tick'],
};

/** Values of Party elections that the regulation fixes for all: too many names void the paper, no mark abstains. */
const PARTY_FIXED: Readonly<Record<string, string>> = { 'overvote.scope': 'ballot', blank: 'abstain' };

/**
 * Settles how papers are judged from the rule set and the values above it. Ids that do not concern papers are passed
 * over; a value that is not known is refused with the list of those that are.
 */
export function readBallotRules(ruleSet: RuleSetId, overlay: OverlayValues = {}): BallotRules | Refusal {
  for (const [id, values] of Object.entries(KNOWN)) {
    const value = Object.hasOwn(overlay, id) ? overlay[id] : undefined;
    if (value === undefined || values.includes(String(value))) continue;
    const list = values.join(', ');
    return refuse(
      'UNKNOWN_VALUE',
      `参数 ${id} 没有取值“${String(value)}”，可用：${list}`,
      `Parameter ${id} has no value "${String(value)}"; known are ${list}`,
    );
  }
  return settleRules(familyOf(ruleSet), overlay);
}

function familyOf(ruleSet: RuleSetId): BallotRules['family'] {
  if (ruleSet.startsWith('VC')) return 'VC';
  return ruleSet.startsWith('RC') ? 'RC' : 'PARTY';
}

function settleRules(family: BallotRules['family'], overlay: OverlayValues): BallotRules {
  const fixed = family === 'PARTY' ? PARTY_FIXED : {};
  const pick = <T extends string>(id: string): T | null =>
    (fixed[id] ?? (Object.hasOwn(overlay, id) ? String(overlay[id]) : null)) as T | null;
  const marks = pick<'circle' | 'tick' | 'circle_tick'>('marks') ?? (family === 'PARTY' ? 'circle' : 'circle_tick');
  return {
    family,
    overvoteScope: pick('overvote.scope'),
    illegibleScope: pick('illegible.scope'),
    duplicatePost: pick('dup_post') ?? (pick('cascade') === 'downward' ? 'cascade' : null),
    foreignMark: pick('foreign_mark'),
    blank: pick('blank') ?? 'abstain',
    abstainWriteIn: pick('abstain_write_in') ?? 'ignore',
    approvalMarks: marks === 'circle_tick' ? ['circle', 'tick'] : [marks],
    conflicts: Object.entries(fixed)
      .filter(([id, value]) => Object.hasOwn(overlay, id) && overlay[id] !== value)
      .map(([id]) => id),
  };
}
