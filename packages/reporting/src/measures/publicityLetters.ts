import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { publicity } from '../recordSets/publicity.ts';

export const publicityLetters = sum(publicity, {
  id: 'publicity.letters',
  appliesTo: ['community'],
  group: 'outreach',
  title: { zh: '致选民的一封信', en: 'Letters to voters' },
  unit: IN.document,
  where: [{ field: 'channel', is: 'letter' }],
  field: 'quantity',
  definition: { zh: '宣传台账中致选民的一封信的数量之和。', en: 'Letters to voters in the publicity ledger.' },
  source: ['F087', 'F088'],
});
