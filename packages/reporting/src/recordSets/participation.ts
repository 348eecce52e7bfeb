import { choice, integer, recordSet, text } from '../recordSet.ts';
import { METHODS, PARTICIPANTS, PARTICIPATION_ACTIVITIES } from './labels.ts';

/** Participation by kind of participant, counted by unit. */
export const participation = recordSet({
  id: 'participation',
  title: { zh: '参与情况', en: 'Participation' },
  fields: {
    unit: text('单位', 'Unit'),
    participant: choice('参与主体', 'Participant', PARTICIPANTS),
    activity: choice('环节', 'Activity', PARTICIPATION_ACTIVITIES),
    method: choice('居委会选举方式', "How the residents' committee is elected", METHODS),
    entitled: integer('应参加', 'Entitled'),
    took: integer('实际参加', 'Took part'),
  },
  listColumns: ['unit', 'participant', 'activity', 'method', 'entitled', 'took'],
});
