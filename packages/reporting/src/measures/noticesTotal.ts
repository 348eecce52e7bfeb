import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { notices } from '../recordSets/notices.ts';

export const noticesTotal = count(notices, {
  id: 'notices.total',
  appliesTo: ['community', 'village'],
  group: 'publication',
  title: { zh: '公开事项', en: 'Matters published' },
  unit: IN.item,
  where: [],
  definition: { zh: '各单位公开事项的总项次。', en: 'Matters published by all units.' },
  source: ['F070'],
});
