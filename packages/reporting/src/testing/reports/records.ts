import { type Random, randomOf } from './random.ts';

export type Kind = 'township' | 'community' | 'village';

/** Somebody who was elected. */
export interface Person {
  readonly woman: boolean;
  readonly age: number;
  /** 1 primary, 2 lower middle, 3 upper middle, 4 college, 5 bachelor, 6 postgraduate. */
  readonly schooling: number;
  readonly party: boolean;
  readonly minority: boolean;
  /** 致富能人. */
  readonly able: boolean;
  readonly again: boolean;
}

/** A vote: everybody who took part did so in one of three ways. */
export interface Vote {
  readonly registered: number;
  readonly inPerson: number;
  readonly mobile: number;
  readonly proxy: number;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
}

export interface Town {
  readonly name: string;
  readonly units: number;
  readonly elected: number;
  readonly women: number;
  readonly registered: number;
  readonly voted: number;
}

/** A term change as its records have it. Every figure of a report is computed from one of these. */
export interface Round {
  readonly seed: number;
  readonly kind: Kind;
  readonly place: string;
  readonly year: number;
  readonly towns: readonly Town[];
  readonly units: number;
  readonly exempt: number;
  /** Units by the seats of their committee. */
  readonly sizes: readonly { readonly seats: number; readonly units: number }[];
  readonly chairs: number;
  readonly viceChairs: number;
  readonly members: number;
  readonly persons: readonly Person[];
  /** Posts on the Party committees, and who sits on both. */
  readonly partyPosts: number;
  readonly crossPosted: number;
  readonly oneShoulder: number;
  readonly candidates: { readonly chair: number; readonly viceChair: number; readonly member: number };
  readonly byAssembly: number;
  readonly byGroups: number;
  readonly byRepresentatives: number;
  readonly vote: Vote;
  readonly congress: Congress;
  readonly past: Past;
  readonly work: Work;
}

export interface Congress {
  readonly delegates: number;
  readonly cadres: number;
  readonly frontline: number;
  readonly women: number;
  readonly present: number;
  readonly groups: number;
  readonly committee: number;
  readonly committeeCandidates: number;
  readonly discipline: number;
  readonly disciplineCandidates: number;
  readonly countyDelegates: number;
  readonly countyDelegateCandidates: number;
}

/** The term before. */
export interface Past {
  readonly persons: number;
  readonly women: number;
  readonly party: number;
  readonly college: number;
  readonly ageSum: number;
  readonly units: number;
  readonly oneShoulder: number;
  readonly registered: number;
  readonly voted: number;
}

export interface Work {
  readonly days: number;
  readonly trainings: readonly [county: number, township: number];
  readonly trained: number;
  readonly slogans: number;
  readonly boards: number;
  readonly letters: number;
  readonly leaflets: number;
  readonly groups: number;
  readonly inspectors: number;
  readonly petitions: readonly [letters: number, visits: number, calls: number];
  readonly answered: number;
  readonly pledges: readonly [committee: number, team: number, branch: number];
  readonly meetings: number;
  readonly difficult: number;
  readonly talks: number;
}

const COUNTIES = ['青禾县', '柳溪县', '云岭县', '沙湾县', '安澜县', '松阳坪县'];
const DISTRICTS = ['东浦区', '临湖区', '望江区', '北屏区'];
const TOWNS = [
  '石桥岭镇',
  '白杨坪乡',
  '大柳河镇',
  '金沟乡',
  '枫树湾镇',
  '南坪乡',
  '双河口镇',
  '竹溪镇',
  '清水驿乡',
  '高台镇',
];
const STREETS = ['长宁街道', '新安街道', '河东街道', '东岭街道', '玉泉街道', '明湖街道'];

/** A round from a seed: the same seed gives the same round. */
export function roundOf(kind: Kind, seed: number): Round {
  const random = randomOf(seed);
  const units = kind === 'township' ? random.int(12, 40) : random.int(9, kind === 'community' ? 90 : 420);
  const exempt = kind !== 'township' && random.chance(0.25) ? random.int(1, 2) : 0;
  const electing = units - exempt;
  const sizes = sizesOf(random, electing);
  const seats = sizes.reduce((sum, size) => sum + size.seats * size.units, 0);
  const viceChairs = random.int(1, Math.max(1, Math.floor(electing / 3)));
  const members = seats - electing - viceChairs;
  const partyPosts = electing * 3 + random.int(0, electing);
  const crossPosted = random.int(Math.floor(electing / 2) + 1, Math.min(electing + 8, seats, partyPosts));
  const congress = congressOf(random);
  const people =
    kind === 'community'
      ? seats + partyPosts - crossPosted
      : kind === 'village'
        ? seats
        : congress.committee + congress.discipline - 1;
  const persons = Array.from({ length: people }, () => personOf(random, kind));
  const isCongress = kind === 'township';
  const vote = voteOf(random, isCongress ? congress.present : electing * random.int(150, 900), isCongress);
  return {
    seed,
    kind,
    place:
      kind === 'township'
        ? random.pick(TOWNS.filter((town) => town.endsWith('镇')))
        : random.pick(kind === 'community' ? DISTRICTS : COUNTIES),
    year: random.int(2011, 2024),
    towns: townsOf(random, kind === 'community' ? STREETS : TOWNS, {
      units: electing,
      seats,
      registered: vote.registered,
      women: persons.filter(({ woman }) => woman).length,
    }),
    units,
    exempt,
    sizes,
    chairs: electing,
    viceChairs,
    members,
    persons,
    partyPosts,
    crossPosted,
    oneShoulder: random.int(Math.floor(electing / 3), Math.min(crossPosted, electing)),
    candidates: candidatesOf(random, electing, viceChairs, members),
    ...methodsOf(random, electing),
    vote,
    congress,
    past: pastOf(random, people, electing),
    work: workOf(random),
  };
}

