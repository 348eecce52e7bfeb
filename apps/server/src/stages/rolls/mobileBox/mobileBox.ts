import type { MobileBoxRequest } from '@huanjie/contract';
import { type MobileGround, mobileBoxObstacles, type Obstacle } from '@huanjie/rules';
import { type RoundRow, requireRead } from '../../../access/policy.ts';
import { type CommandInput, type CommandScope, refuseFuture, runCommand } from '../../../commands/runCommand.ts';
import type { RequestContext } from '../../../http/context.ts';
import { refuse } from '../../../http/refusals.ts';
import { windowOf } from '../../registry/index.ts';
import { rollLayers } from '../law.ts';
import { shownObstacles } from '../register/judge.ts';
import { requireOnRoll, shownVoter } from '../voters/voters.ts';
import { announceAll, closeRequest, insertRequest, type NewRequest } from './commands.ts';
import {
  countByState,
  countRequests,
  findApplied,
  findRequest,
  type Ground,
  listRequests,
  type RequestFilter,
  type RequestRow,
  type RequestState,
} from './queries.ts';

interface PageInput extends RequestFilter {
  readonly roundId: string;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of the requests of a unit. Two queries after the access check. */
export async function requestsPage(context: RequestContext, input: PageInput) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const [total, rows] = await Promise.all([
    countRequests(context.db, round, input),
    listRequests(context.db, round, input, windowOf(input)),
  ]);
  return { total, page: input.page, pageSize: input.pageSize, rows: rows.map(shown) };
}

const shown = (row: RequestRow): MobileBoxRequest => ({
  mobileBoxId: row.mobile_box_id,
  voter: shownVoter(row),
  ground: row.ground,
  note: row.note,
  appliedOn: row.applied_on,
  state: row.state,
  decidedOn: row.decided_on,
  reason: row.reason_zh === null || row.reason_en === null ? null : { zh: row.reason_zh, en: row.reason_en },
  announcedOn: row.announced_on,
});

/** The grounds of the form in the words of the law; what the form has no box for is weakness or a remote home. */
const GROUNDS: Readonly<Record<Ground, readonly MobileGround[]>> = {
  age: ['old'],
  illness: ['ill'],
  disability: ['disabled'],
  other: ['weak', 'scattered'],
};

/**
 * What the law says of bringing a box to a voter for a ground (VC-531). The list, the scrutineers and the approval come
 * after the request is granted, so they are said as still to be done.
 */
function obstaclesOf(ground: Ground, round: RoundRow): { against: readonly Obstacle[]; owed: readonly Obstacle[] } {
  const use = { grounds: GROUNDS[ground], published: false, scrutineers: 0, approved: false };
  const found = mobileBoxObstacles(use, rollLayers(round, null));
  const isAgainst = ({ code }: Obstacle) => code === 'NO_MOBILE_GROUND';
  return { against: found.filter(isAgainst), owed: found.filter((one) => !isAgainst(one)) };
}

const GROUND_LIST = ['age', 'illness', 'disability', 'other'] as const;

/** Where the requests of a unit stand, and what the law says of each ground. One query after the access check. */
export async function requestsOverview(context: RequestContext, input: { roundId: string; unitId: string }) {
  const { round } = await requireRead(context, input.roundId, input.unitId);
  const { to_announce, ...counted } = await countByState(context.db, round, input.unitId);
  return {
    ...counted,
    toAnnounce: to_announce,
    grounds: GROUND_LIST.map((ground) => ({ ground, against: shownObstacles(obstaclesOf(ground, round).against) })),
    owed: shownObstacles(obstaclesOf('age', round).owed),
  };
}

/** Takes a request. Who has asked already, or votes by proxy, is told so. */
export async function requestMobileBox(context: RequestContext, input: CommandInput & NewRequest) {
  return runCommand(context, 'roll.requestMobileBox', input, async (scope) => {
    refuseFuture(scope, input.appliedOn);
    const { name } = await requireOnRoll(scope, input.voterId);
    if (input.ground === 'other' && input.note === null) {
      refuse('UNUSABLE_INPUT', '理由为“其他”的，请写明具体情况。', 'Where the ground is another one, say what it is.', [
        'VC-531',
      ]);
    }
    const applied = await findApplied(scope.tx, scope.round, input.voterId);
    if (applied.mobile_box) {
      refuse('REFUSED', `${name}已申请流动票箱。`, `${name} has asked for the mobile box already.`);
    }
    if (applied.proxy) {
      refuse(
        'REFUSED',
        `${name}已委托他人投票。改用流动票箱的，请先撤回委托。`,
        `${name} votes by proxy. To use the mobile box instead, withdraw that first.`,
        ['VC-520'],
      );
    }
    const mobileBoxId = await insertRequest(scope, input);
    return {
      event: { type: 'roll.mobileBoxRequested', payload: { mobileBoxId, ground: input.ground } },
      answer: { mobileBoxId },
    };
  });
}

