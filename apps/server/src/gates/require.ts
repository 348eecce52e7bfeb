import { type GateFacts, type GateStep, gate, type Obstacle, type RoundKind } from '@huanjie/rules';
import type { CommandScope } from '../commands/runCommand.ts';
import { refuse } from '../http/refusals.ts';
import { gatherFacts } from './gather.ts';

/**
 * Lets a step of the procedure begin only where its gate is open (F016): everything that stands in the way is named with
 * its rules and what mends it. `known` are facts that the command itself holds, and go before those on record.
 * @throws ORPCError `REFUSED`
 */
export async function requireGate<Kind extends RoundKind>(
  scope: Pick<CommandScope, 'tx' | 'round' | 'unitId' | 'today'>,
  step: GateStep<Kind>,
  known: GateFacts = {},
): Promise<void> {
  const on = known.on ?? scope.today;
  const facts = { ...(await gatherFacts(scope.tx, scope.round, scope.unitId, on)), ...known };
  const verdict = gate(scope.round.kind, step as never, facts);
  if (!verdict.open) refuseObstacles(verdict.refusals);
}

/** Refuses with the obstacles that stand in the way, one sentence each. */
export function refuseObstacles(obstacles: readonly Obstacle[]): never {
  return refuse(
    'REFUSED',
    obstacles.map(({ zh, remedy }) => `${zh}。${remedy.zh}。`).join(''),
    obstacles.map(({ en, remedy }) => `${en}. ${remedy.en}.`).join(' '),
    [...new Set(obstacles.flatMap(({ rules }) => rules))],
  );
}
