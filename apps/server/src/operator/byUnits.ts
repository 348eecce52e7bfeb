import { type RawBuilder, sql } from 'kysely';
import type { Exporter, ExportRow, ExportScope } from './exporter.ts';

/** Units whose rows are read together: some thousands of voters. */
const UNITS_A_BATCH = 25;

/** An exporter of a long table, read some units at a time in the order of their codes. */
export const exporterByUnits = (
  query: (scope: ExportScope, unitIds: readonly string[]) => RawBuilder<ExportRow>,
): Exporter =>
  async function* rows(scope) {
    const found = await sql<{ unit_id: string }>`
      select u.unit_id from unit_closure c
      join unit u on u.county_id = c.county_id and u.unit_id = c.unit_id
      where c.county_id = ${scope.round.county_id} and c.ancestor_id = ${scope.unitId} order by u.code`.execute(
      scope.db,
    );
    for (let from = 0; from < found.rows.length; from += UNITS_A_BATCH) {
      const unitIds = found.rows.slice(from, from + UNITS_A_BATCH).map((row) => row.unit_id);
      yield (await query(scope, unitIds).execute(scope.db)).rows;
    }
  };
