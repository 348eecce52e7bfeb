import type { ReactNode } from 'react';
import { Pager } from './Pager.tsx';
import { SearchField } from './SearchField.tsx';
import { Answered } from './states.tsx';

interface PageOf<Row> {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly Row[];
}

interface Props<Row> {
  /** What the list is called, for those who hear it. */
  readonly label: string;
  readonly query: {
    readonly data: PageOf<Row> | undefined;
    readonly error: unknown;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
  };
  readonly search?: {
    readonly label: string;
    readonly value: string | undefined;
    readonly onSearch: (text: string | undefined) => void;
  };
  /** What else narrows the list, beside the search. */
  readonly filters?: ReactNode;
  readonly onPage: (page: number) => void;
  /** Grey lines while the first page is on its way. */
  readonly waiting?: number;
  /** Shown in the place of the rows where there are none and nothing narrows the list. */
  readonly whenNone?: ReactNode;
  readonly narrowed?: boolean;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A long list that the server gives page by page: a search and filters above it, the rows, and the way through them. */
export function PagedList<Row>(props: Props<Row>) {
  const { label, query, search, filters, onPage, waiting = 10, whenNone, narrowed = false, children } = props;
  return (
    <>
      {search || filters ? (
        <div className="toolRow">
          {search ? (
            <SearchField
              label={search.label}
              value={search.value ?? ''}
              onSearch={(text) => search.onSearch(text || undefined)}
            />
          ) : null}
          {filters}
        </div>
      ) : null}
      <Answered query={query} rows={waiting}>
        {(data) =>
          whenNone !== undefined && data.total === 0 && !narrowed ? (
            whenNone
          ) : (
            <>
              {children(data.rows)}
              <Pager label={label} total={data.total} page={data.page} pageSize={data.pageSize} onPage={onPage} />
            </>
          )
        }
      </Answered>
    </>
  );
}
