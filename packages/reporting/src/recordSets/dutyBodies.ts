import { choice, date, integer, recordSet, text } from '../recordSet.ts';
import { DUTY_BODY_KINDS, UNIT_KINDS } from './labels.ts';

/** Leading, working and guidance groups, election committees and the like. */
export const dutyBodies = recordSet({
  id: 'dutyBodies',
  title: { zh: '工作机构', en: 'Bodies of the round' },
  fields: {
    unit: text('单位', 'Unit'),
    unitKind: choice('单位类型', 'Kind of unit', UNIT_KINDS),
    kind: choice('机构类型', 'Kind of body', DUTY_BODY_KINDS),
    name: text('机构名称', 'Body'),
    formedOn: date('成立日期', 'Formed on'),
    members: integer('成员数', 'Members'),
  },
  listColumns: ['unit', 'kind', 'name', 'formedOn', 'members'],
});
