import { currentLink, sizeOf } from './fill.ts';
import type { LinkedFigure, ReportSources, Warning } from './model.ts';

export interface Relinked {
  readonly figures: LinkedFigure[];
  readonly warnings: Warning[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?%?/g;
/** Numbers that are no figures: parts of dates and clock times, ordinals, and numbers of documents. */
const NO_FIGURE_AFTER = /^\s*(?:年|月|日|号|时|点|〕|】|\])/;
const NO_FIGURE_BEFORE = /(?:第|〔|\[|【)\s*$/;

/**
 * Finds the figures of a paragraph again after a person rewrote it. Each link looks for its printed text, in the order
 * of the paragraph; a number that belongs to no figure gets a warning, and where a figure was changed the warning says
 * what the records say.
 */
export function relink(text: string, links: readonly LinkedFigure[], titleOf: (measure: string) => string): Relinked {
  const phrases = links.filter((link) => !isNumber(link.printed));
  const numbers = links.filter((link) => isNumber(link.printed));
  const placed = placePhrases(text, phrases);
  const tokens = numbersOf(text).filter((token) => !placed.some((link) => overlap(link, token)));
  const matches = align(
    tokens.map((token) => text.slice(token.start, token.end)),
    numbers.map((link) => link.printed),
  );
  for (const [token, link] of matches) {
    const [span, found] = [tokens[token], numbers[link]];
    if (span !== undefined && found !== undefined) placed.push({ ...found, ...span });
  }
  placed.sort((a, b) => a.start - b.start);
  return { figures: placed, warnings: warningsOf(text, tokens, numbers, matches, titleOf) };
}

const isNumber = (printed: string): boolean => new RegExp(`^${NUMBER.source}$`).test(printed);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function numbersOf(text: string): Span[] {
  return [...text.matchAll(NUMBER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Facts are phrases: each takes the first place after the one before it, or any free place. */
function placePhrases(text: string, phrases: readonly LinkedFigure[]): LinkedFigure[] {
  const placed: LinkedFigure[] = [];
  let after = 0;
  for (const phrase of phrases) {
    const start = freePlace(text, phrase.printed, after, placed) ?? freePlace(text, phrase.printed, 0, placed);
    if (start === null) continue;
    placed.push({ ...phrase, start, end: start + phrase.printed.length });
    after = start + phrase.printed.length;
  }
  return placed;
}

function freePlace(text: string, phrase: string, from: number, taken: readonly Span[]): number | null {
  for (let start = text.indexOf(phrase, from); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const span = { start, end: start + phrase.length };
    if (!taken.some((other) => overlap(other, span))) return start;
  }
  return null;
}

/** Pairs equal texts in order, as many as can be (longest common subsequence); then what is left, in any order. */
function align(tokens: readonly string[], prints: readonly string[]): Map<number, number> {
  const lengths = Array.from({ length: tokens.length + 1 }, () => new Array<number>(prints.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    for (let j = prints.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = tokens[i] === prints[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const matches = new Map<number, number>();
  for (let i = 0, j = 0; i < tokens.length && j < prints.length; ) {
    if (tokens[i] === prints[j]) {
      matches.set(i, j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  const used = new Set(matches.values());
  for (const [i, token] of tokens.entries()) {
    const moved = matches.has(i) ? -1 : prints.findIndex((print, j) => print === token && !used.has(j));
    if (moved < 0) continue;
    matches.set(i, moved);
    used.add(moved);
  }
  return matches;
}

function warningsOf(
  text: string,
  tokens: readonly Span[],
  links: readonly LinkedFigure[],
  matches: ReadonlyMap<number, number>,
  titleOf: (measure: string) => string,
): Warning[] {
  const used = new Set(matches.values());
  const warnings: Warning[] = [];
  for (const [index, span] of tokens.entries()) {
    if (matches.has(index) || isNoFigure(text, span)) continue;
    const printed = text.slice(span.start, span.end);
    const changed = missingBetween(index, tokens.length, links, matches, used);
    const link = changed === null ? undefined : links[changed];
    if (changed === null || link === undefined) {
      warnings.push({
        ...span,
        zh: `“${printed}”没有对应的统计数据，请核对或删去。`,
        en: `"${printed}" belongs to no figure; check it or take it out.`,
      });
      continue;
    }
    used.add(changed);
    warnings.push({ ...span, ...differs(printed, link.printed, titleOf(link.measure)) });
  }
  return warnings;
}

const differs = (printed: string, records: string, title: string) => ({
  zh: `这里写的是“${printed}”，记录中“${title}”为${records}。`,
  en: `The text says "${printed}"; by the records it is ${records}.`,
});

function isNoFigure(text: string, { start, end }: Span): boolean {
  return NO_FIGURE_AFTER.test(text.slice(end)) || NO_FIGURE_BEFORE.test(text.slice(0, start));
}

/** The first lost figure between the figures found before and after a number: most likely the one it replaces. */
function missingBetween(
  token: number,
  count: number,
  links: readonly LinkedFigure[],
  matches: ReadonlyMap<number, number>,
  used: ReadonlySet<number>,
): number | null {
  let before = -1;
  for (let i = token - 1; i >= 0 && before < 0; i -= 1) before = matches.get(i) ?? -1;
  let after = links.length;
  for (let i = token + 1; i < count && after === links.length; i += 1) after = matches.get(i) ?? links.length;
  for (let j = before + 1; j < after; j += 1) if (!used.has(j)) return j;
  return null;
}

/**
 * Holds the links of an edited paragraph against the records of today: a figure that has changed since keeps its place
 * and gets a warning; one that can no longer be computed loses its link.
 */
export function refreshLinks(
  text: string,
  links: readonly Pick<LinkedFigure, 'start' | 'end' | 'measure'>[],
  sources: ReportSources,
  titleOf: (measure: string) => string,
): Relinked {
  const figures: LinkedFigure[] = [];
  const warnings: Warning[] = [];
  for (const { start, end, measure } of links) {
    const printed = text.slice(start, end);
    const current = currentLink(sources, measure);
    if (current === null) {
      warnings.push({
        start,
        end,
        zh: `“${printed}”（${titleOf(measure)}）现在没有记录可据。`,
        en: `"${printed}" no longer has records to rest on.`,
      });
      continue;
    }
    figures.push({ ...current, start, end, printed });
    if (printed !== current.printed && printed !== sizeOf(current.printed)) {
      warnings.push({ start, end, ...differs(printed, sizeOf(current.printed), titleOf(measure)) });
    }
  }
  return { figures, warnings };
}

/** Numbers of an edited text that stand at no link, each with its warning. */
export function strayNumbers(text: string, links: readonly Span[]): Warning[] {
  return numbersOf(text).flatMap((span) => {
    if (links.some((link) => overlap(link, span)) || isNoFigure(text, span)) return [];
    const printed = text.slice(span.start, span.end);
    return [
      {
        ...span,
        zh: `“${printed}”没有对应的统计数据，请核对或删去。`,
        en: `"${printed}" belongs to no figure; check it or take it out.`,
      },
    ];
  });
}
