import { groundOf } from '../ballots/ground.ts';
import type { Ground, Relation } from '../results/poll.ts';
import type { Layers } from '../ruleSets/merge/merge.ts';
import { isWithin, type Law, lawOf } from './law.ts';
import { type Obstacle, obstacle } from './obstacle.ts';

/** What people do at the vote and the count: 监票人, 唱票人, 计票人, 代写人. */
export const STAFF_ROLES = ['scrutineer', 'caller', 'teller', 'scribe'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** What has to be known of someone who is to serve. */
export interface StaffFacts {
  readonly role: StaffRole;
  /** Whether the person stands, as candidate or by self-nomination. */
  readonly candidate: boolean;
  /** The candidates to whom the person is related, and how. */
  readonly candidateRelatives: readonly { readonly person: string; readonly relation: Relation }[];
  /** Whether the person has the right to vote in this meeting; asked of scrutineers of the Party. */
  readonly entitled: boolean;
}

export type StaffVerdict =
  | { readonly allowed: true; readonly notices: readonly Ground[] }
  | { readonly allowed: false; readonly refusals: readonly [Obstacle, ...Obstacle[]] };

const ROLES: Readonly<Record<StaffRole, readonly [zh: string, en: string]>> = {
  scrutineer: ['监票人', 'scrutineer'],
  caller: ['唱票人', 'caller'],
  teller: ['计票人', 'teller'],
  scribe: ['代写人', 'scribe'],
};

/**
 * Whether someone may serve at the vote (VC-535; PB-033 to PB-036 in the Party). In villages and communities neither
 * candidates nor the relatives whom the province names watch, call or count; where no text names the relatives, near
 * relatives are put before people as a notice. In the Party scrutineers are voters who do not stand, and no candidate
 * writes for another; of tellers and relatives its regulations say nothing.
 */
export function staffVerdict(facts: StaffFacts, layers: Layers): StaffVerdict {
  const law = lawOf(layers);
  const party = law.family === 'PARTY';
  const counting = facts.role !== 'scribe';
  const [first, ...others] = party
    ? partyObstacles(facts, law)
    : counting
      ? [...candidateObstacle(facts, law.cite('staff.kin_scope', 'VC-535')), ...kinObstacles(facts, law)]
      : [];
  if (first !== undefined) return { allowed: false, refusals: [first, ...others] };
  return { allowed: true, notices: party || !counting ? [] : kinNotices(facts, law) };
}

const replace = ['另选与候选人无关的人员', 'Choose someone with no tie to a candidate'] as const;

function candidateObstacle({ candidate, role }: StaffFacts, rules: readonly string[]): Obstacle[] {
  if (!candidate) return [];
  const [zh, en] = ROLES[role];
  return [obstacle('STAFF_IS_CANDIDATE', rules, [`候选人不得担任${zh}`, `A candidate may not be ${en}`], replace)];
}

function kinObstacles({ candidateRelatives, role }: StaffFacts, law: Law): Obstacle[] {
  const [zh, en] = ROLES[role];
  const scope = law.codes('staff.kin_scope');
  const kin = candidateRelatives.filter(({ relation }) => isWithin(relation, scope)).map(({ person }) => person);
  if (kin.length === 0) return [];
  const said = [
    `候选人${kin.join('、')}的亲属不得担任${zh}`,
    `A relative of the candidate(s) ${kin.join(', ')} may not be ${en}`,
  ] as const;
  return [obstacle('STAFF_IS_KIN', law.cite('staff.kin_scope', 'VC-535'), said, replace)];
}

function kinNotices({ candidateRelatives }: StaffFacts, law: Law): Ground[] {
  if (law.value('staff.kin_scope') !== null) return [];
  const kin = candidateRelatives.filter(({ relation }) => isWithin(relation, ['near_relative']));
  if (kin.length === 0) return [];
  const names = kin.map(({ person }) => person);
  return [
    groundOf(
      law.cite('staff.kin_scope', 'VC-535'),
      `与候选人${names.join('、')}有近亲属关系；省级规定未列明回避范围，由选举委员会决定是否更换`,
      `Near relative of the candidate(s) ${names.join(', ')}: no text names the relatives, so the committee decides`,
    ),
  ];
}

function partyObstacles(facts: StaffFacts, law: Law): Obstacle[] {
  const { role, entitled } = facts;
  if (role === 'scribe') return candidateObstacle(facts, law.cite('scribe.not_candidate', 'PB-036'));
  if (role !== 'scrutineer') return [];
  const rules = law.cite('scrutineer.not_candidate', 'PB-033');
  const found = candidateObstacle(facts, rules);
  if (entitled) return found;
  const said = ['监票人应当从有选举权的党员或者代表中推选', 'Scrutineers are chosen among the voters'] as const;
  return [...found, obstacle('STAFF_NO_VOTER', rules, said, ['另选有选举权的党员或者代表', 'Choose a voter'])];
}
