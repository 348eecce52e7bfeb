import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { meets } from '../exact/interval.ts';
import { finding, numberText } from '../finding.ts';
import { rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import { placeOf } from '../reading/place.ts';
import { isBody, isOfficer, likeTopics, topicOfWhole } from '../reading/topics.ts';
import { likeKinds, wholesNear } from '../wholes.ts';
import { wholeSaid } from './cuts/wholeSaid.ts';

/** The same statistic told twice must be the same number. */
export function checkRepeated(draft: Draft): Judged {
  const found = [attributesTwice(draft), ofOneWhole(draft), unitsTwice(draft), ratesTwice(draft), bodiesTwice(draft)];
  return {
    relations: found.flatMap(({ relations }) => relations),
    findings: found.flatMap(({ findings }) => findings),
  };
}

/** An attribute with nothing else to narrow it: 妇女干部175名, not 35岁以下妇女. */
function soleAttribute({ tags, label }: Figure): string | null {
  if (Object.keys(tags).length !== 1 || /主任|书记|委员|候选|代表|新|连任|以上|以下/.test(label)) return null;
  if (tags.sex !== undefined) return `sex ${tags.sex}`;
  if (tags.ethnic !== undefined) return `ethnic ${tags.ethnic}`;
  return tags.party === undefined ? null : `party ${tags.party}`;
}

interface Statement {
  readonly figure: Figure;
  readonly key: string;
  readonly topic: string;
  readonly words: string;
}

/** 村委会班子中…少数民族干部8名 and, in the same paragraph, 村民委员会成员中…少数民族3人. */
function attributesTwice(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  const byLine = new Map<string, Statement[]>();
  for (const figure of draft.figures) {
    if (figure.role !== 'count' || figure.kind !== 'person' || figure.past || figure.each) continue;
    const key = soleAttribute(figure);
    const said = wholeSaid(draft, figure);
    if (key === null || said === null) continue;
    const place = `${figure.sentence.line}|${key}`;
    const others = byLine.get(place) ?? [];
    const statement = { figure, key, ...said };
    const twin = others.find(
      (other) =>
        other.figure.sentence.index !== figure.sentence.index &&
        likeTopics(other.topic, said.topic) &&
        sameScope(other.words, said.words),
    );
    if (twin !== undefined) {
      const holds = meets(rangeOf(twin.figure.amount), rangeOf(figure.amount));
      relations.push(relationOf(twin.figure, figure, holds));
      if (!holds) findings.push(twoValues(twin.figure, figure));
    }
    if (others.length < 8) byLine.set(place, [...others, statement]);
  }
  return { relations, findings };
}

/** Wholes that differ in which people they take (候选人, 35岁以下, a place) are different wholes. */
function sameScope(a: string, b: string): boolean {
  const core = (words: string) =>
    words.replace(
      /新一届|当选|选举产生|全[县镇乡区市]|的|班子|成员|干部|村民委员会|村委会|居委会|居民委员会|两委|委员|党组织|社区|村/g,
      '',
    );
  return core(a) === core(b);
}

const relationOf = (a: Figure, b: Figure, holds: boolean): RelationDraft => ({
  check: 'repeated',
  figures: [a, b],
  formula: `${numberText(a)} ${holds ? '=' : '≠'} ${numberText(b)}`,
  holds,
});

function twoValues(a: Figure, b: Figure): FindingDraft {
  return finding({
    check: 'repeated',
    class: 'error',
    severity: 'error',
    at: b,
    printed: numberText(b),
    computed: numberText(a),
    formula: `${numberText(a)} ≠ ${numberText(b)}`,
    zh: `同一项统计前面印为${numberText(a)}，这里印为${numberText(b)}。`,
    en: `The same statistic is ${numberText(a)} before and ${numberText(b)} here.`,
    mend: {
      zh: '核对后改为同一个数；如口径不同，请写明。',
      en: 'Check and print one figure; if they count different things, say so.',
    },
    related: [a],
  });
}

/** Below this two groups may have the same size by chance. */
const TELLING_SIZE = 50;

/** 645名成员中妇女172名 and again 成员共645名…妇女173名: the same whole has one number of women. */
function ofOneWhole(draft: Draft): Judged {
  const first = new Map<string, Figure>();
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const figure of draft.figures) {
    const key = soleAttribute(figure);
    if (key === null || figure.role !== 'count' || figure.kind !== 'person' || figure.past || figure.each) continue;
    if (figure.amount.qualifier !== 'exact' || placeOf(draft.source, figure) !== '') continue;
    const whole = wholesNear(draft, figure)[0];
    const [total] = whole?.whole.figures ?? [];
    if (whole !== undefined && total !== undefined && isNested(draft, total, figure)) continue;
    if (whole === undefined || whole.distance > 1 || total === undefined || whole.whole.figures.length > 1) continue;
    if (total.amount.qualifier !== 'exact' || total.amount.value.n < TELLING_SIZE || !isBody(total.topic)) continue;
    const name = `${figure.sentence.part}|${key}|${numberText(total)}|${isOfficer(total.topic)}`;
    const twin = first.get(name);
    if (twin === undefined) first.set(name, figure);
    else {
      const holds = meets(rangeOf(twin.amount), rangeOf(figure.amount));
      relations.push(relationOf(twin, figure, holds));
      if (!holds) findings.push(twoValues(twin, figure));
    }
  }
  return { relations, findings };
}

