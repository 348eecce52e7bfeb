import { movePoll, type PollAct, type PollLife, type Validity } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { Queryable } from '../../../database/database.ts';
import { refuse } from '../../../http/refusals.ts';
import { findPollLine, findPollLocked, type PollLine } from './queries.ts';

export type { PollLine } from './queries.ts';

const unknownPoll = (pollId: string): never =>
  refuse(
    'NOT_FOUND',
    `本单位没有编号为 ${pollId} 的投票。请在投票列表中选择。`,
    `This unit has no poll ${pollId}. Choose one from the list of its polls.`,
  );

/** A poll of a unit, for reading. @throws ORPCError `NOT_FOUND` */
export async function requirePoll(db: Queryable, round: RoundRow, unitId: string, pollId: string): Promise<PollLine> {
  return (await findPollLine(db, round, unitId, pollId)) ?? unknownPoll(pollId);
}

/** A poll of the command's unit, locked until the command ends. @throws ORPCError `NOT_FOUND` */
export async function lockPoll({ tx, round, unitId }: CommandScope, pollId: string): Promise<PollLine> {
  return (await findPollLocked(tx, round, unitId, pollId)) ?? unknownPoll(pollId);
}

/** The life of a poll as the rules read it. */
function lifeOf({ state, validity, announced_on, cancelled_for }: PollLine): PollLife {
  switch (state) {
    case 'determined':
      return { state, validity: validity as Validity };
    case 'announced':
      return { state, validity: validity as Validity, announcedOn: announced_on ?? '' };
    case 'cancelled':
      return { state, reason: cancelled_for ?? '' };
    default:
      return { state };
  }
}

/**
 * Carries a locked poll to its next state and keeps it; a step that the diagram does not have is refused.
 * @throws ORPCError `REFUSED`
 */
export async function savePollLife({ tx, round }: CommandScope, poll: PollLine, step: PollAct): Promise<PollLife> {
  const moved = movePoll(lifeOf(poll), step);
  if (!moved.ok) return refuse('REFUSED', moved.refusal.zh, moved.refusal.en);
  const { life } = moved;
  await sql`update poll set state = ${life.state},
      validity = ${'validity' in life ? life.validity : null},
      announced_on = ${life.state === 'announced' ? life.announcedOn : null},
      cancelled_for = ${life.state === 'cancelled' ? life.reason : null}
    where county_id = ${round.county_id} and poll_id = ${poll.poll_id}`.execute(tx);
  return life;
}
