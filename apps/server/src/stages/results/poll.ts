import type { PollDetail } from '@huanjie/contract';
import { requireRead } from '../../access/policy.ts';
import type { RequestContext } from '../../http/context.ts';
import { refuse } from '../../http/refusals.ts';
import { unitRefOf } from '../registry/index.ts';
import { countedInFigures, electedKey } from '../reporting/index.ts';
import { lawOfPoll } from './lawOfPoll.ts';
import {
  type CandidateRow,
  type ContestRow,
  findCandidates,
  findContests,
  findDeterminations,
  findModes,
  findPoll,
  findSitting,
  type PollRow,
} from './queries.ts';
import { ruleCards } from './ruleCards.ts';

/**
 * A poll with its count, its result and the reasons of it. After the two access checks (the round, then the unit of
 * the poll) eight queries, whatever the number of candidates.
 */
export async function pollDetail(
  context: RequestContext,
  input: { roundId: string; pollId: string },
): Promise<PollDetail> {
  const { db } = context;
  const { round } = await requireRead(context, input.roundId);
  const poll =
    (await findPoll(db, round, input.pollId)) ??
    refuse(
      'NOT_FOUND',
      '本次换届中没有这次投票。请从单位页面的投票列表中选择。',
      'This round has no such poll. Choose one from the polls of a unit.',
    );
  await requireRead(context, input.roundId, poll.unit_id);
  const [modes, contests, candidates, determinations, { sitting }] = await Promise.all([
    findModes(db, round, poll.poll_id),
    findContests(db, round, poll.poll_id),
    findCandidates(db, round, poll.poll_id),
    findDeterminations(db, round, poll),
    findSitting(db, round, poll),
  ]);
  const counted = await countedInFigures(
    db,
    round,
    poll.unit_id,
    contests.map((contest) => contest.contest_id),
  );
  const { overlay, notes } = lawOfPoll(poll, round.county_id);
  const cited = [...candidates.flatMap((candidate) => candidate.rules), ...notes.flatMap(({ rules }) => rules)];
  return {
    ...factsOf(poll),
    overlay: overlay === null ? null : { id: overlay.id, ...overlay.title },
    lawNotes: [...notes],
    sitting: sitting.map(({ person_id, name, sex, post }) => ({ personId: person_id, name, sex, post })),
    modes: [...modes],
    contests: contests.map((contest) => contestOf(contest, candidates, counted)),
    rules: ruleCards(cited, poll.rule_set),
    journal: determinations.map((row) => ({
      sequence: row.sequence,
      eventType: row.event_type,
      recordedAt: row.recorded_at.toISOString(),
      hash: row.hash.toString('hex'),
    })),
  };
}

const factsOf = (poll: PollRow) => ({
  pollId: poll.poll_id,
  unit: unitRefOf(poll),
  number: poll.number,
  body: poll.body,
  stage: poll.stage,
  method: poll.method,
  heldOn: poll.held_on,
  ruleSet: poll.rule_set,
  reason: poll.reason,
  previousPollId: poll.previous_poll_id,
  nextPollId: poll.next_poll_id,
  entitled: poll.entitled,
  present: poll.present,
  issued: poll.issued,
  checkedOff: poll.checked_off,
  returned: poll.returned,
  invalid: poll.invalid,
  validity: poll.validity,
  state: poll.state,
  announcedOn: poll.announced_on,
});

/** Measures by person and contest. */
type Counted = ReadonlyMap<string, readonly string[]>;

const contestOf = (contest: ContestRow, candidates: readonly CandidateRow[], counted: Counted) => ({
  contestId: contest.contest_id,
  post: contest.post,
  seats: contest.seats,
  base: contest.base,
  threshold: contest.threshold,
  next: contest.next,
  flags: contest.flags,
  candidates: candidates
    .filter((candidate) => candidate.contest_id === contest.contest_id)
    .map((candidate) => candidateOf(candidate, counted)),
});

const sumOf = (candidate: CandidateRow, choice: 'approve' | 'oppose' | 'abstain') =>
  candidate.sheets.reduce((sum, sheet) => sum + sheet[choice], 0);

const candidateOf = (candidate: CandidateRow, counted: Counted) => ({
  candidateId: candidate.candidate_id,
  personId: candidate.person_id,
  name: candidate.name,
  sex: candidate.sex,
  ballotOrder: candidate.ballot_order,
  nominatedBy: candidate.nominated_by,
  writeIn: candidate.write_in,
  approve: sumOf(candidate, 'approve'),
  oppose: sumOf(candidate, 'oppose'),
  abstain: sumOf(candidate, 'abstain'),
  outcome: candidate.outcome,
  rules: candidate.rules,
  reason:
    candidate.reason_zh === null || candidate.reason_en === null
      ? null
      : { zh: candidate.reason_zh, en: candidate.reason_en },
  sheets: candidate.sheets,
  countedBy: [...(counted.get(electedKey(candidate.contest_id, candidate.person_id)) ?? [])],
});
