import type { Bilingual } from '@huanjie/rules';
import type { Database, Queryable } from '../database/database.ts';
import { entryHash, GENESIS } from './append.ts';
import { type ChainEntry, type ChainHead, listCounties, listEntriesAfter, listHeads } from './queries.ts';

/** A place where a chain does not hold. */
export interface Break extends Bilingual {
  readonly countyId: number;
  readonly chainId: string;
  readonly sequence: number;
}

export interface Verification {
  readonly chains: number;
  readonly entries: number;
  readonly broken: Break[];
}

const BATCH = 2_000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Recomputes every hash chain, or those of some counties. Each county is read in one snapshot, so that entries appended
 * meanwhile do not look like breaks, and in batches, so that memory stays small however long the journal is.
 */
export async function verifyChains(db: Database, countyIds?: readonly number[]): Promise<Verification> {
  const total: { chains: number; entries: number; broken: Break[] } = { chains: 0, entries: 0, broken: [] };
  for (const countyId of countyIds ?? (await listCounties(db))) {
    const county = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((tx) => verifyCounty(tx, countyId));
    total.chains += county.chains;
    total.entries += county.entries;
    for (const found of county.broken) total.broken.push(found);
  }
  return total;
}

async function verifyCounty(db: Queryable, countyId: number): Promise<Verification> {
  const heads = await listHeads(db, countyId);
  const reader = chainReader(countyId, heads);
  let after = { chainId: BEFORE_ALL, sequence: -1 };
  for (;;) {
    const batch = await listEntriesAfter(db, countyId, after, BATCH);
    for (const entry of batch) reader.read(entry);
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) break;
    after = { chainId: last.chain_id, sequence: last.sequence };
  }
  return reader.finish();
}

/** Where the reading of a chain stands. */
interface Position {
  readonly chainId: string;
  sequence: number;
  hash: Buffer;
}

/** Follows the entries of a county, chain by chain, and notes every break. */
export function chainReader(countyId: number, heads: readonly ChainHead[]) {
  const unread = new Map(heads.map((head) => [head.chain_id, head]));
  const broken: Break[] = [];
  let chains = 0;
  let entries = 0;
  let at: Position | null = null;
  const note = (chainId: string, sequence: number, sentence: Bilingual) =>
    broken.push({ countyId, chainId, sequence, ...sentence });

  const close = (position: Position) => {
    const head = unread.get(position.chainId);
    unread.delete(position.chainId);
    if (head === undefined) return note(position.chainId, position.sequence, SENTENCES.noHead);
    if (head.length !== position.sequence || !head.head_hash.equals(position.hash)) {
      note(position.chainId, Math.max(head.length, position.sequence), SENTENCES.head(head.length, position.sequence));
    }
    return undefined;
  };

  const read = (entry: ChainEntry) => {
    entries += 1;
    if (at?.chainId !== entry.chain_id) {
      if (at !== null) close(at);
      chains += 1;
      at = { chainId: entry.chain_id, sequence: 0, hash: GENESIS };
    }
    for (const sentence of faultsOf(entry, at)) note(entry.chain_id, entry.sequence, sentence);
    at.sequence = entry.sequence;
    at.hash = entry.hash;
  };

  const finish = (): Verification => {
    if (at !== null) close(at);
    for (const head of unread.values()) {
      chains += 1;
      if (head.length !== 0 || !head.head_hash.equals(GENESIS)) {
        note(head.chain_id, head.length, SENTENCES.head(head.length, 0));
      }
    }
    return { chains, entries, broken };
  };
  return { read, finish };
}

/** What is wrong with an entry that follows `at` in its chain. */
function faultsOf(entry: ChainEntry, at: Position): Bilingual[] {
  const faults: Bilingual[] = [];
  const expected = at.sequence + 1;
  if (entry.sequence !== expected) faults.push(SENTENCES.gap(expected, entry.sequence));
  else if (!entry.previous_hash.equals(at.hash)) faults.push(SENTENCES.previous);
  const hash = entryHash(entry.previous_hash, {
    chainId: entry.chain_id,
    sequence: entry.sequence,
    roundId: entry.round_id,
    eventType: entry.event_type,
    payload: entry.payload,
    actor: entry.actor,
    actorRole: entry.actor_role,
    recordedAt: entry.recorded_at.toISOString(),
  });
  if (entry.beyond !== 0 || !hash.equals(entry.hash)) faults.push(SENTENCES.altered);
  return faults;
}

const SENTENCES = {
  altered: {
    zh: '这条记录的内容在写入后被改动过。',
    en: 'The content of this entry was altered after it was written.',
  },
  previous: {
    zh: '这条记录与前一条不相衔接：所记的前一条摘要与实际不符。',
    en: 'This entry does not continue the one before it: the previous hash that it names is another.',
  },
  gap: (expected: number, found: number): Bilingual => ({
    zh: `序号不连续：应为第 ${expected} 条，实为第 ${found} 条，中间的记录缺失。`,
    en: `The sequence has a gap: entry ${expected} was expected and ${found} follows; entries are missing.`,
  }),
  head: (length: number, last: number): Bilingual => ({
    zh: `链尾不符：登记的长度为 ${length}，实际最后一条为第 ${last} 条，或链尾摘要不同。末尾的记录可能被删除或替换。`,
    en: `The head does not match: ${length} entries are registered, the last one found is ${last}, or its hash differs. Entries at the end may have been removed or replaced.`,
  }),
  noHead: {
    zh: '这条链没有登记链尾，无法证明末尾没有缺失。',
    en: 'No head is registered for this chain, so nothing proves that its end is whole.',
  },
} as const;
