import {
  type Draft,
  type FindingDraft,
  finding,
  type Judged,
  numberText,
  type RelationDraft,
  wordsAt,
} from '../draft.ts';
import { addIntervals, isBelow, meets, subtractIntervals } from '../exact/interval.ts';
import { compare, rational, toText } from '../exact/rational.ts';
import { rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import { cutsOf } from './cuts.ts';
import { type Exempt, exemptUnits } from './exempt.ts';
import { sharesOf } from './share.ts';

/** What is true under one definition and false under another: asked, not accused. */
export function checkDefinitions(draft: Draft): Judged {
  const found = [
    crossPosting(draft),
    postsOrPersons(draft),
    basesOfChange(draft),
    bandsAsSteps(draft),
    allComplete(draft),
  ];
  return {
    relations: found.flatMap(({ relations }) => relations),
    findings: found.flatMap(({ findings }) => findings),
  };
}

const countWith = (draft: Draft, part: number, wanted: (figure: Figure) => boolean): Figure | undefined =>
  draft.byPart.get(part)?.find((figure) => figure.role === 'count' && !figure.past && wanted(figure));

const isCross = ({ tags, kind, role, past }: Figure): boolean =>
  tags.crossPost === true && kind === 'person' && role === 'count' && !past;

const isShoulder = ({ tags, role, past }: Figure): boolean => tags.oneShoulder === true && role === 'count' && !past;

/** Who is secretary and chair at once holds posts on both committees: those cross-posted cannot be fewer. */
function crossPosting(draft: Draft): Judged {
  const findings = [...draft.byPart.keys()].flatMap((part) => {
    const together = draft.byPart
      .get(part)
      ?.find((figure) => isCross(figure) && draft.bySentence[figure.sentence.index]?.some(isShoulder));
    const cross = together ?? countWith(draft, part, isCross);
    const shoulder =
      (together === undefined ? undefined : draft.bySentence[together.sentence.index]?.find(isShoulder)) ??
      countWith(draft, part, isShoulder);
    if (
      cross === undefined ||
      shoulder === undefined ||
      isApart(draft, cross) ||
      !isBelow(rangeOf(cross.amount), rangeOf(shoulder.amount))
    )
      return [];
    const [a, b] = [numberText(cross), numberText(shoulder)];
    return [
      finding({
        check: 'crossPosting',
        class: 'definition',
        severity: 'question',
        at: cross,
        printed: a,
        computed: `≥ ${b}`,
        formula: `${a} < ${b}`,
        zh: `书记主任一肩挑有${b}，交叉任职却只有${a}；一肩挑的人本身就是交叉任职，除非统计时不算在内。`,
        en: `${b} are secretary and chair in one, but only ${a} are cross-posted; the former are cross-posted themselves unless the count leaves them out.`,
        mend: {
          zh: '写明“交叉任职”是否包括“一肩挑”。',
          en: 'Say whether those cross-posted include those who hold both chairs.',
        },
        related: [shoulder],
      }),
    ];
  });
  return { relations: [], findings };
}

/** 一肩挑以外的交叉任职, 另有交叉任职: the text says that it leaves them out. */
const isApart = (draft: Draft, { start, sentence }: Figure): boolean =>
  /一肩挑[^,。;]{0,6}(?:以外|之外|外)|另有|此外|除[^,。;]{0,12}一肩挑/.test(
    draft.source.folded.slice(Math.max(sentence.start, start - 40), start),
  );

/** 两委380名,其中党组织158名,居委会222名: where people hold two posts, the sum counts posts, not persons. */
function postsOrPersons(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const figures of draft.bySentence) {
    const party = figures.find((figure) => figure.topic === 'party committee' && isBodyCount(figure));
    const committee = figures.find(
      (figure) =>
        figure !== party &&
        figure.topic === 'committee' &&
        isBodyCount(figure) &&
        figure.order === (party?.order ?? -9) + 1,
    );
    const total = figures.find((figure) => figure.order === (party?.order ?? 0) - 1 && isBodyCount(figure));
    if (party === undefined || committee === undefined) continue;
    const sum = addIntervals([rangeOf(party.amount), rangeOf(committee.amount)]);
    const part = party.sentence.part;
    const persons = figures.find(
      (figure) =>
        figure.order > committee.order && figure.kind === 'person' && /按人|人共|成员共|合计/.test(figure.before),
    );
    const held = figures.find(isCross);
    if (persons !== undefined && held !== undefined && meets(sum, rangeOf(persons.amount)))
      findings.push(
        doubleCounted(
          persons,
          [party, committee, held],
          `${numberText(party)}+${numberText(committee)} = ${numberText(persons)}`,
        ),
      );
    if (total === undefined) continue;
    const cross = countWith(draft, part, ({ tags }) => tags.crossPost === true || tags.oneShoulder === true);
    const crossOnly = countWith(draft, part, ({ tags, kind }) => tags.crossPost === true && kind === 'person');
    const holds = meets(sum, rangeOf(total.amount));
    const asPersons =
      crossOnly !== undefined && meets(subtractIntervals(sum, rangeOf(crossOnly.amount)), rangeOf(total.amount));
    const formula = `${numberText(party)}+${numberText(committee)}${asPersons ? `−${numberText(crossOnly)}` : ''} = ${numberText(total)}`;
    if (holds || asPersons)
      relations.push({ check: 'posts', figures: [party, committee, total], formula, holds: true });
    if (holds && cross !== undefined) findings.push(doubleCounted(total, [party, committee, cross], formula));
    if (!holds && isBelow(sum, rangeOf(total.amount))) findings.push(tooFewPosts(total, [party, committee]));
  }
  return { relations, findings };
}

