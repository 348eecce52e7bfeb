import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { UnitRefRow } from '../unitRef.ts';

/** What the round knows of a unit beyond its place in the tree. */
export interface UnitFacts {
  readonly exempt_reason: string | null;
  readonly households: number | null;
  readonly agricultural_population: number | null;
  readonly voters: number;
  readonly caretaker: UnitRefRow | null;
}

/** Facts of a unit; its voters are those of all units below it too. */
export async function findFacts(db: Queryable, round: RoundRow, unitId: string): Promise<UnitFacts | undefined> {
  const found = await sql<UnitFacts>`
    select ru.exempt_reason, ru.households, ru.agricultural_population,
      (select count(*) from unit_closure c
        join voter v on v.county_id = c.county_id and v.round_id = ${round.round_id} and v.unit_id = c.unit_id
          and v.struck_on is null
        where c.county_id = u.county_id and c.ancestor_id = u.unit_id) as voters,
      case when k.unit_id is null then null
        else json_build_object('unit_id', k.unit_id, 'code', k.code, 'name', k.name, 'kind', k.kind) end as caretaker
    from unit u
    left join round_unit ru on ru.county_id = u.county_id and ru.unit_id = u.unit_id and ru.round_id = ${round.round_id}
    left join unit k on k.county_id = u.county_id and k.unit_id = ru.caretaker_id
    where u.county_id = ${round.county_id} and u.unit_id = ${unitId}`.execute(db);
  return found.rows[0];
}

/** Units above, from the topmost down. */
export async function findAncestors(db: Queryable, round: RoundRow, unitId: string): Promise<readonly UnitRefRow[]> {
  const found = await sql<UnitRefRow>`
    select u.unit_id, u.code, u.name, u.kind
    from unit_closure c join unit u on u.county_id = c.county_id and u.unit_id = c.ancestor_id
    where c.county_id = ${round.county_id} and c.unit_id = ${unitId} and c.depth > 0
    order by c.depth desc`.execute(db);
  return found.rows;
}

export interface StepRow {
  readonly step: string;
  readonly due_on: string | null;
  readonly done_on: string | null;
  readonly evidence: string | null;
}

export async function findSteps(db: Queryable, round: RoundRow, unitId: string): Promise<readonly StepRow[]> {
  const found = await sql<StepRow>`
    select step, due_on, done_on, evidence from unit_step
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}`.execute(db);
  return found.rows;
}

export interface MethodRow {
  readonly procedure: string;
  readonly method: string;
  readonly decided_on: string | null;
}

export async function findMethods(db: Queryable, round: RoundRow, unitId: string): Promise<readonly MethodRow[]> {
  const found = await sql<MethodRow>`
    select procedure, method, decided_on from unit_method
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
    order by procedure`.execute(db);
  return found.rows;
}

export interface DutyRow {
  readonly body_id: string;
  readonly kind: string;
  readonly body_name: string;
  readonly formed_on: string | null;
  readonly person_id: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly duty: string | null;
}

/** Bodies of a unit with their members, heads first; a body without members is one row without a person. */
export async function findDuties(db: Queryable, round: RoundRow, unitId: string): Promise<readonly DutyRow[]> {
  const found = await sql<DutyRow>`
    select b.body_id, b.kind, b.name as body_name, b.formed_on, m.person_id, p.name, m.role, m.duty
    from duty_body b
    left join duty_member m on m.county_id = b.county_id and m.body_id = b.body_id and m.released_on is null
    left join person p on p.county_id = m.county_id and p.person_id = m.person_id
    where b.county_id = ${round.county_id} and b.round_id = ${round.round_id} and b.unit_id = ${unitId}
    order by b.formed_on nulls last, b.kind, b.name, b.body_id,
      array_position(array['head', 'executiveDeputy', 'deputy', 'firstResponsible', 'instructor', 'member'], m.role),
      p.pinyin, m.person_id`.execute(db);
  return found.rows;
}

export interface UnitOfficerRow {
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth_date: string;
  readonly body: string;
  readonly post: string;
  readonly term: 'present' | 'past';
  /** The same person held the same post in the same unit in the past term. */
  readonly reelected: boolean;
  readonly contest_id: string | null;
  readonly poll_id: string | null;
}

