import { measuresOf } from '../evaluate.ts';
import type { RoundKind } from '../measure.ts';
import { FACT_IDS } from '../report/factIds.ts';
import type { ReportedFigure, ReportSources } from '../report/model.ts';

/** Sources in which every figure and every fact of a round is there, each figure with a print of its own. */
export function fullSources(kind: RoundKind): ReportSources {
  const figures = measuresOf(kind).map((measure, index): ReportedFigure => {
    const printed =
      { ratio: `${index}.5%`, points: `-${index}`, mean: `${index}.5` }[String(measure.kind)] ?? String(1000 + index);
    return {
      id: measure.id,
      title: measure.title,
      value: Number.parseFloat(printed),
      printed,
      ...(measure.kind === 'ratio' ? { numerator: 1, denominator: 1 } : {}),
      scope: { name: '某县' },
      provenance: { records: `/rounds/r/figures/${measure.id}/records` },
    };
  });
  return {
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    facts: new Map(FACT_IDS.map((id) => [id, { text: `某${id}`, provenance: `/rounds/r/documents/${id}` }])),
  };
}
