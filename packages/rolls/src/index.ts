export type { TextEncoding } from '@huanjie/files';
export { type ByteSource, collectBytes, DEFAULT_LIMIT_BYTES, sha256Of } from './bytes.ts';
export {
  type CheckedBatch,
  type CheckedEnd,
  type CheckedWhole,
  checkSheet,
  checkWhole,
  type ImportIssue,
} from './check/check-sheet.ts';
export type { Issue, IssueCode, Severity } from './check/issue.ts';
export type { Replacements } from './check/names.ts';
export type { CheckOptions } from './check/options.ts';
export type { ColumnReading, SheetReading } from './check/reading.ts';
export { type RollCheckOptions, type RollCheckReport, rollCheckReport } from './check/report.ts';
export { type CorrectedOptions, correctedWorkbook } from './corrected/corrected.ts';
export { detectFormat, type TableFormat, type TextFormat } from './detect/detect.ts';
export {
  type FoundHeadings,
  findHeadings,
  type GivenMapping,
  HEADING_ROWS,
  type HeadingMap,
  mapHeadings,
} from './headings.ts';
export { type RollReading, readRoll } from './read-roll.ts';
export { type ReadOptions, readTable } from './read-table.ts';
export type { RefusalCode, Refused } from './refusal.ts';
export type * from './sheet.ts';
export { SHEET_LIST, SHEETS } from './sheets/index.ts';
export { officeRoll } from './sheets/roll.ts';
export {
  CELL_DATE,
  CELL_ERROR,
  CELL_EXTERNAL,
  CELL_FORMULA,
  CELL_NUMBER,
  CELL_TEXT,
  type RawRow,
  type TableEvent,
  type TableNote,
} from './table.ts';
export { templateOf } from './template/template.ts';
export { cellText, writeCsv } from './write-csv.ts';
