import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { compare, divide, rational, times, toFixed } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import type { Figure } from '../reading/figures.ts';
import { sumOf } from '../wholes.ts';
import { type Cut, cutsOf } from './cuts/cuts.ts';

/** Shares beyond the whole, and ages out of order. */
export function checkBounds(draft: Draft): Judged {
  const found = [beyondWhole(draft), ages(draft), meansAgainstBands(draft)];
  return {
    relations: found.flatMap(({ relations }) => relations),
    findings: found.flatMap(({ findings }) => findings),
  };
}

const SHARE_WORDS = /(?:占|率|比例|比重|占比)[^,;。]{0,12}$/;
const GROWTH_WORDS = /(?:完成率|增长率|增幅|超额|完成)[^,;。]{0,10}$/;

function beyondWhole(draft: Draft): Judged {
  const findings = draft.figures.flatMap((figure) => {
    const isOver =
      figure.role === 'share' && figure.kind === 'percent' && compare(figure.amount.value, rational(100)) > 0;
    if (!isOver || !SHARE_WORDS.test(figure.before) || GROWTH_WORDS.test(figure.before)) return [];
    const printed = `${numberText(figure)}%`;
    return [
      finding({
        check: 'bounds',
        class: 'error',
        severity: 'error',
        at: figure,
        printed,
        computed: '≤ 100%',
        formula: `${printed} > 100%`,
        zh: `占比或比率不能超过100%，文中印为${printed}。`,
        en: `A share or rate cannot exceed 100%; the text prints ${printed}.`,
        mend: {
          zh: '核对分子和分母，或检查是否漏了小数点。',
          en: 'Check both counts, or see whether a decimal point was lost.',
        },
      }),
    ];
  });
  return { relations: [], findings };
}

type AgeKind = 'mean' | 'youngest' | 'oldest';

function ageKind({ before, role, past }: Figure): AgeKind | null {
  if (role !== 'age' || past) return null;
  if (/平均年龄|平均/.test(before)) return 'mean';
  if (/(?:年龄)?最(?:小|低|年轻)(?:年龄)?/.test(before)) return 'youngest';
  return /(?:年龄)?最(?:大|高|年长)(?:年龄)?/.test(before) ? 'oldest' : null;
}

/** Youngest, mean and oldest of one sentence stand in this order. */
function ages(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const figures of draft.bySentence) {
    const own = new Map<AgeKind, Figure>();
    for (const figure of figures) {
      const kind = ageKind(figure);
      if (kind !== null && !own.has(kind)) own.set(kind, figure);
    }
    for (const [low, high] of [
      ['youngest', 'mean'],
      ['mean', 'oldest'],
      ['youngest', 'oldest'],
    ] as const) {
      const [a, b] = [own.get(low), own.get(high)];
      if (a === undefined || b === undefined || a.amount.qualifier !== 'exact' || b.amount.qualifier !== 'exact')
        continue;
      const holds = compare(a.amount.value, b.amount.value) <= 0;
      const formula = `${numberText(a)} ${holds ? '≤' : '>'} ${numberText(b)}`;
      relations.push({ check: 'bounds', figures: [a, b], formula, holds });
      if (!holds) findings.push(agesSwapped(a, b, formula));
    }
  }
  return { relations, findings };
}

const agesSwapped = (a: Figure, b: Figure, formula: string): FindingDraft =>
  finding({
    check: 'bounds',
    class: 'error',
    severity: 'error',
    at: a,
    printed: numberText(a),
    computed: `≤ ${numberText(b)}`,
    formula,
    zh: `年龄次序不对：${numberText(a)}岁应不大于${numberText(b)}岁。`,
    en: `The ages are out of order: ${numberText(a)} should not exceed ${numberText(b)}.`,
    mend: { zh: '核对最小、平均和最大年龄。', en: 'Check the youngest, the mean and the oldest age.' },
    related: [b],
  });

const OLDEST = 100;
const YOUNGEST = 18;

/** A mean age lies between what the bands allow at least and at most. */
function meansAgainstBands(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  const byLine = new Map<number, Figure>();
  for (const figure of draft.figures) if (ageKind(figure) === 'mean') byLine.set(figure.sentence.line, figure);
  for (const cut of cutsOf(draft)) {
    const [first] = cut.parts;
    const mean = first === undefined ? undefined : byLine.get(first.sentence.line);
    if (first?.tags.age === undefined || mean === undefined || !cut.exclusive || !cut.exhaustive) continue;
    if (mean.amount.qualifier !== 'exact') continue;
    const judged = meanOf(cut, mean);
    if (judged !== null) {
      relations.push(judged.relation);
      if (judged.finding !== null) findings.push(judged.finding);
    }
  }
  return { relations, findings };
}

function meanOf(cut: Cut, mean: Figure): { relation: RelationDraft; finding: FindingDraft | null } | null {
  const people = sumOf(cut.parts, '', 0).value.low;
  if (people === null || people.n === 0n) return null;
  const bound = (of: 'low' | 'high', open: number) =>
    divide(
      cut.parts.reduce(
        (sum, { tags, amount }) =>
          rational(
            sum.n * amount.value.d +
              times(amount.value, rational((tags.age?.[of] ?? open) + (of === 'high' ? 1 : 0))).n * sum.d,
            sum.d * amount.value.d,
          ),
        rational(0),
      ),
      people,
    );
  const [least, most] = [bound('low', YOUNGEST), bound('high', OLDEST)];
  const half = rational(1, 2n * 10n ** BigInt(mean.amount.decimals));
  const holds =
    compare(
      rational(mean.amount.value.n * half.d + half.n * mean.amount.value.d, mean.amount.value.d * half.d),
      least,
    ) >= 0 && compare(mean.amount.value, rational(most.n * half.d + half.n * most.d, most.d * half.d)) <= 0;
  const formula = `${toFixed(least, 1)} ≤ ${numberText(mean)} ≤ ${toFixed(most, 1)}`;
  const relation: RelationDraft = { check: 'bounds', figures: [...cut.parts, mean], formula, holds };
  if (holds) return { relation, finding: null };
  return {
    relation,
    finding: finding({
      check: 'bounds',
      class: 'error',
      severity: 'error',
      at: mean,
      printed: numberText(mean),
      computed: `${toFixed(least, 1)}—${toFixed(most, 1)}`,
      formula,
      zh: `按各年龄段的人数，平均年龄只能在${toFixed(least, 1)}岁到${toFixed(most, 1)}岁之间，文中印为${numberText(mean)}岁。`,
      en: `By the age bands the mean age lies between ${toFixed(least, 1)} and ${toFixed(most, 1)}; the text prints ${numberText(mean)}.`,
      mend: { zh: '核对平均年龄和各年龄段人数。', en: 'Check the mean age and the bands.' },
      related: cut.parts,
    }),
  };
}
