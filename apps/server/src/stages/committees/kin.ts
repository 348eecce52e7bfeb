import type { Relation } from '@huanjie/rules';
import { type CommandInput, refuseFuture, runCommand } from '../../commands/runCommand.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { removeTie, requirePeople, writeTie } from '../registry/index.ts';

/** Keeps that two people are related, as they declared; a second declaration on the same two replaces the first. */
export async function declareKin(
  context: RequestContext,
  input: CommandInput & { personId: string; relativeId: string; relation: Relation; declaredOn: string },
) {
  return runCommand(context, 'committees.declareKin', input, async (scope) => {
    refuseFuture(scope, input.declaredOn);
    if (input.personId === input.relativeId) {
      refuse('UNUSABLE_INPUT', '本人与本人不是亲属关系。', 'Nobody is related to themselves.');
    }
    await requirePeople(scope.tx, scope.round, scope.unitId, [input.personId, input.relativeId]);
    const kinshipId = await writeTie(scope, {
      person: input.personId,
      relative: input.relativeId,
      relation: input.relation,
      declaredOn: input.declaredOn,
    });
    return { event: { type: 'committee.kinDeclared', payload: { kinshipId } }, answer: { kinshipId } };
  });
}

/** Takes back a declaration that was entered by mistake. */
export async function removeKin(context: RequestContext, input: CommandInput & { kinshipId: string }) {
  return runCommand(context, 'committees.removeKin', input, async (scope) => {
    if (!(await removeTie(scope, input.kinshipId))) {
      refuse('NOT_FOUND', '没有这条亲属关系登记。', 'There is no such declaration.');
    }
    return {
      event: { type: 'committee.kinRemoved', payload: { kinshipId: input.kinshipId } },
      answer: { kinshipId: input.kinshipId },
    };
  });
}
