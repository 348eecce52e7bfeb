import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { delegateGroups } from '../recordSets/delegateGroups.ts';

export const delegatesGroups = count(delegateGroups, {
  id: 'delegates.groups',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '代表组', en: 'Delegate groups' },
  unit: IN.group,
  where: [],
  definition: { zh: '代表编成的代表组数。', en: 'Groups into which the delegates are divided.' },
  source: ['F045'],
});
