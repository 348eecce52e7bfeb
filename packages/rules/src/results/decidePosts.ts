import { findKinConflict, type KinConflict, type Kinship, kinshipOf } from './kin.ts';
import { type Majority, majorityOf } from './majority.ts';
import type { Settings } from './parameters.ts';
import { holdersOf, type Poll } from './poll.ts';
import { type Bearing, type KinGroup, type Leaving, rank, type Standings } from './standing.ts';
import { bodyOf, type Counted, type CountedContest, rankOf, tally } from './tally.ts';

/** How one contest came out, before seats left open are dealt with. */
export interface ContestOutcome {
  readonly contest: CountedContest;
  readonly majority: Majority;
  /** Everyone still in the contest, in order of votes. */
  readonly ranked: readonly Counted[];
  readonly standings: Standings;
  /** Those elected to a higher post, or in another contest for this one. */
  readonly gone: ReadonlySet<string>;
  /** Of those, who was elected in another contest for this post, and with how many votes. */
  readonly elsewhere: ReadonlyMap<string, number>;
  /** Those who left the body for kin, in this contest or another; none of them stands in the by-run. */
  readonly left: ReadonlyMap<string, Leaving>;
  /** Whether one seat was to go to a woman and no woman reached the threshold. */
  readonly womanSeatOpen: boolean;
}

/** What is settled for a body from the highest post down. */
interface Settled {
  readonly gone: Set<string>;
  readonly left: Map<string, Leaving>;
  woman: boolean;
}

/** The one contest of several for the same post in which a person is elected. */
interface Seat {
  readonly contest: string;
  readonly approve: number;
}

/** The outcome of every contest of a valid poll, in the order of the poll. */
export function decidePosts(poll: Poll, settings: Settings): readonly ContestOutcome[] {
  const kinship = kinshipOf(poll, settings);
  const bodies = new Map<string, Settled>();
  const outcomes: ContestOutcome[] = [];
  const contests = tally(poll, settings);
  for (const post of [...new Set(contests.map((contest) => contest.post))].sort((a, b) => rankOf(a) - rankOf(b))) {
    const settled = bodies.get(bodyOf(post)) ?? startOf(poll);
    bodies.set(bodyOf(post), settled);
    // Who holds this post or a higher one from an earlier vote is no candidate any more, and keeps relatives out.
    for (const { id, post: held } of holdersOf(poll)) {
      if (bodyOf(held) === bodyOf(post) && rankOf(held) <= rankOf(post)) settled.gone.add(id);
    }
    const level = contests.filter((contest) => contest.post === post);
    for (const outcome of decidePost(poll, settings, level, settled, kinship)) {
      outcomes.push(outcome);
      for (const person of electedIn(outcome)) {
        settled.gone.add(person.id);
        settled.woman ||= isWoman(person);
      }
    }
  }
  const place = ({ contest }: ContestOutcome) => poll.contests.findIndex(({ id }) => id === contest.id);
  return outcomes.sort((a, b) => place(a) - place(b));
}

/** Those elected in a contest, in order of votes. */
export function electedIn({ ranked, standings }: ContestOutcome): readonly Counted[] {
  return ranked.filter((person) => standings.get(person)?.kind === 'elected');
}

/** Only committees of villages and communities keep a woman's seat, and theirs is the only body of their polls. */
function startOf(poll: Poll): Settled {
  const woman = holdersOf(poll).some((holder) => bodyOf(holder.post) === 'committee' && isWoman(holder));
  return { gone: new Set(), left: new Map(), woman };
}

/**
 * Decides the contests of one post together. Nobody is elected in two of them: whoever is stays where the votes are
 * most. Whoever cannot sit beside a relative leaves. Each time the count is taken again, until no such person is left:
 * so the seat passes to the next who reaches the threshold (VC-650).
 */
function decidePost(
  poll: Poll,
  settings: Settings,
  contests: readonly CountedContest[],
  settled: Settled,
  kinship: Kinship,
): readonly ContestOutcome[] {
  const level = new Map<string, KinGroup[]>();
  const seats = new Map<string, Seat>();
  for (;;) {
    const outcomes = countOnce(poll, settings, contests, settled, level, seats);
    if (seatOnce(outcomes, seats)) continue;
    const conflict = kinship.size === 0 ? null : findKinConflict(outcomes, settled.gone, kinship);
    if (conflict === null) return outcomes;
    note(conflict, settled.left, level);
  }
}

