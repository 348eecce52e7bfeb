import { type RawBuilder, sql } from 'kysely';
import type { Grant } from '../../../access/actor.ts';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

/** A round with the names it is shown by. */
export interface RoundListRow extends RoundRow {
  readonly county_name: string;
  readonly code: string;
  readonly unit_name: string;
  readonly unit_kind: string;
  /** Both set while the round is still being loaded. */
  readonly loading_done: number | null;
  readonly loading_total: number | null;
}

const roundsWhere = (condition: RawBuilder<unknown>): RawBuilder<RoundListRow> => sql<RoundListRow>`
  select r.county_id, r.round_id, r.unit_id, r.kind, r.title, r.body_name, r.ordinal, r.ordinal_kind, r.election_day,
    r.starts_on, r.ends_on, r.practice, c.name as county_name, u.code, u.name as unit_name, u.kind as unit_kind,
    j.done_units as loading_done, j.total_units as loading_total
  from round r
  join county c on c.county_id = r.county_id
  join unit u on u.county_id = r.county_id and u.unit_id = r.unit_id
  left join lateral (select done_units, total_units from job
    where kind = 'demo' and subject = r.round_id::text and state in ('waiting', 'running')
    order by created_at desc limit 1) j on true
  where ${condition}
  order by r.election_day desc, r.county_id, r.title, r.round_id`;

/** Every round of the database. */
export async function listRounds(db: Queryable): Promise<readonly RoundListRow[]> {
  return (await roundsWhere(sql`true`).execute(db)).rows;
}

/** The rounds that lie above or below one of the granted units. */
export async function listGrantedRounds(db: Queryable, grants: readonly Grant[]): Promise<readonly RoundListRow[]> {
  const counties = grants.map((grant) => grant.countyId);
  const units = grants.map((grant) => grant.unitId);
  const granted = sql`exists (
    select from unnest(${counties}::int[], ${units}::uuid[]) as g (county_id, unit_id)
    join unit_closure x on x.county_id = g.county_id
      and ((x.ancestor_id = g.unit_id and x.unit_id = r.unit_id) or (x.ancestor_id = r.unit_id and x.unit_id = g.unit_id))
    where g.county_id = r.county_id)`;
  return (await roundsWhere(granted).execute(db)).rows;
}

/** One round. */
export async function findRound(db: Queryable, countyId: number, roundId: string): Promise<RoundListRow | undefined> {
  return (await roundsWhere(sql`r.county_id = ${countyId} and r.round_id = ${roundId}`).execute(db)).rows[0];
}

/** A round as every stage needs it, whatever its county. */
export async function findRoundRow(db: Queryable, roundId: string): Promise<RoundRow | undefined> {
  const found = await sql<RoundRow>`
    select county_id, round_id, unit_id, kind, title, body_name, ordinal, ordinal_kind, election_day, starts_on,
      ends_on, practice
    from round where round_id = ${roundId}`.execute(db);
  return found.rows[0];
}
