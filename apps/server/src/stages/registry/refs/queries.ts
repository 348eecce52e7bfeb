import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { SearchPatterns } from '../search.ts';

export interface PersonRefRow {
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birth_year: number;
  readonly group_name: string | null;
  readonly card_number: string | null;
}

/** Whose names are looked through: the roll of the unit, or everyone in the county where there is none. */
export type Reach = 'roll' | 'county';

const select = (round: RoundRow, unitId: string) => sql`select p.person_id, p.name, p.sex,
    extract(year from p.birth_date)::int as birth_year, v.group_name, v.card_number
  from person p
  left join voter v on v.county_id = p.county_id and v.person_id = p.person_id and v.round_id = ${round.round_id}
    and v.unit_id = ${unitId} and v.struck_on is null`;

const within = (reach: Reach): RawBuilder<unknown> =>
  reach === 'roll' ? sql`and v.voter_id is not null` : sql`and p.same_as is null`;

/** Whether the unit has a roll. */
export async function hasRoll(db: Queryable, round: RoundRow, unitId: string): Promise<boolean> {
  const found = await sql<{ has: boolean }>`select exists (select from voter
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and struck_on is null) as has`.execute(db);
  return found.rows[0]?.has === true;
}

export async function findRefs(db: Queryable, round: RoundRow, unitId: string, ids: readonly string[]) {
  const found = await sql<PersonRefRow>`${select(round, unitId)}
    where p.county_id = ${round.county_id} and p.person_id = any(${[...ids]}::uuid[])`.execute(db);
  return found.rows;
}

/** People of exactly these names. */
export async function findNamesakes(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  names: readonly string[],
  reach: Reach,
) {
  const found = await sql<PersonRefRow>`${select(round, unitId)}
    where p.county_id = ${round.county_id} and p.name = any(${[...names]}::text[]) ${within(reach)}
    order by p.name, v.card_number, p.birth_date, p.person_id`.execute(db);
  return found.rows;
}

/** The first people whose name, pinyin or card number matches. */
export async function searchRefs(db: Queryable, round: RoundRow, unitId: string, search: SearchPatterns, reach: Reach) {
  const found = await sql<PersonRefRow>`${select(round, unitId)}
    where p.county_id = ${round.county_id} ${within(reach)}
      and (p.name like ${search.contains} or v.card_number like ${search.begins}
        or p.pinyin like ${search.pinyin} or p.initials like ${search.pinyin})
    order by p.name, v.card_number, p.birth_date, p.person_id limit 20`.execute(db);
  return found.rows;
}
