import { choice, integer, recordSet, text } from '../recordSet.ts';
import { PARTICIPATIONS, UNIT_KINDS } from './labels.ts';

/** Units as they stood in the round of the same kind before this one, in the same place. */
export const unitsPast = recordSet({
  id: 'unitsPast',
  title: { zh: '上届单位', en: 'Units of the past term' },
  fields: {
    unit: text('单位', 'Unit'),
    kind: choice('单位类型', 'Kind', UNIT_KINDS),
    participation: choice('参加换届情况', 'Participation', PARTICIPATIONS),
    agriculturalPopulation: integer('农业人口', 'Agricultural population'),
  },
  listColumns: ['unit', 'kind', 'participation', 'agriculturalPopulation'],
});
