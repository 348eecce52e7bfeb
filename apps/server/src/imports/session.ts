import type { CellValue, SheetRow } from '@huanjie/rolls';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../access/actor.ts';
import { blindIndex, type Keys } from '../access/keys.ts';
import type { ReadScope, RoundRow } from '../access/policy.ts';
import type { Queryable } from '../database/database.ts';

export interface ImportIssue {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

/** Which people a batch of rows speaks of: found by the blind index of their ID number. */
export type PeopleByNumber = ReadonlyMap<string, string>;

/** What a look-up found, and the blind indexes it was made with: each is worth two hash runs. */
export interface LookedUp {
  readonly people: PeopleByNumber;
  readonly indexes: ReadonlyMap<string, Buffer>;
}

/** Who imports a file, and when. */
export interface ImportedBy {
  readonly actor: Actor;
  readonly at: Date;
  readonly fileName: string;
}

/**
 * What a loader works with while one file is imported: the transaction, the round, and look-ups whose failures
 * become issues at the cell. Nothing is kept unless the whole file is right.
 */
export interface ImportSession {
  readonly client: pg.ClientBase;
  readonly tx: Queryable;
  readonly keys: Keys;
  readonly round: RoundRow;
  readonly issues: ImportIssue[];
  /** Units that rows of the file name, for the journal's choice of chain. */
  readonly touched: Set<string>;
  /** The unit whose own roll is imported: rows without a unit code belong to it. Null for files over many units. */
  readonly ownUnitId: string | null;
  /** Who imports which file, and when. */
  readonly by: ImportedBy;
  /** Unit of a code inside the importer's scope; an unknown one becomes an issue and gives null. */
  unit(row: SheetRow, column?: string): string | null;
  /** Takes in a unit that this very file registers. */
  addUnit(code: string, unitId: string): void;
  people(rows: readonly SheetRow[]): Promise<PeopleByNumber>;
  /** As {@link ImportSession.people}, with the blind index of every number of the rows. */
  lookUp(rows: readonly SheetRow[]): Promise<LookedUp>;
  person(row: SheetRow, people: PeopleByNumber): string | null;
  issue(row: SheetRow, column: string, code: string, zh: string, en: string, severity?: 'error' | 'warning'): void;
  /** Inserts rows given as objects by column name; rows already there are left as they are and counted. */
  insert(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<number>;
}

export const text = (row: SheetRow, key: string): string | null => asText(row.values[key] ?? null);
export const integer = (row: SheetRow, key: string): number | null => {
  const value = row.values[key] ?? null;
  return typeof value === 'number' ? value : null;
};
export const flag = (row: SheetRow, key: string): boolean | null => {
  const value = row.values[key] ?? null;
  return typeof value === 'boolean' ? value : null;
};
export const list = (row: SheetRow, key: string): readonly string[] => {
  const value = row.values[key] ?? null;
  return Array.isArray(value) ? value : [];
};
const asText = (value: CellValue): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** County and round of every record of a round, and the unit of the row. */
export function inUnit(session: ImportSession, row: SheetRow) {
  const unitId = session.unit(row);
  if (unitId === null) return null;
  return { county_id: session.round.county_id, round_id: session.round.round_id, unit_id: unitId };
}

/** Opens a session inside a transaction: loads the units of the importer's scope once. */
export async function openSession(
  client: pg.ClientBase,
  tx: Queryable,
  keys: Keys,
  scope: ReadScope,
  by: ImportedBy,
  ownUnitId: string | null = null,
): Promise<ImportSession> {
  const { round } = scope;
  const found = await sql<{ code: string; unit_id: string }>`
    select u.code, u.unit_id from unit_closure c
    join unit u on u.county_id = c.county_id and u.unit_id = c.unit_id
    where c.county_id = ${round.county_id} and c.ancestor_id = ${scope.unitId}`.execute(tx);
  const units = new Map(found.rows.map((row) => [row.code, row.unit_id]));
  const issues: ImportIssue[] = [];
  const touched = new Set<string>();
  const issue: ImportSession['issue'] = (row, column, code, zh, en, severity = 'error') =>
    issues.push({
      row: row.row,
      column,
      code,
      severity,
      value: column === 'idNumber' ? '' : (text(row, column) ?? ''),
      zh,
      en,
    });

  return {
    client,
    tx,
    keys,
    round,
    issues,
    touched,
    ownUnitId,
    by,
    issue,
    unit(row, column = 'unitCode') {
      const code = text(row, column);
      if (code === null) {
        if (ownUnitId !== null) touched.add(ownUnitId);
        return ownUnitId;
      }
      const unitId = units.get(code) ?? null;
      if (unitId !== null) touched.add(unitId);
      else {
        issue(
          row,
          column,
          'UNKNOWN_UNIT',
          `单位代码 ${code} 不在您的单位名册中。请核对代码，或先导入单位名册。`,
          `Unit code ${code} is not in your register. Check the code, or import the units first.`,
        );
      }
      return unitId;
    },
    addUnit: (code, unitId) => {
      units.set(code, unitId);
      touched.add(unitId);
    },
    people: async (rows) => (await lookUp(tx, keys, round.county_id, rows)).people,
    lookUp: (rows) => lookUp(tx, keys, round.county_id, rows),
    person(row, people) {
      const number = text(row, 'idNumber');
      const personId = number === null ? undefined : people.get(number);
      if (personId !== undefined) return personId;
      issue(
        row,
        'idNumber',
        'UNKNOWN_PERSON',
        `${text(row, 'name') ?? ''} 尚未登记。请先在人员名册或选民名单中导入此人。`,
        `${text(row, 'name') ?? ''} is not registered yet. Import this person with the people or the roll first.`,
      );
      return null;
    },
    async insert(table, rows) {
      if (rows.length === 0) return 0;
      const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
      const done = await sql`insert into ${sql.table(table)} (${columns})
        select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
        on conflict do nothing`.execute(tx);
      return Number(done.numAffectedRows ?? 0n);
    },
  };
}

/** Finds the people of some rows by the blind indexes of their ID numbers. */
export async function lookUp(
  tx: Queryable,
  keys: Keys,
  countyId: number,
  rows: readonly SheetRow[],
): Promise<LookedUp> {
  const indexes = new Map<string, Buffer>();
  for (const row of rows) {
    const number = text(row, 'idNumber');
    if (number !== null && !indexes.has(number)) indexes.set(number, blindIndex(keys, number));
  }
  const people = new Map<string, string>();
  if (indexes.size === 0) return { people, indexes };
  const found = await sql<{ id_number_index: Buffer; person_id: string }>`
    select id_number_index, person_id from person
    where county_id = ${countyId} and id_number_index = any(${[...indexes.values()]}::bytea[])`.execute(tx);
  if (found.rows.length === 0) return { people, indexes };
  const numbers = new Map([...indexes].map(([number, index]) => [index.toString('latin1'), number]));
  for (const row of found.rows) {
    const number = numbers.get(row.id_number_index.toString('latin1'));
    if (number !== undefined) people.set(number, row.person_id);
  }
  return { people, indexes };
}
