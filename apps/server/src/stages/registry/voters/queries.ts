import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { SearchPatterns } from '../search.ts';
import type { UnitRefRow } from '../unitRef.ts';
import type { UnitCount } from './span.ts';

const found = (search: SearchPatterns | null): RawBuilder<unknown> =>
  search === null
    ? sql``
    : sql`and (v.name like ${search.contains} or v.card_number like ${search.begins}
        or v.pinyin like ${search.pinyin} or v.initials like ${search.pinyin})`;

/** Voters of each unit below the scope that match the search, by unit code. Units without any are absent. */
export async function countVoters(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  search: SearchPatterns | null,
): Promise<readonly UnitCount[]> {
  const result = await sql<UnitCount>`
    select n.unit_id, n.count
    from (select v.unit_id, count(*) as count from voter v
      where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.struck_on is null
        and v.unit_id in (select c.unit_id from unit_closure c
          where c.county_id = ${round.county_id} and c.ancestor_id = ${scopeId}) ${found(search)}
      group by v.unit_id) n
    join unit u on u.county_id = ${round.county_id} and u.unit_id = n.unit_id
    order by u.code`.execute(db);
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

/** Voters of these units that match the search, by unit code and card number. How a voter took part is that of the latest poll. */
export async function listVoters(
  db: Queryable,
  round: RoundRow,
  unitIds: readonly string[],
  search: SearchPatterns | null,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly VoterRow[]> {
  const result = await sql<VoterRow>`
    with shown as (
      select v.voter_id, v.unit_id, v.group_name, v.card_number, v.name as voter_name, v.sex, v.birth_date, v.category,
        u.code, u.name, u.kind
      from voter v join unit u on u.county_id = v.county_id and u.unit_id = v.unit_id
      where v.county_id = ${round.county_id} and v.round_id = ${round.round_id}
        and v.struck_on is null and v.unit_id = any(${unitIds}::uuid[]) ${found(search)}
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
