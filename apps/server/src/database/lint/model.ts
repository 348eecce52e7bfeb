import type { ColumnDef, Constraint, CreateStmt, IndexStmt, Node } from 'libpg-query';

/** A table as the migrations leave it, with what the schema rules ask about. */
export type Table = {
  name: string;
  columns: Column[];
  keys: Key[];
  references: Reference[];
};
export type Column = { name: string; type: string; notNull: boolean; identity: boolean };
/** A column of a key is null where the index is over an expression. */
export type Key = { kind: 'primary key' | 'unique' | 'unique index' | 'exclude'; columns: (string | null)[] };
/** `to` is empty where the statement leaves the referenced columns to the primary key. */
export type Reference = { from: string[]; table: string; to: string[]; onDelete: string };

/** Adds a CREATE TABLE. */
export function readTable(statement: CreateStmt): Table {
  const table: Table = { name: statement.relation?.relname ?? '', columns: [], keys: [], references: [] };
  for (const element of statement.tableElts ?? []) {
    if ('ColumnDef' in element) addColumn(table, element.ColumnDef);
    if ('Constraint' in element) addConstraint(table, element.Constraint);
  }
  return table;
}

/** Adds a column with the constraints written on it. */
export function addColumn(table: Table, definition: ColumnDef): void {
  const constraints = (definition.constraints ?? []).flatMap((node) => ('Constraint' in node ? [node.Constraint] : []));
  const name = definition.colname ?? '';
  table.columns.push({
    name,
    type: names(definition.typeName?.names).at(-1) ?? '',
    notNull: constraints.some(({ contype }) => contype === 'CONSTR_NOTNULL'),
    identity: constraints.some(({ contype }) => contype === 'CONSTR_IDENTITY'),
  });
  for (const constraint of constraints) addConstraint(table, constraint, name);
}

/** Adds a constraint; `column` is the one it is written on. */
export function addConstraint(table: Table, constraint: Constraint, column?: string): void {
  const columns = column === undefined ? names(constraint.keys) : [column];
  switch (constraint.contype) {
    case 'CONSTR_PRIMARY':
      table.keys.push({ kind: 'primary key', columns });
      break;
    case 'CONSTR_UNIQUE':
      table.keys.push({ kind: 'unique', columns });
      break;
    case 'CONSTR_EXCLUSION':
      table.keys.push({ kind: 'exclude', columns: [] });
      break;
    case 'CONSTR_FOREIGN':
      table.references.push({
        from: column === undefined ? names(constraint.fk_attrs) : [column],
        table: constraint.pktable?.relname ?? '',
        to: names(constraint.pk_attrs),
        onDelete: constraint.fk_del_action ?? 'a',
      });
      break;
  }
}

/** Adds a unique index; another kind constrains nothing. */
export function addIndex(table: Table, statement: IndexStmt): void {
  if (!statement.unique) return;
  const columns = (statement.indexParams ?? []).map((node) =>
    'IndexElem' in node ? (node.IndexElem.name ?? null) : null,
  );
  table.keys.push({ kind: 'unique index', columns });
}

/** The strings of a list of names. */
export function names(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []));
}
