import type { Bilingual, StageId } from '@huanjie/rules';

/** One permitted value of a choice column, with what offices write for it. */
export interface Choice extends Bilingual {
  readonly value: string;
  /** Other spellings met in the field, compared after trimming and width folding. */
  readonly aliases?: readonly string[];
}

/** What a cell of a column may hold, and how it is read. */
export type ColumnType =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'personName' }
  | { readonly kind: 'idNumber' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'unitCode' }
  | { readonly kind: 'date' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** Several choices in one cell, separated by 、 ; , or a line break. */
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/** One column of an import sheet. */
export interface Column {
  readonly key: string;
  readonly title: Bilingual;
  /** Other headings met in the field (无论顺序), Chinese or English. */
  readonly aliases?: readonly string[];
  /** What a heading that is written otherwise still contains when it means this column (a guess, and shown as one). */
  readonly pattern?: RegExp;
  readonly type: ColumnType;
  readonly required: boolean;
  /** True for what offices keep beside the roll: its faults are named but keep no row out. */
  readonly isAside?: boolean;
}

/** An import sheet: what one row is, its columns, and what makes a row the same row. */
export interface Sheet {
  /** The KIND of `huanjie import KIND FILE`. */
  readonly kind: string;
  readonly title: Bilingual;
  readonly stage: StageId;
  readonly columns: readonly Column[];
  /** Keys of the columns that together identify a row; a second such row in a file is an error. Empty: rows may repeat. */
  readonly identity: readonly string[];
}

/** A checked value of a cell: dates as `YYYY-MM-DD`, integers as numbers, choices as their `value`. */
export type CellValue = string | number | boolean | readonly string[] | null;

/** A checked row: its number as the spreadsheet shows it (heading is row 1) and one value for each column key. */
export interface SheetRow {
  readonly row: number;
  /** Name of the sheet it stands on, in a workbook of several. */
  readonly sheet?: string;
  readonly values: Readonly<Record<string, CellValue>>;
}
