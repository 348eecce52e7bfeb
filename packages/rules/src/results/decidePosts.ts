import { findKinConflict, type KinConflict, type Kinship, kinshipOf } from './kin.ts';
import { type Majority, majorityOf } from './majority.ts';
import type { Settings } from './parameters.ts';
import type { Poll } from './poll.ts';
import { type Bearing, type KinGroup, rank, type Standings } from './standing.ts';
import { bodyOf, type Counted, type CountedContest, rankOf, tally } from './tally.ts';

/** How one contest came out, before seats left open are dealt with. */
export interface ContestOutcome {
  readonly contest: CountedContest;
  readonly majority: Majority;
  /** Everyone still in the contest, in order of votes. */
  readonly ranked: readonly Counted[];
  readonly standings: Standings;
  /** Those elected to a higher post. */
  readonly gone: ReadonlySet<string>;
  /** Those who left the body for kin, in this contest or another; none of them stands in the by-run. */
  readonly left: ReadonlyMap<string, string>;
  /** Whether one seat was to go to a woman and no woman reached the threshold. */
  readonly womanSeatOpen: boolean;
}

/** What is settled for a body from the highest post down. */
interface Settled {
  readonly gone: Set<string>;
  readonly left: Map<string, string>;
  woman: boolean;
}

/** The outcome of every contest of a valid poll, in the order of the poll. */
export function decidePosts(poll: Poll, settings: Settings): readonly ContestOutcome[] {
  const kinship = kinshipOf(poll, settings);
  const bodies = new Map<string, Settled>();
  const outcomes = new Map<string, ContestOutcome>();
  const contests = tally(poll, settings);
  for (const post of [...new Set(contests.map((contest) => contest.post))].sort((a, b) => rankOf(a) - rankOf(b))) {
    const settled = bodies.get(bodyOf(post)) ?? startOf(poll, bodyOf(post));
    bodies.set(bodyOf(post), settled);
    // Who holds this post or a higher one from an earlier vote is no candidate any more, and keeps relatives out.
    for (const { id, post: held } of poll.electedBefore ?? []) {
      if (bodyOf(held) === bodyOf(post) && rankOf(held) <= rankOf(post)) settled.gone.add(id);
    }
    const level = contests.filter((contest) => contest.post === post);
    for (const outcome of decidePost(poll, settings, level, settled, kinship)) {
      outcomes.set(outcome.contest.id, outcome);
      for (const person of electedIn(outcome)) {
        settled.gone.add(person.id);
        settled.woman ||= person.sex === 'female';
      }
    }
  }
  return poll.contests.flatMap(({ id }) => outcomes.get(id) ?? []);
}

/** Those elected in a contest, in order of votes. */
export function electedIn({ ranked, standings }: ContestOutcome): readonly Counted[] {
  return ranked.filter((person) => standings.get(person)?.kind === 'elected');
}

function startOf(poll: Poll, body: string): Settled {
  const before = (poll.electedBefore ?? []).filter(({ post }) => bodyOf(post) === body);
  return { gone: new Set(), left: new Map(), woman: before.some(({ sex }) => sex === 'female') };
}

/**
 * Decides the contests of one post together. Whoever cannot sit beside a relative leaves, and the count is taken again
 * without them until no such pair is left: so the seat passes to the next who reaches the threshold (VC-650).
 */
function decidePost(
  poll: Poll,
  settings: Settings,
  contests: readonly CountedContest[],
  settled: Settled,
  kinship: Kinship,
): readonly ContestOutcome[] {
  const level = new Map<string, KinGroup[]>();
  for (;;) {
    const outcomes = countOnce(poll, settings, contests, settled, level);
    const conflict = kinship.size === 0 ? null : findKinConflict(outcomes, settled.gone, kinship);
    if (conflict === null) return outcomes;
    note(conflict, settled.left, level);
  }
}

function note(conflict: KinConflict, left: Map<string, string>, level: Map<string, KinGroup[]>): void {
  if (conflict.kind === 'leaves') {
    left.set(conflict.person, conflict.relative);
    return;
  }
  for (const [contest, here] of conflict.byContest) {
    level.set(contest, [...(level.get(contest) ?? []), { here, all: conflict.persons }]);
  }
}

function countOnce(
  poll: Poll,
  settings: Settings,
  contests: readonly CountedContest[],
  settled: Settled,
  level: ReadonlyMap<string, KinGroup[]>,
): ContestOutcome[] {
  const gone = new Set(settled.gone);
  let woman = settled.woman;
  return contests.map((contest) => {
    const womanFirst = !woman && keepsWomanSeat(poll, contest, settings);
    const bearing = { left: settled.left, level: level.get(contest.id) ?? [], womanFirst };
    const outcome = count(poll, settings, contest, new Set(gone), bearing);
    for (const { id, sex } of electedIn(outcome)) {
      gone.add(id);
      woman ||= sex === 'female';
    }
    return outcome;
  });
}

function count(
  poll: Poll,
  settings: Settings,
  contest: CountedContest,
  gone: ReadonlySet<string>,
  bearing: Bearing,
): ContestOutcome {
  const ranked = contest.candidates.filter(({ id }) => !gone.has(id)).toSorted((a, b) => b.approve - a.approve);
  const eligible = ranked.filter(({ id }) => !bearing.left.has(id));
  const votes = eligible.map(({ approve }) => approve);
  const majority = majorityOf(poll, contest, settings, votes);
  const needed = majority.threshold ?? 1;
  const standings = rank(ranked, contest.seats, needed, bearing);
  const womanReaches = [...standings].some(
    ([{ sex }, { kind }]) => sex === 'female' && kind !== 'below' && kind !== 'kin',
  );
  return {
    contest,
    majority,
    ranked,
    standings,
    gone,
    left: bearing.left,
    womanSeatOpen: bearing.womanFirst && !womanReaches,
  };
}

/**
 * Whether a seat of the contest is a woman's under VC-640b while no woman sits yet. A re-vote only settles a tie. A by-run
 * among men whose earlier winners are not told is none in which that seat is open: its list would be of women.
 */
function keepsWomanSeat(poll: Poll, contest: CountedContest, settings: Settings): boolean {
  if (settings.womenMethod !== 'priority' || contest.post !== 'member') return false;
  if (poll.stage === 'election') return true;
  const told = poll.electedBefore != null || contest.candidates.some(({ sex }) => sex === 'female');
  return poll.stage === 'by-run' && told;
}
