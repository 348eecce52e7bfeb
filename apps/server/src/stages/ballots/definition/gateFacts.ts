import { type GateFacts, POSTS, type Post, type Validity } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { type ContestLine, findContestLines, findPolls, type PollLine } from './queries.ts';

/** Bodies whose election the gates of a round speak of; other polls of the unit stand beside it. */
const BODY_OF_ROUND: Readonly<Record<RoundRow['kind'], readonly string[]>> = {
  village: ['villagersCommittee'],
  community: ['residentsCommittee', 'villagersCommittee'],
  township: ['partyCommittee', 'disciplineCommission'],
};

/** Whether a poll is the election that the steps and gates of its round speak of. */
export const isElectionOfRound = (round: Pick<RoundRow, 'kind'>, poll: Pick<PollLine, 'body' | 'stage'>): boolean =>
  BODY_OF_ROUND[round.kind].includes(poll.body) && poll.stage !== 'pre-election';

const AFTER_VOTING: ReadonlySet<string> = new Set(['closed', 'counting', 'counted', 'determined', 'announced']);
const AFTER_COUNT: ReadonlySet<string> = new Set(['counted', 'determined', 'announced']);

/** What the polls of a unit say for its gates: the latest vote that fills offices and was not cancelled. Two queries. */
export async function pollGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateFacts> {
  const polls = (await findPolls(db, round, unitId)).filter(
    (poll) => isElectionOfRound(round, poll) && poll.state !== 'cancelled',
  );
  const last = polls.at(-1);
  if (last === undefined) return {};
  return factsOfPoll(last, await findContestLines(db, round, [last.poll_id]));
}

function factsOfPoll(poll: PollLine, contests: readonly ContestLine[]): GateFacts {
  return {
    contests: contests.flatMap(({ post, seats, candidates }) =>
      isPost(post) ? [{ post, seats, candidates: candidates.length }] : [],
    ),
    votingClosed: AFTER_VOTING.has(poll.state),
    countFinished: AFTER_COUNT.has(poll.state),
    determined: poll.validity !== null,
    resultsAnnounced: poll.state === 'announced',
    ...(poll.validity === null ? {} : { validity: isValid(poll.validity) ? 'valid' : 'invalid' }),
  };
}

const isPost = (post: string): post is Post => POSTS.some((one) => one === post);
const isValid = (validity: string): boolean => validity === ('VALID' satisfies Validity);
