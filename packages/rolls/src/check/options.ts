import type { GivenMapping } from '../headings.ts';
import type { CellValue } from '../sheet.ts';
import type { RawRow } from '../table.ts';
import type { Replacements } from './names.ts';

export interface CheckOptions {
  /** Size of the file in bytes at most; 128 MiB by default. */
  readonly limitBytes?: number;
  /** Number of the last row that is read; 1,048,576 by default. */
  readonly maxRows?: number;
  /** Errors, and likewise warnings and questions, whose sentences are kept; all are counted. 1,000 by default. */
  readonly maxIssues?: number;
  /** Election day as YYYY-MM-DD: voters must be 18 on it, and nobody is born after it. */
  readonly electionDay?: string;
  /** Id of the rule set that the roll is for, such as `VC-2026`. */
  readonly rules?: string;
  /** Code of the unit whose roll it should be: rows of another one are errors. */
  readonly unitCode?: string;
  /** Keys of required columns that this file may lack, such as the unit code of a roll checked by itself. */
  readonly optional?: readonly string[];
  /** Headings, or letters of columns, with the key of the column that they mean; null leaves a column out. */
  readonly mapping?: GivenMapping;
  /** Standard characters for private-use ones (自造字) beside those that are known. */
  readonly replacements?: Replacements;
  /** Told of every row that was checked: as it stands in the file, on which sheet, and its values (null where wrong). */
  readonly onRow?: (raw: RawRow, sheet: string, values: Readonly<Record<string, CellValue>>) => void;
}
