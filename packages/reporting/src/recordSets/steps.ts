import { date, flag, recordSet, text } from '../recordSet.ts';

/** Steps of the procedure by unit. */
export const steps = recordSet({
  id: 'steps',
  title: { zh: '程序进度', en: 'Steps' },
  fields: {
    unit: text('单位', 'Unit'),
    step: text('步骤', 'Step'),
    dueOn: date('应完成日期', 'Due on'),
    doneOn: date('完成日期', 'Done on'),
    inTime: flag('按期完成', 'Done in time'),
  },
  listColumns: ['unit', 'step', 'dueOn', 'doneOn', 'inTime'],
});
