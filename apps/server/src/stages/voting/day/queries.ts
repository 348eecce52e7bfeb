import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface TurnoutRow {
  readonly place_id: string;
  readonly hour: number;
  readonly voters: number;
}

/** How many took part at each place in each hour. */
export async function listTurnout(db: Queryable, round: RoundRow, pollId: string): Promise<readonly TurnoutRow[]> {
  const found = await sql<TurnoutRow>`select place_id, hour, voters from voting_turnout
    where county_id = ${round.county_id} and poll_id = ${pollId} order by hour, place_id`.execute(db);
  return found.rows;
}

export interface MobileGroupRow {
  readonly group_name: string | null;
  readonly voters: number;
}

/** How many of each group were granted a mobile box: the list that goes with it. */
export async function countMobile(db: Queryable, round: RoundRow, unitId: string): Promise<readonly MobileGroupRow[]> {
  const found = await sql<MobileGroupRow>`select v.group_name, count(*)::int as voters
    from mobile_box_request m join voter v on v.county_id = m.county_id and v.voter_id = m.voter_id
      and v.struck_on is null
    where m.county_id = ${round.county_id} and m.round_id = ${round.round_id} and m.unit_id = ${unitId}
      and m.state = 'granted'
    group by v.group_name order by v.group_name nulls last`.execute(db);
  return found.rows;
}

/** What the unit is called. */
export async function findUnitName(db: Queryable, round: RoundRow, unitId: string): Promise<string> {
  const found = await sql<{ name: string }>`select name from unit
    where county_id = ${round.county_id} and unit_id = ${unitId}`.execute(db);
  return found.rows[0]?.name ?? '';
}
