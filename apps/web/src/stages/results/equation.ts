/** The counts of a poll that stand in the equation of ballots. */
export interface BallotCounts {
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
}

/** Issued = returned + not returned; returned = valid + invalid. A negative difference is an over-count. */
export function equationOf(counts: BallotCounts) {
  return {
    notReturned: counts.issued - counts.returned,
    valid: counts.returned - counts.invalid,
    overcount: Math.max(0, counts.returned - counts.issued),
  };
}

/** A share of a whole for the width of a bar, 0 to 100; 0 when there is no whole. */
export function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(100, Math.max(0, (part * 100) / whole)) : 0;
}

/** The code of what comes next, out of the open-ended `next` of a contest or poll. */
export function nextCode(next: unknown): string | null {
  return typeof next === 'object' && next !== null && 'code' in next && typeof next.code === 'string'
    ? next.code
    : null;
}

/** Candidates by votes, most first; equal votes in the order of the ballot. */
export function byVotes<C extends { readonly approve: number; readonly ballotOrder: number }>(
  candidates: readonly C[],
): readonly C[] {
  return [...candidates].sort((a, b) => b.approve - a.approve || a.ballotOrder - b.ballotOrder);
}
