import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { meetings } from '../recordSets/meetings.ts';

export const meetingsAssemblies = count(meetings, {
  id: 'meetings.assemblies',
  appliesTo: ['village'],
  group: 'programme',
  title: { zh: '选举大会', en: 'Election meetings' },
  unit: IN.time,
  where: [{ field: 'kind', is: 'assembly' }],
  definition: { zh: '召开的选举大会次数。', en: 'Election meetings held.' },
  source: ['F021'],
});
