import { maskIdNumber } from '@huanjie/chinese';
import type { Bilingual } from '@huanjie/rules';
import type { Column } from '../sheet.ts';

/** What can be wrong with a cell, a row or the headings. */
export type IssueCode =
  | 'MISSING_REQUIRED'
  | 'ID_LENGTH'
  | 'ID_CHARACTERS'
  | 'ID_CHECK_DIGIT'
  | 'ID_BIRTH_DATE'
  | 'ID_SCIENTIFIC'
  | 'BIRTH_DATE_FORM'
  | 'BIRTH_DATE_MISMATCH'
  | 'SEX_MISMATCH'
  | 'UNDER_AGE'
  | 'DATE_FORM'
  | 'INTEGER_FORM'
  | 'INTEGER_RANGE'
  | 'CHOICE_UNKNOWN'
  | 'TEXT_LONG'
  | 'TEXT_CHARACTERS'
  | 'TEXT_DATE'
  | 'NAME_CHARACTERS'
  | 'UNIT_CODE_FORM'
  | 'PHONE_FORM'
  | 'GROUP_NAME'
  | 'GROUP_NAME_VARIANT'
  | 'DUPLICATE_ID'
  | 'DUPLICATE_ROW'
  | 'SAME_NAME_AND_BIRTH_DATE'
  | 'HEADING_MISSING'
  | 'HEADING_DUPLICATE'
  | 'HEADING_UNKNOWN'
  | 'TOO_MANY_COLUMNS'
  | 'CELL_ERROR'
  | 'FORMULA_CELL'
  | 'ID_OLD'
  | 'ID_TIDIED'
  | 'ID_MAYBE_CUT'
  | 'NAME_TIDIED'
  | 'NAME_TWO'
  | 'CHARACTER_REPLACED'
  | 'BIRTH_DATE_READ'
  | 'BIRTH_DATE_UNSURE'
  | 'AGE_ODD'
  | 'NO_VOTING_RIGHT'
  | 'OTHER_UNIT'
  | 'UNIT_DIFFERS'
  | 'REGION_DIFFERS'
  | 'HEADING_GUESSED'
  | 'ROW_SKIPPED'
  | 'HIDDEN_SHEETS'
  | 'HIDDEN_ROWS'
  | 'HIDDEN_COLUMNS'
  | 'COMMENTS_LEFT_OUT'
  | 'SHEETS_LEFT_OUT';

/**
 * An error keeps its row (or the whole file) out; a warning says what was put right or left unread; a question is for a
 * person to answer, because both answers may be right.
 */
export type Severity = 'error' | 'warning' | 'question';

/** Something wrong at one place, in a sentence that says what, where, and how to mend it. */
export interface Issue extends Bilingual {
  /** Number of the row as the spreadsheet shows it; the heading row for the headings themselves. */
  readonly row: number;
  /** The heading of the column; empty when the whole row or file is meant. */
  readonly column: string;
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The cell as it was found; ID and telephone numbers masked. */
  readonly value: string;
  /** The place as the spreadsheet names it, such as `C5`; absent when the column is not in the file. */
  readonly cell?: string;
  /** Name of the sheet, in a workbook of several. */
  readonly sheet?: string;
  /** Key of the column in the sheet; absent for headings that it does not know. */
  readonly key?: string;
}

/** The value of a cell as an issue may show it: no ID or telephone number in full, wherever it was typed, and not long. */
export function maskedValue(text: string, column: Column | null): string {
  const short = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  const kind = column?.type.kind;
  if (kind === 'idNumber') return maskIdLike(short);
  if (kind === 'phone') return maskPhone(short);
  if (kind === 'unitCode') return short;
  return short.replace(/\d{11,17}[\dXx]?/g, maskIdLike);
}

function maskIdLike(text: string): string {
  if (text.length === 15 || text.length === 18) return maskIdNumber(text);
  if (text.length < 11) return text.replace(/\d(?=\d{2})/g, '*');
  return text.slice(0, 3) + '*'.repeat(text.length - 7) + text.slice(-4);
}

function maskPhone(text: string): string {
  return text.length < 8
    ? text.replace(/\d(?=\d{2})/g, '*')
    : text.slice(0, 3) + '*'.repeat(text.length - 7) + text.slice(-4);
}
