import { createHash } from 'node:crypto';
import { dayInShanghai } from '@huanjie/chinese';
import type { Actor } from '../access/actor.ts';
import { type ReadScope, requireUnitWrite } from '../access/policy.ts';
import type { Queryable } from '../database/database.ts';
import type { RequestContext } from '../http/context.ts';
import { refuse } from '../http/refusals.ts';
import { appendEvent, canonicalJson, type EventPayloads, type EventType } from '../journal/index.ts';
import { claimRequest, findDone, keepAnswer, lockUnit } from './queries.ts';

/** What every command of a unit carries: where it acts, and an id that the sender made up for this one request. */
export interface CommandInput {
  readonly roundId: string;
  readonly unitId: string;
  readonly requestId: string;
}

/** What a command works with, inside its transaction. */
export interface CommandScope extends ReadScope {
  readonly tx: Queryable;
  readonly actor: Actor;
  readonly at: Date;
  /** The day in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a command did: the one event for the journal, and the answer (ids and counts, no personal data). */
export interface Done<Answer> {
  readonly event: { [T in EventType]: { readonly type: T; readonly payload: EventPayloads[T] } }[EventType];
  readonly answer: Answer;
}

/**
 * Carries out one command on one unit: access, one transaction, one journal event on the unit's chain. The same
 * request sent again is answered as the first time and changes nothing; its id with another content is refused.
 * Commands on one unit wait for each other. `access` says who may: a unit's committee and the offices above it, unless
 * told otherwise. With `together`, commands on one unit do not wait for each other: only for work that every row holds
 * apart by itself, as the tables on the day of the vote; their journal lines still come one after the other.
 * @throws ORPCError of the closed vocabulary where the actor may not, or `change` refuses
 */
export async function runCommand<Answer extends object>(
  context: RequestContext,
  name: string,
  input: CommandInput,
  change: (scope: CommandScope) => Promise<Done<Answer>>,
  access: (context: RequestContext, roundId: string, unitId: string) => Promise<ReadScope> = requireUnitWrite,
  together = false,
): Promise<Answer> {
  const { round, unitId } = await access(context, input.roundId, input.unitId);
  const actor = context.actor ?? refuse('NOT_SIGNED_IN', '请先登录。', 'Please sign in first.');
  const request = {
    countyId: round.county_id,
    requestId: input.requestId,
    command: name,
    digest: createHash('sha256').update(canonicalJson(input)).digest(),
  };
  return context.db.transaction().execute(async (tx) => {
    if (!(await claimRequest(tx, request))) return answerAgain<Answer>(tx, request);
    if (!together) await lockUnit(tx, round.county_id, round.round_id, unitId);
    const at = context.now();
    const done = await change({ tx, round, unitId, actor, at, today: dayInShanghai(at) });
    await appendEvent(tx, { countyId: round.county_id, unitId, roundId: round.round_id, actor, at, ...done.event });
    await keepAnswer(tx, round.county_id, input.requestId, done.answer);
    return done.answer;
  });
}

async function answerAgain<Answer>(
  tx: Queryable,
  request: { countyId: number; requestId: string; command: string; digest: Buffer },
): Promise<Answer> {
  const before = await findDone(tx, request.countyId, request.requestId);
  if (before?.command === request.command && before.input_digest.equals(request.digest)) return before.answer as Answer;
  return refuse(
    'REFUSED',
    '这个请求编号已用于另一项操作，本次没有任何改动。请刷新页面后重做。',
    'This request id was used for something else; nothing was changed. Reload the page and do it again.',
  );
}

/** Refuses a day on which something is said to have happened and that has not come yet. */
export function refuseFuture(scope: CommandScope, day: string): void {
  if (day <= scope.today) return;
  refuse(
    'UNUSABLE_INPUT',
    `日期 ${day} 晚于今天（${scope.today}）。请填写事情发生的日期。`,
    `The day ${day} is after today (${scope.today}). Enter the day on which it happened.`,
  );
}
