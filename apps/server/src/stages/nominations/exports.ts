import { sql } from 'kysely';
import {
  type Exporter,
  type ExportRow,
  ofRound,
  personOf,
  queryExporter,
  unitInScope,
} from '../../operator/exporter.ts';

const candidates: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select t.number as "pollNumber", o.post, o.seats, e.name, e.id_number_cipher as "idNumber",
      k.ballot_order as "ballotOrder", k.nominated_by as "nominatedBy", k.write_in as "writeIn",
      k.campaign_speech as "campaignSpeech"
    from poll t ${unitInScope(scope, 't.unit_id')}
    join contest o on o.county_id = t.county_id and o.poll_id = t.poll_id
    join candidate k on k.county_id = o.county_id and k.contest_id = o.contest_id ${personOf(scope, 'k.person_id')}
    ${ofRound(scope)} order by t.number, o.post, k.ballot_order, e.id_number_index`,
);

const participation: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.participant, t.activity, t.entitled, t.took
    from participation t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2, 3`,
);

export const nominationExporters: Readonly<Record<string, Exporter>> = { candidates, participation };
