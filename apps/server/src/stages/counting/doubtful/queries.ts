import type { DoubtKind } from '@huanjie/rules';
import { sql } from 'kysely';
import type { Queryable } from '../../../database/database.ts';

export interface DoubtfulRow {
  readonly doubtful_id: string;
  readonly sheet_id: string;
  readonly kind: DoubtKind;
  readonly papers: number;
  readonly valid: number | null;
  readonly members: number | null;
  readonly agreed: number | null;
  readonly reason: string | null;
  readonly decided_on: string | null;
  readonly decided_by: string | null;
}

const DOUBTFUL = sql`d.doubtful_id, d.sheet_id, d.kind, d.papers, d.valid, d.members, d.agreed, d.reason, d.decided_on,
  d.decided_by`;

/** Doubtful papers of a count, by sheet and kind. */
export async function findDoubtful(
  db: Queryable,
  countyId: number,
  pollId: string,
  number: number,
): Promise<readonly DoubtfulRow[]> {
  const found = await sql<DoubtfulRow>`select ${DOUBTFUL} from doubtful_papers d
    join count_sheet s on s.county_id = d.county_id and s.sheet_id = d.sheet_id
    where s.county_id = ${countyId} and s.poll_id = ${pollId} and s.count_number = ${number}
    order by s.label collate "C", d.kind, d.doubtful_id`.execute(db);
  return found.rows;
}

/** Doubtful papers by their id, with the poll that they belong to. */
export async function findDoubtfulOne(
  db: Queryable,
  countyId: number,
  doubtfulId: string,
): Promise<(DoubtfulRow & { readonly poll_id: string }) | undefined> {
  const found = await sql<DoubtfulRow & { poll_id: string }>`select ${DOUBTFUL}, s.poll_id from doubtful_papers d
    join count_sheet s on s.county_id = d.county_id and s.sheet_id = d.sheet_id
    where d.county_id = ${countyId} and d.doubtful_id = ${doubtfulId}`.execute(db);
  return found.rows[0];
}

/** Doubtful papers of a poll's counts that are not decided. */
export async function countDoubtfulOpen(db: Queryable, countyId: number, pollId: string): Promise<number> {
  const found = await sql<{ papers: number }>`
    select coalesce(sum(d.papers), 0)::int as papers from doubtful_papers d
    join count_sheet s on s.county_id = d.county_id and s.sheet_id = d.sheet_id
    where s.county_id = ${countyId} and s.poll_id = ${pollId} and d.decided_on is null
      and s.count_number = (select max(number) from poll_count c where c.county_id = s.county_id
        and c.poll_id = s.poll_id)`.execute(db);
  return found.rows[0]?.papers ?? 0;
}
