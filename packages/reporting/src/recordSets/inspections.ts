import { choice, date, recordSet, text } from '../recordSet.ts';
import { INSPECTION_KINDS } from './labels.ts';

/** Inspection visits, one row a visit of one person. */
export const inspections = recordSet({
  id: 'inspections',
  title: { zh: '督查记录', en: 'Inspection visits' },
  fields: {
    unit: text('单位', 'Unit'),
    inspection: text('督查批次', 'Inspection'),
    kind: choice('类型', 'Kind', INSPECTION_KINDS),
    name: text('督查人员', 'Inspector'),
    visitedOn: date('日期', 'Visited on'),
    finding: text('发现问题', 'Finding'),
    correctedOn: date('整改日期', 'Corrected on'),
  },
  listColumns: ['unit', 'inspection', 'kind', 'name', 'visitedOn', 'finding', 'correctedOn'],
});
