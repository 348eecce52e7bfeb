import type { CommitteesOverview, PersonRef } from '@huanjie/contract';
import { committeeSize, committeeVerdict, type Ground, nextReserve, type RuleContext } from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../access/policy.ts';
import type { RequestContext } from '../../http/context.ts';
import { findTies, personRefs, searchPeople, type TieRow } from '../registry/index.ts';
import { rollLaw } from '../rolls/index.ts';
import { asTies, type CommitteeOnRecord, loadCommittee, mustLeave, reserveOf, vacanciesOf } from './load.ts';
import { type ChangeRow, findChanges } from './queries.ts';
import { judgeStaff, loadStaff, type StaffOnRecord } from './staff.ts';

type Refs = ReadonlyMap<string, PersonRef>;

const personOf = (refs: Refs, id: string): PersonRef => {
  const ref = refs.get(id);
  if (ref === undefined) throw new Error('a member is a person of the county');
  return ref;
};

const shownGround = ({ rules, zh, en }: Ground) => ({ rules: [...rules], zh, en });

/** The election committee of a unit, its staff, and the relatives who were declared. Some fifteen short queries. */
export async function committeesOverview(
  context: RequestContext,
  input: { roundId: string; unitId: string },
): Promise<CommitteesOverview> {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const rules = rollLaw(round);
  const on = await loadCommittee(context.db, round, input.unitId);
  const staff = await loadStaff(context.db, round, input.unitId);
  const ties = await findTies(context.db, round, input.unitId);
  const staffChanges = staff === null ? [] : await findChanges(context.db, round, staff.body.body_id);
  const refs = await personRefs(context.db, round, input.unitId, idsOf(on, staff, ties, staffChanges));
  return {
    ruleSet: rules.ruleSet,
    size: committeeSize(rules),
    absentLimit: absentLimitOf(rules),
    committee: on === null ? null : shownCommittee(on, refs),
    staff: staff === null ? null : shownStaff(staff, round, refs),
    changes: [...(on?.changes ?? []), ...staffChanges].map((row) => shownChange(row, refs)),
    ties: ties.map((row) => ({
      kinshipId: row.kinship_id,
      a: personOf(refs, row.person_a),
      b: personOf(refs, row.person_b),
      relation: row.relation,
      declaredOn: row.declared_on,
    })),
  };
}

function idsOf(
  on: CommitteeOnRecord | null,
  staff: StaffOnRecord | null,
  ties: readonly TieRow[],
  staffChanges: readonly ChangeRow[],
): readonly string[] {
  const rows = [...(on?.members ?? []), ...(on?.choices ?? []), ...(on?.changes ?? []), ...staffChanges];
  return [
    ...rows.map(({ person_id }) => person_id),
    ...(staff?.members ?? []).map(({ person_id }) => person_id),
    ...ties.flatMap(({ person_a, person_b }) => [person_a, person_b]),
  ];
}

const absentLimitOf = (rules: RuleContext): number | null => {
  const limit = rules.values?.['ec.absent_limit'];
  return typeof limit === 'number' ? limit : null;
};

type Role = 'head' | 'deputy' | 'member';
/** Imports know more roles than an election committee has. */
export const roleOf = (role: string): Role => (role === 'head' ? 'head' : role === 'member' ? 'member' : 'deputy');

function shownCommittee(on: CommitteeOnRecord, refs: Refs): NonNullable<CommitteesOverview['committee']> {
  const leaving = mustLeave(on);
  const { reserve, barred } = reserveOf(on);
  const next = nextReserve(reserve, barred);
  const votes = new Map(on.choices.map((row) => [row.person_id, row.votes]));
  const judged = on.members.map(({ person_id, role }) => ({ person: person_id, role: roleOf(role) }));
  return {
    bodyId: on.body.body_id,
    name: on.body.name,
    formedOn: on.body.formed_on,
    source: on.body.source,
    expected: on.body.expected,
    attended: on.body.attended,
    publishedOn: on.body.published_on,
    publishedPlace: on.body.published_place,
    filedOn: on.body.filed_on,
    members: on.members.map(({ person_id, role }) => ({
      person: personOf(refs, person_id),
      role: roleOf(role),
      votes: votes.get(person_id) ?? null,
      mustLeave: (leaving.get(person_id) ?? []).map((exit) => ({ ...shownGround(exit), why: exit.why })),
    })),
    reserve: reserve.map((one) => ({
      person: personOf(refs, one.person),
      votes: one.votes,
      substitute: one.substitute,
    })),
    vacancies: vacanciesOf(on.changes),
    next: {
      kind: next.kind,
      persons: next.kind === 'next' ? [next.person] : next.kind === 'tie' ? [...next.persons] : [],
    },
    notices: committeeVerdict(judged, asTies(on.ties), on.rules).notices.map(shownGround),
  };
}

function shownStaff(staff: StaffOnRecord, round: RoundRow, refs: Refs): NonNullable<CommitteesOverview['staff']> {
  return {
    bodyId: staff.body.body_id,
    namedOn: staff.body.formed_on,
    publishedOn: staff.body.published_on,
    members: staff.members.map((row) => {
      const { role, refusals, notices } = judgeStaff(staff, round, row);
      return {
        person: personOf(refs, row.person_id),
        role,
        duty: row.duty,
        refusals: refusals.map((one) => ({ ...one, rules: [...one.rules] })),
        notices: notices.map(shownGround),
      };
    }),
  };
}

function shownChange(row: ChangeRow, refs: Refs): CommitteesOverview['changes'][number] {
  return {
    person: personOf(refs, row.person_id),
    kind: row.kind,
    ground: row.ground,
    role: row.role,
    note: row.note,
    rules: row.rules,
    happenedOn: row.happened_on,
  };
}

/** People of a unit by name, pinyin or card number, for the forms of this stage and of the nominations. */
export async function peopleOfUnit(
  context: RequestContext,
  input: { roundId: string; unitId: string; search: string },
): Promise<PersonRef[]> {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  return [...(await searchPeople(context.db, round, input.unitId, input.search))];
}
