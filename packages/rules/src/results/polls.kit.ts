import { determine } from './determine.ts';
import type { ContestResult, Determination, Poll, PollContest, Post, Reason } from './poll.ts';

/** Approvals by person. A name that ends in `+` is a woman's: the mark is not part of the id. */
export type Votes = Readonly<Record<string, number>>;

/** A contest written as votes by person. */
export function contest(post: Post, seats: number, votes: Votes, more: Partial<PollContest> = {}): PollContest {
  const candidates = Object.entries(votes).map(([name, approve]) => {
    const woman = name.endsWith('+');
    return { id: woman ? name.slice(0, -1) : name, sex: woman ? ('female' as const) : ('male' as const), approve };
  });
  return { id: post, post, seats, candidates, ...more };
}

/** A poll of a villagers' or residents' committee in which everyone checked off returned a ballot. */
export function committeePoll(
  ruleSet: string,
  counts: { readonly E: number; readonly R: number },
  contests: readonly PollContest[],
  more: Partial<Poll> = {},
): Poll {
  const { E, R } = counts;
  return {
    ruleSet,
    stage: 'election',
    electorate: { entitled: E },
    ballots: { issued: R, checkedOff: R, returned: R, invalid: 0 },
    contests,
    ...more,
  };
}

/** A Party poll in which everyone present returned a ballot. */
export function partyPoll(
  ruleSet: string,
  counts: { readonly E: number; readonly A: number },
  contests: readonly PollContest[],
  more: Partial<Poll> = {},
): Poll {
  const { E, A } = counts;
  return {
    ruleSet,
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

/** The result of one contest of a poll. */
export function resultIn(poll: Poll, id: string): ContestResult {
  const found = decided(poll).contests.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no contest ${id}`);
  return found;
}

/** What was said of one person. */
export function reasonOf(result: ContestResult, person: string): Reason {
  const reason = result.reasons.find((one) => one.person === person);
  if (reason === undefined) throw new Error(`no reason for ${person}`);
  return reason;
}
