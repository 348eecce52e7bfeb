import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, actorName, actorRole } from '../access/actor.ts';
import type { Queryable } from '../database/database.ts';
import type { EventPayloads, EventType } from './events.ts';

/** Hash before the first entry of a chain. */
export const GENESIS = Buffer.alloc(32);

export interface EntryContent {
  readonly chainId: string;
  readonly sequence: number;
  readonly roundId: string | null;
  readonly eventType: string;
  readonly payload: unknown;
  readonly actor: string;
  readonly actorRole: string;
  readonly recordedAt: string;
}

/** JSON with sorted keys: the same content gives the same bytes on every machine. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Hash of an entry: SHA-256 over the previous hash and the canonical content. */
export function entryHash(previous: Buffer, content: EntryContent): Buffer {
  return createHash('sha256').update(previous).update(canonicalJson(content)).digest();
}

export interface AppendInput<T extends EventType> {
  readonly countyId: number;
  /** The unit that the event concerns; what concerns several goes to their nearest common ancestor. */
  readonly unitId: string;
  readonly roundId: string | null;
  readonly actor: Actor;
  readonly at: Date;
  readonly type: T;
  readonly payload: EventPayloads[T];
}

/** Appends one typed event to the chain of a unit, inside the transaction of the change itself. */
export async function appendEvent<T extends EventType>(tx: Queryable, input: AppendInput<T>): Promise<void> {
  await sql`insert into journal_chain (county_id, chain_id, length, head_hash)
    values (${input.countyId}, ${input.unitId}, 0, ${GENESIS}) on conflict do nothing`.execute(tx);
  const locked = await sql<{ length: number; head_hash: Buffer }>`
    select length, head_hash from journal_chain
    where county_id = ${input.countyId} and chain_id = ${input.unitId} for update`.execute(tx);
  const chain = locked.rows[0];
  if (chain === undefined) throw new Error('journal chain vanished inside its transaction');
  const content: EntryContent = {
    chainId: input.unitId,
    sequence: chain.length + 1,
    roundId: input.roundId,
    eventType: input.type,
    payload: input.payload,
    actor: actorName(input.actor),
    actorRole: actorRole(input.actor, input.countyId),
    recordedAt: input.at.toISOString(),
  };
  const hash = entryHash(chain.head_hash, content);
  await sql`insert into journal_entry (county_id, chain_id, sequence, round_id, event_type, payload, actor, actor_role,
      recorded_at, previous_hash, hash)
    values (${input.countyId}, ${input.unitId}, ${content.sequence}, ${input.roundId}, ${input.type},
      ${JSON.stringify(input.payload)}, ${content.actor}, ${content.actorRole}, ${input.at}, ${chain.head_hash}, ${hash})`.execute(
    tx,
  );
  await sql`update journal_chain set length = ${content.sequence}, head_hash = ${hash}
    where county_id = ${input.countyId} and chain_id = ${input.unitId}`.execute(tx);
}

/** A round's position: the sum of its county's chain lengths. Nothing changed while it stays the same. */
export async function journalPosition(db: Queryable, countyId: number): Promise<number> {
  const found = await sql<{ position: number }>`
    select coalesce(sum(length), 0)::bigint as position from journal_chain where county_id = ${countyId}`.execute(db);
  return found.rows[0]?.position ?? 0;
}