const isBodyCount = (figure: Figure): boolean =>
  figure.role === 'count' &&
  figure.kind === 'person' &&
  !figure.past &&
  !figure.each &&
  figure.amount.qualifier === 'exact';

function doubleCounted(total: Figure, related: readonly Figure[], formula: string): FindingDraft {
  return finding({
    check: 'posts',
    class: 'definition',
    severity: 'question',
    at: total,
    printed: numberText(total),
    computed: null,
    formula,
    zh: `${numberText(total)}是两个班子职数之和，而文中又说有人兼任：它是职数还是人数？下文的比例和平均年龄以哪个为基数？`,
    en: `${numberText(total)} adds the posts of both committees, yet the text says that people hold both: is it posts or persons, and which are the shares and the mean age taken of?`,
    mend: { zh: '分别写明职数和实有人数。', en: 'Print posts and persons apart.' },
    related,
  });
}

function tooFewPosts(total: Figure, parts: readonly Figure[]): FindingDraft {
  const sum = toText(
    parts.map(({ amount }) => amount.value).reduce((a, b) => rational(a.n * b.d + b.n * a.d, a.d * b.d)),
  );
  return finding({
    check: 'posts',
    class: 'error',
    severity: 'error',
    at: total,
    printed: numberText(total),
    computed: `≤ ${sum}`,
    formula: `${parts.map(numberText).join('+')} = ${sum} < ${numberText(total)}`,
    zh: `两个班子职数相加只有${sum}，人数不可能是${numberText(total)}。`,
    en: `Both committees have ${sum} posts together; there cannot be ${numberText(total)} people.`,
    mend: { zh: '核对三个数。', en: 'Check the three figures.' },
    related: parts,
  });
}

/** 62个社区占87.32%,比上届提高了19个百分点: the last term must have been a whole number of some base. */
function basesOfChange(draft: Draft): Judged {
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

/** 大专以上2人,初中以上1000人,小学以上979人: 以上 cannot mean what it says. */
function bandsAsSteps(draft: Draft): Judged {
  const findings = cutsOf(draft).flatMap((cut) => {
    const [first] = cut.parts;
    const last = cut.parts.at(-1);
    if (first === undefined || last === undefined || !cut.exclusive) return [];
    if (!cut.parts.every(({ tags }) => tags.education !== undefined && tags.education.high === null)) return [];
    return [
      finding({
        check: 'bands',
        class: 'definition',
        severity: 'question',
        at: { start: first.start, end: last.end },
        printed: cut.parts.map(numberText).join(', '),
        computed: null,
        formula: null,
        zh: '按字面“小学以上”包括“初中以上”，人数却更少；这里的“以上”应是各档，档与档之间也可能缺了一档。',
        en: 'Read literally the lower level includes the higher, yet has fewer people; the levels must be meant as steps, and a step may be missing.',
        mend: {
          zh: '改为互不重叠的各档，如“初中”“高中（中专）”“大专及以上”。',
          en: 'Print steps that do not overlap, such as lower middle, upper middle, college and above.',
        },
        related: cut.parts,
      }),
    ];
  });
  return { relations: [], findings };
}

const COMPLETE =
  /(?:全部|全面|均已|都已|已全部|圆满)(?:圆满|顺利|如期)?(?:完成|结束)|(?:换届|选举)(?:率|完成率|成功率)(?:为|达到?|均为)?100%/g;

/** 全部完成 and a unit that held no election. */
function allComplete(draft: Draft): Judged {
  const firstOfPart = new Map<number, Exempt>();
  for (const exempt of exemptUnits(draft)) if (!firstOfPart.has(exempt.part)) firstOfPart.set(exempt.part, exempt);
  const findings = [...firstOfPart.values()].flatMap((exempt) => {
    const lines = draft.source.lines.filter(({ part }) => part === exempt.part);
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return [];
    const words = draft.source.folded.slice(first.start, last.end);
    const claim = [...words.matchAll(COMPLETE)].at(0);
    // A text that says how many units really elected has told the two apart.
    if (claim === undefined || /实际(?:组织|参加|进行)?(?:选举|换届)|应换届/.test(words)) return [];
    const at = { start: first.start + claim.index, end: first.start + claim.index + claim[0].length };
    return [
      finding({
        check: 'allComplete',
        class: 'definition',
        severity: 'question',
        at,
        printed: wordsAt(draft, at),
        computed: null,
        formula: null,
        zh: `这里说${wordsAt(draft, at)}，后面又有单位“${wordsAt(draft, exempt)}”。`,
        en: `Here everything is complete, yet the text tells of a unit that held no election.`,
        mend: {
          zh: '写明完成的范围，未选举的单位单列。',
          en: 'Say what is complete, and list units without an election apart.',
        },
        related: [exempt],
      }),
    ];
  });
  return { relations: [], findings };
}
