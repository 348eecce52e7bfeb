import { createHash } from 'node:crypto';
import { lastObjectionDay, listClocks } from '@huanjie/rules';
import type { Queryable } from '../../../database/database.ts';
import { canonicalJson } from '../../../journal/index.ts';
import { rollLaw } from '../law.ts';
import { committeeName, listTitle } from '../print/headings.ts';
import { intactLines } from '../print/intact.ts';
import { findIssuer } from '../print/queries.ts';
import { type LineRow, listPublications, type PublicationRow } from '../publication/queries.ts';
import { findPublicList, type PublicListRow } from './queries.ts';
import type { PageLanguage } from './words.ts';

/** Goes into the tag of every page: raise it when the page looks different. */
const PAGE_VERSION = 1;

/** A list of the unit as the page links it. */
export interface ListLink {
  readonly publicationId: string;
  readonly number: number;
  readonly publishedOn: string;
  readonly entries: number;
}

/** What the public page says of a list besides its names. */
export interface PublicHead {
  readonly title: string;
  readonly unitName: string;
  readonly practice: boolean;
  readonly list: ListLink;
  readonly place: string;
  readonly objectionsUntil: string;
  readonly decisionDays: number;
  readonly committee: string;
  readonly digest: string;
  readonly others: readonly ListLink[];
}

export interface PublicList {
  readonly head: PublicHead;
  /** The names; null when they no longer are what was published. */
  readonly readLines: () => Promise<readonly LineRow[] | null>;
}

/** A published list as everybody may see it; null where there is none. Three queries, and one for the names. */
export async function publicList(db: Queryable, publicationId: string): Promise<PublicList | null> {
  const round = await findPublicList(db, publicationId);
  if (round === undefined) return null;
  const [lists, issuer] = await Promise.all([
    listPublications(db, round, round.listed_unit_id),
    findIssuer(db, round, round.listed_unit_id),
  ]);
  const published = lists.find((one) => one.publication_id === publicationId);
  if (published === undefined) return null;
  const rules = rollLaw(round);
  const head: PublicHead = {
    title: listTitle(round, issuer.unit_name),
    unitName: issuer.unit_name,
    practice: round.practice,
    list: linkOf(published),
    place: published.place,
    objectionsUntil: lastObjectionDay(published.published_on, rules),
    decisionDays: listClocks(rules).decisionDays,
    committee: committeeName(round, issuer),
    digest: published.digest.toString('hex'),
    others: lists.filter((one) => one !== published).map(linkOf),
  };
  return { head, readLines: () => readLines(db, round, published) };
}

const readLines = (db: Queryable, round: PublicListRow, published: PublicationRow) => intactLines(db, round, published);

const linkOf = (row: PublicationRow): ListLink => ({
  publicationId: row.publication_id,
  number: row.number,
  publishedOn: row.published_on,
  entries: row.entries,
});

/** The entity tag of a page: the digest of its names, and whatever else it shows. */
export const tagOf = (head: PublicHead, language: PageLanguage): string =>
  `"${createHash('sha256')
    .update(canonicalJson({ head, language, version: PAGE_VERSION }))
    .digest('hex')
    .slice(0, 32)}"`;
