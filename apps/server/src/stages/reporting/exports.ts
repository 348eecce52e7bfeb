import { createHash } from 'node:crypto';
import {
  type ExportTable,
  renderDocx,
  renderMarkdown,
  renderPdf,
  renderTableCsv,
  renderTableXlsx,
} from '@huanjie/forms';
import { queryInWords, type RoundKind } from '@huanjie/reporting';
import { actorName } from '../../access/actor.ts';
import { type ReadScope, requireRead } from '../../access/policy.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { appendEvent } from '../../journal/index.ts';
import { findUnit } from './figures/queries.ts';
import { streamRecords } from './records/queries.ts';
import { columnsOf, listingOf, requireMeasure, scopeOf } from './records/records.ts';
import { reportOf } from './report/report.ts';

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly contentType: string;
}

const TABLE_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

const REPORT_TYPES = {
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

const signedIn = (context: RequestContext) =>
  context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');

/** Moment as a clerk in China reads it, to the minute. */
const stamp = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/**
 * The records behind a figure as a table, marked with who exported it and when. The export is read from one state of
 * the database, and is journalled in the transaction that read it.
 */
export async function exportRecords(
  context: RequestContext,
  roundId: string,
  measureId: string,
  unitId: string | undefined,
  format: 'xlsx' | 'csv',
): Promise<ExportedFile> {
  const scope = await requireRead(context, roundId, unitId);
  const actor = signedIn(context);
  const { round } = scope;
  const measure = requireMeasure(round.kind, measureId);
  const listing = listingOf(measure, 'numerator');
  const unit = await findUnit(context.db, round.county_id, scope.unitId);
  const now = context.now();
  const name = `${measure.title.zh}-${unit?.name ?? ''}`;
  const bytes = await context.db.transaction().execute(async (tx) => {
    let rows = 0;
    async function* counted() {
      for await (const row of streamRecords(tx, scopeOf(scope), listing)) {
        rows += 1;
        yield Object.fromEntries(Object.entries(row).map(([key, value]) => [key, yesOrNo(value)]));
      }
    }
    const table: ExportTable = {
      title: `${round.practice ? '【演练数据】' : ''}${name}`,
      note: `${round.title}；${unit?.name ?? ''}；口径：${measure.definition.zh}（${queryInWords(measure)}）`,
      columns: columnsOf(listing).map(({ key, title, type }) => ({
        key,
        title: title.zh,
        type: type === 'boolean' ? 'text' : type,
      })),
      rows: counted(),
      mark: `由 ${actorName(actor)} 于 ${stamp(now)} 导出${round.practice ? '（演练数据，不作正式文件）' : ''}`,
    };
    const rendered = format === 'xlsx' ? await renderTableXlsx(table) : await renderTableCsv(table);
    await appendEvent(tx, {
      countyId: round.county_id,
      unitId: scope.unitId,
      roundId: round.round_id,
      actor,
      at: now,
      type: 'records.exported',
      payload: { measure: measure.id, rows },
    });
    return rendered;
  });
  return { bytes, fileName: `${name}.${format}`, contentType: TABLE_TYPES[format] };
}

const yesOrNo = (value: string | number | boolean | null) =>
  typeof value === 'boolean' ? (value ? '是' : '否') : value;

/** The work summary as a file; it carries the head of the journal that it was made from, and is journalled. */
export async function exportReport(
  context: RequestContext,
  roundId: string,
  outline: RoundKind | undefined,
  format: keyof typeof REPORT_TYPES,
): Promise<ExportedFile> {
  const scope = await requireRead(context, roundId);
  const actor = signedIn(context);
  const { round } = scope;
  const now = context.now();
  const wanted = outline ?? round.kind;
  const bytes = await renderReport(context, scope, wanted, format);
  await context.db.transaction().execute((tx) =>
    appendEvent(tx, {
      countyId: round.county_id,
      unitId: scope.unitId,
      roundId: round.round_id,
      actor,
      at: now,
      type: 'report.exported',
      payload: { outline: wanted, format, digest: createHash('sha256').update(bytes).digest('hex') },
    }),
  );
  return { bytes, fileName: `${round.title}工作总结.${format}`, contentType: REPORT_TYPES[format] };
}

async function renderReport(
  context: RequestContext,
  scope: ReadScope,
  outline: RoundKind,
  format: keyof typeof REPORT_TYPES,
): Promise<Uint8Array> {
  const report = await reportOf(context.db, scope, outline, context.now());
  if (format === 'docx') return renderDocx(report);
  if (format === 'pdf') return renderPdf(report);
  return new TextEncoder().encode(format === 'md' ? renderMarkdown(report) : `${JSON.stringify(report, null, 2)}\n`);
}
