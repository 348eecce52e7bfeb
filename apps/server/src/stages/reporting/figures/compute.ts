import type { Figure } from '@huanjie/contract';
import {
  type BaseMeasure,
  breakdownsOf,
  type ComputedBreakdown,
  type Evaluated,
  type EvaluatedFigure,
  evaluate,
  isBase,
  MEASURE_BY_ID,
  type Measure,
  measuresOf,
  queryInWords,
  type RawValue,
} from '@huanjie/reporting';
import type { RoundRow } from '../../../access/policy.ts';
import type { Database } from '../../../database/database.ts';
import { journalPosition } from '../../../journal/index.ts';
import type { Scope } from '../sources/index.ts';
import { remember } from './cache.ts';
import { findUnit, listChildren, type ScopeUnit, type TalliesByUnit, tallyRecords } from './queries.ts';

/** Every figure of a scope, and the state of the records that it was computed from. */
export interface Computed {
  readonly position: number;
  readonly scope: ScopeUnit;
  readonly figures: readonly Figure[];
  readonly byId: ReadonlyMap<string, Figure>;
  readonly breakdowns: readonly ComputedBreakdown[];
}

const measuresByRecords = (measures: readonly BaseMeasure[]): readonly (readonly BaseMeasure[])[] => {
  const groups = new Map<string, BaseMeasure[]>();
  for (const measure of measures) {
    const group = groups.get(measure.records.id);
    if (group === undefined) groups.set(measure.records.id, [measure]);
    else group.push(measure);
  }
  return [...groups.values()];
};

/** Raw values of base measures for several units: one statement a record set, on several connections at once. */
async function tally(db: Database, scope: Scope, measures: readonly BaseMeasure[]): Promise<TalliesByUnit> {
  const groups = measuresByRecords(measures);
  const found = await Promise.all(
    groups.map(([first, ...rest]) =>
      first === undefined ? new Map() : tallyRecords(db, scope, first.records, [first, ...rest]),
    ),
  );
  const byUnit = new Map<string, Map<string, RawValue>>(scope.unitIds.map((unitId) => [unitId, new Map()]));
  for (const tallies of found) {
    for (const [unitId, values] of tallies) {
      for (const [id, value] of values) byUnit.get(unitId)?.set(id, value);
    }
  }
  return byUnit;
}

/**
 * Every figure of a round below a unit. Answers are kept until the journal moves on: then one query for the position
 * is all that an answer costs.
 */
export async function computeFigures(db: Database, round: RoundRow, unitId: string): Promise<Computed> {
  const position = await journalPosition(db, round.county_id);
  const key = `figures|${round.county_id}|${round.round_id}|${unitId}|${position}`;
  return remember(db, key, async () => {
    const scope = await findUnit(db, round.county_id, unitId);
    if (scope === undefined) throw new Error(`no unit ${unitId} in county ${round.county_id}`);
    const measures = measuresOf(round.kind).filter(isBase);
    const whole = unitId === round.unit_id;
    const tallies = await tally(db, { round, unitIds: [unitId], whole }, measures);
    const evaluated = evaluate(round.kind, tallies.get(unitId) ?? new Map());
    const figures = [...evaluated.values()].map((figure) => toFigure(figure, round, scope, position));
    return {
      position,
      scope,
      figures,
      byId: new Map(figures.map((figure) => [figure.id, figure])),
      breakdowns: breakdownsOf(round.kind, evaluated),
    };
  });
}

/** Address of the records behind a figure, as the API serves them. */
export const recordsAddress = (roundId: string, measure: string, unitId: string): string =>
  `/rounds/${roundId}/figures/${measure}/records?unitId=${unitId}`;

function toFigure(figure: EvaluatedFigure, round: RoundRow, scope: ScopeUnit, journal: number): Figure {
  const { measure, previousTerm, change } = figure;
  return {
    id: measure.id,
    title: measure.title,
    kind: measure.kind,
    unit: measure.unit,
    ...valueFields(figure),
    ...(previousTerm === undefined ? {} : { previousTerm: valueFields(previousTerm) }),
    ...(change === undefined ? {} : { change }),
    scope: { unitId: scope.unit_id, name: scope.name },
    definition: measure.definition,
    source: [...measure.source],
    group: measure.group,
    ...(figure.refusal === undefined ? {} : { refusal: figure.refusal }),
    provenance: {
      measure: measure.id,
      query: queryInWords(measure),
      records: recordsAddress(round.round_id, measure.id, scope.unit_id),
      journalPosition: journal,
    },
  };
}

function valueFields({ value, printed, numerator, denominator }: Evaluated) {
  return {
    value,
    printed,
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
  };
}

/** A figure of each unit directly below the scope. */
export async function computeByUnit(
  db: Database,
  round: RoundRow,
  unitId: string,
  measure: Measure,
  position: number,
): Promise<readonly { readonly unit: ScopeUnit; readonly figure: EvaluatedFigure }[]> {
  const key = `byUnit|${round.county_id}|${round.round_id}|${unitId}|${measure.id}|${position}`;
  return remember(db, key, async () => {
    const children = await listChildren(db, round, unitId);
    if (children.length === 0) return [];
    const needed = new Set(restsOn(measure));
    const measures = measuresOf(round.kind).filter((one): one is BaseMeasure => isBase(one) && needed.has(one.id));
    const unitIds = children.map((child) => child.unit_id);
    const tallies = await tally(db, { round, unitIds, whole: unitId === round.unit_id }, measures);
    return children.flatMap((unit) => {
      const figure = evaluate(round.kind, tallies.get(unit.unit_id) ?? new Map()).get(measure.id);
      return figure === undefined ? [] : [{ unit, figure }];
    });
  });
}

/** Ids of the measures that a measure is computed from, itself included. */
function restsOn(measure: Measure): readonly string[] {
  const previous = measure.previous === undefined ? [] : [measure.previous];
  const base = 'base' in measure && measure.base !== undefined ? [measure.base] : [];
  const parts = isBase(measure)
    ? base.filter((id) => id !== measure.id)
    : measure.kind === 'points'
      ? [measure.of]
      : [measure.numerator, measure.denominator];
  return [measure.id, ...[...previous, ...parts].flatMap((id) => restsOn(measureById(id)))];
}

function measureById(id: string): Measure {
  const measure = MEASURE_BY_ID.get(id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
}
