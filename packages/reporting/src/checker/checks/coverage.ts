import type { Draft, FindingDraft, Judged } from '../draft.ts';
import { isBelow, meets } from '../exact/interval.ts';
import { toText } from '../exact/rational.ts';
import { finding, numberText, wordsAt } from '../finding.ts';
import { rangeOf } from '../reading/amount.ts';
import { type Figure, isTotal } from '../reading/figures.ts';
import { likeNouns } from '../reading/units.ts';
import { faceSum, sumOf, type Whole, wholesNear } from '../wholes.ts';
import { cutsOf } from './cuts/cuts.ts';
import { exemptUnits } from './exempt.ts';

/** What a report leaves unaccounted for. */
export function checkCoverage(draft: Draft): Judged {
  return {
    relations: [],
    findings: [...repeatsUncounted(draft), ...loneMethods(draft), ...exemptCounted(draft), ...undescribed(draft)],
  };
}

const REPEAT = /另行选举|重新选举|二次选举|再次选举|选举未成功|未能一次选举成功|选举(?:没有|未)成功/g;

const REPEATED = /未成功|没有成功|另行选举|重新选举|二次选举|再次选举/;

/** 另行选举 is told of a unit, but no figure says how many units there were. */
function repeatsUncounted(draft: Draft): FindingDraft[] {
  const byPart = new Map<number, { readonly start: number; readonly end: number }[]>();
  for (const { start, end, part } of draft.source.lines) {
    for (const match of draft.source.folded.slice(start, end).matchAll(REPEAT)) {
      const at = start + match.index;
      const before = draft.source.folded.slice(Math.max(start, at - 40), at);
      // Told of a place, not of a rule: 狄村社区…第一次选举未成功.
      if (
        !/[村区](?!民|委)[^,。;]{0,16}$/.test(before) ||
        /(?:如|若|应当?|可以|凡|进行|组织)[^,;。]{0,6}$/.test(before)
      )
        continue;
      byPart.set(part, [...(byPart.get(part) ?? []), { start: at, end: at + match[0].length }]);
    }
  }
  return [...byPart].flatMap(([part, places]) => {
    const counted = (draft.byPart.get(part) ?? []).some(
      (figure) =>
        figure.role === 'count' &&
        figure.kind !== 'person' &&
        REPEATED.test(
          draft.source.folded.slice(
            Math.max(figure.sentence.start, figure.start - 20),
            Math.min(figure.sentence.end, figure.end + 24),
          ),
        ) &&
        !figure.token.spelled,
    );
    const [first] = places;
    // News of one village is no report on many.
    const many = (draft.byPart.get(part) ?? []).some(
      (figure) =>
        isTotal(figure) &&
        figure.kind === 'unit' &&
        likeNouns(figure.noun, 'village or community') &&
        figure.amount.value.n >= 5n,
    );
    if (counted || first === undefined || !many) return [];
    return [
      finding({
        check: 'repeats',
        class: 'coverage',
        severity: 'question',
        at: first,
        zh: `文中讲到${wordsAt(draft, first)}，基本情况里却没有说明有几个单位选举未成功、几个另行选举。`,
        en: 'The text tells of elections that had to be repeated, but no figure says how many.',
        mend: {
          zh: '补上一次选举成功和另行选举的单位数。',
          en: 'Print how many units succeeded at once and how many repeated.',
        },
        related: places.slice(1),
      }),
    ];
  });
}

/** 村民直接提名产生初步候选人村数95个: one way of doing a step is counted, the other ways are not. */
function loneMethods(draft: Draft): FindingDraft[] {
  const inCuts = new Set(cutsOf(draft).flatMap(({ parts }) => parts.map(({ index }) => index)));
  const sentencesWithCuts = new Set(
    cutsOf(draft)
      .filter(({ name }) => name.en === 'method')
      .flatMap(({ parts }) => parts.map(({ sentence }) => sentence.index)),
  );
  return draft.figures.flatMap((figure) => {
    if (
      figure.kind !== 'unit' ||
      figure.role !== 'count' ||
      inCuts.has(figure.index) ||
      !sentencesWithCuts.has(figure.sentence.index)
    )
      return [];
    if (!/(?:提名|推选|产生|确定|采取|采用)[^,;。]{0,12}(?:村|社区|单位)?(?:数)?$/.test(figure.before)) return [];
    const whole = wholesNear(draft, figure).find(
      ({ whole: near }) =>
        near.figures.every(({ tags }) => tags.method === undefined) && isBelow(rangeOf(figure.amount), near.value),
    );
    if (whole === undefined) return [];
    const [a, b] = [numberText(figure), whole.whole.text];
    return [
      finding({
        check: 'method',
        class: 'coverage',
        severity: 'question',
        at: figure,
        printed: a,
        computed: b,
        formula: `${a} < ${b}`,
        zh: `只说了${a}个单位的做法，其余单位（共${b}个）采取什么方式没有交代。`,
        en: `The way of ${a} units is told; how the others of ${b} did it is not.`,
        mend: { zh: '补上其他方式的单位数。', en: 'Print how many did it in other ways.' },
        related: whole.whole.figures,
      }),
    ];
  });
}

