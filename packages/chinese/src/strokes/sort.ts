import { type CharacterOverride, isStrokeSequence, type StrokeKeyOptions, strokeKey } from './key.ts';
import { type StrokeNote, strokeNotes } from './notes.ts';

/** Where staff put a name by hand, and why; positions count from 1. */
export interface PositionOverride {
  readonly name: string;
  readonly position: number;
  readonly reason: string;
}

export interface StrokeSortOptions extends StrokeKeyOptions {
  readonly positions?: readonly PositionOverride[] | undefined;
}

/** An override that had a part in an order, for the record of it. */
export type AppliedOverride =
  | ({ readonly kind: 'strokes'; readonly character: string } & CharacterOverride)
  | ({ readonly kind: 'position' } & PositionOverride);

export type StrokeOverrideFault =
  | 'STROKE_REASON'
  | 'STROKE_SEQUENCE'
  | 'STROKE_CHARACTER'
  | 'STROKE_POSITION'
  | 'STROKE_POSITION_NAME';

/** Names in order, or why the overrides cannot be followed. */
export type StrokeOrder =
  | {
      readonly kind: 'sorted';
      readonly names: readonly string[];
      /** For each place, the index of its name in the input. */
      readonly order: readonly number[];
      /** What the table does not know for certain, each character once. */
      readonly notes: readonly StrokeNote[];
      readonly overrides: readonly AppliedOverride[];
    }
  | { readonly kind: 'refused'; readonly code: StrokeOverrideFault; readonly zh: string; readonly en: string };

/**
 * Compares two names by strokes (STD-30, STD-31): negative, zero or positive. Zero only for the same name. Throws
 * `RangeError` when an override is no sequence of strokes. For more than a few names use {@link sortByStrokes}.
 */
export function compareByStrokes(left: string, right: string, options: StrokeKeyOptions): number {
  return compareKeys(strokeKey(left, options.mode, options.strokes), strokeKey(right, options.mode, options.strokes));
}

function compareKeys(left: string, right: string): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/**
 * Puts names in the order of strokes (STD-30 to STD-32). Equal names keep the order of the input. Names placed by hand
 * take exactly their positions, the others fill the rest in order. Says in `notes` which characters the order had to
 * guess about, and in `overrides` what staff decided.
 */
export function sortByStrokes(names: readonly string[], options: StrokeSortOptions): StrokeOrder {
  const fault = findFault(names, options);
  if (fault !== null) return { kind: 'refused', ...fault };
  const keys = names.map((name) => strokeKey(name, options.mode, options.strokes));
  const byKey = Array.from(keys.keys()).sort(
    (left, right) => compareKeys(keys[left] ?? '', keys[right] ?? '') || left - right,
  );
  const order = placeByHand(byKey, names, options.positions ?? []);
  return {
    kind: 'sorted',
    names: order.map((index) => names[index] ?? ''),
    order,
    notes: strokeNotes(names, options.strokes),
    overrides: appliedOverrides(names, options),
  };
}

/** The order of persons by their ids, or why the overrides cannot be followed. */
export type PersonOrder =
  | (Omit<Extract<StrokeOrder, { kind: 'sorted' }>, 'names' | 'order'> & { readonly ids: readonly string[] })
  | Extract<StrokeOrder, { kind: 'refused' }>;

/**
 * The ids of persons in the order of their names by strokes, as {@link sortByStrokes}; persons of the same name in the
 * order of their ids, so that the order of the input does not matter. Gives the order of announcement of a Party poll.
 */
export function orderPersonsByStrokes(
  persons: readonly { readonly id: string; readonly name: string }[],
  options: StrokeSortOptions,
): PersonOrder {
  const byId = [...persons].sort((left, right) => compareKeys(left.id, right.id));
  const result = sortByStrokes(
    byId.map(({ name }) => name),
    options,
  );
  if (result.kind === 'refused') return result;
  const { order, notes, overrides } = result;
  return { kind: 'sorted', ids: order.map((index) => byId[index]?.id ?? ''), notes, overrides };
}

function placeByHand(byKey: readonly number[], names: readonly string[], positions: readonly PositionOverride[]) {
  if (positions.length === 0) return byKey;
  const placed = new Set(positions.map(({ name }) => name));
  const order = byKey.filter((index) => !placed.has(names[index] ?? ''));
  const ascending = [...positions].sort((left, right) => left.position - right.position);
  for (const { name, position } of ascending) order.splice(position - 1, 0, names.indexOf(name));
  return order;
}

function appliedOverrides(names: readonly string[], options: StrokeSortOptions): AppliedOverride[] {
  const strokes = Array.from(options.strokes ?? [])
    .filter(([character]) => names.some((name) => name.includes(character)))
    .map(([character, override]) => ({ kind: 'strokes' as const, character, ...override }));
  const positions = (options.positions ?? []).map((position) => ({ kind: 'position' as const, ...position }));
  return [...strokes, ...positions];
}

function findFault(names: readonly string[], options: StrokeSortOptions) {
  for (const [character, { strokes, reason }] of options.strokes ?? []) {
    if (Array.from(character).length !== 1) return faultOf('STROKE_CHARACTER', character);
    if (!isStrokeSequence(strokes)) return faultOf('STROKE_SEQUENCE', character);
    if (reason.trim() === '') return faultOf('STROKE_REASON', character);
  }
  const taken = new Set<number>();
  for (const { name, position, reason } of options.positions ?? []) {
    if (names.indexOf(name) < 0 || names.indexOf(name) !== names.lastIndexOf(name)) {
      return faultOf('STROKE_POSITION_NAME', name);
    }
    const exists = Number.isInteger(position) && position >= 1 && position <= names.length;
    if (!exists || taken.has(position)) return faultOf('STROKE_POSITION', name);
    if (reason.trim() === '') return faultOf('STROKE_REASON', name);
    taken.add(position);
  }
  return null;
}

const FAULT_TEXTS: Record<StrokeOverrideFault, { readonly zh: string; readonly en: string }> = {
  STROKE_REASON: { zh: '人工调整笔画次序须写明理由', en: 'Give the reason for changing the order by hand' },
  STROKE_SEQUENCE: {
    zh: '笔顺只能用1至5的数字填写：横1、竖2、撇3、点4、折5',
    en: 'Write the strokes as digits 1 to 5: 横1 竖2 撇3 点4 折5',
  },
  STROKE_CHARACTER: { zh: '笔顺只能逐字填写，请一次写一个字', en: 'Give strokes for one character at a time' },
  STROKE_POSITION: {
    zh: '指定的位次超出名单或与他人重复，请重新填写',
    en: 'The position is outside the list or taken by another name; choose another',
  },
  STROKE_POSITION_NAME: {
    zh: '指定位次的姓名须在名单中且只出现一次',
    en: 'A name placed by hand must stand in the list exactly once',
  },
};

function faultOf(code: StrokeOverrideFault, about: string) {
  const { zh, en } = FAULT_TEXTS[code];
  return { code, zh: `${zh}（${about}）`, en: `${en} (${about})` };
}
