import { type CommandScope, refuseFuture, runCommand } from '../../commands/runCommand.ts';
import { refuseObstacles } from '../../gates/index.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { markStepDone, writeMethod } from '../programme/index.ts';
import { dropNominees, putNominee, updateNomination, writeParticipation } from './commands.ts';
import { listedBy, type PersonVotes, participationOf, personVotes, quorumObstacle } from './derive.ts';
import { type Nomination, requireNomination } from './load.ts';
import { namingStep, type OnNomination } from './naming.ts';
import { countUnsettled, type FormRow } from './queries.ts';

/**
 * Closes the nomination: everyone who was named becomes a nominee with the votes. Refuses while names are not settled,
 * or too few took part (VC-409). The method and the participation are written as a report counts them.
 */
export async function closeNomination(context: RequestContext, input: OnNomination & { closedOn: string }) {
  return runCommand(context, 'nominations.close', input, async (scope) => {
    refuseFuture(scope, input.closedOn);
    const nomination = await requireNomination(scope, input.nominationId, ['open']);
    await checkClosing(scope, nomination, input.closedOn);
    const nominees = await writeNominees(scope, nomination);
    await updateNomination(scope, input.nominationId, { state: 'closed', closed_on: input.closedOn });
    await writeFigures(scope, nomination, input.closedOn);
    const step = namingStep(scope.round.kind, nomination.party);
    if (step !== null) await markStepDone(scope, step, input.closedOn);
    return {
      event: { type: 'nomination.closed', payload: { nominationId: input.nominationId, nominees } },
      answer: { nominationId: input.nominationId, state: 'closed', nominees },
    };
  });
}

async function checkClosing(scope: CommandScope, nomination: Nomination, closedOn: string): Promise<void> {
  const { row, sheets, forms } = nomination;
  const days = [...sheets.map(({ held_on }) => held_on), ...forms.map(({ received_on }) => received_on)];
  const late = days.find((day) => day > closedOn);
  if (late !== undefined) {
    refuse(
      'UNUSABLE_INPUT',
      `提名结束日期 ${closedOn} 早于登记的提名日期 ${late}。`,
      `The nomination cannot close on ${closedOn}, before the day of a sheet or form, ${late}.`,
    );
  }
  if (row.method === 'twoRecommendations') checkRecommendations(nomination);
  else if (days.length === 0) {
    refuse('REFUSED', '还没有录入计票单或者推荐表。', 'No tally sheet and no form has been entered.', ['VC-401']);
  }
  const unsettled = await countUnsettled(scope.tx, scope.round, row.nomination_id);
  if (unsettled > 0) {
    refuse(
      'REFUSED',
      `还有 ${unsettled} 个姓名没有认定指谁。请逐一认定，或者写明不计的理由。`,
      `${unsettled} name(s) are not settled. Say whom each means, or why it is set aside.`,
    );
  }
  const quorum = quorumObstacle(nomination);
  if (quorum !== null) refuseObstacles([quorum]);
}

function checkRecommendations({ sheets }: Nomination): void {
  const members = sheets.some(({ participant }) => participant === 'partyMembers');
  const masses = sheets.some(({ participant }) => participant !== 'partyMembers');
  if (members && masses) return;
  refuse(
    'REFUSED',
    members ? '还没有群众推荐的计票单。' : '还没有党员推荐的计票单。',
    members ? 'The recommendation by the masses has no sheet yet.' : 'The recommendation by members has no sheet yet.',
    ['PX-01'],
  );
}

async function writeNominees(scope: CommandScope, nomination: Nomination): Promise<number> {
  const { row, forms, nominees } = nomination;
  const byForm = new Map<string, FormRow>(forms.map((form) => [`${form.post} ${form.person_id}`, form]));
  const named = new Map<string, PersonVotes>(
    personVotes(nomination).map((one) => [`${one.post} ${one.personId}`, one] as const),
  );
  const keys = new Set<string>([...named.keys(), ...byForm.keys()]);
  await dropNominees(
    scope,
    nominees.filter((one) => !keys.has(`${one.post} ${one.person_id}`)).map(({ nominee_id }) => nominee_id),
  );
  for (const key of keys) {
    const form = byForm.get(key);
    const votes = named.get(key);
    const post = votes?.post ?? form?.post;
    const personId = votes?.personId ?? form?.person_id;
    if (post === undefined || personId === undefined) continue;
    await putNominee(scope, row.nomination_id, {
      post,
      personId,
      // Whom a form names stands without votes: nobody voted on the person.
      votes: form === undefined ? (votes?.votes ?? 0) : null,
      memberVotes: listedBy(nomination) === 'given' ? (votes?.memberVotes ?? 0) : null,
      declaredOn: form?.received_on ?? null,
    });
  }
  return keys.size;
}

/** The method and the participation, as an import of the same round writes them. */
async function writeFigures(scope: CommandScope, nomination: Nomination, closedOn: string): Promise<void> {
  const { body, method } = nomination.row;
  const procedure = body === 'partyOrganisation' ? body : 'nomination';
  await writeMethod(scope, { procedure, method, decidedOn: closedOn });
  if (method === 'openNomination' && body === 'residentsCommittee') {
    await writeMethod(scope, { procedure: body, method, decidedOn: closedOn, keep: true });
  }
  for (const row of participationOf(nomination)) await writeParticipation(scope, row);
}
