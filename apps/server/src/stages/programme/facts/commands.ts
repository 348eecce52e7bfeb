import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';

export interface RecordedValue {
  readonly fact: string;
  readonly value: unknown;
  readonly happenedOn: string;
  readonly evidence: string | null;
}

/** Writes a fact down; an earlier record of it stays, marked as replaced. Gives the id of the record. */
export async function writeFact(scope: CommandScope, { fact, value, happenedOn, evidence }: RecordedValue) {
  const { tx, round, unitId, actor, at } = scope;
  const factId = randomUUID();
  await sql`update procedure_fact set replaced_by = ${factId}
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId} and fact = ${fact}
      and replaced_by is null`.execute(tx);
  await sql`insert into procedure_fact (county_id, fact_id, round_id, unit_id, fact, value, happened_on, evidence,
      recorded_by, recorded_at)
    values (${round.county_id}, ${factId}, ${round.round_id}, ${unitId}, ${fact}, ${JSON.stringify(value)}::jsonb,
      ${happenedOn}, ${evidence}, ${actorName(actor)}, ${at})`.execute(tx);
  return factId;
}

/** Marks a step of the procedure as done on a day. A day on record is kept: the first carrying out counts. */
export async function markStepDone(
  { tx, round, unitId }: Pick<CommandScope, 'tx' | 'round' | 'unitId'>,
  step: string,
  doneOn: string,
  evidence: string | null = null,
): Promise<void> {
  await sql`insert into unit_step (county_id, round_id, unit_id, step, done_on, evidence)
    values (${round.county_id}, ${round.round_id}, ${unitId}, ${step}, ${doneOn}, ${evidence})
    on conflict (county_id, round_id, unit_id, step) do update set
      done_on = coalesce(unit_step.done_on, excluded.done_on),
      evidence = coalesce(unit_step.evidence, excluded.evidence)`.execute(tx);
}
