import { determine } from './determine.ts';
import type { ContestResult, Determination, Poll, PollContest, Post } from './poll.ts';

/** Approvals by person. */
export type Votes = Readonly<Record<string, number>>;

/** A contest written as votes by person, of whom nothing else is told. */
export function contest(post: Post, seats: number, votes: Votes, more: Partial<PollContest> = {}): PollContest {
  const candidates = Object.entries(votes).map(([id, approve]) => ({ id, approve }));
  return { id: post, post, seats, candidates, ...more };
}

/** A poll of a committee: entitled E, returned R, issued I (R unless given). */
export function committeePoll(
  ruleSet: string,
  E: number,
  R: number,
  contests: PollContest[],
  more: Partial<Poll> = {},
): Poll {
  return {
    ruleSet,
    stage: 'election',
    electorate: { entitled: E },
    ballots: { issued: R, returned: R, invalid: 0 },
    contests,
    ...more,
  };
}

/** A poll of a Party meeting: entitled E, present A, all ballots returned unless given. */
export function partyPoll(E: number, A: number, contests: PollContest[], more: Partial<Poll> = {}): Poll {
  return {
    ruleSet: 'PB-2020',
    stage: 'election',
    electorate: { entitled: E, present: A },
    ballots: { issued: A, returned: A, invalid: 0 },
    contests,
    ...more,
  };
}

/** The decision of a poll that must not be refused. */
export function decided(poll: Poll): Determination {
  const result = determine(poll);
  if ('error' in result) throw new Error(`${result.error.code}: ${result.error.en}`);
  return result;
}

/** The result of the only contest of a poll. */
export function only(poll: Poll): ContestResult {
  const [result] = decided(poll).contests;
  if (result === undefined) throw new Error('no contest');
  return result;
}
