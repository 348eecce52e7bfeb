import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { readAs, type SearchPatterns } from '../../registry/index.ts';
import { groupOrder, VOTER, type VoterRow } from '../voters/queries.ts';

export type Reason = 'work' | 'study' | 'illness' | 'care' | 'other';
export type Choice = 'return' | 'mobileBox' | 'proxy' | 'none';

export interface AbsenceRow extends VoterRow {
  readonly reason: Reason;
  readonly place: string | null;
  readonly since: string | null;
  readonly choice: Choice | null;
  readonly arranged: boolean;
  readonly recorded_on: string;
  readonly ended_on: string | null;
}

export interface AbsenceFilter {
  readonly unitId: string;
  readonly state: 'away' | 'ended' | 'any';
  readonly choice?: Choice | 'unasked' | undefined;
  readonly group?: string | undefined;
  readonly search: SearchPatterns | null;
}

const FROM = sql`from absence a join voter v on v.county_id = a.county_id and v.voter_id = a.voter_id`;

/** Whether what a voter chose is granted: coming back and not voting need nothing. */
const ARRANGED = sql`case a.choice when 'return' then true when 'none' then true
  when 'proxy' then exists (select 1 from proxy_vote p
    where p.county_id = a.county_id and p.voter_id = a.voter_id and p.state = 'granted')
  when 'mobileBox' then exists (select 1 from mobile_box_request m
    where m.county_id = a.county_id and m.voter_id = a.voter_id and m.state = 'granted')
  else false end`;

const STATES: Readonly<Record<AbsenceFilter['state'], RawBuilder<unknown>>> = {
  away: sql`and a.ended_on is null`,
  ended: sql`and a.ended_on is not null`,
  any: sql``,
};

function matching(round: RoundRow, { unitId, state, choice, group, search }: AbsenceFilter): RawBuilder<unknown> {
  return sql`a.county_id = ${round.county_id} and a.round_id = ${round.round_id} and a.unit_id = ${unitId}
    and v.struck_on is null ${STATES[state]}
    ${choice === undefined ? sql`` : choice === 'unasked' ? sql`and a.choice is null` : sql`and a.choice = ${choice}`}
    ${group === undefined ? sql`` : sql`and v.group_name = ${group}`}
    ${
      search === null
        ? sql``
        : sql`and (${sql.join(
            [
              sql`v.name like ${search.contains} or v.card_number like ${search.begins}`,
              ...readAs('v', search.letters),
            ],
            sql` or `,
          )})`
    }`;
}

/** Voters who are away, by group. Entries struck off the roll are left out. */
export async function listAbsences(
  db: Queryable,
  round: RoundRow,
  filter: AbsenceFilter,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly AbsenceRow[]> {
  const byGroup = await groupOrder(db, round, filter.unitId);
  const found = await sql<AbsenceRow>`select ${VOTER}, a.reason, a.place, a.since, a.choice, ${ARRANGED} as arranged,
      a.recorded_on, a.ended_on ${FROM}
    where ${matching(round, filter)} order by ${byGroup('v.group_name')}, v.card_number
    limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows;
}

export async function countAbsences(db: Queryable, round: RoundRow, filter: AbsenceFilter): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total ${FROM}
    where ${matching(round, filter)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

export interface CountedAbsence {
  readonly reason: Reason;
  readonly choice: Choice | null;
  readonly arranged: boolean;
  readonly voters: number;
}

/** Those who are away, counted by reason, choice, and whether it is arranged. */
export async function countAway(db: Queryable, round: RoundRow, unitId: string): Promise<readonly CountedAbsence[]> {
  const found = await sql<CountedAbsence>`select a.reason, a.choice, ${ARRANGED} as arranged, count(*) as voters ${FROM}
    where ${matching(round, { unitId, state: 'away', search: null })} group by 1, 2, 3`.execute(db);
  return found.rows;
}

/** What is on record of one voter's absence, ended or not. */
export async function findAbsence(
  db: Queryable,
  round: RoundRow,
  voterId: string,
): Promise<Pick<AbsenceRow, 'choice' | 'since' | 'recorded_on' | 'ended_on'> | undefined> {
  const found = await sql<Pick<AbsenceRow, 'choice' | 'since' | 'recorded_on' | 'ended_on'>>`
    select choice, since, recorded_on, ended_on from absence
    where county_id = ${round.county_id} and voter_id = ${voterId}`.execute(db);
  return found.rows[0];
}
