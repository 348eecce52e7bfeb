import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { STANDS_TWICE } from '../duplicates/queries.ts';

export interface GateRow {
  readonly outsiders: number;
  readonly consents_open: number;
  readonly doubles: number;
  readonly published_on: string | null;
  readonly objections_open: number;
  readonly method: string | null;
  readonly households: number;
  readonly households_represented: number;
  readonly representatives: number;
  readonly proxies_open: number;
  readonly proxies_granted: number;
  readonly proxies_announced: number;
  readonly boxes_open: number;
  readonly boxes_granted: number;
  readonly boxes_announced: number;
}

/** Everything that the gates ask of the work on one unit's roll. One query. */
export async function findGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateRow> {
  const mine = sql`county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}`;
  const onRoll = sql`from voter v where v.county_id = ${round.county_id} and v.round_id = ${round.round_id}
    and v.unit_id = ${unitId} and v.struck_on is null`;
  const represented = sql`from representative r
    join voter v on v.county_id = r.county_id and v.voter_id = r.voter_id and v.struck_on is null
    where r.county_id = ${round.county_id} and r.round_id = ${round.round_id} and r.unit_id = ${unitId}
      and r.ended_on is null`;
  const found = await sql<GateRow>`select
    g.*, (select count(*) ${onRoll} and ${STANDS_TWICE}) as doubles,
    (select min(published_on) from roll_publication where ${mine}) as published_on,
    (select count(*) from roll_objection where ${mine} and decided_on is null) as objections_open,
    (select method from unit_method where ${mine} and procedure = 'residentsCommittee') as method,
    (select count(distinct v.household) ${onRoll}) as households,
    (select count(distinct r.household) ${represented} and r.kind = 'household'
      and r.household in (select v.household ${onRoll})) as households_represented,
    (select count(*) ${represented} and r.kind <> 'household') as representatives,
    p.*, m.*
    from (select count(*) filter (where facts->>'household' = 'elsewhere') as outsiders,
        count(*) filter (where facts->>'household' = 'elsewhere' and facts->>'consent' is null and state = 'open')
          as consents_open
      from registration where ${mine}) g,
    (select count(*) filter (where state = 'open') as proxies_open,
        count(*) filter (where state = 'granted') as proxies_granted,
        count(*) filter (where state = 'granted' and announced_on is not null) as proxies_announced
      from proxy_vote where ${mine}) p,
    (select count(*) filter (where state = 'open') as boxes_open,
        count(*) filter (where state = 'granted') as boxes_granted,
        count(*) filter (where state = 'granted' and announced_on is not null) as boxes_announced
      from mobile_box_request where ${mine}) m`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a query of facts answered nothing');
  return row;
}
