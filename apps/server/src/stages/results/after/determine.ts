import { type CommandInput, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockPoll, savePollLife } from '../../ballots/index.ts';
import { decidePoll, recordResult } from '../commands.ts';
import { findCountOf } from '../queries.ts';

/** Decides one counted poll by the rules, as the round decides all of them. */
export async function determinePoll(context: RequestContext, input: CommandInput & { pollId: string }) {
  return runCommand(context, 'results.determine', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    const rows = await findCountOf(scope.tx, scope.round, poll.poll_id);
    if (poll.state !== 'counted') await savePollLife(scope, poll, { act: 'determine', validity: 'VALID' });
    if (rows.length === 0) {
      return refuse(
        'REFUSED',
        '这次投票没有候选人的票数，不能确定结果。',
        'No votes of any candidate are on record: nothing can be determined.',
      );
    }
    const decided = await decidePoll(scope.tx, scope.round, rows);
    if (!decided.ok) return refuse('REFUSED', decided.refusal.zh, decided.refusal.en, decided.refusal.rules);
    const recorded = await recordResult(scope.tx, scope.round, rows, decided.decision);
    if (recorded === null) throw new Error('a locked poll that is counted has no result');
    const { validity, elected } = recorded.event.payload;
    return { event: recorded.event, answer: { pollId: poll.poll_id, validity, elected } };
  });
}
