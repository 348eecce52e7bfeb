import { rowsOf, type WriteRow } from '../row.ts';
import type { Parameter } from '../types.ts';

/** The law of 2018 or of 2025: the same rows under other articles, and some that only the later text has. */
export interface Version {
  readonly row: WriteRow;
  /** What differs between the texts: mostly the article. */
  at<T>(in2018: T, in2025: T): T;
  /** What only one of the texts says. */
  only2018(...rows: readonly Parameter[]): readonly Parameter[];
  only2025(...rows: readonly Parameter[]): readonly Parameter[];
}

/** Writes rows for one of the two texts. */
export function version(year: 2018 | 2025, law: string): Version {
  const early = year === 2018;
  return {
    row: rowsOf(law),
    at: (in2018, in2025) => (early ? in2018 : in2025),
    only2018: (...rows) => (early ? rows : []),
    only2025: (...rows) => (early ? [] : rows),
  };
}
