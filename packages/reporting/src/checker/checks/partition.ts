import type { Draft, FindingDraft, Judged, RelationDraft } from '../draft.ts';
import { addIntervals, isBelow, meets } from '../exact/interval.ts';
import { subtract, toText } from '../exact/rational.ts';
import { finding, numberText } from '../finding.ts';
import { rangeOf } from '../reading/amount.ts';
import type { Figure } from '../reading/figures.ts';
import { isBody, likeTopics } from '../reading/topics.ts';
import {
  faceSum,
  isDeclared,
  isNext,
  leads,
  type NearWhole,
  ofTopic,
  runningSums,
  sumOf,
  type Whole,
  wholesNear,
} from '../wholes.ts';
import { type Cut, cutsOf } from './cuts/cuts.ts';

/** Holds the parts of every cut (by sex, age, schooling, post, method …) against their whole. */
export function checkPartitions(draft: Draft): Judged {
  const relations: RelationDraft[] = [];
  const findings: FindingDraft[] = [];
  for (const cut of cutsOf(draft)) {
    const judged = judge(draft, cut);
    if (judged === null) continue;
    relations.push(judged.relation);
    if (judged.finding !== null) findings.push(judged.finding);
  }
  return { relations, findings };
}

/** A total smaller than one of the ways of doing something counts something else. */
const holdsEach = (whole: Whole, parts: readonly Figure[]): boolean =>
  parts.every(({ amount }) => !isBelow(whole.value, rangeOf(amount)));

const isOfMethod = ({ tags, before, after }: Figure): boolean =>
  tags.method !== undefined || /提名|推选|预选|采取|采用|实行/.test(`${before}${after}`);

interface Judgement {
  readonly relation: RelationDraft;
  readonly finding: FindingDraft | null;
}

function judge(draft: Draft, cut: Cut): Judgement | null {
  const [first] = cut.parts;
  if (first === undefined) return null;
  const sum = sumOf(cut.parts, cut.topic, first.start);
  const inCut = new Set(cut.parts.map(({ index }) => index));
  const all = wholesNear(draft, first).filter(({ whole }) => !whole.figures.some(({ index }) => inCut.has(index)));
  // 180个村推选产生了选举委员会,其中…: a count told with a method may be the whole, but accuses nobody.
  const near = cut.partial ? all.filter(({ whole }) => !whole.figures.some(isOfMethod)) : all;
  const like = near.filter(
    ({ whole }) => cut.topic === '' || whole.topic === '' || ofTopic([{ whole, distance: 0 }], cut.topic).length > 0,
  );
  const told = cut.partial
    ? all.find(({ whole, distance }) => distance <= 1 && meets(sum.value, whole.value))
    : undefined;
  if (told !== undefined) return { relation: relationOf(cut, told.whole, true), finding: null };
  const isClose = like[0]?.distance === 0 && cut.named;
  const holding = like.find(({ whole, distance }) => (!isClose || distance <= 1) && meets(sum.value, whole.value));
  if (holding !== undefined) return { relation: relationOf(cut, holding.whole, true), finding: null };
  // Of which members a list of members speaks (女党员, 在册党员) is too often told elsewhere.
  if (!cut.exclusive || cut.topic === 'party member') return null;
  const named = like.filter(
    ({ distance, whole }) =>
      distance <= 1 && ((distance === 0 && cut.named && !cut.partial) || holdsEach(whole, cut.parts)),
  );
  const primary =
    named.find(({ whole }) => leads(draft, whole) || isBody(whole.topic) || cut.named) ??
    (cut.named
      ? like.find(({ whole, distance }) => distance <= 2 && (!cut.partial || holdsEach(whole, cut.parts)))
      : undefined) ??
    (cut.partial
      ? undefined
      : like.find(
          ({ whole, distance }) =>
            distance === 2 &&
            isBody(whole.topic) &&
            isDeclared(whole) &&
            holdsEach(whole, cut.parts) &&
            isNext(draft, whole, first),
        ));
  if (primary === undefined) return null;
  return { relation: relationOf(cut, primary.whole, false), finding: findingOf(draft, cut, sum, primary, near) };
}

