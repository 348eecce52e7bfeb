import type { Bilingual } from '../stages.ts';

/** The counts at the head of a count sheet, in the order of the paper form. */
export const HEAD_FIELDS = ['checkedOff', 'issued', 'returned', 'invalid'] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** What is counted for a printed candidate. A written-in name has approvals alone (PB-040). */
export const COUNT_MARKS = ['approve', 'oppose', 'abstain'] as const;
export type CountMark = (typeof COUNT_MARKS)[number];

/** What a head field is called on the form. */
export const HEAD_NAMES: Readonly<Record<HeadField, Bilingual>> = {
  checkedOff: { zh: '领票人数', en: 'Voters checked off' },
  issued: { zh: '发出选票', en: 'Papers issued' },
  returned: { zh: '收回选票', en: 'Papers returned' },
  invalid: { zh: '无效票', en: 'Void papers' },
};

/** What a mark is called on the form. */
export const MARK_NAMES: Readonly<Record<CountMark, Bilingual>> = {
  approve: { zh: '赞成', en: 'For' },
  oppose: { zh: '反对', en: 'Against' },
  abstain: { zh: '弃权', en: 'Abstained' },
};

/** A line of the form: someone printed on the ballot, or a name written in (另选他人). */
export interface FormLine {
  readonly candidateId: string;
  readonly name: string;
  readonly writeIn: boolean;
}

/** The part of the form for one post. */
export interface FormContest {
  readonly contestId: string;
  readonly post: string;
  readonly seats: number;
  readonly lines: readonly FormLine[];
}

/**
 * A count sheet (计票单) as it is declared once for a poll: the paper, the screen, the comparison of two entries and a
 * correction all walk over its fields in this order.
 */
export interface CountForm {
  readonly contests: readonly FormContest[];
}

/** A field of the form. `code` stands beside it on paper and on the screen. */
export type FormField =
  | { readonly id: string; readonly code: string; readonly kind: 'head'; readonly head: HeadField }
  | {
      readonly id: string;
      readonly code: string;
      readonly kind: 'mark';
      readonly contestId: string;
      readonly candidateId: string;
      readonly mark: CountMark;
    }
  /** Papers on which this contest alone is spoiled. */
  | { readonly id: string; readonly code: string; readonly kind: 'void'; readonly contestId: string }
  /** Votes for names written in that no line names. */
  | { readonly id: string; readonly code: string; readonly kind: 'others'; readonly contestId: string };

/** What is filled in: whole numbers by the id of their field. */
export type Figures = Readonly<Record<string, number>>;

/** The largest number that a field takes. */
export const MOST = 9_999_999;

/** Ids of fields, for whoever builds figures without walking over the form. */
export const headId = (head: HeadField): string => head;
export const markId = (candidateId: string, mark: CountMark): string => `${candidateId}.${mark}`;
export const voidId = (contestId: string): string => `${contestId}.void`;
export const othersId = (contestId: string): string => `${contestId}.others`;

/** The letter of a contest in the codes: the head is A, contests follow from B. */
const letterOf = (at: number): string => String.fromCharCode('B'.charCodeAt(0) + at);

/** All fields of a form in the order of the paper: the head, then each contest line by line. */
export function fieldsOf(form: CountForm): readonly FormField[] {
  return [
    ...HEAD_FIELDS.map((head, at) => ({ id: headId(head), code: `A${at + 1}`, kind: 'head' as const, head })),
    ...form.contests.flatMap((contest, at) => contestFields(contest, letterOf(at))),
  ];
}

function contestFields({ contestId, lines }: FormContest, letter: string): readonly FormField[] {
  return [
    { id: voidId(contestId), code: `${letter}0`, kind: 'void', contestId },
    ...lines.flatMap(({ candidateId, writeIn }, at) =>
      (writeIn ? (['approve'] as const) : COUNT_MARKS).map((mark, column) => ({
        id: markId(candidateId, mark),
        code: `${letter}${at + 1}${'abc'.charAt(column)}`,
        kind: 'mark' as const,
        contestId,
        candidateId,
        mark,
      })),
    ),
    { id: othersId(contestId), code: `${letter}${lines.length + 1}`, kind: 'others', contestId },
  ];
}

/** Fields that count nothing when they stay empty; every other field has to be filled, 0 included. */
export const mayStayEmpty = ({ kind }: FormField): boolean => kind === 'void' || kind === 'others';

/** Figures read against a form: whole, or the fields that miss or hold no whole number from 0 to `MOST`. */
export type ReadFigures =
  | { readonly ok: true; readonly figures: Figures }
  | { readonly ok: false; readonly missing: readonly string[]; readonly faulty: readonly string[] };

/** Holds given figures against the form. Fields that the form does not have are faulty. */
export function readFigures(form: CountForm, given: Readonly<Record<string, unknown>>): ReadFigures {
  const fields = fieldsOf(form);
  const ids = new Set(fields.map(({ id }) => id));
  const missing = fields.filter((field) => !Object.hasOwn(given, field.id) && !mayStayEmpty(field)).map(({ id }) => id);
  const faulty = Object.entries(given)
    .filter(([id, value]) => !ids.has(id) || !isCount(value))
    .map(([id]) => id);
  if (missing.length + faulty.length > 0) return { ok: false, missing, faulty };
  const figures = Object.fromEntries(fields.map(({ id }) => [id, Number(given[id] ?? 0)]));
  return { ok: true, figures };
}

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= MOST;

/** The fields in which two entries differ, in the order of the first one's keys. */
export function differingFields(first: Figures, second: Figures): readonly string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((id) => first[id] !== second[id]);
}

/** The sums of several sheets, field by field. */
export function sumFigures(sheets: readonly Figures[]): Figures {
  const sum: Record<string, number> = {};
  for (const sheet of sheets) {
    for (const [id, value] of Object.entries(sheet)) sum[id] = (sum[id] ?? 0) + value;
  }
  return sum;
}
