import type { Relation } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface TieRow {
  readonly kinship_id: string;
  readonly person_a: string;
  readonly person_b: string;
  readonly relation: Relation;
  readonly declared_on: string;
}

/** The relatives that were declared in a unit. */
export async function findTies(db: Queryable, round: RoundRow, unitId: string): Promise<readonly TieRow[]> {
  const found = await sql<TieRow>`select kinship_id, person_a, person_b, relation, declared_on from kinship
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
    order by declared_on, kinship_id`.execute(db);
  return found.rows;
}
