import type { ContestOutcome } from './decidePosts.ts';
import type { Settings } from './parameters.ts';
import type { Poll, Relation } from './poll.ts';
import type { Counted } from './tally.ts';

/** Each person's relatives who may not sit beside them, with the relation. */
export type Kinship = ReadonlyMap<string, ReadonlyMap<string, Relation>>;

/** Something that kinship changes in a count. */
export type KinConflict =
  /** `level`: the relative has no more votes, but is seated while this person is only tied at the cut. */
  | { readonly kind: 'leaves'; readonly person: string; readonly relative: string; readonly level: boolean }
  | {
      readonly kind: 'level';
      readonly persons: readonly string[];
      readonly byContest: ReadonlyMap<string, readonly string[]>;
    };

interface Winner {
  readonly person: Counted;
  readonly contest: string;
  readonly tied: boolean;
}

/** The pairs of a poll whose relation excludes them from sitting together, by the scope that applies (VC-650). */
export function kinshipOf(poll: Poll, settings: Settings): Kinship {
  const { scope, narrowed } = settings.kin;
  const kinship = new Map<string, Map<string, Relation>>();
  for (const { a, b, relation } of poll.kin ?? []) {
    if (!scope.has(relation)) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const relatives = kinship.get(one) ?? new Map<string, Relation>();
      const known = relatives.get(other);
      relatives.set(other, known === undefined ? relation : plainer(known, relation, narrowed));
      kinship.set(one, relatives);
    }
  }
  return kinship;
}

/** How someone who gives way, or is level, is related to the other: the kinship that says so is always known. */
export const relationOf = (kinship: Kinship, id: string, relative: string): Relation =>
  kinship.get(id)?.get(relative) ?? 'other';

/** Of two relations told of one pair, the one that every layer excludes; otherwise the first by name. */
function plainer(a: Relation, b: Relation, narrowed: ReadonlySet<Relation>): Relation {
  if (narrowed.has(a) !== narrowed.has(b)) return narrowed.has(a) ? b : a;
  return a < b ? a : b;
}

/**
 * The next conflict to settle: first with relatives in a higher post or seated before, then, from most votes down, with
 * relatives in the same post. Equal votes leave it to another vote, unless one is seated and the other, in another
 * contest for the post, only tied at the cut: the seated one stays. Null when no relatives sit together.
 */
export function findKinConflict(
  outcomes: readonly ContestOutcome[],
  higher: ReadonlySet<string>,
  kinship: Kinship,
): KinConflict | null {
  const seated = new Set([...higher, ...pending(outcomes)]);
  const inside = reached(outcomes, ['elected', 'tied']);
  for (const { person } of inside) {
    const relative = relativeAmong(kinship, person.id, seated);
    if (relative !== undefined) return { kind: 'leaves', person: person.id, relative, level: false };
  }
  const winners = reached(outcomes, ['elected']);
  for (const winner of winners) {
    const relatives = inside.filter(({ person }) => kinship.get(winner.person.id)?.has(person.id));
    const weaker = relatives.find(({ person }) => person.approve < winner.person.approve);
    const loses = weaker ?? relatives.find(({ person, tied }) => tied && person.approve === winner.person.approve);
    if (loses !== undefined) {
      const level = loses !== weaker;
      return { kind: 'leaves', person: loses.person.id, relative: winner.person.id, level };
    }
    const group = levelGroup(winner, winners, kinship);
    if (group !== null) return group;
  }
  return findLevelInTie(outcomes, kinship);
}

/**
 * Relatives inside a tie at the cut: where one seat to each family is enough for all the tied, the tie is theirs alone,
 * and the others are seated. Null where another vote among all the tied must decide.
 */
function findLevelInTie(outcomes: readonly ContestOutcome[], kinship: Kinship): KinConflict | null {
  for (const outcome of outcomes) {
    const tied = reached([outcome], ['tied']);
    const standing = tied[0] === undefined ? undefined : outcome.standings.get(tied[0].person);
    if (standing?.kind !== 'tied') continue;
    const families: KinConflict[] = [];
    const placed = new Set<string>();
    let seats = 0;
    for (const one of tied) {
      if (placed.has(one.person.id)) continue;
      seats += 1;
      const family = levelGroup(one, tied, kinship);
      if (family?.kind !== 'level') continue;
      families.push(family);
      for (const id of family.persons) placed.add(id);
    }
    if (seats <= standing.seats) return families[0] ?? null;
  }
  return null;
}

/** Those level with a relative: one of them will sit, so their other relatives cannot. */
function pending(outcomes: readonly ContestOutcome[]): string[] {
  return outcomes.flatMap(({ standings }) =>
    [...standings].flatMap(([{ id }, { kind }]) => (kind === 'kin-tied' ? [id] : [])),
  );
}

/** In order of votes, then of ids: the order of the input must not matter. */
function reached(outcomes: readonly ContestOutcome[], kinds: readonly string[]): Winner[] {
  const all = outcomes.flatMap(({ contest, ranked, standings }) =>
    ranked.flatMap((person) => {
      const kind = standings.get(person)?.kind;
      return kind !== undefined && kinds.includes(kind) ? [{ person, contest: contest.id, tied: kind === 'tied' }] : [];
    }),
  );
  return all.sort((a, b) => b.person.approve - a.person.approve || (a.person.id < b.person.id ? -1 : 1));
}

function relativeAmong(kinship: Kinship, id: string, seated: ReadonlySet<string>): string | undefined {
  return [...(kinship.get(id)?.keys() ?? [])].filter((one) => seated.has(one)).sort()[0];
}

/** All winners with the same votes who hang together by kin, each in their own contest; null for one alone. */
function levelGroup(first: Winner, winners: readonly Winner[], kinship: Kinship): KinConflict | null {
  const level = winners.filter(({ person }) => person.approve === first.person.approve);
  const group = new Set([first]);
  for (const member of group) {
    for (const other of level) if (kinship.get(member.person.id)?.has(other.person.id)) group.add(other);
  }
  if (group.size === 1) return null;
  const byContest = new Map<string, string[]>();
  for (const { person, contest } of group) byContest.set(contest, [...(byContest.get(contest) ?? []), person.id]);
  return { kind: 'level', persons: [...group].map(({ person }) => person.id), byContest };
}
