import { lateAnnouncement, type Obstacle, type RuleSetId } from '@huanjie/rules';
import { type CommandInput, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import { requireGate } from '../../../gates/index.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { isElectionOfRound, lockPoll, savePollLife } from '../../ballots/index.ts';
import { countDoubtfulOpen } from '../../counting/index.ts';
import { markStepDone } from '../../programme/index.ts';
import { insertAnnouncement } from './commands.ts';

interface AnnounceInput extends CommandInput {
  readonly pollId: string;
  readonly announcedOn: string;
  readonly announcedAt: string;
  readonly place: string;
}

/**
 * Announces a determined result with its time and place, where the gate `results` is open. The law wants it on the spot
 * (VC-701, RC-153); a later day is taken down as it was, with the rule that it breaks.
 */
export async function announceResult(context: RequestContext, input: AnnounceInput) {
  return runCommand(context, 'results.announce', input, async (scope) => {
    refuseFuture(scope, input.announcedOn);
    const poll = await lockPoll(scope, input.pollId);
    if (input.announcedOn < poll.held_on) {
      refuse(
        'UNUSABLE_INPUT',
        `宣布日期 ${input.announcedOn} 早于投票日 ${poll.held_on}。`,
        `The announcement of ${input.announcedOn} is before the vote of ${poll.held_on}.`,
      );
    }
    const ofRound = isElectionOfRound(scope.round, poll);
    if (ofRound && poll.state === 'determined') {
      await requireGate(scope, 'results' as never, {
        countFinished: true,
        determined: true,
        doubtfulPapersOpen: await countDoubtfulOpen(scope.tx, scope.round.county_id, poll.poll_id),
      });
    }
    await savePollLife(scope, poll, { act: 'announce', on: input.announcedOn });
    await insertAnnouncement(scope, poll.poll_id, input.announcedAt, input.place);
    if (ofRound) await markStepDone(scope, 'results', input.announcedOn);
    return {
      event: { type: 'poll.announced', payload: { pollId: poll.poll_id, announcedOn: input.announcedOn } },
      answer: {
        pollId: poll.poll_id,
        announcedOn: input.announcedOn,
        warning: shown(lateAnnouncement(poll.rule_set as RuleSetId, poll.held_on, input.announcedOn)),
      },
    };
  });
}

/** An obstacle as the contract shows it. */
export const shown = (one: Obstacle | null) => (one === null ? null : { ...one, rules: [...one.rules] });
