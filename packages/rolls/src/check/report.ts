import type { ByteSource } from '../bytes.ts';
import type { Refused } from '../refusal.ts';
import type { Sheet } from '../sheet.ts';
import { officeRoll } from '../sheets/roll.ts';
import { checkFile, type FileBatch } from './check-file.ts';
import type { Issue } from './issue.ts';
import type { CheckOptions } from './options.ts';
import type { SheetReading } from './reading.ts';

/** The answer of `huanjie roll check`. */
export interface RollCheckReport {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** How many warnings were found. */
  readonly warnings: number;
  /** How many errors were found. */
  readonly errors: number;
  /** How many questions a person has to answer. */
  readonly questions: number;
  /** How many of all are not listed. */
  readonly omitted: number;
  readonly format: string;
  readonly sha256: string;
  /**
   * SHA-256 over who is on the roll, in the order of the file: equal for the same rows saved as another kind of file
   * or under other headings.
   */
  readonly contentHash: string;
  /** What was read as what. */
  readonly readings: readonly SheetReading[];
  readonly issues: readonly Issue[];
}

export interface RollCheckOptions extends CheckOptions {
  /** Another sheet than the roll. */
  readonly sheet?: Sheet;
  /** Told of the rows as they come; see `FileBatch`. */
  readonly onBatch?: (batch: FileBatch) => void;
}

/** Columns that a village's own roll often lacks; they are demanded when it is imported. */
const ASKED_AT_IMPORT = ['unitCode', 'cardNumber'];
/** Issues of each severity that a report lists: more than anyone mends by hand. */
const LISTED = 100_000;

/**
 * Checks a voter roll (or a file of another `sheet`) without keeping its rows: memory holds the file, one batch and
 * what duplicates are found by. A roll may lack unit codes and card numbers here.
 */
export async function rollCheckReport(
  source: ByteSource,
  options: RollCheckOptions = {},
): Promise<RollCheckReport | Refused> {
  const sheet = options.sheet ?? officeRoll;
  const issues: Issue[] = [];
  const optional = options.optional ?? (sheet.kind === 'rolls' ? ASKED_AT_IMPORT : []);
  for await (const event of checkFile(sheet, source, { maxIssues: LISTED, ...options, optional })) {
    if (event.kind === 'refused') return event;
    if (event.kind === 'batch') {
      for (const issue of event.issues) issues.push(issue);
      options.onBatch?.(event);
      continue;
    }
    const { rows, accepted, rejected, warnings, errors, questions, omitted, sha256, contentHash, format, readings } =
      event;
    const order = new Map(readings.map(({ name }, index) => [name, index]));
    issues.sort((a, b) => (order.get(a.sheet ?? '') ?? 0) - (order.get(b.sheet ?? '') ?? 0) || a.row - b.row);
    const name = format.kind === 'csv' ? `csv (${format.encoding})` : format.kind;
    const counts = { rows, accepted, rejected, warnings, errors, questions, omitted };
    return { ...counts, format: name, sha256, contentHash, readings, issues };
  }
  throw new Error('checkFile ended without an end');
}
