import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { digestOf } from '../publication/lines.ts';
import { type LineRow, listLines, type PublicationRow } from '../publication/queries.ts';

/** The lines of a published list; null when they no longer are what was published under its digest. */
export async function intactLines(
  db: Queryable,
  round: RoundRow,
  published: PublicationRow,
): Promise<readonly LineRow[] | null> {
  const lines = await listLines(db, round, published.publication_id, null);
  const { number, published_on: publishedOn, place } = published;
  return digestOf({ number, publishedOn, place }, lines).equals(published.digest) ? lines : null;
}
