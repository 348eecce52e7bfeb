import { choice, integer, recordSet, text } from '../recordSet.ts';
import { INSPECTION_KINDS } from './labels.ts';

/** People who inspected, one row a person and kind of inspection. */
export const inspectors = recordSet({
  id: 'inspectors',
  title: { zh: '督查人员', en: 'Inspectors' },
  fields: {
    kind: choice('类型', 'Kind', INSPECTION_KINDS),
    name: text('姓名', 'Name'),
    visits: integer('督查次数', 'Visits'),
  },
  listColumns: ['kind', 'name', 'visits'],
});
