import type { Obstacle } from '../eligibility/obstacle.ts';
import type { RoundKind } from '../procedure/steps.ts';
import { COMMUNITY_GATES } from './community.ts';
import { type Condition, obstacleOf } from './condition.ts';
import type { FactId, GateFacts } from './facts.ts';
import { TOWNSHIP_GATES } from './township.ts';
import { VILLAGE_GATES } from './village.ts';

/**
 * The gates of each kind of round: every step of its procedure, the by-run (另行选举) and the re-run (重新选举) of an
 * invalid election, and the vote on delegates in an electing unit.
 */
export const GATES = { township: TOWNSHIP_GATES, community: COMMUNITY_GATES, village: VILLAGE_GATES } as const;

/** A step that has a gate, in a kind of round. */
export type GateStep<Kind extends RoundKind> = keyof (typeof GATES)[Kind] & string;

export type GateVerdict =
  | { readonly open: true }
  | { readonly open: false; readonly refusals: readonly [Obstacle, ...Obstacle[]] };

/**
 * Whether a step may begin, by the facts of one unit. Shut gates name everything that stands in the way, each with its
 * rules and what mends it; a fact that is not on record stands in the way like one that is not fulfilled.
 */
export function gate<Kind extends RoundKind>(kind: Kind, step: GateStep<Kind>, facts: GateFacts): GateVerdict {
  const [first, ...others] = conditionsOf(kind, step).flatMap((condition) => obstacleOf(condition, facts) ?? []);
  return first === undefined ? { open: true } : { open: false, refusals: [first, ...others] };
}

/** The facts that a gate asks for, so that a form or a query can gather just these. */
export function factsAskedBy<Kind extends RoundKind>(kind: Kind, step: GateStep<Kind>): readonly FactId[] {
  return [...new Set(conditionsOf(kind, step).flatMap((condition) => [...condition.needs, ...(condition.asks ?? [])]))];
}

function conditionsOf(kind: RoundKind, step: string): readonly Condition[] {
  const gates: Readonly<Record<string, readonly Condition[]>> = GATES[kind];
  const conditions = Object.hasOwn(gates, step) ? gates[step] : undefined;
  if (conditions === undefined) throw new RangeError(`No gate ${step} in a ${kind} round`);
  return conditions;
}
