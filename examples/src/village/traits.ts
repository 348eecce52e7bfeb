import { birthAged } from '../days.ts';
import type { Education, Wanted } from '../people.ts';
import { type Random, repeat } from '../random.ts';
import { ELECTION_DAY } from './place.ts';
import type { UnitPlan } from './plan.ts';

/** Traits of the officers of one unit in the order chair, vice-chair, members; whether the chair was chair before. */
export interface UnitTraits {
  readonly reelected: boolean;
  readonly chair: Wanted;
  readonly others: readonly Wanted[];
}

type Band = readonly [youngest: number, oldest: number];

const YOUNG: Band = [22, 29];
const MIDDLE: Band = [30, 49];
const OLD: Band = [50, 64];

/** Counts that the officers must give, for chairs (434) and for vice-chairs and members (1,113). */
interface Totals {
  readonly bands: readonly (readonly [Band, number])[];
  readonly women: number;
  readonly minority: number;
  readonly educations: readonly (readonly [Education, number])[];
  readonly party: number;
  readonly managers: number;
  readonly prosperous: number;
}

const REELECTED: Totals['bands'] = [
  [[26, 29], 10],
  [MIDDLE, 234],
  [OLD, 99],
];
const NEW: Totals['bands'] = [
  [YOUNG, 55],
  [MIDDLE, 30],
  [OLD, 6],
];
const CHAIRS: Totals = {
  bands: [...REELECTED, ...NEW],
  women: 12,
  minority: 2,
  educations: [
    ['juniorCollege', 1],
    ['seniorMiddle', 92],
    ['juniorMiddle', 168],
    ['primary', 173],
  ],
  party: 286,
  managers: 241,
  prosperous: 198,
};
const OTHERS: Totals = {
  bands: [
    [YOUNG, 369],
    [MIDDLE, 596],
    [OLD, 148],
  ],
  women: 163,
  minority: 6,
  educations: [
    ['seniorMiddle', 131],
    ['juniorMiddle', 349],
    ['primary', 633],
  ],
  party: 282,
  managers: 302,
  prosperous: 260,
};

/** Settles age, sex, schooling and the rest of all 1,547 officers. */
export function settleTraits(random: Random, units: readonly UnitPlan[]): UnitTraits[] {
  const reelectedBands = random.shuffle(repeat(REELECTED));
  const newBands = random.shuffle(repeat(NEW));
  const reelected = random.shuffle(units.map((_, i) => i < reelectedBands.length));
  const chairBands = reelected.map((again) => (again ? reelectedBands : newBands).pop()!);
  const chairs = people(
    random.fork('chairs'),
    chairBands,
    CHAIRS,
    flags(random.fork('women'), chairBands.length, CHAIRS.women),
  );
  const sizes = units.map(({ seats }) => seats.vice + seats.member);
  const otherBands = random.shuffle(repeat(OTHERS.bands));
  const others = people(random.fork('others'), otherBands, OTHERS, womenBySeat(random, sizes));
  return units.map((_, i) => ({ reelected: reelected[i]!, chair: chairs[i]!, others: others.splice(0, sizes[i]!) }));
}

/** A shuffled list of flags of which `count` are set. */
function flags(random: Random, length: number, count: number): boolean[] {
  return random.shuffle(Array.from({ length }, (_, i) => i < count));
}

/** At most one woman beside the chair in a unit, in its last member's seat. */
function womenBySeat(random: Random, sizes: readonly number[]): boolean[] {
  const units = flags(random.fork('units with a woman'), sizes.length, OTHERS.women);
  return sizes.flatMap((size, i) => Array.from({ length: size }, (_, j) => units[i]! && j === size - 1));
}

function people(random: Random, bands: readonly Band[], totals: Totals, women: readonly boolean[]): Wanted[] {
  const count = bands.length;
  const educations = random.shuffle(repeat(totals.educations));
  const minority = flags(random, count, totals.minority);
  const party = flags(random, count, totals.party);
  const managers = flags(random, count, totals.managers);
  const prosperous = flags(random, count, totals.prosperous);
  return bands.map(([youngest, oldest], i) => ({
    sex: women[i]! ? 'female' : 'male',
    birthDate: birthAged(random, random.int(youngest, oldest), ELECTION_DAY),
    minority: minority[i]!,
    education: educations[i]!,
    partyMember: party[i]!,
    capabilities: [
      ...(managers[i]! ? (['manager'] as const) : []),
      ...(prosperous[i]! ? (['prosperous'] as const) : []),
    ],
  }));
}

/** Somebody of the county of whom nothing is settled but an age between two limits. */
export function anybody(random: Random, ages: Band): Wanted {
  return {
    sex: random.chance(0.2) ? 'female' : 'male',
    birthDate: birthAged(random, random.int(ages[0], ages[1]), ELECTION_DAY),
    minority: random.chance(0.006),
    education: random.pick(['seniorMiddle', 'juniorMiddle', 'juniorMiddle', 'primary', 'primary'] as const),
    partyMember: random.chance(0.3),
    capabilities: random.chance(0.25) ? ['manager'] : [],
  };
}
