import type { Post } from '../results/poll.ts';
import type { ParameterValue, RuleSetId } from '../ruleSets/types.ts';

/** How many candidates a contest needs at least. */
export interface RequiredSurplus {
  /** Candidates above the seats. */
  readonly extra: number;
  readonly candidates: number;
  readonly rules: readonly string[];
}

/**
 * The smallest lawful number of candidates: Party committees and delegates need a fifth more than seats, rounded up
 * (8 → 10, 5 → 6, 10 → 12); secretaries stand alone; villagers' and residents' committees need one more for each post.
 * Before 2026 a province could let communities vote on as many as seats (`rc.diff.min`, RC-142), given in `values`.
 * Throws `RangeError` unless `seats` is a whole number of at least 1.
 */
export function requiredSurplus(
  ruleSet: RuleSetId,
  post: Post,
  seats: number,
  values: Readonly<Record<string, ParameterValue>> = {},
): RequiredSurplus {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError(`Not a number of seats: ${seats}`);
  const { extra, rules } = surplusOf(ruleSet, post, seats, values);
  return { extra, candidates: seats + extra, rules };
}

function surplusOf(
  ruleSet: RuleSetId,
  post: Post,
  seats: number,
  values: Readonly<Record<string, ParameterValue>>,
): { extra: number; rules: readonly string[] } {
  switch (ruleSet) {
    case 'VC-1998':
    case 'VC-2010':
    case 'VC-2018':
    case 'VC-2026':
    case 'VC-GUIDE-2013':
      return { extra: 1, rules: ['VC-402', 'VC-403'] };
    case 'RC-1990':
    case 'RC-2018':
      if (values['rc.diff.min'] === 0) return { extra: 0, rules: ['RC-142'] };
      return { extra: 1, rules: ['VC-402', 'RC-155'] };
    case 'RC-2026':
      return { extra: 1, rules: ['RC-142'] };
    case 'PCH':
    case 'PB-1990':
    case 'PB-2020':
    case 'BR-2018':
    case 'PL-2020':
      if (post === 'secretary' || post === 'deputy-secretary') return { extra: 0, rules: ['PB-023'] };
      return { extra: Math.ceil(seats / 5), rules: [surplusRule(ruleSet, post), 'G-17'] };
  }
}

function surplusRule(ruleSet: RuleSetId, post: Post): string {
  if (post !== 'delegate') return 'PB-020';
  return ruleSet === 'PL-2020' ? 'PC-08' : 'PB-021';
}
