import type { RoundRow } from '../../../access/policy.ts';
import type { Database } from '../../../database/database.ts';
import { journalPosition } from '../../../journal/index.ts';
import type { VoterSearch } from '../nameSearch/queries.ts';
import { countVoters } from './queries.ts';
import type { UnitCount } from './span.ts';

interface Kept {
  readonly position: number;
  readonly counts: readonly UnitCount[];
}

/** Counts kept for each database; the oldest go first. */
const KEPT_AT_MOST = 200;
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * Voters of each unit that match a search, by unit code. A count of the whole county reads a quarter of a million rows
 * once; it is kept until the county's journal moves on, as nothing changes a roll without an entry there.
 */
export async function voterCounts(
  db: Database,
  round: RoundRow,
  scopeId: string,
  search: VoterSearch | null,
): Promise<readonly UnitCount[]> {
  const entries = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, entries);
  // Who may search by the end of the ID number finds others than who may not.
  const key = `${round.round_id} ${scopeId} ${search?.tails?.unitIds.join() ?? ''} ${search?.contains ?? ''}`;
  // Read before the counts: a roll that changes in between is counted again next time.
  const position = await journalPosition(db, round.county_id);
  const known = entries.get(key);
  if (known?.position === position) return known.counts;
  const counts = await countVoters(db, round, scopeId, search);
  entries.delete(key);
  entries.set(key, { position, counts });
  for (const oldest of entries.keys()) {
    if (entries.size <= KEPT_AT_MOST) break;
    entries.delete(oldest);
  }
  return counts;
}

/** How many voters the roll of a round has below a unit. */
export async function voterTotal(db: Database, round: RoundRow, scopeId: string): Promise<number> {
  const counts = await voterCounts(db, round, scopeId, null);
  return counts.reduce((sum, unit) => sum + unit.count, 0);
}
