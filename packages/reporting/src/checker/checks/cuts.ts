import type { Bilingual } from '@huanjie/rules';
import type { Draft } from '../draft.ts';
import { likeKinds } from '../draft.ts';
import type { Figure } from '../reading/figures.ts';
import type { Band, Tags } from '../reading/tags.ts';
import { type Topic, topicOfWhole } from '../reading/topics.ts';

/** Parts of one whole by one cut: by sex, by age, by post. */
export interface Cut {
  readonly name: Bilingual;
  readonly parts: readonly Figure[];
  /** What the whole counts, where the text says it. */
  readonly topic: Topic;
  /** The text names the whole right before the parts (…成员中, 其中). */
  readonly named: boolean;
  /** Nobody can stand in two parts. */
  readonly exclusive: boolean;
  /** Nobody can stand in none. */
  readonly exhaustive: boolean;
  /** Every unit should stand in one: a gap is worth a question. */
  readonly partial: boolean;
  /** Nobody should, but people who hold two posts do. */
  readonly mayOverlap: boolean;
  /** The whole is a number of organisations. */
  readonly ofUnits: boolean;
}

export interface FamilyOfCuts {
  readonly name: Bilingual;
  readonly value: (tags: Tags) => string | Band | undefined;
  readonly exclusive: (values: readonly (string | Band)[]) => boolean;
  readonly exhaustive: (values: readonly (string | Band)[]) => boolean;
}

const always = () => true;
const never = () => false;
const both = (values: readonly unknown[]) => values.length === 2;

export const FAMILIES: readonly FamilyOfCuts[] = [
  { name: { zh: '性别', en: 'sex' }, value: ({ sex }) => sex, exclusive: always, exhaustive: both },
  {
    name: { zh: '新任和连任', en: 'new and re-elected' },
    value: ({ continuity }) => continuity,
    exclusive: always,
    exhaustive: both,
  },
  {
    name: { zh: '年龄', en: 'age' },
    value: ({ age }) => age,
    exclusive: disjoint,
    exhaustive: (bands) => covers(bands, 1),
  },
  {
    name: { zh: '文化程度', en: 'schooling' },
    value: ({ education }) => education,
    exclusive: disjoint,
    exhaustive: (bands) => covers(bands, 1, 6, 1),
  },
  {
    name: { zh: '投票方式', en: 'way of voting' },
    value: ({ votePath }) => votePath,
    exclusive: always,
    exhaustive: (values) => values.length === 3,
  },
  {
    name: { zh: '职数', en: 'size' },
    value: ({ committeeSize }) => committeeSize,
    exclusive: always,
    exhaustive: never,
  },
  { name: { zh: '党派', en: 'Party membership' }, value: ({ party }) => party, exclusive: always, exhaustive: both },
];

/** Every cut of the text: two or more parts of one family that follow one another in a line. */
export function cutsOf(draft: Draft): Cut[] {
  const known = CUTS.get(draft);
  if (known !== undefined) return known;
  const cuts = [...familyCuts(draft), ...cumulativeReadings(draft), ...likeTails(draft)];
  CUTS.set(draft, cuts);
  return cuts;
}

/** Several checks ask for the cuts of one draft. */
const CUTS = new WeakMap<Draft, Cut[]>();

function familyCuts(draft: Draft): Cut[] {
  return FAMILIES.flatMap((family) =>
    runsOf(
      draft,
      draft.bySentence,
      ({ tags, role, past, each }) => role === 'count' && !past && !each && family.value(tags) !== undefined,
      family,
    ).map((parts) => toCut(draft, family, parts)),
  );
}

function toCut(draft: Draft, family: FamilyOfCuts, parts: readonly Figure[]): Cut {
  const values = parts.map(({ tags }) => family.value(tags) ?? '');
  const { topic, named } = wholeNamed(draft, parts[0]);
  return {
    name: family.name,
    parts,
    topic,
    named,
    exclusive: family.exclusive(values),
    exhaustive: family.exhaustive(values),
    partial: family.name.en === 'size' || (family.name.en === 'age' && isOpenEnded(values)),
    mayOverlap: false,
    ofUnits: false,
  };
}

