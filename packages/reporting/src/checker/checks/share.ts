import type { Draft, FindingDraft, Judged, NearWhole, RelationDraft, Whole } from '../draft.ts';
import {
  finding,
  fit,
  isDeclared,
  isNext,
  leads,
  numberText,
  ofTopic,
  runningSums,
  shareOf,
  wholesNear,
} from '../draft.ts';
import { addIntervals, type Interval, isBelow } from '../exact/interval.ts';
import { compare, rational, times, toFixed } from '../exact/rational.ts';
import { rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import { isAttribute, type Tags, tagsOf } from '../reading/tags.ts';
import { type Topic, topicOfWhole } from '../reading/topics.ts';

/** A printed share with the count it belongs to. */
export interface Share {
  readonly count: Figure;
  readonly percent: Figure;
  /** The whole as the text names it, 占代表总数的; empty where it names none. */
  readonly named: string;
  /** The whole, where the text prints it right before the share: 占登记选民7783人的78%. */
  readonly printed: Figure | null;
}

const FRACTIONAL =
  /^[^\d;。,、()]{0,24}[,、(:]?\s*(?:同志|左右|以上)?[,、(:]?\s*(?:约|大约|仅|只|已|就)?(?:分别)?占(?:到|了|有|比|全)?/;
/** Words that may stand between a count and its share when 占 is missing. */
const BARE_SHARE =
  /^(?:同志|左右)?(?:[,、:]\s*)?(?:(?:所)?(?:占)?(?:的)?(?:比例|比重|比率|占比)(?:约|分别)?(?:为|达到|达|是|:)?|\(|[,、]|[,、]?(?:达到|达|为|约))\s*(?:约|近)?$/;
const NAMED =
  /占(?:到|了|比|有)?(?:全(?:县|镇|乡|区|市|街道|体|部|省))?([^占,;。()]{0,24}?)(?:的)?(?:比例|比重|比率|比)?(?:分别)?(?:约|近)?(?:为|达到|达|是|约|近|超过)?$/;

/** Shares that stand right behind their counts, and lists of shares behind lists of counts (分别占). */
export function sharesOf(draft: Draft): Share[] {
  return draft.bySentence.flatMap((figures) => [...adjacent(draft, figures), ...inTurn(draft, figures)]);
}

function adjacent(draft: Draft, figures: readonly Figure[]): Share[] {
  const { folded } = draft.source;
  return figures.flatMap((percent, order) => {
    if (percent.role !== 'share' || percent.token.damage === 'lost') return [];
    const ofPrinted = shareOfPrinted(folded, figures, order);
    if (ofPrinted !== null) return [ofPrinted];
    const count = countBefore(folded, figures, order);
    if (count === undefined || count.role !== 'count' || count.each) return [];
    if (percent.start - count.end > 60) return [];
    const gap = withoutBrackets(folded.slice(count.end, percent.start));
    if (/其中|分别|平均|率(?!为|达)/.test(gap.replace('比率', ''))) return [];
    // An attribute of its own says that the share counts something else: 党员12人,女性占30%.
    const own = tagsOf(percent.before.split('占')[0] ?? '', null);
    if (isAttribute(own) && !sameAttribute(count.tags, own)) return [];
    const whole = FRACTIONAL.test(gap) ? NAMED.exec(gap) : null;
    if (whole === null && !BARE_SHARE.test(gap)) return [];
    if (whole === null && gap.startsWith('(') && folded[percent.end] !== ')') return [];
    return [{ count, percent, named: (whole?.[1] ?? '').trim(), printed: null }];
  });
}

/** 参加投票6088人,占登记选民7783人的78%: both sides stand right before the share. */
function shareOfPrinted(folded: string, figures: readonly Figure[], order: number): Share | null {
  const [percent, whole, count] = [figures[order], figures[order - 1], figures[order - 2]];
  if (percent === undefined || whole === undefined || count === undefined) return null;
  if (!/^\s*的\s*$/.test(folded.slice(whole.end, percent.start)) || !/占[^,;。]{0,20}$/.test(whole.before)) return null;
  if (count.role !== 'count' || whole.role !== 'count' || count.each || count.kind !== whole.kind) return null;
  return { count, percent, named: '', printed: whole };
}

/** The count a share belongs to: the figure before it, over a remark in brackets: 大专56人(本科30人),占90.3%. */
function countBefore(folded: string, figures: readonly Figure[], order: number): Figure | undefined {
  const last = figures[order - 1];
  const percent = figures[order];
  if (last === undefined || percent === undefined) return undefined;
  const floor = figures[order - 2]?.end ?? percent.sentence.start;
  const around = folded.slice(floor, percent.start);
  const open = around.lastIndexOf('(', last.start - floor);
  const close = around.indexOf(')', last.end - floor);
  const inBrackets = open >= 0 && close >= 0 && around.indexOf(')', open) === close;
  return inBrackets && figures[order - 2] !== undefined ? figures[order - 2] : last;
}

const withoutBrackets = (gap: string): string => gap.replace(/^\([^()]*\)/, '');

const sameAttribute = (a: Tags, b: Tags): boolean => a.sex === b.sex && a.party === b.party && a.ethnic === b.ethnic;

/** 妇女175名,少数民族8名,分别占总数的11.7%和0.5%: the shares take the counts in turn. */
function inTurn(draft: Draft, figures: readonly Figure[]): Share[] {
  const { folded } = draft.source;
  const shares: Share[] = [];
  for (let from = 0; from < figures.length; from += 1) {
    const first = figures[from];
    if (first === undefined || first.role !== 'share' || !/分别[^,;。]{0,3}占/.test(first.before)) continue;
    let to = from;
    while (
      figures[to + 1]?.role === 'share' &&
      /^\s*(?:、|和|与|及|,|以及)\s*$/.test(folded.slice(figures[to]?.end, figures[to + 1]?.start))
    )
      to += 1;
    const size = to - from + 1;
    const counts = figures.slice(0, from).filter(({ role }) => role === 'count');
    const own = counts.slice(-size);
    if (size < 2 || own.length < size || counts.length < size) continue;
    const named = (NAMED.exec(first.before)?.[1] ?? '').trim();
    for (const [turn, count] of own.entries()) {
      const percent = figures[from + turn];
      if (percent !== undefined && !shares.some((other) => other.percent === percent))
        shares.push({ count, percent, named, printed: null });
    }
    from = to;
  }
  return shares;
}

interface Verdict {
  readonly share: Share;
  /** The whole that the share is taken to be of. */
  readonly whole: NearWhole | null;
  readonly fit: 'rounded' | 'cut' | 'no';
  /** Nothing else that the text counts gives the printed share either. */
  readonly hopeless: boolean;
  /** Another total right there does give it: the share may be meant of that. */
  readonly other: Whole | null;
}

/** Holds every printed share against its count and its whole. */
export function checkShares(draft: Draft): Judged {
  const shares = sharesOf(draft);
  const parts = new Set(shares.map(({ count }) => count.index));
  const verdicts = withNeighbours(shares.map((share) => judge(draft, share, parts)));
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const verdict of verdicts) {
    if (verdict.whole === null) continue;
    const relation = relationOf(verdict.share, verdict.whole.whole, verdict.fit === 'rounded');
    relations.push(relation);
    if (verdict.fit === 'cut') findings.push(cutOff(verdict.share, verdict.whole.whole, relation.formula));
  }
  for (const group of groupsByWhole(verdicts)) findings.push(...accuse(draft, group, verdicts));
  return { relations, findings };
}

function judge(draft: Draft, share: Share, parts: ReadonlySet<number>): Verdict {
  const { count, percent, named } = share;
  if (share.printed !== null) return ofPrintedWhole(share, share.printed);
  const near = ownWholes(draft, count).filter(({ whole }) => !isBelow(whole.value, rangeOf(count.amount)));
  const topic: Topic = named === '' ? '' : topicOfWhole(named);
  const known = topic !== '' || named === '' || /^(?:总|全)/.test(named);
  const all = known ? [...membersNear(draft, count, topic), ...wholesFirst(candidates(share, near, topic), parts)] : [];
  const tied = all[0]?.distance === 0 && isPartOf(draft, all[0].whole, count);
  const like = tied ? all.filter(({ distance }) => distance <= 1) : all;
  const tried = like.map((whole) => ({ whole, fit: fitOf(count, whole.whole.value, percent) }));
  const holding = tied ? tried.slice(0, 1).find(isRounded) : tried.find(isRounded);
  const settled = { share, hopeless: false, other: null } as const;
  if (holding !== undefined) return { ...settled, whole: holding.whole, fit: 'rounded' };
  const other = tied ? (tried.slice(1).find(isRounded)?.whole.whole ?? null) : null;
  const cut = other === null ? tried.slice(0, tied ? 1 : 2).find((one) => one.fit === 'cut') : undefined;
  if (cut !== undefined) return { ...settled, whole: cut.whole, fit: 'cut' };
  const [primary] = like.filter(({ whole }) => tied || isPlausible(count, whole.value, percent));
  if (primary === undefined) return { ...settled, whole: null, fit: 'no' };
  const firm = count.amount.qualifier === 'exact' && percent.amount.qualifier === 'exact';
  if (runningSums(draft, count, parts).some((sum) => fitOf(count, sum, percent) === 'rounded'))
    return { ...settled, whole: null, fit: 'no' };
  // What has a share of its own is a part of the same whole, seldom a whole of its neighbours.
  const wholes = near.filter(({ whole }) => !whole.figures.some(({ index }) => parts.has(index)));
  const excused =
    wholes.some(({ whole }) => fitOf(count, whole.value, percent) === 'rounded') || anyPairFits(wholes, share);
  return { share, whole: primary, fit: 'no', hopeless: firm && (tied || !excused), other };
}

/** Who is chair and secretary at once is one a village: of people or of units. */
const ownWholes = (draft: Draft, count: Figure): NearWhole[] =>
  count.tags.oneShoulder === true
    ? [...wholesNear(draft, count, true), ...wholesNear(draft, count)]
    : wholesNear(draft, count);

function ofPrintedWhole(share: Share, figure: Figure): Verdict {
  const whole = {
    figures: [figure],
    value: rangeOf(figure.amount),
    text: numberText(figure),
    topic: figure.topic,
    at: figure.start,
  };
  const firm = [share.count, share.percent, figure].every(({ amount }) => amount.qualifier === 'exact');
  return {
    share,
    whole: { whole, distance: 0 },
    fit: fitOf(share.count, whole.value, share.percent),
    hopeless: firm,
    other: null,
  };
}

const isRounded = (one: { readonly fit: Verdict['fit'] }): boolean => one.fit === 'rounded';

/** 占党员总数的: the Party members counted in the same line are the whole. */
function membersNear(draft: Draft, count: Figure, topic: Topic): NearWhole[] {
  if (topic !== 'party member') return [];
  const before = draft.figures.slice(Math.max(0, count.index - 12), count.index).reverse();
  return before.flatMap((figure): NearWhole[] => {
    const isMembers = figure.role === 'count' && figure.tags.party === 'member' && figure.tags.sex === undefined;
    if (!isMembers || figure.sentence.line !== count.sentence.line) return [];
    const whole = {
      figures: [figure],
      value: rangeOf(figure.amount),
      text: numberText(figure),
      topic,
      at: figure.start,
    };
    return [{ whole, distance: figure.sentence.index === count.sentence.index ? 0 : 1 }];
  });
}

/** A whole that would make the share ten times what is printed, or a tenth, is another whole. */
function isPlausible(count: Figure, whole: Interval, percent: Figure): boolean {
  const share = shareOf(rangeOf(count.amount), whole);
  if (share?.low == null || share.high == null) return false;
  const { value } = percent.amount;
  return compare(times(share.high, rational(10)), value) >= 0 && compare(share.low, times(value, rational(10))) <= 0;
}

const fitOf = (count: Figure, whole: Interval, percent: Figure): Verdict['fit'] => {
  const share = shareOf(rangeOf(count.amount), whole);
  return share === null ? 'no' : fit(share, percent.kind === 'permille' ? perMille(percent) : percent.amount);
};

const perMille = ({ amount }: Figure) => ({
  ...amount,
  value: rational(amount.value.n, amount.value.d * 10n),
  step: amount.step === null ? null : rational(amount.step.n, amount.step.d * 10n),
});

/** Wholes that the share may be of, the likeliest first. */
function candidates(share: Share, near: readonly NearWhole[], topic: Topic): NearWhole[] {
  if (topic !== '') return ofTopic(near, topic);
  const own = share.count.topic;
  return near.filter(
    ({ whole }) => own === '' || whole.topic === '' || ofTopic([{ whole, distance: 0 }], own).length > 0,
  );
}

/** A share that fits nothing, among neighbours that all rest on one whole, is held against that whole. */
function withNeighbours(verdicts: readonly Verdict[]): Verdict[] {
  const bySentence = new Map<number, Verdict[]>();
  for (const verdict of verdicts) {
    const { index } = verdict.share.count.sentence;
    bySentence.set(index, [...(bySentence.get(index) ?? []), verdict]);
  }
  return verdicts.map((verdict) => {
    if (verdict.fit !== 'no' || verdict.other !== null) return verdict;
    const { count, percent } = verdict.share;
    const wholes = (bySentence.get(count.sentence.index) ?? []).flatMap(({ fit: how, whole, share }) =>
      how === 'no' || whole === null || share.named !== verdict.share.named ? [] : [whole],
    );
    const [whole] = wholes;
    const agreed = whole !== undefined && wholes.length > 1 && wholes.every((other) => other.whole === whole.whole);
    if (!agreed || isBelow(whole.whole.value, rangeOf(count.amount))) return verdict;
    const firm = count.amount.qualifier === 'exact' && percent.amount.qualifier === 'exact';
    return { ...verdict, whole, fit: fitOf(count, whole.whole.value, percent), hopeless: firm };
  });
}

/** What has a share of its own is a part: it is a whole of other parts only when nothing better is near. */
function wholesFirst(wholes: readonly NearWhole[], parts: ReadonlySet<number>): NearWhole[] {
  const isPart = ({ whole }: NearWhole) => whole.figures.length === 1 && parts.has(whole.figures[0]?.index ?? -1);
  return [...wholes.filter((whole) => !isPart(whole)), ...wholes.filter(isPart)];
}

/** Two neighbouring totals taken together: 党组织158名, 居委会222名 have a whole of 380. */
function anyPairFits(near: readonly NearWhole[], { count, percent }: Share): boolean {
  const totals = near.slice(0, 8);
  return totals.some(({ whole }, index) =>
    totals
      .slice(index + 1)
      .some((other) => fitOf(count, addIntervals([whole.value, other.whole.value]), percent) === 'rounded'),
  );
}

/** Failed shares of one whole in one line stand or fall together. */
function groupsByWhole(verdicts: readonly Verdict[]): Verdict[][] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.whole === null || verdict.fit !== 'no' || !verdict.hopeless) continue;
    const key = `${verdict.share.count.sentence.index}|${verdict.share.named}`;
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return [...groups.values()];
}

function accuse(draft: Draft, group: readonly Verdict[], all: readonly Verdict[]): FindingDraft[] {
  const base = group.length > 1 ? commonBase(group) : null;
  if (base !== null) return group.some((verdict) => isCertain(draft, verdict, all)) ? [otherBase(group, base)] : [];
  return group.flatMap((verdict) => {
    if (verdict.other !== null) return [ofAnother(verdict, verdict.other)];
    return isCertain(draft, verdict, all) ? [wrongShare(verdict)] : [];
  });
}

/** The range of whole numbers that would make every share of the group right; null when there is none. */
function commonBase(group: readonly Verdict[]): { readonly low: bigint; readonly high: bigint } | null {
  let low = 1n;
  let high = 10n ** 12n;
  for (const { share } of group) {
    const printed = rangeOf(share.percent.amount);
    if (printed.low === null || printed.high === null || printed.low.n <= 0n) return null;
    const n = share.count.amount.value;
    const least = ceil(n.n * 100n * printed.high.d, n.d * printed.high.n);
    const most = (n.n * 100n * printed.low.d) / (n.d * printed.low.n);
    if (least > low) low = least;
    if (most < high) high = most;
  }
  return low <= high ? { low, high } : null;
}

const ceil = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

/** An accusation needs a whole that the text ties to the count, or neighbours that rest on the same whole. */
function isCertain(draft: Draft, { share, whole }: Verdict, all: readonly Verdict[]): boolean {
  if (whole === null) return false;
  const siblings = all.filter(
    (other) =>
      other.fit !== 'no' &&
      other.whole?.whole.at === whole.whole.at &&
      other.share.count.sentence.line === share.count.sentence.line,
  ).length;
  if (siblings > 0) return true;
  if (share.printed !== null) return true;
  const topic = topicOfWhole(share.named);
  if (topic !== '' && ofTopic([whole], topic).length > 0) return whole.distance <= 2;
  if (whole.distance <= 1)
    return isPartOf(draft, whole.whole, share.count) || (isAttribute(share.count.tags) && leads(draft, whole.whole));
  return (
    whole.distance === 2 &&
    isAttribute(share.count.tags) &&
    isDeclared(whole.whole) &&
    isNext(draft, whole.whole, share.count)
  );
}

/** 书记145名,其中女书记81名; 21305名代表中,一线代表9999名. */
function isPartOf(draft: Draft, whole: Whole, count: Figure): boolean {
  const last = whole.figures.at(-1);
  if (last === undefined || last.end > count.start) return false;
  return /其中|中[,:]/.test(draft.source.folded.slice(last.end, count.start)) && count.index - last.index <= 12;
}

function relationOf({ count, percent }: Share, whole: Whole, holds: boolean): RelationDraft {
  const computed = printAlike(count, whole, percent);
  return {
    check: 'share',
    figures: [count, ...whole.figures, percent],
    formula: `${numberText(count)}/${wrapped(whole)} = ${computed}%`,
    holds,
  };
}

const wrapped = (whole: Whole): string => (whole.figures.length > 1 ? `(${whole.text})` : whole.text);

/** The share as it should stand, with as many decimals as printed. */
function printAlike(count: Figure, whole: Whole, percent: Figure, more = 0): string {
  const share = shareOf(rangeOf({ ...count.amount, qualifier: 'exact' }), whole.value);
  if (share?.low == null || share.high == null) return '?';
  const middle = rational(share.low.n * share.high.d + share.high.n * share.low.d, 2n * share.low.d * share.high.d);
  return toFixed(middle, percent.amount.decimals + more);
}

function cutOff({ count, percent }: Share, whole: Whole, formula: string): FindingDraft {
  const computed = `${printAlike(count, whole, percent)}%`;
  const exact = `${printAlike(count, whole, percent, 2)}%`;
  const printed = `${numberText(percent)}%`;
  return finding({
    check: 'share',
    class: 'rounding',
    severity: 'warning',
    at: percent,
    printed,
    computed,
    formula,
    zh: `${numberText(count)}占${whole.text}的${exact}，四舍五入应为${computed}，文中印为${printed}，是截去尾数而不是四舍五入。`,
    en: `${numberText(count)} of ${whole.text} is ${exact}; rounded half up that is ${computed}. The text prints ${printed}: cut off, not rounded.`,
    mend: {
      zh: `改为${computed}，或在全文统一取舍方法。`,
      en: `Print ${computed}, or use one way of rounding throughout.`,
    },
    related: [count, ...whole.figures],
    replacement: computed,
  });
}

function wrongShare({ share, whole: near }: Verdict): FindingDraft {
  const { count, percent } = share;
  const whole = near?.whole;
  if (whole === undefined) throw new Error('a share is judged without its whole');
  const computed = `${printAlike(count, whole, percent)}%`;
  const printed = `${numberText(percent)}%`;
  return finding({
    check: 'share',
    class: 'error',
    severity: 'error',
    at: percent,
    printed,
    computed,
    formula: `${numberText(count)}/${wrapped(whole)} = ${computed}`,
    zh: `${numberText(count)}占${whole.text}的${printAlike(count, whole, percent, 2)}%，应为${computed}，文中印为${printed}，四舍五入和截尾都得不到。`,
    en: `${numberText(count)} of ${whole.text} is ${printAlike(count, whole, percent, 2)}%, so ${computed}; the text prints ${printed}, which neither rounding nor cutting off gives.`,
    mend: {
      zh: `核对人数、总数和比例三个数；如以总数${whole.text}为准，改为${computed}。`,
      en: `Check the count, the whole and the share; if the whole is ${whole.text}, print ${computed}.`,
    },
    related: [count, ...whole.figures],
    replacement: computed,
  });
}

/** The share is right of another total that stands right there. */
function ofAnother({ share, whole }: Verdict, other: Whole): FindingDraft {
  const { count, percent } = share;
  const printed = `${numberText(percent)}%`;
  const first = whole?.whole.text ?? '';
  return finding({
    check: 'share',
    class: 'definition',
    severity: 'question',
    at: percent,
    printed,
    computed: null,
    formula: `${numberText(count)}/${wrapped(other)} = ${printed}`,
    zh: `${printed}是${numberText(count)}占${other.text}的比例，而前面紧接的总数是${first}，以哪个为基数？`,
    en: `${printed} is ${numberText(count)} of ${other.text}, yet the total right before is ${first}: of which is it meant?`,
    mend: { zh: '写明比例的基数。', en: 'Say of what whole the share is.' },
    related: [count, ...other.figures, ...(whole?.whole.figures ?? [])],
  });
}

function otherBase(group: readonly Verdict[], base: { readonly low: bigint; readonly high: bigint }): FindingDraft {
  const [first] = group;
  if (first?.whole == null) throw new Error('a group of shares without a whole');
  const whole = first.whole.whole;
  const range = base.low === base.high ? `${base.low}` : `${base.low}—${base.high}`;
  return finding({
    check: 'share',
    class: 'definition',
    severity: 'question',
    at: first.share.percent,
    printed: whole.text,
    computed: range,
    formula: group.map(({ share }) => `${numberText(share.count)}/${numberText(share.percent)}%`).join(', '),
    zh: `这里的${group.length}个比例都不是以${whole.text}为总数算出的，倒推总数应为${range}。`,
    en: `None of these ${group.length} shares is taken of ${whole.text}; they point to a whole of ${range}.`,
    mend: { zh: '写明比例以什么总数为基数，或改正总数。', en: 'Say of what whole the shares are, or mend the whole.' },
    related: [...whole.figures, ...group.flatMap(({ share }) => [share.count, share.percent])],
  });
}
