import type { ByteSource } from '../bytes.ts';
import type { Refused } from '../refusal.ts';
import type { Sheet } from '../sheet.ts';
import { rolls } from '../sheets/election.ts';
import { type CheckOptions, checkSheet } from './check-sheet.ts';
import type { Issue } from './issue.ts';

/** The answer of `huanjie roll check`. */
export interface RollCheckReport {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** How many warnings were found. */
  readonly warnings: number;
  /** How many errors were found. */
  readonly errors: number;
  /** How many of both are not listed. */
  readonly omitted: number;
  readonly format: string;
  readonly sha256: string;
  readonly issues: readonly Issue[];
}

/** Columns that a village's own roll often lacks; they are demanded when it is imported. */
const ASKED_AT_IMPORT = ['unitCode', 'cardNumber'];

/**
 * Checks a voter roll (or a file of another `sheet`) without keeping its rows: memory holds the file, one batch and
 * what duplicates are found by. A roll may lack unit codes and card numbers here.
 */
export async function rollCheckReport(
  source: ByteSource,
  options: CheckOptions & { readonly sheet?: Sheet } = {},
): Promise<RollCheckReport | Refused> {
  const sheet = options.sheet ?? rolls;
  const issues: Issue[] = [];
  const optional = options.optional ?? (sheet.kind === 'rolls' ? ASKED_AT_IMPORT : []);
  for await (const event of checkSheet(sheet, source, { ...options, optional })) {
    if (event.kind === 'refused') return event;
    if (event.kind === 'batch') {
      for (const issue of event.issues) issues.push(issue);
      continue;
    }
    const { rows, accepted, rejected, warnings, errors, omitted, sha256, format } = event;
    issues.sort((a, b) => a.row - b.row);
    const name = format.kind === 'csv' ? `csv (${format.encoding})` : format.kind;
    return { rows, accepted, rejected, warnings, errors, omitted, format: name, sha256, issues };
  }
  throw new Error('checkSheet ended without an end');
}
