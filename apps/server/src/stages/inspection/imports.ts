import { randomUUID } from 'node:crypto';
import { type LoaderFactory, tableLoader } from '../../imports/loader.ts';
import { inUnit, text } from '../../imports/session.ts';

const inspections = tableLoader(
  'inspections',
  'inspection_visit',
  (session, row, people) => {
    const base = inUnit(session, row);
    const personId = session.person(row, people);
    if (base === null || personId === null) return null;
    return {
      ...base,
      visit_id: randomUUID(),
      inspection: text(row, 'round'),
      kind: text(row, 'kind'),
      person_id: personId,
      visited_on: text(row, 'visitedOn'),
      finding: text(row, 'finding'),
      corrected_on: text(row, 'correctedOn'),
    };
  },
  { people: true },
);

export const inspectionLoaders: Readonly<Record<string, LoaderFactory>> = { inspections };
