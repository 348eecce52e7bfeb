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

interface Quota {
  readonly rule: string;
  readonly min: number;
  readonly max: number;
}

function quotaOf(kind: RepresentativeKind, rules: RuleContext): Quota | null {
  if (kind === 'villagers') return { rule: 'VC-751', min: 5, max: 15 };
  return rules.ruleSet === 'RC-2026' ? { rule: 'RC-111', min: 20, max: 50 } : null;
}

/**
 * What is wrong with the representatives of a unit: households per representative, the number per group where the
 * older law counts by group (RC-111: two to three a residents' group), and the third of women among villagers'
 * representatives, `3w ≥ n` (VC-751). Empty where nothing is.
 */
export function representativeObstacles(facts: RepresentativeFacts, rules: RuleContext): readonly Obstacle[] {
  if (familyOf(rules.ruleSet) === 'PARTY') throw new RangeError('Party bodies have no representatives of households');
  if (facts.representatives.length === 0) return [];
  const quota = quotaOf(facts.kind, rules);
  return [
    ...(quota === null ? groupObstacles(facts) : householdObstacles(facts, quota)),
    ...(facts.kind === 'villagers' ? womenObstacles(facts) : []),
  ];
}

function householdObstacles(facts: RepresentativeFacts, { rule, min, max }: Quota): Obstacle[] {
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

function groupObstacles({ representatives }: RepresentativeFacts): Obstacle[] {
  const byGroup = new Map<string, number>();
  for (const { group } of representatives) byGroup.set(group ?? '', (byGroup.get(group ?? '') ?? 0) + 1);
  const wrong = [...byGroup].filter(([, count]) => count < 2 || count > 3).map(([group]) => group || '—');
  if (wrong.length === 0) return [];
  return [
    obstacle(
      'REPRESENTATIVES_PER_GROUP',
      ['RC-111'],
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
