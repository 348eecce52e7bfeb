import { type AlterTableStmt, loadModule, type Node, parseSync } from 'libpg-query';
import { newerThanFloor } from './floor.ts';
import { addColumn, addConstraint, addIndex, type Reference, readTable, type Table } from './model.ts';

/** Where each table lives. */
export type Manifest = Readonly<Record<string, 'distributed' | 'reference' | 'local'>>;

/** A broken schema rule: which one, on which table or statement, and how. */
export type Breach = { rule: Rule; at: string; message: string };
export type Rule = 'declared' | 'county key' | 'references' | 'no triggers' | 'ids' | 'floor' | 'primary key' | 'alone';

await loadModule();

/**
 * Checks a schema against the rules that let one schema serve a county's server and a province's distributed database.
 * Reads it with PostgreSQL's own parser; throws the parser's error where it is not SQL.
 * @param sql every migration, in order
 */
export function lintSchema(sql: string, manifest: Manifest): Breach[] {
  const tables = new Map<string, Table>();
  const breaches: Breach[] = [];
  for (const { stmt } of parseSync(sql).stmts ?? []) {
    if (stmt) breaches.push(...readStatement(stmt, tables), ...floorBreaches(stmt));
  }
  for (const name of Object.keys(manifest)) {
    if (!tables.has(name)) breaches.push({ rule: 'declared', at: name, message: 'declared, but not in the schema' });
  }
  for (const table of tables.values()) breaches.push(...tableBreaches(table, tables, manifest));
  return breaches;
}

/** How many statements a text holds: a migration is sent one at a time. */
export function countStatements(sql: string): number {
  return parseSync(sql).stmts?.length ?? 0;
}

/** Takes a statement into the model; returns what is wrong with the statement itself. */
function readStatement(statement: Node, tables: Map<string, Table>): Breach[] {
  const forbidden = (at: string | undefined, what: string): Breach[] => [
    { rule: 'no triggers', at: at ?? '', message: `${what} does not work on a distributed table` },
  ];
  if ('CreateStmt' in statement) {
    const { relation, partbound, inhRelations, tableElts } = statement.CreateStmt;
    // A partition has its parent's columns and keys.
    if (partbound) return [];
    const hidden = inhRelations || tableElts?.some((element) => 'TableLikeClause' in element);
    const table = readTable(statement.CreateStmt);
    tables.set(table.name, table);
    return hidden ? opaque(relation?.relname) : [];
  }
  if ('CreateTableAsStmt' in statement) return opaque(statement.CreateTableAsStmt.into?.rel?.relname);
  if ('AlterTableStmt' in statement) return alter(statement.AlterTableStmt, tables);
  if ('IndexStmt' in statement) {
    const table = tables.get(statement.IndexStmt.relation?.relname ?? '');
    if (table) addIndex(table, statement.IndexStmt);
  }
  if ('RenameStmt' in statement) return opaque(statement.RenameStmt.relation?.relname);
  if ('CreateTrigStmt' in statement) return forbidden(statement.CreateTrigStmt.relation?.relname, 'a trigger');
  if ('CreateEventTrigStmt' in statement) return forbidden(statement.CreateEventTrigStmt.trigname, 'an event trigger');
  if ('RuleStmt' in statement) return forbidden(statement.RuleStmt.relation?.relname, 'a rule');
  if ('DropStmt' in statement && statement.DropStmt.removeType === 'OBJECT_TABLE') {
    for (const object of statement.DropStmt.objects ?? []) {
      const path = 'List' in object ? (object.List.items ?? []) : [];
      const last = path.at(-1);
      if (last && 'String' in last) tables.delete(last.String.sval ?? '');
    }
  }
  return [];
}

function opaque(at: string | undefined): Breach[] {
  return [
    { rule: 'declared', at: at ?? '', message: 'write the columns out: LIKE, INHERITS, AS and RENAME hide them' },
  ];
}

function alter(statement: AlterTableStmt, tables: Map<string, Table>): Breach[] {
  const name = statement.relation?.relname ?? '';
  const table = tables.get(name);
  const breaches: Breach[] = [];
  for (const node of statement.cmds ?? []) {
    if (!('AlterTableCmd' in node)) continue;
    const { subtype, def, name: column } = node.AlterTableCmd;
    if (subtype === 'AT_AddConstraint' && (statement.cmds?.length ?? 0) > 1) {
      breaches.push({ rule: 'alone', at: name, message: 'ADD CONSTRAINT must be alone in its ALTER TABLE' });
    }
    if (!table) continue;
    if (def && 'Constraint' in def && subtype === 'AT_AddConstraint') addConstraint(table, def.Constraint);
    if (def && 'ColumnDef' in def && subtype === 'AT_AddColumn') addColumn(table, def.ColumnDef);
    const altered = table.columns.find((each) => each.name === column);
    if (altered && subtype === 'AT_DropNotNull') altered.notNull = false;
    if (altered && subtype === 'AT_AddIdentity') altered.identity = true;
  }
  return breaches;
}

function floorBreaches(statement: Node): Breach[] {
  const at = Object.keys(statement)[0] ?? '';
  return newerThanFloor(statement).map((what) => ({ rule: 'floor', at, message: `PostgreSQL 15 has no ${what}` }));
}

function tableBreaches(table: Table, tables: Map<string, Table>, manifest: Manifest): Breach[] {
  const breaches: Breach[] = [];
  const breach = (rule: Rule, message: string) => breaches.push({ rule, at: table.name, message });
  const placement = manifest[table.name];
  if (!placement) breach('declared', 'not declared as distributed, reference or local');
  if (!table.keys.some(({ kind }) => kind === 'primary key')) breach('primary key', 'has no primary key');
  if (table.keys.some(({ kind }) => kind === 'exclude')) breach('no triggers', 'EXCLUDE does not work everywhere');
  for (const { name, type, identity } of table.columns) {
    if (/^(small|big)?serial[248]?$/.test(type)) breach('ids', `${name}: serial; use a UUID or bigint identity`);
    if (identity && type !== 'int8') breach('ids', `${name}: identity must be bigint`);
  }
  if (placement === 'distributed') {
    const county = table.columns.find(({ name }) => name === 'county_id');
    if (county?.type !== 'int4' || !county.notNull) breach('county key', 'county_id int not null is missing');
    for (const { kind, columns } of table.keys) {
      if (kind !== 'exclude' && columns[0] !== 'county_id')
        breach('county key', `${kind} does not begin with county_id`);
    }
  }
  for (const reference of table.references) {
    const wrong = wrongReference(reference, placement, tables.get(reference.table), manifest[reference.table]);
    if (wrong) breach('references', `references ${reference.table}: ${wrong}`);
  }
  return breaches;
}

function wrongReference(
  { from, to, onDelete }: Reference,
  placement: Manifest[string] | undefined,
  target: Table | undefined,
  targetPlacement: Manifest[string] | undefined,
): string | null {
  if (placement !== 'distributed') return 'only a distributed table may reference another';
  if (targetPlacement === 'reference') return null;
  if (targetPlacement !== 'distributed') return 'the target is neither distributed nor a reference table';
  const columns = to.length > 0 ? to : (target?.keys.find(({ kind }) => kind === 'primary key')?.columns ?? []);
  const at = from.indexOf('county_id');
  if (at < 0 || columns[at] !== 'county_id') return 'county_id must be among the columns on both sides';
  return onDelete === 'n' || onDelete === 'd' ? 'ON DELETE SET would change county_id' : null;
}
