import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../journal/index.ts';
import { inPrintedOrder } from './order.ts';
import type { ComparedRow, LineRow } from './queries.ts';

/** The lines of the first list: everybody on the roll. */
export function firstLines(entries: readonly ComparedRow[]): readonly LineRow[] {
  return numbered(entries.filter((entry) => entry.on_roll).map((entry) => lineOf(entry, 'listed')));
}

/** The lines of a supplement: what changed since an entry was last printed. */
export function supplementLines(entries: readonly ComparedRow[]): readonly LineRow[] {
  return numbered(
    entries.flatMap((entry) => {
      const change = changeOf(entry);
      return change === null ? [] : [lineOf(entry, change)];
    }),
  );
}

/** What a supplement has to say of an entry; null where print and roll agree. */
export function changeOf(entry: ComparedRow): LineRow['change'] | null {
  const wasListed = entry.printed !== null && entry.printed !== 'struck';
  if (entry.on_roll && !wasListed) return 'added';
  if (!entry.on_roll) return wasListed ? 'struck' : null;
  return entry.name !== entry.printed_name || entry.group_name !== entry.printed_group ? 'corrected' : null;
}

const lineOf = (entry: ComparedRow, change: LineRow['change']): LineRow => ({
  line: 0,
  change,
  voter_id: entry.voter_id,
  name: entry.name,
  sex: entry.sex,
  group_name: entry.group_name,
  earlier_name: change === 'corrected' && entry.name !== entry.printed_name ? entry.printed_name : null,
});

const numbered = (lines: readonly LineRow[]): readonly LineRow[] =>
  inPrintedOrder(lines).map((line, at) => ({ ...line, line: at + 1 }));

/** The digest of a list: SHA-256 over its number, day, place and lines. */
export function digestOf(
  list: { readonly number: number; readonly publishedOn: string; readonly place: string },
  lines: readonly LineRow[],
): Buffer {
  const content = {
    number: list.number,
    publishedOn: list.publishedOn,
    place: list.place,
    lines: lines.map((line) => [
      line.line,
      line.change,
      line.voter_id,
      line.name,
      line.sex,
      line.group_name,
      line.earlier_name,
    ]),
  };
  return createHash('sha256').update(canonicalJson(content)).digest();
}