export async function findOfficers(db: Queryable, round: RoundRow, unitId: string): Promise<readonly UnitOfficerRow[]> {
  const found = await sql<UnitOfficerRow>`
    select o.person_id, p.name, p.sex, p.birth_date, o.body, o.post, o.term, o.contest_id, c.poll_id,
      o.term = 'present' and exists (select from officer b
        where b.county_id = o.county_id and b.round_id = o.round_id and b.unit_id = o.unit_id
          and b.person_id = o.person_id and b.post = o.post and b.term = 'past') as reelected
    from officer o
    join person p on p.county_id = o.county_id and p.person_id = o.person_id
    left join contest c on c.county_id = o.county_id and c.contest_id = o.contest_id
    where o.county_id = ${round.county_id} and o.round_id = ${round.round_id} and o.unit_id = ${unitId}
    order by o.term desc, o.body, array_position(array['secretary', 'deputy-secretary', 'discipline-secretary',
      'discipline-deputy-secretary', 'chair', 'vice-chair', 'committee-member', 'discipline-member', 'member',
      'delegate'], o.post), p.pinyin, o.officer_id`.execute(db);
  return found.rows;
}

export interface UnitPollRow {
  readonly poll_id: string;
  readonly number: string;
  readonly body: string;
  readonly stage: string;
  readonly held_on: string;
  readonly entitled: number;
  readonly checked_off: number;
  readonly returned: number;
  readonly validity: string | null;
  readonly reason: string | null;
  /** A later poll repeats this one. */
  readonly superseded: boolean;
}

export async function findPolls(db: Queryable, round: RoundRow, unitId: string): Promise<readonly UnitPollRow[]> {
  const found = await sql<UnitPollRow>`
    select p.poll_id, p.number, p.body, p.stage, p.held_on, p.entitled, p.checked_off, p.returned, p.validity, p.reason,
      exists (select from poll n where n.county_id = p.county_id and n.round_id = p.round_id
        and n.previous_poll_id = p.poll_id and n.stage <> 'by-run'
        and n.reason in ('failed', 'petition')) as superseded
    from poll p
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
    order by p.held_on, p.number`.execute(db);
  return found.rows;
}

export interface NoticeRow {
  readonly matter: string;
  readonly published_on: string;
  readonly place: string | null;
}

export async function findNotices(db: Queryable, round: RoundRow, unitId: string): Promise<readonly NoticeRow[]> {
  const found = await sql<NoticeRow>`
    select matter, published_on, place from public_notice
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}`.execute(db);
  return found.rows;
}

export interface DocumentRow {
  readonly document_id: string;
  readonly direction: 'in' | 'out';
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly issued_on: string;
  readonly approved_on: string | null;
}

export async function findDocuments(db: Queryable, round: RoundRow, unitId: string): Promise<readonly DocumentRow[]> {
  const found = await sql<DocumentRow>`
    select document_id, direction, kind, number, title, issued_on, approved_on from document
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
    order by issued_on desc, number, document_id`.execute(db);
  return found.rows;
}

export interface MeetingRow {
  readonly meeting_id: string;
  readonly kind: string;
  readonly title: string;
  readonly held_on: string;
  readonly expected: number | null;
  readonly attended: number | null;
}

export async function findMeetings(db: Queryable, round: RoundRow, unitId: string): Promise<readonly MeetingRow[]> {
  const found = await sql<MeetingRow>`
    select meeting_id, kind, title, held_on, expected, attended from meeting
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
    order by held_on desc, meeting_id`.execute(db);
  return found.rows;
}

export interface PetitionRow {
  readonly petition_id: string;
  readonly subject: string;
  readonly received_on: string;
  readonly due_on: string;
  readonly replied_on: string | null;
  readonly outcome: string | null;
}

export async function findPetitions(db: Queryable, round: RoundRow, unitId: string): Promise<readonly PetitionRow[]> {
  const found = await sql<PetitionRow>`
    select petition_id, subject, received_on, due_on, replied_on, outcome from petition
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
    order by received_on desc, petition_id`.execute(db);
  return found.rows;
}
