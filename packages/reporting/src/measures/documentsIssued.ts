import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { documents } from '../recordSets/documents.ts';

export const documentsIssued = count(documents, {
  id: 'documents.issued',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '发文', en: 'Documents issued' },
  unit: IN.document,
  where: [{ field: 'direction', is: 'out' }],
  definition: { zh: '登记的发文数。', en: 'Documents recorded as issued.' },
  source: ['F013'],
});
