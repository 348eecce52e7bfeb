import type { GateFacts } from '@huanjie/rules';
import { type CommandInput, type CommandScope, runCommand } from '../../../commands/runCommand.ts';
import { refuseObstacles } from '../../../gates/index.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { lockPoll, type PollLine, savePollLife } from '../../ballots/index.ts';
import { markStepDone } from '../../programme/index.ts';
import { procedureOf } from '../../registry/index.ts';
import { modeOf, partyElectorate } from '../../rolls/index.ts';
import { countConflicts } from '../checkIn/queries.ts';
import { balanceOf } from '../ledger/ledger.ts';
import { requireState } from '../places/places.ts';
import { listPlaces, type PlaceRow } from '../places/queries.ts';
import { fixEntitled, reshuffleCheckIns, writeCounts } from './commands.ts';
import { obstaclesToOpen, stepDoneBy } from './gate.ts';
import { findElectors } from './queries.ts';
import { checkedOff, votesByName } from './tookPart.ts';

interface OnPoll extends CommandInput {
  readonly pollId: string;
}

/** Opens a vote behind its gate; who is entitled is fixed at this moment. */
export async function openVoting(context: RequestContext, input: OnPoll & { present: number | null }) {
  return runCommand(context, 'voting.open', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    if (poll.state === 'prepared') refuseOtherDay(scope, poll);
    const fixed = await electorate(scope, poll, input.present);
    await savePollLife(scope, poll, { act: 'openVoting' });
    const obstacles = await obstaclesToOpen(scope.tx, scope.round, poll, attendanceOf(fixed));
    if (obstacles.length > 0) refuseObstacles(obstacles);
    await fixEntitled(scope, poll.poll_id, fixed);
    return {
      event: { type: 'voting.opened', payload: { pollId: poll.poll_id, entitled: fixed.entitled } },
      answer: { pollId: poll.poll_id, entitled: fixed.entitled },
    };
  });
}

function refuseOtherDay({ today }: CommandScope, { held_on }: PollLine): void {
  if (held_on <= today) return;
  refuse(
    'REFUSED',
    `投票日是 ${held_on}，今天（${today}）不能开始投票。需要改期的，请取消后重新安排。`,
    `The day of the vote is ${held_on}; it cannot be opened today (${today}). To move it, cancel it and set it anew.`,
  );
}

interface Fixed {
  readonly entitled: number;
  readonly present: number | null;
  readonly method: string | null;
}

const attendanceOf = ({ entitled, present }: Fixed): GateFacts =>
  present === null ? {} : { attendance: { entitled, present } };

async function electorate(scope: CommandScope, poll: PollLine, present: number | null): Promise<Fixed> {
  const { tx, round, unitId } = scope;
  if (!votesByName(poll)) {
    const { entitled } = await partyElectorate(tx, round, unitId);
    return { entitled, present: presentOf(present, entitled), method: null };
  }
  const row = await findElectors(tx, round, unitId);
  const method = poll.method ?? row.method;
  if (round.kind === 'community' && method === null) {
    refuse(
      'REFUSED',
      '选举方式尚未确定，不知道由谁投票。请先登记选举方式。',
      'The form of election is not decided, so it is not known who votes. Record it first.',
      ['RC-110'],
    );
  }
  const mode = modeOf(round, method ?? undefined) ?? 'direct';
  const entitled = {
    direct: row.voters,
    household: Math.max(row.households, row.household_representatives),
    representatives: row.representatives,
  }[mode];
  return entitled > 0 ? { entitled, present: null, method } : refuseNobody();
}

const refuseNobody = (): never =>
  refuse(
    'REFUSED',
    '名单中没有可以参加投票的人。请先完成选民登记或者代表推选。',
    'Nobody on the roll may vote. Complete the roll, or the choice of representatives, first.',
  );

function presentOf(present: number | null, entitled: number): number {
  if (present === null) {
    return refuse('UNUSABLE_INPUT', '请填写实到会有选举权人数。', 'Enter how many of those entitled are present.', [
      'PB-010',
    ]);
  }
  if (present <= entitled) return present;
  return refuse(
    'UNUSABLE_INPUT',
    `实到会有选举权${present}人，多于应到会的${entitled}人。请核对。`,
    `${present} are present, more than the ${entitled} entitled. Check the numbers.`,
    ['PB-010'],
  );
}

/** Closes a vote: every place closed, its box sealed and its ballots recorded, second check-ins looked at. */
export async function closeVoting(context: RequestContext, input: OnPoll) {
  return runCommand(context, 'voting.close', input, async (scope) => {
    const poll = await lockPoll(scope, input.pollId);
    requireState(poll, ['voting']);
    refuseOpenPlaces(await listPlaces(scope.tx, scope.round, poll.poll_id));
    await refuseConflicts(scope, poll.poll_id);
    const balance = await balanceOf(scope.tx, scope.round, poll);
    refuseUnrecorded(balance.unrecorded);
    const checkedIn = await checkedOff(scope, poll);
    await reshuffleCheckIns(scope, poll.poll_id);
    await savePollLife(scope, poll, { act: 'closeVoting' });
    const { issued, returned } = balance.sum;
    await writeCounts(scope, poll.poll_id, { issued, checkedOff: checkedIn, returned });
    await markStep(scope, poll);
    return {
      event: { type: 'voting.closed', payload: { pollId: poll.poll_id, checkedIn, issued } },
      answer: { pollId: poll.poll_id, checkedIn, issued, discrepancies: balance.discrepancies.length },
    };
  });
}

async function markStep(scope: CommandScope, poll: PollLine): Promise<void> {
  const step = stepDoneBy(poll);
  if (step !== null && procedureOf(scope.round.kind).some(({ id }) => id === step))
    await markStepDone(scope, step, poll.held_on);
}

function refuseOpenPlaces(places: readonly PlaceRow[]): void {
  const open = places.filter(({ closed_at }) => closed_at === null).map(({ name }) => name);
  if (open.length === 0) return;
  refuse(
    'REFUSED',
    `这些地点尚未结束投票、加封票箱：${open.join('、')}。请先逐个结束；没有使用的请撤销。`,
    `These places are not closed and their boxes not sealed: ${open.join(', ')}. Close each first; take back those not used.`,
    ['VC-533'],
  );
}

async function refuseConflicts({ tx, round }: CommandScope, pollId: string): Promise<void> {
  const open = await countConflicts(tx, round, pollId, 'open');
  if (open === 0) return;
  refuse(
    'REFUSED',
    `还有${open}件重复签到没有处理。请选举委员会逐件查明后再结束投票。`,
    `${open} second check-in(s) are not decided. The committee looks at each before the vote is closed.`,
  );
}

function refuseUnrecorded(names: readonly string[]): void {
  if (names.length === 0) return;
  refuse(
    'REFUSED',
    `这些地点尚未登记选票数：${names.join('、')}。请登记领取、发出、作废和剩余的张数。`,
    `The ballots of these places are not recorded: ${names.join(', ')}. Enter received, issued, spoiled and unused.`,
    ['VC-604'],
  );
}
