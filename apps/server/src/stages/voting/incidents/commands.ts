import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';

export interface NewIncident {
  readonly pollId: string;
  readonly placeId: string | null;
  readonly kind: string;
  readonly happenedAt: string;
  readonly happened: string;
  readonly done: string;
}

/** Writes an incident down; gives its id. */
export async function insertIncident({ tx, round, actor, at }: CommandScope, made: NewIncident): Promise<string> {
  const incidentId = randomUUID();
  await sql`insert into voting_incident (county_id, incident_id, poll_id, place_id, kind, happened_at, happened, done,
      recorded_by, recorded_at)
    values (${round.county_id}, ${incidentId}, ${made.pollId}, ${made.placeId}, ${made.kind}, ${made.happenedAt},
      ${made.happened}, ${made.done}, ${actorName(actor)}, ${at})`.execute(tx);
  return incidentId;
}