/**
 * Finds someone elected who stands in another contest for the same post as well, from most votes down, and notes the
 * contest with most votes of those that elect them, the first of the poll if level. False when there is nobody left.
 */
function seatOnce(outcomes: readonly ContestOutcome[], seats: Map<string, Seat>): boolean {
  let found: { readonly id: string; readonly seat: Seat } | null = null;
  for (const outcome of outcomes) {
    for (const { id, approve } of electedIn(outcome)) {
      const others = outcomes.some((other) => other !== outcome && other.ranked.some((person) => person.id === id));
      if (!others) continue;
      const ahead = found === null || approve > found.seat.approve || (approve === found.seat.approve && id < found.id);
      if (ahead) found = { id, seat: { contest: outcome.contest.id, approve } };
    }
  }
  if (found !== null) seats.set(found.id, found.seat);
  return found !== null;
}

function note(conflict: KinConflict, left: Map<string, Leaving>, level: Map<string, KinGroup[]>): void {
  if (conflict.kind === 'leaves') {
    left.set(conflict.person, { relative: conflict.relative, level: conflict.level });
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
  seats: ReadonlyMap<string, Seat>,
): ContestOutcome[] {
  const countIn = (contest: CountedContest, womanFirst: boolean) => {
    const elsewhere = new Map<string, number>();
    for (const [id, seat] of seats) if (seat.contest !== contest.id) elsewhere.set(id, seat.approve);
    const bearing = { left: settled.left, level: level.get(contest.id) ?? [], womanFirst };
    return count(poll, settings, contest, { gone: settled.gone, elsewhere }, bearing);
  };
  const plain = contests.map((contest) => countIn(contest, false));
  // A woman whom votes alone seat in any contest for the post leaves no seat to be kept in another.
  if (settled.woman || plain.some((outcome) => electedIn(outcome).some(isWoman))) return plain;
  const kept = contests
    .filter((contest) => keepsWomanSeat(poll, contest, settings))
    .map((contest) => countIn(contest, true));
  // One seat is hers: where she has most votes of all who reach the threshold, else in the first contest that keeps one.
  const [seat] = kept.toSorted((a, b) => votesOfFirstWoman(b) - votesOfFirstWoman(a));
  return plain.map((outcome) => (outcome.contest === seat?.contest ? seat : outcome));
}

const isWoman = ({ sex }: Pick<Counted, 'sex'>): boolean => sex === 'female';

/** The most votes of a woman who reaches the threshold, whether or not she is seated; -1 where none does. */
function votesOfFirstWoman({ ranked, standings }: Pick<ContestOutcome, 'ranked' | 'standings'>): number {
  const first = ranked.find((person) => {
    const kind = standings.get(person)?.kind;
    return isWoman(person) && kind !== 'below' && kind !== 'kin';
  });
  return first === undefined ? -1 : first.approve;
}

function count(
  poll: Poll,
  settings: Settings,
  contest: CountedContest,
  absent: { readonly gone: ReadonlySet<string>; readonly elsewhere: ReadonlyMap<string, number> },
  bearing: Bearing,
): ContestOutcome {
  const gone = new Set([...absent.gone, ...absent.elsewhere.keys()]);
  const ranked = contest.candidates.filter(({ id }) => !gone.has(id)).toSorted((a, b) => b.approve - a.approve);
  const eligible = ranked.filter(({ id }) => !bearing.left.has(id));
  const votes = eligible.map(({ approve }) => approve);
  const majority = majorityOf(poll, contest, settings, votes);
  const needed = majority.threshold ?? 1;
  const standings = rank(ranked, contest.seats, needed, bearing);
  const outcome = { contest, majority, ranked, standings, gone, elsewhere: absent.elsewhere, left: bearing.left };
  return { ...outcome, womanSeatOpen: bearing.womanFirst && votesOfFirstWoman(outcome) < 0 };
}

/**
 * Whether a seat of the contest is a woman's under VC-640b while no woman sits yet. A re-vote only settles a tie. A by-run
 * among men whose earlier winners are not told is none in which that seat is open: its list would be of women.
 */
function keepsWomanSeat(poll: Poll, contest: CountedContest, settings: Settings): boolean {
  if (settings.womenMethod !== 'priority' || contest.post !== 'member') return false;
  if (poll.stage === 'election') return true;
  const told = poll.electedBefore != null || contest.candidates.some(isWoman);
  return poll.stage === 'by-run' && told;
}
