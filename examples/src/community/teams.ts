import { birthAged } from '../days.ts';
import type { Sex } from '../names.ts';
import { type Education, type IdBook, type Person, person } from '../people.ts';
import { type Random, repeat } from '../random.ts';
import { COMMUNITIES, type Community, ELECTION_DAY, REGION } from './place.ts';

/** The two teams (两委) of a community; the same person may stand in both. */
export interface Team {
  readonly community: Community;
  readonly secretary: Person;
  readonly partyMembers: readonly Person[];
  readonly chair: Person;
  readonly viceChairs: readonly Person[];
  readonly members: readonly Person[];
}

/** Secretaries who are not chair but sit on the residents' committee. */
const SECRETARY_IN_COMMITTEE = ['桥头社区', '机务社区', '东湖社区'];
/** Communities where a further member of the Party organisation sits on the residents' committee. */
const crossMember = (community: Community) => community.oneShoulder && community.partyMembers >= 3;

const HEADS = 312;
const PARTY_MEMBERS = 209;
const AGE_SUM = 12_855;
const YOUNGEST = 22;
const EDUCATIONS: readonly (readonly [Education, number])[] = [
  ['postgraduate', 6],
  ['bachelor', 71],
  ['juniorCollege', 126],
  ['seniorMiddle', 92],
  ['juniorMiddle', 17],
];

/** A place to be filled by one person, in one body or in both. */
interface Place {
  readonly inParty: boolean;
  readonly leads: boolean;
}

interface Places {
  readonly community: Community;
  readonly party: readonly Place[];
  readonly committee: readonly Place[];
}

/** The teams of all communities: 380 posts held by 312 people. */
export function electTeams(random: Random, book: IdBook): Team[] {
  const plan = COMMUNITIES.map(places);
  const all = [...new Set(plan.flatMap(({ party, committee }) => [...party, ...committee]))];
  if (all.length !== HEADS) throw new Error(`${all.length} people hold the posts`);
  const people = fill(random, book, all);
  return plan.map(({ community, party, committee }) => {
    const [secretary, ...partyMembers] = party.map((place) => people.get(place)!);
    const [chair, ...rest] = committee.map((place) => people.get(place)!);
    const { viceChairs } = community;
    return {
      community,
      secretary: secretary!,
      partyMembers,
      chair: chair!,
      viceChairs: rest.slice(0, viceChairs),
      members: rest.slice(viceChairs),
    };
  });
}

function places(community: Community): Places {
  const secretary: Place = { inParty: true, leads: true };
  const members = Array.from({ length: community.partyMembers }, (): Place => ({ inParty: true, leads: false }));
  const chair: Place = community.oneShoulder ? secretary : { inParty: false, leads: true };
  const rest = Array.from(
    { length: community.viceChairs + community.members },
    (): Place => ({ inParty: false, leads: false }),
  );
  if (SECRETARY_IN_COMMITTEE.includes(community.name)) rest[rest.length - 1] = secretary;
  if (crossMember(community)) rest[rest.length - 1] = members[0]!;
  return { community, party: [secretary, ...members], committee: [chair, ...rest] };
}

function fill(random: Random, book: IdBook, all: readonly Place[]): Map<Place, Person> {
  const outside = all.filter((place) => !place.inParty);
  const alsoMembers = new Set(random.shuffle(outside).slice(0, PARTY_MEMBERS - (all.length - outside.length)));
  const ages = settleAges(random, all);
  const educations = random.shuffle(repeat(EDUCATIONS));
  return new Map(
    all.map((place, i) => {
      const sex: Sex = random.chance(place.leads ? 0.42 : 0.62) ? 'female' : 'male';
      const partyMember = place.inParty || alsoMembers.has(place);
      const birthDate = birthAged(random, ages[i]!, ELECTION_DAY);
      const wanted = { sex, birthDate, education: educations[i]!, partyMember, minority: random.chance(0.015) };
      return [place, person(random, book, REGION, wanted)];
    }),
  );
}

/** Ages that add up to the given sum, the youngest being one member of 22. */
function settleAges(random: Random, all: readonly Place[]): number[] {
  const youngest = all.findIndex((place) => !place.leads && !place.inParty);
  const ages = all.map((place, i) => {
    if (i === youngest) return YOUNGEST;
    return place.leads ? random.int(34, 57) : Math.round((random.int(24, 56) + random.int(24, 56)) / 2);
  });
  let rest = AGE_SUM - ages.reduce((a, b) => a + b, 0);
  while (rest !== 0) {
    const at = random.int(0, ages.length - 1);
    const next = ages[at]! + Math.sign(rest);
    if (at === youngest || next < 24 || next > 58) continue;
    ages[at] = next;
    rest -= Math.sign(rest);
  }
  return ages;
}

/** Somebody of the district who is not elected: loses, left office or serves on a body of the election. */
export function resident(
  random: Random,
  book: IdBook,
  partyMember: boolean,
  education: Education,
  ages: readonly [number, number],
): Person {
  const sex: Sex = random.chance(0.5) ? 'female' : 'male';
  const birthDate = birthAged(random, random.int(ages[0], ages[1]), ELECTION_DAY);
  return person(random, book, REGION, { sex, birthDate, education, partyMember, minority: random.chance(0.015) });
}
