import { type RuleSetId, reportKindOf } from '@huanjie/rules';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import { requireGate } from '../../../gates/index.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { isElectionOfRound, lockPoll, type PollLine } from '../../ballots/index.ts';
import { markStepDone } from '../../programme/index.ts';
import { insertReport, type Reply, saveReply } from './commands.ts';
import { findReport } from './queries.ts';

type ReportKind = 'filing' | 'approval';

/** Whether the result of a poll is filed or approved. */
export const reportKind = ({ rule_set }: Pick<PollLine, 'rule_set'>): ReportKind => reportKindOf(rule_set as RuleSetId);

/** What the report of a poll is about, as the register of requests names it. */
export const matterOf = (poll: Pick<PollLine, 'rule_set' | 'number'>): string =>
  reportKind(poll) === 'filing' ? `选举结果备案（${poll.number}）` : `选举结果请示（${poll.number}）`;

/** The step that a report carries out. */
const STEPS: Readonly<Record<ReportKind, string>> = { filing: 'filing', approval: 'approval' };

/** Only an announced result is reported. */
function requireAnnounced(poll: PollLine): void {
  if (poll.state === 'announced') return;
  refuse('REFUSED', '选举结果尚未宣布，不能报送。', 'The result is not announced and cannot be reported.');
}

const validityOf = ({ validity }: PollLine) => (validity === 'VALID' ? ('valid' as const) : ('invalid' as const));

type ReportInput = CommandInput & { pollId: string; requestNumber: string | null; requestedOn: string };

/** Reports a result to the superior, where the gate of that step is open. */
export async function reportResult(context: RequestContext, input: ReportInput) {
  return runCommand(context, 'results.report', input, async (scope) => {
    refuseFuture(scope, input.requestedOn);
    const poll = await lockPoll(scope, input.pollId);
    requireAnnounced(poll);
    const kind = reportKind(poll);
    if (isElectionOfRound(scope.round, poll)) {
      await requireGate(scope, STEPS[kind] as never, { resultsAnnounced: true, validity: validityOf(poll) });
    }
    if (
      !(await insertReport(
        scope,
        kind === 'approval' ? 'officers' : 'other',
        matterOf(poll),
        input.requestNumber,
        input.requestedOn,
      ))
    ) {
      refuse('REFUSED', '本次选举结果已经报送。', 'This result was reported already.');
    }
    if (kind === 'filing') await markReported(scope, poll, kind, input.requestedOn);
    return {
      event: { type: 'result.filed', payload: { pollId: poll.poll_id, requestedOn: input.requestedOn } },
      answer: { pollId: poll.poll_id, kind },
    };
  });
}

async function markReported(scope: CommandScope, poll: PollLine, kind: ReportKind, on: string): Promise<void> {
  if (isElectionOfRound(scope.round, poll)) await markStepDone(scope, STEPS[kind], on, matterOf(poll));
}

/** Records the superior's reply; an approval ends its step. */
export async function recordReply(context: RequestContext, input: CommandInput & Reply & { pollId: string }) {
  return runCommand(context, 'results.reply', input, async (scope) => {
    refuseFuture(scope, input.repliedOn);
    const poll = await lockPoll(scope, input.pollId);
    const report = await findReport(scope.tx, scope.round, poll.unit_id, matterOf(poll));
    if (report === undefined) {
      return refuse(
        'REFUSED',
        '本次选举结果尚未报送，没有可登记的批复。',
        'This result was not reported: there is no reply.',
      );
    }
    if (report.replied_on !== null) {
      return refuse('REFUSED', '批复已经登记。', 'The reply is recorded already.');
    }
    if (input.repliedOn < report.requested_on) {
      return refuse(
        'UNUSABLE_INPUT',
        `批复日期 ${input.repliedOn} 早于报送日期 ${report.requested_on}。`,
        `The reply of ${input.repliedOn} is before the report of ${report.requested_on}.`,
      );
    }
    await saveReply(scope, report.approval_id, input);
    const kind = reportKind(poll);
    if (kind === 'approval' && input.outcome === 'approved') await markReported(scope, poll, kind, input.repliedOn);
    return {
      event: { type: 'result.replied', payload: { pollId: poll.poll_id, outcome: input.outcome } },
      answer: { pollId: poll.poll_id },
    };
  });
}
