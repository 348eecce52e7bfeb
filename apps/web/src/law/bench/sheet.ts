import type { PollStage, Post, Relation } from '@huanjie/rules';

/** The counts in the head of a sheet, in the order of the paper form. */
export const COUNTS = ['entitled', 'present', 'issued', 'checkedOff', 'returned', 'invalid'] as const;
export type CountName = (typeof COUNTS)[number];

export type Sex = '' | 'male' | 'female';

/** A line of a contest. Numbers are the text as typed. `id` is empty where the name tells who it is. */
export interface PersonRow {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly writeIn: boolean;
  readonly approve: string;
  readonly oppose: string;
  readonly abstain: string;
}

/** One post on the sheet; `id` is empty where the post tells which contest it is. */
export interface ContestRow {
  readonly key: string;
  readonly id: string;
  readonly post: Post;
  readonly seats: string;
  readonly void: string;
  readonly people: readonly PersonRow[];
}

/** Two relatives by the keys of their lines; empty while not chosen. */
export interface KinRow {
  readonly key: string;
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
}

/** Somebody who holds a seat from an earlier vote. */
export interface HolderRow {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly post: Post;
  readonly sex: Sex;
}

/** One point of the unit's own election measure; a list is written with commas. */
export interface MeasureRow {
  readonly key: string;
  readonly id: string;
  readonly value: string;
}

/** A count sheet as it is typed: every field keeps its text, right or wrong. Keys are unique in the whole sheet. */
export interface Sheet {
  readonly ruleSet: string;
  readonly overlay: string;
  readonly stage: PollStage;
  /** Whether the sheet has columns for votes against and abstentions. */
  readonly marks: 'approve' | 'all';
  readonly counts: Readonly<Record<CountName, string>>;
  readonly contests: readonly ContestRow[];
  readonly kin: readonly KinRow[];
  readonly before: readonly HolderRow[];
  readonly measure: readonly MeasureRow[];
}

export const NO_COUNTS: Sheet['counts'] = {
  entitled: '',
  present: '',
  issued: '',
  checkedOff: '',
  returned: '',
  invalid: '',
};

/** A key that no line of the sheet has yet. */
export function freshKey(sheet: Pick<Sheet, 'contests' | 'kin' | 'before' | 'measure'>): string {
  const keys = [
    ...sheet.contests.flatMap(({ key, people }) => [key, ...people.map((person) => person.key)]),
    ...[...sheet.kin, ...sheet.before, ...sheet.measure].map(({ key }) => key),
  ];
  return `k${1 + Math.max(0, ...keys.map((key) => Number(key.slice(1))))}`;
}

export const emptyPerson = (key: string): PersonRow => ({
  key,
  id: '',
  name: '',
  sex: '',
  writeIn: false,
  approve: '',
  oppose: '',
  abstain: '',
});

/** A sheet with one contest and one line, ready to be typed into. */
export function emptySheet(ruleSet: string, post: Post): Sheet {
  return {
    ruleSet,
    overlay: '',
    stage: 'election',
    marks: 'all',
    counts: NO_COUNTS,
    contests: [{ key: 'k1', id: '', post, seats: '1', void: '', people: [emptyPerson('k2')] }],
    kin: [],
    before: [],
    measure: [],
  };
}

/** Whether nothing has been typed into a line; such a line is passed over. */
export const isEmptyPerson = ({ name, approve, oppose, abstain }: PersonRow): boolean =>
  [name, approve, oppose, abstain].every((text) => text.trim() === '');

/** Whether a sheet holds nothing that would be missed. */
export function isBlank(sheet: Sheet): boolean {
  return (
    Object.values(sheet.counts).every((text) => text.trim() === '') &&
    sheet.contests.every(({ people, void: spoiled }) => spoiled.trim() === '' && people.every(isEmptyPerson)) &&
    sheet.before.length + sheet.measure.length === 0
  );
}

/** Whether the columns of votes against and abstentions are shown: asked for, or holding something. */
export function showsAllMarks(sheet: Sheet): boolean {
  return (
    sheet.marks === 'all' ||
    sheet.contests.some(({ people }) => people.some(({ oppose, abstain }) => oppose !== '' || abstain !== ''))
  );
}
