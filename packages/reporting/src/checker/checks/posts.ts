import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { addIntervals, isBelow, meets, subtractIntervals } from '../exact/interval.ts';
import { rational, toText } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';

const countWith = (draft: Draft, part: number, wanted: (figure: Figure) => boolean): Figure | undefined =>
  draft.byPart.get(part)?.find((figure) => figure.role === 'count' && !figure.past && wanted(figure));

const isCross = ({ tags, kind, role, past }: Figure): boolean =>
  tags.crossPost === true && kind === 'person' && role === 'count' && !past;

const isShoulder = ({ tags, role, past }: Figure): boolean => tags.oneShoulder === true && role === 'count' && !past;

/** Who is secretary and chair at once holds posts on both committees: those cross-posted cannot be fewer. */
export function crossPosting(draft: Draft): Judged {
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
export function postsOrPersons(draft: Draft): Judged {
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
        figure.order > committee.order && figure.kind === 'person' && /按人|人共|成员共|合计|实有/.test(figure.before),
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
