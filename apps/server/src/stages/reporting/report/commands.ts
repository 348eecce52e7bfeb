import { createHash, randomUUID } from 'node:crypto';
import {
  editParagraph,
  findParagraph,
  OUTLINES,
  type ReportParagraph,
  type RoundKind,
  withEdit,
} from '@huanjie/reporting';
import { sql } from 'kysely';
import { type Actor, actorName } from '../../../access/actor.ts';
import type { ReadScope } from '../../../access/policy.ts';
import type { Database } from '../../../database/database.ts';
import { refuse } from '../../../http/refusals.ts';
import { appendEvent } from '../../../journal/index.ts';
import { listEdits } from './queries.ts';
import { isWhole, reportSources } from './report.ts';

/**
 * Rewrites a paragraph: its figures are found again in the new text and stay linked. Edits are only ever added, each
 * later than the one before it whatever the clock says; an empty text withdraws the edit. The same text a second time
 * changes nothing.
 */
export async function rewriteParagraph(
  db: Database,
  scope: ReadScope,
  actor: Actor,
  edit: { readonly outline: RoundKind; readonly key: string; readonly text: string; readonly at: Date },
): Promise<ReportParagraph> {
  const { round } = scope;
  const paragraph =
    findParagraph(OUTLINES[edit.outline], edit.key) ??
    refuse('NOT_FOUND', `总结中没有名为 ${edit.key} 的段落。`, `The report has no paragraph ${edit.key}.`);
  if (!isWhole(scope)) {
    return refuse(
      'NOT_ALLOWED',
      '工作总结由本次换届的主管单位修改，请联系县级换届办公室。',
      'The report is edited by the office of the whole round. Ask the county office.',
    );
  }
  const text = edit.text.trim();
  const sources = await reportSources(db, scope);
  const made = editParagraph(paragraph, text, sources);
  await db.transaction().execute(async (tx) => {
    await sql`select from round where county_id = ${round.county_id} and round_id = ${round.round_id} for update`.execute(
      tx,
    );
    const before = (await listEdits(tx, round, edit.outline)).find((row) => row.paragraph_key === edit.key);
    if ((before?.text ?? '') === text) return;
    await sql`insert into report_edit (county_id, edit_id, round_id, outline, paragraph_key, text, figures, edited_by, edited_at)
      values (${round.county_id}, ${randomUUID()}, ${round.round_id}, ${edit.outline}, ${edit.key}, ${text},
        ${JSON.stringify(made.figures)}::jsonb, ${actorName(actor)}, greatest(${edit.at}::timestamptz,
          (select max(x.edited_at) + interval '1 microsecond' from report_edit x where x.county_id = ${round.county_id}
            and x.round_id = ${round.round_id} and x.outline = ${edit.outline} and x.paragraph_key = ${edit.key})))`.execute(
      tx,
    );
    await appendEvent(tx, {
      countyId: round.county_id,
      unitId: round.unit_id,
      roundId: round.round_id,
      actor,
      at: edit.at,
      type: 'report.paragraphEdited',
      payload: { outline: edit.outline, paragraph: edit.key, digest: createHash('sha256').update(text).digest('hex') },
    });
  });
  return withEdit(paragraph, made, sources);
}
