import type { LinkedFigure, ReportSources } from './model.ts';
import type { OutlineParagraph, Proof, Sentence } from './outline.ts';

export interface Filled {
  readonly text: string;
  readonly figures: readonly LinkedFigure[];
}

const PLACEHOLDER = /\{(@?)([A-Za-z][A-Za-z0-9.]*)(\|size)?\}/g;

/** Ids of the measures and facts that a template names. */
export function placeholdersOf(
  template: string,
): readonly { readonly id: string; readonly fact: boolean; readonly size: boolean }[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, at, id, size]) => ({
    id: id ?? '',
    fact: at === '@',
    size: size !== undefined,
  }));
}

/** A change without its sign. */
export const sizeOf = (printed: string): string => printed.replace(/^[-+]/, '');

/** What a placeholder stands for at present, without its place; null when the records do not say. */
export function currentLink(sources: ReportSources, measure: string): Omit<LinkedFigure, 'start' | 'end'> | null {
  if (measure.startsWith('fact:')) {
    const fact = sources.facts.get(measure.slice('fact:'.length));
    if (fact === undefined || fact.text === '') return null;
    const blank = { scope: '', value: null, numerator: null, denominator: null };
    return { measure, ...blank, printed: fact.text, provenance: fact.provenance };
  }
  const figure = sources.figures.get(measure);
  if (figure === undefined || figure.value === null) return null;
  return {
    measure,
    scope: figure.scope.name,
    value: figure.value,
    numerator: figure.numerator ?? null,
    denominator: figure.denominator ?? null,
    printed: figure.printed,
    provenance: figure.provenance.records,
  };
}

/** Fills a template; null when one of its placeholders has nothing to stand for. */
export function fillTemplate(template: string, sources: ReportSources): Filled | null {
  let text = '';
  let from = 0;
  const figures: LinkedFigure[] = [];
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [whole, at, id, size] = match;
    const link = currentLink(sources, at === '@' ? `fact:${id}` : String(id));
    if (link === null) return null;
    text += template.slice(from, match.index);
    const printed = size === undefined ? link.printed : sizeOf(link.printed);
    figures.push({ start: text.length, end: text.length + printed.length, ...link, printed });
    text += printed;
    from = match.index + whole.length;
  }
  return { text: text + template.slice(from), figures };
}

/** The sentences of a paragraph that can be said, one after another; null when none of them carries a record. */
export function fillParagraph(
  paragraph: Extract<OutlineParagraph, { sentences: unknown }>,
  sources: ReportSources,
): Filled | null {
  let text = '';
  const figures: LinkedFigure[] = [];
  for (const sentence of paragraph.sentences) {
    const filled = fillSentence(sentence, sources);
    if (filled === null) continue;
    const offset = text.length;
    figures.push(...filled.figures.map((link) => ({ ...link, start: link.start + offset, end: link.end + offset })));
    text += filled.text;
  }
  return figures.length === 0 ? null : { text, figures };
}

function fillSentence(sentence: Sentence, sources: ReportSources): Filled | null {
  if (typeof sentence === 'string') return fillTemplate(sentence, sources);
  return sentence.when.every((proof) => holds(proof, sources)) ? fillTemplate(sentence.text, sources) : null;
}

function holds(proof: Proof, { figures }: ReportSources): boolean {
  const value = (id: string) => figures.get(id)?.value ?? null;
  if ('some' in proof) return (value(proof.some) ?? 0) >= 1;
  if ('equal' in proof) return value(proof.equal[0]) !== null && value(proof.equal[0]) === value(proof.equal[1]);
  if ('differ' in proof) {
    const [a, b] = [value(proof.differ[0]), value(proof.differ[1])];
    return a !== null && b !== null && a !== b;
  }
  if ('whole' in proof || 'partly' in proof) {
    const figure = figures.get('whole' in proof ? proof.whole : proof.partly);
    if (figure?.numerator === undefined || figure.denominator === undefined) return false;
    return (figure.numerator === figure.denominator) === 'whole' in proof;
  }
  const printed = figures.get('rises' in proof ? proof.rises : proof.falls)?.printed ?? '';
  return printed.startsWith('rises' in proof ? '+' : '-');
}
