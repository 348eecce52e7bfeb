import { rational, toNumber } from '../exact/rational.ts';
import type { CheckedFigure, Span } from '../model.ts';
import type { Amount } from './amount.ts';
import { type NumberToken, readNumbers } from './numbers.ts';
import type { Sentence, Source } from './source.ts';
import { type Band, isAttribute, type Tags, tagsOf } from './tags.ts';
import { type Topic, topicOf } from './topics.ts';
import { type Kind, nounInLabel } from './units.ts';

/** What a number does in its sentence. */
export type Role =
  /** So many people, units, ballots … */
  | 'count'
  /** A share or a rate. */
  | 'share'
  /** By how much something rose or fell. */
  | 'change'
  /** An end of a band of ages: 35岁以下. */
  | 'band'
  /** An age that people have: mean, youngest, oldest. */
  | 'age'
  /** What a rule or a plan asks for, not what happened. */
  | 'asked'
  | 'other';

/** A number with the words that say what it counts, in the folded text. */
export interface Figure extends Span {
  readonly index: number;
  readonly numberEnd: number;
  readonly token: NumberToken;
  readonly amount: Amount;
  readonly kind: Kind | null;
  /** For units: which organisations. */
  readonly noun: string;
  readonly sentence: Sentence;
  /** Position among the figures of the sentence. */
  readonly order: number;
  /** Where the words before the number begin. */
  readonly labelStart: number;
  /** The words before the number, back to the stop or the figure before it. */
  readonly before: string;
  /** The words behind the unit, up to the next stop. */
  readonly after: string;
  readonly label: string;
  readonly tags: Tags;
  readonly topic: Topic;
  readonly role: Role;
  /** Speaks of the term before. */
  readonly past: boolean;
  /** So many each: 每村3名. */
  readonly each: boolean;
}

const STOP = /[,;:。()!?\t]/;
const LONGEST_LABEL = 60;

/** Every figure of the text, in order. */
export function readFigures(source: Source): Figure[] {
  const figures: Figure[] = [];
  const titles = titleSpans(source.folded);
  let title = 0;
  for (const sentence of source.sentences) {
    const tokens = readNumbers(source.folded, sentence.start, sentence.end).filter(({ start }) => {
      while (title < titles.length && (titles[title]?.end ?? 0) <= start) title += 1;
      return start < (titles[title]?.start ?? Number.POSITIVE_INFINITY);
    });
    for (const figure of figuresOf(source.folded, sentence, tokens, figures.length)) figures.push(figure);
  }
  return figures;
}

/** The names of documents, 《…》: numbers in them are part of a name. */
function titleSpans(folded: string): Span[] {
  const spans: Span[] = [];
  for (let at = folded.indexOf('《'); at >= 0; at = folded.indexOf('《', at + 1)) {
    const length = folded.slice(at, at + 200).indexOf('》');
    if (length > 0) spans.push({ start: at, end: at + length });
  }
  return spans;
}

function figuresOf(folded: string, sentence: Sentence, tokens: readonly NumberToken[], from: number): Figure[] {
  const figures: Figure[] = [];
  let labelFloor = sentence.start;
  let bands: NumberToken[] = [];
  for (const [order, token] of tokens.entries()) {
    const next = tokens[order + 1];
    const band = isBand(folded, token, next);
    const labelStart = labelStartOf(folded, labelFloor, token.start);
    const after = afterOf(folded, token.end, Math.min(next?.start ?? sentence.end, sentence.end));
    const ages = bandOf(bands.filter(({ start }) => start >= labelStart));
    const inPast = goesOnPast(folded, figures.at(-1), token);
    figures.push(
      figureOf({ folded, sentence, token, order, index: from + order, labelStart, after, ages, band, inPast }),
    );
    if (band) bands.push(token);
    else {
      bands = [];
      labelFloor = token.end;
    }
  }
  return figures;
}

/** Ages that bound a band: 35岁以下, 30至49岁, 50岁(含)以上; the years of 3年以上 are no ages. */
function isBand(folded: string, token: NumberToken, next: NumberToken | undefined): boolean {
  if (token.unit?.kind !== 'age') return false;
  if (token.rangeLow || token.amount.qualifier === 'high') return true;
  if (/^(?:及|\(含\)|\(含\d+周?岁\)|含)?(?:以上|以下|以内|左右)/.test(folded.slice(token.end, token.end + 9)))
    return true;
  return (
    next !== undefined &&
    next.unit?.kind === 'age' &&
    /^(?:-|—|–|~|至|到|—)+$/.test(folded.slice(token.end, next.start))
  );
}

