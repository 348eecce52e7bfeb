import { type CommandScope, runCommand } from '../../commands/runCommand.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { lockPoll, type PreparedContest, preparePoll, savePollLife } from '../ballots/index.ts';
import { writeMethod } from '../programme/index.ts';
import { updateNomination } from './commands.ts';
import { leadingNominees, listOf } from './derive.ts';
import { type Nomination, requireNomination } from './load.ts';
import type { OnNomination } from './naming.ts';

interface PreliminaryInput extends OnNomination {
  readonly pollId: string;
  readonly heldOn: string;
  readonly by: 'allVillagers' | 'villagersRepresentatives';
  readonly everyone: boolean;
}

/**
 * Sets the preliminary election (VC-410): between those level for the last places, or on everyone who is nominated.
 * Its result fixes the list once it is determined.
 */
export async function preparePreliminary(context: RequestContext, input: PreliminaryInput) {
  return runCommand(context, 'nominations.preparePreliminary', input, async (scope) => {
    const nomination = await requireNomination(scope, input.nominationId, ['closed']);
    await clearEarlier(scope, nomination);
    const contests = preliminaryContests(nomination, input.everyone);
    const prepared = await preparePoll(scope, {
      pollId: input.pollId,
      body: nomination.row.body,
      stage: 'pre-election',
      method: input.by,
      heldOn: input.heldOn,
      previousPollId: null,
      reason: null,
      contests,
      order: 'strokes',
    });
    await updateNomination(scope, input.nominationId, { preliminary_poll_id: input.pollId });
    if (!nomination.party) {
      await writeMethod(scope, { procedure: 'preliminaryElection', method: input.by, decidedOn: input.heldOn });
    }
    return {
      event: {
        type: 'nomination.preliminarySet',
        payload: { nominationId: input.nominationId, pollId: input.pollId, heldOn: input.heldOn },
      },
      answer: prepared,
    };
  });
}

async function clearEarlier(scope: CommandScope, { row }: Nomination): Promise<void> {
  if (row.preliminary_poll_id === null || row.preliminary_state === 'cancelled') return;
  if (row.preliminary_state === 'prepared') {
    const poll = await lockPoll(scope, row.preliminary_poll_id);
    await savePollLife(scope, poll, { act: 'cancel', reason: '重新安排预选' });
    return;
  }
  refuse(
    'REFUSED',
    '预选已经投票。请在预选结果确定后确定名单。',
    'The preliminary election has been voted on. Fix the list by its result.',
    ['VC-410'],
  );
}

function preliminaryContests(nomination: Nomination, everyone: boolean): PreparedContest[] {
  const list = listOf(nomination);
  const leading = new Set(leadingNominees(nomination).map(({ nominee_id }) => nominee_id));
  const contests = list.flatMap(({ post, needed, level }): PreparedContest[] => {
    const standing = nomination.nominees.filter((one) => one.post === post && one.ended_on === null);
    const on = everyone
      ? standing
      : standing.filter(({ person_id, nominee_id }) => leading.has(nominee_id) && level?.tied.includes(person_id));
    const seats = everyone ? needed : (level?.places ?? 0);
    if (seats === 0 || on.length <= seats) return [];
    return [{ post, seats, candidates: on.map(({ person_id }) => ({ personId: person_id, nominatedBy: 'voters' })) }];
  });
  if (contests.length > 0) return contests;
  return refuse(
    'REFUSED',
    '人选没有超过候选人名额，也没有票数相等的，不需要预选。',
    'There are no more nominees than places and nobody is level, so no preliminary election is needed.',
    ['VC-410'],
  );
}
