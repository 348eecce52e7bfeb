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

/**
 * Withdraws every delegation, open or granted, that someone struck off the roll gave or took; who delegated to that
 * person has to be asked anew.
 */
export async function withdrawOfStruck(
  { tx, round, unitId, today }: CommandScope,
  voterId: string,
): Promise<readonly { readonly proxyVoteId: string; readonly voterId: string }[]> {
  const done = await sql<{ proxy_vote_id: string; voter_id: string }>`update proxy_vote set state = 'withdrawn',
      decided_on = ${today}, rules = '{}',
      reason_zh = case when voter_id = ${voterId} then '委托人已从选民名单除名' else '受托人已从选民名单除名' end,
      reason_en = case when voter_id = ${voterId} then 'The delegator was struck off the roll'
        else 'The proxy was struck off the roll' end
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and state in ('open', 'granted') and (voter_id = ${voterId} or proxy_voter_id = ${voterId})
    returning proxy_vote_id, voter_id`.execute(tx);
  return done.rows.map((row) => ({ proxyVoteId: row.proxy_vote_id, voterId: row.voter_id }));
}

/** Marks every granted delegation of the unit that was not announced yet; gives how many. */
export async function announceAll({ tx, round, unitId }: CommandScope, announcedOn: string): Promise<number> {
  const done = await sql`update proxy_vote set announced_on = ${announcedOn}
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and state = 'granted' and announced_on is null`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
