import { sql } from 'kysely';
import { type Exporter, type ExportRow, ofRound, queryExporter, unitInScope } from '../../operator/exporter.ts';

const petitions: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.received_on as "receivedOn", t.channel, t.subject, t.due_on as "dueOn",
      t.replied_on as "repliedOn", t.outcome, t.poll_number as "pollNumber"
    from petition t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2, 3, 4, 5, 6, 7, 8`,
);

const riskAssessments: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.assessed_on as "assessedOn", t.level, t.findings, t.measures
    from risk_assessment t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2`,
);

export const stabilityExporters: Readonly<Record<string, Exporter>> = { petitions, riskAssessments };
