import { sql } from 'kysely';
import {
  type Exporter,
  type ExportRow,
  ofRound,
  personOf,
  queryExporter,
  unitInScope,
} from '../../operator/exporter.ts';

const inspections: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.inspection as round, t.kind, e.name, e.id_number_cipher as "idNumber",
      t.visited_on as "visitedOn", t.finding, t.corrected_on as "correctedOn"
    from inspection_visit t ${unitInScope(scope, 't.unit_id')} ${personOf(scope, 't.person_id')} ${ofRound(scope)}
    order by u.code, t.inspection, t.visited_on, e.pinyin, e.name, e.id_number_index`,
);

export const inspectionExporters: Readonly<Record<string, Exporter>> = { inspections };
