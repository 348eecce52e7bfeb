import { sql } from 'kysely';
import {
  type Exporter,
  type ExportRow,
  ofRound,
  personOf,
  queryExporter,
  unitInScope,
} from '../../operator/exporter.ts';

const disciplineActivities: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.activity, t.held_on as "heldOn", t.participants, t.evidence
    from discipline_activity t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2, 3`,
);

const pledges: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.layer, e.name, e.id_number_cipher as "idNumber", t.pledged_on as "pledgedOn"
    from pledge t ${unitInScope(scope, 't.unit_id')} ${personOf(scope, 't.person_id')} ${ofRound(scope)}
    order by u.code, t.layer, e.pinyin, e.name, e.id_number_index`,
);

export const disciplineExporters: Readonly<Record<string, Exporter>> = { disciplineActivities, pledges };
