import { familyOf, type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';

/** Representatives of a unit: `villagers` by 5 to 15 households or by group (VC-751), `residents` by 20 to 50 (RC-111). */
export type RepresentativeKind = 'villagers' | 'residents';

/** What has to be known of the representatives of one unit. */
export interface RepresentativeFacts {
  readonly kind: RepresentativeKind;
  readonly representatives: readonly {
    readonly group: string | null;
    readonly sex: 'male' | 'female';
    /** Households that chose this representative; null where a whole group chose. */
    readonly households: number | null;
  }[];
}

/** How representatives are shared out: one for so many households, or so many a group. */
export interface RepresentativeQuota {
  readonly by: 'households' | 'group';
  readonly rule: string;
  readonly min: number;
  readonly max: number;
}

/** What the law says of the number: one for 5 to 15 households (VC-751), one for 20 to 50 or two to three a group (RC-111). */
export function representativeQuota(kind: RepresentativeKind, rules: RuleContext): RepresentativeQuota {
  if (kind === 'villagers') return { by: 'households', rule: 'VC-751', min: 5, max: 15 };
  return rules.ruleSet === 'RC-2026'
    ? { by: 'households', rule: 'RC-111', min: 20, max: 50 }
    : { by: 'group', rule: 'RC-111', min: 2, max: 3 };
}

/**
 * The fewest and the most representatives of a group with so many households. A group too small for one by its
 * households has one. Throws `RangeError` for a count that is not a whole number from 0.
 */
export function representativesOfGroup(
  quota: RepresentativeQuota,
  households: number,
): { readonly fewest: number; readonly most: number } {
  if (!Number.isSafeInteger(households) || households < 0) throw new RangeError('Not a number of households');
  if (quota.by === 'group') return { fewest: quota.min, most: quota.max };
  const fewest = Math.ceil(households / quota.max);
  return { fewest, most: Math.max(fewest, Math.floor(households / quota.min)) };
}

/**
 * What is wrong with the representatives of a unit: households per representative, the number per group where the
 * older law counts by group (RC-111: two to three a residents' group), and the third of women among villagers'
 * representatives, `3w ≥ n` (VC-751). Empty where nothing is.
 */
export function representativeObstacles(facts: RepresentativeFacts, rules: RuleContext): readonly Obstacle[] {
  if (familyOf(rules.ruleSet) === 'PARTY') throw new RangeError('Party bodies have no representatives of households');
  if (facts.representatives.length === 0) return [];
  const quota = representativeQuota(facts.kind, rules);
  return [
    ...(quota.by === 'group' ? groupObstacles(facts, quota) : householdObstacles(facts, quota)),
    ...(facts.kind === 'villagers' ? womenObstacles(facts) : []),
  ];
}

function householdObstacles(facts: RepresentativeFacts, { rule, min, max }: RepresentativeQuota): Obstacle[] {
  const wrong = facts.representatives.filter(
    ({ households }) => households !== null && (households < min || households > max),
  ).length;
  if (wrong === 0) return [];
  return [
    obstacle(
      'HOUSEHOLDS_PER_REPRESENTATIVE',
      [rule],
      [
        `有${wrong}名代表所代表的户数不在${min}至${max}户之间`,
        `${wrong} representatives stand for fewer than ${min} or more than ${max} households`,
      ],
      ['按户数重新划分，或者由小组推选', 'Divide the households anew, or choose by group'],
    ),
  ];
}

function groupObstacles({ representatives }: RepresentativeFacts, { rule, min, max }: RepresentativeQuota): Obstacle[] {
  const byGroup = new Map<string, number>();
  for (const { group } of representatives) byGroup.set(group ?? '', (byGroup.get(group ?? '') ?? 0) + 1);
  const wrong = [...byGroup].filter(([, count]) => count < min || count > max).map(([group]) => group || '—');
  if (wrong.length === 0) return [];
  return [
    obstacle(
      'REPRESENTATIVES_PER_GROUP',
      [rule],
      [
        `每个居民小组推选代表二至三人，${wrong.join('、')}不符`,
        `Each residents' group chooses two or three; not so in ${wrong.join(', ')}`,
      ],
      ['由小组增选或者减少', 'Let the group add or drop representatives'],
    ),
  ];
}

function womenObstacles({ representatives }: RepresentativeFacts): Obstacle[] {
  const women = representatives.filter(({ sex }) => sex === 'female').length;
  if (3 * women >= representatives.length) return [];
  return [
    obstacle(
      'WOMEN_REPRESENTATIVES',
      ['VC-751'],
      [
        `妇女代表${women}人，不足代表总数${representatives.length}人的三分之一`,
        `${women} women among ${representatives.length} representatives: fewer than a third`,
      ],
      ['增选妇女代表', 'Choose more women'],
    ),
  ];
}
