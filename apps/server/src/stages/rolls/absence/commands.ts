import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { Choice, Reason } from './queries.ts';

export interface Marked {
  readonly voterId: string;
  readonly reason: Reason;
  readonly place: string | null;
  readonly since: string | null;
}

/** Marks a voter as away. Who is away already keeps his choice; who was back is asked anew. */
export async function markAway({ tx, round, unitId, today }: CommandScope, made: Marked): Promise<void> {
  await sql`insert into absence (county_id, voter_id, round_id, unit_id, reason, place, since, recorded_on)
    values (${round.county_id}, ${made.voterId}, ${round.round_id}, ${unitId}, ${made.reason}, ${made.place},
      ${made.since}, ${today})
    on conflict (county_id, voter_id) do update set reason = excluded.reason, place = excluded.place,
      since = excluded.since, recorded_on = excluded.recorded_on, ended_on = null,
      choice = case when absence.ended_on is null then absence.choice end`.execute(tx);
}

/** Keeps how a voter who is away will vote. */
export async function keepChoice({ tx, round }: CommandScope, voterId: string, choice: Choice | null): Promise<void> {
  await sql`update absence set choice = ${choice}
    where county_id = ${round.county_id} and voter_id = ${voterId} and ended_on is null`.execute(tx);
}

/** Ends an absence; the row is kept. */
export async function endRow({ tx, round }: CommandScope, voterId: string, endedOn: string): Promise<void> {
  await sql`update absence set ended_on = ${endedOn}
    where county_id = ${round.county_id} and voter_id = ${voterId} and ended_on is null`.execute(tx);
}
