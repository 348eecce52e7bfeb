import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { meets, subtractIntervals } from '../exact/interval.ts';
import { compare, rational } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import { sharesOf } from './share/shares.ts';

/** 62个社区占87.32%,比上届提高了19个百分点: the last term must have been a whole number of some base. */
export function basesOfChange(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const { count, percent } of sharesOf(draft)) {
    const change = draft.figures[percent.index + 1];
    if (change === undefined || change.kind !== 'point' || change.sentence.index !== percent.sentence.index) continue;
    if (count.kind !== 'unit' || change.amount.qualifier !== 'exact' || change.amount.decimals > 1) continue;
    const whole = unitsOf(draft, count, percent);
    if (whole === null || whole > 300n) continue;
    const fell = /下降|降低|减少/.test(change.before);
    const now = rational(count.amount.value.n * 100n, whole);
    const before = subtractIntervals({ low: now, high: now }, fell ? negated(change) : rangeOf(change.amount));
    if (reaches(whole, before)) continue;
    const other = newUnits(draft, change);
    const base = other === null ? null : whole - other;
    findings.push(
      baseOfChange(change, whole, base !== null && base > 0n && reaches(base, before) ? base : null, [count, percent]),
    );
  }
  return { relations, findings };
}

const negated = ({ amount }: Figure) => {
  const { low, high } = rangeOf(amount);
  return { low: high === null ? null : rational(-high.n, high.d), high: low === null ? null : rational(-low.n, low.d) };
};

function unitsOf(draft: Draft, count: Figure, percent: Figure): bigint | null {
  const fits = (draft.byPart.get(count.sentence.part) ?? []).find(
    (figure) =>
      figure.kind === 'unit' &&
      figure.index < count.index &&
      figure.sentence.part === count.sentence.part &&
      figure.amount.value.d === 1n &&
      figure.amount.value.n >= count.amount.value.n &&
      meets(
        {
          low: rational(count.amount.value.n * 100n, figure.amount.value.n),
          high: rational(count.amount.value.n * 100n, figure.amount.value.n),
        },
        rangeOf(percent.amount),
      ),
  );
  return fits?.amount.value.n ?? null;
}

/** True when some whole number of `base` gives a share inside the interval. */
function reaches(
  base: bigint,
  { low, high }: { readonly low: { n: bigint; d: bigint } | null; readonly high: { n: bigint; d: bigint } | null },
): boolean {
  if (low === null || high === null) return true;
  const k = (low.n * base + low.d * 100n - 1n) / (low.d * 100n);
  return k >= 0n && compare(rational(k * 100n, base), high) <= 0;
}

/** 5个新成立的社区: units that the last term did not have. */
function newUnits(draft: Draft, near: Figure): bigint | null {
  const found = (draft.byPart.get(near.sentence.part) ?? []).find(
    (figure) =>
      figure.kind === 'unit' &&
      figure.sentence.part === near.sentence.part &&
      /新(?:成立|建|组建|增|设)/.test(`${figure.before}${figure.after}`),
  );
  return found?.amount.value.d === 1n ? found.amount.value.n : null;
}

function baseOfChange(change: Figure, whole: bigint, base: bigint | null, related: readonly Figure[]): FindingDraft {
  const printed = numberText(change);
  const hint =
    base === null
      ? { zh: '', en: '' }
      : { zh: `；以新设单位以前的${base}个为基数则可以`, en: `; of the ${base} there were before new ones it can be` };
  return finding({
    check: 'baseOfChange',
    class: 'definition',
    severity: 'question',
    at: change,
    printed,
    computed: null,
    formula: base === null ? null : `k/${base}`,
    zh: `上届如也是${whole}个单位，没有哪个整数能得出“提高${printed}个百分点”${hint.zh}。`,
    en: `Had there been ${whole} units last term as well, no whole number gives a change of ${printed} points${hint.en}.`,
    mend: { zh: '写明上届的单位数和实现数。', en: 'Print how many of how many units it was last term.' },
    related,
  });
}
