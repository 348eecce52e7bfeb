import { choice, date, integer, recordSet } from '../recordSet.ts';
import { INSPECTION_KINDS } from './labels.ts';

/** Days on which visits were made, one row a day and kind of inspection. */
export const inspectionDays = recordSet({
  id: 'inspectionDays',
  title: { zh: '督查日', en: 'Days of inspection' },
  fields: {
    kind: choice('类型', 'Kind', INSPECTION_KINDS),
    day: date('日期', 'Day'),
    visits: integer('督查次数', 'Visits'),
  },
  listColumns: ['kind', 'day', 'visits'],
});
