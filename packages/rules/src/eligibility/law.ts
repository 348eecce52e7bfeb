import type { Relation } from '../results/poll.ts';
import { type Layers, lookUp } from '../ruleSets/merge/merge.ts';
import type { ParameterValue } from '../ruleSets/types.ts';
import { codesOf, familyOf } from './obstacle.ts';

/** The merged rules of a unit, read parameter by parameter, with what each is cited by. */
export interface Law {
  readonly family: 'VC' | 'RC' | 'PARTY';
  readonly value: (id: string) => ParameterValue | null;
  readonly number: (id: string) => number | null;
  readonly codes: (id: string) => readonly string[];
  /** The rule that a parameter comes from, `otherwise` where no layer sets it; a borrowed one with its analogy. */
  readonly cite: (id: string, otherwise: string) => readonly string[];
}

/** Reads the rules of a unit; see {@link lookUp} for what it throws. */
export function lawOf(layers: Layers): Law {
  const find = lookUp(layers);
  const family = familyOf(layers.ruleSet);
  return {
    family,
    value: (id) => find(id)?.value ?? null,
    number: (id) => {
      const value = find(id)?.value;
      return typeof value === 'number' ? value : null;
    },
    codes: (id) => codesOf(find(id)?.value),
    cite: (id, otherwise) => {
      const rule = find(id)?.rule ?? otherwise;
      return family === 'RC' && rule.startsWith('VC-') ? [rule, 'RC-155'] : [rule];
    },
  };
}

/** Whether a relation falls under a list of relations; `near_relative` stands for the list of G-22. */
export function isWithin(relation: Relation | null, scope: readonly string[]): boolean {
  if (relation === null) return false;
  return scope.includes(relation) || (relation !== 'other' && scope.some((one) => one.startsWith('near_relative')));
}
