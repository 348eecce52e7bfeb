import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { documents } from '../recordSets/documents.ts';

export const documentsWorkReports = count(documents, {
  id: 'documents.workReports',
  appliesTo: ['township'],
  group: 'programme',
  title: { zh: '工作报告', en: 'Work reports' },
  unit: IN.document,
  where: [
    { field: 'direction', is: 'out' },
    { field: 'kind', is: 'workReport' },
  ],
  definition: {
    zh: '起草的党委、纪委工作报告数。',
    en: 'Work reports drafted for the committee and the discipline commission.',
  },
  source: ['F018'],
});
