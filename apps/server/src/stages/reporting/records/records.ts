import { type BaseMeasure, isBase, MEASURE_BY_ID, type Measure } from '@huanjie/reporting';
import type { ReadScope } from '../../../access/policy.ts';
import type { Database } from '../../../database/database.ts';
import { refuse } from '../../../http/refusals.ts';
import type { Scope } from '../sources/index.ts';
import { countByUnit, countRecords, type Listing, listRecords, type RecordRow, type UnitCount } from './queries.ts';

/** Which side of a share is listed. */
export type RecordPart = 'numerator' | 'denominator';

/** The measure of a round by id, or a refusal that says so. */
export function requireMeasure(kind: ReadScope['round']['kind'], id: string): Measure {
  const measure = MEASURE_BY_ID.get(id);
  if (measure?.appliesTo.includes(kind)) return measure;
  return refuse(
    'NOT_FOUND',
    `这类换届没有名为 ${id} 的统计指标。请在统计页面中选择。`,
    `This kind of round has no measure ${id}. Choose one from the page of figures.`,
  );
}

/** The base measure whose records stand behind a figure: of a share its numerator or its denominator. */
export function recordsBehind(measure: Measure, part: RecordPart): BaseMeasure {
  if (isBase(measure)) return measure;
  const id = measure.kind === 'points' ? measure.of : measure[part];
  const behind = MEASURE_BY_ID.get(id);
  if (behind === undefined) throw new Error(`${measure.id} rests on ${id}, which is not declared`);
  return recordsBehind(behind, part);
}

/** What is listed for a part of a measure. A mean, sum or extreme is over the records whose field is known. */
export function listingOf(
  measure: Measure,
  part: RecordPart,
  search?: string,
  language: Listing['language'] = 'zh',
): Listing {
  const base = recordsBehind(measure, part);
  const known = base.kind === 'count' ? [] : [{ field: base.field, known: true }];
  return { records: base.records, where: [...base.where, ...known], search, language };
}

export const scopeOf = ({ round, unitId }: ReadScope): Scope => ({
  round,
  unitIds: [unitId],
  whole: unitId === round.unit_id,
});

export interface RecordPage {
  readonly total: number;
  readonly rows: readonly RecordRow[];
}

/** Where a page of a long list begins: the units that it reaches into, and how many of their records stand before it. */
export function pageWithin(counts: readonly UnitCount[], window: { readonly limit: number; readonly offset: number }) {
  const unitIds: string[] = [];
  let before = 0;
  let skipped = 0;
  for (const { unit_id, records } of counts) {
    if (before + records <= window.offset) skipped += records;
    else if (before < window.offset + window.limit) unitIds.push(unit_id);
    before += records;
  }
  return { total: before, unitIds, offset: window.offset - skipped };
}

/**
 * One page of the records behind a figure with their exact number. Of the large sets only the units that the page
 * reaches into are read.
 */
export async function pageOfRecords(
  db: Database,
  scope: Scope,
  listing: Listing,
  page: { readonly page: number; readonly pageSize: number },
): Promise<RecordPage> {
  const window = { limit: page.pageSize, offset: (page.page - 1) * page.pageSize };
  const counts = await countByUnit(db, scope, listing);
  if (counts !== null) {
    const { total, unitIds, offset } = pageWithin(counts, window);
    if (unitIds.length === 0) return { total, rows: [] };
    const narrow = { round: scope.round, unitIds, whole: false, itself: true };
    return { total, rows: await listRecords(db, narrow, listing, { limit: window.limit, offset }) };
  }
  const [total, rows] = await Promise.all([countRecords(db, scope, listing), listRecords(db, scope, listing, window)]);
  return { total, rows };
}

/** The columns of a listing as the API names them; a choice is shown as text. */
export function columnsOf({ records }: Listing) {
  return records.listColumns.map((key) => {
    const field = records.fields[key];
    if (field === undefined) throw new Error(`${records.id} lists ${key}, which it does not have`);
    return { key, title: field.title, type: field.type === 'choice' ? ('text' as const) : field.type };
  });
}
