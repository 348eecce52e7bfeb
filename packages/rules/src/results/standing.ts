import type { Counted } from './tally.ts';

/** How a person came out of the count of one contest. */
export type Standing =
  /** `first`: declared ahead of others because the seat is a woman's (VC-640). */
  | { readonly kind: 'elected'; readonly first?: boolean }
  | { readonly kind: 'below' }
  /** Over the threshold, but the seats went to others with more votes; `woman`: or one is kept for a woman. */
  | { readonly kind: 'cut'; readonly woman?: boolean }
  | { readonly kind: 'tied'; readonly persons: number; readonly seats: number; readonly woman?: boolean }
  /** Leaves because of a relative who keeps a seat (VC-650). */
  | ({ readonly kind: 'kin' } & Leaving)
  /** Level with a relative for the same post: only one of them can sit, and the votes do not say which. */
  | { readonly kind: 'kin-tied'; readonly relatives: readonly string[]; readonly here: boolean };

/** Why someone leaves for kin: the relative who stays, and whether that one is seated with as many votes. */
export interface Leaving {
  readonly relative: string;
  readonly level: boolean;
}

export type Standings = ReadonlyMap<Counted, Standing>;

/** What bears on one contest from outside its own count. */
export interface Bearing {
  /** Who leaves this body for kin, with the relative that stays. */
  readonly left: ReadonlyMap<string, Leaving>;
  /** Relatives level with each other in this contest, one seat to each group; a group of one has its other elsewhere. */
  readonly level: readonly KinGroup[];
  /** Whether one seat must go to a woman: methods of VC-640, none on the committee yet. */
  readonly womanFirst: boolean;
}

export interface KinGroup {
  readonly here: readonly string[];
  readonly all: readonly string[];
}

/** Ranks the people of a contest. `ranked` are in order of votes; `needed` is the smallest number that elects. */
export function rank(ranked: readonly Counted[], seats: number, needed: number, bearing: Bearing): Standings {
  const standings = new Map<Counted, Standing>();
  const pool: Counted[] = [];
  for (const person of ranked) {
    const group = bearing.level.find(({ here }) => here.includes(person.id));
    const leaving = bearing.left.get(person.id);
    if (person.approve < needed) standings.set(person, { kind: 'below' });
    else if (leaving !== undefined) standings.set(person, { kind: 'kin', ...leaving });
    else if (group === undefined) pool.push(person);
    else {
      const relatives = group.all.filter((id) => id !== person.id);
      standings.set(person, { kind: 'kin-tied', relatives, here: group.here.length === group.all.length });
    }
  }
  const open = Math.max(0, seats - bearing.level.length);
  const placed = bearing.womanFirst ? placeWomanFirst(pool, open) : cut(pool, open);
  for (const [person, standing] of placed) standings.set(person, standing);
  return standings;
}

/** Fills the seats by votes; a tie at the cut stays open (VC-611, VC-612, PB-053). All in `pool` reach the threshold. */
function cut(pool: readonly Counted[], seats: number): Map<Counted, Standing> {
  const last = pool[seats - 1]?.approve;
  const tiedVotes = last !== undefined && last === pool[seats]?.approve ? last : null;
  const tied = pool.filter((person) => person.approve === tiedVotes);
  const above = pool.filter((person) => tiedVotes !== null && person.approve > tiedVotes);
  return new Map(
    pool.map((person, place): [Counted, Standing] => {
      if (person.approve === tiedVotes) {
        return [person, { kind: 'tied', persons: tied.length, seats: seats - above.length }];
      }
      return [person, place < seats ? { kind: 'elected' } : { kind: 'cut' }];
    }),
  );
}

/**
 * Priority of a woman (VC-640b): the woman with most votes is declared first, the other seats go by votes. With no woman
 * over the threshold one seat stays open. Where votes alone can still seat a woman nothing changes; where they do, nobody
 * asks for priority.
 */
function placeWomanFirst(pool: readonly Counted[], seats: number): Map<Counted, Standing> {
  const byVotes = cut(pool, seats);
  if (seats === 0) return byVotes;
  const women = pool.filter(({ sex }) => sex === 'female');
  const first = women.filter(({ approve }) => approve === women[0]?.approve);
  const natural = first[0] === undefined ? undefined : byVotes.get(first[0]);
  if (first.length > 1 && natural?.kind === 'tied' && natural.seats > 1) return byVotes;
  const placed = cut(
    pool.filter((person) => !first.includes(person)),
    seats - 1,
  );
  for (const [person, standing] of placed) {
    const loses = standing.kind === 'cut' && byVotes.get(person)?.kind !== 'cut';
    if (loses) placed.set(person, { kind: 'cut', woman: true });
  }
  for (const woman of first) {
    const sole = first.length === 1;
    placed.set(
      woman,
      sole ? { kind: 'elected', first: true } : { kind: 'tied', persons: first.length, seats: 1, woman: true },
    );
  }
  return placed;
}
