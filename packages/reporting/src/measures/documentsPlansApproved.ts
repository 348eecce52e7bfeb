import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { documents } from '../recordSets/documents.ts';

export const documentsPlansApproved = count(documents, {
  id: 'documents.plansApproved',
  appliesTo: ['community', 'village'],
  group: 'programme',
  title: { zh: '经批准的实施方案', en: 'Plans approved' },
  unit: IN.document,
  where: [
    { field: 'direction', is: 'out' },
    { field: 'kind', is: 'plan' },
    { field: 'approvedOn', known: true },
  ],
  definition: { zh: '经上级批准的实施方案数。', en: 'Implementation plans with a recorded approval.' },
  source: ['F012'],
});
