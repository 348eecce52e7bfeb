import { CONFIDENCE_WORDS, type Parameter, parameterName, RULES, sourceInWords, valueInWords } from '@huanjie/rules';
import { articleInDigits, articleInWords } from './articles.ts';
import { ruleFamilies } from './catalogue.ts';
import { type LawText, TEXTS } from './texts.ts';

/** Full-width and capital letters as plain small ones, character by character, so that places stay what they are. */
export function folded(text: string): string {
  let out = '';
  for (const character of text) {
    const plain = character.normalize('NFKC').toLowerCase();
    out += plain.length === character.length ? plain : character;
  }
  return out;
}

const NO_TERMS: readonly string[] = [];

/** The words of a search; each has to be found. Nothing typed is always the same list. */
export function termsOf(typed: string): readonly string[] {
  if (typed.trim() === '') return NO_TERMS;
  return folded(typed)
    .split(/\s+/)
    .filter((term) => term !== '')
    .map(stemOf);
}

/** An English word without the end that its plural changes: proxy finds proxies, candidates finds candidate. */
const stemOf = (term: string): string => (/^[a-z]{5,}$/.test(term) ? term.replace(/(?:ies|y|(?<=[^s])s)$/, '') : term);

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const entry = (id: string, titles: readonly string[], rest: readonly string[]): Entry => {
  const title = folded([id, ...titles].join('\n'));
  return { id, title, text: folded([title, ...rest].join('\n')) };
};

const articlesOf = (articles: readonly string[]): readonly string[] =>
  articles.flatMap((one) => [one, articleInDigits(one), articleInWords(one, 'en')]);

let ruleEntries: readonly Entry[] | null = null;
const rowEntries = new Map<LawText, readonly Entry[]>();

/** Written once, when the first search is typed. */
function allRules(): readonly Entry[] {
  ruleEntries ??= ruleFamilies()
    .flatMap(({ ids }) => ids)
    .flatMap((id) => ruleEntry(id) ?? []);
  return ruleEntries;
}

function ruleEntry(id: string): Entry | null {
  const rule = RULES[id];
  if (rule === undefined) return null;
  const { title, statement, articles, confidence } = rule;
  return entry(
    id,
    [title.zh, title.en],
    [
      statement.zh,
      statement.en,
      ...articlesOf(Object.values(articles)),
      ...Object.keys(articles),
      ...Object.values(CONFIDENCE_WORDS[confidence]),
    ],
  );
}

function rowsOf(text: LawText): readonly Entry[] {
  const known = rowEntries.get(text) ?? text.parameters.map(rowEntry);
  rowEntries.set(text, known);
  return known;
}

function rowEntry(one: Parameter): Entry {
  const name = parameterName(one.id);
  const value = valueInWords(one);
  const source = sourceInWords(one.source);
  return entry(
    one.id,
    [name.zh, name.en],
    [
      value.zh,
      value.en,
      source.zh,
      source.en,
      one.rule ?? '',
      ...articlesOf(one.article === null ? [] : [one.article]),
      ...Object.values(CONFIDENCE_WORDS[one.confidence]),
    ],
  );
}

const matches = ({ text }: Entry, terms: readonly string[]): boolean => terms.every((term) => text.includes(term));

/** Rules of the catalogue that a search finds: those whose id begins so, then by title, then by what they say. */
export function findRules(terms: readonly string[]): readonly string[] {
  if (terms.length === 0) return [];
  const rank = ({ id, title }: Entry): number => {
    if (terms.some((term) => id.toLowerCase().startsWith(term))) return 0;
    return terms.every((term) => title.includes(term)) ? 1 : 2;
  };
  return allRules()
    .filter((one) => matches(one, terms))
    .map((one, index) => ({ id: one.id, order: rank(one), index }))
    .toSorted((a, b) => a.order - b.order || a.index - b.index)
    .map(({ id }) => id);
}

/** Parameters of a text that a search finds, by id. */
export function findParameters(text: LawText, terms: readonly string[]): ReadonlySet<string> {
  return new Set(
    rowsOf(text)
      .filter((one) => matches(one, terms))
      .map(({ id }) => id),
  );
}

/** Other texts in which a search finds parameters, with their number. */
export function findElsewhere(
  shown: readonly LawText[],
  terms: readonly string[],
): readonly { readonly text: LawText; readonly count: number }[] {
  return TEXTS.filter((text) => !shown.includes(text))
    .map((text) => ({ text, count: findParameters(text, terms).size }))
    .filter(({ count }) => count > 0);
}

/** A piece of a text, found by the search or not. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
  /** Where it begins. */
  readonly at: number;
}

/** Cuts a text at what a search found in it. */
export function markHits(text: string, terms: readonly string[]): readonly Piece[] {
  const plain = folded(text);
  const pieces: Piece[] = [];
  let from = 0;
  while (from < text.length) {
    const next = nextHit(plain, terms, from);
    if (next === null) break;
    if (next.at > from) pieces.push({ text: text.slice(from, next.at), hit: false, at: from });
    pieces.push({ text: text.slice(next.at, next.to), hit: true, at: next.at });
    from = next.to;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false, at: from });
  return pieces;
}

function nextHit(
  text: string,
  terms: readonly string[],
  from: number,
): { readonly at: number; readonly to: number } | null {
  let best: { at: number; to: number } | null = null;
  for (const term of terms) {
    const at = text.indexOf(term, from);
    if (at < 0) continue;
    const to = at + term.length;
    if (best === null || at < best.at || (at === best.at && to > best.to)) best = { at, to };
  }
  return best;
}
