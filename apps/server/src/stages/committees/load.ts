import {
  type CommitteeExit,
  candidacy,
  deemedResigned,
  type Ground,
  type KinTie,
  type Reserve,
  type RuleContext,
  relativesOf,
} from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import { refuse } from '../../http/refusals.ts';
import { type Standing, standingPeople } from '../nominations/index.ts';
import { findTies, groupedBy, type TieRow } from '../registry/index.ts';
import { rollLaw } from '../rolls/index.ts';
import {
  type AttendanceRow,
  type BodyRow,
  type ChangeRow,
  type ChoiceRow,
  findAttendance,
  findBody,
  findChanges,
  findChoices,
  findMembers,
  type MemberRow,
} from './queries.ts';

/** What is on record of a unit's election committee. */
export interface CommitteeOnRecord {
  readonly rules: RuleContext;
  readonly body: BodyRow;
  readonly members: readonly MemberRow[];
  readonly choices: readonly ChoiceRow[];
  readonly changes: readonly ChangeRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly ties: readonly TieRow[];
  readonly standing: readonly Standing[];
}

/** Reads the committee with all that bears on it, or null where the unit has none. */
export async function loadCommittee(db: Queryable, round: RoundRow, unitId: string): Promise<CommitteeOnRecord | null> {
  const body = await findBody(db, round, unitId, 'electionCommittee');
  if (body === undefined) return null;
  return {
    rules: rollLaw(round),
    body,
    members: await findMembers(db, round, body.body_id),
    choices: await findChoices(db, round, body.body_id),
    changes: await findChanges(db, round, body.body_id),
    attendance: await findAttendance(db, round, body.body_id),
    ties: await findTies(db, round, unitId),
    standing: await standingPeople(db, round, unitId),
  };
}

/** The committee of a unit. @throws ORPCError `NOT_FOUND` */
export async function requireCommittee(db: Queryable, round: RoundRow, unitId: string): Promise<CommitteeOnRecord> {
  return (
    (await loadCommittee(db, round, unitId)) ??
    refuse(
      'NOT_FOUND',
      '本单位还没有登记选举委员会。请先登记推选结果。',
      'No election committee is on record in this unit. Record first how it was chosen.',
    )
  );
}

/** Ties as the rules read them. */
export const asTies = (rows: readonly TieRow[]): readonly KinTie[] =>
  rows.map(({ person_a, person_b, relation }) => ({ a: person_a, b: person_b, relation }));

/** Why a member has to leave, with the kind of ground that it is recorded under. */
export interface Exit extends Ground {
  readonly why: 'nominated' | 'kin' | 'absent';
}

/** Who of some people has to leave the committee, or may not come onto it, because of those who stand (VC-207, VC-208). */
export function exitsAmong(
  people: readonly string[],
  { standing, ties, rules }: Pick<CommitteeOnRecord, 'standing' | 'ties' | 'rules'>,
): ReadonlyMap<string, readonly Exit[]> {
  const among = new Set(people);
  const exits = standing.flatMap(({ personId, listed, posts }): readonly (CommitteeExit & Exit)[] => {
    const relatives = relativesOf(personId, asTies(ties), among);
    const { exits: due } = candidacy(personId, {
      ...rules,
      standing: listed ? 'confirmed' : 'nominated',
      declared: true,
      bars: [],
      localCases: [],
      onCommittee: among.has(personId),
      relativesOnCommittee: relatives,
      relativesStanding: [],
      posts,
    });
    return due.map((exit) => ({ ...exit, why: exit.person === personId ? 'nominated' : 'kin' }));
  });
  return groupedBy(exits, ({ person }) => person);
}

/** Why each member has to leave: nominated, a near relative nominated, or away too often. */
export function mustLeave(on: CommitteeOnRecord): ReadonlyMap<string, readonly Exit[]> {
  const exits = exitsAmong(
    on.members.map(({ person_id }) => person_id),
    on,
  );
  return new Map(
    on.members.map(({ person_id }) => {
      const absent = absenceOf(on, person_id);
      return [
        person_id,
        [...(exits.get(person_id) ?? []), ...(absent === null ? [] : [{ ...absent, why: 'absent' as const }])],
      ];
    }),
  );
}

/** Whether a member counts as having left for staying away (VC-210). */
export const absenceOf = (on: CommitteeOnRecord, personId: string): Ground | null =>
  deemedResigned(
    on.attendance
      .filter(({ person_id }) => person_id === personId)
      .map(({ met_on, present, excused }) => ({ heldOn: met_on, present, excused })),
    on.rules,
  );

/** Places that were left and not filled. */
export const vacanciesOf = (changes: readonly ChangeRow[]): number =>
  Math.max(
    0,
    changes.reduce((sum, { kind }) => sum + (kind === 'left' ? 1 : -1), 0),
  );

/** Those in reserve who did not come in yet, with who may not. */
export function reserveOf(on: CommitteeOnRecord): { reserve: readonly Reserve[]; barred: ReadonlySet<string> } {
  const taken = new Set([...on.members, ...on.changes].map(({ person_id }) => person_id));
  const reserve = on.choices
    .filter(({ standing, person_id }) => standing !== 'chosen' && !taken.has(person_id))
    .map(({ person_id, votes, standing }) => ({ person: person_id, votes, substitute: standing === 'substitute' }));
  const exits = exitsAmong(
    reserve.map(({ person }) => person),
    on,
  );
  return { reserve, barred: new Set(exits.keys()) };
}
