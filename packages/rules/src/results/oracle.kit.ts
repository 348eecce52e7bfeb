import { HEIGHT, height, type Law, lawOf, measure, NEAR, sameBody, validityOf } from './oracleLaw.kit.ts';
import { givesWay, type Related, type Walk, walkDown, womanFirst } from './oracleWalk.kit.ts';
import type { Poll, PollCandidate, PollContest } from './poll.ts';

/**
 * A second determination, written apart from the first to judge it by: it looks thresholds up by trying every number on
 * whole fractions, counts who stands before whom instead of sorting into seats, and walks the votes down one by one.
 * It knows neither reasons nor rule ids. Slow and plain on purpose.
 */
export interface Expected {
  readonly validity: string;
  readonly contests: readonly ExpectedContest[];
}

export interface ExpectedContest {
  readonly id: string;
  readonly base: number;
  readonly threshold: number | null;
  readonly elected: readonly string[];
  readonly next: null | { readonly code: string; readonly seats?: number; readonly candidates?: readonly string[] };
  readonly options: readonly string[];
  readonly flags: readonly string[];
  readonly passed?: boolean;
}

/** Votes of each contest with those added from higher posts. */
function votesOf(poll: Poll, law: Law): Map<string, Map<string, number>> {
  const result = new Map<string, Map<string, number>>();
  for (const contest of poll.contests) {
    const votes = new Map<string, number>();
    for (const { id, approve } of contest.candidates) {
      let sum = approve;
      if (law.cascade === 'downward' && poll.stage !== 're-vote') {
        for (const other of poll.contests) {
          if (!sameBody(other.post, contest.post) || height(other.post) >= height(contest.post)) continue;
          for (const one of other.candidates) if (one.id === id) sum += one.approve;
        }
      }
      votes.set(id, sum);
    }
    result.set(contest.id, votes);
  }
  return result;
}

/** The `places` people with most votes and whoever is level with the last of them, by counting who is ahead. */
function leading(
  people: readonly PollCandidate[],
  votes: ReadonlyMap<string, number>,
  places: number,
): PollCandidate[] {
  const of = (one: PollCandidate) => votes.get(one.id) ?? 0;
  return people.filter((one) => people.filter((other) => of(other) > of(one)).length < places);
}

/** What the text expects of a poll that is not refused. */
export function expectOf(poll: Poll): Expected {
  const { law, conflict } = lawOf(poll);
  const validity = validityOf(poll, law);
  const votes = votesOf(poll, law);
  const flags = conflict ? ['CONFLICT'] : [];
  const bestOf = (contest: PollContest) => Math.max(0, ...(votes.get(contest.id)?.values() ?? []));
  if (poll.stage === 'recall') {
    const contests = poll.contests.map((contest): ExpectedContest => {
      const { base, threshold } = measure(poll, contest, law, 0);
      const all = contest.candidates.every(({ approve }) => 2 * approve > base);
      const passed = validity === 'VALID' && contest.candidates.length > 0 && all;
      return { id: contest.id, base, threshold, elected: [], next: null, options: [], flags, passed };
    });
    return { validity, contests };
  }
  if (validity !== 'VALID') {
    const contests = poll.contests.map((contest): ExpectedContest => {
      return {
        id: contest.id,
        ...measure(poll, contest, law, bestOf(contest)),
        elected: [],
        next: null,
        options: [],
        flags,
      };
    });
    return { validity, contests };
  }
  return { validity, contests: decideAll(poll, law, votes, flags) };
}

function relatedBy(poll: Poll, law: Law): Related {
  const national = poll.ruleSet === 'VC-2026' || poll.ruleSet === 'RC-2026';
  const scope = [...(national ? NEAR : []), ...((law.kin as string[] | undefined) ?? [])];
  const party = poll.ruleSet.startsWith('P');
  return (a, b) => {
    for (const kin of poll.kin ?? []) {
      const pair = (kin.a === a && kin.b === b) || (kin.a === b && kin.b === a);
      if (!party && pair && scope.includes(kin.relation)) return kin.relation;
    }
    return null;
  };
}

interface Done {
  readonly contest: PollContest;
  readonly walk: Walk;
  readonly people: PollCandidate[];
  /** The votes of the first still in it: they say whether anyone reaches the half. */
  readonly best: number;
  /** Whether a seat was kept for a woman, and the most votes of a woman who reaches the threshold; -1 for none. */
  readonly keeps: boolean;
  readonly bestWoman: number;
}

