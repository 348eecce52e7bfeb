import { isBase, type Measure } from '../../measure.ts';
import { MEASURE_BY_ID } from '../../measures/index.ts';
import { OUTLINES } from '../../outlines/index.ts';
import { fillTemplate, placeholdersOf } from '../../report/fill.ts';
import type { ReportedFigure, ReportSources } from '../../report/model.ts';
import type { Sentence } from '../../report/outline.ts';
import { type Figure, readFigures } from '../reading/figures.ts';
import { readSource } from '../reading/source.ts';

/** A way of saying a measure, as the checker itself reads it. */
export interface Saying {
  readonly measure: string;
  readonly figure: Figure;
}

/**
 * How measures are said: their titles, and every sentence of the outlines with numbers put in. The checker reads these
 * as it reads any text, so that a figure of a report is recognised by what the checker makes of both.
 */
export function sayings(): readonly Saying[] {
  known ??= [...fromOutlines(), ...fromTitles()];
  return known;
}

let known: readonly Saying[] | undefined;

const FIGURE_IN = { scope: { name: '' }, provenance: { records: '' } };

/** Any number that prints like the measure does. */
const printedLike = (measure: Measure): string =>
  measure.kind === 'ratio' ? '71.3%' : !isBase(measure) || measure.kind === 'mean' ? '7.3' : '713';

const SOURCES: ReportSources['figures'] = new Map(
  [...MEASURE_BY_ID.values()].map((measure): [string, ReportedFigure] => [
    measure.id,
    { ...FIGURE_IN, id: measure.id, title: measure.title, value: 713, printed: printedLike(measure) },
  ]),
);

function fromOutlines(): Saying[] {
  const templates = Object.values(OUTLINES).flatMap(({ sections }) =>
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => ('sentences' in paragraph ? paragraph.sentences : [])),
    ),
  );
  return templates.flatMap((sentence: Sentence) => {
    const template = typeof sentence === 'string' ? sentence : sentence.text;
    const facts = new Map(placeholdersOf(template).map(({ id }) => [id, { text: '某某', provenance: '' }]));
    const filled = fillTemplate(template, { figures: SOURCES, facts });
    if (filled === null) return [];
    const figures = new Map(readFigures(readSource(filled.text)).map((figure) => [figure.start, figure]));
    return filled.figures.flatMap(({ start, measure }) => {
      const figure = figures.get(start);
      return figure === undefined || measure.startsWith('fact:') ? [] : [{ measure, figure }];
    });
  });
}

function fromTitles(): Saying[] {
  return [...MEASURE_BY_ID.values()].flatMap((measure) => {
    const unit = measure.kind === 'ratio' ? '' : measure.unit.zh;
    const said = `${measure.title.zh}${printedLike(measure)}${unit}。`;
    const figure = readFigures(readSource(said)).find(({ start }) => start === measure.title.zh.length);
    return figure === undefined ? [] : [{ measure: measure.id, figure }];
  });
}
