import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { documents } from '../recordSets/documents.ts';

export const documentsTotal = count(documents, {
  id: 'documents.total',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '文件', en: 'Documents' },
  unit: IN.document,
  where: [],
  definition: { zh: '登记的收文和发文数。', en: 'Documents recorded as received or issued.' },
  source: ['F013'],
});
