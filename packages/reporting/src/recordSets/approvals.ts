import { choice, date, recordSet, text } from '../recordSet.ts';
import { APPROVAL_OUTCOMES } from './labels.ts';

/** Requests to the superior with their replies. */
export const approvals = recordSet({
  id: 'approvals',
  title: { zh: '请示批复', en: 'Requests and replies' },
  fields: {
    unit: text('单位', 'Unit'),
    matter: text('事项', 'Matter'),
    requestNumber: text('请示文号', 'Request number'),
    requestedOn: date('请示日期', 'Requested on'),
    replyNumber: text('批复文号', 'Reply number'),
    repliedOn: date('批复日期', 'Replied on'),
    outcome: choice('结果', 'Outcome', APPROVAL_OUTCOMES),
  },
  listColumns: ['unit', 'matter', 'requestNumber', 'requestedOn', 'replyNumber', 'repliedOn', 'outcome'],
});
