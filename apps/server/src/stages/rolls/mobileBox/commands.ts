import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { Ground } from './queries.ts';

export interface NewRequest {
  readonly voterId: string;
  readonly ground: Ground;
  readonly note: string | null;
  readonly appliedOn: string;
}

/** Takes a request for the mobile box. */
export async function insertRequest({ tx, round, unitId }: CommandScope, made: NewRequest): Promise<string> {
  const mobileBoxId = randomUUID();
  await sql`insert into mobile_box_request (county_id, request_id, round_id, unit_id, voter_id, ground, note,
      applied_on, state)
    values (${round.county_id}, ${mobileBoxId}, ${round.round_id}, ${unitId}, ${made.voterId}, ${made.ground},
      ${made.note}, ${made.appliedOn}, 'open')`.execute(tx);
  return mobileBoxId;
}

export interface Decided {
  readonly state: 'granted' | 'refused' | 'withdrawn';
  readonly on: string;
  readonly zh: string | null;
  readonly en: string | null;
}

/** Decides a request, or closes it at the wish of the voter. */
export async function closeRequest(
  { tx, round }: CommandScope,
  mobileBoxId: string,
  { state, on, zh, en }: Decided,
): Promise<void> {
  await sql`update mobile_box_request set state = ${state}, decided_on = ${on}, reason_zh = ${zh}, reason_en = ${en}
    where county_id = ${round.county_id} and request_id = ${mobileBoxId} and state in ('open', 'granted')`.execute(tx);
}

/** Withdraws the requests, open or granted, of someone struck off the roll; gives how many. */
export async function withdrawOfStruck({ tx, round, unitId, today }: CommandScope, voterId: string): Promise<number> {
  const done = await sql`update mobile_box_request set state = 'withdrawn', decided_on = ${today},
      reason_zh = '已从选民名单除名', reason_en = 'Struck off the roll'
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and voter_id = ${voterId} and state in ('open', 'granted')`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

/** Marks every granted request of the unit that was not announced yet; gives how many. */
export async function announceAll({ tx, round, unitId }: CommandScope, announcedOn: string): Promise<number> {
  const done = await sql`update mobile_box_request set announced_on = ${announcedOn}
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and state = 'granted' and announced_on is null`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