function relationOf(cut: Cut, whole: Whole, holds: boolean): RelationDraft {
  const sum = toText(faceSum(cut.parts));
  return {
    check: 'partition',
    figures: [...cut.parts, ...whole.figures],
    formula: `${cut.parts.map(numberText).join('+')} = ${sum} ${holds ? '=' : '≠'} ${whole.text}`,
    holds,
  };
}

function findingOf(
  draft: Draft,
  cut: Cut,
  sum: Whole,
  near: NearWhole,
  all: readonly NearWhole[],
): FindingDraft | null {
  const { whole } = near;
  const over = isBelow(whole.value, sum.value);
  // Some other total of the text, or two of them together, equals the sum: the parts may be meant of that.
  // Where the whole stands right before its parts, far totals excuse nothing.
  const others = all.filter((other) => other.whole !== whole && (near.distance > 0 || other.distance <= 1));
  if (
    others.some((other) => meets(sum.value, other.whole.value)) ||
    (cut.parts[0] !== undefined && runningSums(draft, cut.parts[0]).some((value) => meets(value, sum.value))) ||
    pairMeets(near.distance > 0 ? all : all.filter(({ distance }) => distance <= 1), sum)
  )
    return null;
  // Of several bodies in the paragraph the parts may be of the largest.
  const bodies = (near.distance === 0 && cut.named ? [] : all).filter(
    (other) => other.distance <= 1 && isBody(other.whole.topic) && likeTopics(other.whole.topic, whole.topic),
  );
  if (over && bodies.some((other) => !isBelow(other.whole.value, sum.value))) return null;
  if (over) return tell(cut, whole, 'error');
  if (cut.exhaustive) return tell(cut, whole, 'error');
  return cut.partial ? tell(cut, whole, 'coverage') : null;
}

/** Two neighbouring totals make the sum: 支委6人,村委10人 and 16 by another cut. */
function pairMeets(all: readonly NearWhole[], sum: Whole): boolean {
  const near = all.slice(0, 8);
  return near.some(({ whole }, index) =>
    near
      .slice(index + 1)
      .some(
        (other) =>
          !other.whole.figures.some((figure) => whole.figures.includes(figure)) &&
          meets(sum.value, addIntervals([whole.value, other.whole.value])),
      ),
  );
}

function tell(cut: Cut, whole: Whole, kind: 'error' | 'coverage'): FindingDraft {
  const total = faceSum(cut.parts);
  const difference = subtract(total, faceSum(whole.figures));
  const over = difference.n > 0n;
  const gap = toText(over ? difference : subtract(faceSum(whole.figures), total));
  const parts = cut.parts.map(numberText).join('+');
  const [first] = cut.parts;
  const last = cut.parts.at(-1);
  const explained = over ? explanation(whole, gap) : null;
  return finding({
    check: 'partition',
    class: kind,
    severity: kind === 'error' ? 'error' : 'question',
    at: { start: first?.start ?? 0, end: last?.end ?? 0 },
    printed: whole.text,
    computed: toText(total),
    formula: `${parts} = ${toText(total)} ≠ ${whole.text}`,
    zh: `按${cut.name.zh}分的各项相加为${toText(total)}，与总数${whole.text}${over ? '多' : '少'}${gap}${explained === null ? '' : `，多出的正好等于${explained.zh}`}。`,
    en: `The parts by ${cut.name.en} add up to ${toText(total)}, ${gap} ${over ? 'more' : 'fewer'} than the whole of ${whole.text}${explained === null ? '' : `; the excess equals ${explained.en}`}.`,
    mend:
      kind === 'coverage'
        ? { zh: `说明其余${gap}的情况，或改正各项。`, en: `Say what the other ${gap} are, or mend the parts.` }
        : {
            zh: '核对各项与总数，改正其中错的一个；留意是否重复计算。',
            en: 'Check the parts and the whole and mend the wrong one; look for double counting.',
          },
    related: whole.figures,
  });
}

/** The excess is one of the summands of the whole: it was counted twice. */
function explanation(whole: Whole, gap: string): { readonly zh: string; readonly en: string } | null {
  const twice = whole.figures.length > 1 ? whole.figures.find((figure) => numberText(figure) === gap) : undefined;
  return twice === undefined
    ? null
    : { zh: `“${twice.label}${gap}”，可能重复计算`, en: `"${twice.label} ${gap}", perhaps counted twice` };
}
