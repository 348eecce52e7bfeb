import { maskIdNumber } from '@huanjie/chinese';
import { renderTableXlsx, type TableColumnType } from '@huanjie/forms';
import { type CellValue, type Column, cellText, SHEETS, type Sheet, type SheetRow, writeCsv } from '@huanjie/rolls';
import { type Actor, actorName } from '../access/actor.ts';
import { decryptNumber, type Keys } from '../access/keys.ts';
import { type ReadScope, requireRead } from '../access/policy.ts';
import type { RequestContext } from '../http/context.ts';
import { refuse } from '../http/refusals.ts';
import { appendEvent } from '../journal/index.ts';
import type { Exporter, ExportRow } from './exporter.ts';
import { EXPORTERS } from './exporters.ts';

export type ExportFormat = 'csv' | 'xlsx';

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

const CONTENT_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The records of a round as the sheet they would be imported with: the same headings and values, so that an export read
 * into an empty round gives the same records. ID and telephone numbers are in full for the operator and the county
 * office, masked for everyone else. Nothing leaves before the journal has it.
 */
export async function exportSheet(
  context: RequestContext,
  roundId: string,
  kind: string,
  format: ExportFormat,
): Promise<ExportedFile> {
  const sheet = SHEETS[kind];
  const exporter = EXPORTERS[kind];
  if (sheet === undefined || exporter === undefined) return refuseKind(kind);
  const scope = await requireRead(context, roundId);
  const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
  const show = seesNumbers(actor, scope.round.county_id) ? (number: string) => number : maskNumber;
  const counted = { rows: 0 };
  const rows = sheetRows(context, scope, exporter, show, counted);
  const bytes =
    format === 'csv' ? await collect(writeCsv(sheet, rows)) : await xlsxOf(sheet, rows, markOf(context, actor));
  await context.db.transaction().execute((tx) =>
    appendEvent(tx, {
      countyId: scope.round.county_id,
      unitId: scope.unitId,
      roundId,
      actor,
      at: context.now(),
      type: 'records.exported',
      payload: { measure: kind, rows: counted.rows },
    }),
  );
  return { bytes, contentType: CONTENT_TYPES[format], fileName: `${sheet.title.zh}.${format}` };
}

const refuseKind = (kind: string): never =>
  refuse(
    'NOT_FOUND',
    `没有“${kind}”这种导出。可用的有：${Object.keys(EXPORTERS).join('、')}。`,
    `There is no export kind "${kind}". Known: ${Object.keys(EXPORTERS).join(', ')}.`,
  );

const seesNumbers = (actor: Actor, countyId: number): boolean =>
  actor.kind === 'operator' ||
  actor.grants.some((grant) => grant.role === 'countyOffice' && grant.countyId === countyId);

const maskNumber = (number: string): string =>
  number.length === 18 || number.length === 15
    ? maskIdNumber(number)
    : `${'*'.repeat(Math.max(0, number.length - 4))}${number.slice(-4)}`;

async function* sheetRows(
  context: RequestContext,
  scope: ReadScope,
  exporter: Exporter,
  show: (number: string) => string,
  counted: { rows: number },
): AsyncGenerator<SheetRow, void> {
  for await (const batch of exporter({ db: context.db, ...scope })) {
    for (const row of batch) {
      counted.rows += 1;
      yield { row: counted.rows + 1, values: opened(row, context.keys, show) };
    }
  }
}

function opened(row: ExportRow, keys: Keys, show: (number: string) => string): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  for (const [key, value] of Object.entries(row)) {
    values[key] = Buffer.isBuffer(value) ? show(decryptNumber(keys, value)) : value;
  }
  return values;
}

async function collect(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const part of parts) chunks.push(part);
  return Buffer.concat(chunks);
}

const markOf = (context: RequestContext, actor: Actor): string =>
  `导出人 ${actorName(actor)}，导出时间 ${context.now().toISOString()}`;

/** The mark of who exported and when stands above the headings, where a second import passes over it. */
async function xlsxOf(sheet: Sheet, rows: AsyncIterable<SheetRow>, mark: string): Promise<Uint8Array> {
  return renderTableXlsx({
    title: sheet.title.zh,
    note: mark,
    columns: sheet.columns.map((column) => ({ key: column.key, title: column.title.zh, type: cellType(column) })),
    rows: printedRows(sheet, rows),
    mark: '',
  });
}

function cellType({ type }: Column): TableColumnType {
  return type.kind === 'date' ? 'date' : type.kind === 'integer' ? 'integer' : 'text';
}

async function* printedRows(
  sheet: Sheet,
  rows: AsyncIterable<SheetRow>,
): AsyncGenerator<Record<string, unknown>, void> {
  for await (const { values } of rows) {
    yield Object.fromEntries(
      sheet.columns.map((column) => {
        const value = values[column.key] ?? null;
        return [column.key, column.type.kind === 'integer' ? value : cellText(column, value)];
      }),
    );
  }
}
