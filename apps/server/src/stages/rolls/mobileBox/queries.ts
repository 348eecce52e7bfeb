import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { groupOrder, VOTER, type VoterRow } from '../voters/queries.ts';

export type Ground = 'age' | 'illness' | 'disability' | 'other';
export type RequestState = 'open' | 'granted' | 'refused' | 'withdrawn';

export interface RequestRow extends VoterRow {
  readonly mobile_box_id: string;
  readonly ground: Ground;
  readonly note: string | null;
  readonly applied_on: string;
  readonly state: RequestState;
  readonly decided_on: string | null;
  readonly reason_zh: string | null;
  readonly reason_en: string | null;
  readonly announced_on: string | null;
}

export interface RequestFilter {
  readonly unitId: string;
  readonly state: RequestState | 'any';
  readonly group?: string | undefined;
}

const ROW = sql`${VOTER}, m.request_id as mobile_box_id, m.ground, m.note, m.applied_on, m.state, m.decided_on,
  m.reason_zh, m.reason_en, m.announced_on`;
const FROM = sql`from mobile_box_request m join voter v on v.county_id = m.county_id and v.voter_id = m.voter_id`;

const matching = (round: RoundRow, { unitId, state, group }: RequestFilter): RawBuilder<unknown> =>
  sql`m.county_id = ${round.county_id} and m.round_id = ${round.round_id} and m.unit_id = ${unitId}
    ${state === 'any' ? sql`` : sql`and m.state = ${state}`}
    ${group === undefined ? sql`` : sql`and v.group_name = ${group}`}`;

/** Requests that match, by group and entry: the way of the box. */
export async function listRequests(
  db: Queryable,
  round: RoundRow,
  filter: RequestFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly RequestRow[]> {
  const byGroup = await groupOrder(db, round, filter.unitId);
  const found = await sql<RequestRow>`select ${ROW} ${FROM} where ${matching(round, filter)}
    order by ${byGroup('v.group_name')}, v.card_number, m.applied_on, m.request_id
    limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export async function countRequests(db: Queryable, round: RoundRow, filter: RequestFilter): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total ${FROM}
    where ${matching(round, filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

export interface CountedRequests {
  readonly open: number;
  readonly granted: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly to_announce: number;
}

/** Requests of a unit by state, and those granted that no notice named yet. */
export async function countByState(db: Queryable, round: RoundRow, unitId: string): Promise<CountedRequests> {
  const found = await sql<CountedRequests>`select count(*) filter (where m.state = 'open') as open,
      count(*) filter (where m.state = 'granted') as granted, count(*) filter (where m.state = 'refused') as refused,
      count(*) filter (where m.state = 'withdrawn') as withdrawn,
      count(*) filter (where m.state = 'granted' and m.announced_on is null) as to_announce
    from mobile_box_request m where m.county_id = ${round.county_id} and m.round_id = ${round.round_id}
      and m.unit_id = ${unitId}`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a query of counts answered nothing');
  return row;
}

/** One request of a unit. */
export async function findRequest(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  mobileBoxId: string,
): Promise<RequestRow | undefined> {
  const found = await sql<RequestRow>`select ${ROW} ${FROM}
    where ${matching(round, { unitId, state: 'any' })} and m.request_id = ${mobileBoxId}`.execute(db);
  return found.rows[0];
}

/** What a voter has applied for already: the mobile box, or a proxy. */
export async function findApplied(
  db: Queryable,
  round: RoundRow,
  voterId: string,
): Promise<{ readonly mobile_box: boolean; readonly proxy: boolean }> {
  const found = await sql<{ mobile_box: boolean; proxy: boolean }>`select
    exists (select 1 from mobile_box_request m where m.county_id = ${round.county_id} and m.voter_id = ${voterId}
      and m.state in ('open', 'granted')) as mobile_box,
    exists (select 1 from proxy_vote p where p.county_id = ${round.county_id} and p.voter_id = ${voterId}
      and p.state = 'granted') as proxy`.execute(db);
  return found.rows[0] ?? { mobile_box: false, proxy: false };
}
