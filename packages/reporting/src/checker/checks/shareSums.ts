import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { addIntervals, type Interval, meets, point } from '../exact/interval.ts';
import { add, rational, toText } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { cutRangeOf, rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import { wholesNear } from '../wholes.ts';
import { FAMILIES } from './cuts/families.ts';
import { runsOf } from './cuts/runs.ts';
import { type Share, sharesOf } from './share/shares.ts';

const HUNDRED = point(rational(100));

/** Shares that leave nothing out add up to 100, as far as their rounding allows. */
export function checkShareSums(draft: Draft): Judged {
  const shares = sharesOf(draft);
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const parts of [...wholeCuts(draft, shares), ...wholeLists(draft, shares)]) {
    const judged = judge(draft, parts);
    if (judged === null) continue;
    relations.push(judged.relation);
    if (judged.finding !== null) findings.push(judged.finding);
  }
  return { relations, findings };
}

/** Shares by one cut that covers everybody: men and women, all ages. */
function wholeCuts(draft: Draft, shares: readonly Share[]): Figure[][] {
  const countOf = new Map(shares.map(({ percent, count }) => [percent.index, count]));
  const sentences = draft.bySentence.map((figures) =>
    figures
      .filter(({ role, amount, token }) => role === 'share' && amount.qualifier === 'exact' && token.damage !== 'lost')
      .map((percent) => ({ ...percent, tags: countOf.get(percent.index)?.tags ?? percent.tags })),
  );
  return FAMILIES.flatMap((family) =>
    runsOf(draft, sentences, ({ tags }) => family.value(tags) !== undefined, family).filter((parts) => {
      const values = parts.map(({ tags }) => family.value(tags) ?? '');
      return family.exclusive(values) && family.exhaustive(values);
    }),
  );
}

/** Shares of counts that add up to their whole exactly: 68名占58%, 48名占41.4% of 116. */
function wholeLists(draft: Draft, shares: readonly Share[]): Figure[][] {
  return shares.flatMap((first, index) => {
    const second = shares[index + 1];
    if (second === undefined || first.count.sentence.index !== second.count.sentence.index) return [];
    if (first.named === '' || first.named !== second.named) return [];
    const sum = add(first.count.amount.value, second.count.amount.value);
    const [near] = wholesNear(draft, first.count);
    const whole = near !== undefined && near.distance === 0 && meets(near.whole.value, point(sum));
    return whole ? [[first.percent, second.percent]] : [];
  });
}

/** 46.95%…远低于男性的93.09%: shares set against one another are shares of two wholes. */
const isContrast = (draft: Draft, parts: readonly Figure[]): boolean =>
  parts.some((part, index) => {
    const next = parts[index + 1];
    return (
      next !== undefined &&
      /低于|高于|多于|少于|不如|比(?!例|重|率)/.test(draft.source.folded.slice(part.end, next.start))
    );
  });

function judge(
  draft: Draft,
  parts: readonly Figure[],
): { relation: RelationDraft; finding: FindingDraft | null } | null {
  const sum = parts.map(({ amount }) => amount.value).reduce(add);
  const holds = meets(addIntervals(parts.map(({ amount }) => rangeOf(amount))), HUNDRED);
  const text = toText(sum);
  const formula = `${parts.map(numberText).join('+')} = ${text}${holds ? ' ≈ 100' : ' ≠ 100'}`;
  const relation: RelationDraft = { check: 'shareSum', figures: parts, formula, holds };
  if (holds) return { relation, finding: null };
  // Each share may have been cut off, rounded, or forced so that the total comes out.
  const loose = parts.map<Interval>(({ amount }) => {
    const rounded = rangeOf(amount);
    const cut = cutRangeOf(amount);
    return { low: rounded.low, high: cut?.high ?? rounded.high };
  });
  // Shares told in contrast (远低于男性的93%) are shares of two wholes.
  if (isContrast(draft, parts)) return null;
  const explained = meets(addIntervals(loose), HUNDRED);
  const precise = new Set(parts.map(({ amount }) => amount.decimals)).size === 1;
  return {
    relation,
    finding: finding({
      check: 'shareSum',
      class: explained ? 'rounding' : 'coverage',
      severity: explained ? 'warning' : 'question',
      at: { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 },
      printed: `${text}%`,
      computed: '100%',
      formula,
      zh: `这几个比例涵盖全部，相加应为100%，现为${text}%${explained ? '，只有截去尾数才能解释' : ''}${precise ? '' : '；小数位数也不一致'}。`,
      en: `These shares leave nothing out and should add up to 100%; they make ${text}%${explained ? ', which only cutting off explains' : ''}${precise ? '' : '; they are printed with different numbers of decimals'}.`,
      mend: {
        zh: '按同样的小数位数四舍五入重算各项；如有未列出的部分，请写明。',
        en: 'Recompute the shares, rounded to the same number of decimals; name any part that is left out.',
      },
      related: parts,
    }),
  };
}
