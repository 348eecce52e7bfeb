import { choice, recordSet, text } from '../recordSet.ts';
import { DUTY_BODY_KINDS, DUTY_ROLES } from './labels.ts';

/** Members of the bodies of the round, one row a membership. */
export const dutyMembers = recordSet({
  id: 'dutyMembers',
  title: { zh: '工作机构成员', en: 'Members of bodies' },
  fields: {
    unit: text('单位', 'Unit'),
    bodyKind: choice('机构类型', 'Kind of body', DUTY_BODY_KINDS),
    body: text('机构名称', 'Body'),
    name: text('姓名', 'Name'),
    role: choice('职务', 'Role', DUTY_ROLES),
    duty: text('分工', 'Duty'),
    stationedAt: text('驻点单位', 'Stationed at'),
  },
  listColumns: ['unit', 'body', 'name', 'role', 'duty', 'stationedAt'],
});