interface DecideInput extends CommandInput {
  readonly mobileBoxId: string;
  readonly outcome: 'granted' | 'refused';
  readonly decidedOn: string;
  readonly reason: string | null;
}

/** Grants or refuses a request. What the law of the province knows no ground for cannot be granted. */
export async function decideMobileBox(context: RequestContext, input: DecideInput) {
  return runCommand(context, 'roll.decideMobileBox', input, async (scope) => {
    const row = await requireRequest(scope, input.mobileBoxId, ['open']);
    refuseFuture(scope, input.decidedOn);
    if (input.decidedOn < row.applied_on) {
      refuse(
        'UNUSABLE_INPUT',
        `决定日期 ${input.decidedOn} 早于申请日期 ${row.applied_on}。`,
        `The day of the decision ${input.decidedOn} is before that of the request, ${row.applied_on}.`,
      );
    }
    const { against, owed } = obstaclesOf(row.ground, scope.round);
    const granted = input.outcome === 'granted';
    if (granted) refuseAgainst(against);
    const reason = granted ? input.reason : (input.reason ?? refuseWithoutReason());
    await closeRequest(scope, row.mobile_box_id, { state: input.outcome, on: input.decidedOn, zh: reason, en: reason });
    return {
      event: {
        type: 'roll.mobileBoxDecided',
        payload: { mobileBoxId: row.mobile_box_id, outcome: input.outcome },
      },
      answer: { mobileBoxId: row.mobile_box_id, owed: granted ? shownObstacles(owed) : [] },
    };
  });
}

function refuseAgainst(against: readonly Obstacle[]): void {
  const [first] = against;
  if (first === undefined) return;
  refuse('REFUSED', `${first.zh}。${first.remedy.zh}。`, `${first.en}. ${first.remedy.en}.`, first.rules);
}

const refuseWithoutReason = (): never =>
  refuse('UNUSABLE_INPUT', '不予同意的，请写明理由。', 'Say why the request is refused.');

/** Closes a request at the wish of the voter. */
export async function withdrawMobileBox(context: RequestContext, input: CommandInput & { mobileBoxId: string }) {
  return runCommand(context, 'roll.withdrawMobileBox', input, async (scope) => {
    const row = await requireRequest(scope, input.mobileBoxId, ['open', 'granted']);
    await closeRequest(scope, row.mobile_box_id, { state: 'withdrawn', on: scope.today, zh: null, en: null });
    return {
      event: { type: 'roll.mobileBoxWithdrawn', payload: { mobileBoxId: row.mobile_box_id } },
      answer: { mobileBoxId: row.mobile_box_id },
    };
  });
}

/** Records that those who use a mobile box were named in a notice (VC-531). */
export async function announceMobileBoxes(context: RequestContext, input: CommandInput & { announcedOn: string }) {
  return runCommand(context, 'roll.announceMobileBoxes', input, async (scope) => {
    refuseFuture(scope, input.announcedOn);
    const announced = await announceAll(scope, input.announcedOn);
    if (announced === 0) {
      refuse(
        'REFUSED',
        '没有尚未公布的流动票箱投票人。',
        'Everybody who was granted the mobile box has been named already, or nobody was granted it.',
      );
    }
    return {
      event: { type: 'roll.mobileBoxesAnnounced', payload: { voters: announced, announcedOn: input.announcedOn } },
      answer: { announced },
    };
  });
}

const STATE_NAMES: Readonly<Record<RequestState, readonly [zh: string, en: string]>> = {
  open: ['尚未决定', 'not decided yet'],
  granted: ['已经同意', 'granted'],
  refused: ['不予同意', 'refused'],
  withdrawn: ['已经撤回', 'withdrawn'],
};

async function requireRequest(
  scope: CommandScope,
  mobileBoxId: string,
  states: readonly RequestState[],
): Promise<RequestRow> {
  const row =
    (await findRequest(scope.tx, scope.round, scope.unitId, mobileBoxId)) ??
    refuse('NOT_FOUND', '本单位没有这份流动票箱申请。', 'This unit has no such request for the mobile box.');
  if (states.includes(row.state)) return row;
  const [zh, en] = STATE_NAMES[row.state];
  return refuse(
    'REFUSED',
    `${row.name}的流动票箱申请${zh}。需要的请重新申请。`,
    `The request of ${row.name} is ${en}. Ask anew where needed.`,
  );
}
