import type { RoundRow } from '../../../access/policy.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import { rollLaw } from '../law.ts';
import { endCard, issueCards } from './commands.ts';
import { findCardsOfProxy } from './queries.ts';

export interface Delegated {
  readonly proxyVoteId: string;
  readonly voterId: string;
  readonly proxyVoterId: string;
}

/** Whether the law of the round takes the delegator's card back when the proxy is given one (VC-527). */
export const asksForSwap = (round: RoundRow): boolean => rollLaw(round).values?.['proxy.card_swap'] === true;

/**
 * Takes the delegator's card back and gives the proxy a card for that vote, where the province asks for it (VC-527).
 * Gives how many cards were taken back; none where the province does not ask.
 */
export async function swapCards(scope: CommandScope, delegated: Delegated): Promise<number> {
  if (!asksForSwap(scope.round)) return 0;
  const held = await findCardsOfProxy(scope.tx, scope.round, scope.unitId, delegated);
  for (const { card_id } of held) await endCard(scope, card_id, { on: scope.today, ground: 'swapped' });
  const { proxyVoteId, proxyVoterId } = delegated;
  await issueCards(scope, [{ kind: 'proxy', voterId: proxyVoterId, proxyVoteId }], scope.today);
  return held.length;
}

/** Takes the card of a withdrawn delegation back from the proxy and gives the delegator a voter card again. */
export async function returnCards(
  scope: CommandScope,
  delegated: Pick<Delegated, 'proxyVoteId' | 'voterId'>,
): Promise<number> {
  const held = await findCardsOfProxy(scope.tx, scope.round, scope.unitId, delegated);
  const ofProxy = held.filter(({ kind }) => kind === 'proxy');
  for (const { card_id } of ofProxy) await endCard(scope, card_id, { on: scope.today, ground: 'withdrawn' });
  if (ofProxy.length > 0 && !held.some(({ kind }) => kind === 'voter')) {
    await issueCards(scope, [{ kind: 'voter', voterId: delegated.voterId, proxyVoteId: null }], scope.today);
  }
  return ofProxy.length;
}
