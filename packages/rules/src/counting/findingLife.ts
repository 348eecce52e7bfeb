import type { CountFinding } from './checks.ts';

/** Why a finding stands as it is, as it was written on the record. `on` is a day, `YYYY-MM-DD`. */
export interface Explanation {
  readonly findingId: string;
  readonly text: string;
  readonly by: string;
  readonly on: string;
}

/** The life of a finding: open, then explained with its numbers, or mended by a correction of them. */
export type FindingLife =
  | { readonly state: 'open' | 'mended'; readonly finding: CountFinding }
  | { readonly state: 'explained'; readonly finding: CountFinding; readonly explanation: Explanation };

/**
 * Where each finding stands: `now` are those of the figures as they are, `earlier` those of figures entered before. An
 * error is not explained away, and an explanation holds only as long as the numbers are the same.
 */
export function findingLives(
  now: readonly CountFinding[],
  earlier: readonly CountFinding[],
  explanations: readonly Explanation[],
): readonly FindingLife[] {
  const standing = new Set(now.map(({ id }) => id));
  const gone = new Map(earlier.filter(({ id }) => !standing.has(id)).map((one) => [one.id, one]));
  return [
    ...now.map((finding): FindingLife => {
      const explanation = explanations.findLast(({ findingId }) => findingId === finding.id);
      return finding.severity === 'error' || explanation === undefined
        ? { state: 'open', finding }
        : { state: 'explained', finding, explanation };
    }),
    ...[...gone.values()].map((finding): FindingLife => ({ state: 'mended', finding })),
  ];
}

/** Findings that stand in the way of sealing. */
export const openFindings = (lives: readonly FindingLife[]): readonly CountFinding[] =>
  lives.filter(({ state }) => state === 'open').map(({ finding }) => finding);
