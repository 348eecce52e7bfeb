import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';

export interface Decided {
  readonly state: 'open' | 'granted' | 'refused';
  readonly rules: readonly string[];
  readonly zh: string;
  readonly en: string;
}

export interface NewProxy {
  readonly voterId: string;
  readonly proxyVoterId: string;
  readonly relation: string;
  readonly ground: string;
  readonly appliedOn: string;
}

/** Keeps an application with its decision. */
export async function insertProxy(
  { tx, round, unitId, today }: CommandScope,
  made: NewProxy,
  decided: Decided,
): Promise<string> {
  const proxyVoteId = randomUUID();
  await sql`insert into proxy_vote (county_id, proxy_vote_id, round_id, unit_id, voter_id, proxy_voter_id, relation,
      ground, applied_on, state, decided_on, rules, reason_zh, reason_en)
    values (${round.county_id}, ${proxyVoteId}, ${round.round_id}, ${unitId}, ${made.voterId}, ${made.proxyVoterId},
      ${made.relation}, ${made.ground}, ${made.appliedOn}, ${decided.state},
      ${decided.state === 'open' ? null : today}, ${[...decided.rules]}::text[], ${decided.zh}, ${decided.en})`.execute(
    tx,
  );
  return proxyVoteId;
}

/** Decides an open application. */
export async function decideRow(
  { tx, round, today }: CommandScope,
  proxyVoteId: string,
  decided: Decided,
): Promise<void> {
  await sql`update proxy_vote set state = ${decided.state}, decided_on = ${decided.state === 'open' ? null : today},
      rules = ${[...decided.rules]}::text[], reason_zh = ${decided.zh}, reason_en = ${decided.en}
    where county_id = ${round.county_id} and proxy_vote_id = ${proxyVoteId} and state = 'open'`.execute(tx);
}

/** Withdraws a delegation that is open or granted. */
export async function withdrawRow({ tx, round, today }: CommandScope, proxyVoteId: string): Promise<void> {
  await sql`update proxy_vote set state = 'withdrawn', decided_on = ${today}
    where county_id = ${round.county_id} and proxy_vote_id = ${proxyVoteId}
      and state in ('open', 'granted')`.execute(tx);
}

/** Marks every granted delegation of the unit that was not announced yet; gives how many. */
export async function announceAll({ tx, round, unitId }: CommandScope, announcedOn: string): Promise<number> {
  const done = await sql`update proxy_vote set announced_on = ${announcedOn}
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and state = 'granted' and announced_on is null`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
