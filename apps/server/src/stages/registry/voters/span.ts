/** How many voters of a unit the filter lets through, in the order of the roll. */
export interface UnitCount {
  readonly unit_id: string;
  readonly count: number;
}

/** The units that a window of the roll touches, and where in them it begins. */
export interface Span {
  readonly unitIds: string[];
  /** Rows of the first of these units that stand before the window. */
  readonly offset: number;
}

/**
 * Finds the units that rows `offset` to `offset + limit` of the whole roll lie in, so that a deep page costs no more
 * than the first: whole units before it are passed over by their counts.
 */
export function spanOf(counts: readonly UnitCount[], offset: number, limit: number): Span {
  const unitIds: string[] = [];
  let before = 0;
  let first = 0;
  for (const { unit_id, count } of counts) {
    const after = before + count;
    if (count > 0 && after > offset && before < offset + limit) {
      if (unitIds.length === 0) first = offset - before;
      unitIds.push(unit_id);
    }
    before = after;
  }
  return { unitIds, offset: first };
}
