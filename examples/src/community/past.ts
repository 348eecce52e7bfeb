import type { Row } from '../files.ts';
import { type Education, type IdBook, named, type Person } from '../people.ts';
import type { Random } from '../random.ts';
import { type Community, spread } from './place.ts';
import { resident, type Team } from './teams.ts';

interface PastPost {
  readonly community: Community;
  readonly body: 'partyOrganisation' | 'residentsCommittee';
  readonly post: string;
  readonly person: Person;
}

const ONE_SHOULDER = 45;
const HEADS = 280;
const COLLEGE = 154;
const HIGHER: readonly Education[] = ['postgraduate', 'bachelor', 'juniorCollege'];

/** Somebody of the past term who is either still in office or to be made up. */
type Slot = { readonly stays: Person } | { readonly party: boolean };

/**
 * The past term of the 66 communities that existed: 280 people, 154 of them with college (55.0 %), one person in both
 * leading posts in 45 communities. Some are still in office and so have the same record.
 */
export function pastTerm(random: Random, book: IdBook, teams: readonly Team[]): PastPost[] {
  const old = teams.filter((team) => !team.community.isNew);
  const plan = old.flatMap((team, i) => slots(random, team, i, old.length));
  const distinct = [...new Set(plan.map((entry) => entry.slot))];
  if (distinct.length !== HEADS) throw new Error(`${distinct.length} people held the posts of the past term`);
  const staying = distinct.flatMap((slot) => ('stays' in slot ? [slot.stays] : []));
  const college = COLLEGE - staying.filter((who) => HIGHER.includes(who.education)).length;
  const gone = random.shuffle(distinct.filter((slot) => 'party' in slot));
  const people = new Map<Slot, Person>();
  gone.forEach((slot, i) => {
    const education =
      i < college
        ? random.pick(['juniorCollege', 'juniorCollege', 'bachelor'] as const)
        : random.pick(['seniorMiddle', 'juniorMiddle'] as const);
    people.set(slot, resident(random, book, slot.party, education, [38, 62]));
  });
  return plan.map(({ slot, ...post }) => ({ ...post, person: 'stays' in slot ? slot.stays : people.get(slot)! }));
}

function slots(random: Random, team: Team, index: number, count: number) {
  const { community } = team;
  const oneShoulder = spread(index, count, ONE_SHOULDER);
  const made = (party: boolean): Slot => ({ party: party || random.chance(0.4) });
  const secretary: Slot = random.chance(0.6) ? { stays: team.secretary } : made(true);
  const chair = oneShoulder ? secretary : made(false);
  const partyMembers = Array.from({ length: spread(index, count, 4) ? 2 : 1 }, () => made(true));
  const keeps = team.members.find((who) => who !== team.secretary && !team.partyMembers.includes(who));
  const members = Array.from({ length: spread(index, count, 57) ? 2 : 1 }, () => made(false));
  if (keeps !== undefined && Number(keeps.birthDate.slice(0, 4)) < 1992 && random.chance(0.5))
    members[0] = { stays: keeps };
  const post = (body: PastPost['body'], title: string, slot: Slot) => ({ community, body, post: title, slot });
  return [
    post('partyOrganisation', 'secretary', secretary),
    ...partyMembers.map((slot) => post('partyOrganisation', 'committee-member', slot)),
    post('residentsCommittee', 'chair', chair),
    ...members.map((slot) => post('residentsCommittee', 'member', slot)),
  ];
}

export function officerRows(past: readonly PastPost[]): Row[] {
  return past.map(({ community, body, post, person }) => ({
    unitCode: community.code,
    body,
    post,
    ...named(person),
    startedOn: body === 'partyOrganisation' ? '2018-09-10' : '2018-10-16',
  }));
}

export type { PastPost };