/** Parts that add up to all units although one of them held no election. */
function exemptCounted(draft: Draft): FindingDraft[] {
  const exempt = exemptUnits(draft);
  return cutsOf(draft).flatMap((cut) => {
    const [first] = cut.parts;
    const last = cut.parts.at(-1);
    if (cut.name.en !== 'method' || first === undefined || last === undefined) return [];
    const without = exempt.find(({ part }) => part === first.sentence.part);
    const sum = sumOf(cut.parts, '', 0);
    const whole = wholesNear(draft, first).find(
      ({ whole: near }) =>
        near.figures.length === 1 &&
        near.figures.every(({ index }) => !cut.parts.some((part) => part.index === index)) &&
        meets(near.value, sum.value),
    );
    if (without === undefined || whole === undefined || isNet(draft, first, whole.whole)) return [];
    const total = toText(faceSum(cut.parts));
    return [
      finding({
        check: 'exempt',
        class: 'coverage',
        severity: 'question',
        at: { start: first.start, end: last.end },
        printed: total,
        computed: `< ${total}`,
        formula: `${cut.parts.map(numberText).join('+')} = ${total}`,
        zh: `各项相加为${total}，等于全部单位，但文中有单位“${wordsAt(draft, without)}”，应当扣除。`,
        en: `The parts make ${total}, all units, though the text tells of one that held no election.`,
        mend: { zh: '核对未选举的单位是否误计在内。', en: 'See whether the unit without an election was counted.' },
        related: [without, ...whole.whole.figures],
      }),
    ];
  });
}

/** The total is already without the unit: 实际换届18个, or the text counts more units elsewhere. */
function isNet(draft: Draft, part: Figure, whole: Whole): boolean {
  const [total] = whole.figures;
  if (total === undefined || /实际|参加换届|应换届/.test(`${total.before}${total.after}`)) return true;
  return (draft.byPart.get(part.sentence.part) ?? []).some(
    (figure) =>
      isTotal(figure) &&
      figure.kind === 'unit' &&
      figure.noun === total.noun &&
      isBelow(whole.value, rangeOf(figure.amount)),
  );
}

const FIRST_EVER = /(?:第一个|首个|首例|唯一|率先|首次)/;

/** Methods looked for through the whole text: a report has three or four. */
const MOST_ASKED = 24;

/** 2个社区进行海选, but the text tells of one and calls it the first. */
function undescribed(draft: Draft): FindingDraft[] {
  const asked = new Set<string>();
  return draft.figures.flatMap((figure) => {
    const { method } = figure.tags;
    const n = figure.amount.value;
    if (figure.kind !== 'unit' || figure.role !== 'count' || method === undefined || n.d !== 1n || n.n < 2n || n.n > 9n)
      return [];
    const key = `${figure.sentence.part}|${method}`;
    if (asked.has(key) || asked.size >= MOST_ASKED) return [];
    asked.add(key);
    const described = namedUnits(draft, figure, method);
    if (described.length === 0 || BigInt(new Set(described.map(({ name }) => name)).size) >= n.n) return [];
    const firstEver = described.some(({ sentence }) => FIRST_EVER.test(sentence));
    if (!firstEver) return [];
    const names = [...new Set(described.map(({ name }) => name))].join('、');
    return [
      finding({
        check: 'described',
        class: 'coverage',
        severity: 'question',
        at: figure,
        printed: numberText(figure),
        computed: String(new Set(described.map(({ name }) => name)).size),
        formula: null,
        zh: `说有${numberText(figure)}个单位${method}，下文只讲到${names}，并称是首个。`,
        en: `${numberText(figure)} units are said to have done so; the text names only ${names} and calls it the first.`,
        mend: { zh: '说明其他单位的情况，或核对个数。', en: 'Tell of the others, or check the number.' },
        related: described.map(({ start, end }) => ({ start, end })),
      }),
    ];
  });
}

/** Places named right before a method: 在坞南社区进行海选尝试. */
function namedUnits(draft: Draft, figure: Figure, method: string) {
  const { folded, sentences } = draft.source;
  return sentences.flatMap((sentence) => {
    if (sentence.part !== figure.sentence.part || sentence.index === figure.sentence.index) return [];
    const words = folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
    return [...words.matchAll(new RegExp(method, 'g'))].flatMap(({ index: at }) => {
      const found = /([\u4e00-\u9fff]{2,4}(?:社区|村))(?:的|进行|开展|实行|采取|采用)[^,。;]{0,8}$/.exec(
        words.slice(0, at),
      );
      const name = found?.[1]?.replace(/^.*(?:街道|镇|乡|在|县)/, '');
      if (found === null || name === undefined) return [];
      return [{ name, sentence: words, start: sentence.start + found.index, end: sentence.start + at + method.length }];
    });
  });
}
