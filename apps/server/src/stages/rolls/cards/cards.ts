import type { VoterCard } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { readSearch, windowOf } from '../../registry/index.ts';
import { shownVoter } from '../voters/voters.ts';
import { endCard, issueCards } from './commands.ts';
import {
  type CardEnd,
  type CardFilter,
  type CardRow,
  type CountedCards,
  countByState,
  countCards,
  countWithout,
  findCard,
  listCards,
  listWithout,
} from './queries.ts';
import { asksForSwap } from './swap.ts';

interface PageInput extends Omit<CardFilter, 'search' | 'serial'> {
  readonly roundId: string;
  readonly search?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the cards of a unit. Two queries after the access check. */
export async function cardsPage(context: RequestContext, input: PageInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const serial = readSearch(input.search?.replace(/[\s-]/g, '').toUpperCase())?.begins ?? null;
  const filter = { ...input, search: readSearch(input.search), serial };
  const [total, rows] = await Promise.all([
    countCards(context.db, round, filter),
    listCards(context.db, round, filter, windowOf(input)),
  ]);
  return { total, page: input.page, pageSize: input.pageSize, rows: rows.map(shown) };
}

const shown = (row: CardRow): VoterCard => ({
  cardId: row.card_id,
  kind: row.kind,
  serial: row.serial,
  voter: shownVoter(row),
  delegator: row.delegator === null ? null : shownVoter(row.delegator),
  issuedOn: row.issued_on,
  endedOn: row.ended_on,
  endedGround: row.ended_ground,
});

const ENDS = ['lost', 'damaged', 'swapped', 'struck', 'withdrawn'] as const satisfies readonly CardEnd[];

/** Cards of a unit, counted. Two queries after the access check. */
export async function cardCounts(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const [counted, rest] = await Promise.all([
    countByState(context.db, round, input.unitId),
    countWithout(context.db, round, input.unitId),
  ]);
  const only = (keep: (row: CountedCards) => boolean) =>
    counted.filter(keep).reduce((total, row) => total + row.cards, 0);
  return {
    onRoll: rest.on_roll,
    issued: only(() => true),
    voterInHand: only((row) => row.kind === 'voter' && row.ended_ground === null),
    proxyInHand: only((row) => row.kind === 'proxy' && row.ended_ground === null),
    without: rest.without,
    swap: asksForSwap(round),
    ended: ENDS.map((ground) => ({ ground, cards: only((row) => row.ended_ground === ground) })),
  };
}

/** Issues cards for everybody on the roll, or in one group of it, who has none; nobody is given a second. */
export async function issueMissing(
  context: RequestContext,
  input: CommandInput & { issuedOn: string; group: string | null },
) {
  return runCommand(context, 'roll.issueCards', input, async (scope) => {
    refuseFuture(scope, input.issuedOn);
    const voterIds = await listWithout(scope.tx, scope.round, scope.unitId, input.group);
    const wanted = voterIds.map((voterId) => ({ voterId, kind: 'voter' as const, proxyVoteId: null }));
    const { length: issued } = await issueCards(scope, wanted, input.issuedOn);
    return { event: { type: 'roll.cardsIssued', payload: { cards: issued } }, answer: { issued } };
  });
}

interface OnCard extends CommandInput {
  readonly cardId: string;
  readonly happenedOn: string;
}

/** Gives a new card for one that is lost or damaged. The old one is void from then on. */
export async function reissueCard(context: RequestContext, input: OnCard & { ground: 'lost' | 'damaged' }) {
  return runCommand(context, 'roll.reissueCard', input, async (scope) => {
    const card = await requireInHand(scope, input);
    if (card.struck_on !== null) {
      refuse(
        'REFUSED',
        `${card.name}已于 ${card.struck_on} 从选民名单除名，不能补发选民证。`,
        `${card.name} was struck off the roll on ${card.struck_on}; no new card is given.`,
      );
    }
    await endCard(scope, card.card_id, { on: input.happenedOn, ground: input.ground });
    const wanted = { voterId: card.voter_id, kind: card.kind, proxyVoteId: card.proxy_vote_id };
    const [issued] = await issueCards(scope, [wanted], scope.today);
    if (issued === undefined) throw new Error('a card was not issued');
    return {
      event: { type: 'roll.cardReissued', payload: { cardId: issued.cardId, ground: input.ground } },
      answer: { cardId: issued.cardId, serial: issued.serial },
    };
  });
}

/** Takes a card back. */
export async function withdrawCard(context: RequestContext, input: OnCard) {
  return runCommand(context, 'roll.withdrawCard', input, async (scope) => {
    const card = await requireInHand(scope, input);
    await endCard(scope, card.card_id, { on: input.happenedOn, ground: 'withdrawn' });
    return {
      event: { type: 'roll.cardWithdrawn', payload: { cardId: card.card_id } },
      answer: { cardId: card.card_id },
    };
  });
}

async function requireInHand(scope: CommandScope, input: OnCard): Promise<CardRow> {
  const card =
    (await findCard(scope.tx, scope.round, scope.unitId, input.cardId)) ??
    refuse('NOT_FOUND', '本单位没有这张选民证。', 'This unit has no such card.');
  if (card.ended_on !== null) {
    refuse(
      'REFUSED',
      `证号 ${card.serial} 已于 ${card.ended_on} 作废。`,
      `Card ${card.serial} is void since ${card.ended_on}.`,
    );
  }
  refuseFuture(scope, input.happenedOn);
  if (input.happenedOn < card.issued_on) {
    refuse(
      'UNUSABLE_INPUT',
      `日期 ${input.happenedOn} 早于发证日期 ${card.issued_on}。`,
      `The day ${input.happenedOn} is before the card was issued, ${card.issued_on}.`,
    );
  }
  return card;
}
