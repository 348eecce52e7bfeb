import { choice, date, recordSet, text } from '../recordSet.ts';
import { MATTERS } from './labels.ts';

/** Matters made public. */
export const notices = recordSet({
  id: 'notices',
  title: { zh: '公开事项', en: 'Public notices' },
  fields: {
    unit: text('单位', 'Unit'),
    matter: choice('公开事项', 'Matter', MATTERS),
    publishedOn: date('公布日期', 'Published on'),
    place: text('公布地点', 'Place'),
  },
  listColumns: ['unit', 'matter', 'publishedOn', 'place'],
});