/** The band that age tokens before a count describe. */
function bandOf(tokens: readonly NumberToken[]): Band | null {
  const low = tokens.find(({ amount }) => amount.qualifier === 'low' || amount.qualifier === 'atLeast');
  const high = tokens.find(({ amount }) => amount.qualifier === 'high' || amount.qualifier === 'atMost');
  if (low === undefined && high === undefined) return null;
  return {
    low: low === undefined ? null : toNumber(low.amount.value),
    high: high === undefined ? null : toNumber(high.amount.value),
  };
}

/** Labels begin behind the last stop; pieces joined by 、 belong together as long as no figure stands in them. */
function labelStartOf(folded: string, floor: number, at: number): number {
  const lowest = Math.max(floor, at - LONGEST_LABEL);
  for (let from = at; from > lowest; from -= 1) {
    const before = folded.charAt(from - 1);
    if (STOP.test(before)) {
      // A bracket right behind the label explains it: 党员(含预备党员)50人.
      if (before === ')') {
        const open = folded.lastIndexOf('(', from - 1);
        if (open > lowest && from - open < 14 && !/\d/.test(folded.slice(open, from))) {
          from = open + 1;
          continue;
        }
      }
      return from;
    }
  }
  return lowest;
}

function afterOf(folded: string, from: number, to: number): string {
  const piece = folded.slice(from, Math.min(to, from + LONGEST_LABEL));
  const stop = piece.search(/[,;:。()!?、\t]/);
  return stop < 0 ? piece : piece.slice(0, stop);
}

interface Parts {
  readonly folded: string;
  readonly sentence: Sentence;
  readonly token: NumberToken;
  readonly order: number;
  readonly index: number;
  readonly labelStart: number;
  readonly after: string;
  readonly ages: Band | null;
  readonly band: boolean;
  readonly inPast: boolean;
}

const PAST = /(?:上届|上一届|上次|原有|换届前|原来|往届|前届|上一轮|去年)/;
const EACH = /(?:每个|每|各(?!级|类|项|族)|平均|人均|均为|均)[^,;。]{0,8}$/;

