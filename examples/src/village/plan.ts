import { plus } from '../days.ts';
import { allot, type Random, repeat } from '../random.ts';
import { type Place, places } from './place.ts';

/** What is settled about the election of one village or community. */
export interface UnitPlan {
  readonly place: Place;
  readonly voters: number;
  readonly checkIns: number;
  readonly agriculturalPopulation: number;
  readonly households: number;
  readonly heldOn: string;
  readonly seats: Contests;
  readonly candidates: Contests;
  /** Whether one who is not elected has more than half of the votes and falls to the number of seats. */
  readonly cutByRank: boolean;
  readonly committeeBy: 'assembly' | 'groups' | null;
  readonly directNomination: boolean;
  readonly preliminaryBy: 'allVillagers' | 'villagersRepresentatives' | null;
}

export interface Contests {
  readonly chair: number;
  readonly vice: number;
  readonly member: number;
}

export interface Plan {
  readonly all: readonly Place[];
  readonly units: readonly UnitPlan[];
  readonly exempt: Place;
  readonly caretaker: Place;
}

const VOTERS = 247_049;
const CHECK_INS = 217_319;
const AGRICULTURAL_POPULATION = 391_520;

/** Plans the whole county: which units elect, how many voters and seats each has, and by which methods. */
export function makePlan(random: Random): Plan {
  const all = places(random.fork('places'));
  const named = (name: string) => all.find((place) => place.name === name)!;
  const exempt = named('马山村');
  const electing = all.filter((place) => place !== exempt);
  const sizes = electorates(random.fork('electorates'), electing);
  const posts = contests(random.fork('contests'), electing);
  const ways = methods(random.fork('methods'), electing);
  const days = random.fork('days');
  const cut = new Set(
    days
      .shuffle(posts.flatMap(({ seats, candidates }, i) => (seats.member === 2 && candidates.member > 2 ? [i] : [])))
      .slice(0, 38),
  );
  const units = electing.map((place, i) => ({
    place,
    ...sizes[i]!,
    ...posts[i]!,
    ...ways[i]!,
    heldOn: plus('2020-12-22', place.township.index * 2 - (place.township.index % 3) + days.int(0, 4)),
    cutByRank: cut.has(i),
  }));
  return { all, units, exempt, caretaker: named('郭漫村') };
}

function electorates(random: Random, electing: readonly Place[]) {
  const voters = allot(
    VOTERS,
    electing.map((place) => (place.kind === 'community' ? random.int(900, 1500) : random.int(280, 880))),
  );
  const checkIns = allot(
    CHECK_INS,
    voters.map((count) => count * (0.8 + random.next() * 0.15)),
  );
  const farming = electing.map(
    (place, i) => voters[i]! * (place.kind === 'community' ? 0.25 : 1.42 + random.next() * 0.4),
  );
  const agricultural = allot(AGRICULTURAL_POPULATION, farming);
  return electing.map((_, i) => ({
    voters: voters[i]!,
    checkIns: checkIns[i]!,
    agriculturalPopulation: agricultural[i]!,
    households: Math.round(voters[i]! / (2.6 + random.next() * 0.5)),
  }));
}

/** Picks that many of the list. */
function some<T>(random: Random, list: readonly T[], count: number): Set<T> {
  return new Set(random.shuffle(list).slice(0, count));
}

/**
 * 434 chairs, 58 vice-chairs and 1,055 members; 794, 119 and 1,754 candidates. In 74 units one candidate alone stood
 * for chair. Communities have five seats, villages three to five.
 */
function contests(random: Random, electing: readonly Place[]): { seats: Contests; candidates: Contests }[] {
  const villages = electing.filter((place) => place.kind === 'village');
  const communities = electing.filter((place) => place.kind === 'community');
  const vice = new Set([...communities, ...some(random, villages, 55)]);
  const crowdedVice = some(random, [...vice], 3);
  const four = some(random, villages, 16);
  const three = some(
    random,
    villages.filter((place) => !four.has(place)),
    152,
  );
  const single = some(
    random,
    villages.filter((place) => place.name !== '贺庄村'),
    74,
  );
  const wide = some(random, electing, 265);
  return electing.map((place) => {
    const viceSeats = vice.has(place) ? 1 : 0;
    const member = place.kind === 'community' || three.has(place) ? 3 : four.has(place) ? 4 : 2;
    return {
      seats: { chair: 1, vice: viceSeats, member },
      candidates: {
        chair: single.has(place) ? 1 : 2,
        vice: viceSeats === 0 ? 0 : crowdedVice.has(place) ? 3 : 2,
        member: member + (wide.has(place) ? 2 : 1),
      },
    };
  });
}

/**
 * Election committees by assembly in 267 villages and by groups in 155, with 9 villages and the communities not
 * recorded; preliminary elections in the 431 villages and one community, by all in 237 and by representatives in 195.
 */
function methods(random: Random, electing: readonly Place[]) {
  const villages = electing.filter((place) => place.kind === 'village');
  const committee = new Map(
    random.shuffle(villages).map((place, i) => [place, i < 267 ? 'assembly' : i < 422 ? 'groups' : null] as const),
  );
  const direct = some(random, villages, 95);
  const community = electing.find((place) => place.kind === 'community')!;
  const ways = random.shuffle(
    repeat([
      ['allVillagers' as const, 237],
      ['villagersRepresentatives' as const, 195],
    ]),
  );
  const preliminary = new Map([...villages, community].map((place, i) => [place, ways[i]!]));
  return electing.map((place) => ({
    committeeBy: committee.get(place) ?? null,
    directNomination: direct.has(place),
    preliminaryBy: preliminary.get(place) ?? null,
  }));
}
