import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { STANDS_TWICE } from '../duplicates/queries.ts';

/** Entries of a unit counted by everything that the summary tells apart. */
export interface CountedRow {
  readonly group_name: string | null;
  readonly category: string;
  readonly sex: 'male' | 'female';
  readonly band: number;
  readonly voters: number;
}

/** Lower ends of the age bands, in years on election day. */
export const AGE_BANDS = [18, 30, 40, 50, 60, 70, 80] as const;

/** Those on the roll of a unit, counted by group, category, sex and age band on election day. */
export async function countRoll(db: Queryable, round: RoundRow, unitId: string): Promise<readonly CountedRow[]> {
  const found = await sql<CountedRow>`
    select v.group_name, v.category, v.sex,
      width_bucket(extract(year from age(${round.election_day}::date, v.birth_date))::int,
        ${[...AGE_BANDS]}::int[]) as band, count(*) as voters
    from voter v where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}
      and v.struck_on is null
    group by 1, 2, 3, 4`.execute(db);
  return found.rows;
}

export interface RestRow {
  readonly struck: number;
  readonly households: number;
  readonly open_applications: number;
  readonly doubles: number;
}

/** What the counts of the roll leave out: struck entries, households, open applications, persons on two rolls. */
export async function countRest(db: Queryable, round: RoundRow, unitId: string): Promise<RestRow> {
  const mine = sql`v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}`;
  const found = await sql<RestRow>`select
    (select count(*) from voter v where ${mine} and v.struck_on is not null) as struck,
    (select count(distinct v.household) from voter v where ${mine} and v.struck_on is null) as households,
    (select count(*) from registration r where r.county_id = ${round.county_id} and r.round_id = ${round.round_id}
      and r.unit_id = ${unitId} and r.state = 'open') as open_applications,
    (select count(*) from voter v where ${mine} and v.struck_on is null and ${STANDS_TWICE}) as doubles`.execute(db);
  return found.rows[0] ?? { struck: 0, households: 0, open_applications: 0, doubles: 0 };
}
