import { determine, type Outcome, type Poll, type PollCandidate, type PollContest } from '@huanjie/rules';

/** How far a person is from another outcome, everything else on the sheet being as it is. */
export type Distance =
  /** So many approvals more elect; `taken` of them must come from others, whose votes fill the ballots. */
  | { readonly kind: 'more'; readonly votes: number; readonly taken: number }
  /** So many approvals can be lost and the outcome stays. */
  | { readonly kind: 'spare'; readonly votes: number }
  /** Not even an approval on every valid ballot elects. */
  | { readonly kind: 'never'; readonly most: number };

const WON: readonly Outcome[] = ['ELECTED', 'RECALLED'];

/**
 * How many approvals separate a person from being elected (from recall, in a recall), found by deciding the poll again
 * with other counts: with so many the outcome is another, with one fewer it is not. Null where the vote is invalid, for
 * who already holds a higher post, and where a post is voted on in two contests, between which people move. Votes lost
 * become unmarked; votes gained take the person's own abstentions and votes against first, then the votes of whoever
 * has most, so that among relatives other numbers may elect as well.
 */
export function distanceOf(poll: Poll, contestId: string, person: string): Distance | null {
  const now = outcomeIn(poll, contestId, person);
  const contest = poll.contests.find(({ id }) => id === contestId);
  const candidate = contest?.candidates.find(({ id }) => id === person);
  if (now === null || now === 'ELECTED_TO_HIGHER_POST' || contest === undefined || candidate === undefined) return null;
  if (poll.contests.some(({ id, post }) => id !== contestId && post === contest.post)) return null;
  const votes = candidate.approve;
  const wins = (approve: number) => {
    const outcome = outcomeIn(withApprovals(poll, contest, candidate, approve), contestId, person);
    return outcome !== null && WON.includes(outcome);
  };
  if (WON.includes(now)) {
    const least = wins(0) ? 0 : leastBetween(0, votes, wins);
    return { kind: 'spare', votes: votes - least };
  }
  const most = validIn(poll, contest);
  if (most <= votes || !wins(most)) return { kind: 'never', most };
  const needed = leastBetween(votes, most, wins);
  return { kind: 'more', votes: needed - votes, taken: excess(poll, contest, candidate, needed) };
}

/** A number above `fails` that wins while the one below it does not, `holds` being known to win. */
function leastBetween(fails: number, holds: number, wins: (approve: number) => boolean): number {
  let low = fails;
  let high = holds;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (wins(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function outcomeIn(poll: Poll, contestId: string, person: string): Outcome | null {
  const answer = determine(poll);
  if ('error' in answer || answer.validity !== 'VALID') return null;
  const reasons = answer.contests.find(({ id }) => id === contestId)?.reasons;
  return reasons?.find((reason) => reason.person === person)?.outcome ?? null;
}

const validIn = ({ ballots }: Poll, contest: PollContest): number =>
  ballots.returned - ballots.invalid - (contest.void ?? 0);

/** Approvals beyond what the ballots can hold, if the person had so many. */
function excess(poll: Poll, contest: PollContest, candidate: PollCandidate, approve: number): number {
  if (poll.stage === 'recall') return 0;
  const others = contest.candidates.reduce((sum, one) => sum + one.approve, 0) - candidate.approve;
  return Math.max(0, others + approve - contest.seats * validIn(poll, contest));
}

/** The poll in which the person has so many approvals, kept possible. */
export function withApprovals(poll: Poll, contest: PollContest, candidate: PollCandidate, approve: number): Poll {
  const own = fitted(candidate, approve, validIn(poll, contest));
  const others = contest.candidates.filter(({ id }) => id !== candidate.id);
  const lowered = lowerLeaders(others, excess(poll, contest, candidate, approve));
  const candidates = contest.candidates.map((one) => (one.id === own.id ? own : (lowered.get(one.id) ?? one)));
  return { ...poll, contests: poll.contests.map((one) => (one.id === contest.id ? { ...one, candidates } : one)) };
}

/** A person with other approvals; abstentions, then votes against, give way where the ballots are used up. */
function fitted(candidate: PollCandidate, approve: number, valid: number): PollCandidate {
  const { oppose, abstain } = candidate;
  const room = Math.max(0, valid - approve);
  const against = Math.min(oppose ?? 0, room);
  const silent = Math.min(abstain ?? 0, room - against);
  return {
    ...candidate,
    approve,
    ...(oppose === undefined ? {} : { oppose: against }),
    ...(abstain === undefined ? {} : { abstain: silent }),
  };
}

/** Takes so many approvals from the others, each from whoever has most at that moment. */
function lowerLeaders(others: readonly PollCandidate[], taken: number): ReadonlyMap<string, PollCandidate> {
  const ranked = others.toSorted((a, b) => b.approve - a.approve);
  let left = taken;
  let level = ranked[0]?.approve ?? 0;
  let leaders = 0;
  while (left > 0 && level > 0) {
    while (ranked[leaders]?.approve === level) leaders += 1;
    const below = ranked[leaders]?.approve ?? 0;
    const step = Math.min(level - below, Math.floor(left / leaders));
    if (step === 0) break;
    level -= step;
    left -= step * leaders;
    if (level !== below) break;
  }
  return new Map(
    ranked.slice(0, leaders).map((one, at): [string, PollCandidate] => {
      return [one.id, { ...one, approve: level - (at < left ? 1 : 0) }];
    }),
  );
}
