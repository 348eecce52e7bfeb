import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';

/** Sets papers of one kind aside. */
export async function insertDoubtful(
  { tx, round }: CommandScope,
  sheetId: string,
  kind: string,
  papers: number,
): Promise<string> {
  const doubtfulId = randomUUID();
  await sql`insert into doubtful_papers (county_id, doubtful_id, sheet_id, kind, papers)
    values (${round.county_id}, ${doubtfulId}, ${sheetId}, ${kind}, ${papers})`.execute(tx);
  return doubtfulId;
}

export interface MinutedRuling {
  readonly valid: number;
  readonly members: number;
  readonly agreed: number;
  readonly reason: string;
  readonly decidedOn: string;
}

/** Keeps the decision on papers that have none yet. */
export async function decideDoubtful(scope: CommandScope, doubtfulId: string, made: MinutedRuling): Promise<void> {
  const { tx, round, actor } = scope;
  await sql`update doubtful_papers set valid = ${made.valid}, members = ${made.members}, agreed = ${made.agreed},
      reason = ${made.reason}, decided_on = ${made.decidedOn}, decided_by = ${actorName(actor)}
    where county_id = ${round.county_id} and doubtful_id = ${doubtfulId} and decided_on is null`.execute(tx);
}
