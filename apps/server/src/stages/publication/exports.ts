import { sql } from 'kysely';
import { type Exporter, type ExportRow, ofRound, queryExporter, unitInScope } from '../../operator/exporter.ts';

const notices: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.matter, t.published_on as "publishedOn", t.place
    from public_notice t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2`,
);

export const publicationExporters: Readonly<Record<string, Exporter>> = { notices };
