import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface IncidentRow {
  readonly incident_id: string;
  readonly place_id: string | null;
  readonly kind: string;
  readonly happened_at: string;
  readonly happened: string;
  readonly done: string;
  readonly recorded_by: string;
  readonly recorded_at: Date;
}

/** The incidents of a vote in the order in which they happened. */
export async function listIncidents(db: Queryable, round: RoundRow, pollId: string): Promise<readonly IncidentRow[]> {
  const found = await sql<IncidentRow>`select incident_id, place_id, kind, happened_at, happened, done, recorded_by,
      recorded_at
    from voting_incident where county_id = ${round.county_id} and poll_id = ${pollId}
    order by happened_at, recorded_at, incident_id`.execute(db);
  return found.rows;
}
