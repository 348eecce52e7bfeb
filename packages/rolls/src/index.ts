export { type ByteSource, collectBytes, DEFAULT_LIMIT_BYTES, sha256Of } from './bytes.ts';
export { detectFormat, type TableFormat } from './detect/detect.ts';
export type { TextEncoding, TextFormat } from './detect/encoding.ts';
export { type FoundHeadings, findHeadings, HEADING_ROWS, type HeadingMap, mapHeadings } from './headings.ts';
export { type ReadOptions, readTable } from './read-table.ts';
export type { RefusalCode, Refused } from './refusal.ts';
export type * from './sheet.ts';
export { SHEET_LIST, SHEETS } from './sheets/index.ts';
export {
  CELL_DATE,
  CELL_ERROR,
  CELL_FORMULA,
  CELL_NUMBER,
  CELL_TEXT,
  type RawRow,
  type TableEvent,
  type TableNote,
} from './table.ts';
