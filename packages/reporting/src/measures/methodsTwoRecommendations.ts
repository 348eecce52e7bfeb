import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const methodsTwoRecommendations = count(units, {
  id: 'methods.twoRecommendations',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '党组织两推一选的社区', en: 'Party organisation by two recommendations and one election' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_partyOrganisation', is: 'twoRecommendations' },
  ],
  definition: {
    zh: '党组织两推一选的社区的换届单位数。',
    en: 'Electing units: Party organisation by two recommendations and one election.',
  },
  source: ['F047'],
});
