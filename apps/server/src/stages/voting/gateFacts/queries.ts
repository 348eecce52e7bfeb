import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface PlacesRow {
  readonly state: string;
  readonly places: number;
  readonly brought: number;
}

/** The places of the latest vote of a unit that fills offices of the bodies asked for. */
export async function findPlacesOfLast(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  bodies: readonly string[],
): Promise<PlacesRow | undefined> {
  const found = await sql<PlacesRow>`select p.state, count(l.place_id)::int as places,
      count(l.brought_at)::int as brought
    from poll p left join voting_place l on l.county_id = p.county_id and l.poll_id = p.poll_id
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
      and p.body = any(${[...bodies]}::text[]) and p.stage <> 'pre-election' and p.state <> 'cancelled'
    group by p.county_id, p.poll_id order by p.held_on desc, p.previous_poll_id is not null desc, p.number desc
    limit 1`.execute(db);
  return found.rows[0];
}
