import { choice, date, integer, recordSet, text } from '../recordSet.ts';
import { CHANNELS } from './labels.ts';

/** Publicity by channel. */
export const publicity = recordSet({
  id: 'publicity',
  title: { zh: '宣传台账', en: 'Publicity' },
  fields: {
    unit: text('单位', 'Unit'),
    channel: choice('形式', 'Channel', CHANNELS),
    title: text('内容', 'Content'),
    quantity: integer('数量', 'Quantity'),
    publishedOn: date('日期', 'Date'),
  },
  listColumns: ['unit', 'channel', 'title', 'quantity', 'publishedOn'],
});
