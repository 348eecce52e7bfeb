import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { isBelow, meets } from '../exact/interval.ts';
import { toText } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { rangeOf } from '../reading/amount.ts';
import { type Figure, isTotal } from '../reading/figures.ts';
import { isAttribute } from '../reading/tags.ts';
import { isBody } from '../reading/topics.ts';
import { faceSum, likeKinds, sumOf } from '../wholes.ts';

/** Lists with a printed total: A、B和C,共D; D,其中A、B. */
export function checkLists(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  const take = (judged: { relation: RelationDraft; finding: FindingDraft | null } | null) => {
    if (judged === null) return;
    relations.push(judged.relation);
    if (judged.finding !== null) findings.push(judged.finding);
  };
  for (const figures of draft.bySentence) {
    for (const figure of figures) {
      if (figure.role !== 'count' || figure.each) continue;
      take(totalBehind(draft, figures, figure));
      take(partsBehind(draft, figures, figure));
    }
  }
  return { relations, findings };
}

/** Parts of one whole in one sentence; nobody lists more. */
const LONGEST_LIST = 12;

const TOTAL_BEHIND =
  /^[^,;。]{0,10}?[,、(]?\s*(?:三项|两项|以上)?(?:共|共计|合计|总计|总共|一共|计)(?:培训|发放|张贴|召开|举办|受理|签订|印发|开展|组织|选举产生|产生|选出)?(?:了)?$/;

/** 59名代表及38名列席人员共97人. */
function totalBehind(draft: Draft, figures: readonly Figure[], total: Figure) {
  if (!TOTAL_BEHIND.test(total.before.trim())) return null;
  const before = figures
    .slice(0, total.order)
    .filter((figure) => figure.role === 'count' && !figure.each && likeKinds(figure, total));
  const holding = [2, 3, 4, 5, 6, 7, 8]
    .map((length) => before.slice(-length))
    .find((parts) => parts.length > 1 && meets(sumOf(parts, '', 0).value, rangeOf(total.amount)));
  if (holding !== undefined) return { relation: relationOf(holding, total, true), finding: null };
  const unit = unitText(draft, total);
  const parts = before.slice(-LONGEST_LIST).filter((part) => unitText(draft, part) === unit);
  if (parts.length < 2 || parts.some((part) => !isAlike(part, total)) || total.amount.qualifier !== 'exact')
    return null;
  if (parts.some(({ amount }) => amount.qualifier !== 'exact') || breaksOff(draft, parts, total)) return null;
  const under = isBelow(sumOf(parts, '', 0).value, rangeOf(total.amount));
  const certain = under || !/^[人名位]$/.test(unitText(draft, total)) || areDistinctPosts(parts);
  return { relation: relationOf(parts, total, false), finding: sumWrong(parts, total, certain) };
}

/** The same classifier, so that nothing but the very things listed is added up. */
const isAlike = (part: Figure, total: Figure): boolean =>
  likeKinds(part, total) && part.token.unit?.noun === total.token.unit?.noun && !isAttribute(part.tags);

/** What is counted to the letter: 人次 is not 人. */
const unitText = (draft: Draft, { numberEnd, end }: Figure): string => draft.source.folded.slice(numberEnd, end).trim();

/**
 * A list goes on from part to part: 其中 or a share between ends it. People are listed close together; copies, meetings
 * and times may have other figures between (培训班2期,培训480人次;培训班11期,培训1356人次,共培训1826人次).
 */
function breaksOff(draft: Draft, parts: readonly Figure[], total: Figure): boolean {
  const [first] = parts;
  const words = draft.source.folded.slice(first?.start, total.start);
  if (/其中|占|比/.test(words)) return true;
  const unit = unitText(draft, total);
  if (unit === '' || parts.some((part) => unitText(draft, part) !== unit)) return true;
  const close = /^[人名位个]$/.test(unit);
  if (close && words.includes(';')) return true;
  return parts.some((part, index) => {
    const next = parts[index + 1] ?? total;
    return next.start - part.end > (close ? 24 : 48) || (close && next.index - part.index > 1);
  });
}

const areDistinctPosts = (parts: readonly Figure[]): boolean =>
  parts.every(({ tags }) => tags.post !== undefined) &&
  new Set(parts.map(({ tags }) => tags.post)).size === parts.length;

function relationOf(parts: readonly Figure[], total: Figure, holds: boolean): RelationDraft {
  const sum = toText(faceSum(parts));
  return {
    check: 'list',
    figures: [...parts, total],
    formula: `${parts.map(numberText).join('+')} = ${sum}${holds ? '' : ` ≠ ${numberText(total)}`}`,
    holds,
  };
}

function sumWrong(parts: readonly Figure[], total: Figure, under: boolean): FindingDraft {
  const sum = toText(faceSum(parts));
  return finding({
    check: 'list',
    class: under ? 'error' : 'definition',
    severity: under ? 'error' : 'question',
    at: total,
    printed: numberText(total),
    computed: sum,
    formula: `${parts.map(numberText).join('+')} = ${sum} ≠ ${numberText(total)}`,
    zh: `${parts.map(numberText).join('加')}为${sum}，文中说共${numberText(total)}${under ? '' : '，是否有人两边都算'}。`,
    en: `${parts.map(numberText).join(' and ')} make ${sum}; the text says ${numberText(total)} in all${under ? '' : ': is anyone counted on both sides'}.`,
    mend: { zh: '核对各项与合计。', en: 'Check the parts and the total.' },
    related: parts,
  });
}

/** 共有党员85名,其中女党员23名: no part exceeds its whole; parts that fill it up are told as holding. */
function partsBehind(draft: Draft, figures: readonly Figure[], whole: Figure) {
  const { folded } = draft.source;
  const next = figures.slice(whole.order + 1, whole.order + 8).find(({ role }) => role !== 'band');
  if (next === undefined) return null;
  const gap = folded.slice(whole.end, next.start);
  const isPosts =
    (isBody(whole.topic) || whole.topic === 'candidate') && next.tags.post !== undefined && /^[,:(]/.test(gap);
  const isNamed = /^[^。;]{0,12}[,(]\s*其中/.test(gap) || /^[^,。;:\d]{0,24}(?<!其)中[,:]?[^,。;\d]{0,20}$/.test(gap);
  const isListed = isAttribute(next.tags) && /共|总|合计|产生|选出|当选/.test(whole.before) && isTotal(whole);
  if (!isPosts && !isNamed && !isListed) return null;
  const parts: Figure[] = [];
  for (const figure of figures.slice(whole.order + 1, whole.order + 1 + 4 * LONGEST_LIST)) {
    if (figure.role !== 'count' || figure.each || figure.past || !likeKinds(figure, whole)) continue;
    if (isPosts && figure.tags.post === undefined) break;
    // 1122名居民代表中… opens another whole.
    if (parts.length > 0 && isTotal(figure) && /中$|中(?:有)?(?:[男女妇党少]|\S{0,4}岁)/.test(figure.after)) break;
    if (/;|(?<!中)共/.test(folded.slice(parts.at(-1)?.end ?? whole.end, figure.start))) break;
    if (parts.push(figure) >= LONGEST_LIST) break;
  }
  const sumHolds = [...parts.keys()].find(
    (last) => last > 0 && meets(sumOf(parts.slice(0, last + 1), '', 0).value, rangeOf(whole.amount)),
  );
  if (sumHolds !== undefined) return { relation: relationOf(parts.slice(0, sumHolds + 1), whole, true), finding: null };
  if (isPostList(whole, parts)) {
    const under = isBelow(sumOf(parts, '', 0).value, rangeOf(whole.amount));
    return {
      relation: relationOf(parts, whole, false),
      finding: sumWrong(parts, whole, under || whole.topic === 'committee'),
    };
  }
  if (isPosts && !isNamed) return null;
  const sum = sumOf(parts, '', 0).value;
  if (
    whole.kind !== 'person' &&
    whole.kind !== 'unit' &&
    parts.length > 1 &&
    parts.every((part) => isAlike(part, whole)) &&
    isBelow(rangeOf(whole.amount), sum)
  )
    return { relation: relationOf(parts, whole, false), finding: sumWrong(parts, whole, true) };
  const last = parts.at(-1);
  if (
    last !== undefined &&
    parts.length > 1 &&
    /(?:其余|剩余|其他)[^,;。]{0,10}$/.test(last.before) &&
    last.kind === whole.kind
  ) {
    return { relation: relationOf(parts, whole, false), finding: sumWrong(parts, whole, true) };
  }
  const exceeding = parts
    .filter((part, index) => (isAttribute(part.tags) && !/^[、,]?代表全/.test(part.before)) || index === 0)
    .find((part) => part.kind === whole.kind && isBelow(rangeOf(whole.amount), rangeOf(part.amount)));
  const first = exceeding ?? parts[0];
  if (first === undefined || first.kind !== whole.kind) return null;
  const over = exceeding !== undefined;
  // A list of totals before 其中 may be the whole together.
  const others = figures.slice(0, whole.order).some((figure) => figure.role === 'count' && likeKinds(figure, whole));
  const relation: RelationDraft = {
    check: 'list',
    figures: [first, whole],
    formula: `${numberText(first)} ${over ? '>' : '≤'} ${numberText(whole)}`,
    holds: !over,
  };
  return { relation, finding: over && !others ? partExceeds(first, whole) : null };
}

/** 成员51人: 主任11人,副主任11人,委员29人: plain members among the parts say that the list is whole. */
const isPostList = (whole: Figure, parts: readonly Figure[]): boolean =>
  parts.length > 1 &&
  whole.tags.post === undefined &&
  whole.amount.qualifier === 'exact' &&
  parts.every(({ tags }) => tags.post !== undefined) &&
  new Set(parts.map(({ tags }) => tags.post)).size === parts.length &&
  parts.at(-1)?.tags.post === 'member';

const partExceeds = (part: Figure, whole: Figure): FindingDraft =>
  finding({
    check: 'list',
    class: 'error',
    severity: 'error',
    at: part,
    printed: numberText(part),
    computed: `≤ ${numberText(whole)}`,
    formula: `${numberText(part)} > ${numberText(whole)}`,
    zh: `“其中”的${numberText(part)}大于总数${numberText(whole)}。`,
    en: `A part of ${numberText(part)} exceeds its whole of ${numberText(whole)}.`,
    mend: { zh: '核对这两个数。', en: 'Check both figures.' },
    related: [whole],
  });
