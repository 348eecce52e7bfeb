import { sql } from 'kysely';
import { type Exporter, type ExportRow, ofRound, queryExporter, unitInScope } from '../../operator/exporter.ts';

const publicity: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.published_on as "publishedOn", t.channel, t.title, t.quantity
    from publicity_item t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2, 3, 4, 5`,
);

const handbooks: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.title, t.copies, t.issued_on as "issuedOn"
    from handbook_issue t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2`,
);

const trainings: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.held_on as "heldOn", t.layer, t.title, t.trainees, t.attended
    from training t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2, 3, 4, 5, 6`,
);

export const outreachExporters: Readonly<Record<string, Exporter>> = { publicity, handbooks, trainings };
