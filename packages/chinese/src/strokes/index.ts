export { type CharacterOverride, type StrokeKeyOptions, type StrokeMode, strokeKey } from './key.ts';
export { type StrokeNote, strokeNotes } from './notes.ts';
export {
  type AppliedOverride,
  compareByStrokes,
  orderPersonsByStrokes,
  type PersonOrder,
  type PositionOverride,
  type StrokeOrder,
  type StrokeOverrideFault,
  type StrokeSortOptions,
  sortByStrokes,
} from './sort.ts';
export { type CharacterStrokes, STROKE_TABLE_VERSION, strokesOf } from './table.ts';
