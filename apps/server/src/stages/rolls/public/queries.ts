import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface PublicListRow extends RoundRow {
  /** The unit whose voters the list names; `unit_id` is that of the round. */
  readonly listed_unit_id: string;
}

/** The round and the unit of a published list, whoever asks. */
export async function findPublicList(db: Queryable, publicationId: string): Promise<PublicListRow | undefined> {
  // Through the counties, so that the key answers: a visitor names no county.
  const found = await sql<PublicListRow>`
    select r.county_id, r.round_id, r.unit_id, r.kind, r.title, r.body_name, r.ordinal, r.ordinal_kind, r.election_day,
      r.starts_on, r.ends_on, r.practice, p.unit_id as listed_unit_id
    from county c
    join roll_publication p on p.county_id = c.county_id and p.publication_id = ${publicationId}
    join round r on r.county_id = p.county_id and r.round_id = p.round_id`.execute(db);
  return found.rows[0];
}
