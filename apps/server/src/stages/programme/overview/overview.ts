import { type ProcedureStep, STAGES } from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../../access/policy.ts';
import type { RequestContext } from '../../../http/context.ts';
import { procedureOf, unitRefOf, voterTotal } from '../../registry/index.ts';
import { figuresOf } from '../../reporting/index.ts';
import { shownRound } from '../rounds/rounds.ts';
import { gapsOf } from './gaps/gaps.ts';
import {
  type CellRow,
  findCells,
  findCounts,
  findDue,
  findHeatUnits,
  findStages,
  type HeatUnitRow,
} from './queries.ts';

const DUE_AT_MOST = 20;

/** The figures that a round is known by, one row of them. */
const HEADLINE = {
  township: ['delegates.attendance', 'posts.congress', 'result.intentRate', 'age.mean'],
  community: ['oneShoulder.rate', 'posts.total', 'participation.partyMembersRate', 'persons.collegeRate'],
  village: ['voters.registered', 'turnout.rate', 'posts.total', 'chairs.reelectedRate'],
} as const;

/** The calendar day in China, where the work is done. */
export const dayInChina = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** What is late is judged today; in a practice round that is over, on its last day, as whoever ran it saw it. */
export const judgedOn = (round: RoundRow, today: string): string =>
  round.practice && round.ends_on < today ? round.ends_on : today;

/**
 * The first page of a round: progress by stage and by township, gaps, what is due. All of it below the reader's own
 * topmost unit. Nine queries after the access check, whatever the size of the round, and the figures (one
 * query when nothing changed since they were last computed).
 */
export async function overviewOf(context: RequestContext, input: { roundId: string; today?: string | undefined }) {
  const { round, unitId } = await requireRead(context, input.roundId);
  const { db } = context;
  const today = input.today ?? judgedOn(round, dayInChina(context.now()));
  const procedure = procedureOf(round.kind);
  const [shown, counts, voters, stageRows, heat, gaps, due, headline] = await Promise.all([
    shownRound(db, round),
    findCounts(db, round, unitId),
    voterTotal(db, round, unitId),
    findStages(db, round, procedure, unitId),
    readHeat(context, round, procedure, unitId, today),
    gapsOf(db, { round, scopeId: unitId, procedure, today }),
    findDue(db, round, procedure, unitId, today, DUE_AT_MOST),
    figuresOf(db, round, unitId, HEADLINE[round.kind]),
  ]);
  const stages = stagesOf(procedure).map(({ id, zh, en }) => {
    const row = stageRows.find((item) => item.stage === id);
    return { stage: id, zh, en, done: row?.done ?? 0, total: row?.total ?? 0 };
  });
  return {
    round: shown,
    counts: { units: counts.electing + counts.exempt, electing: counts.electing, exempt: counts.exempt, voters },
    stages,
    heat: heat.units.map((unit) => heatRow(unit, procedure, heat.cells)),
    gaps,
    due: due.flatMap((row) => {
      const step = procedure[row.position - 1];
      if (step === undefined) return [];
      return [
        {
          unit: unitRefOf(row),
          step: step.id,
          zh: step.zh,
          en: step.en,
          dueOn: row.due_on,
          overdueDays: row.overdue_days,
        },
      ];
    }),
    headline: [...headline],
  };
}

async function readHeat(
  context: RequestContext,
  round: RoundRow,
  procedure: readonly ProcedureStep[],
  scopeId: string,
  today: string,
) {
  const units = await findHeatUnits(context.db, round, scopeId);
  const ids = units.map((unit) => unit.unit_id);
  return { units, cells: await findCells(context.db, round, procedure, ids, today) };
}

/** The stages that the procedure has steps in, in the order of the work. */
const stagesOf = (procedure: readonly ProcedureStep[]) =>
  STAGES.filter((stage) => procedure.some((step) => step.stage === stage.id));

function heatRow(unit: HeatUnitRow, procedure: readonly ProcedureStep[], cells: readonly CellRow[]) {
  const own = new Map(cells.filter((cell) => cell.unit_id === unit.unit_id).map((cell) => [cell.stage, cell]));
  return {
    unit: unitRefOf(unit),
    units: unit.electing,
    cells: stagesOf(procedure).map(({ id }) => {
      const cell = own.get(id);
      return { done: cell?.done ?? 0, total: cell?.total ?? 0, overdue: cell?.overdue ?? 0 };
    }),
  };
}
