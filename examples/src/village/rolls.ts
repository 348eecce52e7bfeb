import { dayBetween, yearsBefore } from '../days.ts';
import type { Row } from '../files.ts';
import { givenName, minorityName, type Sex, surname } from '../names.ts';
import type { IdBook } from '../people.ts';
import type { Random } from '../random.ts';
import { type Cast, castPeople } from './cast.ts';
import { ELECTION_DAY, OTHER_REGIONS, REGION } from './place.ts';
import type { UnitPlan } from './plan.ts';

type Category = 'resident' | 'away' | 'admitted';
type Mode = 'inPerson' | 'mobileBox' | 'proxy';

/** A line of the roll without the person: how the voter is registered and whether and how the vote was cast. */
interface Line {
  readonly category: Category;
  readonly mode: Mode | null;
}

const AWAY = 0.2;
const AGES: readonly (readonly [readonly [number, number], number])[] = [
  [[18, 29], 20],
  [[30, 39], 17],
  [[40, 49], 21],
  [[50, 59], 20],
  [[60, 69], 13],
  [[70, 79], 7],
  [[80, 93], 2],
];

/** The lines of a unit's roll by place; those of the cast are residents who vote in person and stand last in `order`. */
function lines(random: Random, unit: UnitPlan): { order: number[]; lines: Line[] } {
  const order = random.shuffle(Array.from({ length: unit.voters }, (_, i) => i));
  const away = Math.floor(unit.voters * AWAY);
  const silent = unit.voters - unit.checkIns;
  const silentAway = Math.min(away, Math.floor(silent * 0.6));
  const list: Line[] = new Array(unit.voters);
  order.forEach((place, i) => {
    const isAway = i < away;
    const votes = isAway ? i >= silentAway : i >= away + silent - silentAway;
    const mode = isAway ? (random.chance(0.85) ? 'proxy' : 'inPerson') : random.chance(0.06) ? 'mobileBox' : 'inPerson';
    const category = isAway ? 'away' : random.chance(0.012) ? 'admitted' : 'resident';
    list[place] = { category, mode: votes ? mode : null };
  });
  return { order, lines: list };
}

const card = (place: number) => String(place + 1).padStart(4, '0');

/** Who took a ballot in a unit, and how. */
export function* checkInRows(random: Random, unit: UnitPlan): Generator<Row> {
  const { lines: list } = lines(random.fork('lines'), unit);
  for (const [place, { mode }] of list.entries()) {
    if (mode !== null) yield { unitCode: unit.place.code, cardNumber: card(place), mode };
  }
}

const NUMERALS = [...'一二三四五六七八九十'];

/** The roll of a unit: the cast at its places, everybody else made here. */
export function* rollRows(random: Random, book: IdBook, cast: Cast): Generator<Row> {
  const { unit } = cast;
  const { order, lines: list } = lines(random.fork('lines'), unit);
  const people = castPeople(cast);
  const seated = new Map(people.map((who, i) => [order[order.length - 1 - i]!, who]));
  const voters = random.fork('voters');
  const families = [surname(voters), surname(voters), surname(voters)];
  const groups = Math.max(2, Math.min(NUMERALS.length, Math.round(unit.voters / 95)));
  for (const [place, { category }] of list.entries()) {
    const who =
      seated.get(place) ?? voter(voters, book, unit.heldOn < ELECTION_DAY ? unit.heldOn : ELECTION_DAY, families);
    yield {
      unitCode: unit.place.code,
      group: `${NUMERALS[Math.floor((place * groups) / unit.voters)]}组`,
      cardNumber: card(place),
      name: who.name,
      idNumber: who.idNumber,
      sex: who.sex,
      birthDate: who.birthDate,
      category,
    };
  }
}

/** Somebody of 18 or more on the round's election day and on the unit's own. */
function voter(random: Random, book: IdBook, adultOn: string, families: readonly string[]) {
  const sex: Sex = random.chance(0.485) ? 'female' : 'male';
  const [youngest, oldest] = random.weighted(AGES);
  const birthDate = dayBetween(random, yearsBefore(adultOn, oldest), yearsBefore(adultOn, youngest));
  const year = Number(birthDate.slice(0, 4));
  const cameIn = sex === 'female' && year < 1998 && random.chance(0.22);
  const idNumber = book.issue(cameIn ? random.pick(OTHER_REGIONS) : REGION, birthDate, sex);
  if (random.chance(0.005)) return { name: minorityName(random, sex, year).name, idNumber, sex, birthDate };
  const family = random.chance(cameIn ? 0.05 : 0.5) ? random.pick(families) : surname(random);
  return { name: family + givenName(random, sex, year), idNumber, sex, birthDate };
}
