import { sql } from 'kysely';
import { exporterByUnits } from '../../operator/byUnits.ts';
import { type Exporter, type ExportRow, ofRound, personOf } from '../../operator/exporter.ts';

const rolls: Exporter = exporterByUnits(
  (scope, unitIds) => sql<ExportRow>`
    select u.code as "unitCode", t.group_name as "group", t.card_number as "cardNumber", t.name,
      e.id_number_cipher as "idNumber", t.sex, t.birth_date as "birthDate", t.category
    from voter t join unit u on u.county_id = t.county_id and u.unit_id = t.unit_id ${personOf(scope, 't.person_id')}
    ${ofRound(scope)} and t.struck_on is null and t.unit_id = any(${[...unitIds]}::uuid[]) order by u.code, t.card_number`,
);

export const rollsExporters: Readonly<Record<string, Exporter>> = { rolls };
