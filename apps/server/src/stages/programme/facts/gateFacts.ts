import { type GateFacts, RECORDED_FACTS, type RecordedFact } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { type FactRow, findFacts, findProgramme } from './queries.ts';

/** What the programme knows of a unit for its gates: recorded facts, plan, bodies, petitions. Two queries. */
export async function programmeGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateFacts> {
  const facts = await findFacts(db, round, unitId);
  const row = await findProgramme(db, round, unitId);
  return {
    electionDay: round.election_day,
    ...recordedFacts(facts),
    planApproved: row.plan_approved,
    staffNamed: row.staff_named,
    petitionsOpen: row.petitions_open,
    ...(round.kind === 'community' ? { modeDecided: row.mode_decided } : {}),
  };
}

/** Recorded values as the gates read them; a day is the day on which it happened. */
function recordedFacts(rows: readonly FactRow[]): GateFacts {
  const known = rows.filter((row): row is FactRow & { fact: RecordedFact } => Object.hasOwn(RECORDED_FACTS, row.fact));
  return Object.fromEntries(
    known.map((row) => [row.fact, RECORDED_FACTS[row.fact] === 'day' ? row.happened_on : row.value]),
  );
}
