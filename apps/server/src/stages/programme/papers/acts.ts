import { movePlan, type PlanAct, type PlanLife } from '@huanjie/rules';
import { type CommandInput, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import {
  type NewDocument,
  type NewMeeting,
  type NewRequest,
  writeDocument,
  writeMeeting,
  writeReply,
  writeRequest,
  writeReview,
} from './commands.ts';
import { type DocumentRow, hasNumber, lockApproval, lockDocument } from './queries.ts';

const missing = (zh: string, en: string): never =>
  refuse('NOT_FOUND', `本单位没有这${zh}。请刷新后重新选择。`, `This unit has no such ${en}. Reload and choose again.`);

/** Registers a document received or issued; a number stands once in each direction. */
export async function recordDocument(context: RequestContext, input: CommandInput & NewDocument) {
  return runCommand(context, 'programme.recordDocument', input, async (scope) => {
    refuseFuture(scope, input.issuedOn);
    const { number, direction } = input;
    if (number !== null && (await hasNumber(scope.tx, scope.round, scope.unitId, direction, number))) {
      refuse(
        'REFUSED',
        `文号“${number}”已经登记过。请核对文号；同一份文件不必重复登记。`,
        `Number “${number}” is registered already. Check it; the same document is registered once.`,
      );
    }
    const documentId = await writeDocument(scope, input);
    return {
      event: { type: 'programme.documentRecorded', payload: { documentId, kind: input.kind, direction } },
      answer: { documentId },
    };
  });
}

interface ReviewInput extends CommandInput {
  readonly documentId: string;
  readonly act: 'examine' | 'approve' | 'return';
  readonly on: string;
  readonly by: string | null;
  readonly reason: string | null;
}

/** Examines, approves or gives back a plan (F013). */
export async function reviewPlan(context: RequestContext, input: ReviewInput) {
  return runCommand(context, 'programme.reviewPlan', input, async (scope) => {
    refuseFuture(scope, input.on);
    const document = await lockDocument(scope.tx, scope.round, scope.unitId, input.documentId);
    if (document === undefined) return missing('份文件', 'document');
    if (document.kind !== 'plan' && document.kind !== 'rerunPlan') {
      return refuse('REFUSED', '只有方案需要审核和批准。', 'Only plans are examined and approved.');
    }
    const moved = movePlan(lifeOf(document), actOf(input));
    if (!moved.ok) return refuse('REFUSED', moved.refusal.zh, moved.refusal.en);
    const { life } = moved;
    await writeReview(
      scope,
      input.documentId,
      {
        examinedOn: life.state === 'examined' ? life.examinedOn : null,
        approvedOn: life.state === 'approved' ? life.approvedOn : null,
        approvedBy: life.state === 'approved' ? life.approvedBy : null,
      },
      {
        on: life.state === 'returned' ? life.returnedOn : null,
        reason: life.state === 'returned' ? life.reason : null,
      },
    );
    return {
      event: { type: 'programme.planReviewed', payload: { documentId: input.documentId, state: life.state } },
      answer: { documentId: input.documentId },
    };
  });
}

function lifeOf(row: DocumentRow): PlanLife {
  if (row.returned_on !== null) {
    return { state: 'returned', returnedOn: row.returned_on, reason: row.returned_for ?? '' };
  }
  if (row.approved_on !== null) {
    return { state: 'approved', approvedOn: row.approved_on, approvedBy: row.approved_by ?? '' };
  }
  return row.examined_on === null
    ? { state: 'drafted', draftedOn: row.issued_on }
    : { state: 'examined', draftedOn: row.issued_on, examinedOn: row.examined_on };
}

function actOf({ act, on, by, reason }: ReviewInput): PlanAct {
  if (act === 'examine') return { act, on };
  if (act === 'approve') {
    return { act, on, by: by ?? refuse('UNUSABLE_INPUT', '请填写批准单位或批准人。', 'Say who approved the plan.') };
  }
  return {
    act,
    on,
    reason: reason ?? refuse('UNUSABLE_INPUT', '请填写退回的原因。', 'Say why the plan is given back.'),
  };
}

/** Records a meeting. */
export async function recordMeeting(context: RequestContext, input: CommandInput & NewMeeting) {
  return runCommand(context, 'programme.recordMeeting', input, async (scope) => {
    refuseFuture(scope, input.heldOn);
    if (input.expected !== null && input.attended !== null && input.attended > input.expected) {
      refuse(
        'UNUSABLE_INPUT',
        `实到 ${input.attended} 人多于应到 ${input.expected} 人。请核对。`,
        `${input.attended} came, but ${input.expected} were expected. Check both.`,
      );
    }
    const meetingId = await writeMeeting(scope, input);
    return {
      event: { type: 'programme.meetingRecorded', payload: { meetingId, kind: input.kind, heldOn: input.heldOn } },
      answer: { meetingId },
    };
  });
}

/** Sends a request to the superior (请示). */
export async function requestApproval(context: RequestContext, input: CommandInput & NewRequest) {
  return runCommand(context, 'programme.requestApproval', input, async (scope) => {
    refuseFuture(scope, input.requestedOn);
    const approvalId = await writeRequest(scope, input);
    if (approvalId === null) {
      return refuse(
        'REFUSED',
        `“${input.matter}”已经请示过。请在原请示上登记批复；再次请示时写明“再次”。`,
        `“${input.matter}” was asked already. Record the reply there; word a second request differently.`,
      );
    }
    return {
      event: { type: 'programme.approvalRequested', payload: { approvalId, kind: input.kind } },
      answer: { approvalId },
    };
  });
}

interface ReplyInput extends CommandInput {
  readonly approvalId: string;
  readonly outcome: 'approved' | 'refused';
  readonly replyNumber: string | null;
  readonly repliedOn: string;
}

/** Records the reply to a request (批复): once, and no earlier than the request. */
export async function recordReply(context: RequestContext, input: ReplyInput) {
  return runCommand(context, 'programme.recordReply', input, async (scope) => {
    refuseFuture(scope, input.repliedOn);
    const approval = await lockApproval(scope.tx, scope.round, scope.unitId, input.approvalId);
    if (approval === undefined) return missing('项请示', 'request');
    if (approval.replied_on !== null) {
      return refuse(
        'REFUSED',
        `这项请示已于 ${approval.replied_on} 批复。`,
        `This request was answered on ${approval.replied_on}.`,
      );
    }
    if (input.repliedOn < approval.requested_on) {
      return refuse(
        'UNUSABLE_INPUT',
        `批复日期 ${input.repliedOn} 早于请示日期 ${approval.requested_on}。`,
        `The reply of ${input.repliedOn} is before the request of ${approval.requested_on}.`,
      );
    }
    await writeReply(scope, input.approvalId, input);
    return {
      event: {
        type: 'programme.approvalReplied',
        payload: { approvalId: input.approvalId, outcome: input.outcome },
      },
      answer: { approvalId: input.approvalId },
    };
  });
}
