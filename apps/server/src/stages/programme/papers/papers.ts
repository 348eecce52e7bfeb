import type { Papers } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { bodyGaps } from './bodyGaps.ts';
import { findApprovals, findBodies, findDocuments, findMeetings } from './queries.ts';

/** Documents, meetings, requests and bodies of a unit. Four queries after the access check. */
export async function unitPapers(context: RequestContext, input: { roundId: string; unitId: string }): Promise<Papers> {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const of = [context.db, round, input.unitId] as const;
  const [documents, meetings, approvals, bodies] = await Promise.all([
    findDocuments(...of),
    findMeetings(...of),
    findApprovals(...of),
    findBodies(...of),
  ]);
  return {
    documents: documents.map((row) => ({
      documentId: row.document_id,
      direction: row.direction,
      kind: row.kind,
      number: row.number,
      title: row.title,
      issuer: row.issuer,
      issuedOn: row.issued_on,
      examinedOn: row.examined_on,
      approvedOn: row.approved_on,
      approvedBy: row.approved_by,
      returnedOn: row.returned_on,
      returnedFor: row.returned_for,
      copies: row.copies,
    })),
    meetings: meetings.map((row) => ({
      meetingId: row.meeting_id,
      kind: row.kind,
      title: row.title,
      heldOn: row.held_on,
      place: row.place,
      expected: row.expected,
      attended: row.attended,
      agenda: row.agenda,
    })),
    approvals: approvals.map((row) => ({
      approvalId: row.approval_id,
      kind: row.kind,
      matter: row.matter,
      requestNumber: row.request_number,
      requestedOn: row.requested_on,
      replyNumber: row.reply_number,
      repliedOn: row.replied_on,
      outcome: row.outcome,
    })),
    bodies: bodies.map((row) => ({
      bodyId: row.body_id,
      kind: row.kind,
      name: row.name,
      formedOn: row.formed_on,
      gaps: bodyGaps(
        row.kind,
        row.members.filter(({ releasedOn }) => releasedOn === null),
      ),
      members: [...row.members],
    })),
  };
}
