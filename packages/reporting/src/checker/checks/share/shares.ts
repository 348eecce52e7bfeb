import type { Draft } from '../../draft.ts';
import type { Figure } from '../../reading/figures.ts';
import { isAttribute, type Tags, tagsOf } from '../../reading/tags.ts';

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