function decideAll(
  poll: Poll,
  law: Law,
  votes: ReadonlyMap<string, ReadonlyMap<string, number>>,
  flags: readonly string[],
): ExpectedContest[] {
  const done: Done[] = [];
  const left = new Set<string>();
  for (const post of [...HEIGHT, 'committee-member', 'discipline-member', 'delegate']) {
    const contests = poll.contests.filter((one) => one.post === post);
    const placed = new Map<string, PollContest>();
    for (;;) {
      const decide = (contest: PollContest, plain: boolean) => {
        const struck = [...placed].flatMap(([id, where]) => (where === contest ? [] : [id]));
        return decideOne(poll, law, votes, flags, contest, { done, left, struck, plain });
      };
      const tried = contests.length === 1 ? contests.map((one) => decide(one, false)) : decideLevel(contests, decide);
      // Whoever wins here and stands there too is taken from there, the one with most votes before the others.
      const twice = tried.flatMap((one) =>
        [...one.walk.elected]
          .filter((id) => tried.some((other) => other !== one && other.people.some((person) => person.id === id)))
          .map((id) => ({ id, contest: one.contest, votes: votes.get(one.contest.id)?.get(id) ?? 0 })),
      );
      twice.sort((x, y) => y.votes - x.votes || (x.id < y.id ? -1 : Number(x.id > y.id)));
      if (twice[0] === undefined) {
        done.push(...tried);
        break;
      }
      placed.set(twice[0].id, twice[0].contest);
    }
  }
  return poll.contests.flatMap((contest) => {
    const one = done.find((entry) => entry.contest === contest);
    return one === undefined ? [] : [conclude(poll, law, votes, one, done)];
  });
}

/** Contests for one post: a seat is a woman's in one of them only, and in none where votes alone seat a woman. */
function decideLevel(contests: readonly PollContest[], decide: (contest: PollContest, plain: boolean) => Done): Done[] {
  const plain = contests.map((contest) => decide(contest, true));
  const seatsWoman = (one: Done) => one.people.some(({ id, sex }) => sex === 'female' && one.walk.elected.has(id));
  if (plain.some(seatsWoman)) return plain;
  const kept = contests.map((contest) => decide(contest, false));
  let chosen = -1;
  for (const [place, one] of kept.entries()) {
    const before = kept[chosen];
    if (one.keeps && (before === undefined || one.bestWoman > before.bestWoman)) chosen = place;
  }
  return plain.map((one, place) => (place === chosen ? (kept[place] ?? one) : one));
}

function decideOne(
  poll: Poll,
  law: Law,
  votes: ReadonlyMap<string, ReadonlyMap<string, number>>,
  flags: readonly string[],
  contest: PollContest,
  more: { done: Done[]; left: Set<string>; struck: string[]; plain: boolean },
): Done {
  const { post } = contest;
  const { done, left, struck, plain } = more;
  const related = relatedBy(poll, law);
  const before = poll.electedBefore ?? [];
  const above = done.filter((one) => sameBody(one.contest.post, post));
  const gone = new Set(above.flatMap(({ walk }) => [...walk.elected]));
  for (const one of before) if (sameBody(one.post, post) && height(one.post) <= height(post)) gone.add(one.id);
  const people = contest.candidates.filter(({ id }) => !gone.has(id) && !struck.includes(id));
  const mine = votes.get(contest.id) ?? new Map<string, number>();
  const woman =
    above.some((one) => one.people.some(({ id, sex }) => sex === 'female' && one.walk.elected.has(id))) ||
    before.some(({ sex, post: held }) => sex === 'female' && sameBody(held, post));
  const told =
    poll.stage === 'election' || poll.electedBefore != null || contest.candidates.some(({ sex }) => sex === 'female');
  const first =
    law['women.method'] === 'priority' && post === 'member' && poll.stage !== 're-vote' && told && !woman && !plain;
  // Whoever leaves for kin may have been the only one over the half: then the others are looked at by a third.
  for (;;) {
    const others = left.size;
    const best = Math.max(0, ...people.filter(({ id }) => !left.has(id)).map(({ id }) => mine.get(id) ?? 0));
    const needed = measure(poll, contest, law, best).threshold ?? 1;
    const walk: Walk = {
      elected: new Set(),
      tied: new Set(),
      tiedSeats: 0,
      left,
      flags: new Set(flags),
      womanOpen: false,
    };
    if (first) {
      const still = people.filter(({ id }) => !left.has(id));
      womanFirst(still, mine, needed, contest.seats, walk);
      const leaves = givesWay(still, mine, gone, related, walk);
      if (leaves !== null) left.add(leaves);
    } else walkDown(people, mine, needed, contest.seats, gone, related, walk);
    if (left.size > others) continue;
    flagKin(walk, people, mine, needed, before, post, related);
    const women = people.filter(({ id, sex }) => sex === 'female' && !left.has(id) && (mine.get(id) ?? 0) >= needed);
    const bestWoman = Math.max(-1, ...women.map(({ id }) => mine.get(id) ?? 0));
    return { contest, walk, people, best, keeps: first, bestWoman };
  }
}

