import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actorName } from '../../access/actor.ts';
import type { CommandScope } from '../../commands/runCommand.ts';
import type { ChangeRow, ChoiceRow } from './queries.ts';

/** Keeps how a committee was chosen, or that staff were named; what is published has to be published anew. */
export async function writeRecord(
  { tx, round, unitId }: CommandScope,
  bodyId: string,
  formed: { readonly source: string; readonly expected: number; readonly attended: number } | null,
): Promise<void> {
  await sql`insert into committee_record (county_id, body_id, round_id, unit_id, source, expected, attended)
    values (${round.county_id}, ${bodyId}, ${round.round_id}, ${unitId}, ${formed?.source ?? null},
      ${formed?.expected ?? null}, ${formed?.attended ?? null})
    on conflict (county_id, body_id) do update set published_on = null, published_place = null`.execute(tx);
}

/** Marks a body as published, and filed where it was. */
export async function writePublication(
  { tx, round, unitId }: CommandScope,
  bodyId: string,
  published: { readonly on: string; readonly place: string; readonly filedOn: string | null },
): Promise<void> {
  await sql`insert into committee_record (county_id, body_id, round_id, unit_id, published_on, published_place, filed_on)
    values (${round.county_id}, ${bodyId}, ${round.round_id}, ${unitId}, ${published.on}, ${published.place},
      ${published.filedOn})
    on conflict (county_id, body_id) do update set published_on = excluded.published_on,
      published_place = excluded.published_place,
      filed_on = coalesce(excluded.filed_on, committee_record.filed_on)`.execute(tx);
}

/** Keeps the votes of the choice. */
export async function writeChoices({ tx, round }: CommandScope, bodyId: string, choices: readonly ChoiceRow[]) {
  await sql`insert into committee_choice (county_id, body_id, person_id, votes, standing)
    select ${round.county_id}, ${bodyId}, c.person_id, c.votes, c.standing
    from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as c (person_id uuid, votes int, standing text)`.execute(
    tx,
  );
}

/** Keeps that somebody left or came in. */
export async function writeChange(scope: CommandScope, bodyId: string, change: ChangeRow): Promise<string> {
  const { tx, round, unitId, actor, at } = scope;
  const changeId = randomUUID();
  await sql`insert into committee_change (county_id, change_id, body_id, round_id, unit_id, person_id, kind, ground, role,
      note, rules, happened_on, recorded_by, recorded_at)
    values (${round.county_id}, ${changeId}, ${bodyId}, ${round.round_id}, ${unitId}, ${change.person_id}, ${change.kind},
      ${change.ground}, ${change.role}, ${change.note}, ${change.rules}::text[], ${change.happened_on},
      ${actorName(actor)}, ${at})`.execute(tx);
  return changeId;
}

/** Keeps who attended a meeting; the same day entered again replaces it. */
export async function writeAttendance(
  { tx, round }: CommandScope,
  bodyId: string,
  rows: readonly {
    readonly person_id: string;
    readonly met_on: string;
    readonly present: boolean;
    readonly excused: boolean;
  }[],
): Promise<void> {
  await sql`insert into committee_attendance (county_id, body_id, person_id, met_on, present, excused)
    select ${round.county_id}, ${bodyId}, a.person_id, a.met_on, a.present, a.excused
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a (person_id uuid, met_on date, present boolean, excused boolean)
    on conflict (county_id, body_id, person_id, met_on)
      do update set present = excluded.present, excused = excluded.excused`.execute(tx);
}
