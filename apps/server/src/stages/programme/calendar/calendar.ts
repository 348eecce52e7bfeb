import type { CalendarFinding, RoundCalendar } from '@huanjie/contract';
import { requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { procedureOf, unitRefOf, windowOf } from '../../registry/index.ts';
import { dayInChina, judgedOn } from '../overview/overview.ts';
import { electionsOf } from './elections.ts';
import { judge } from './findings.ts';
import { findCalendarScope, findElectingUnits, findVotes } from './queries.ts';
import { BODIES_OF_ROUND } from './registers.ts';
import { electionsByLaw } from './summary.ts';

/** What is asked of the calendar of a running round. */
export interface RoundCalendarInput {
  readonly roundId: string;
  readonly unitId?: string | undefined;
  readonly today?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
  readonly body?: CalendarFinding['body'] | undefined;
  readonly step?: string | undefined;
  readonly weight?: CalendarFinding['weight'] | undefined;
}

const WEIGHTS: readonly CalendarFinding['weight'][] = ['breach', 'check', 'unrecorded'];

/**
 * The calendar of a running round: the law of each election day, the days on which steps were recorded, and what
 * does not fit. Three queries after the access check, whatever the number of units; the law is applied in memory.
 */
export async function roundCalendar(context: RequestContext, input: RoundCalendarInput): Promise<RoundCalendar> {
  const { round, unitId } = await requireRead(context, input.roundId, input.unitId);
  const { db } = context;
  const asOf = input.today ?? judgedOn(round, dayInChina(context.now()));
  const doneOnce = procedureOf(round.kind).filter(({ level }) => level === 'round');
  const bodies = BODIES_OF_ROUND[round.kind].map(({ body }) => body);
  const [scope, units, votes] = await Promise.all([
    findCalendarScope(
      db,
      round,
      unitId,
      doneOnce.map(({ id }) => id),
    ),
    findElectingUnits(db, round, unitId),
    findVotes(db, round, unitId, bodies),
  ]);
  if (scope === undefined) throw new Error('a unit vanished after its access check');
  const elections = electionsOf(round, { units, votes, doneForAll: scope.done_for_all });
  const judged = judge(
    elections.filter((election) => election !== null),
    asOf,
  );
  const findings = judged.flatMap((one) => one.findings);
  return {
    asOf,
    scope: unitRefOf(scope),
    elections: electionsByLaw(judged),
    withoutLaw: elections.filter((election) => election === null).length,
    totals: totalsOf(findings),
    findings: pageOfFindings(findings, input),
  };
}

function totalsOf(findings: readonly CalendarFinding[]): RoundCalendar['totals'] {
  const weighing = (weight: CalendarFinding['weight']) => findings.filter((one) => one.weight === weight);
  const broken = weighing('breach');
  return {
    breaches: broken.length,
    checks: weighing('check').length,
    unrecorded: weighing('unrecorded').length,
    units: new Set(broken.map(({ unit }) => unit.unitId)).size,
  };
}

/** Breaches before what is to be checked, and that before what is not recorded; then the order of units and work. */
function pageOfFindings(findings: readonly CalendarFinding[], input: RoundCalendarInput): RoundCalendar['findings'] {
  const { page, pageSize, body, step, weight } = input;
  const wanted = findings.filter(
    (one) =>
      (body === undefined || one.body === body) &&
      (step === undefined || one.step === step) &&
      (weight === undefined || one.weight === weight),
  );
  const ordered = WEIGHTS.flatMap((each) => wanted.filter((one) => one.weight === each));
  const { limit, offset } = windowOf({ page, pageSize });
  return { total: wanted.length, page, pageSize, rows: ordered.slice(offset, offset + limit) };
}
