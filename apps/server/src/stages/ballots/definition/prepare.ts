import { randomUUID } from 'node:crypto';
import { orderPersonsByStrokes } from '@huanjie/chinese/strokes';
import { POSTS } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import { refuse } from '../../../http/refusals.ts';
import { lawOfBody } from './law.ts';
import { countPolls, findNames, findUnit } from './queries.ts';

export interface PreparedContest {
  readonly post: string;
  readonly seats: number;
  readonly candidates: readonly { readonly personId: string; readonly nominatedBy: string | null }[];
}

/** A vote as it is set: what is elected, on which day, with which names on the ballot. */
export interface PreparedPoll {
  readonly pollId: string;
  readonly body: string;
  readonly stage: 'pre-election' | 'election' | 'by-run' | 're-vote';
  readonly method: string | null;
  readonly heldOn: string;
  readonly previousPollId: string | null;
  readonly reason: 'failed' | 'petition' | 'byRun' | null;
  readonly contests: readonly PreparedContest[];
  /** How the names stand on the ballot: by surname strokes (STD-30), or as given where the superior set the order. */
  readonly order: 'strokes' | 'given';
}

/**
 * Sets a vote: the poll with its contests and the names on the ballot. The law is that of the day of the vote (G-01).
 * Gates are the affair of the stage that asks. Refuses impossible content; writes nothing then.
 * @throws ORPCError `UNUSABLE_INPUT`, `REFUSED`
 */
export async function preparePoll(
  scope: CommandScope,
  poll: PreparedPoll,
): Promise<{ pollId: string; number: string }> {
  const { tx, round, unitId } = scope;
  checkContests(poll.contests);
  const names = await namesOf(scope, poll);
  const unit = await findUnit(tx, round.county_id, unitId);
  const number = await numberOf(scope, unit.code, poll.body);
  await sql`insert into poll (county_id, poll_id, round_id, unit_id, number, body, stage, method, held_on,
      previous_poll_id, reason, rule_set, entitled, issued, checked_off, returned, invalid, state)
    values (${round.county_id}, ${poll.pollId}, ${round.round_id}, ${unitId}, ${number}, ${poll.body}, ${poll.stage},
      ${poll.method}, ${poll.heldOn}, ${poll.previousPollId}, ${poll.reason}, ${ruleSetOf(round, unit.kind, poll)}, 0, 0, 0, 0, 0,
      'prepared')`.execute(tx);
  for (const contest of poll.contests) await writeContest(scope, poll, contest, names);
  return { pollId: poll.pollId, number };
}

async function writeContest(
  { tx, round }: CommandScope,
  poll: PreparedPoll,
  { post, seats, candidates }: PreparedContest,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const contestId = randomUUID();
  await sql`insert into contest (county_id, contest_id, poll_id, post, seats)
    values (${round.county_id}, ${contestId}, ${poll.pollId}, ${post}, ${seats})`.execute(tx);
  const order = ballotOrder(candidates, names, poll.order);
  const rows = candidates.map(({ personId, nominatedBy }) => ({
    county_id: round.county_id,
    candidate_id: randomUUID(),
    contest_id: contestId,
    person_id: personId,
    ballot_order: order.indexOf(personId) + 1,
    nominated_by: nominatedBy,
    write_in: false,
    campaign_speech: false,
    rules: [],
  }));
  await sql`insert into candidate (county_id, candidate_id, contest_id, person_id, ballot_order, nominated_by, write_in,
      campaign_speech, rules)
    select county_id, candidate_id, contest_id, person_id, ballot_order, nominated_by, write_in, campaign_speech, rules
    from jsonb_populate_recordset(null::candidate, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

function ballotOrder(
  candidates: PreparedContest['candidates'],
  names: ReadonlyMap<string, string>,
  order: PreparedPoll['order'],
): readonly string[] {
  const persons = candidates.map(({ personId }) => ({ id: personId, name: names.get(personId) ?? '' }));
  const given = persons.map(({ id }) => id);
  if (order === 'given') return given;
  const sorted = orderPersonsByStrokes(persons, { mode: 'surname' });
  if (sorted.kind === 'sorted') return sorted.ids;
  return refuse(
    'REFUSED',
    '有的姓名中的字没有笔画数据，不能按姓氏笔画排列。请核对姓名，或者按指定的顺序列名。',
    'A name holds a character without stroke data, so the names cannot be put in stroke order. Check the name, or give the order.',
    ['STD-30'],
  );
}

function checkContests(contests: readonly PreparedContest[]): void {
  const posts = new Set<string>();
  for (const { post, seats, candidates } of contests) {
    if (!POSTS.some((one) => one === post) || posts.has(post)) {
      refuse('UNUSABLE_INPUT', `职务“${post}”不能识别或者重复。`, `The post “${post}” is unknown or given twice.`);
    }
    posts.add(post);
    if (seats < 1) refuse('UNUSABLE_INPUT', '应选人数至少为1。', 'A contest has at least one seat.');
    if (new Set(candidates.map(({ personId }) => personId)).size < candidates.length) {
      refuse('UNUSABLE_INPUT', '同一职务的候选人中有人重复。', 'Someone stands twice for the same post.');
    }
  }
}

async function namesOf({ tx, round }: CommandScope, { contests }: PreparedPoll): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(contests.flatMap(({ candidates }) => candidates.map(({ personId }) => personId)))];
  const names = new Map((await findNames(tx, round.county_id, ids)).map((row) => [row.person_id, row.name]));
  const missing = ids.filter((id) => !names.has(id));
  if (missing.length > 0) {
    refuse(
      'UNUSABLE_INPUT',
      `有 ${missing.length} 名候选人不在本县人员登记中。请先登记人员。`,
      `${missing.length} candidate(s) are not in the register of people of this county. Register them first.`,
    );
  }
  return names;
}

function ruleSetOf(round: RoundRow, unitKind: string, { body, heldOn }: PreparedPoll): string {
  return (
    lawOfBody(round, unitKind, body, heldOn)?.ruleSet.id ??
    refuse(
      'REFUSED',
      `没有录入${heldOn}适用于“${body}”的法规。请核对投票日期和班子。`,
      `No law is entered for “${body}” on ${heldOn}. Check the day of the vote and the body.`,
      ['G-01'],
    )
  );
}

/** Letters that a poll's number carries for the body that is elected. */
const LETTERS: Readonly<Record<string, string>> = {
  villagersCommittee: 'CWH',
  residentsCommittee: 'JWH',
  partyOrganisation: 'DZZ',
  partyCommittee: 'DW',
  disciplineCommission: 'JW',
  townshipCongress: 'ZDH',
  countyCongress: 'XDH',
};

async function numberOf({ tx, round, unitId }: CommandScope, code: string, body: string): Promise<string> {
  const before = await countPolls(tx, round, unitId, body);
  return `${LETTERS[body] ?? 'TP'}-${code}-${before + 1}`;
}
