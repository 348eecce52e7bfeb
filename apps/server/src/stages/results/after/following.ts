import { randomUUID } from 'node:crypto';
import type { Following } from '@huanjie/contract';
import {
  type DecidedPoll,
  determine,
  type FollowingStep,
  type FollowingVote,
  followingSteps,
  lateVote,
  mergeRules,
  type RuleContext,
  type RuleSetId,
  type Validity,
} from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { Queryable } from '../../../database/database.ts';
import { refuseObstacles } from '../../../gates/index.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockPoll, type PollLine, preparePoll, requirePoll } from '../../ballots/index.ts';
import { lawOfPoll } from '../lawOfPoll.ts';
import { pollInput } from '../pollInput.ts';
import { type CountRow, findCountOf, findSitting } from '../queries.ts';
import { shown } from './announce.ts';
import { insertPlan } from './commands.ts';
import {
  type ContestNowRow,
  countPetitions,
  type ElectedRow,
  findAnnouncement,
  findContestsNow,
  findElected,
  findFollowers,
  findReport,
} from './queries.ts';
import { matterOf, reportKind } from './report.ts';

/** The law of a poll with the values of the province: what days and lists the next steps follow. */
function rulesOf(poll: PollLine, countyId: number): RuleContext {
  const ruleSet = poll.rule_set as RuleSetId;
  const { overlay } = lawOfPoll({ ...poll, previous_on: null }, countyId);
  const { parameters } = mergeRules(ruleSet, overlay?.id ?? null);
  return { ruleSet, values: Object.fromEntries(parameters.map(({ id, value }) => [id, value])) };
}

interface Known {
  readonly steps: readonly FollowingStep[];
  readonly rows: readonly CountRow[];
  readonly elected: readonly ElectedRow[];
}

/**
 * What follows a poll that has a result. The determination is made once more from the same figures: it is the same to
 * the last word, and holds what the tables do not.
 */
async function stepsOf(db: Queryable, round: RoundRow, poll: PollLine): Promise<Known> {
  const elected = await findElected(db, round.county_id, poll.poll_id);
  const rows = await findCountOf(db, round, poll.poll_id);
  const [first] = rows;
  if (poll.validity === null || first === undefined) return { steps: [], rows, elected };
  const { overlay } = lawOfPoll(first, round.county_id);
  const { sitting } = first.others ? await findSitting(db, round, first) : { sitting: [] };
  const decision = determine(pollInput(rows, { overlay: overlay?.id ?? null, sitting }));
  if ('error' in decision) return { steps: [], rows, elected };
  const [petitionsOpen, followers, report] = [
    await countPetitions(db, round, poll.unit_id, poll.number),
    await findFollowers(db, round.county_id, poll.poll_id),
    await findReport(db, round, poll.unit_id, matterOf(poll)),
  ];
  const decided: DecidedPoll = {
    rules: rulesOf(poll, round.county_id),
    stage: poll.stage,
    heldOn: poll.held_on,
    state: poll.state,
    validity: poll.validity as Validity,
    contests: decision.contests.map((contest) => {
      const row = rows.find(({ contest_id }) => contest_id === contest.id);
      return { ...contest, post: row?.post ?? '', seats: row?.seats ?? 0 };
    }),
    petitionsOpen,
    filed: reportKind(poll) === 'filing' ? report !== undefined : report?.outcome === 'approved',
    certified: elected.length > 0 && elected.every(({ certificate_id }) => certificate_id !== null),
    followed: followers.map(({ kind }) => kind),
  };
  return { steps: followingSteps(decided), rows, elected };
}

/** What follows a result, with what was done of it. Some fifteen queries. */
export async function followingOf(
  context: RequestContext,
  input: { roundId: string; unitId: string; pollId: string },
): Promise<Following> {
  const { db } = context;
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const poll = await requirePoll(db, round, input.unitId, input.pollId);
  const { steps, rows, elected } = await stepsOf(db, round, poll);
  const announcement = await findAnnouncement(db, round.county_id, poll.poll_id);
  const report = await findReport(db, round, poll.unit_id, matterOf(poll));
  const followers = await findFollowers(db, round.county_id, poll.poll_id);
  return {
    pollId: poll.poll_id,
    state: poll.state,
    validity: poll.validity,
    steps: steps.map((step) => shownStep(step, rows)),
    announcement:
      announcement === undefined || poll.announced_on === null
        ? null
        : {
            on: poll.announced_on,
            at: announcement.announced_at,
            place: announcement.place,
            by: announcement.announced_by,
          },
    report:
      report === undefined
        ? null
        : {
            kind: reportKind(poll),
            requestNumber: report.request_number,
            requestedOn: report.requested_on,
            replyNumber: report.reply_number,
            repliedOn: report.replied_on,
            outcome: report.outcome,
          },
    followers: followers.map((one) => ({
      pollId: one.poll_id,
      number: one.number,
      stage: one.stage,
      heldOn: one.held_on,
      state: one.state,
    })),
    certificates: elected.map(shownElected),
  };
}

