import type { Bilingual } from '@huanjie/rules';
import { BREAKDOWNS, type Part } from './breakdowns.ts';
import { type EvaluatedFigure, measuresOf } from './evaluate.ts';
import type { RoundKind } from './measure.ts';

export interface ComputedBreakdown {
  readonly id: string;
  readonly title: Bilingual;
  readonly total: string;
  readonly unit: Bilingual;
  readonly chart: 'bar' | 'pie' | 'column';
  readonly parts: readonly (Part & { readonly value: number })[];
}

/** The breakdowns of a kind of round with their values; one whose total is not computed is left out. */
export function breakdownsOf(
  kind: RoundKind,
  figures: ReadonlyMap<string, EvaluatedFigure>,
): readonly ComputedBreakdown[] {
  const ids = new Set(measuresOf(kind).map((measure) => measure.id));
  return BREAKDOWNS.flatMap(({ id, title, total, chart, parts, appliesTo }) => {
    const whole = figures.get(total);
    const applies = appliesTo === undefined || appliesTo.includes(kind);
    if (!applies || whole === undefined || !parts.every((one) => ids.has(one.measure))) return [];
    const values = parts.map((one) => ({ ...one, value: figures.get(one.measure)?.value ?? 0 }));
    return [{ id, title, total, unit: whole.measure.unit, chart, parts: values }];
  });
}
