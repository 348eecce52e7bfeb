import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface IssuerRow {
  readonly unit_name: string;
  /** The election committee as it was entered; null where none is. */
  readonly committee: string | null;
  /** Head of the unit's journal chain; null before its first event. */
  readonly head_hash: Buffer | null;
  readonly length: number | null;
}

/** Who issues the lists of a unit, and where its journal stands. One query. */
export async function findIssuer(db: Queryable, round: RoundRow, unitId: string): Promise<IssuerRow> {
  const found = await sql<IssuerRow>`
    select u.name as unit_name, j.head_hash, j.length,
      (select b.name from duty_body b where b.county_id = u.county_id and b.round_id = ${round.round_id}
        and b.unit_id = u.unit_id and b.kind = 'electionCommittee'
        order by b.formed_on desc nulls last, b.body_id limit 1) as committee
    from unit u left join journal_chain j on j.county_id = u.county_id and j.chain_id = u.unit_id
    where u.county_id = ${round.county_id} and u.unit_id = ${unitId}`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a published list belongs to a unit that is gone');
  return row;
}
