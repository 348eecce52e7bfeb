import { consentObstacle, gate, type ListedPost, type Obstacle } from '@huanjie/rules';
import type { CommandScope } from '../../commands/runCommand.ts';
import { gatherFacts } from '../../gates/index.ts';
import { listedBy } from './derive.ts';
import { obstaclesOf } from './fix.ts';
import { approvalOf } from './gateFacts.ts';
import type { Nomination } from './load.ts';

/** Conditions of the gate that the records of a nomination tell more exactly, person by person. */
const TOLD_BY_NAME: ReadonlySet<string> = new Set(['TOO_FEW_CANDIDATES', 'PRELIMINARY', 'TWO_POSTS', 'REVIEW']);

/**
 * Everything that stands in the way of fixing the list on a day: what the nomination itself lacks, and what the gate of
 * the step asks besides; of a Party body the reply of the superior, as its list is chosen with the fixing.
 */
export async function missingOf(
  scope: Pick<CommandScope, 'tx' | 'round' | 'unitId'>,
  nomination: Nomination,
  list: readonly ListedPost[],
  on: string,
): Promise<readonly Obstacle[]> {
  const { tx, round, unitId } = scope;
  if (listedBy(nomination) === 'given') {
    const consent = consentObstacle(await approvalOf(tx, round, unitId), on);
    return consent === null ? [] : [consent];
  }
  const own = await obstaclesOf(scope, nomination, list);
  const facts = {
    ...(await gatherFacts(tx, round, unitId, on)),
    rules: nomination.rules,
    contests: list.map(({ post, seats, candidates }) => ({ post, seats, candidates: candidates.length })),
  };
  const verdict = gate(round.kind === 'community' ? 'community' : 'village', 'formal-candidates', facts);
  const reviewTold = own.some(({ code }) => code === 'NOT_REVIEWED');
  const others = verdict.open
    ? []
    : verdict.refusals.filter(({ code }) => !TOLD_BY_NAME.has(code) || (code === 'REVIEW' && !reviewTold));
  return [...own, ...others];
}
