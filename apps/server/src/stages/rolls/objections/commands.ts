import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';

export interface NewObjection {
  readonly publicationId: string;
  readonly kind: string;
  readonly voterId: string | null;
  readonly about: string;
  readonly raisedBy: string;
  readonly statement: string;
  readonly receivedOn: string;
  readonly dueOn: string;
}

/** Takes an objection to a list. */
export async function insertObjection({ tx, round, unitId }: CommandScope, made: NewObjection): Promise<string> {
  const objectionId = randomUUID();
  await sql`insert into roll_objection (county_id, objection_id, round_id, unit_id, publication_id, kind, voter_id, about,
      raised_by, statement, received_on, due_on)
    values (${round.county_id}, ${objectionId}, ${round.round_id}, ${unitId}, ${made.publicationId}, ${made.kind},
      ${made.voterId}, ${made.about}, ${made.raisedBy}, ${made.statement}, ${made.receivedOn}, ${made.dueOn})`.execute(
    tx,
  );
  return objectionId;
}

export interface ObjectionDecision {
  readonly decidedOn: string;
  readonly outcome: 'upheld' | 'rejected';
  readonly decision: string;
  readonly announcedOn: string | null;
}

/** Keeps the decision of an objection that has none yet. */
export async function decideRow(
  { tx, round }: CommandScope,
  objectionId: string,
  made: ObjectionDecision,
): Promise<void> {
  await sql`update roll_objection set decided_on = ${made.decidedOn}, outcome = ${made.outcome},
      decision = ${made.decision}, announced_on = ${made.announcedOn}
    where county_id = ${round.county_id} and objection_id = ${objectionId} and decided_on is null`.execute(tx);
}
