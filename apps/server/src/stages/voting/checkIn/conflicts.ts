import type { CheckInConflict } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockPoll, requirePoll } from '../../ballots/index.ts';
import { windowOf } from '../../registry/index.ts';
import { decideConflict } from './commands.ts';
import { type ConflictRow, type ConflictState, countConflicts, listConflicts } from './queries.ts';

interface PageInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly pollId: string;
  readonly state: ConflictState;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the second check-ins of a vote. */
export async function conflictsPage(context: RequestContext, input: PageInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  await requirePoll(context.db, round, input.unitId, input.pollId);
  const [total, rows] = await Promise.all([
    countConflicts(context.db, round, input.pollId, input.state),
    listConflicts(context.db, round, input.pollId, input.state, windowOf(input)),
  ]);
  return { total, page: input.page, pageSize: input.pageSize, rows: rows.map(shown) };
}

const shown = (row: ConflictRow): CheckInConflict => ({
  conflictId: row.conflict_id,
  voter: { cardNumber: row.card_number, name: row.name, group: row.group_name },
  mode: row.mode,
  placeId: row.place_id,
  desk: row.desk,
  firstPlaceId: row.first_place_id,
  decision: row.decision,
  note: row.note,
  decidedBy: row.decided_by,
});

interface Decision extends CommandInput {
  readonly pollId: string;
  readonly conflictId: string;
  readonly decision: 'enteredTwice' | 'otherVoter' | 'secondBallot';
  readonly note: string;
}

/** Records what the committee found out about a second check-in. It decides once; nobody is counted twice either way. */
export async function decideOnConflict(context: RequestContext, input: Decision) {
  return runCommand(context, 'voting.decideConflict', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    if (!(await decideConflict(scope, input))) {
      refuse(
        'NOT_FOUND',
        '没有这件待处理的重复签到，可能已由他人处理。请刷新页面。',
        'There is no such second check-in to decide; somebody may have decided it. Reload the page.',
      );
    }
    return {
      event: {
        type: 'voting.conflictDecided',
        payload: { pollId: poll.poll_id, conflictId: input.conflictId, decision: input.decision },
      },
      answer: {
        conflictId: input.conflictId,
        open: await countConflicts(scope.tx, scope.round, poll.poll_id, 'open'),
      },
    };
  });
}
