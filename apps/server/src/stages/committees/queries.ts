import { sql } from 'kysely';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';

/** Bodies of a unit that this stage forms. */
export type BodyKind = 'electionCommittee' | 'electionStaff';

export interface BodyRow {
  readonly body_id: string;
  readonly name: string;
  readonly formed_on: string | null;
  /** Whether it was formed here; null columns of an imported one mean nothing. */
  readonly recorded: boolean;
  readonly source: 'assembly' | 'representatives' | 'groups' | null;
  readonly expected: number | null;
  readonly attended: number | null;
  readonly published_on: string | null;
  readonly published_place: string | null;
  readonly filed_on: string | null;
}

/** The election committee or the staff of a unit; the first by name where an import brought several. */
export async function findBody(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  kind: BodyKind,
): Promise<BodyRow | undefined> {
  const found = await sql<BodyRow>`select b.body_id, b.name, b.formed_on, r.body_id is not null as recorded, r.source,
      r.expected, r.attended, r.published_on, r.published_place, r.filed_on
    from duty_body b
    left join committee_record r on r.county_id = b.county_id and r.body_id = b.body_id
    where b.county_id = ${round.county_id} and b.round_id = ${round.round_id} and b.unit_id = ${unitId}
      and b.kind = ${kind} order by b.name limit 1`.execute(db);
  return found.rows[0];
}

export interface MemberRow {
  readonly person_id: string;
  readonly role: string;
  readonly duty: string | null;
}

/** Who serves on a body today. */
export async function findMembers(db: Queryable, round: RoundRow, bodyId: string): Promise<readonly MemberRow[]> {
  const found = await sql<MemberRow>`select m.person_id, m.role, m.duty from duty_member m
    join person p on p.county_id = m.county_id and p.person_id = m.person_id
    where m.county_id = ${round.county_id} and m.body_id = ${bodyId}
    order by array_position(array['head', 'executiveDeputy', 'deputy', 'member'], m.role), m.duty, p.pinyin,
      m.person_id`.execute(db);
  return found.rows;
}

export interface ChoiceRow {
  readonly person_id: string;
  readonly votes: number;
  readonly standing: 'chosen' | 'reserve' | 'substitute';
}

/** The votes of the choice, most first. */
export async function findChoices(db: Queryable, round: RoundRow, bodyId: string): Promise<readonly ChoiceRow[]> {
  const found = await sql<ChoiceRow>`select person_id, votes, standing from committee_choice
    where county_id = ${round.county_id} and body_id = ${bodyId} order by votes desc, person_id`.execute(db);
  return found.rows;
}

export interface ChangeRow {
  readonly person_id: string;
  readonly kind: 'left' | 'joined';
  readonly ground: 'nominated' | 'kin' | 'resigned' | 'absent' | 'other' | 'next' | 'substitute' | 'reElect';
  readonly role: string;
  readonly note: string | null;
  readonly rules: string[];
  readonly happened_on: string;
}

/** Who left and who came in, in the order in which it was recorded. */
export async function findChanges(db: Queryable, round: RoundRow, bodyId: string): Promise<readonly ChangeRow[]> {
  const found =
    await sql<ChangeRow>`select person_id, kind, ground, role, note, rules, happened_on from committee_change
    where county_id = ${round.county_id} and body_id = ${bodyId} order by recorded_at, change_id`.execute(db);
  return found.rows;
}

export interface AttendanceRow {
  readonly person_id: string;
  readonly met_on: string;
  readonly present: boolean;
  readonly excused: boolean;
}

export async function findAttendance(db: Queryable, round: RoundRow, bodyId: string) {
  const found = await sql<AttendanceRow>`select person_id, met_on, present, excused from committee_attendance
    where county_id = ${round.county_id} and body_id = ${bodyId} order by met_on`.execute(db);
  return found.rows;
}

/** Whether the step of forming the committee is done, as an import of progress tells it. */
export async function isStepDone(db: Queryable, round: RoundRow, unitId: string): Promise<boolean> {
  const found = await sql<{ done: boolean }>`select exists (select from unit_step
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and step = 'election-committee' and done_on is not null) as done`.execute(db);
  return found.rows[0]?.done === true;
}