/** 109名成员中,35岁以下19名(其中女性6名): the women are of those under 35, not of all. */
function isNested(draft: Draft, total: Figure, figure: Figure): boolean {
  return draft.figures.slice(total.index + 1, figure.index).some((between) => {
    if (between.role !== 'count' || !likeKinds(between, figure)) return false;
    const words = draft.source.folded.slice(between.end, figure.start);
    return /其中/.test(words) || words.lastIndexOf('(') > words.lastIndexOf(')');
  });
}

const RATE_OF_ALL =
  /^[、\s]*(?:从[^,]{2,8}看)?(?:全[县区镇乡市]|本届|本次|总体|平均)?(?:选民)?(?:平均)?(?:参选率|投票率)(?:为|是|达到?了?|约)?$/;

/** 参选率为98.9% here and 投票率88.6% there, both of all. */
function ratesTwice(draft: Draft): Judged {
  const first = new Map<string, Figure>();
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const figure of draft.figures) {
    if (
      figure.role !== 'share' ||
      figure.past ||
      figure.amount.qualifier !== 'exact' ||
      !RATE_OF_ALL.test(figure.before)
    )
      continue;
    if (placeOf(draft.source, figure) !== '' || figure.token.damage !== null) continue;
    const scope = /全[县区镇乡市]/.exec(draft.source.folded.slice(figure.sentence.start, figure.start))?.[0] ?? '';
    const key = `${figure.sentence.part}|${scope}`;
    const twin = first.get(key);
    if (scope === '' || twin === undefined) first.set(key, figure);
    else {
      const holds = meets(rangeOf(twin.amount), rangeOf(figure.amount));
      relations.push(relationOf(twin, figure, holds));
      if (!holds) findings.push(twoValues(twin, figure));
    }
  }
  return { relations, findings };
}

const BODY_LABEL =
  /^(?:新一届|一届|当选的?|新当选的?)?(?:全[县区镇乡市])?(?:村|社区|镇|村\(社区\))?(?:两委|村委会|居委会|村民委员会|居民委员会)(?:班子)?(?:成员|干部)(?:共|共有|中)?$/;

/** 新一届社区两委成员共82名 here and 两委成员共88名 there. */
function bodiesTwice(draft: Draft): Judged {
  const first = new Map<string, Figure>();
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const figure of draft.figures) {
    if (
      figure.role !== 'count' ||
      figure.kind !== 'person' ||
      figure.past ||
      figure.each ||
      figure.amount.qualifier !== 'exact'
    )
      continue;
    if (Object.keys(figure.tags).length > 0 || placeOf(draft.source, figure) !== '') continue;
    const label = BODY_LABEL.test(figure.label) ? figure.label : (figure.after.split('中')[0] ?? '');
    if (!BODY_LABEL.test(label) || /候选|提名|人选|补选|新当选|新进|新任|连任/.test(figure.before)) continue;
    const key = `${figure.sentence.part}|${topicOfWhole(label)}`;
    const twin = first.get(key);
    if (twin === undefined) first.set(key, figure);
    else {
      const holds = meets(rangeOf(twin.amount), rangeOf(figure.amount));
      relations.push(relationOf(twin, figure, holds));
      if (!holds) findings.push({ ...twoValues(twin, figure), class: 'definition', severity: 'question' });
    }
  }
  return { relations, findings };
}

const ALL_OF = /全(?:县|镇|乡|区|市|街道|州)(?:共有|现有|共辖|下辖|共|有|辖|现辖)?$/;

/** 全县18个乡镇 here and 全县19个乡镇 there. */
function unitsTwice(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  const first = new Map<string, Figure>();
  for (const figure of draft.figures) {
    if (figure.kind !== 'unit' || figure.noun === '' || figure.past || figure.role !== 'count' || figure.token.spelled)
      continue;
    const scope = ALL_OF.exec(figure.before);
    if (scope === null) continue;
    const word = `${draft.source.folded.slice(figure.numberEnd, figure.end).replace('个', '')}${draft.source.folded[figure.end] === '(' ? '(' : ''}`;
    const key = `${figure.sentence.part}|${scope[0].slice(0, 2)}|${word}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, figure);
      continue;
    }
    const holds = meets(rangeOf(before.amount), rangeOf(figure.amount));
    relations.push(relationOf(before, figure, holds));
    if (!holds) findings.push(unitsDiffer(before, figure));
  }
  return { relations, findings };
}

const unitsDiffer = (a: Figure, b: Figure): FindingDraft =>
  finding({
    check: 'repeated',
    class: 'definition',
    severity: 'question',
    at: b,
    printed: numberText(b),
    computed: numberText(a),
    formula: `${numberText(a)} ≠ ${numberText(b)}`,
    zh: `前面说有${numberText(a)}个，这里说有${numberText(b)}个，是否口径不同？`,
    en: `Before there were ${numberText(a)}, here ${numberText(b)}: are different things counted?`,
    mend: { zh: '统一数字，或写明哪些单位不在内。', en: 'Print one figure, or say which units are left out.' },
    related: [a],
  });
