import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface GatePollRow {
  readonly poll_id: string;
  readonly number: string;
  readonly body: string;
  readonly stage: string;
  readonly held_on: string;
  readonly state: string;
  readonly validity: string | null;
  /** Seats that its result leaves to a by-run. */
  readonly seats_open: number;
}

/** The polls of a unit that were not cancelled, in the order in which they are held, with the seats that each left open. */
export async function findGatePolls(db: Queryable, round: RoundRow, unitId: string): Promise<readonly GatePollRow[]> {
  const found = await sql<GatePollRow>`
    select p.poll_id, p.number, p.body, p.stage, p.held_on, p.state, p.validity,
      (select coalesce(sum((c.next ->> 'seats')::int), 0)::int from contest c where c.county_id = p.county_id
        and c.poll_id = p.poll_id and c.next ->> 'code' = 'RUNOFF_REQUIRED') as seats_open
    from poll p
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
      and p.state <> 'cancelled'
    order by p.held_on, p.previous_poll_id is not null, p.number`.execute(db);
  return found.rows;
}

/** Whether the result of a poll was reported: by its request, or by the step of the unit as a file brought it. */
export async function isReported(db: Queryable, round: RoundRow, unitId: string, number: string): Promise<boolean> {
  const found = await sql<{ reported: boolean }>`select
    exists (select 1 from approval where county_id = ${round.county_id} and round_id = ${round.round_id}
      and unit_id = ${unitId} and matter = any(${[`选举结果备案（${number}）`, `选举结果请示（${number}）`]}))
    or exists (select 1 from unit_step where county_id = ${round.county_id} and round_id = ${round.round_id}
      and unit_id = ${unitId} and step = 'filing' and done_on is not null) as reported`.execute(db);
  return found.rows[0]?.reported ?? false;
}
