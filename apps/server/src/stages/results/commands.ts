import { createHash, randomUUID } from 'node:crypto';
import { type Determination, determine, type Poll } from '@huanjie/rules';
import { sql } from 'kysely';
import type { Actor } from '../../access/actor.ts';
import type { RoundRow } from '../../access/policy.ts';
import type { Database, Queryable } from '../../database/database.ts';
import { appendEvent, canonicalJson } from '../../journal/index.ts';

export interface DetermineOutcome {
  determined: number;
  elected: number;
  readonly refused: { number: string; zh: string; en: string }[];
}

interface CountRow {
  readonly poll_id: string;
  readonly number: string;
  readonly unit_id: string;
  readonly body: string;
  readonly stage: string;
  readonly rule_set: string;
  readonly held_on: string;
  readonly entitled: number;
  readonly present: number | null;
  readonly issued: number;
  readonly checked_off: number;
  readonly returned: number;
  readonly invalid: number;
  readonly superseded: boolean;
  readonly contest_id: string;
  readonly post: string;
  readonly seats: number;
  readonly candidate_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly write_in: boolean;
  readonly approve: number;
  readonly oppose: number;
  readonly abstain: number;
}

/** Stages whose result fills offices; a preliminary election only fixes the formal candidates. */
const FILLS_OFFICES = new Set(['election', 'by-run', 're-vote']);

/**
 * Decides every counted poll of a round that has no result yet. Each poll is one command: one transaction, one event on
 * its unit's chain. Officers of the present term are written here and nowhere else (nothing appoints).
 */
export async function determineRound(
  db: Database,
  round: RoundRow,
  actor: Actor,
  now: () => Date,
): Promise<DetermineOutcome> {
  const outcome: DetermineOutcome = { determined: 0, elected: 0, refused: [] };
  const polls = [...(await undeterminedPolls(db, round)).values()];
  for (let start = 0; start < polls.length; start += AT_ONCE) {
    await Promise.all(
      polls.slice(start, start + AT_ONCE).map((rows) => determinePoll(db, round, rows, actor, now, outcome)),
    );
  }
  return outcome;
}

/** Polls decided side by side: each waits mostly for its own commit. Polls of one unit queue at the unit's chain. */
const AT_ONCE = 4;

async function determinePoll(
  db: Database,
  round: RoundRow,
  rows: readonly CountRow[],
  actor: Actor,
  now: () => Date,
  outcome: DetermineOutcome,
): Promise<void> {
  const decision = determine(pollInput(rows));
  if ('error' in decision) {
    outcome.refused.push({ number: rows[0]?.number ?? '', zh: decision.error.zh, en: decision.error.en });
    return;
  }
  const elected = await db.transaction().execute((tx) => recordResult(tx, round, rows, decision, actor, now()));
  outcome.determined += 1;
  outcome.elected += elected;
}

async function undeterminedPolls(db: Queryable, round: RoundRow): Promise<ReadonlyMap<string, CountRow[]>> {
  const found = await sql<CountRow>`
    select p.poll_id, p.number, p.unit_id, p.body, p.stage, p.rule_set, p.held_on, p.entitled, p.present, p.issued,
      p.checked_off, p.returned, p.invalid,
      exists (select 1 from poll n where n.county_id = p.county_id and n.previous_poll_id = p.poll_id
        and n.stage <> 'by-run' and n.reason in ('failed', 'petition')) as superseded,
      c.contest_id, c.post, c.seats, d.candidate_id, d.person_id, s.name, s.sex, d.write_in,
      l.approve, l.oppose, l.abstain
    from poll p
    join contest c on c.county_id = p.county_id and c.poll_id = p.poll_id
    join candidate d on d.county_id = c.county_id and d.contest_id = c.contest_id
    join person s on s.county_id = d.county_id and s.person_id = d.person_id
    join (select county_id, candidate_id, sum(approve)::int as approve, sum(oppose)::int as oppose, sum(abstain)::int as abstain
      from count_line where county_id = ${round.county_id} group by county_id, candidate_id) l
      on l.county_id = d.county_id and l.candidate_id = d.candidate_id
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.validity is null
    order by p.held_on, p.number, c.post, d.ballot_order`.execute(db);
  const polls = new Map<string, CountRow[]>();
  for (const row of found.rows) {
    const rows = polls.get(row.poll_id);
    if (rows === undefined) polls.set(row.poll_id, [row]);
    else rows.push(row);
  }
  return polls;
}

function pollInput(rows: readonly CountRow[]): Poll {
  const [poll] = rows;
  if (poll === undefined) throw new Error('a poll without candidates is not counted');
  const contestIds = [...new Set(rows.map((row) => row.contest_id))];
  return {
    ruleSet: poll.rule_set,
    stage: poll.stage,
    electorate: { entitled: poll.entitled, ...(poll.present === null ? {} : { present: poll.present }) },
    ballots: { issued: poll.issued, checkedOff: poll.checked_off, returned: poll.returned, invalid: poll.invalid },
    contests: contestIds.map((id) => {
      const candidates = rows.filter((row) => row.contest_id === id);
      return {
        id,
        post: candidates[0]?.post ?? '',
        seats: candidates[0]?.seats ?? 0,
        void: 0,
        candidates: candidates.map((row) => ({
          id: row.person_id,
          name: row.name,
          sex: row.sex,
          nominated: !row.write_in,
          approve: row.approve,
          oppose: row.oppose,
          abstain: row.abstain,
        })),
      };
    }),
  } as Poll;
}

async function recordResult(
  tx: Queryable,
  round: RoundRow,
  rows: readonly CountRow[],
  decision: Determination,
  actor: Actor,
  at: Date,
): Promise<number> {
  const [poll] = rows;
  if (poll === undefined) throw new Error('a poll without candidates is not counted');
  const { county_id } = round;
  const updated =
    await sql`update poll set validity = ${decision.validity}, next = ${JSON.stringify(decision.next)}::jsonb
    where county_id = ${county_id} and poll_id = ${poll.poll_id} and validity is null`.execute(tx);
  if (Number(updated.numAffectedRows ?? 0n) === 0) return 0;
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
  await appendEvent(tx, {
    countyId: county_id,
    unitId: poll.unit_id,
    roundId: round.round_id,
    actor,
    at,
    type: 'poll.determined',
    payload: {
      pollId: poll.poll_id,
      validity: decision.validity,
      elected,
      digest: createHash('sha256').update(canonicalJson(decision)).digest('hex'),
    },
  });
  return fills ? elected : 0;
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
