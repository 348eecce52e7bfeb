import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface Figures {
  readonly received: number;
  readonly issued: number;
  readonly spoiled: number;
  readonly replaced: number;
  readonly unused: number;
  readonly returned: number | null;
}

export interface LedgerRow extends Figures {
  readonly place_id: string;
  readonly note: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  readonly standing: boolean;
}

/** Every record of the ballots of a vote's places, the latest first; one of a place stands. */
export async function listLedger(db: Queryable, round: RoundRow, pollId: string): Promise<readonly LedgerRow[]> {
  const found = await sql<LedgerRow>`select place_id, received, issued, spoiled, replaced, unused, returned, note,
      recorded_by, recorded_at, replaced_by is null as standing
    from ballot_ledger where county_id = ${round.county_id} and poll_id = ${pollId}
    order by replaced_by is not null, recorded_at desc, entry_id`.execute(db);
  return found.rows;
}

export interface PrintedRow {
  readonly printed: number;
  readonly note: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

/** How many ballots were printed for a vote. */
export async function findPrinted(db: Queryable, round: RoundRow, pollId: string): Promise<PrintedRow | null> {
  const found = await sql<PrintedRow>`select printed, note, recorded_by, recorded_at from ballot_printing
    where county_id = ${round.county_id} and poll_id = ${pollId} and replaced_by is null`.execute(db);
  return found.rows[0] ?? null;
}

/** How many are checked in at each place. */
export async function countByPlace(
  db: Queryable,
  round: RoundRow,
  pollId: string,
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ place_id: string; voters: number }>`select place_id, count(*)::int as voters
    from check_in_mark where county_id = ${round.county_id} and poll_id = ${pollId} group by place_id`.execute(db);
  return new Map(found.rows.map((row) => [row.place_id, row.voters]));
}
