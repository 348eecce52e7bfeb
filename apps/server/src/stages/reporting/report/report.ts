import type { Report } from '@huanjie/contract';
import { type BuiltReport, buildReport, OUTLINES, type ReportSources, type RoundKind } from '@huanjie/reporting';
import type { ReadScope } from '../../../access/policy.ts';
import type { Database } from '../../../database/database.ts';
import { readFacts } from '../facts/facts.ts';
import { remember } from '../figures/cache.ts';
import { computeFigures } from '../figures/compute.ts';
import { findHead, findSignatory, listEdits } from './queries.ts';

/** Figures and facts of a scope; kept until the journal moves on. */
export async function reportSources(db: Database, { round, unitId }: ReadScope): Promise<ReportSources> {
  const computed = await computeFigures(db, round, unitId);
  const key = `facts|${round.county_id}|${round.round_id}|${unitId}|${computed.position}`;
  const facts = await remember(db, key, () => readFacts(db, round, computed.scope));
  return { figures: computed.byId, facts };
}

/** Whether a scope is the whole round: what a person wrote into its report is said of the whole alone. */
export const isWhole = ({ round, unitId }: ReadScope): boolean => unitId === round.unit_id;

/** The work summary of a round as its records and the edits of its paragraphs give it. */
export async function summaryOf(db: Database, scope: ReadScope, outline: RoundKind): Promise<BuiltReport> {
  const [sources, edits] = await Promise.all([
    reportSources(db, scope),
    isWhole(scope) ? listEdits(db, scope.round, outline) : [],
  ]);
  return buildReport(
    OUTLINES[outline],
    sources,
    edits.map(({ paragraph_key, text, figures }) => ({ key: paragraph_key, text, figures })),
  );
}

/** The day of a moment in China, where the clock knows no summer time. */
const dayInChina = (now: Date): string => new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** The whole report with what stands around it: practice mark, chain head, signatory and date. */
export async function reportOf(db: Database, scope: ReadScope, outline: RoundKind, now: Date): Promise<Report> {
  const [summary, head, signatory] = await Promise.all([
    summaryOf(db, scope, outline),
    findHead(db, scope.round),
    findSignatory(db, scope.round),
  ]);
  return {
    ...summary,
    practice: scope.round.practice,
    head: head === undefined ? '0' : `${head.head_hash.toString('hex').slice(0, 16)}/${head.length}`,
    signatory,
    date: dayInChina(now),
  };
}
