import { integer, recordSet } from '../recordSet.ts';

/** Groups of delegates, one row a group. */
export const delegateGroups = recordSet({
  id: 'delegateGroups',
  title: { zh: '代表组', en: 'Delegate groups' },
  fields: {
    groupNumber: integer('代表组', 'Group'),
    delegates: integer('代表数', 'Delegates'),
    present: integer('到会数', 'Present'),
  },
  listColumns: ['groupNumber', 'delegates', 'present'],
});
