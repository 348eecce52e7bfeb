import { type Evaluated, GROUPS, type RoundKind } from '@huanjie/reporting';
import { type ReadScope, requireRead, requireWrite } from '../../access/policy.ts';
import type { Database } from '../../database/database.ts';
import { api } from '../../http/implement.ts';
import { refuse } from '../../http/refusals.ts';
import { computeByUnit, computeFigures } from './figures/compute.ts';
import { columnsOf, listingOf, pageOfRecords, requireMeasure, scopeOf } from './records/records.ts';
import { rewriteParagraph } from './report/commands.ts';
import { reportOf, summaryOf } from './report/report.ts';

/** Reporting's part of the API: figures, the records behind them, the work summary. */
export const reportingRoutes = {
  figures: api.reporting.figures.handler(async ({ input, context }) => {
    const { round, unitId } = await requireRead(context, input.roundId, input.unitId);
    const { figures, breakdowns } = await computeFigures(context.db, round, unitId);
    const shown = new Set(figures.map((figure) => figure.group));
    return {
      figures: [...figures],
      breakdowns: breakdowns.map((breakdown) => ({ ...breakdown, parts: [...breakdown.parts] })),
      groups: Object.entries(GROUPS).flatMap(([id, title]) => (shown.has(id) ? [{ id, title }] : [])),
    };
  }),
  figure: api.reporting.figure.handler(async ({ input, context }) => {
    const scope = await requireRead(context, input.roundId, input.unitId);
    const measure = requireMeasure(scope.round.kind, input.measure);
    const computed = await computeFigures(context.db, scope.round, scope.unitId);
    const figure = computed.byId.get(measure.id);
    if (figure === undefined) throw new Error(`${measure.id} was not computed`);
    const [byUnit, printedIn] = await Promise.all([
      computeByUnit(context.db, scope.round, scope.unitId, measure, computed.position),
      placesOf(context.db, scope, measure.id),
    ]);
    return {
      figure,
      byUnit: byUnit.map(({ unit, figure: one }) => ({ unitId: unit.unit_id, name: unit.name, ...printOf(one) })),
      printedIn,
    };
  }),
  records: api.reporting.records.handler(async ({ input, context }) => {
    const scope = await requireRead(context, input.roundId, input.unitId);
    const listing = listingOf(
      requireMeasure(scope.round.kind, input.measure),
      input.part,
      input.search,
      input.language,
    );
    const { total, rows } = await pageOfRecords(context.db, scopeOf(scope), listing, input);
    return {
      total,
      page: input.page,
      pageSize: input.pageSize,
      rows: rows.map((row) => ({ ...row })),
      columns: columnsOf(listing),
    };
  }),
  report: api.reporting.report.handler(async ({ input, context }) => {
    const scope = await requireRead(context, input.roundId);
    return reportOf(context.db, scope, input.outline ?? scope.round.kind, context.now());
  }),
  editParagraph: api.reporting.editParagraph.handler(async ({ input, context }) => {
    const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
    const scope = await requireWrite(context, input.roundId);
    const { outline, key, text } = input;
    return rewriteParagraph(context.db, scope, actor, { outline, key, text, at: context.now() });
  }),
};

function printOf({ value, printed, numerator, denominator }: Evaluated) {
  return {
    value,
    printed,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
  };
}

/** Where the report of the round prints a measure. */
async function placesOf(db: Database, scope: ReadScope, measure: string) {
  const outline: RoundKind = scope.round.kind;
  const summary = await summaryOf(db, scope, outline);
  return summary.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ key, text, figures }) =>
      figures
        .filter((link) => link.measure === measure)
        .map(({ start, end }) => ({ outline, paragraph: key, text, start, end })),
    ),
  );
}
