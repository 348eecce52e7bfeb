import { choice, date, flag, integer, recordSet, text } from '../recordSet.ts';
import { MEETING_KINDS, UNIT_KINDS } from './labels.ts';

/** Meetings held. */
export const meetings = recordSet({
  id: 'meetings',
  title: { zh: '会议', en: 'Meetings' },
  fields: {
    unit: text('单位', 'Unit'),
    unitKind: choice('单位类型', 'Kind of unit', UNIT_KINDS),
    kind: choice('会议类型', 'Kind of meeting', MEETING_KINDS),
    title: text('会议名称', 'Title'),
    heldOn: date('召开日期', 'Held on'),
    place: text('地点', 'Place'),
    expected: integer('应到', 'Expected'),
    attended: integer('实到', 'Attended'),
    ceremony: flag('奏国歌、鸣礼炮', 'Anthem or salute'),
  },
  listColumns: ['unit', 'kind', 'title', 'heldOn', 'place', 'expected', 'attended'],
});
