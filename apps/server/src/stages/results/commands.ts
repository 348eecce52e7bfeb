import { createHash, randomUUID } from 'node:crypto';
import { type Determination, determine } from '@huanjie/rules';
import { sql } from 'kysely';
import type { Actor } from '../../access/actor.ts';
import type { RoundRow } from '../../access/policy.ts';
import type { CommandScope } from '../../commands/runCommand.ts';
import type { Database, Queryable } from '../../database/database.ts';
import { appendEvent, canonicalJson, type EventPayloads } from '../../journal/index.ts';
import { lawOfPoll } from './lawOfPoll.ts';
import { pollInput } from './pollInput.ts';
import { type CountRow, findSitting, findUndetermined } from './queries.ts';

export interface DetermineOutcome {
  determined: number;
  elected: number;
  readonly refused: { number: string; zh: string; en: string; rules?: string[] }[];
}

/** Stages whose result fills offices; a preliminary election only fixes the formal candidates. */
const FILLS_OFFICES = new Set(['election', 'by-run', 're-vote']);

/**
 * Decides every counted poll of a round that has no result yet. Each poll is one command: one transaction, one event on
 * its unit's chain. Officers of the present term are written here and nowhere else (nothing appoints). Polls of one unit
 * are decided in their order, because a by-run has to know who was elected before it.
 */
export async function determineRound(
  db: Database,
  round: RoundRow,
  actor: Actor,
  now: () => Date,
): Promise<DetermineOutcome> {
  const outcome: DetermineOutcome = { determined: 0, elected: 0, refused: [] };
  const units = byUnit(await findUndetermined(db, round));
  for (let start = 0; start < units.length; start += AT_ONCE) {
    await Promise.all(
      units.slice(start, start + AT_ONCE).map(async (polls) => {
        for (const rows of polls) await determinePoll(db, round, rows, actor, now, outcome);
      }),
    );
  }
  return outcome;
}

/** Units decided side by side: each waits mostly for its own commit. */
const AT_ONCE = 4;

async function determinePoll(
  db: Database,
  round: RoundRow,
  rows: readonly CountRow[],
  actor: Actor,
  now: () => Date,
  outcome: DetermineOutcome,
): Promise<void> {
  const decided = await decidePoll(db, round, rows);
  if (!decided.ok) {
    outcome.refused.push({ number: rows[0]?.number ?? '', ...decided.refusal });
    return;
  }
  const { decision } = decided;
  const elected = await db.transaction().execute(async (tx) => {
    const recorded = await recordResult(tx, round, rows, decision);
    if (recorded === null) return 0;
    const at = now();
    await appendEvent(tx, {
      countyId: round.county_id,
      unitId: recorded.unitId,
      roundId: round.round_id,
      actor,
      at,
      ...recorded.event,
    });
    return recorded.seated;
  });
  outcome.determined += 1;
  outcome.elected += elected;
}

export type Decided =
  | { readonly ok: true; readonly decision: Determination }
  | { readonly ok: false; readonly refusal: { zh: string; en: string; rules?: string[] } };

/** What the rules make of a counted poll: its law, who sits already, the decision; or why it is not decided. */
export async function decidePoll(db: Queryable, round: RoundRow, rows: readonly CountRow[]): Promise<Decided> {
  const [poll] = rows;
  if (poll === undefined) throw new Error('a poll without candidates is not counted');
  const law = lawOfPoll(poll, round.county_id);
  if (law.refusal !== null) {
    const { zh, en, rules } = law.refusal;
    return { ok: false, refusal: { zh, en, rules } };
  }
  const before = poll.others ? await findSitting(db, round, poll) : { sitting: [], undetermined: null };
  if (before.undetermined !== null) return { ok: false, refusal: sayUndetermined(before.undetermined) };
  const decision = determine(pollInput(rows, { overlay: law.overlay?.id ?? null, sitting: before.sitting }));
  return 'error' in decision
    ? { ok: false, refusal: { zh: decision.error.zh, en: decision.error.en } }
    : { ok: true, decision };
}

const sayUndetermined = (number: string) => ({
  zh: `前一次投票 ${number} 尚未确定结果，不知道已有谁当选。请先登记其计票单并确定结果。`,
  en: `The poll before, ${number}, has no result yet, so that it is not known who sits already. Enter its count sheets and determine it first.`,
});

/** The polls of each unit in the order in which they were held. */
function byUnit(rows: readonly CountRow[]): (readonly CountRow[])[][] {
  const units = new Map<string, Map<string, CountRow[]>>();
  for (const row of rows) {
    const polls = units.get(row.unit_id) ?? new Map<string, CountRow[]>();
    units.set(row.unit_id, polls);
    const known = polls.get(row.poll_id);
    if (known === undefined) polls.set(row.poll_id, [row]);
    else known.push(row);
  }
  return [...units.values()].map((polls) => [...polls.values()]);
}

