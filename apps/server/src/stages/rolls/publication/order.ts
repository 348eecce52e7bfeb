import { strokeKey } from '@huanjie/chinese/strokes';
import { compareGroups } from '../groups.ts';

/** What the printed order looks at. */
export interface OrderedRow {
  readonly voter_id: string;
  readonly name: string;
  readonly group_name: string | null;
}

/**
 * Lists are printed by group, in each group by surname strokes (STD-30, single-character given names by 姓氏笔画,
 * STD-31); who cannot be told apart so stands by the id of the entry, which says nothing of a person.
 */
export function inPrintedOrder<Row extends OrderedRow>(lines: readonly Row[]): readonly Row[] {
  return lines
    .map((line) => ({ line, key: strokeKey(line.name, 'surname') }))
    .toSorted(
      (a, b) =>
        compareGroups(a.line.group_name, b.line.group_name) ||
        compareText(a.key, b.key) ||
        compareText(a.line.voter_id, b.line.voter_id),
    )
    .map(({ line }) => line);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
