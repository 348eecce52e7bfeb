import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const chairsNewRate = ratio({
  id: 'chairs.newRate',
  appliesTo: ['village'],
  group: 'elected',
  title: { zh: '新当选主任比例', en: 'Share of chairs newly elected' },
  unit: IN.percent,
  numerator: 'chairs.new',
  denominator: 'posts.chair',
  decimals: 1,
  definition: { zh: '新当选的主任占当选主任的比例。', en: 'Chairs newly elected over chairs elected.' },
  source: ['F067'],
});
