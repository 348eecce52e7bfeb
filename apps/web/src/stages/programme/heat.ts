/** A cell of the heat table: units that have finished a stage, of how many, and how many of those are late. */
export interface HeatCell {
  readonly done: number;
  readonly total: number;
  readonly overdue: number;
}

export type HeatState = 'none' | 'done' | 'late' | 'part' | 'ahead';

/** The state of a cell; lateness outweighs progress, an empty cell has none. */
export function heatState(cell: HeatCell): HeatState {
  if (cell.total === 0) return 'none';
  if (cell.done >= cell.total) return 'done';
  if (cell.overdue > 0) return 'late';
  return cell.done > 0 ? 'part' : 'ahead';
}

/** The mark of a state, so that it never rests on colour alone. */
export const HEAT_MARKS: Readonly<Record<HeatState, string>> = {
  none: '',
  done: '✓',
  late: '!',
  part: '◐',
  ahead: '○',
};
