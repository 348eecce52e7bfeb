import { choice, date, integer, recordSet } from '../recordSet.ts';
import { ACTIVITIES } from './labels.ts';

/** Kinds of discipline activity that were held, one row a kind. */
export const disciplineActivities = recordSet({
  id: 'disciplineActivities',
  title: { zh: '换届纪律活动', en: 'Discipline activities' },
  fields: {
    activity: choice('活动', 'Activity', ACTIVITIES),
    times: integer('次数', 'Times'),
    participants: integer('参加人次', 'Participants'),
    firstHeldOn: date('首次开展日期', 'First held on'),
  },
  listColumns: ['activity', 'times', 'participants', 'firstHeldOn'],
});
