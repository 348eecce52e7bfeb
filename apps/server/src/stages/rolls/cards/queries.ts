import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { readAs, type SearchPatterns } from '../../registry/index.ts';
import { groupOrder, VOTER, type VoterRow } from '../voters/queries.ts';

export type CardKind = 'voter' | 'proxy';
export type CardEnd = 'lost' | 'damaged' | 'swapped' | 'struck' | 'withdrawn';

export interface CardRow extends VoterRow {
  readonly card_id: string;
  readonly kind: CardKind;
  readonly serial: string;
  readonly proxy_vote_id: string | null;
  readonly issued_on: string;
  readonly ended_on: string | null;
  readonly ended_ground: CardEnd | null;
  readonly struck_on: string | null;
  readonly delegator: VoterRow | null;
}

export interface CardFilter {
  readonly unitId: string;
  readonly state: 'inHand' | 'ended' | 'any';
  readonly kind?: CardKind | undefined;
  readonly group?: string | undefined;
  readonly search: SearchPatterns | null;
  /** The same text as the beginning of a serial; null where nothing is searched for. */
  readonly serial: string | null;
}

const CARD = sql`${VOTER}, c.card_id, c.kind, c.serial, c.proxy_vote_id, c.issued_on, c.ended_on, c.ended_ground,
  v.struck_on, case when d.voter_id is not null then json_build_object('voter_id', d.voter_id, 'name', d.name,
    'sex', d.sex, 'group_name', d.group_name, 'card_number', d.card_number) end as delegator`;
const FROM = sql`from voter_card c join voter v on v.county_id = c.county_id and v.voter_id = c.voter_id`;
const WITH_DELEGATOR = sql`${FROM}
  left join proxy_vote p on p.county_id = c.county_id and p.proxy_vote_id = c.proxy_vote_id
  left join voter d on d.county_id = p.county_id and d.voter_id = p.voter_id`;

const STATES: Readonly<Record<CardFilter['state'], RawBuilder<unknown>>> = {
  inHand: sql`and c.ended_on is null`,
  ended: sql`and c.ended_on is not null`,
  any: sql``,
};

const ofUnit = (round: RoundRow, unitId: string): RawBuilder<unknown> =>
  sql`c.county_id = ${round.county_id} and c.round_id = ${round.round_id} and c.unit_id = ${unitId}`;

const matching = (
  round: RoundRow,
  { unitId, state, kind, group, search, serial }: CardFilter,
): RawBuilder<unknown> => sql`
  ${ofUnit(round, unitId)} ${STATES[state]} ${kind === undefined ? sql`` : sql`and c.kind = ${kind}`}
  ${group === undefined ? sql`` : sql`and v.group_name = ${group}`}
  ${
    search === null
      ? sql``
      : sql`and (${sql.join(
          [sql`c.serial like ${serial} or v.name like ${search.contains}`, ...readAs('v', search.letters)],
          sql` or `,
        )})`
  }`;

/** Cards that match, by group and entry; the latest of an entry first. */
export async function listCards(
  db: Queryable,
  round: RoundRow,
  filter: CardFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly CardRow[]> {
  const byGroup = await groupOrder(db, round, filter.unitId);
  const found = await sql<CardRow>`select ${CARD} ${WITH_DELEGATOR} where ${matching(round, filter)}
    order by ${byGroup('v.group_name')}, v.card_number, c.issued_on desc, c.serial
    limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export async function countCards(db: Queryable, round: RoundRow, filter: CardFilter): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total ${FROM}
    where ${matching(round, filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** One card of a unit. */
export async function findCard(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  cardId: string,
): Promise<CardRow | undefined> {
  const found = await sql<CardRow>`select ${CARD} ${WITH_DELEGATOR}
    where ${ofUnit(round, unitId)} and c.card_id = ${cardId}`.execute(db);
  return found.rows[0];
}

/** Entries on the roll that hold no card and whose vote no proxy card casts. */
const without = (round: RoundRow, unitId: string): RawBuilder<unknown> => sql`from voter v
  where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}
    and v.struck_on is null
    and not exists (select 1 from voter_card c where c.county_id = v.county_id and c.voter_id = v.voter_id
      and c.kind = 'voter' and c.ended_on is null)
    and not exists (select 1 from proxy_vote p
      join voter_card c on c.county_id = p.county_id and c.proxy_vote_id = p.proxy_vote_id and c.ended_on is null
      where p.county_id = v.county_id and p.voter_id = v.voter_id and p.state = 'granted')`;

/** Who is still to be given a card, on the whole roll or in one group. */
export async function listWithout(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  group: string | null,
): Promise<readonly string[]> {
  const found = await sql<{ voter_id: string }>`select v.voter_id ${without(round, unitId)}
    ${group === null ? sql`` : sql`and v.group_name = ${group}`}`.execute(db);
  return found.rows.map((row) => row.voter_id);
}

/** How many are on the roll of a unit, and how many of them are still to be given a card. */
export async function countWithout(
  db: Queryable,
  round: RoundRow,
  unitId: string,
): Promise<{ readonly on_roll: number; readonly without: number }> {
  const found = await sql<{ on_roll: number; without: number }>`select
    (select count(*) from voter v where v.county_id = ${round.county_id} and v.round_id = ${round.round_id}
      and v.unit_id = ${unitId} and v.struck_on is null) as on_roll,
    (select count(*) ${without(round, unitId)}) as without`.execute(db);
  return found.rows[0] ?? { on_roll: 0, without: 0 };
}

export interface CountedCards {
  readonly kind: CardKind;
  readonly ended_ground: CardEnd | null;
  readonly cards: number;
}

/** Cards of a unit by kind, and by why they ended. */
export async function countByState(db: Queryable, round: RoundRow, unitId: string): Promise<readonly CountedCards[]> {
  const found = await sql<CountedCards>`select c.kind, c.ended_ground, count(*) as cards from voter_card c
    where ${ofUnit(round, unitId)} group by 1, 2`.execute(db);
  return found.rows;
}

/** Cards in hand that a delegation touches: the delegator's own, and the one issued to the proxy. */
export async function findCardsOfProxy(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  delegation: { readonly proxyVoteId: string; readonly voterId: string },
): Promise<readonly { readonly card_id: string; readonly kind: CardKind }[]> {
  const found = await sql<{ card_id: string; kind: CardKind }>`select c.card_id, c.kind from voter_card c
    where ${ofUnit(round, unitId)} and c.ended_on is null
      and ((c.kind = 'voter' and c.voter_id = ${delegation.voterId})
        or c.proxy_vote_id = ${delegation.proxyVoteId})`.execute(db);
  return found.rows;
}
