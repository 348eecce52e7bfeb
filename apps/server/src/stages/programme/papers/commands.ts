import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';

export interface NewDocument {
  readonly direction: 'in' | 'out';
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string | null;
  readonly issuedOn: string;
  readonly copies: number | null;
}

/** Writes a document down; gives its id. */
export async function writeDocument({ tx, round, unitId }: CommandScope, made: NewDocument): Promise<string> {
  const documentId = randomUUID();
  await sql`insert into document (county_id, document_id, round_id, unit_id, direction, kind, number, title, issuer,
      issued_on, copies)
    values (${round.county_id}, ${documentId}, ${round.round_id}, ${unitId}, ${made.direction}, ${made.kind},
      ${made.number}, ${made.title}, ${made.issuer}, ${made.issuedOn}, ${made.copies})`.execute(tx);
  return documentId;
}

/** Keeps what was done with a plan. */
export async function writeReview(
  { tx, round }: CommandScope,
  documentId: string,
  review: { examinedOn: string | null; approvedOn: string | null; approvedBy: string | null },
  returned: { on: string | null; reason: string | null },
): Promise<void> {
  await sql`update document set examined_on = coalesce(${review.examinedOn}::date, examined_on),
      approved_on = ${review.approvedOn}, approved_by = ${review.approvedBy}, returned_on = ${returned.on},
      returned_for = ${returned.reason}
    where county_id = ${round.county_id} and document_id = ${documentId}`.execute(tx);
}

export interface NewMeeting {
  readonly kind: string;
  readonly title: string;
  readonly heldOn: string;
  readonly place: string | null;
  readonly expected: number | null;
  readonly attended: number | null;
  readonly agenda: string | null;
}

/** Writes a meeting down; gives its id. */
export async function writeMeeting({ tx, round, unitId }: CommandScope, made: NewMeeting): Promise<string> {
  const meetingId = randomUUID();
  await sql`insert into meeting (county_id, meeting_id, round_id, unit_id, kind, title, held_on, place, expected,
      attended, agenda)
    values (${round.county_id}, ${meetingId}, ${round.round_id}, ${unitId}, ${made.kind}, ${made.title}, ${made.heldOn},
      ${made.place}, ${made.expected}, ${made.attended}, ${made.agenda})`.execute(tx);
  return meetingId;
}

export interface NewRequest {
  readonly kind: string;
  readonly matter: string;
  readonly requestNumber: string | null;
  readonly requestedOn: string;
}

/** Writes a request down; null where the unit has asked for the same matter already. */
export async function writeRequest({ tx, round, unitId }: CommandScope, made: NewRequest): Promise<string | null> {
  const approvalId = randomUUID();
  const done = await sql`insert into approval (county_id, approval_id, round_id, unit_id, kind, matter, request_number,
      requested_on)
    values (${round.county_id}, ${approvalId}, ${round.round_id}, ${unitId}, ${made.kind}, ${made.matter},
      ${made.requestNumber}, ${made.requestedOn}) on conflict do nothing`.execute(tx);
  return done.numAffectedRows === 1n ? approvalId : null;
}

/** Keeps the reply to a request. */
export async function writeReply(
  { tx, round }: CommandScope,
  approvalId: string,
  reply: { outcome: string; replyNumber: string | null; repliedOn: string },
): Promise<void> {
  await sql`update approval set outcome = ${reply.outcome}, reply_number = ${reply.replyNumber},
      replied_on = ${reply.repliedOn}
    where county_id = ${round.county_id} and approval_id = ${approvalId}`.execute(tx);
}

export interface NewMember {
  readonly personId: string;
  readonly role: string;
  readonly duty: string | null;
  readonly stationedAtId: string | null;
}

/** Forms a body; null where the unit has one of this kind and name. */
export async function writeBody(
  { tx, round, unitId }: CommandScope,
  made: { kind: string; name: string; formedOn: string },
): Promise<string | null> {
  const bodyId = randomUUID();
  const done = await sql`insert into duty_body (county_id, body_id, round_id, unit_id, kind, name, formed_on)
    values (${round.county_id}, ${bodyId}, ${round.round_id}, ${unitId}, ${made.kind}, ${made.name}, ${made.formedOn})
    on conflict do nothing`.execute(tx);
  return done.numAffectedRows === 1n ? bodyId : null;
}

/** Names a member, or gives one another role; who was released is a member again. */
export async function writeMember({ tx, round }: CommandScope, bodyId: string, member: NewMember): Promise<void> {
  await sql`insert into duty_member (county_id, body_id, person_id, role, duty, stationed_at_id)
    values (${round.county_id}, ${bodyId}, ${member.personId}, ${member.role}, ${member.duty}, ${member.stationedAtId})
    on conflict (county_id, body_id, person_id) do update set role = excluded.role, duty = excluded.duty,
      stationed_at_id = excluded.stationed_at_id, released_on = null`.execute(tx);
}

/** Releases a member; the entry stays. */
export async function writeRelease(
  { tx, round }: CommandScope,
  bodyId: string,
  personId: string,
  releasedOn: string,
): Promise<void> {
  await sql`update duty_member set released_on = ${releasedOn}
    where county_id = ${round.county_id} and body_id = ${bodyId} and person_id = ${personId}`.execute(tx);
}
