import type { FindingDraft, RelationDraft } from '../../draft.ts';
import { rational, toFixed } from '../../exact/rational.ts';
import { finding, numberText } from '../../finding.ts';
import { shareOf } from '../../fit.ts';
import { rangeOf } from '../../reading/amount.ts';
import type { Figure } from '../../reading/figures.ts';
import type { Whole } from '../../wholes.ts';
import type { Share } from './shares.ts';
import type { Verdict } from './verdict.ts';

export function relationOf({ count, percent }: Share, whole: Whole, holds: boolean): RelationDraft {
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

export function cutOff({ count, percent }: Share, whole: Whole, formula: string): FindingDraft {
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

export function wrongShare({ share, whole: near }: Verdict): FindingDraft {
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
export function ofAnother({ share, whole }: Verdict, other: Whole): FindingDraft {
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

export function otherBase(
  group: readonly Verdict[],
  base: { readonly low: bigint; readonly high: bigint },
): FindingDraft {
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
