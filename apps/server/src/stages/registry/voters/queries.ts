import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { type VoterSearch, voterFound } from '../nameSearch/queries.ts';
import type { UnitRefRow } from '../unitRef.ts';
import type { UnitCount } from './span.ts';

const found = (round: RoundRow, search: VoterSearch | null, scope: RawBuilder<unknown>): RawBuilder<unknown> =>
  search === null ? sql`` : sql`and ${voterFound(round, search, scope)}`;

/**
 * Voters of each unit below the scope that match the search, by unit code. Units without any are absent. A search is
 * answered for the round first and cut to the scope then: otherwise its indexes are gone through once for each unit.
 */
export async function countVoters(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  search: VoterSearch | null,
): Promise<readonly UnitCount[]> {
  const below = sql`select c.unit_id from unit_closure c
    where c.county_id = ${round.county_id} and c.ancestor_id = ${scopeId}`;
  const result = await sql<UnitCount>`
    with hit as ${search === null ? sql`not materialized` : sql`materialized`} (
      select v.unit_id, count(*) as count from voter v
      where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.struck_on is null
        ${search === null ? sql`and v.unit_id in (${below})` : found(round, search, sql`array(${below})`)}
      group by v.unit_id)
    select n.unit_id, n.count from hit n
    join unit u on u.county_id = ${round.county_id} and u.unit_id = n.unit_id
    where n.unit_id in (${below}) order by u.code`.execute(db);
  return result.rows;
}

export interface VoterRow extends UnitRefRow {
  readonly voter_id: string;
  readonly group_name: string | null;
  readonly card_number: string;
  readonly voter_name: string;
  readonly sex: 'male' | 'female';
  readonly birth_date: string;
  readonly category: string;
  readonly took_part: 'inPerson' | 'mobileBox' | 'proxy' | null;
}

/** A page that lies in more units than this holds few voters of each: they are found by name first, not by unit. */
const SPREAD = 3;

/** Voters of these units that match the search, by unit code and card number. How a voter took part is that of the latest poll. */
export async function listVoters(
  db: Queryable,
  round: RoundRow,
  unitIds: readonly string[],
  search: VoterSearch | null,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly VoterRow[]> {
  const matching = found(round, search, sql`${unitIds}::uuid[]`);
  const byName = search !== null && unitIds.length > SPREAD;
  const hits = sql`array(select v.voter_id from voter v where v.county_id = ${round.county_id}
    and v.round_id = ${round.round_id} and v.struck_on is null ${matching})`;
  const result = await sql<VoterRow>`
    with shown as (
      select v.voter_id, v.unit_id, v.group_name, v.card_number, v.name as voter_name, v.sex, v.birth_date, v.category,
        u.code, u.name, u.kind
      from voter v join unit u on u.county_id = v.county_id and u.unit_id = v.unit_id
      where v.county_id = ${round.county_id} and v.round_id = ${round.round_id}
        and v.struck_on is null and v.unit_id = any(${unitIds}::uuid[])
        ${byName ? sql`and v.voter_id = any(${hits})` : matching}
      order by u.code, v.card_number limit ${window.limit} offset ${window.offset})
    select shown.*, (
      select i.mode from poll p
      join check_in i on i.county_id = p.county_id and i.poll_id = p.poll_id and i.voter_id = shown.voter_id
      where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = shown.unit_id
        and p.stage <> 'pre-election'
      order by p.held_on desc limit 1) as took_part
    from shown order by code, card_number`.execute(db);
  return result.rows;
}
