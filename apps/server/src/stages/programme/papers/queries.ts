import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface DocumentRow {
  readonly document_id: string;
  readonly direction: 'in' | 'out';
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string | null;
  readonly issued_on: string;
  readonly examined_on: string | null;
  readonly approved_on: string | null;
  readonly approved_by: string | null;
  readonly returned_on: string | null;
  readonly returned_for: string | null;
  readonly copies: number | null;
}

const mine = (round: RoundRow, unitId: string) =>
  sql`county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}`;

const DOCUMENT = sql`document_id, direction, kind, number, title, issuer, issued_on, examined_on, approved_on,
  approved_by, returned_on, returned_for, copies`;

/** Documents of a unit, the latest first. */
export async function findDocuments(db: Queryable, round: RoundRow, unitId: string): Promise<readonly DocumentRow[]> {
  const found = await sql<DocumentRow>`select ${DOCUMENT} from document where ${mine(round, unitId)}
    order by issued_on desc, number, document_id`.execute(db);
  return found.rows;
}

/** One document of a unit, locked for the command that works on it. */
export async function lockDocument(
  tx: Queryable,
  round: RoundRow,
  unitId: string,
  documentId: string,
): Promise<DocumentRow | undefined> {
  const found = await sql<DocumentRow>`select ${DOCUMENT} from document
    where ${mine(round, unitId)} and document_id = ${documentId} for no key update`.execute(tx);
  return found.rows[0];
}

/** Whether a unit has a document of this number already. */
export async function hasNumber(
  tx: Queryable,
  round: RoundRow,
  unitId: string,
  direction: string,
  number: string,
): Promise<boolean> {
  const found = await sql`select 1 from document
    where ${mine(round, unitId)} and direction = ${direction} and number = ${number} limit 1`.execute(tx);
  return found.rows.length > 0;
}

export interface MeetingRow {
  readonly meeting_id: string;
  readonly kind: string;
  readonly title: string;
  readonly held_on: string;
  readonly place: string | null;
  readonly expected: number | null;
  readonly attended: number | null;
  readonly agenda: string | null;
}

/** Meetings of a unit, the latest first. */
export async function findMeetings(db: Queryable, round: RoundRow, unitId: string): Promise<readonly MeetingRow[]> {
  const found = await sql<MeetingRow>`select meeting_id, kind, title, held_on, place, expected, attended, agenda
    from meeting where ${mine(round, unitId)} order by held_on desc, meeting_id`.execute(db);
  return found.rows;
}

export interface ApprovalRow {
  readonly approval_id: string;
  readonly kind: string | null;
  readonly matter: string;
  readonly request_number: string | null;
  readonly requested_on: string;
  readonly reply_number: string | null;
  readonly replied_on: string | null;
  readonly outcome: 'approved' | 'refused' | null;
}

const APPROVAL = sql`approval_id, kind, matter, request_number, requested_on, reply_number, replied_on, outcome`;

/** Requests of a unit with their replies, in the order in which they were made. */
export async function findApprovals(db: Queryable, round: RoundRow, unitId: string): Promise<readonly ApprovalRow[]> {
  const found = await sql<ApprovalRow>`select ${APPROVAL} from approval where ${mine(round, unitId)}
    order by requested_on, approval_id`.execute(db);
  return found.rows;
}

/** One request, locked for the command that works on it. */
export async function lockApproval(
  tx: Queryable,
  round: RoundRow,
  unitId: string,
  approvalId: string,
): Promise<ApprovalRow | undefined> {
  const found = await sql<ApprovalRow>`select ${APPROVAL} from approval
    where ${mine(round, unitId)} and approval_id = ${approvalId} for no key update`.execute(tx);
  return found.rows[0];
}

export interface BodyRow {
  readonly body_id: string;
  readonly kind: string;
  readonly name: string;
  readonly formed_on: string | null;
  readonly members: readonly {
    readonly personId: string;
    readonly name: string;
    readonly role: string;
    readonly duty: string | null;
    readonly releasedOn: string | null;
  }[];
}

/** Bodies of a unit with their members; those released stand last. */
export async function findBodies(db: Queryable, round: RoundRow, unitId: string): Promise<readonly BodyRow[]> {
  const found = await sql<BodyRow>`
    select b.body_id, b.kind, b.name, b.formed_on,
      coalesce((select jsonb_agg(jsonb_build_object('personId', m.person_id, 'name', p.name, 'role', m.role,
          'duty', m.duty, 'releasedOn', m.released_on)
        order by m.released_on is not null, array_position(array['firstResponsible', 'head', 'executiveDeputy',
          'deputy', 'member', 'instructor'], m.role), p.name)
        from duty_member m join person p on p.county_id = m.county_id and p.person_id = m.person_id
        where m.county_id = b.county_id and m.body_id = b.body_id), '[]'::jsonb) as members
    from duty_body b
    where b.county_id = ${round.county_id} and b.round_id = ${round.round_id} and b.unit_id = ${unitId}
    order by b.formed_on nulls last, b.kind, b.name`.execute(db);
  return found.rows;
}

/** How many of these people the county registers. */
export async function countPeople(tx: Queryable, countyId: number, ids: readonly string[]): Promise<number> {
  const found = await sql<{ people: number }>`select count(*)::int as people from person
    where county_id = ${countyId} and person_id = any(${[...ids]}::uuid[])`.execute(tx);
  return found.rows[0]?.people ?? 0;
}