/** Runs of parts: in one sentence, or in sentences of one line, without a repeated value. */
export function runsOf(
  draft: Draft,
  sentences: readonly (readonly Figure[])[],
  belongs: (figure: Figure) => boolean,
  family: FamilyOfCuts,
): Figure[][] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  const close = () => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (const figures of sentences) {
    for (const figure of figures) {
      const [first] = run;
      const last = run.at(-1);
      if (!belongs(figure)) continue;
      const joins =
        first !== undefined &&
        last !== undefined &&
        first.sentence.line === figure.sentence.line &&
        figure.sentence.index - last.sentence.index <= 1 &&
        likeKinds(first, figure) &&
        first.tags.candidate === figure.tags.candidate &&
        !startsAnew(draft, last, figure) &&
        !run.some(({ tags }) => same(family.value(tags), family.value(figure.tags)));
      if (!joins) close();
      run.push(figure);
    }
    if (run.length > 0 && figures.length > 0 && run.at(-1)?.sentence.index !== figures[0]?.sentence.index) close();
  }
  close();
  return runs;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A new total, or 其中, between two parts begins another whole. */
function startsAnew(draft: Draft, last: Figure, next: Figure): boolean {
  const gap = draft.source.folded.slice(last.end, next.start);
  if (/其中|[^其]中[,:]/.test(gap)) return true;
  return draft.figures
    .slice(last.index + 1, next.index)
    .some((between) => between.role === 'count' && isWholeLike(between));
}

const isWholeLike = (figure: Figure): boolean => /共|总数|合计|选举产生|选出/.test(figure.before);

/** The whole named before a list: 新一届村民委员会成员中, or the count before 其中. */
function wholeNamed(draft: Draft, first: Figure | undefined): { readonly topic: Topic; readonly named: boolean } {
  if (first === undefined) return { topic: '', named: false };
  const said = wholeSaid(draft, first);
  if (said !== null) return { topic: said.topic, named: true };
  const words = draft.source.folded.slice(Math.max(first.sentence.start, first.start - 60), first.start);
  return { topic: '', named: /其中[,:]?[^,。;:]{0,16}$/.test(words) };
}

/** …成员中, or …班子中妇女干部175名 without a comma; 其中 names nothing. */
const WHOLE_SAID =
  /(?<=^|[,。;:])\s*([^\s,。;:()][^,。;:()]{2,30}?)(?:当中|之中|(?<!其)中)(?:[,:]|(?=[^,。;:\d]{1,10}\d))/g;

/** The words that say of whom a list speaks, 新一届村民委员会成员中, anywhere before it in its sentence. */
export function wholeSaid(draft: Draft, figure: Figure): { readonly topic: Topic; readonly words: string } | null {
  const words = draft.source.folded.slice(Math.max(figure.sentence.start, figure.start - 160), figure.start);
  const found = [...`${words}0`.matchAll(WHOLE_SAID)].at(-1);
  if (found === undefined) return null;
  const topic = topicOfWhole(String(found[1]));
  return topic === '' ? null : { topic, words: String(found[1]) };
}

const bandsOf = (values: readonly (string | Band)[]): Band[] =>
  values.filter((value): value is Band => typeof value !== 'string');

/** Bands that share at most an end, since 35岁以下 and 35岁至45岁 are written of one another. */
function disjoint(values: readonly (string | Band)[]): boolean {
  const bands = bandsOf(values).toSorted((a, b) => (a.low ?? -1) - (b.low ?? -1) || (a.high ?? 999) - (b.high ?? 999));
  return bands.every((band, index) => {
    const next = bands[index + 1];
    if (next === undefined) return true;
    const end = band.high ?? Number.POSITIVE_INFINITY;
    const begin = next.low ?? Number.NEGATIVE_INFINITY;
    return end < begin || (end === begin && band.low !== band.high && next.low !== next.high);
  });
}

/** Bands that leave nothing out between the bottom and the top of the scale. */
function covers(
  values: readonly (string | Band)[],
  step: number,
  top = Number.POSITIVE_INFINITY,
  bottom = Number.NEGATIVE_INFINITY,
): boolean {
  const bands = bandsOf(values).toSorted((a, b) => (a.low ?? -1) - (b.low ?? -1));
  const [first] = bands;
  const last = bands.at(-1);
  if (first === undefined || last === undefined || bands.length < 2) return false;
  if ((first.low ?? Number.NEGATIVE_INFINITY) > bottom && first.low !== null) return false;
  if (last.high !== null && last.high < top) return false;
  return bands.every((band, index) => {
    const next = bands[index + 1];
    return next === undefined || (band.high !== null && next.low !== null && next.low - band.high <= step);
  });
}

