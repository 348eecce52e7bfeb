import type { Draft, FindingDraft } from '../../draft.ts';
import { rangeOf } from '../../reading/amount.ts';
import type { Figure } from '../../reading/figures.ts';
import { isAttribute } from '../../reading/tags.ts';
import { type Topic, topicOfWhole } from '../../reading/topics.ts';
import { isDeclared, isNext, leads, ofTopic, wholesNear } from '../../wholes.ts';
import { ofAnother, otherBase, wrongShare } from './say.ts';
import { isPartOf, isPlausible, type Verdict } from './verdict.ts';

/** Failed shares of one whole in one line stand or fall together. */
export function groupsByWhole(verdicts: readonly Verdict[]): Verdict[][] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    if (verdict.whole === null || verdict.fit !== 'no' || !verdict.hopeless) continue;
    const key = `${verdict.share.count.sentence.index}|${verdict.share.named}`;
    groups.set(key, [...(groups.get(key) ?? []), verdict]);
  }
  return [...groups.values()];
}

export function accuse(draft: Draft, group: readonly Verdict[], all: readonly Verdict[]): FindingDraft[] {
  const base = group.length > 1 ? commonBase(group) : null;
  if (base !== null) return group.some((verdict) => isCertain(draft, verdict, all)) ? [otherBase(group, base)] : [];
  return group.flatMap((verdict) => {
    if (verdict.other !== null) return [ofAnother(verdict, verdict.other)];
    return isCertain(draft, verdict, all) ? [wrongShare(verdict)] : [];
  });
}

/** No other total of the topic is near: a far one is then the one that is meant. */
function isOnly(draft: Draft, count: Figure, topic: Topic): boolean {
  const totals = ofTopic(wholesNear(draft, count), topic).filter(({ whole }) => isDeclared(whole));
  return new Set(totals.map(({ whole }) => whole.text)).size <= 1;
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
  if (siblings > 1 || (siblings > 0 && isPlausible(share.count, whole.whole.value, share.percent, 4))) return true;
  if (share.printed !== null) return true;
  const topic = topicOfWhole(share.named);
  if (topic !== '' && ofTopic([whole], topic).length > 0)
    return (
      whole.distance <= 1 ||
      (whole.distance === 2 &&
        isPlausible(share.count, whole.whole.value, share.percent, 2) &&
        isOnly(draft, share.count, topic))
    );
  if (whole.distance <= 1)
    return (
      isPartOf(draft, whole.whole, share.count) ||
      (isAttribute(share.count.tags) && whole.whole.topic !== 'party member' && leads(draft, whole.whole))
    );
  return (
    whole.distance === 2 &&
    isAttribute(share.count.tags) &&
    isDeclared(whole.whole) &&
    isNext(draft, whole.whole, share.count)
  );
}
