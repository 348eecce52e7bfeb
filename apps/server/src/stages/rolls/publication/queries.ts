import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface PublicationRow {
  readonly publication_id: string;
  readonly number: number;
  readonly published_on: string;
  readonly place: string;
  readonly entries: number;
  readonly digest: Buffer;
  readonly published_by: string;
}

/** Lists that a unit has published, in their order. */
export async function listPublications(
  db: Queryable,
  round: RoundRow,
  unitId: string,
): Promise<readonly PublicationRow[]> {
  const found = await sql<PublicationRow>`
    select publication_id, number, published_on, place, entries, digest, published_by from roll_publication
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
    order by number`.execute(db);
  return found.rows;
}

export interface LineRow {
  readonly line: number;
  readonly change: 'listed' | 'added' | 'struck' | 'corrected';
  readonly voter_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly group_name: string | null;
  readonly earlier_name: string | null;
}

/** Lines of a published list, as they stand in print; all of them where no window is given. */
export async function listLines(
  db: Queryable,
  round: RoundRow,
  publicationId: string,
  window: { readonly limit: number; readonly offset: number } | null,
): Promise<readonly LineRow[]> {
  const found = await sql<LineRow>`
    select line, change, voter_id, name, sex, group_name, earlier_name from roll_publication_line
    where county_id = ${round.county_id} and publication_id = ${publicationId} order by line
    ${window === null ? sql`` : sql`limit ${window.limit} offset ${window.offset}`}`.execute(db);
  return found.rows;
}

/** An entry beside what the published lists last said of it. */
export interface ComparedRow {
  readonly voter_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly group_name: string | null;
  readonly on_roll: boolean;
  /** What the latest list that names the entry said: null where none does. */
  readonly printed: 'listed' | 'added' | 'struck' | 'corrected' | null;
  readonly printed_name: string | null;
  readonly printed_group: string | null;
}

/** Every entry of a unit beside its latest printed line. */
export async function compareWithPrint(
  db: Queryable,
  round: RoundRow,
  unitId: string,
): Promise<readonly ComparedRow[]> {
  const found = await sql<ComparedRow>`
    with printed as (
      select distinct on (l.voter_id) l.voter_id, l.change, l.name, l.group_name
      from roll_publication p
      join roll_publication_line l on l.county_id = p.county_id and l.publication_id = p.publication_id
      where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
      order by l.voter_id, p.number desc)
    select v.voter_id, v.name, v.sex, v.group_name, v.struck_on is null as on_roll,
      p.change as printed, p.name as printed_name, p.group_name as printed_group
    from voter v left join printed p on p.voter_id = v.voter_id
    where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}`.execute(db);
  return found.rows;
}
