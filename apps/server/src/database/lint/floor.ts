/** What PostgreSQL 15 lacks, by name: functions, and the node or field by which the parser shows a construct. */
const newFunctions = new Set([
  'any_value', // 16
  'array_sample',
  'array_shuffle',
  'date_add',
  'date_subtract',
  'uuid_extract_timestamp', // 17
  'uuid_extract_version',
  'uuidv4', // 18
  'uuidv7',
  'array_sort',
  'casefold',
]);
const newNodes = new Set([
  'JsonTable',
  'JsonFuncExpr',
  'JsonParseExpr',
  'JsonScalarExpr',
  'JsonSerializeExpr',
  'JsonIsPredicate',
  'JsonObjectConstructor',
  'JsonArrayConstructor',
]);
const newInText =
  /\b(?:any_value|uuidv[47]|json_table|json_exists|json_value|json_query)\s*\(|\breturning\b[^;]*\b(?:old|new)\s*\./gi;

/** Finds, anywhere in a parsed statement, what is newer than PostgreSQL 15; bodies of functions are searched as text. */
export function newerThanFloor(tree: unknown): string[] {
  const found: string[] = [];
  walk(tree, (name, value) => {
    if (newNodes.has(name)) found.push(name);
    if (name === 'FuncCall') found.push(...strings(value, 'funcname').filter((each) => newFunctions.has(each)));
    if (name === 'returningClause') found.push(...oldOrNew(value));
    if (name === 'generated_kind' && value === 'v') found.push('virtual column');
    if (name === 'Constraint' && isNotEnforced(value)) found.push('not enforced');
    if ((name === 'without_overlaps' || name === 'fk_with_period') && value === true) found.push('without overlaps');
    if (name === 'CreateFunctionStmt' || name === 'DoStmt') found.push(...inBodies(value));
  });
  return found;
}

function walk(node: unknown, visit: (name: string, value: unknown) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    visit(name, value);
    walk(value, visit);
  }
}

/** The parser leaves out what is false. */
function isNotEnforced(constraint: unknown): boolean {
  const { contype, is_enforced } = constraint as { contype?: string; is_enforced?: boolean };
  return (contype === 'CONSTR_CHECK' || contype === 'CONSTR_FOREIGN') && is_enforced !== true;
}

/** Every `sval` below a field of a node. */
function strings(node: unknown, field?: string): string[] {
  const found: string[] = [];
  const from = field === undefined ? node : (node as Record<string, unknown>)[field];
  walk(from, (name, value) => {
    if (name === 'sval' && typeof value === 'string') found.push(value);
  });
  return found;
}

function oldOrNew(clause: unknown): string[] {
  const found: string[] = [];
  walk(clause, (name, value) => {
    if (name !== 'ColumnRef') return;
    const [first, second] = strings(value, 'fields');
    const whole = JSON.stringify(value).includes('A_Star');
    if ((first === 'old' || first === 'new') && (second !== undefined || whole)) found.push(`returning ${first}`);
  });
  return found;
}

function inBodies(statement: unknown): string[] {
  return strings(statement).flatMap((text) =>
    [...text.replace(/--[^\n]*/g, '').matchAll(newInText)].map(([hit]) => hit),
  );
}
