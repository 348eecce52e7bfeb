import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { STEP_UNIT_KINDS, type UnitRefRow } from '../../registry/index.ts';

/** Days by step of the procedure or by matter of a notice. */
export type DaysById = Readonly<Record<string, string>>;

export interface ElectingUnitRow extends UnitRefRow {
  /** When each step of the procedure was done; steps without a day are absent. */
  readonly done: DaysById;
  /** When the vote is due by the unit's own record. */
  readonly ballot_due: string | null;
  readonly notices: DaysById;
  readonly committee_formed: string | null;
}

/** The units below the scope that elect in the round, each with every day that its registers hold. One query. */
export async function findElectingUnits(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
): Promise<readonly ElectingUnitRow[]> {
  const found = await sql<ElectingUnitRow>`
    select u.unit_id, u.code, u.name, u.kind, coalesce(s.done, '{}'::json) as done, s.ballot_due,
      coalesce(n.notices, '{}'::json) as notices, b.formed as committee_formed
    from unit_closure c
    join round_unit ru on ru.county_id = c.county_id and ru.unit_id = c.unit_id and ru.round_id = ${round.round_id}
      and ru.participation = 'elects'
    join unit u on u.county_id = c.county_id and u.unit_id = c.unit_id and u.kind = any(${STEP_UNIT_KINDS[round.kind]})
    left join (select county_id, unit_id, json_object_agg(step, done_on) filter (where done_on is not null) as done,
        max(due_on) filter (where step = 'ballot') as ballot_due
      from unit_step where county_id = ${round.county_id} and round_id = ${round.round_id}
      group by county_id, unit_id) s on s.county_id = u.county_id and s.unit_id = u.unit_id
    left join (select county_id, unit_id, json_object_agg(matter, published_on) as notices
      from public_notice where county_id = ${round.county_id} and round_id = ${round.round_id}
      group by county_id, unit_id) n on n.county_id = u.county_id and n.unit_id = u.unit_id
    left join (select county_id, unit_id, min(formed_on) as formed
      from duty_body where county_id = ${round.county_id} and round_id = ${round.round_id} and kind = 'electionCommittee'
      group by county_id, unit_id) b on b.county_id = u.county_id and b.unit_id = u.unit_id
    where c.county_id = ${round.county_id} and c.ancestor_id = ${scopeId}
    order by u.code, u.unit_id`.execute(db);
  return found.rows;
}

export interface VoteRow {
  readonly unit_id: string;
  readonly body: string;
  readonly stage: 'election' | 'by-run';
  readonly held_on: string;
  /** The day of the poll that this one repeats or follows. */
  readonly previous_on: string | null;
}

/** The votes on these bodies in the units below the scope, in the order of their days. One query. */
export async function findVotes(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  bodies: readonly string[],
): Promise<readonly VoteRow[]> {
  const found = await sql<VoteRow>`
    select p.unit_id, p.body, p.stage, p.held_on, q.held_on as previous_on
    from poll p
    join unit_closure c on c.county_id = p.county_id and c.ancestor_id = ${scopeId} and c.unit_id = p.unit_id
    left join poll q on q.county_id = p.county_id and q.poll_id = p.previous_poll_id
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.stage in ('election', 'by-run')
      and p.body = any(${bodies})
    order by p.held_on, p.number`.execute(db);
  return found.rows;
}

export interface CalendarScopeRow extends UnitRefRow {
  /** Steps that the unit at the head of the round has done once for all. */
  readonly done_for_all: DaysById;
}

/** The unit that is looked at, and what was done once for the whole round. One query. */
export async function findCalendarScope(
  db: Queryable,
  round: RoundRow,
  scopeId: string,
  roundSteps: readonly string[],
): Promise<CalendarScopeRow | undefined> {
  const found = await sql<CalendarScopeRow>`
    select u.unit_id, u.code, u.name, u.kind, coalesce((select json_object_agg(s.step, s.done_on) from unit_step s
      where s.county_id = u.county_id and s.round_id = ${round.round_id} and s.unit_id = ${round.unit_id}
        and s.step = any(${roundSteps}) and s.done_on is not null), '{}'::json) as done_for_all
    from unit u where u.county_id = ${round.county_id} and u.unit_id = ${scopeId}`.execute(db);
  return found.rows[0];
}
