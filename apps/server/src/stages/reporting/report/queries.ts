import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface EditRow {
  readonly paragraph_key: string;
  readonly text: string;
  readonly figures: { start: number; end: number; measure: string }[];
}

/** The last edit of each paragraph of an outline. */
export async function listEdits(db: Queryable, round: RoundRow, outline: string): Promise<readonly EditRow[]> {
  const found = await sql<EditRow>`
    select distinct on (paragraph_key) paragraph_key, text, figures from report_edit
    where county_id = ${round.county_id} and round_id = ${round.round_id} and outline = ${outline}
    order by paragraph_key, edited_at desc`.execute(db);
  return found.rows;
}

/** Head of the chain of the round's unit; undefined before its first event. */
export async function findHead(
  db: Queryable,
  round: RoundRow,
): Promise<{ readonly length: number; readonly head_hash: Buffer } | undefined> {
  const found = await sql<{ length: number; head_hash: Buffer }>`
    select length, head_hash from journal_chain
    where county_id = ${round.county_id} and chain_id = ${round.unit_id}`.execute(db);
  return found.rows[0];
}

/** Name of the body that signs: the leading or guiding group of the round's unit, or the election office. */
export async function findSignatory(db: Queryable, round: RoundRow): Promise<string | null> {
  const found = await sql<{ name: string }>`
    select name from duty_body where county_id = ${round.county_id} and round_id = ${round.round_id}
      and unit_id = ${round.unit_id} and kind in ('leadingGroup', 'guidanceGroup', 'electionOffice')
    order by array_position(array['leadingGroup', 'guidanceGroup', 'electionOffice'], kind), name limit 1`.execute(db);
  return found.rows[0]?.name ?? null;
}
