import { type Key, type ReactNode, useMemo, useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { sortRows } from './sortRows.ts';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right, in figures of one width. */
  readonly number?: boolean;
  /** What the column sorts by; without it the column does not sort. */
  readonly sortBy?: ((row: Row) => number | string | null) | undefined;
  readonly wide?: boolean;
  /** Days and codes stay on one line. */
  readonly oneLine?: boolean;
}

/** A frame that scrolls must be reachable by keyboard (WCAG 2.1.1). */
export const frameOf = (caption: string) => ({ tabIndex: 0, role: 'group', 'aria-label': caption }) as const;

interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

/**
 * A compact table. On a phone each row becomes a card that names its cells, or (`narrow` scroll) the table scrolls
 * inside its own frame. The first column is the head of its row.
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => Key;
  rowMark?: (row: Row) => string | undefined;
  narrow?: 'cards' | 'scroll';
  sorted?: Sorting;
  empty?: ReactNode;
  tall?: boolean;
}) {
  const { t } = useLanguage();
  const { caption, columns, rows, rowKey, rowMark, narrow = 'cards', empty, tall = false } = props;
  const [sorting, setSorting] = useState<Sorting | undefined>(props.sorted);
  const shown = useMemo(() => {
    const by = columns.find((column) => column.key === sorting?.key)?.sortBy;
    return by && sorting ? sortRows(rows, by, sorting.descending) : rows;
  }, [columns, rows, sorting]);

  if (rows.length === 0) return <div className="tableEmpty">{empty ?? t('shell.nothing')}</div>;
  return (
    <div {...frameOf(caption)} className={`tableFrame ${narrow} ${tall ? 'tall' : ''}`}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={rowKey(row, index)} className={rowMark?.(row)}>
              {columns.map((column, at) => (
                <BodyCell key={column.key} column={column} head={at === 0}>
                  {column.cell(row)}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BodyCell<Row>({ column, head, children }: { column: Column<Row>; head: boolean; children: ReactNode }) {
  const className = `${column.number ? 'number' : ''} ${column.wide ? 'wide' : ''} ${column.oneLine ? 'oneLine' : ''}`;
  if (head) {
    return (
      <th scope="row" className={className} data-label={column.title}>
        {children}
      </th>
    );
  }
  return (
    <td className={className} data-label={column.title}>
      {children}
    </td>
  );
}

function HeadCell<Row>(props: {
  column: Column<Row>;
  sorting: Sorting | undefined;
  onSort: (sorting: Sorting) => void;
}) {
  const { column, sorting, onSort } = props;
  const active = sorting?.key === column.key;
  const order = active ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  if (!column.sortBy) {
    return (
      <th scope="col" className={column.number ? 'number' : undefined}>
        {column.title}
      </th>
    );
  }
  return (
    <th scope="col" className={column.number ? 'number' : undefined} aria-sort={order}>
      <button
        type="button"
        className="sortButton"
        onClick={() => onSort({ key: column.key, descending: active ? !sorting.descending : Boolean(column.number) })}
      >
        {column.title}
        <span aria-hidden="true">{active ? (sorting.descending ? '▼' : '▲') : '↕'}</span>
      </button>
    </th>
  );
}
