import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

/** Stores a round. False when a round with this id was stored before. */
export async function insertRound(tx: Queryable, round: RoundRow, at: Date): Promise<boolean> {
  const inserted = await sql`
    insert into round (county_id, round_id, unit_id, kind, title, body_name, ordinal, ordinal_kind, election_day,
      starts_on, ends_on, practice, created_at)
    values (${round.county_id}, ${round.round_id}, ${round.unit_id}, ${round.kind}, ${round.title}, ${round.body_name},
      ${round.ordinal}, ${round.ordinal_kind}, ${round.election_day}, ${round.starts_on}, ${round.ends_on},
      ${round.practice}, ${at})
    on conflict (county_id, round_id) do nothing`.execute(tx);
  return Number(inserted.numAffectedRows ?? 0n) === 1;
}
