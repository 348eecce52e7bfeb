import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { documents } from '../recordSets/documents.ts';

export const documentsRequests = count(documents, {
  id: 'documents.requests',
  appliesTo: ['township'],
  group: 'programme',
  title: { zh: '请示', en: 'Requests' },
  unit: IN.document,
  where: [
    { field: 'direction', is: 'out' },
    { field: 'kind', is: 'request' },
  ],
  definition: { zh: '登记的请示件数。', en: 'Requests recorded as documents.' },
  source: ['F014'],
});
