import { choice, date, flag, recordSet, text } from '../recordSet.ts';
import { PETITION_CHANNELS } from './labels.ts';

/** Petitions with their clocks. */
export const petitions = recordSet({
  id: 'petitions',
  title: { zh: '信访', en: 'Petitions' },
  fields: {
    unit: text('单位', 'Unit'),
    receivedOn: date('受理日期', 'Received on'),
    channel: choice('方式', 'Channel', PETITION_CHANNELS),
    subject: text('反映问题', 'Subject'),
    dueOn: date('办理时限', 'Due on'),
    repliedOn: date('答复日期', 'Replied on'),
    answered: flag('已答复', 'Answered'),
    inTime: flag('按期答复', 'Answered in time'),
    outcome: text('处理结果', 'Outcome'),
  },
  listColumns: ['unit', 'receivedOn', 'channel', 'subject', 'dueOn', 'repliedOn', 'inTime', 'outcome'],
});
