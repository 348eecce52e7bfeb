import { birthAged } from '../days.ts';
import type { Row } from '../files.ts';
import type { Sex } from '../names.ts';
import { type Education, type IdBook, named, type Person, person } from '../people.ts';
import { type Random, repeat } from '../random.ts';
import { approvals, type Marked, type Poll, split } from '../votes.ts';
import { CONGRESS_DAY, ELECTING_UNITS, type ElectingUnit, REGION } from './place.ts';

/** A delegate (代表) with the electing unit, category, delegate group and presence at the congress. */
export interface Delegate {
  readonly person: Person;
  readonly unit: ElectingUnit;
  readonly category: 'cadre' | 'frontline';
  readonly group: number;
  readonly present: boolean;
}

export const GROUPS = 8;
const ABSENT = 5;
const CADRE_EDUCATION: readonly (readonly [Education, number])[] = [
  ['bachelor', 40],
  ['juniorCollege', 35],
  ['seniorMiddle', 20],
  ['postgraduate', 2],
];
const FRONTLINE_EDUCATION: readonly (readonly [Education, number])[] = [
  ['juniorCollege', 12],
  ['seniorMiddle', 35],
  ['juniorMiddle', 45],
  ['primary', 8],
];

type Elected = Omit<Delegate, 'group' | 'present'>;

/** A Party member of the town of the given category, sex and age on the day of the congress. */
export function partyMember(
  random: Random,
  book: IdBook,
  category: 'cadre' | 'frontline',
  sex: Sex,
  age: number,
): Person {
  const education = random.weighted(category === 'cadre' ? CADRE_EDUCATION : FRONTLINE_EDUCATION);
  const capabilities = category === 'frontline' && random.chance(0.3) ? (['prosperous'] as const) : [];
  const minority = random.chance(0.02);
  const birthDate = birthAged(random, age, CONGRESS_DAY);
  return person(random, book, REGION, { sex, birthDate, education, partyMember: true, capabilities, minority });
}

/** The 116 delegates with their groups, and the polls of the electing units that elect them. */
export function electDelegates(
  random: Random,
  book: IdBook,
): { delegates: Delegate[]; polls: Poll[]; losers: Person[] } {
  const elected: Elected[] = [];
  const polls: Poll[] = [];
  const losers: Person[] = [];
  ELECTING_UNITS.forEach((unit, i) => {
    const winners = unitWinners(random, book, unit);
    const others = Array.from({ length: Math.ceil(unit.seats / 5) }, () =>
      partyMember(
        random,
        book,
        random.chance(0.5) ? 'cadre' : 'frontline',
        random.chance(0.25) ? 'female' : 'male',
        random.int(26, 58),
      ),
    );
    elected.push(...winners);
    losers.push(...others);
    polls.push(unitPoll(random, `DB-${String(i + 1).padStart(2, '0')}`, unit, winners, others));
  });
  return { delegates: seat(random, elected), polls, losers };
}

function unitWinners(random: Random, book: IdBook, unit: ElectingUnit): Elected[] {
  const categories = repeat([
    ['cadre' as const, unit.cadres],
    ['frontline' as const, unit.seats - unit.cadres],
  ]);
  const sexes = random.shuffle(
    repeat([
      ['female' as const, unit.women],
      ['male' as const, unit.seats - unit.women],
    ]),
  );
  return categories.map((category, i) => ({
    person: partyMember(random, book, category, sexes[i]!, random.int(category === 'cadre' ? 30 : 27, 59)),
    unit,
    category,
  }));
}

function unitPoll(
  random: Random,
  number: string,
  unit: ElectingUnit,
  winners: readonly Elected[],
  others: readonly Person[],
): Poll {
  const entitled = unit.members;
  const present = random.int(Math.ceil(entitled * 0.86), entitled - 1);
  const invalid = random.int(0, 1);
  const valid = present - invalid;
  const marks = {
    seats: unit.seats,
    winners: winners.length,
    others: others.length,
    valid,
    least: Math.ceil(present * 0.8),
    most: Math.floor(present * 0.42),
  };
  const votes = approvals(random, marks);
  const mark = (who: Person, approve: number): Marked => ({
    person: who,
    post: 'delegate',
    seats: unit.seats,
    nominatedBy: 'partyMembers',
    ...split(random, approve, valid),
  });
  const candidates = random.shuffle([
    ...winners.map((winner, i) => mark(winner.person, votes.winners[i]!)),
    ...others.map((other, i) => mark(other, votes.others[i]!)),
  ]);
  const counts = { entitled, present, issued: present, checkedOff: present, returned: present, invalid };
  return {
    number,
    unitCode: unit.code,
    body: 'townshipCongress',
    stage: 'election',
    method: 'twoRecommendations',
    heldOn: unit.heldOn,
    ruleSet: 'PB-2020',
    counts,
    candidates,
  };
}

/** Splits the delegates, electing unit by electing unit, into groups of 14 or 15; five front-line delegates are absent. */
function seat(random: Random, elected: readonly Elected[]): Delegate[] {
  const absent = new Set(random.shuffle(elected.filter(({ category }) => category === 'frontline')).slice(0, ABSENT));
  return elected.map((delegate, i) => ({
    ...delegate,
    group: Math.floor((i * GROUPS) / elected.length) + 1,
    present: !absent.has(delegate),
  }));
}

export function delegateRow(delegate: Delegate): Row {
  const { person: who, unit, category, group, present } = delegate;
  return { unitCode: unit.code, ...named(who), category, groupNumber: group, present };
}
