export type TableColumnType = 'text' | 'integer' | 'date' | 'percent';

export interface TableColumn {
  readonly key: string;
  readonly title: string;
  /**
   * `text`: printed as it stands, ID and telephone numbers included. `integer`: a whole number. `date`: a `Date` or
   * `YYYY-MM-DD`. `percent`: a ratio, 0.5 for 50 %. A value that is not of its column's type is printed as text.
   */
  readonly type: TableColumnType;
  /** Sentences: the cell grows in height instead of width. */
  readonly wraps?: boolean;
}

export type TableRow = Readonly<Record<string, unknown>>;

/** A list for export, streamed: the rows are read once. */
export interface ExportTable {
  readonly title: string;
  /** A line under the title: scope, filter, definition. */
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: AsyncIterable<TableRow> | Iterable<TableRow>;
  /** Who exported and when: the last row, and in .xlsx also the foot of every page and the properties. */
  readonly mark: string;
}

/** A cell after its value has been held against the type of its column. */
export type TableCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'percent'; readonly ratio: number };

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Reads a value by its column's type; what does not fit is kept as text, never dropped. */
export function tableCell(value: unknown, type: TableColumnType): TableCell {
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (type === 'integer') {
    const number = typeof value === 'bigint' ? Number(value) : value;
    // Beyond 2^53 a spreadsheet would change digits; such a number stays text.
    if (typeof number === 'number' && Number.isSafeInteger(number)) return { kind: 'number', number };
  }
  if (type === 'percent' && typeof value === 'number' && Number.isFinite(value)) {
    return { kind: 'percent', ratio: value };
  }
  if (type === 'date') {
    const day = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
    if (typeof day === 'string' && isDay(day)) return { kind: 'date', day };
  }
  return { kind: 'text', text: plainText(value) };
}

function isDay(text: string): boolean {
  if (!ISO_DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function plainText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
