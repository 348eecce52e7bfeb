import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { disciplineActivities } from '../recordSets/disciplineActivities.ts';

export const disciplineParticipants = sum(disciplineActivities, {
  id: 'discipline.participants',
  appliesTo: ['township', 'community', 'village'],
  group: 'discipline',
  title: { zh: '纪律活动参加人次', en: 'Participants of discipline activities' },
  unit: IN.person,
  where: [],
  field: 'participants',
  definition: { zh: '换届纪律活动参加人次之和。', en: 'Participants of all discipline activities.' },
  source: ['F071'],
});
