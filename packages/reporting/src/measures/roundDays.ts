import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { rounds } from '../recordSets/rounds.ts';

export const roundDays = sum(rounds, {
  id: 'round.days',
  appliesTo: ['township', 'community', 'village'],
  group: 'units',
  title: { zh: '换届历时', en: 'Days of the round' },
  unit: IN.day,
  where: [],
  field: 'days',
  definition: {
    zh: '自开始日至结束日的天数，首尾两日均计入。',
    en: 'Days from the first to the last day of the round, both counted.',
  },
  source: ['F015'],
});
