import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { disciplineActivities } from '../recordSets/disciplineActivities.ts';

export const disciplineActivityKinds = count(disciplineActivities, {
  id: 'discipline.activityKinds',
  appliesTo: ['township', 'community', 'village'],
  group: 'discipline',
  title: { zh: '纪律活动', en: 'Discipline activities' },
  unit: IN.item,
  where: [],
  definition: { zh: '开展过的换届纪律活动种类数。', en: 'Kinds of discipline activity that were held.' },
  source: ['F071'],
});
