import type { NextStep, Outcome, Validity } from '@huanjie/rules';
import type { Attempt } from './attempt.ts';

/** What a decision came to, as far as a change of it is worth saying. */
export interface Snapshot {
  readonly validity: Validity;
  readonly outcomes: ReadonlyMap<string, Standing>;
  readonly next: ReadonlyMap<string, NextStep['code'] | null>;
}

interface Standing {
  readonly name: string;
  readonly contest: string;
  readonly outcome: Outcome;
}

export type Change =
  | { readonly kind: 'validity'; readonly from: Validity; readonly to: Validity }
  | { readonly kind: 'outcome'; readonly name: string; readonly from: Outcome; readonly to: Outcome }
  | { readonly kind: 'next'; readonly contest: string; readonly to: NextStep['code'] | null };

/** The decision of an attempt in short; null where there is none. */
export function snapshotOf({ decided }: Attempt): Snapshot | null {
  if (decided === null) return null;
  const { poll, result } = decided;
  const names = new Map(
    poll.contests.flatMap(({ candidates }) => candidates.map(({ id, name }): [string, string] => [id, name ?? id])),
  );
  return {
    validity: result.validity,
    outcomes: new Map(
      result.contests.flatMap(({ id, reasons }) =>
        reasons.map(({ person, outcome }): [string, Standing] => [
          JSON.stringify([id, person]),
          { name: names.get(person) ?? person, contest: id, outcome },
        ]),
      ),
    ),
    next: new Map(result.contests.map(({ id, next }) => [id, next?.code ?? null])),
  };
}

/**
 * What is different between two decisions: whether the vote holds, then who stands otherwise, then what follows. Who
 * came or went with a line of the sheet is no change of an outcome.
 */
export function changesBetween(before: Snapshot, after: Snapshot): readonly Change[] {
  if (before.validity !== after.validity) return [{ kind: 'validity', from: before.validity, to: after.validity }];
  const outcomes = [...after.outcomes].flatMap(([key, { name, outcome }]): Change[] => {
    const was = before.outcomes.get(key);
    return was === undefined || was.outcome === outcome
      ? []
      : [{ kind: 'outcome', name, from: was.outcome, to: outcome }];
  });
  const next = [...after.next].flatMap(([contest, to]): Change[] => {
    const was = before.next.get(contest);
    return was === undefined || was === to ? [] : [{ kind: 'next', contest, to }];
  });
  return [...outcomes, ...next];
}
