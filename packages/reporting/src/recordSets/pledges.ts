import { choice, date, recordSet, text } from '../recordSet.ts';
import { PLEDGE_LAYERS } from './labels.ts';

/** Signed pledges. */
export const pledges = recordSet({
  id: 'pledges',
  title: { zh: '承诺书', en: 'Pledges' },
  fields: {
    unit: text('单位', 'Unit'),
    layer: choice('层次', 'Layer', PLEDGE_LAYERS),
    name: text('姓名', 'Name'),
    pledgedOn: date('承诺日期', 'Pledged on'),
  },
  listColumns: ['unit', 'layer', 'name', 'pledgedOn'],
});
