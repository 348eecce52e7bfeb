import { countIn, readCount } from '../../app/counts.ts';
import { isParty } from './law.ts';
import { findPoint } from './measure.ts';
import { contestIdsOf, idsOf } from './poll.ts';
import { COUNTS, type ContestRow, isEmptyPerson, type PersonRow, type Sheet } from './sheet.ts';

/**
 * A field of the sheet: `count.issued`, or the key of a line and the field in it, `k5.approve`. The sum of the votes of
 * a contest stands at `k1.sum`.
 */
export type Place = string;

export type FaultCode =
  | 'letters'
  | 'negative'
  | 'fraction'
  | 'tooBig'
  | 'noSeats'
  | 'presentOver'
  | 'checkedOver'
  | 'invalidOver'
  | 'voidOver'
  | 'marksOver'
  | 'sumOver'
  | 'sameName';

/** What is wrong in a field, with the numbers that show it. */
export interface Fault {
  readonly place: Place;
  readonly code: FaultCode;
  readonly values: Readonly<Record<string, string | number>>;
}

const fault = (place: Place, code: FaultCode, values: Fault['values'] = {}): Fault => ({ place, code, values });

/** Everything on a sheet that cannot be, each at the field that says it, in the order of the fields. */
export function findFaults(sheet: Sheet): readonly Fault[] {
  const valid = validOf(sheet);
  return [
    ...findCountFaults(sheet),
    ...sheet.contests.flatMap((contest) => findContestFaults(contest, valid, sheet)),
    ...sheet.measure.flatMap(({ key, id, value }) =>
      findPoint(id)?.values === 'count' ? findTextFault(`${key}.value`, value) : [],
    ),
  ];
}

/** Valid ballots (收回 less 无效); null until both can be read, an empty 无效 being 0. */
export function validOf({ counts }: Sheet): number | null {
  const returned = countIn(counts.returned);
  const invalid = counts.invalid.trim() === '' ? 0 : countIn(counts.invalid);
  return returned === null || invalid === null ? null : returned - invalid;
}

/** Fields that must be filled before anything can be decided. */
export function findMissing(sheet: Sheet): readonly Place[] {
  const party = isParty(sheet.ruleSet);
  const needed = COUNTS.filter((name) => name !== 'checkedOff' && name !== 'invalid' && (party || name !== 'present'));
  return [
    ...needed.filter((name) => sheet.counts[name].trim() === '').map((name) => `count.${name}`),
    ...sheet.contests.filter(({ seats }) => seats.trim() === '').map(({ key }) => `${key}.seats`),
  ];
}

/** How many people on the sheet have no votes typed yet and are tried with 0. */
export function untyped(sheet: Sheet): number {
  return sheet.contests
    .flatMap(({ people }) => people)
    .filter((one) => !isEmptyPerson(one) && one.approve.trim() === '').length;
}

function findTextFault(place: Place, text: string): Fault[] {
  const read = readCount(text);
  return read.kind === 'fault' ? [fault(place, read.code)] : [];
}

function findCountFaults(sheet: Sheet): Fault[] {
  const party = isParty(sheet.ruleSet);
  const { counts } = sheet;
  const shown = COUNTS.filter((name) => party || name !== 'present');
  const texts = shown.flatMap((name) => findTextFault(`count.${name}`, counts[name]));
  const entitled = countIn(counts.entitled);
  const over = (name: 'present' | 'checkedOff', code: FaultCode): Fault[] => {
    const value = countIn(counts[name]);
    if (value === null || entitled === null || value <= entitled) return [];
    return [fault(`count.${name}`, code, { value, entitled })];
  };
  const invalid = countIn(counts.invalid);
  const returned = countIn(counts.returned);
  const tooMany = invalid !== null && returned !== null && invalid > returned;
  return [
    ...texts,
    ...(party ? over('present', 'presentOver') : []),
    ...over('checkedOff', 'checkedOver'),
    ...(tooMany ? [fault('count.invalid', 'invalidOver', { invalid, returned })] : []),
  ];
}

function findContestFaults(contest: ContestRow, ballots: number | null, sheet: Sheet): Fault[] {
  const spoiled = contest.void.trim() === '' ? 0 : countIn(contest.void);
  const seats = countIn(contest.seats);
  const valid = ballots === null || ballots < 0 || spoiled === null ? null : ballots - spoiled;
  const overVoid = valid !== null && valid < 0;
  return [
    ...findTextFault(`${contest.key}.seats`, contest.seats),
    ...(seats === 0 ? [fault(`${contest.key}.seats`, 'noSeats')] : []),
    ...findTextFault(`${contest.key}.void`, contest.void),
    ...(overVoid ? [fault(`${contest.key}.void`, 'voidOver', { void: spoiled ?? 0, valid: ballots ?? 0 })] : []),
    ...findNameFaults(contest, sheet),
    ...contest.people.flatMap((person) => findPersonFaults(person, overVoid ? null : valid)),
    ...(valid === null || overVoid || seats === null || seats === 0 || sheet.stage === 'recall'
      ? []
      : findSumFault(contest, seats, valid)),
  ];
}

/** A name that stands twice in one contest: the same name is the same person. */
function findNameFaults(contest: ContestRow, sheet: Sheet): Fault[] {
  const ids = idsOf(sheet);
  const seen = new Set<string>();
  return contest.people
    .filter((person) => !isEmptyPerson(person))
    .flatMap(({ key, name }) => {
      const id = ids.get(key) ?? key;
      const twice = seen.has(id);
      seen.add(id);
      return twice ? [fault(`${key}.name`, 'sameName', { name: name.trim() })] : [];
    });
}

function findPersonFaults(person: PersonRow, valid: number | null): Fault[] {
  const fields = ['approve', 'oppose', 'abstain'] as const;
  const texts = fields.flatMap((field) => findTextFault(`${person.key}.${field}`, person[field]));
  if (texts.length > 0 || valid === null) return texts;
  const marks = fields.reduce((sum, field) => sum + (countIn(person[field]) ?? 0), 0);
  return marks > valid ? [fault(`${person.key}.approve`, 'marksOver', { marks, valid })] : [];
}

function findSumFault(contest: ContestRow, seats: number, valid: number): Fault[] {
  const sum = approvalsIn(contest);
  return sum > seats * valid
    ? [fault(`${contest.key}.sum`, 'sumOver', { sum, seats, valid, most: seats * valid })]
    : [];
}

/** All approvals of a contest together. */
export function approvalsIn({ people }: ContestRow): number {
  return people.reduce((sum, { approve }) => sum + (countIn(approve) ?? 0), 0);
}

/** The ids of the contests on the sheet by what the law calls them, for results that name contests by id. */
export function contestKeysOf(sheet: Sheet): ReadonlyMap<string, string> {
  return new Map([...contestIdsOf(sheet)].map(([key, id]): [string, string] => [id, key]));
}
