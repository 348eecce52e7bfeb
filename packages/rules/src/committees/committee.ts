import { groundOf } from '../ballots/ground.ts';
import { isWithin } from '../eligibility/law.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';
import type { Ground, Relation } from '../results/poll.ts';

/** Roles on an election committee; the vice-chair came with the texts of 2025 (VC-202, RC-120). */
export const COMMITTEE_ROLES = ['head', 'deputy', 'member'] as const;
export type CommitteeRole = (typeof COMMITTEE_ROLES)[number];

/** Two people and what the second is to the first. */
export interface KinTie {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
}

export interface CommitteeVerdict {
  readonly refusals: readonly Obstacle[];
  /** What does not forbid the committee but is put before those who form it. */
  readonly notices: readonly Ground[];
}

/** How many members the place lets a committee have; null where no text in force says. */
export function committeeSize(rules: RuleContext): { readonly min: number | null; readonly max: number | null } {
  const number = (id: string) => (typeof rules.values?.[id] === 'number' ? (rules.values[id] as number) : null);
  return { min: number('ec.size.min'), max: number('ec.size.max') };
}

const cite = (rules: RuleContext, ...ids: readonly string[]): readonly string[] => {
  if (familyOf(rules.ruleSet) !== 'RC') return ids;
  return [...ids.map((id) => (id === 'VC-202' ? 'RC-120' : id)), ...(ids.includes('VC-202') ? [] : ['RC-155'])];
};

/**
 * Whether people may form an election committee: one chair (VC-202, RC-120), as many members as the province sets
 * (VC-204). Fewer than three, an even number and near relatives side by side are against the guide of the ministry only,
 * and are put before people as notices (VC-204, VC-205).
 */
export function committeeVerdict(
  members: readonly { readonly person: string; readonly role: CommitteeRole }[],
  ties: readonly KinTie[],
  rules: RuleContext,
): CommitteeVerdict {
  const heads = members.filter(({ role }) => role === 'head').length;
  const refusals = [...headObstacle(heads, rules), ...sizeObstacle(members.length, rules)];
  const notices: Ground[] = [];
  const { min } = committeeSize(rules);
  if (min === null && members.length < 3) {
    const zh = `选举委员会${members.length}人，民政部规程建议不少于3人`;
    notices.push(groundOf(cite(rules, 'VC-204'), zh, `${members.length} member(s); the guide advises at least 3`));
  }
  if (members.length % 2 === 0) {
    const zh = `选举委员会${members.length}人，为双数，规程建议单数`;
    notices.push(
      groundOf(cite(rules, 'VC-204'), zh, `${members.length} members, an even number; the guide advises odd`),
    );
  }
  const on = new Set(members.map(({ person }) => person));
  const kin = ties.filter(({ a, b, relation }) => on.has(a) && on.has(b) && isWithin(relation, ['near_relative']));
  if (kin.length > 0) {
    const zh = `选举委员会成员中有近亲属${kin.length}对，规程建议不同时担任`;
    const en = `${kin.length} pair(s) of near relatives on the committee; the guide advises against it`;
    notices.push(groundOf(cite(rules, 'VC-205'), zh, en));
  }
  return { refusals, notices };
}

function headObstacle(heads: number, rules: RuleContext): Obstacle[] {
  if (heads === 1) return [];
  const said = [
    `选举委员会应当有主任1人，现有${heads}人`,
    `An election committee has one chair; ${heads} are named`,
  ] as const;
  return [obstacle('COMMITTEE_CHAIR', cite(rules, 'VC-202'), said, ['确定1名主任', 'Name one chair'])];
}

function sizeObstacle(members: number, rules: RuleContext): Obstacle[] {
  const { min, max } = committeeSize(rules);
  if ((min === null || members >= min) && (max === null || members <= max)) return [];
  const range = min === null ? `${max}人以下` : max === null ? `${min}人以上` : `${min}至${max}人`;
  const inEnglish = `${min ?? 1} to ${max ?? 'any number of'}`;
  const said = [
    `选举委员会${members}人，当地规定为${range}`,
    `${members} member(s); the place sets ${inEnglish}`,
  ] as const;
  return [
    obstacle('COMMITTEE_SIZE', cite(rules, 'VC-204'), said, ['调整人数后再登记', 'Change the number of members']),
  ];
}

/** Someone who was voted on and is not on the committee, in the order of the vote. */
export interface Reserve {
  readonly person: string;
  readonly votes: number;
  /** Chosen beforehand as a substitute (候补委员). */
  readonly substitute: boolean;
}

export type NextReserve =
  | { readonly kind: 'next'; readonly person: string }
  /** Several have the same votes: the meeting chooses among them. */
  | { readonly kind: 'tie'; readonly persons: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Who fills a vacancy: substitutes first, then the next by the votes of the original choice (VC-209). Nobody is taken
 * who may not sit (`barred`: nominees and their near relatives).
 */
export function nextReserve(reserve: readonly Reserve[], barred: ReadonlySet<string>): NextReserve {
  const free = reserve.filter(({ person }) => !barred.has(person));
  const substitutes = free.filter(({ substitute }) => substitute);
  const among = substitutes.length > 0 ? substitutes : free;
  const most = Math.max(...among.map(({ votes }) => votes));
  const first = among.filter(({ votes }) => votes === most).map(({ person }) => person);
  if (first.length === 0) return { kind: 'none' };
  return first.length === 1 ? { kind: 'next', person: first[0] as string } : { kind: 'tie', persons: first };
}

/** A meeting of the committee and whether one member was there. */
export interface Attendance {
  readonly heldOn: string;
  readonly present: boolean;
  readonly excused: boolean;
}

/**
 * Whether a member counts as having left for staying away: as many meetings one after the other, without excuse, as the
 * province says (VC-210). Where no text says so, nobody leaves that way.
 */
export function deemedResigned(meetings: readonly Attendance[], rules: RuleContext): Ground | null {
  const limit = rules.values?.['ec.absent_limit'];
  if (typeof limit !== 'number') return null;
  let missed = 0;
  for (const meeting of meetings.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))) {
    missed = meeting.present || meeting.excused ? 0 : missed + 1;
    if (missed < limit) continue;
    const zh = `连续${limit}次无故不参加选举委员会会议，视为退出`;
    const en = `Missed ${limit} meetings of the committee one after the other without excuse: counts as having left`;
    return groundOf(cite(rules, 'VC-210'), zh, en);
  }
  return null;
}

const MIRROR: Readonly<Record<Relation, Relation>> = {
  spouse: 'spouse',
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  other: 'other',
};

/** A relation seen from the other side. */
export const mirrorRelation = (relation: Relation): Relation => MIRROR[relation];

/** The relatives of a person among others, each with what they are to the person. */
export function relativesOf(person: string, ties: readonly KinTie[], among: ReadonlySet<string>) {
  return ties.flatMap(({ a, b, relation }): { readonly person: string; readonly relation: Relation }[] => {
    if (a === person && among.has(b)) return [{ person: b, relation }];
    if (b === person && among.has(a)) return [{ person: a, relation: mirrorRelation(relation) }];
    return [];
  });
}
