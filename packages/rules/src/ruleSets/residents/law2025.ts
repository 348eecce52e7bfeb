import { NEAR_RELATIVES, rowsOf } from '../row.ts';
import type { Parameter } from '../types.ts';

const row = rowsOf('城市居民委员会组织法（2025）');
const BODY = '第八条';
const COMMITTEE = '第十五条';
const LIST = '第十七条';
const NOMINATION = '第十八条';
const VOTE = '第十九条';
const DURING_THE_TERM = '第二十一条至第二十四条';
const MEETINGS = '第二十七条至第二十九条';

const BEFORE_THE_VOTE: readonly Parameter[] = [
  row('rc.size.min', 5, 'RC-101', BODY, { unit: 'persons', mark: 'P' }),
  row('rc.size.max', 9, 'RC-101', BODY, { unit: 'persons', mark: 'P' }),
  row('rc.women.min', 1, 'RC-102', BODY, { unit: 'persons' }),
  row('rc.kin_avoidance', 'near_relative', 'RC-103', BODY),
  row('kin.scope', NEAR_RELATIVES, 'RC-103', BODY, { mark: 'P' }),
  row('rc.one_shoulder', 'allowed', 'RC-103', BODY, { mark: 'L' }),
  row('rc.term_years', 5, 'RC-104', '第十四条', { unit: 'years' }),
  row('rc.households', '1000..3000', 'RC-105', '第三条', { mark: 'P' }),
  row('rc.mode', 'direct', 'RC-110', '第十四条', { mark: 'L' }),
  row('rc.rep_rule', 'one_per_20_50_households', 'RC-111', '第十三条', { mark: 'L' }),
  row('ec.roles', ['chair', 'vice_chair', 'member'], 'RC-120', COMMITTEE),
  row('rc.ec.source', ['residents', 'representatives'], 'RC-120', COMMITTEE, { mark: 'P' }),
  row('ec.exit_on', ['nominated'], 'RC-121', COMMITTEE),
  row('ec.exit_on_kin', NEAR_RELATIVES, 'RC-121', COMMITTEE),
  row('ec.refill', ['next', 're-elect'], 'RC-121', COMMITTEE),
  row('voter.age', 18, 'RC-130', '第十六条', { unit: 'years' }),
  row('rc.reg.cat', ['H', 'R', 'W'], 'RC-130', '第十六条'),
  row('rc.worker_months', 6, 'RC-130', '第十六条', { unit: 'months' }),
  row('rc.list.lead_days', 20, 'RC-131', LIST, { unit: 'days' }),
  row('rc.list.with_representatives', true, 'RC-131', LIST),
  row('list.objection_days', 5, 'RC-132', LIST, { unit: 'days' }),
  row('list.decision_days', 3, 'RC-132', LIST, { unit: 'days' }),
  row('nom.by', ['party_org', 'joint_voters'], 'RC-140', NOMINATION),
  row('rc.nom.joint_min', 10, 'RC-140', NOMINATION, { unit: 'persons' }),
  row('rc.nom.bar', ['EXPELLED', 'CRIMINAL_PENALTY', 'GANG', 'CULT'], 'RC-141', NOMINATION),
  row('rc.diff.min', 1, 'RC-142', NOMINATION, { unit: 'persons' }),
  row('cand.meeting', 'required', 'RC-143', NOMINATION),
];

const VOTE_AND_RESULT: readonly Parameter[] = [
  row('election.turnout', ['direct: 2K > E', 'household: 2K > E', 'representatives: 3K > 2E'], 'RC-150', VOTE),
  row('election.threshold', '2v > K', 'RC-152', VOTE),
  row('runoff.candidates', 'top_unelected', 'RC-152', VOTE),
  // The half first and a third only then is a variant that a local measure may choose, as in villages (VC-624).
  row('runoff.threshold', 'third', 'RC-152', VOTE, { mark: 'P' }),
  row('booth', 'required', 'RC-153', VOTE),
  row('announce', 'on_spot', 'RC-153', VOTE),
  row('proxy.allowed', true, 'RC-154', VOTE),
  row('proxy.form', 'written', 'RC-154', VOTE),
  row('proxy.who', 'voter_of_community', 'RC-154', VOTE),
  row('proxy.max', 3, 'RC-154', VOTE, { unit: 'persons' }),
  row('proxy.candidate_ok', false, 'RC-154', VOTE),
  row('proxy.publish', 'required', 'RC-154', VOTE),
  row('proxy.mode_block', ['representatives'], 'RC-154', VOTE),
];

const AFTERWARDS: readonly Parameter[] = [
  row('recall.voters', '1/10', 'RC-160', '第二十条'),
  row('recall.households', '1/10', 'RC-160', '第二十条'),
  row('recall.reps', '1/3', 'RC-160', '第二十条'),
  row('recall.pass', '2yes > K', 'RC-160', '第二十条'),
  row('resign.effective', 'meeting_approval', 'RC-170', DURING_THE_TERM),
  row('void_on_finding', true, 'RC-170', DURING_THE_TERM),
  row('auto_end', ['INCAPABLE', 'SENTENCED', 'TWO_FAILED'], 'RC-170', DURING_THE_TERM),
  row('byelection.term', 'rest_of_term', 'RC-170', DURING_THE_TERM),
  row('handover.days', 10, 'RC-171', '第二十五条', { unit: 'days' }),
  row('handover.supervised_by', 'subdistrict', 'RC-171', '第二十五条'),
  row('reps.share', '5reps >= 4M', 'RC-173', MEETINGS),
  row('reps.quorum', '3A >= 2M', 'RC-173', MEETINGS),
  row('reps.decision', '2yes > A', 'RC-173', MEETINGS),
  row('meeting.quorum', '2A > E', 'RC-173', MEETINGS),
  row('meeting.decision', '2yes > A', 'RC-173', MEETINGS),
  row('audit.scope', 'chair', 'RC-174', '第三十八条'),
  row('audit.before', 'T', 'RC-174', '第三十八条'),
];

/** The rows of the law of 2025, which has an election chapter of its own (Arts. 14 to 25). */
export const ROWS_2025: readonly Parameter[] = [...BEFORE_THE_VOTE, ...VOTE_AND_RESULT, ...AFTERWARDS];
