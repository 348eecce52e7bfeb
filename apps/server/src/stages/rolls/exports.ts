import { sql } from 'kysely';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import { exporterByUnits } from '../../operator/byUnits.ts';
import { type Exporter, type ExportRow, ofRound, personOf } from '../../operator/exporter.ts';

const rolls: Exporter = exporterByUnits(
  (scope, unitIds) => sql<ExportRow>`
    select u.code as "unitCode", t.group_name as "group", t.card_number as "cardNumber", t.name,
      e.id_number_cipher as "idNumber", t.sex, t.birth_date as "birthDate", t.category
    from voter t join unit u on u.county_id = t.county_id and u.unit_id = t.unit_id ${personOf(scope, 't.person_id')}
    ${ofRound(scope)} and t.struck_on is null and t.unit_id = any(${[...unitIds]}::uuid[]) order by u.code, t.card_number`,
);

/** An entry as a copy of a unit's roll names it. */
export interface CopiedRow {
  readonly voter_id: string;
  readonly name: string;
  readonly group_name: string | null;
  readonly household: string | null;
  readonly household_head: boolean;
  readonly card_number: string;
  readonly sex: 'male' | 'female';
  readonly birth_date: string;
  readonly category: string;
  readonly id_number_cipher: Buffer | null;
}

/** Everybody on the roll of one unit with the cipher of the ID number. */
export async function listForCopy(db: Queryable, round: RoundRow, unitId: string): Promise<readonly CopiedRow[]> {
  const found = await sql<CopiedRow>`
    select v.voter_id, v.name, v.group_name, v.household, v.household_head, v.card_number, v.sex, v.birth_date,
      v.category, p.id_number_cipher
    from voter v join person p on p.county_id = v.county_id and p.person_id = v.person_id
    where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}
      and v.struck_on is null`.execute(db);
  return found.rows;
}

export const rollsExporters: Readonly<Record<string, Exporter>> = { rolls };
