import { type Approval, type GateFacts, RECORDED_FACTS, type RecordedFact } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { type ApprovalRow, findApprovals } from '../papers/queries.ts';
import { type FactRow, findFacts, findProgramme } from './queries.ts';

/** What the programme knows of a unit for its gates: recorded facts, plan, bodies, petitions, requests with
 * their replies. Three queries. */
export async function programmeGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateFacts> {
  const facts = await findFacts(db, round, unitId);
  const row = await findProgramme(db, round, unitId);
  const approvals = await findApprovals(db, round, unitId);
  return {
    electionDay: round.election_day,
    ...recordedFacts(facts),
    ...approvalFacts(approvals),
    planApproved: row.plan_approved,
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

/** Requests that a gate asks for, by what they are about. */
const ASKED = { convening: 'convening', candidates: 'candidates', officers: 'officers', void: 'voidDecision' } as const;

/** The latest request of each kind with its reply. */
function approvalFacts(rows: readonly ApprovalRow[]): GateFacts {
  const facts: Record<string, Approval> = {};
  for (const { kind, requested_on, replied_on, outcome } of rows) {
    const fact = ASKED[kind as keyof typeof ASKED];
    if (fact !== undefined) facts[fact] = { requestedOn: requested_on, repliedOn: replied_on, reply: outcome };
  }
  return facts;
}