/** Bands without a gap that leave one end out, such as 36—45岁, 46—55岁, 56岁以上. */
function isOpenEnded(values: readonly (string | Band)[]): boolean {
  const bands = bandsOf(values);
  const low = Math.min(...bands.map((band) => band.low ?? 0));
  const high = Math.max(...bands.map((band) => band.high ?? 200));
  return bands.length > 1 && (low === 0) !== (high === 200);
}

/**
 * 大专以上2人,初中以上1000人,小学以上979人: read as nested, the wider band would hold fewer people than the narrower,
 * so the bands must be meant as steps, each up to the next.
 */
function cumulativeReadings(draft: Draft): Cut[] {
  const family = FAMILIES.find(({ name }) => name.en === 'schooling');
  if (family === undefined) return [];
  return runsOf(
    draft,
    draft.bySentence,
    ({ tags, role, past }) => role === 'count' && !past && tags.education?.high === null,
    family,
  ).flatMap((parts) => {
    const steps = parts.toSorted((a, b) => (b.tags.education?.low ?? 0) - (a.tags.education?.low ?? 0));
    const isNested = steps.every((part, index) => {
      const wider = steps[index + 1];
      return (
        wider === undefined || wider.amount.value.n * part.amount.value.d >= part.amount.value.n * wider.amount.value.d
      );
    });
    if (isNested || parts.length < 3) return [];
    const lowest = steps.at(-1)?.tags.education?.low ?? 9;
    return [{ ...toCut(draft, family, parts), exclusive: true, exhaustive: lowest <= 1 }];
  });
}

/** 村民会议推选…村数267个,村民小组推选…村数155个: parts whose labels differ in front and end alike. */
function likeTails(draft: Draft): Cut[] {
  return draft.bySentence.flatMap((figures) => {
    const cuts: Cut[] = [];
    let run: Figure[] = [];
    const close = () => {
      const [first] = run;
      if (run.length > 1 && first !== undefined) cuts.push(methodCut(draft, run));
      run = [];
    };
    for (const figure of figures) {
      if (figure.role !== 'count' || figure.past || figure.each) continue;
      const isMethod =
        (figure.kind === 'unit' || figure.kind === 'piece') &&
        (figure.tags.method !== undefined || /采取|采用|实行|推选|提名|进行/.test(`${figure.before}${figure.after}`));
      const last = run.at(-1);
      const joins =
        isMethod &&
        last !== undefined &&
        likeKinds(last, figure) &&
        tailsAlike(last, figure) &&
        last.tags.method !== figure.tags.method;
      if (!joins) close();
      if (isMethod) run.push(figure);
    }
    close();
    return cuts;
  });
}

function tailsAlike(a: Figure, b: Figure): boolean {
  // Numbers in front of what was done: 2个社区进行海选,7个社区采取直选.
  if (a.after.length >= 2 && b.after.length >= 2) return /选/.test(a.after) && /选/.test(b.after);
  // 海选2个,占2.8%;直选7个: nothing but the method before the number.
  if (isBareMethod(a) && isBareMethod(b)) return true;
  const [x, y] = [a.label, b.label].map((label) =>
    label.replaceAll('的', '').replace(/(?:行政|建制)?村(?:委会)?$|社区(?:居委会)?$|单位$/, ''),
  );
  if (x === undefined || y === undefined) return false;
  let length = 0;
  while (length < Math.min(x.length, y.length) && x.at(-1 - length) === y.at(-1 - length)) length += 1;
  return length >= 4;
}

/** A label that is a method and hardly more. */
const isBareMethod = ({ label, tags }: Figure): boolean =>
  tags.method !== undefined && label.length - tags.method.length <= 6;

function methodCut(draft: Draft, parts: readonly Figure[]): Cut {
  const { topic } = wholeNamed(draft, parts[0]);
  return {
    name: { zh: '方式', en: 'method' },
    parts,
    topic,
    named: true,
    exclusive: true,
    exhaustive: false,
    partial: true,
    mayOverlap: false,
    ofUnits: false,
  };
}
