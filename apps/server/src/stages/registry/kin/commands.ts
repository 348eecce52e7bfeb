import { randomUUID } from 'node:crypto';
import { mirrorRelation, type Relation } from '@huanjie/rules';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';

/** Keeps that two people are related; what was declared of the two before is replaced. Gives the id. */
export async function writeTie(
  { tx, round, unitId }: CommandScope,
  tie: { readonly person: string; readonly relative: string; readonly relation: Relation; readonly declaredOn: string },
): Promise<string> {
  const turned = tie.person > tie.relative;
  const [a, b] = turned ? [tie.relative, tie.person] : [tie.person, tie.relative];
  const relation = turned ? mirrorRelation(tie.relation) : tie.relation;
  const kept = await sql<{
    kinship_id: string;
  }>`insert into kinship (county_id, kinship_id, round_id, unit_id, person_a,
      person_b, relation, declared_on)
    values (${round.county_id}, ${randomUUID()}, ${round.round_id}, ${unitId}, ${a}, ${b}, ${relation}, ${tie.declaredOn})
    on conflict (county_id, round_id, unit_id, person_a, person_b)
      do update set relation = excluded.relation, declared_on = excluded.declared_on
    returning kinship_id`.execute(tx);
  const [row] = kept.rows;
  if (row === undefined) throw new Error('a kept tie has an id');
  return row.kinship_id;
}

/** Takes a tie away that was entered by mistake. False where there is none. */
export async function removeTie({ tx, round, unitId }: CommandScope, kinshipId: string): Promise<boolean> {
  const done = await sql`delete from kinship where county_id = ${round.county_id} and round_id = ${round.round_id}
    and unit_id = ${unitId} and kinship_id = ${kinshipId}`.execute(tx);
  return done.numAffectedRows === 1n;
}
