import { sql } from 'kysely';
import {
  type Exporter,
  type ExportRow,
  ofRound,
  personOf,
  queryExporter,
  unitInScope,
} from '../../operator/exporter.ts';

const delegates: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", e.name, e.id_number_cipher as "idNumber", t.category,
      t.group_number as "groupNumber", t.present
    from delegate t ${unitInScope(scope, 't.unit_id')} ${personOf(scope, 't.person_id')} ${ofRound(scope)}
    order by t.group_number, u.code, e.pinyin, e.name, e.id_number_index`,
);

export const congressExporters: Readonly<Record<string, Exporter>> = { delegates };
