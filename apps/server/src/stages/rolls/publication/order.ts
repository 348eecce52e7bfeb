import type { LineRow } from './queries.ts';

/** Lists are printed by group; in each group by surname strokes (STD-30). */
export function inPrintedOrder(lines: readonly LineRow[]): readonly LineRow[] {
  return lines.toSorted(
    (a, b) => byGroup(a.group_name, b.group_name) || compareText(a.name, b.name) || compareText(a.voter_id, b.voter_id),
  );
}

function byGroup(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a.localeCompare(b, 'zh-CN', { numeric: true });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
