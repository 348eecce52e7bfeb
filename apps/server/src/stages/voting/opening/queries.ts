import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface ElectorsRow {
  /** Form of election that the unit decided on; null where it did not. */
  readonly method: string | null;
  readonly voters: number;
  readonly households: number;
  readonly household_representatives: number;
  readonly representatives: number;
}

/** Who may elect in a unit, by each form of election. One query. */
export async function findElectors(db: Queryable, round: RoundRow, unitId: string): Promise<ElectorsRow> {
  const mine = (alias: string) => sql`${sql.raw(alias)}.county_id = ${round.county_id}
    and ${sql.raw(alias)}.round_id = ${round.round_id} and ${sql.raw(alias)}.unit_id = ${unitId}`;
  const found = await sql<ElectorsRow>`select
    (select m.method from unit_method m where ${mine('m')} and m.procedure = 'residentsCommittee') as method,
    count(*)::int as voters, count(distinct v.household)::int as households,
    count(distinct v.voter_id) filter (where r.kind = 'household')::int as household_representatives,
    count(distinct v.voter_id) filter (where r.kind <> 'household')::int as representatives
    from voter v
    left join (select distinct r.county_id, r.voter_id, case when r.kind = 'household' then 'household' else 'groups' end
        as kind from representative r where ${mine('r')} and r.ended_on is null) r
      on r.county_id = v.county_id and r.voter_id = v.voter_id
    where ${mine('v')} and v.struck_on is null`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a query of counts answered nothing');
  return row;
}

/** How those checked in took part. */
export async function countCheckIns(
  db: Queryable,
  round: RoundRow,
  pollId: string,
): Promise<{ readonly inPerson: number; readonly mobileBox: number; readonly proxy: number }> {
  const found = await sql<{ inPerson: number; mobileBox: number; proxy: number }>`select
      count(*) filter (where mode = 'inPerson')::int as "inPerson",
      count(*) filter (where mode = 'mobileBox')::int as "mobileBox",
      count(*) filter (where mode = 'proxy')::int as proxy
    from check_in where county_id = ${round.county_id} and poll_id = ${pollId}`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a query of counts answered nothing');
  return row;
}
