import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { meets, point } from '../exact/interval.ts';
import { divide, equal, toFixed } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { rangeOf } from '../reading/amount.ts';
import { type Figure, isTotal } from '../reading/figures.ts';
import { likeNouns, nounAt } from '../reading/units.ts';

const PER = /平均(?:到)?(?:每|每个)(?:个)?/g;

/** 选派指导员228名,平均每个村2名: the number over the units that the text counts. */
export function checkAverages(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const figures of draft.bySentence) {
    for (const mean of figures) {
      const judged = mean.each && mean.role === 'count' ? judge(draft, figures, mean) : null;
      if (judged === null) continue;
      relations.push(judged.relation);
      if (judged.finding !== null) findings.push(judged.finding);
    }
  }
  return { relations, findings };
}

function judge(
  draft: Draft,
  figures: readonly Figure[],
  mean: Figure,
): { relation: RelationDraft; finding: FindingDraft | null } | null {
  const per = [...mean.before.matchAll(PER)].at(-1);
  const noun = per === undefined ? null : nounAt(mean.before, per.index + per[0].length);
  const sums = figures
    .slice(0, mean.order)
    .filter((figure) => figure.role === 'count' && !figure.each && figure.kind === mean.kind)
    .slice(-4);
  const sum = sums.at(-1);
  if (noun === null || sum === undefined || mean.amount.qualifier !== 'exact' || sum.amount.qualifier !== 'exact')
    return null;
  const units = (draft.byPart.get(mean.sentence.part) ?? []).filter(
    (figure) =>
      figure.kind === 'unit' &&
      isTotal(figure) &&
      figure.tags.method === undefined &&
      likeNouns(figure.noun, noun.noun) &&
      figure.amount.value.n > 0n,
  );
  const exact = { ...mean.amount, step: divide({ n: 1n, d: 1n }, { n: 10n ** BigInt(mean.amount.decimals), d: 1n }) };
  for (const counted of sums) {
    const unit = units.find((one) => meets(point(divide(counted.amount.value, one.amount.value)), rangeOf(exact)));
    if (unit !== undefined) return { relation: relationOf(counted, unit, mean, true), finding: null };
  }
  const [only] = units;
  if (only === undefined || units.some(({ amount }) => !equal(amount.value, only.amount.value))) return null;
  return { relation: relationOf(sum, only, mean, false), finding: told(sum, only, mean) };
}

const computedOf = (sum: Figure, unit: Figure, mean: Figure): string =>
  toFixed(divide(sum.amount.value, unit.amount.value), Math.max(1, mean.amount.decimals));

const relationOf = (sum: Figure, unit: Figure, mean: Figure, holds: boolean): RelationDraft => ({
  check: 'average',
  figures: [sum, unit, mean],
  formula: `${numberText(sum)}/${numberText(unit)} = ${computedOf(sum, unit, mean)}`,
  holds,
});

const told = (sum: Figure, unit: Figure, mean: Figure): FindingDraft =>
  finding({
    check: 'average',
    class: 'definition',
    severity: 'question',
    at: mean,
    printed: numberText(mean),
    computed: computedOf(sum, unit, mean),
    formula: `${numberText(sum)}/${numberText(unit)} = ${computedOf(sum, unit, mean)}`,
    zh: `${numberText(sum)}除以${numberText(unit)}为${computedOf(sum, unit, mean)}，文中说平均${numberText(mean)}，是以多少个单位平均的？`,
    en: `${numberText(sum)} over ${numberText(unit)} is ${computedOf(sum, unit, mean)}; the text says ${numberText(mean)} on average: over how many units?`,
    mend: { zh: '写明以多少个单位平均，或改正平均数。', en: 'Say over how many units, or mend the average.' },
    related: [sum, unit],
  });
