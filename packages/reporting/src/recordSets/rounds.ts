import { date, integer, recordSet, text } from '../recordSet.ts';

/** The round itself. */
export const rounds = recordSet({
  id: 'rounds',
  title: { zh: '换届', en: 'Round' },
  fields: {
    title: text('名称', 'Title'),
    startsOn: date('开始日期', 'Starts on'),
    electionDay: date('选举日', 'Election day'),
    endsOn: date('结束日期', 'Ends on'),
    days: integer('历时天数', 'Days'),
  },
  listColumns: ['title', 'startsOn', 'electionDay', 'endsOn', 'days'],
});
