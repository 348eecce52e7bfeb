import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { CardEnd, CardKind } from './queries.ts';
import { randomSerial } from './serial.ts';

/** A card that is to be issued. */
export interface WantedCard {
  readonly voterId: string;
  readonly kind: CardKind;
  readonly proxyVoteId: string | null;
}

export interface IssuedCard {
  readonly cardId: string;
  readonly serial: string;
}

/**
 * Issues cards with serials that no card of the round has. A serial that chance gave twice is drawn again: one
 * statement for all, and hardly ever a second.
 */
export async function issueCards(
  scope: CommandScope,
  wanted: readonly WantedCard[],
  issuedOn: string,
): Promise<readonly IssuedCard[]> {
  const issued: IssuedCard[] = [];
  let left = wanted.map((card) => ({ ...card, cardId: randomUUID() }));
  while (left.length > 0) {
    const made = await insertCards(
      scope,
      left.map((card) => ({ ...card, serial: randomSerial() })),
      issuedOn,
    );
    issued.push(...made);
    const done = new Set(made.map(({ cardId }) => cardId));
    left = left.filter(({ cardId }) => !done.has(cardId));
  }
  return issued;
}

async function insertCards(
  { tx, round, unitId }: CommandScope,
  cards: readonly (WantedCard & IssuedCard)[],
  issuedOn: string,
): Promise<readonly IssuedCard[]> {
  const found = await sql<{ card_id: string; serial: string }>`
    insert into voter_card (county_id, card_id, round_id, unit_id, voter_id, kind, serial, proxy_vote_id, issued_on)
    select ${round.county_id}, c."cardId", ${round.round_id}, ${unitId}, c."voterId", c.kind, c.serial,
      c."proxyVoteId", ${issuedOn}
    from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb)
      as c ("cardId" uuid, "voterId" uuid, kind text, serial text, "proxyVoteId" uuid)
    on conflict (county_id, round_id, serial) do nothing returning card_id, serial`.execute(tx);
  return found.rows.map((row) => ({ cardId: row.card_id, serial: row.serial }));
}

/** Ends a card; the row is kept. */
export async function endCard(
  { tx, round }: CommandScope,
  cardId: string,
  ended: { readonly on: string; readonly ground: CardEnd },
): Promise<void> {
  await sql`update voter_card set ended_on = ${ended.on}, ended_ground = ${ended.ground}
    where county_id = ${round.county_id} and card_id = ${cardId} and ended_on is null`.execute(tx);
}

/** Ends every card of someone struck off the roll: those held, and those that others hold for that vote. */
export async function endCardsOfStruck({ tx, round }: CommandScope, voterId: string, on: string): Promise<void> {
  await sql`update voter_card c set ended_on = ${on}, ended_ground = 'struck'
    where c.county_id = ${round.county_id} and c.round_id = ${round.round_id} and c.ended_on is null
      and (c.voter_id = ${voterId} or exists (select 1 from proxy_vote p where p.county_id = c.county_id
        and p.proxy_vote_id = c.proxy_vote_id and p.voter_id = ${voterId}))`.execute(tx);
}
