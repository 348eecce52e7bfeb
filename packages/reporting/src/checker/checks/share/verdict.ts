import type { Draft } from '../../draft.ts';
import { addIntervals, type Interval, isBelow } from '../../exact/interval.ts';
import { compare, rational, times } from '../../exact/rational.ts';
import { numberText } from '../../finding.ts';
import { fit, shareOf } from '../../fit.ts';
import { rangeOf } from '../../reading/amount.ts';
import type { Figure } from '../../reading/figures.ts';
import { type Topic, topicOfWhole } from '../../reading/topics.ts';
import { type NearWhole, ofTopic, runningSums, type Whole, wholesNear } from '../../wholes.ts';
import type { Share } from './shares.ts';

export interface Verdict {
  readonly share: Share;
  /** The whole that the share is taken to be of. */
  readonly whole: NearWhole | null;
  readonly fit: 'rounded' | 'cut' | 'no';
  /** Nothing else that the text counts gives the printed share either. */
  readonly hopeless: boolean;
  /** Another total right there does give it: the share may be meant of that. */
  readonly other: Whole | null;
}

export function judge(draft: Draft, share: Share, parts: ReadonlyMap<number, string>): Verdict {
  const { count, percent, named } = share;
  if (share.printed !== null) return ofPrintedWhole(share, share.printed);
  // What is itself a share of the same named whole is not that whole.
  const isSibling = (whole: Whole) => named !== '' && whole.figures.some(({ index }) => parts.get(index) === named);
  const near = ownWholes(draft, count).filter(
    ({ whole }) => !isBelow(whole.value, rangeOf(count.amount)) && !isSibling(whole),
  );
  const topic: Topic = named === '' ? '' : topicOfWhole(named);
  const known = topic !== '' || named === '' || /^(?:总|全)/.test(named);
  const all = known
    ? [
        ...membersNear(draft, share, topic),
        ...(isOfWomen(named) ? [] : wholesFirst(candidates(share, near, topic), parts)),
      ]
    : [];
  const tied = all[0]?.distance === 0 && isPartOf(draft, all[0].whole, count);
  const like = tied ? all.filter(({ distance }) => distance <= 1) : all;
  const tried = like.map((whole) => ({ whole, fit: fitOf(count, whole.whole.value, percent) }));
  const holding = tied ? tried.slice(0, 1).find(isRounded) : tried.find(isRounded);
  const settled = { share, hopeless: false, other: null } as const;
  if (holding !== undefined) return { ...settled, whole: holding.whole, fit: 'rounded' };
  const other = tied ? (tried.slice(1).find(isRounded)?.whole.whole ?? null) : null;
  const cut = other === null ? tried.slice(0, tied ? 1 : 2).find((one) => one.fit === 'cut') : undefined;
  if (cut !== undefined) return { ...settled, whole: cut.whole, fit: 'cut' };
  const [primary] = like.filter(({ whole }) => tied || isPlausible(count, whole.value, percent, 10));
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

const isOfWomen = (named: string): boolean => /女|妇女/.test(named);

/** 占党员总数的: the Party members counted in the same line are the whole. */
function membersNear(draft: Draft, { count, named }: Share, topic: Topic): NearWhole[] {
  if (topic !== 'party member') return [];
  const before = draft.figures.slice(Math.max(0, count.index - 12), count.index).reverse();
  return before.flatMap((figure): NearWhole[] => {
    const isMembers =
      figure.role === 'count' &&
      figure.tags.party === 'member' &&
      (figure.tags.sex === 'female') === isOfWomen(named) &&
      Object.keys(figure.tags).length === (isOfWomen(named) ? 2 : 1);
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

/** A whole that would make the share many times what is printed, or a small part of it, is another whole. */
export function isPlausible(count: Figure, whole: Interval, percent: Figure, factor: number): boolean {
  const share = shareOf(rangeOf(count.amount), whole);
  if (share?.low == null || share.high == null) return false;
  const { value } = percent.amount;
  return (
    compare(times(share.high, rational(factor)), value) >= 0 && compare(share.low, times(value, rational(factor))) <= 0
  );
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
  // 党员51人 counts members of whatever the whole is.
  const own = share.count.topic === 'party member' ? '' : share.count.topic;
  return near.filter(
    ({ whole }) => own === '' || whole.topic === '' || ofTopic([{ whole, distance: 0 }], own).length > 0,
  );
}

/** A share that fits nothing, among neighbours that all rest on one whole, is held against that whole. */
export function withNeighbours(verdicts: readonly Verdict[]): Verdict[] {
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
function wholesFirst(wholes: readonly NearWhole[], parts: ReadonlyMap<number, string>): NearWhole[] {
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

/** 书记145名,其中女书记81名; 21305名代表中,一线代表9999名. */
export function isPartOf(draft: Draft, whole: Whole, count: Figure): boolean {
  const last = whole.figures.at(-1);
  if (last === undefined || last.end > count.start) return false;
  return /其中|中[,:]/.test(draft.source.folded.slice(last.end, count.start)) && count.index - last.index <= 12;
}
