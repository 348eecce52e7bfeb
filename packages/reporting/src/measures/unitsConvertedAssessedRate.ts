import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const unitsConvertedAssessedRate = ratio({
  id: 'units.convertedAssessedRate',
  appliesTo: ['community'],
  group: 'stability',
  title: { zh: '村改居社区评估率', en: 'Share of converted communities assessed' },
  unit: IN.percent,
  numerator: 'units.convertedAssessed',
  denominator: 'units.converted',
  decimals: 1,
  definition: {
    zh: '已作选前风险评估的村改居社区占村改居社区的比例。',
    en: 'Converted communities assessed over converted communities.',
  },
  source: ['F080'],
});
