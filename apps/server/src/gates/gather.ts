import type { GateFacts } from '@huanjie/rules';
import type { RoundRow } from '../access/policy.ts';
import type { Queryable } from '../database/database.ts';
import { pollGateFacts } from '../stages/ballots/index.ts';
import { committeeGateFacts } from '../stages/committees/index.ts';
import { nominationGateFacts } from '../stages/nominations/index.ts';
import { programmeGateFacts } from '../stages/programme/index.ts';
import { resultGateFacts } from '../stages/results/index.ts';
import { rollGateFacts } from '../stages/rolls/index.ts';
import { votingGateFacts } from '../stages/voting/index.ts';

/** What each stage knows of a unit's election; later sources have the last word. */
const SOURCES = [
  programmeGateFacts,
  (db: Queryable, round: RoundRow, unitId: string) =>
    round.kind === 'township' ? Promise.resolve({}) : rollGateFacts(db, round, unitId),
  committeeGateFacts,
  nominationGateFacts,
  pollGateFacts,
  votingGateFacts,
  resultGateFacts,
] as const;

/**
 * Everything on record of one unit's election, for its gates on a day (`YYYY-MM-DD`). What is on record nowhere is left
 * out: a gate that needs it stays shut and says so.
 */
export async function gatherFacts(db: Queryable, round: RoundRow, unitId: string, on: string): Promise<GateFacts> {
  let facts: GateFacts = { on };
  // One after the other: inside a transaction there is one connection.
  for (const source of SOURCES) facts = { ...facts, ...(await source(db, round, unitId)) };
  return facts;
}
