import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { Standing } from './queries.ts';

export interface Recorded {
  readonly personId: string;
  readonly standing: Standing;
  readonly exclusion: string | null;
  readonly superiorApproval: string | null;
  readonly meetingApproval: string | null;
  readonly since: string | null;
}

/** Records the standing of a member; said again, it replaces what was said. */
export async function recordStanding({ tx, round, unitId, today }: CommandScope, made: Recorded): Promise<string> {
  const found = await sql<{ standing_id: string }>`
    insert into member_standing (county_id, standing_id, round_id, unit_id, person_id, standing, exclusion,
      superior_approval, meeting_approval, since, recorded_on)
    values (${round.county_id}, ${randomUUID()}, ${round.round_id}, ${unitId}, ${made.personId}, ${made.standing},
      ${made.exclusion}, ${made.superiorApproval}, ${made.meetingApproval}, ${made.since}, ${today})
    on conflict (county_id, round_id, unit_id, person_id) do update set standing = excluded.standing,
      exclusion = excluded.exclusion, superior_approval = excluded.superior_approval,
      meeting_approval = excluded.meeting_approval, since = excluded.since, recorded_on = excluded.recorded_on
    returning standing_id`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a standing was not recorded');
  return row.standing_id;
}
