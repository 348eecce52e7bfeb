import { columnLetters } from './letters.ts';
import type { TableNote } from './table.ts';

/** Places named in one note; the others are counted. */
const NAMED = 12;

function listed(places: readonly string[]): { readonly zh: string; readonly en: string } {
  const shown = places.slice(0, NAMED);
  const rest = places.length > NAMED;
  return {
    zh: `${shown.join('、')}${rest ? ` 等 ${places.length} 处` : ''}`,
    en: `${shown.join(', ')}${rest ? ` and others (${places.length} in all)` : ''}`,
  };
}

/** Rows hidden by hand or by a filter are rows of the roll all the same. */
export function hiddenRows(rows: readonly number[]): TableNote {
  const places = listed(rows.map(String));
  return {
    kind: 'note',
    code: 'HIDDEN_ROWS',
    zh: `有隐藏的行（第 ${places.zh} 行），已与其他行一样读取。不应计入的，请删除而不是隐藏。`,
    en: `Hidden rows (${places.en}) were read like the others. Delete what does not belong here instead of hiding it.`,
  };
}

export function hiddenColumns(columns: readonly number[]): TableNote {
  const places = listed(columns.map(columnLetters));
  return {
    kind: 'note',
    code: 'HIDDEN_COLUMNS',
    zh: `有隐藏的列（${places.zh} 列），已与其他列一样读取。请取消隐藏后核对。`,
    en: `Hidden columns (${places.en}) were read like the others. Show them and compare.`,
  };
}

export function commentsLeftOut(cells: readonly string[]): TableNote {
  const places = listed(cells);
  return {
    kind: 'note',
    code: 'COMMENTS_LEFT_OUT',
    zh: `单元格批注不会读取（${places.zh}）。批注中有更正的，请改到单元格里。`,
    en: `Comments on cells are not read (${places.en}). Corrections in them belong in the cells.`,
  };
}
