import type { SheetRow } from '@huanjie/rolls';
import type { ImportSession } from './session.ts';

/** Puts the checked rows of one kind of sheet into the tables of its stage. */
export interface Loader {
  readonly kind: string;
  /** Tables that the file adds rows to. */
  readonly tables: readonly string[];
  /** Called for each batch of checked rows, in the order of the file. Returns how many were already recorded. */
  load(session: ImportSession, rows: readonly SheetRow[]): Promise<{ alreadyRecorded: number }>;
  /** Called once after the last batch: for loaders that collect rows and send them in one stream. */
  finish?(session: ImportSession): Promise<void>;
}

/** A loader is made anew for each file, so that what it collects belongs to that file alone. */
export type LoaderFactory = () => Loader;

/** A loader that turns each row into one record of one table; rows it answers with null had an issue. */
export function tableLoader(
  kind: string,
  table: string,
  record: (
    session: ImportSession,
    row: SheetRow,
    people: ReadonlyMap<string, string>,
  ) => Record<string, unknown> | null,
  options: { readonly people: boolean } = { people: false },
): LoaderFactory {
  return () => ({
    kind,
    tables: [table],
    async load(session, rows) {
      const people = options.people ? await session.people(rows) : new Map<string, string>();
      const records = rows.map((row) => record(session, row, people)).filter((item) => item !== null);
      if (records.length < rows.length) return { alreadyRecorded: 0 };
      return { alreadyRecorded: records.length - (await session.insert(table, records)) };
    },
  });
}
