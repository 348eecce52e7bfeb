import { type IdBook, idBook, type Person, person, type Wanted } from '../people.ts';
import type { Random } from '../random.ts';
import { REGION, type Township } from './place.ts';
import type { UnitPlan } from './plan.ts';
import { anybody, type UnitTraits } from './traits.ts';

/** The voters of a unit who have a part in its election. */
export interface Cast {
  readonly unit: UnitPlan;
  readonly chair: Person;
  readonly vice: readonly Person[];
  readonly members: readonly Person[];
  readonly losers: {
    readonly chair: readonly Person[];
    readonly vice: readonly Person[];
    readonly member: readonly Person[];
  };
  readonly previousChair: Person;
  readonly electionCommittee: readonly Person[];
}

/** Serials of a day that each township has for itself: 18 townships share the thousand. */
const SERIALS = 54;
const COMMITTEE_SIZE = 5;

/** The book of a township's numbers; made again it issues the same numbers in the same order. */
export function townshipBook(township: Township): IdBook {
  return idBook(township.index * SERIALS, SERIALS);
}

/** Casts all units of a township, in their order. */
export function castTownship(
  random: Random,
  book: IdBook,
  units: readonly UnitPlan[],
  traits: readonly UnitTraits[],
): Cast[] {
  return units.map((unit, i) => castUnit(random.fork(unit.place.code), book, unit, traits[i]!));
}

function castUnit(random: Random, book: IdBook, unit: UnitPlan, traits: UnitTraits): Cast {
  const make = (wanted: Wanted) => person(random, book, REGION, wanted);
  const many = (count: number, ages: readonly [number, number]) =>
    Array.from({ length: count }, () => make(anybody(random, ages)));
  const chair = make(traits.chair);
  const others = traits.others.map(make);
  const { seats, candidates } = unit;
  const losers = {
    chair: many(candidates.chair - seats.chair, [34, 62]),
    vice: many(candidates.vice - seats.vice, [24, 60]),
    member: many(candidates.member - seats.member, [23, 60]),
  };
  const beaten = losers.chair[0];
  const previous = traits.reelected
    ? chair
    : beaten !== undefined && random.chance(0.6)
      ? beaten
      : make(anybody(random, [42, 66]));
  return {
    unit,
    chair,
    vice: others.slice(0, seats.vice),
    members: others.slice(seats.vice),
    losers,
    previousChair: previous,
    electionCommittee: many(COMMITTEE_SIZE, [30, 68]),
  };
}

/** Everybody of a cast once. */
export function castPeople(cast: Cast): Person[] {
  const { chair, vice, members, losers, previousChair, electionCommittee } = cast;
  const all = [
    chair,
    ...vice,
    ...members,
    ...losers.chair,
    ...losers.vice,
    ...losers.member,
    previousChair,
    ...electionCommittee,
  ];
  return [...new Set(all)];
}
