import type { PollOfUnit } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { lockPoll, savePollLife } from './life.ts';
import { type PreparedPoll, preparePoll } from './prepare.ts';
import { type ContestLine, findContestLines, findPolls, type PollLine } from './queries.ts';

/** The polls of a unit with the names on the ballot. Two queries after the access check. */
export async function pollsOfUnit(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const polls = await findPolls(context.db, round, input.unitId);
  const contests = await findContestLines(
    context.db,
    round,
    polls.map(({ poll_id }) => poll_id),
  );
  return polls.map((poll) => shownPoll(poll, contests));
}

function shownPoll(poll: PollLine, contests: readonly ContestLine[]): PollOfUnit {
  return {
    pollId: poll.poll_id,
    number: poll.number,
    body: poll.body,
    stage: poll.stage,
    method: poll.method,
    heldOn: poll.held_on,
    ruleSet: poll.rule_set,
    reason: poll.reason,
    previousPollId: poll.previous_poll_id,
    state: poll.state,
    validity: poll.validity,
    announcedOn: poll.announced_on,
    cancelledFor: poll.cancelled_for,
    contests: contests
      .filter(({ poll_id }) => poll_id === poll.poll_id)
      .map(({ contest_id, post, seats, candidates }) => ({
        contestId: contest_id,
        post,
        seats,
        candidates: [...candidates],
      })),
  };
}

/** Sets a vote by hand: for bodies whose candidates were named outside the system. */
export async function setPoll(context: RequestContext, input: CommandInput & PreparedPoll) {
  return runCommand(context, 'ballots.prepare', input, async (scope) => {
    const answer = await preparePoll(scope, input);
    return {
      event: {
        type: 'poll.prepared',
        payload: {
          pollId: input.pollId,
          body: input.body,
          stage: input.stage,
          heldOn: input.heldOn,
          candidates: input.contests.reduce((sum, { candidates }) => sum + candidates.length, 0),
        },
      },
      answer,
    };
  });
}

/** Cancels a vote that is not over. The record stays with its reason. */
export async function cancelPoll(context: RequestContext, input: CommandInput & { pollId: string; reason: string }) {
  return runCommand(context, 'ballots.cancel', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    await savePollLife(scope, poll, { act: 'cancel', reason: input.reason });
    return { event: { type: 'poll.cancelled', payload: { pollId: input.pollId } }, answer: { pollId: input.pollId } };
  });
}
