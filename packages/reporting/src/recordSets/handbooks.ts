import { date, integer, recordSet, text } from '../recordSet.ts';

/** Handbooks handed out to units. */
export const handbooks = recordSet({
  id: 'handbooks',
  title: { zh: '手册发放', en: 'Handbooks handed out' },
  fields: {
    unit: text('单位', 'Unit'),
    title: text('手册名称', 'Handbook'),
    copies: integer('册数', 'Copies'),
    issuedOn: date('发放日期', 'Handed out on'),
  },
  listColumns: ['unit', 'title', 'copies', 'issuedOn'],
});
