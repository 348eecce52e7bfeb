import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { VoterRow } from '../voters/queries.ts';

export type ProxyState = 'open' | 'granted' | 'refused' | 'withdrawn';

export interface ProxyRow {
  readonly proxy_vote_id: string;
  readonly voter_id: string;
  readonly proxy_voter_id: string;
  readonly delegator: VoterRow;
  readonly proxy: VoterRow;
  readonly relation: string;
  readonly ground: string;
  readonly applied_on: string;
  readonly state: ProxyState;
  readonly decided_on: string | null;
  readonly rules: readonly string[];
  readonly reason_zh: string | null;
  readonly reason_en: string | null;
  readonly announced_on: string | null;
}

const voterOf = (entry: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`json_build_object('voter_id', ${entry}.voter_id, 'name', ${entry}.name, 'sex', ${entry}.sex,
    'group_name', ${entry}.group_name, 'card_number', ${entry}.card_number)`;

const ROW = sql`p.proxy_vote_id, p.voter_id, p.proxy_voter_id, ${voterOf(sql`v`)} as delegator,
  ${voterOf(sql`h`)} as proxy, p.relation, p.ground, p.applied_on, p.state, p.decided_on, p.rules, p.reason_zh,
  p.reason_en, p.announced_on`;
const FROM = sql`from proxy_vote p
  join voter v on v.county_id = p.county_id and v.voter_id = p.voter_id
  join voter h on h.county_id = p.county_id and h.voter_id = p.proxy_voter_id`;

const ofUnit = (round: RoundRow, unitId: string): RawBuilder<unknown> =>
  sql`p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}`;

const inState = (state: ProxyState | 'any'): RawBuilder<unknown> =>
  state === 'any' ? sql`` : sql`and p.state = ${state}`;

/** Applications of a unit, latest first. */
export async function listProxies(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  state: ProxyState | 'any',
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly ProxyRow[]> {
  const found = await sql<ProxyRow>`select ${ROW} ${FROM} where ${ofUnit(round, unitId)} ${inState(state)}
    order by p.applied_on desc, p.proxy_vote_id limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export async function countProxies(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  state: ProxyState | 'any',
): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total from proxy_vote p
    where ${ofUnit(round, unitId)} ${inState(state)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** One application of a unit. */
export async function findProxy(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  proxyVoteId: string,
): Promise<ProxyRow | undefined> {
  const found = await sql<ProxyRow>`select ${ROW} ${FROM}
    where ${ofUnit(round, unitId)} and p.proxy_vote_id = ${proxyVoteId}`.execute(db);
  return found.rows[0];
}

export interface CountedProxies {
  readonly open: number;
  readonly granted: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly to_announce: number;
  readonly proxies: number;
  readonly most_held: number;
}

/** Applications of a unit by state, those not announced, and how many votes the proxies hold. */
export async function countByState(db: Queryable, round: RoundRow, unitId: string): Promise<CountedProxies> {
  const found = await sql<CountedProxies>`
    with mine as (select p.state, p.announced_on, p.proxy_voter_id from proxy_vote p where ${ofUnit(round, unitId)}),
    held as (select count(*) as votes from mine where state = 'granted' group by proxy_voter_id)
    select count(*) filter (where state = 'open') as open, count(*) filter (where state = 'granted') as granted,
      count(*) filter (where state = 'refused') as refused, count(*) filter (where state = 'withdrawn') as withdrawn,
      count(*) filter (where state = 'granted' and announced_on is null) as to_announce,
      (select count(*) from held) as proxies, (select coalesce(max(votes), 0) from held) as most_held
    from mine`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a query of counts answered nothing');
  return row;
}

/** A delegation that stands and bears on another: of the same delegator, or held by the same proxy. */
export interface HeldRow {
  readonly voter_id: string;
  readonly proxy_voter_id: string;
  readonly relation: string;
  readonly applied_on: string;
}

/** Delegations granted so far to a proxy or by a delegator; those of entries struck off count no more. */
export async function listHeld(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  sought: { readonly voterId: string; readonly proxyVoterId: string },
): Promise<readonly HeldRow[]> {
  const found = await sql<HeldRow>`select p.voter_id, p.proxy_voter_id, p.relation, p.applied_on ${FROM}
    where ${ofUnit(round, unitId)} and p.state = 'granted' and v.struck_on is null
      and (p.voter_id = ${sought.voterId} or p.proxy_voter_id = ${sought.proxyVoterId})
    order by p.decided_on, p.proxy_vote_id`.execute(db);
  return found.rows;
}

/** What the database knows of a delegation that is applied for. */
export interface ProxyFacts {
  /** Null where no absence is on record. */
  readonly away: boolean | null;
  readonly proxy_is_candidate: boolean;
  readonly mobile_box: boolean;
  readonly open: boolean;
  readonly method: string | null;
}

/**
 * The facts of a delegation in one query: whether the delegator is away and stays away, whether the proxy stands in
 * this unit's election under whichever record, and what else the delegator has applied for.
 */
export async function findProxyFacts(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  sought: { readonly voterId: string; readonly proxyVoterId: string },
): Promise<ProxyFacts> {
  const county = round.county_id;
  const found = await sql<ProxyFacts>`select
    (select a.ended_on is null and a.choice is distinct from 'return' from absence a
      where a.county_id = ${county} and a.voter_id = ${sought.voterId}) as away,
    exists (select 1 from voter h
      join person s on s.county_id = h.county_id and s.person_id = h.person_id
      join person o on o.county_id = s.county_id
        and (o.person_id in (s.person_id, s.same_as) or o.same_as in (s.person_id, s.same_as))
      join candidate c on c.county_id = o.county_id and c.person_id = o.person_id and not c.write_in
      join contest t on t.county_id = c.county_id and t.contest_id = c.contest_id
      join poll l on l.county_id = t.county_id and l.poll_id = t.poll_id
      where h.county_id = ${county} and h.voter_id = ${sought.proxyVoterId} and l.round_id = ${round.round_id}
        and l.unit_id = ${unitId} and l.stage <> 'pre-election') as proxy_is_candidate,
    exists (select 1 from mobile_box_request m where m.county_id = ${county} and m.voter_id = ${sought.voterId}
      and m.state = 'granted') as mobile_box,
    exists (select 1 from proxy_vote p where p.county_id = ${county} and p.voter_id = ${sought.voterId}
      and p.state = 'open') as open,
    (select method from unit_method where county_id = ${county} and round_id = ${round.round_id}
      and unit_id = ${unitId} and procedure = 'residentsCommittee') as method`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a query of facts answered nothing');
  return row;
}
