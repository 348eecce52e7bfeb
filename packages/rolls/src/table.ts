import type { Bilingual } from '@huanjie/rules';
import type { Refused } from './refusal.ts';

/** What a cell was in the file, where the file says so (xlsx, xls); CSV cells are all text. */
export const CELL_TEXT = 0;
/** A number: Excel keeps 15 digits of it, so an ID number stored this way is already damaged. */
export const CELL_NUMBER = 1;
/** A number shown as a date by its style; its text is `YYYY-MM-DD`. */
export const CELL_DATE = 2;
/** An error value such as `#REF!`. */
export const CELL_ERROR = 3;
/** Added to the above: the value is the stored result of a formula. */
export const CELL_FORMULA = 8;
/** Added to `CELL_FORMULA`: the formula reads another file, which may have changed since. */
export const CELL_EXTERNAL = 16;

/** A row as it stands in the file: its number as the spreadsheet shows it and the text of its cells. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** One `CELL_…` mark for each cell; absent when all are text. */
  readonly marks?: readonly number[] | undefined;
}

/** What the owner should know about the file besides its rows. */
export interface TableNote extends Bilingual {
  readonly kind: 'note';
  readonly code: 'SHEETS_LEFT_OUT' | 'HIDDEN_ROWS' | 'HIDDEN_COLUMNS' | 'COMMENTS_LEFT_OUT';
}

export interface RowsEvent {
  readonly kind: 'rows';
  readonly rows: readonly RawRow[];
}

/** What reading a table gives, in order. A refusal ends it; without one the whole table was read. */
export type TableEvent = RowsEvent | TableNote | Refused;

/** One sheet of a file, read when it is asked for. */
export interface TableSheet {
  /** Its name in the workbook; empty for CSV. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Its non-empty rows in batches, then notes; a refusal ends it. Without an event the sheet is empty. */
  readonly read: () => AsyncGenerator<TableEvent, void>;
}

/** A file as its sheets. */
export interface TableBook {
  readonly kind: 'book';
  readonly sheets: readonly TableSheet[];
}

/** Rows handed over at a time. */
export const BATCH_ROWS = 2000;
/** Columns read at most; Excel itself allows 16,384, no sheet of a round has 60. */
export const MAX_COLUMNS = 512;
/** Rows of an Excel sheet at most; also the limit for CSV files. */
export const MAX_ROWS = 1_048_576;