function figureOf(parts: Parts): Figure {
  const { folded, sentence, token, labelStart, after } = parts;
  const before = folded.slice(labelStart, token.start);
  const words = before.replace(/[“”"‘’]/g, '').replace(/^[、\s]+/, '');
  const named = tagsOf(words, parts.ages);
  const kind = token.unit?.kind ?? (token.amount.step !== null && token.unit === null ? 'person' : null);
  const counts = kind === 'person' || kind === 'unit' || kind === 'piece' || kind === 'household' || kind === 'ballot';
  const elected = named.continuity === 'new' && /新当选的?$/.test(words) && /代表|成员|委员|干部/.test(after);
  const own = elected ? withoutContinuity(named) : named;
  const tags = hasTags(own) || !counts ? own : { ...tagsOf(after.split('中')[0] ?? '', null), ...own };
  const noun = unitNoun(token, words, after);
  const role = roleOf(before, after, token, parts.band);
  return {
    index: parts.index,
    order: parts.order,
    start: token.start,
    end: token.end,
    numberEnd: token.numberEnd,
    token,
    amount: roundedAge(token.amount, role, token.unit?.kind, before),
    kind: kind === 'piece' && noun !== '' ? 'unit' : kind,
    noun,
    sentence,
    labelStart,
    before,
    after,
    label: cleanLabel(words, after, token),
    tags,
    topic: topicOf(cleanWords(words), kind === 'unit' || kind === 'piece' ? noun : '', counts ? after : ''),
    role,
    past: parts.inPast || isPast(before),
    each: EACH.test(before),
  };
}

/** Mean ages and their changes are rounded even where they print without decimals; the age of one person is exact. */
const roundedAge = (amount: Amount, role: Role, kind: Kind | undefined, before: string): Amount =>
  kind === 'age' && (role === 'age' || role === 'change') && amount.step === null && !/最/.test(before)
    ? { ...amount, step: rational(1) }
    : amount;

/** Which organisations a number counts: named in the unit, else at the end of the label, else behind the unit. */
function unitNoun(token: NumberToken, words: string, after: string): string {
  if (token.unit?.kind === 'unit') return token.unit.noun;
  return token.unit?.kind === 'piece' ? nounInLabel(cleanWords(words)) || nounInLabel(after) : '';
}

/** 新当选的394名代表: all who were elected, not those among them who are new. */
const withoutContinuity = ({ continuity: _all, ...rest }: Tags): Tags => rest;

const hasTags = (tags: Tags): boolean => Object.keys(tags).some((key) => key !== 'candidate');

/** 比上届 compares with the term before: the figure itself is of now. */
const isPast = (before: string): boolean =>
  PAST.test(before) && !/(?:比|较|与|同)[^,;。]{0,3}(?:上届|上一届|上次|往届|换届前|去年|原来)/.test(before);

/** 上届共113名,其中妇女45名,占39.8%: what follows a figure of the past by 其中 or 占 is of the past as well. */
function goesOnPast(folded: string, last: Figure | undefined, token: NumberToken): boolean {
  if (last === undefined || !last.past) return false;
  const gap = folded.slice(last.end, token.start);
  return (
    /其中|占|男|女/.test(gap) && !/本届|今年|新一届|本次|此次|现有|目前|现在|;/.test(gap) && !/(?:到|至|为)$/.test(gap)
  );
}

const CHANGE_END =
  /(?:提高|上升|增加|增长|提升|上浮|下降|降低|减少|减低|回落|缩小|年轻|减|增|升|降|多|少)(?:了|近|约|超过|将近|大约|达|幅度|率|比例|达到|：|:)*$/;
const LEVEL_END =
  /(?:提高|上升|增加|增长|提升|下降|降低|减少|降|升)(?:到|至|为|成)(?:了)?(?:现在的|目前的|本届的|今年的)?(?:约|近)?$/;
const ASKED =
  /(?:不低于|不得低于|不得超过|不超过|不少于|不得少于|要求|应当|必须|力争|确保|目标|原则上|规定|应选|多于[^,;。]{0,10}|差额比例|一般为|一般不|须|控制在|占比要|比例要|以内)[^,;。]{0,8}$/;

function roleOf(before: string, after: string, token: NumberToken, band: boolean): Role {
  const kind = token.unit?.kind;
  if (band) return 'band';
  if (kind === 'point') return 'change';
  if (kind === 'percent' || kind === 'permille') {
    if (LEVEL_END.test(before)) return 'share';
    if (CHANGE_END.test(before)) return 'change';
    return ASKED.test(before) && !/实际/.test(before) ? 'asked' : 'share';
  }
  if (LEVEL_END.test(before)) return kind === 'age' ? 'age' : 'count';
  if (CHANGE_END.test(before) && /(?:比|较|与|同)|[,、]|^/.test(before) && !/(?:至少|多少|减少到)/.test(before)) {
    if (
      kind === 'age' ||
      PAST.test(before) ||
      /^(?:提高|上升|增加|增长|提升|下降|降低|减少|净增|平均)/.test(before.trim())
    )
      return 'change';
  }
  if (kind === 'age') return 'age';
  if (kind === null) return 'other';
  if (/^(?:以上|以下)的?(?:单位|村|代表|党组织|党员)/.test(after)) return 'asked';
  return ASKED.test(before) && !/应选/.test(before) ? 'asked' : 'count';
}

const LEAD =
  /^(?:其中|分别|共计|总共|一共|合计|全部|累计|现有|目前|依法|经选举|通过选举|选举产生了?|选出了?|产生了?|选举|共|有|是|为|的|了|新|约|近|由|和|及|与|并|且)+/;
const TRAIL = /(?:的有|的是|的为|有|为|是|的|占|达到|达|共|约|近|超过|人数|仅|只|各|分别|数|:|“|”|"|\s)+$/;

const cleanWords = (words: string): string => words.replace(LEAD, '').replace(TRAIL, '');

function cleanLabel(words: string, after: string, token: NumberToken): string {
  const clean = cleanWords(words);
  const noun = token.unit?.kind === 'unit' ? token.unit : null;
  if (noun !== null || clean === '') return `${clean}${after.replace(/^的/, '')}`.trim();
  return clean.trim();
}

/** 共有党员1847名: the members of a branch are a whole of their own. */
const isMembership = ({ before, tags, label }: Figure): boolean =>
  Object.keys(tags).length === 1 &&
  tags.party === 'member' &&
  /^(?:中共|农村|正式)?党员$/.test(label) &&
  /(?:共有|共|现有|总共有|应到|实到)[^,、]{0,6}$/.test(before);

/** A count that may be the whole of others: no attribute narrows it. */
export const isTotal = (figure: Figure): boolean =>
  figure.role === 'count' &&
  !figure.each &&
  (!isAttribute(figure.tags) || isMembership(figure)) &&
  figure.tags.votePath === undefined;

/** A figure as it is answered: offsets in the text, label in the words of the text. */
export function toChecked(figure: Figure, source: Source, scope: string): CheckedFigure {
  return {
    start: figure.start,
    end: figure.end,
    quote: source.text.slice(figure.start, figure.end),
    value: figure.token.damage === 'lost' ? null : toNumber(figure.amount.value),
    unit: unitName(figure),
    label: figure.label,
    scope,
    qualifier: figure.amount.qualifier,
  };
}

const unitName = (figure: Figure): string =>
  figure.kind === 'unit'
    ? figure.noun || 'unit'
    : figure.kind === 'item' || figure.kind === 'copy' || figure.kind === 'time'
      ? (figure.token.unit?.noun ?? figure.kind)
      : (figure.kind ?? '');