export interface Recorded {
  readonly unitId: string;
  /** Persons who hold an office by this result. */
  readonly seated: number;
  readonly event: { readonly type: 'poll.determined'; readonly payload: EventPayloads['poll.determined'] };
}

/**
 * Writes the result of a counted poll and its officers, for the whole round and for one poll alike; null where the poll
 * has a result already. The event is for the caller's chain.
 */
export async function recordResult(
  tx: Queryable,
  round: RoundRow,
  rows: readonly CountRow[],
  decision: Determination,
): Promise<Recorded | null> {
  const [poll] = rows;
  if (poll === undefined) throw new Error('a poll without candidates is not counted');
  const { county_id } = round;
  const updated =
    await sql`update poll set validity = ${decision.validity}, state = 'determined', next = ${JSON.stringify(decision.next)}::jsonb
    where county_id = ${county_id} and poll_id = ${poll.poll_id} and state = 'counted'`.execute(tx);
  if (Number(updated.numAffectedRows ?? 0n) === 0) return null;
  await recordContests(tx, county_id, rows, decision);
  const fills = FILLS_OFFICES.has(poll.stage) && !poll.superseded;
  const officers = fills
    ? decision.contests.flatMap((contest) =>
        contest.elected.map((personId) => ({
          county_id,
          officer_id: randomUUID(),
          round_id: round.round_id,
          unit_id: poll.unit_id,
          body: poll.body,
          post: rows.find((row) => row.contest_id === contest.id)?.post,
          person_id: personId,
          term: 'present',
          contest_id: contest.id,
          started_on: poll.held_on,
        })),
      )
    : [];
  await sql`insert into officer (county_id, officer_id, round_id, unit_id, body, post, person_id, term, contest_id, started_on)
    select county_id, officer_id, round_id, unit_id, body, post, person_id, term, contest_id, started_on
    from jsonb_populate_recordset(null::officer, ${JSON.stringify(officers)}::jsonb)`.execute(tx);
  const elected = decision.contests.reduce((sum, contest) => sum + contest.elected.length, 0);
  return {
    unitId: poll.unit_id,
    seated: fills ? elected : 0,
    event: {
      type: 'poll.determined',
      payload: {
        pollId: poll.poll_id,
        validity: decision.validity,
        elected,
        digest: createHash('sha256').update(canonicalJson(decision)).digest('hex'),
      },
    },
  };
}

async function recordContests(
  tx: Queryable,
  countyId: number,
  rows: readonly CountRow[],
  decision: Determination,
): Promise<void> {
  const contests = decision.contests.map((contest) => ({
    contest_id: contest.id,
    base: contest.base,
    threshold: contest.threshold,
    next: contest.next,
    flags: contest.flags,
  }));
  await sql`update contest c set base = x.base, threshold = x.threshold, next = x.next, flags = x.flags
    from jsonb_populate_recordset(null::contest, ${JSON.stringify(contests)}::jsonb) x
    where c.county_id = ${countyId} and c.contest_id = x.contest_id`.execute(tx);
  const outcomes = decision.contests.flatMap((contest) =>
    contest.reasons.map((reason) => {
      const row = rows.find((item) => item.contest_id === contest.id && item.person_id === reason.person);
      return {
        candidate_id: row?.candidate_id,
        votes: row?.approve,
        outcome: reason.outcome,
        rules: reason.rules,
        reason_zh: reason.zh,
        reason_en: reason.en,
      };
    }),
  );
  await sql`update candidate d set votes = x.votes, outcome = x.outcome, rules = x.rules, reason_zh = x.reason_zh, reason_en = x.reason_en
    from jsonb_populate_recordset(null::candidate, ${JSON.stringify(outcomes)}::jsonb) x
    where d.county_id = ${countyId} and d.candidate_id = x.candidate_id`.execute(tx);
}

/**
 * Takes the result of a determined poll back, so that it can be counted again: its officers, the outcome of its
 * candidates and what followed. The journal keeps what was determined.
 */
export async function withdrawResult({ tx, round }: Pick<CommandScope, 'tx' | 'round'>, pollId: string): Promise<void> {
  const { county_id } = round;
  const contests = sql`(select contest_id from contest where county_id = ${county_id} and poll_id = ${pollId})`;
  await sql`delete from officer where county_id = ${county_id} and contest_id in ${contests}`.execute(tx);
  await sql`update candidate set votes = null, outcome = null, rules = '{}', reason_zh = null, reason_en = null
    where county_id = ${county_id} and contest_id in ${contests}`.execute(tx);
  await sql`update contest set base = null, threshold = null, next = null, flags = '{}'
    where county_id = ${county_id} and poll_id = ${pollId}`.execute(tx);
  await sql`update poll set next = null where county_id = ${county_id} and poll_id = ${pollId}`.execute(tx);
}
