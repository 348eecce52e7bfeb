import type { CellValue } from '@huanjie/rolls';
import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../access/policy.ts';
import type { Queryable } from '../database/database.ts';

/** What is exported: the records of a round below one unit. */
export interface ExportScope {
  readonly db: Queryable;
  readonly round: RoundRow;
  readonly unitId: string;
}

/** A row by the keys of its sheet. Ciphers of ID and telephone numbers are Buffers; they are opened or masked later. */
export type ExportRow = Readonly<Record<string, CellValue | Buffer>>;

/** The inverse of a sheet's import: the stored records as rows of the sheet, batch by batch. */
export type Exporter = (scope: ExportScope) => AsyncIterable<readonly ExportRow[]>;

/** An exporter whose rows are one query; its columns are named by the keys of the sheet. */
export const queryExporter = (query: (scope: ExportScope) => RawBuilder<ExportRow>): Exporter =>
  async function* rows(scope) {
    yield (await query(scope).execute(scope.db)).rows;
  };

/** Joins `u`, the unit that a column names, and keeps what lies below the unit of the scope. */
export const unitInScope = ({ round, unitId }: ExportScope, column: string): RawBuilder<unknown> => sql`
  join unit_closure c on c.county_id = ${round.county_id} and c.ancestor_id = ${unitId} and c.unit_id = ${sql.ref(column)}
  join unit u on u.county_id = ${round.county_id} and u.unit_id = ${sql.ref(column)}`;

/** Joins `e`, the person that a column names. */
export const personOf = ({ round }: ExportScope, column: string): RawBuilder<unknown> => sql`
  join person e on e.county_id = ${round.county_id} and e.person_id = ${sql.ref(column)}`;

/** Keeps the rows of the round in a table `t`. */
export const ofRound = ({ round }: ExportScope): RawBuilder<unknown> => sql`
  where t.county_id = ${round.county_id} and t.round_id = ${round.round_id}`;
