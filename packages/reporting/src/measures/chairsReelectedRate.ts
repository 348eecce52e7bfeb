import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const chairsReelectedRate = ratio({
  id: 'chairs.reelectedRate',
  appliesTo: ['village'],
  group: 'elected',
  title: { zh: '主任连任比例', en: 'Share of chairs re-elected' },
  unit: IN.percent,
  numerator: 'chairs.reelected',
  denominator: 'posts.chair',
  decimals: 1,
  definition: { zh: '连选连任的主任占当选主任的比例。', en: 'Chairs re-elected over chairs elected.' },
  source: ['F067'],
});
