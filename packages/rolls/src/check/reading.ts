import type { FoundHeadings, MatchHow } from '../headings.ts';
import { columnLetters } from '../letters.ts';
import type { RawRow } from '../table.ts';
import { maskedValue } from './issue.ts';
import { isForReaders } from './row-kind.ts';

/** A column of a file and what it was taken for, so that a screen can show it and have it changed. */
export interface ColumnReading {
  /** Its letters in the spreadsheet. */
  readonly column: string;
  readonly heading: string;
  /** Key of the column of the sheet; null when it is not read. */
  readonly field: string | null;
  /** How it was recognised; null when it was not. */
  readonly how: MatchHow | 'forReaders' | null;
  /** From 0 to 1: 1 is certain, below 0.8 a person should look. */
  readonly confidence: number;
}

/** A sheet of a file: where its headings stand, what they mean, and its first rows. */
export interface SheetReading {
  /** Its name; empty for CSV. */
  readonly name: string;
  readonly headingRow: number;
  /** Columns from A to the last heading. */
  readonly width: number;
  readonly mapping: readonly ColumnReading[];
  /** The first rows as they stand in the file, ID and telephone numbers masked. */
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const CONFIDENCE: Readonly<Record<MatchHow, number>> = { given: 1, title: 1, alias: 0.95, word: 0.7, content: 0.6 };
const PREVIEWED = 20;

export function sheetReading(name: string, headings: FoundHeadings, rows: readonly RawRow[]): SheetReading {
  const width = headings.cells.length;
  const columns = Array.from({ length: width }, (_, index) => headings.columns.get(index) ?? null);
  return {
    name,
    headingRow: headings.row,
    width,
    mapping: headings.cells.flatMap((cell, index): ColumnReading[] => {
      const heading = cell.trim().replace(/\s+/g, ' ');
      const match = headings.matches.get(index);
      if (heading === '' && !match) return [];
      const column = columnLetters(index);
      if (match) {
        const { how } = match;
        return [{ column, heading, field: match.column.key, how, confidence: CONFIDENCE[how] }];
      }
      const how = isForReaders(heading) ? ('forReaders' as const) : null;
      return [{ column, heading, field: null, how, confidence: how === null ? 0 : 1 }];
    }),
    preview: rows.slice(0, PREVIEWED).map(({ row, cells }) => ({
      row,
      cells: Array.from({ length: width }, (_, index) => maskedValue(cells[index] ?? '', columns[index] ?? null)),
    })),
  };
}
