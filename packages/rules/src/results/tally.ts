import type { Settings } from './parameters.ts';
import { POSTS, type Poll, type PollCandidate, type PollContest, type Post } from './poll.ts';

/** A person with the votes that count in a contest: `approve` holds them all, `added` those from higher posts. */
export interface Counted extends PollCandidate {
  readonly added?: number;
}

/** A contest with the votes that count in it. */
export interface CountedContest extends PollContest {
  readonly candidates: readonly Counted[];
}

/**
 * Posts that one person cannot hold together. Party committee, discipline committee and delegation are separate
 * bodies: their members are elected at the same congress and may be the same persons.
 */
export function bodyOf(post: Post): string {
  switch (post) {
    case 'chair':
    case 'vice-chair':
    case 'member':
      return 'committee';
    case 'secretary':
    case 'deputy-secretary':
      return 'secretaries';
    default:
      return post;
  }
}

/** Rank of a post: the lower the number, the higher the post. */
export function rankOf(post: Post): number {
  return POSTS.indexOf(post);
}

/**
 * Adds up the votes of each contest. With `cascade=downward` (VC-630), which only committees know, the votes a person
 * got for higher posts count as well, for those who stand in the lower contest; the counts come de-duplicated. A re-vote settles a
 * tie on its own papers and takes nothing over.
 */
export function tally(poll: Poll, settings: Settings): readonly CountedContest[] {
  if (!settings.cascade || poll.stage === 're-vote') return poll.contests;
  return poll.contests.map((contest) => {
    const higher = poll.contests.filter(({ post }) => rankOf(post) < rankOf(contest.post));
    return { ...contest, candidates: contest.candidates.map((candidate) => addFrom(higher, candidate)) };
  });
}

function addFrom(higher: readonly PollContest[], candidate: PollCandidate): Counted {
  let added = 0;
  for (const { candidates } of higher) added += candidates.find(({ id }) => id === candidate.id)?.approve ?? 0;
  return added === 0 ? candidate : { ...candidate, approve: candidate.approve + added, added };
}
