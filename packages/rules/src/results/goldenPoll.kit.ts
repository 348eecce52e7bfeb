import type { Poll, PollContest } from './poll.ts';
import { committeePoll, contest, type Votes } from './polls.kit.ts';

/** A poll with the plain name under which its determination stands in the golden file. */
export type Golden = readonly [name: string, poll: Poll];

export const VC = 'VC-2026';
export const byRun = { stage: 'by-run' } as const;
export const reVote = { stage: 're-vote' } as const;

/** A poll of 800 papers among 1,500, so that 401 is more than half and 267 a third. */
export const village = (contests: readonly PollContest[], more: Partial<Poll> = {}, ruleSet = VC): Poll =>
  committeePoll(ruleSet, { E: 1500, R: 800 }, contests, more);

/** A contest for seats of plain members. */
export const member = (seats: number, votes: Votes, id = 'member'): PollContest =>
  contest('member', seats, votes, { id });
