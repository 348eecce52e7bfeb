import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import { personKey } from '../sheets/person.ts';

/** Adds strokes to a field of the teller's own column; false where more would be taken back than there are. */
export async function addStrokes(
  scope: CommandScope,
  sheetId: string,
  field: string,
  change: number,
): Promise<boolean> {
  const { tx, round, actor } = scope;
  await sql`insert into count_stroke (county_id, sheet_id, teller, teller_name, field, strokes)
    values (${round.county_id}, ${sheetId}, ${personKey(actor)}, ${actorName(actor)}, ${field}, 0)
    on conflict do nothing`.execute(tx);
  const updated = await sql`update count_stroke set strokes = strokes + ${change}
    where county_id = ${round.county_id} and sheet_id = ${sheetId} and teller = ${personKey(actor)} and field = ${field}
      and strokes + ${change} >= 0`.execute(tx);
  return Number(updated.numAffectedRows ?? 0n) === 1;
}
