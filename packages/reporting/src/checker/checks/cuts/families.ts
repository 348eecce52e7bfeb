import type { Bilingual } from '@huanjie/rules';
import type { Band, Tags } from '../../reading/tags.ts';

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
  {
    name: { zh: '党派', en: 'Party membership' },
    value: ({ party }) => party,
    exclusive: (values) => !(values.includes('other') && values.includes('some')),
    exhaustive: (values) => both(values) && values.includes('other'),
  },
];

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
export function isOpenEnded(values: readonly (string | Band)[]): boolean {
  const bands = bandsOf(values);
  const low = Math.min(...bands.map((band) => band.low ?? 0));
  const high = Math.max(...bands.map((band) => band.high ?? 200));
  return bands.length > 1 && (low === 0) !== (high === 200);
}
