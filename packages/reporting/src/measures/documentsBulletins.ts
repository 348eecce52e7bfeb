import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { documents } from '../recordSets/documents.ts';

export const documentsBulletins = count(documents, {
  id: 'documents.bulletins',
  appliesTo: ['community'],
  group: 'programme',
  title: { zh: '简报', en: 'Bulletins' },
  unit: IN.issue,
  where: [
    { field: 'direction', is: 'out' },
    { field: 'kind', is: 'bulletin' },
  ],
  definition: { zh: '印发的简报期数。', en: 'Bulletins issued.' },
  source: ['F089'],
});
