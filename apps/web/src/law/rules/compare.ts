import {
  type MergeConflict,
  type MergedParameter,
  mergeRules,
  type OverlayId,
  type Parameter,
  type ParameterValue,
  type RuleSetId,
} from '@huanjie/rules';
import { isOverlay, type LawText } from './texts.ts';

/**
 * How two texts stand on one parameter. Two laws side by side: `same`, `differs`, `onlyLeft`, `onlyRight`. A province
 * laid over the nation: `same`, `silent` (the province says nothing), `set` (it takes another value where the law leaves
 * room), `added` (the law is silent), `conflict` (against the law, G-02), `notBorrowed` (not taken over for this body).
 */
export type Stand =
  | 'same'
  | 'differs'
  | 'onlyLeft'
  | 'onlyRight'
  | 'silent'
  | 'set'
  | 'added'
  | 'conflict'
  | 'notBorrowed';

export interface ComparedRow {
  readonly id: string;
  readonly left: Parameter | null;
  readonly right: Parameter | null;
  readonly stand: Stand;
  /** What holds when the province is laid over the nation; null where nothing is merged. */
  readonly merged: MergedParameter | null;
  readonly conflict: MergeConflict | null;
}

export interface Comparison {
  /** The nation stands at the left of a province. */
  readonly left: LawText;
  readonly right: LawText;
  /** Whether the right is laid over the left, or both stand side by side. */
  readonly layered: boolean;
  readonly rows: readonly ComparedRow[];
}

/** Whether a row is a difference that a reader looks for. */
export const isDifference = ({ stand }: ComparedRow): boolean => stand !== 'same' && stand !== 'silent';

/** Lays two texts beside each other, or a province over the nation. */
export function compareTexts(one: LawText, other: LawText): Comparison {
  const [left, right] = isOverlay(one) && !isOverlay(other) ? [other, one] : [one, other];
  const layered = isOverlay(right) && !isOverlay(left);
  const lefts = byId(left.parameters);
  const rights = byId(right.parameters);
  const ids = [...new Set([...lefts.keys(), ...rights.keys()])];
  if (!layered) {
    const rows = ids.map((id) => sideBySide(id, lefts.get(id) ?? null, rights.get(id) ?? null));
    return { left, right, layered, rows };
  }
  const { parameters, conflicts } = mergeRules(left.id as RuleSetId, right.id as OverlayId);
  const merged = byId(parameters);
  const conflicting = byId(conflicts);
  const rows = ids.map((id) => {
    const sides = { left: lefts.get(id) ?? null, right: rights.get(id) ?? null };
    const outcome = { merged: merged.get(id) ?? null, conflict: conflicting.get(id) ?? null };
    return { id, ...sides, ...outcome, stand: standOver({ ...sides, ...outcome }) };
  });
  return { left, right, layered, rows };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

function sideBySide(id: string, left: Parameter | null, right: Parameter | null): ComparedRow {
  return { id, left, right, stand: standBeside(left, right), merged: null, conflict: null };
}

function standBeside(left: Parameter | null, right: Parameter | null): Stand {
  if (left === null) return 'onlyRight';
  if (right === null) return 'onlyLeft';
  return sameValue(left.value, right.value) ? 'same' : 'differs';
}

function standOver({ left, right, merged, conflict }: Omit<ComparedRow, 'id' | 'stand'>): Stand {
  if (conflict !== null) return 'conflict';
  if (right === null) return 'silent';
  if (left !== null && sameValue(left.value, right.value)) return 'same';
  if (merged?.layer !== 'province') return 'notBorrowed';
  return left === null ? 'added' : 'set';
}

/** Whether two values say the same; the order of a list means nothing. */
export function sameValue(a: ParameterValue, b: ParameterValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const left = new Set(a);
  return left.size === new Set(b).size && b.every((one) => left.has(one));
}

/** How many rows stand in each way. */
export function countStands(rows: readonly ComparedRow[]): ReadonlyMap<Stand, number> {
  const counts = new Map<Stand, number>();
  for (const { stand } of rows) counts.set(stand, (counts.get(stand) ?? 0) + 1);
  return counts;
}
