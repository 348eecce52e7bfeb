import { sql } from 'kysely';
import {
  type Exporter,
  type ExportRow,
  ofRound,
  personOf,
  queryExporter,
  unitInScope,
} from '../../operator/exporter.ts';

const countSheets: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select t.number as "pollNumber", l.sheet, o.post, e.name, e.id_number_cipher as "idNumber", l.approve, l.oppose,
      l.abstain
    from poll t ${unitInScope(scope, 't.unit_id')}
    join contest o on o.county_id = t.county_id and o.poll_id = t.poll_id
    join candidate k on k.county_id = o.county_id and k.contest_id = o.contest_id ${personOf(scope, 'k.person_id')}
    join count_line l on l.county_id = k.county_id and l.candidate_id = k.candidate_id
    ${ofRound(scope)} order by t.number, l.sheet, o.post, k.ballot_order, e.id_number_index`,
);

export const countingExporters: Readonly<Record<string, Exporter>> = { countSheets };
