import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { type Interval, meets, subtractIntervals } from '../exact/interval.ts';
import { compare, rational, subtract, toFixed } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { cutRangeOf, rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';

/** A change told with both ends: 由47.2岁下降到42.1岁,下降5.1岁. */
interface Change {
  readonly from: Figure;
  readonly to: Figure;
  readonly by: Figure | null;
  /** What the words say happened. */
  readonly rises: boolean | null;
}

const UP = /(?:提高|上升|增加|增长|提升|增至|升至|升到)/;
const DOWN = /(?:下降|降低|减少|降至|降到|减至|减为|降为|回落|下调)/;
const FROM = /(?:由|从)[^,;。]{0,24}$/;
const TO =
  /^[^,;。\d]{0,10}(?:提高|上升|增加|增长|提升|下降|降低|减少|降|升|减|增|变|调整|回落)(?:到|至|为|成)(?:了)?[^,;。\d]{0,12}$/;

/** Changes told with both ends in one sentence. */
function changesOf(draft: Draft): Change[] {
  return [...fromTo(draft), ...besideLastTerm(draft)];
}

/** 与上届平均年龄44.9岁相比,本届为43.3岁,下降1.6岁: the last term, now, and the change behind one another. */
function besideLastTerm(draft: Draft): Change[] {
  return draft.bySentence.flatMap((figures) =>
    figures.flatMap((by, order) => {
      const last = figures[order - 1];
      if (by.role !== 'change' || last === undefined || by.start - last.end > 16) return [];
      const ends = endsOf(draft, figures, order, last);
      if (ends === null) return [];
      const { from, to } = ends;
      if (from.role !== to.role || (to.role !== 'age' && to.role !== 'share' && to.role !== 'count')) return [];
      if (from.kind !== to.kind || !(to.kind === by.kind || (to.kind === 'percent' && by.kind === 'point'))) return [];
      return [{ from, to, by, rises: UP.test(by.before) ? true : DOWN.test(by.before) ? false : null }];
    }),
  );
}

const OF_LAST_TERM = /(?:上届|上一届)[^,;。]{0,16}$/;

/** Which of the figures around a change is of the last term and which of now; null where the text does not say. */
function endsOf(
  draft: Draft,
  figures: readonly Figure[],
  order: number,
  last: Figure,
): { readonly from: Figure; readonly to: Figure } | null {
  const { folded } = draft.source;
  const [by, behind, other] = [figures[order], figures[order + 1], figures[order - 2]];
  if (by === undefined) return null;
  // 43.6岁,下降2.6岁(上届46.2岁)
  if (behind !== undefined && /\((?:上届|上一届)[^,;。]{0,8}$/.test(folded.slice(by.end, behind.start)))
    return { from: behind, to: last };
  if (other === undefined || /其中|;/.test(folded.slice(other.end, by.start))) return null;
  // 本届91.8%,与上届的91.1%相比上升0.7个百分点
  if (/(?:与|同|比|较)(?:上届|上一届)(?:的)?$/.test(last.before))
    return OF_LAST_TERM.test(other.before) ? null : { from: last, to: other };
  // 上届82.4%,本届82.0%,相差0.4个百分点
  return OF_LAST_TERM.test(other.before) && !/上届|上一届/.test(last.before) ? { from: other, to: last } : null;
}

function fromTo(draft: Draft): Change[] {
  const { folded } = draft.source;
  return draft.bySentence.flatMap((figures) =>
    figures.flatMap((from, order) => {
      const to = figures[order + 1];
      if (to === undefined || from.kind !== to.kind || from.kind === null || from.role === 'band') return [];
      const gap = folded.slice(from.end, to.start);
      if (!FROM.test(from.before) || !TO.test(gap)) return [];
      const next = figures[order + 2];
      const by = next !== undefined && isAmountOfChange(folded, to, next) ? next : null;
      return [{ from, to, by, rises: DOWN.test(gap) ? false : UP.test(gap) ? true : null }];
    }),
  );
}

function isAmountOfChange(folded: string, to: Figure, next: Figure): boolean {
  if (next.role !== 'change') return false;
  const gap = folded.slice(to.end, next.start);
  if (
    !/^[,、(]?\s*(?:平均|净|共|整体|总体|分别|下降幅度|降幅|升幅|增幅)?(?:提高|上升|增加|增长|提升|下降|降低|减少|年轻|减|增|降|升|为|达)?(?:了|近|约|为|达)*$/.test(
      gap,
    )
  )
    return false;
  return to.kind === next.kind || (to.kind === 'percent' && next.kind === 'point');
}

/** Holds changes against their two ends, and the words of rise and fall against both. */
export function checkChanges(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const change of changesOf(draft)) {
    const wrongWay = directionOf(change);
    if (wrongWay !== null) findings.push(wrongWay);
    if (change.by === null) continue;
    const judged = amountOf(change, change.by);
    relations.push(judged.relation);
    if (judged.finding !== null && wrongWay === null) findings.push(judged.finding);
  }
  return { relations, findings };
}

function directionOf(change: Change): FindingDraft | null {
  const { from, to, rises } = change;
  if (from.amount.qualifier !== 'exact' || to.amount.qualifier !== 'exact') return null;
  const order = compare(from.amount.value, to.amount.value);
  if (rises === null || order === 0 || order < 0 === rises) return null;
  const [a, b] = [numberText(from), numberText(to)];
  return finding({
    check: 'change',
    class: 'error',
    severity: 'error',
    at: { start: from.start, end: to.end },
    printed: `${a}→${b}`,
    computed: null,
    formula: `${a} ${order < 0 ? '<' : '>'} ${b}`,
    zh: `文中说${rises ? '上升' : '下降'}，但从${a}到${b}是${rises ? '下降' : '上升'}。`,
    en: `The text tells of a ${rises ? 'rise' : 'fall'}, but from ${a} to ${b} is a ${rises ? 'fall' : 'rise'}.`,
    mend: { zh: '核对两个数是否颠倒，或改正用词。', en: 'See whether the two figures are swapped, or mend the word.' },
    related: [],
  });
}

const size = ({ low, high }: Interval): Interval =>
  low !== null && high !== null && compare(high, rational(0)) <= 0
    ? { low: negate(high), high: negate(low) }
    : { low, high };

const negate = (value: { readonly n: bigint; readonly d: bigint }) => rational(-value.n, value.d);

function amountOf({ from, to }: Change, by: Figure): { relation: RelationDraft; finding: FindingDraft | null } {
  const difference = size(subtractIntervals(rangeOf(to.amount), rangeOf(from.amount)));
  const face = subtract(to.amount.value, from.amount.value);
  const absolute = face.n < 0n ? negate(face) : face;
  const decimals = Math.max(from.amount.decimals, to.amount.decimals, by.amount.decimals);
  const computed = toFixed(absolute, decimals);
  const holds = meets(difference, rangeOf(by.amount));
  const formula = `|${numberText(to)} − ${numberText(from)}| = ${computed}`;
  const relation: RelationDraft = { check: 'change', figures: [from, to, by], formula, holds };
  if (holds) return { relation, finding: null };
  const cut = cutRangeOf(by.amount);
  const isCut = cut !== null && meets(difference, cut);
  // 提高了8% of a share that went from 20% to 28% is a slip of the unit, not of the number.
  const asGrowth = by.kind === 'percent' && to.kind === 'percent' && growthFits(from, to, by);
  if (asGrowth) return { relation: { ...relation, holds: true }, finding: null };
  return {
    relation,
    finding: finding({
      check: 'change',
      class: isCut ? 'rounding' : 'error',
      severity: isCut ? 'warning' : 'error',
      at: by,
      printed: numberText(by),
      computed,
      formula,
      zh: `从${numberText(from)}到${numberText(to)}相差${computed}，文中印为${numberText(by)}。`,
      en: `From ${numberText(from)} to ${numberText(to)} is ${computed}; the text prints ${numberText(by)}.`,
      mend: {
        zh: '核对本届、上届和差额三个数。',
        en: 'Check the figure of now, that of the last term, and the change.',
      },
      related: [from, to],
    }),
  };
}

/** The printed change is the growth of the old value in per cent. */
function growthFits(from: Figure, to: Figure, by: Figure): boolean {
  const base = from.amount.value;
  if (base.n === 0n) return false;
  const difference = subtract(to.amount.value, base);
  const growth = rational((difference.n < 0n ? -difference.n : difference.n) * base.d * 100n, difference.d * base.n);
  return meets({ low: growth, high: growth }, rangeOf(by.amount));
}
