import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';

/** Keeps when and where a result was announced. */
export async function insertAnnouncement(
  { tx, round, actor }: CommandScope,
  pollId: string,
  at: string,
  place: string,
): Promise<void> {
  await sql`insert into poll_announcement (county_id, poll_id, announced_at, place, announced_by)
    values (${round.county_id}, ${pollId}, ${at}, ${place}, ${actorName(actor)})`.execute(tx);
}

export interface FollowingPlan {
  readonly kind: 'rerun' | 'byRun' | 'reVote';
  readonly cause: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
}

/** Keeps why a vote follows another, and who passed its plan. */
export async function insertPlan({ tx, round }: CommandScope, pollId: string, plan: FollowingPlan): Promise<void> {
  await sql`insert into following_vote (county_id, poll_id, kind, cause, decided_by, decided_on)
    values (${round.county_id}, ${pollId}, ${plan.kind}, ${plan.cause}, ${plan.decidedBy}, ${plan.decidedOn})`.execute(
    tx,
  );
}

/** Reports a result to the superior, once; false where that was done. */
export async function insertReport(
  { tx, round, unitId }: CommandScope,
  kind: 'officers' | 'other',
  matter: string,
  requestNumber: string | null,
  requestedOn: string,
): Promise<boolean> {
  const made = await sql`insert into approval (county_id, approval_id, round_id, unit_id, kind, matter,
      request_number, requested_on)
    values (${round.county_id}, ${randomUUID()}, ${round.round_id}, ${unitId}, ${kind}, ${matter}, ${requestNumber}, ${requestedOn})
    on conflict (county_id, round_id, unit_id, matter) do nothing`.execute(tx);
  return Number(made.numAffectedRows ?? 0n) === 1;
}

export interface Reply {
  readonly replyNumber: string | null;
  readonly repliedOn: string;
  readonly outcome: 'approved' | 'refused';
}

/** Keeps the superior's reply to a report. */
export async function saveReply({ tx, round }: CommandScope, approvalId: string, reply: Reply): Promise<void> {
  await sql`update approval set reply_number = ${reply.replyNumber}, replied_on = ${reply.repliedOn},
      outcome = ${reply.outcome}
    where county_id = ${round.county_id} and approval_id = ${approvalId}`.execute(tx);
}

export interface NewCertificate {
  readonly contestId: string;
  readonly personId: string;
  readonly number: string;
}

/** Issues certificates; whoever has one is passed over. Gives how many were issued. */
export async function insertCertificates(
  { tx, round }: CommandScope,
  issuedOn: string,
  made: readonly NewCertificate[],
): Promise<number> {
  const rows = made.map(({ contestId, personId, number }) => ({
    county_id: round.county_id,
    certificate_id: randomUUID(),
    contest_id: contestId,
    person_id: personId,
    number,
    issued_on: issuedOn,
  }));
  const inserted =
    await sql`insert into certificate (county_id, certificate_id, contest_id, person_id, number, issued_on)
    select county_id, certificate_id, contest_id, person_id, number, issued_on
    from jsonb_populate_recordset(null::certificate, ${JSON.stringify(rows)}::jsonb)
    on conflict (county_id, contest_id, person_id) do nothing`.execute(tx);
  return Number(inserted.numAffectedRows ?? 0n);
}

/** Marks a certificate of a poll as taken back; false where it is not issued or is back already. */
export async function returnRow(
  { tx, round }: CommandScope,
  pollId: string,
  certificateId: string,
  returnedOn: string,
): Promise<boolean> {
  const updated = await sql`update certificate x set returned_on = ${returnedOn} from contest c
    where x.county_id = ${round.county_id} and x.certificate_id = ${certificateId} and x.returned_on is null
      and x.issued_on <= ${returnedOn}::date and c.county_id = x.county_id and c.contest_id = x.contest_id
      and c.poll_id = ${pollId}`.execute(tx);
  return Number(updated.numAffectedRows ?? 0n) === 1;
}