function sizesOf(random: Random, units: number) {
  const five = random.int(1, units - 2);
  const seven = random.int(1, units - five - 1);
  return [
    { seats: 3, units: units - five - seven },
    { seats: 5, units: five },
    { seats: 7, units: seven },
  ];
}

const candidatesOf = (random: Random, chairs: number, viceChairs: number, members: number) => ({
  chair: 2 * chairs + random.int(0, 6),
  viceChair: 2 * viceChairs + random.int(0, 4),
  member: members + chairs + random.int(0, 30),
});

function methodsOf(random: Random, electing: number) {
  const byAssembly = random.int(1, electing - 2);
  const byGroups = random.int(1, electing - byAssembly - 1);
  return { byAssembly, byGroups, byRepresentatives: electing - byAssembly - byGroups };
}

function personOf(random: Random, kind: Kind): Person {
  return {
    woman: random.chance(kind === 'community' ? 0.55 : 0.27),
    age: Math.min(64, Math.max(23, random.int(24, 45) + random.int(0, 18))),
    schooling: kind === 'township' ? random.int(4, 6) : Math.min(6, Math.max(1, random.int(1, 4) + random.int(0, 2))),
    party: random.chance(0.6),
    minority: random.chance(0.08),
    able: random.chance(0.3),
    again: random.chance(0.5),
  };
}

function voteOf(random: Random, registered: number, congress: boolean): Vote {
  const voted = congress ? registered : registered - random.int(1, Math.floor(registered / 6));
  const mobile = random.int(1, Math.max(1, Math.floor(voted / 8)));
  const proxy = random.int(1, Math.max(1, Math.floor(voted / 10)));
  const returned = voted - random.int(0, Math.min(9, Math.floor(voted / 50)));
  const invalid = random.int(1, Math.max(1, Math.floor(returned / 40)));
  return {
    registered,
    inPerson: voted - mobile - proxy,
    mobile,
    proxy,
    issued: voted,
    returned,
    valid: returned - invalid,
    invalid,
  };
}

function congressOf(random: Random): Congress {
  const delegates = random.int(61, 160);
  const cadres = Math.floor((delegates * random.int(45, 60)) / 100);
  const seats = (low: number, high: number) => random.int(low, high);
  const [committee, discipline, countyDelegates] = [seats(9, 11), seats(5, 7), seats(12, 30)];
  const rivals = (places: number) => places + Math.ceil(places / 5) + random.int(0, 1);
  return {
    delegates,
    cadres,
    frontline: delegates - cadres,
    women: random.int(Math.ceil(delegates / 4), Math.floor(delegates / 2.5)),
    present: delegates - random.int(0, Math.floor(delegates / 12)),
    groups: random.int(3, 9),
    committee,
    committeeCandidates: rivals(committee),
    discipline,
    disciplineCandidates: rivals(discipline),
    countyDelegates,
    countyDelegateCandidates: rivals(countyDelegates),
  };
}

function pastOf(random: Random, people: number, units: number): Past {
  const persons = Math.max(8, people + random.int(-Math.min(20, people >> 2), 20));
  const pastUnits = units + random.int(-2, 3);
  const registered = pastUnits * random.int(150, 900);
  return {
    persons,
    women: random.int(1, Math.ceil(persons / 2)),
    party: random.int(1, Math.ceil(persons * 0.8)),
    college: random.int(1, Math.ceil(persons / 2)),
    ageSum: persons * random.int(38, 49) + random.int(0, persons - 1),
    units: pastUnits,
    oneShoulder: random.int(1, pastUnits),
    registered,
    voted: registered - random.int(1, Math.floor(registered / 4)),
  };
}

/** A few of the county's towns; together they hold less than the county does. */
function townsOf(random: Random, names: readonly string[], { units, seats, registered, women }: CountyTotals): Town[] {
  const few = random.int(3, 5);
  const lessThan = (whole: number) => random.int(Math.ceil(whole / (2 * few + 2)), Math.floor(whole / (few + 1)));
  return random
    .shuffle(names)
    .slice(0, few)
    .map((name) => {
      const voters = lessThan(registered);
      const elected = Math.max(3, lessThan(seats));
      return {
        name,
        units: Math.max(1, lessThan(units)),
        elected,
        women: Math.min(lessThan(women), elected - 1),
        registered: voters,
        voted: voters - random.int(0, Math.floor(voters / 12)),
      };
    });
}

interface CountyTotals {
  readonly units: number;
  readonly seats: number;
  readonly registered: number;
  readonly women: number;
}

function workOf(random: Random): Work {
  const petitions = [random.int(1, 30), random.int(1, 30), random.int(1, 20)] as const;
  return {
    days: random.int(45, 160),
    trainings: [random.int(2, 9), random.int(10, 40)],
    trained: random.int(800, 9800),
    slogans: random.int(300, 9000),
    boards: random.int(100, 900),
    letters: random.int(11_000, 98_000),
    leaflets: random.int(21_000, 198_000),
    groups: random.int(3, 18),
    inspectors: random.int(20, 99),
    petitions,
    answered: petitions[0] + petitions[1] + petitions[2],
    pledges: [1, random.int(9, 15), random.int(18, 60)],
    meetings: random.int(3, 20),
    difficult: random.int(2, 9),
    talks: random.int(120, 990),
  };
}

/** How many people fulfil a condition. */
export const howMany = ({ persons }: Pick<Round, 'persons'>, wanted: (person: Person) => boolean): number =>
  persons.filter(wanted).length;

export const ageSumOf = ({ persons }: Pick<Round, 'persons'>): number => persons.reduce((sum, { age }) => sum + age, 0);
