import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';

/** Which records are meant: those of a round below one or several units. */
export interface Scope {
  readonly round: Pick<RoundRow, 'county_id' | 'round_id' | 'unit_id' | 'election_day'>;
  /** Units whose subtrees are wanted; each record comes once for every one of them that it lies below. */
  readonly unitIds: readonly string[];
  /** Whether every record of the round lies below one of these units: then no large table is searched by unit. */
  readonly whole: boolean;
  /** Whether only the units themselves are wanted, not what lies below them. */
  readonly itself?: boolean;
}

/**
 * Where the records of a record set are. `rows` is a subquery with one row a record: `scope_id`, `record_id`,
 * `sort_key`, and a column for every field under its own name. `tally`, where a set is large, is the same in batches
 * of equal records of a unit: `scope_id`, `unit_id`, `weight`, and the fields that conditions may name; its rows are
 * sorted by the code of their unit.
 */
export interface Source {
  rows(scope: Scope): RawBuilder<unknown>;
  tally?(scope: Scope): RawBuilder<unknown>;
}

/** Joins the closure so that a row with a unit comes once for every unit of the scope that it lies below. */
export const below = (scope: Scope, unit: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  join unit_closure k on k.county_id = ${scope.round.county_id} and k.unit_id = ${unit}
    and k.ancestor_id = any(${[...scope.unitIds]}::uuid[]) ${scope.itself ? sql`and k.depth = 0` : sql``}`;

/** County and round of a table. */
export const inRound = (scope: Scope, table: string): RawBuilder<unknown> => {
  const columns = [sql.ref(`${table}.county_id`), sql.ref(`${table}.round_id`)] as const;
  return sql`${columns[0]} = ${scope.round.county_id} and ${columns[1]} = ${scope.round.round_id}`;
};

/** The unit that a row of `table` belongs to, as `u`. */
export const unitOf = (table: string): RawBuilder<unknown> => {
  const columns = [sql.ref(`${table}.county_id`), sql.ref(`${table}.unit_id`)] as const;
  return sql`join unit u on u.county_id = ${columns[0]} and u.unit_id = ${columns[1]}`;
};
