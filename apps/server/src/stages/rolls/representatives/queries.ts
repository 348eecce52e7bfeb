import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { groupOrder, VOTER, type VoterRow } from '../voters/queries.ts';

export type Kind = 'household' | 'villagers' | 'residents';

export interface RepresentativeRow extends VoterRow {
  readonly representative_id: string;
  readonly kind: Kind;
  readonly chosen_by: string | null;
  readonly household: string | null;
  readonly households: number | null;
  readonly chosen_on: string;
  readonly ended_on: string | null;
  readonly ended_ground: string | null;
  readonly struck: boolean;
}

export interface RepresentativeFilter {
  readonly unitId: string;
  readonly kind?: Kind | undefined;
  readonly group?: string | undefined;
  readonly state: 'inOffice' | 'ended' | 'any';
}

const ROW = sql`${VOTER}, r.representative_id, r.kind, r.group_name as chosen_by, r.household, r.households, r.chosen_on,
  r.ended_on, r.ended_ground, v.struck_on is not null as struck`;
const FROM = sql`from representative r join voter v on v.county_id = r.county_id and v.voter_id = r.voter_id`;

const STATES: Readonly<Record<RepresentativeFilter['state'], RawBuilder<unknown>>> = {
  inOffice: sql`and r.ended_on is null and v.struck_on is null`,
  ended: sql`and (r.ended_on is not null or v.struck_on is not null)`,
  any: sql``,
};

const ofUnit = (round: RoundRow, unitId: string): RawBuilder<unknown> =>
  sql`r.county_id = ${round.county_id} and r.round_id = ${round.round_id} and r.unit_id = ${unitId}`;

const matching = (round: RoundRow, { unitId, kind, group, state }: RepresentativeFilter): RawBuilder<unknown> =>
  sql`${ofUnit(round, unitId)} ${STATES[state]} ${kind === undefined ? sql`` : sql`and r.kind = ${kind}`}
    ${group === undefined ? sql`` : sql`and r.group_name = ${group}`}`;

/** Representatives that match, by kind and group. */
export async function listRepresentatives(
  db: Queryable,
  round: RoundRow,
  filter: RepresentativeFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly RepresentativeRow[]> {
  const byGroup = await groupOrder(db, round, filter.unitId);
  const found = await sql<RepresentativeRow>`select ${ROW} ${FROM} where ${matching(round, filter)}
    order by r.kind, ${byGroup('r.group_name')}, r.household nulls last, r.chosen_on, r.representative_id
    limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export async function countRepresentatives(
  db: Queryable,
  round: RoundRow,
  filter: RepresentativeFilter,
): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total ${FROM}
    where ${matching(round, filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** One representative of a unit, in office or not. */
export async function findRepresentative(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  representativeId: string,
): Promise<RepresentativeRow | undefined> {
  const found = await sql<RepresentativeRow>`select ${ROW} ${FROM}
    where ${ofUnit(round, unitId)} and r.representative_id = ${representativeId}`.execute(db);
  return found.rows[0];
}

/** Who would stand in the way of a choice: the representative of the household, or the same person in the same kind. */
export async function findStanding(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  sought: { readonly kind: Kind; readonly voterId: string; readonly household: string | null },
): Promise<readonly RepresentativeRow[]> {
  const found = await sql<RepresentativeRow>`select ${ROW} ${FROM}
    where ${ofUnit(round, unitId)} and r.ended_on is null and r.kind = ${sought.kind}
      and (r.voter_id = ${sought.voterId} or (r.kind = 'household' and r.household = ${sought.household}))`.execute(db);
  return found.rows;
}

/** What the law counts of a representative in office. */
export interface StandingRow {
  readonly kind: Kind;
  readonly group_name: string | null;
  readonly sex: 'male' | 'female';
  readonly households: number | null;
}

/** All representatives in office of a unit. */
export async function listInOffice(db: Queryable, round: RoundRow, unitId: string): Promise<readonly StandingRow[]> {
  const found = await sql<StandingRow>`select r.kind, r.group_name, v.sex, r.households ${FROM}
    where ${matching(round, { unitId, state: 'inOffice' })}`.execute(db);
  return found.rows;
}

export interface GroupRow {
  readonly group_name: string | null;
  readonly voters: number;
  readonly households: number;
  readonly represented: number;
}

/** Groups of the roll with their households, and how many of these have a representative in office. */
export async function countGroups(db: Queryable, round: RoundRow, unitId: string): Promise<readonly GroupRow[]> {
  const found = await sql<GroupRow>`
    with chosen as (select r.household ${FROM} where ${matching(round, { unitId, kind: 'household', state: 'inOffice' })})
    select v.group_name, count(*) as voters, count(distinct v.household) as households,
      count(distinct v.household) filter (where v.household in (select household from chosen)) as represented
    from voter v where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}
      and v.struck_on is null group by v.group_name`.execute(db);
  return found.rows;
}

/** The form of election that a unit decided on (`unit_method`), as it is stored; undefined where it has not. */
export async function findMethod(db: Queryable, round: RoundRow, unitId: string): Promise<string | undefined> {
  const found = await sql<{ method: string }>`select method from unit_method
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and procedure = 'residentsCommittee'`.execute(db);
  return found.rows[0]?.method;
}
