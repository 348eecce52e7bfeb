/** Which page is asked for. */
export interface Paging {
  readonly page: number;
  readonly pageSize: number;
}

/** A page of rows with the exact total. */
export interface Page<Row> extends Paging {
  readonly total: number;
  readonly rows: Row[];
}

/** The window of rows that a page shows. */
export const windowOf = ({ page, pageSize }: Paging): { limit: number; offset: number } => ({
  limit: pageSize,
  offset: (page - 1) * pageSize,
});
