import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { type Interval, meets, point } from '../exact/interval.ts';
import { rational, toFixed } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { cutRangeOf, rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import { isAttribute } from '../reading/tags.ts';
import { leads, ofTopic, wholesNear } from '../wholes.ts';
import { sharesOf } from './share/shares.ts';

/** Beyond this many every printed share is some whole number of people. */
const LARGEST_WHOLE = 2000n;

/** 委员共5人,其中女性占40%: a share without its count must still be a whole number of people of its whole. */
export function checkReachable(draft: Draft): Judged {
  const counted = new Set(sharesOf(draft).map(({ percent }) => percent.index));
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const percent of draft.figures) {
    if (percent.role !== 'share' || percent.kind !== 'percent' || counted.has(percent.index) || percent.past) continue;
    if (percent.amount.qualifier !== 'exact' || percent.token.damage !== null || percent.token.spelled) continue;
    if (!isAttribute(percent.tags) || !/占|比例|比重/.test(`${percent.before}${percent.after}`)) continue;
    const judged = judge(draft, percent);
    if (judged === null) continue;
    relations.push(judged.relation);
    if (judged.finding !== null) findings.push(judged.finding);
  }
  return { relations, findings };
}

function judge(draft: Draft, percent: Figure) {
  const people = { ...percent, kind: 'person' as const };
  const near = wholesNear(draft, people).filter(({ distance, whole }) => distance <= 1 && whole.figures.length === 1);
  const own = near.filter(({ distance }) => distance === 0);
  const like = ofTopic(own, percent.topic === 'party member' ? '' : percent.topic);
  const [primary] = like;
  const whole = primary?.whole.figures[0];
  if (
    whole === undefined ||
    whole.amount.qualifier !== 'exact' ||
    whole.amount.value.n > LARGEST_WHOLE ||
    whole.amount.value.d !== 1n
  )
    return null;
  const tied = /其中|中[,:]/.test(draft.source.folded.slice(whole.end, percent.start));
  if (!tied && (own.length > 1 || primary === undefined || !leads(draft, primary.whole))) return null;
  const reach = (figure: Figure) => reachable(figure.amount.value.n, rangeOf(percent.amount));
  const k = reach(whole);
  if (k !== null) {
    const formula = `${k}/${numberText(whole)} = ${numberText(percent)}%`;
    return { relation: { check: 'reachable', figures: [whole, percent], formula, holds: true }, finding: null };
  }
  // Any other total near by that gives the share is reading enough to stay silent.
  if (
    near.some(
      ({
        whole: {
          figures: [other],
        },
      }) => other !== undefined && other.amount.value.d === 1n && reach(other) !== null,
    )
  )
    return null;
  const cut = cutRangeOf(percent.amount);
  const isCut = cut !== null && reachable(whole.amount.value.n, cut) !== null;
  const around = neighbours(whole.amount.value.n, percent);
  const relation: RelationDraft = { check: 'reachable', figures: [whole, percent], formula: around, holds: false };
  return { relation, finding: told(percent, whole, around, tied ? (isCut ? 'cut' : 'wrong') : 'asked') };
}

/** The whole number of `m` that prints as the share; null when there is none. */
function reachable(m: bigint, printed: Interval): bigint | null {
  if (m <= 0n || printed.low === null || printed.high === null) return null;
  const least = (printed.low.n * m + printed.low.d * 100n - 1n) / (printed.low.d * 100n);
  const share = rational(least * 100n, m);
  return least <= m && meets(point(share), printed) ? least : null;
}

/** The two shares that can be printed on either side. */
function neighbours(m: bigint, percent: Figure): string {
  const below = (percent.amount.value.n * m) / (percent.amount.value.d * 100n);
  return [below, below + 1n]
    .filter((k) => k <= m)
    .map((k) => `${k}/${m} = ${toFixed(rational(k * 100n, m), percent.amount.decimals)}%`)
    .join(', ');
}

const told = (percent: Figure, whole: Figure, around: string, how: 'cut' | 'wrong' | 'asked'): FindingDraft => {
  const isCut = how === 'cut';
  return finding({
    check: 'reachable',
    class: how === 'cut' ? 'rounding' : how === 'asked' ? 'definition' : 'error',
    severity: how === 'cut' ? 'warning' : how === 'asked' ? 'question' : 'error',
    at: percent,
    printed: `${numberText(percent)}%`,
    computed: around,
    formula: around,
    zh: `总数为${numberText(whole)}时，没有哪个整数的占比${isCut ? '四舍五入后' : ''}是${numberText(percent)}%（${around}）。`,
    en: `Of ${numberText(whole)} no whole number ${isCut ? 'rounds to' : 'is'} ${numberText(percent)}% (${around}).`,
    mend: { zh: '核对总数和占比，最好同时写出人数。', en: 'Check the whole and the share; print the count as well.' },
    related: [whole],
  });
};
