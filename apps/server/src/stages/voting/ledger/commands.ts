import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { Figures } from './queries.ts';

export interface NewLedger extends Figures {
  readonly pollId: string;
  readonly placeId: string;
  readonly note: string | null;
}

/** Writes the ballots of a place; an earlier record stays, marked as replaced. Gives the id of the record. */
export async function insertLedger({ tx, round, actor, at }: CommandScope, made: NewLedger): Promise<string> {
  const entryId = randomUUID();
  await sql`update ballot_ledger set replaced_by = ${entryId} where county_id = ${round.county_id}
    and poll_id = ${made.pollId} and place_id = ${made.placeId} and replaced_by is null`.execute(tx);
  await sql`insert into ballot_ledger (county_id, entry_id, poll_id, place_id, received, issued, spoiled, replaced,
      unused, returned, note, recorded_by, recorded_at)
    values (${round.county_id}, ${entryId}, ${made.pollId}, ${made.placeId}, ${made.received}, ${made.issued},
      ${made.spoiled}, ${made.replaced}, ${made.unused}, ${made.returned}, ${made.note}, ${actorName(actor)}, ${at})`.execute(
    tx,
  );
  return entryId;
}

/** Writes how many ballots were printed; an earlier record stays. */
export async function insertPrinted(
  { tx, round, actor, at }: CommandScope,
  made: { readonly pollId: string; readonly printed: number; readonly note: string | null },
): Promise<string> {
  const entryId = randomUUID();
  await sql`update ballot_printing set replaced_by = ${entryId} where county_id = ${round.county_id}
    and poll_id = ${made.pollId} and replaced_by is null`.execute(tx);
  await sql`insert into ballot_printing (county_id, entry_id, poll_id, printed, note, recorded_by, recorded_at)
    values (${round.county_id}, ${entryId}, ${made.pollId}, ${made.printed}, ${made.note}, ${actorName(actor)},
      ${at})`.execute(tx);
  return entryId;
}
