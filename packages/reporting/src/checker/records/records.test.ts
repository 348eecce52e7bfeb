import { describe, expect, it } from 'vitest';
import { outlinedReport } from '../../testing/reports/outlined.ts';
import { checkReport } from '../check.ts';
import type { RecordedFigure } from '../model.ts';

const recorded = (id: string, zh: string, value: number, more: Partial<RecordedFigure> = {}): RecordedFigure => ({
  id,
  title: { zh, en: id },
  value,
  printed: String(value),
  unit: { zh: '人', en: 'people' },
  kind: 'count',
  ...more,
});

const RECORDS: readonly RecordedFigure[] = [
  recorded('voters.registered', '登记选民', 24704),
  recorded('turnout.voted', '参加投票', 21731),
  recorded('turnout.rate', '参选率', 87.9655, {
    printed: '88.0%',
    kind: 'ratio',
    numerator: 21731,
    denominator: 24704,
    unit: { zh: '%', en: '%' },
  }),
  recorded('posts.chair', '当选主任', 434),
  recorded('persons.women', '妇女', 175),
  recorded('persons.womenRate', '妇女占比', 11.3, {
    printed: '11.3%',
    kind: 'ratio',
    numerator: 175,
    denominator: 1547,
    unit: { zh: '%', en: '%' },
  }),
  recorded('age.mean', '平均年龄', 41.2, {
    printed: '41.2',
    kind: 'mean',
    numerator: 412,
    denominator: 10,
    unit: { zh: '岁', en: 'years' },
  }),
];

const against = (text: string) =>
  checkReport(text, { records: RECORDS }).findings.filter(({ check }) => check === 'records');

describe('a text against the records of its round', () => {
  it('recognises figures however they are printed', () => {
    const text =
      '共登记选民24704人，参加投票2.17万人，参选率88%。共选出主任434名。新一届村委会成员平均年龄41岁，妇女175名，占11%。';
    const { figures } = checkReport(text, { records: RECORDS });
    expect(
      Object.fromEntries(figures.flatMap(({ quote, measure }) => (measure === undefined ? [] : [[quote, measure]]))),
    ).toEqual({
      '24704人': 'voters.registered',
      '2.17万人': 'turnout.voted',
      '88%': 'turnout.rate',
      '434名': 'posts.chair',
      '41岁': 'age.mean',
      '175名': 'persons.women',
      '11%': 'persons.womenRate',
    });
    expect(against(text)).toEqual([]);
  });

  it.each([
    ['共登记选民24706人。', 'voters.registered', '24704人', 'error'],
    ['参选率为87.9%。', 'turnout.rate', '88.0%', 'rounding'],
    ['共选出主任431名。', 'posts.chair', '434名', 'error'],
  ])('finds %s', (text, measure, replacement, kind) => {
    expect(against(text)).toMatchObject([{ measure, replacement, class: kind }]);
  });

  it.each([
    ['one town of many', '大柳河镇共登记选民1802人。'],
    ['the term before', '上届共登记选民23000人。'],
    ['other people', '共推选村民小组长434名，其中妇女20名。'],
    ['so many each', '平均每村登记选民572人。'],
  ])('leaves %s alone', (_what, text) => expect(against(text)).toEqual([]));

  it('says nothing about records when none are given', () => {
    expect(checkReport('共登记选民24706人。').findings).toEqual([]);
  });

  it.each(['township', 'community', 'village'] as const)('finds no error in the own summary of a %s round', (kind) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { findings } = checkReport(outlinedReport(kind, seed));
      expect(findings.filter(({ severity }) => severity === 'error').map(({ zh }) => zh)).toEqual([]);
    }
  });
});
