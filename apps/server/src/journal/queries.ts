import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../access/policy.ts';
import type { Queryable } from '../database/database.ts';

export interface JournalRow {
  readonly chain_id: string;
  readonly sequence: number;
  readonly event_type: string;
  readonly payload: Record<string, unknown>;
  readonly actor: string;
  readonly actor_role: string;
  readonly recorded_at: Date;
  readonly hash: Buffer;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

export interface JournalFilter {
  readonly scopeId: string;
  readonly eventType: string | undefined;
}

const matching = (round: RoundRow, { scopeId, eventType }: JournalFilter): RawBuilder<unknown> => sql`
  from journal_entry e
  join unit_closure c on c.county_id = e.county_id and c.ancestor_id = ${scopeId} and c.unit_id = e.chain_id
  where e.county_id = ${round.county_id} and e.round_id = ${round.round_id}
    ${eventType === undefined ? sql`` : sql`and e.event_type = ${eventType}`}`;

/** One page of the journal of a round below the scope, newest first. */
export async function listEntries(
  db: Queryable,
  round: RoundRow,
  filter: JournalFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly JournalRow[]> {
  const found = await sql<JournalRow>`
    with shown as (
      select e.chain_id, e.sequence, e.event_type, e.payload, e.actor, e.actor_role, e.recorded_at, e.hash
      ${matching(round, filter)}
      order by e.recorded_at desc, e.sequence desc, e.chain_id limit ${window.limit} offset ${window.offset})
    select shown.*, u.code, u.name, u.kind
    from shown join unit u on u.county_id = ${round.county_id} and u.unit_id = shown.chain_id
    order by shown.recorded_at desc, shown.sequence desc, shown.chain_id`.execute(db);
  return found.rows;
}

/** How many entries the filter lets through. */
export async function countEntries(db: Queryable, round: RoundRow, filter: JournalFilter): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total ${matching(round, filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** The counties that keep journals. */
export async function listCounties(db: Queryable): Promise<readonly number[]> {
  const found = await sql<{ county_id: number }>`select county_id from county order by county_id`.execute(db);
  return found.rows.map((row) => row.county_id);
}

export interface ChainHead {
  readonly chain_id: string;
  readonly length: number;
  readonly head_hash: Buffer;
}

export async function listHeads(db: Queryable, countyId: number): Promise<readonly ChainHead[]> {
  const found = await sql<ChainHead>`
    select chain_id, length, head_hash from journal_chain where county_id = ${countyId} order by chain_id`.execute(db);
  return found.rows;
}

export interface ChainEntry {
  readonly chain_id: string;
  readonly sequence: number;
  readonly round_id: string | null;
  readonly event_type: string;
  readonly payload: unknown;
  readonly actor: string;
  readonly actor_role: string;
  readonly recorded_at: Date;
  /** Microseconds beyond the millisecond. Entries are written to the millisecond, so anything here was put in later. */
  readonly beyond: number;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

/** The entries after a place in the chains of a county, chain by chain in their order, at most `limit`. */
export async function listEntriesAfter(
  db: Queryable,
  countyId: number,
  after: { readonly chainId: string; readonly sequence: number },
  limit: number,
): Promise<readonly ChainEntry[]> {
  const found = await sql<ChainEntry>`
    select chain_id, sequence, round_id, event_type, payload, actor, actor_role, recorded_at,
      (extract(microseconds from recorded_at)::bigint % 1000)::int as beyond, previous_hash, hash
    from journal_entry
    where county_id = ${countyId} and (chain_id, sequence) > (${after.chainId}::uuid, ${after.sequence}::bigint)
    order by chain_id, sequence limit ${limit}`.execute(db);
  return found.rows;
}