function flagKin(
  walk: Walk,
  people: readonly PollCandidate[],
  mine: ReadonlyMap<string, number>,
  needed: number,
  before: NonNullable<Poll['electedBefore']>,
  post: string,
  related: Related,
): void {
  for (const { id } of people) if (walk.left.has(id) && (mine.get(id) ?? 0) >= needed) walk.flags.add('KIN_CONFLICT');
  for (const id of walk.elected) {
    if (before.some((one) => height(one.post) > height(post) && related(id, one.id) !== null)) {
      walk.flags.add('KIN_CONFLICT');
    }
  }
}

function conclude(
  poll: Poll,
  law: Law,
  all: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { contest, walk, people, best }: Done,
  done: readonly Done[],
): ExpectedContest {
  const votes = all.get(contest.id) ?? new Map<string, number>();
  const of = (id: string) => votes.get(id) ?? 0;
  const party = poll.ruleSet.startsWith('P');
  const listed = (wanted: (one: PollCandidate) => boolean) => {
    const rest = people.filter(wanted).map(({ id }) => id);
    return rest.sort((a, b) => of(b) - of(a));
  };
  const short = walk.tied.size > 0 ? 0 : contest.seats - walk.elected.size;
  const office = contest.post === 'secretary' || contest.post === 'deputy-secretary';
  const committee = [
    ...done.flatMap((one) =>
      one.people
        .filter(({ id }) => one.walk.elected.has(id))
        .map(({ id, sex }) => ({ id, sex, post: one.contest.post as string })),
    ),
    ...(poll.electedBefore ?? []),
  ].filter(({ post }) => height(post) < 3);
  const woman = committee.some(({ sex }) => sex === 'female');
  const include = law['women.method'] === 'runoff_include' && contest.post === 'member' && short > 0 && !woman;
  const wantsList = include && poll.stage !== 're-vote';
  if (walk.womanOpen || wantsList) walk.flags.add('WOMAN_SEAT_OPEN');
  let next: ExpectedContest['next'] = null;
  if (walk.tied.size > 0) {
    next = { code: 'TIE_REVOTE', seats: walk.tiedSeats, candidates: listed(({ id }) => walk.tied.has(id)) };
  } else if (short > 0 && office) next = { code: 'MANUAL_DECISION' };
  else if (short > 0) {
    const rest = people.filter(({ id }) => !walk.elected.has(id) && !walk.left.has(id));
    const women = rest.filter(({ sex }) => sex === 'female');
    const extra = Number(law['runoff.extra']);
    const others = walk.womanOpen ? short - 1 : short;
    const list = new Set(others > 0 ? leading(rest, votes, others + extra) : []);
    if (walk.womanOpen) for (const one of leading(women, votes, 1 + extra)) list.add(one);
    if (wantsList && ![...list].some(({ sex }) => sex === 'female')) {
      for (const one of leading(women, votes, 1)) list.add(one);
    }
    next = { code: 'RUNOFF_REQUIRED', seats: short, candidates: listed((one) => list.has(one)) };
  }
  const minimum = law['vacancy.min_members'];
  const enough = typeof minimum === 'number' && new Set(committee.map(({ id }) => id)).size >= minimum;
  const headed = law.chair !== true || committee.some(({ post }) => post === 'chair');
  const vacancy = !party && poll.stage === 'by-run' && short > 0 && enough && headed;
  const reduce = party && poll.stage !== 'pre-election' && !office && short > 0 && walk.elected.size > 0;
  return {
    id: contest.id,
    ...measure(poll, contest, law, best),
    elected: party
      ? contest.candidates.flatMap(({ id }) => (walk.elected.has(id) ? [id] : []))
      : listed(({ id }) => walk.elected.has(id)),
    next,
    options: vacancy ? ['VACANCY_ALLOWED'] : reduce ? ['REDUCE_SEATS_OPTION'] : [],
    flags: [...walk.flags],
  };
}