const shownElected = (row: ElectedRow) => ({
  personId: row.person_id,
  contestId: row.contest_id,
  name: row.name,
  sex: row.sex,
  post: row.post,
  certificate:
    row.certificate_id === null
      ? null
      : {
          certificateId: row.certificate_id,
          number: row.number ?? '',
          issuedOn: row.issued_on ?? '',
          returnedOn: row.returned_on,
        },
});

function shownStep(step: FollowingStep, rows: readonly CountRow[]): Following['steps'][number] {
  const names = new Map(rows.map(({ person_id, name }) => [person_id, name]));
  const posts = new Map(rows.map(({ contest_id, post }) => [contest_id, post]));
  return {
    ...step,
    rules: [...step.rules],
    obstacles: step.obstacles.map((one) => ({ ...one, rules: [...one.rules] })),
    votes: step.votes.map(({ kind, contests }) => ({
      kind,
      contests: contests.map(({ contestId, seats, candidates }) => ({
        contestId,
        post: posts.get(contestId) ?? '',
        seats,
        candidates: candidates.map((personId) => ({ personId, name: names.get(personId) ?? '' })),
      })),
    })),
  };
}

interface FollowInput extends CommandInput {
  readonly pollId: string;
  readonly kind: FollowingVote['kind'];
  readonly heldOn: string;
  readonly cause: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
}

const STEP_OF = { rerun: 'rerun', byRun: 'byRun', reVote: 'reVote' } as const;

/**
 * Sets the vote that follows a result, with the names that the rules give it: nobody chooses them. Refused while the
 * result is not announced or a petition about the vote has no answer, and where the rules ask for no such vote.
 */
export async function prepareFollowing(context: RequestContext, input: FollowInput) {
  return runCommand(context, 'results.prepareFollowing', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    const step = (await stepsOf(scope.tx, scope.round, poll)).steps.find(({ code }) => code === STEP_OF[input.kind]);
    if (step === undefined) return notAsked();
    checkPlan(scope, poll, step, input);
    const printed = await findContestsNow(scope.tx, scope.round.county_id, poll.poll_id);
    const polls: { pollId: string; number: string }[] = [];
    for (const vote of step.votes) polls.push(await prepareVote(scope, poll, vote, printed, input));
    return {
      event: { type: 'poll.followed', payload: { pollId: poll.poll_id, kind: input.kind, votes: polls.length } },
      answer: { polls, warning: shown(lateVote(step, input.heldOn)) },
    };
  });
}

const notAsked = (): never =>
  refuse('REFUSED', '按本次投票的结果，不需要这样的后续投票。', 'The result of this poll asks for no such vote.');

function checkPlan(scope: CommandScope, poll: PollLine, step: FollowingStep, input: FollowInput): void {
  if (step.obstacles.length > 0) refuseObstacles(step.obstacles);
  if (step.done) {
    refuse('REFUSED', '后续投票已经安排。', 'The vote that follows is set already.');
  }
  if (input.heldOn < poll.held_on) {
    refuse(
      'UNUSABLE_INPUT',
      `后续投票日 ${input.heldOn} 早于本次投票日 ${poll.held_on}。`,
      `The vote that follows, on ${input.heldOn}, is before this one of ${poll.held_on}.`,
    );
  }
  if (input.decidedOn !== null) refuseFuture(scope, input.decidedOn);
}

/** The same vote again has the names that were printed; other votes have the names that the rules list. */
async function prepareVote(
  scope: CommandScope,
  poll: PollLine,
  vote: FollowingVote,
  contests: readonly ContestNowRow[],
  input: FollowInput,
) {
  const again = vote.kind === 'rerun';
  const prepared = await preparePoll(scope, {
    pollId: randomUUID(),
    body: poll.body,
    stage: again ? (poll.stage as 'election') : vote.kind === 'byRun' ? 'by-run' : 're-vote',
    method: poll.method,
    heldOn: input.heldOn,
    previousPollId: poll.poll_id,
    reason: again ? 'failed' : vote.kind === 'byRun' ? 'byRun' : null,
    order: contests.some(({ post }) => post === 'secretary' || post === 'deputy-secretary') ? 'given' : 'strokes',
    contests: vote.contests.map(({ contestId, seats, candidates }) => {
      const contest = contests.find(({ contest_id }) => contest_id === contestId);
      return {
        post: contest?.post ?? '',
        seats,
        candidates: again ? (contest?.printed ?? []) : candidates.map((personId) => ({ personId, nominatedBy: null })),
      };
    }),
  });
  await insertPlan(scope, prepared.pollId, input);
  return prepared;
}
