import { randomUUID } from 'node:crypto';
import type { Figures, SheetLife } from '@huanjie/rules';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import { personKey } from './person.ts';

/** Adds an empty sheet to a count; a label stands once. Gives its id, or null where the label is taken. */
export async function insertSheet(
  { tx, round }: CommandScope,
  pollId: string,
  number: number,
  label: string,
): Promise<string | null> {
  const sheetId = randomUUID();
  const made = await sql`insert into count_sheet (county_id, sheet_id, poll_id, count_number, label, state)
    values (${round.county_id}, ${sheetId}, ${pollId}, ${number}, ${label}, 'empty')
    on conflict (county_id, poll_id, count_number, label) do nothing`.execute(tx);
  return Number(made.numAffectedRows ?? 0n) === 1 ? sheetId : null;
}

/** Keeps where a sheet stands now. */
export async function saveSheet({ tx, round }: CommandScope, sheetId: string, life: SheetLife): Promise<void> {
  const figures = 'figures' in life ? JSON.stringify(life.figures) : null;
  await sql`update count_sheet set state = ${life.state}, figures = ${figures}::jsonb
    where county_id = ${round.county_id} and sheet_id = ${sheetId}`.execute(tx);
}

/** Keeps an entry; what the same person had entered before the second entry is replaced. */
export async function saveEntry(scope: CommandScope, sheetId: string, ordinal: 1 | 2, figures: Figures): Promise<void> {
  const { tx, round, actor, at } = scope;
  await sql`insert into count_entry (county_id, entry_id, sheet_id, ordinal, entered_by, entered_name, entered_at, figures)
    values (${round.county_id}, ${randomUUID()}, ${sheetId}, ${ordinal}, ${personKey(actor)}, ${actorName(actor)}, ${at},
      ${JSON.stringify(figures)}::jsonb)
    on conflict (county_id, sheet_id, ordinal) where discarded_for is null
    do update set figures = excluded.figures, entered_at = excluded.entered_at`.execute(tx);
}

/** Marks the entries of a sheet as discarded; they stay on record. */
export async function discardEntries({ tx, round }: CommandScope, sheetId: string, reason: string): Promise<void> {
  await sql`update count_entry set discarded_for = ${reason}
    where county_id = ${round.county_id} and sheet_id = ${sheetId} and discarded_for is null`.execute(tx);
}

export interface Correction {
  readonly kind: 'difference' | 'sealed';
  readonly before: Figures | null;
  readonly changed: Figures;
  readonly reason: string | null;
}

/** Keeps a correction beside what stood before. */
export async function insertCorrection(scope: CommandScope, sheetId: string, made: Correction): Promise<void> {
  const { tx, round, actor, at } = scope;
  await sql`insert into count_correction (county_id, correction_id, sheet_id, kind, figures_before, changed, reason,
      made_by, made_at)
    values (${round.county_id}, ${randomUUID()}, ${sheetId}, ${made.kind},
      ${made.before === null ? null : JSON.stringify(made.before)}::jsonb, ${JSON.stringify(made.changed)}::jsonb,
      ${made.reason}, ${actorName(actor)}, ${at})`.execute(tx);
}
