import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import type { UnitRefRow } from '../registry/index.ts';

export interface PollRow extends UnitRefRow {
  readonly poll_id: string;
  readonly number: string;
  readonly body: string;
  readonly stage: string;
  readonly method: string | null;
  readonly held_on: string;
  readonly rule_set: string;
  readonly reason: string | null;
  readonly previous_poll_id: string | null;
  /** The day of the poll that this one follows. */
  readonly previous_on: string | null;
  /** The poll that follows this one. */
  readonly next_poll_id: string | null;
  readonly entitled: number;
  readonly present: number | null;
  readonly issued: number;
  readonly checked_off: number;
  readonly returned: number;
  readonly invalid: number;
  readonly validity: string | null;
  readonly state: string;
  readonly announced_on: string | null;
}

/** One poll of a round with its unit. */
export async function findPoll(db: Queryable, round: RoundRow, pollId: string): Promise<PollRow | undefined> {
  const found = await sql<PollRow>`
    select p.poll_id, p.number, p.body, p.stage, p.method, p.held_on, p.rule_set, p.reason, p.previous_poll_id,
      (select q.held_on from poll q where q.county_id = p.county_id and q.poll_id = p.previous_poll_id) as previous_on,
      (select n.poll_id from poll n where n.county_id = p.county_id and n.round_id = p.round_id
        and n.previous_poll_id = p.poll_id order by n.held_on, n.number limit 1) as next_poll_id,
      p.entitled, p.present, p.issued, p.checked_off, p.returned, p.invalid, p.validity, p.state, p.announced_on,
      u.unit_id, u.code, u.name, u.kind
    from poll p join unit u on u.county_id = p.county_id and u.unit_id = p.unit_id
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.poll_id = ${pollId}`.execute(db);
  return found.rows[0];
}

export interface ModeRow {
  readonly mode: string;
  readonly count: number;
}

/** How those who took part in a poll did so. */
export async function findModes(db: Queryable, round: RoundRow, pollId: string): Promise<readonly ModeRow[]> {
  const found = await sql<ModeRow>`
    select mode, count(*) as count from check_in
    where county_id = ${round.county_id} and poll_id = ${pollId}
    group by mode order by array_position(array['inPerson', 'mobileBox', 'proxy'], mode)`.execute(db);
  return found.rows;
}

export interface ContestRow {
  readonly contest_id: string;
  readonly post: string;
  readonly seats: number;
  readonly base: number | null;
  readonly threshold: number | null;
  readonly next: unknown;
  readonly flags: string[];
}

/** The contests of a poll, the leading post first. */
export async function findContests(db: Queryable, round: RoundRow, pollId: string): Promise<readonly ContestRow[]> {
  const found = await sql<ContestRow>`
    select contest_id, post, seats, base, threshold, next, flags from contest
    where county_id = ${round.county_id} and poll_id = ${pollId}
    order by array_position(array['secretary', 'deputy-secretary', 'chair', 'vice-chair', 'committee-member', 'discipline-member', 'member',
      'delegate'], post), post`.execute(db);
  return found.rows;
}

export interface CandidateRow {
  readonly candidate_id: string;
  readonly contest_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly ballot_order: number;
  readonly nominated_by: string | null;
  readonly write_in: boolean;
  readonly outcome: string | null;
  readonly rules: string[];
  readonly reason_zh: string | null;
  readonly reason_en: string | null;
  readonly sheets: SheetCount[];
}

export interface SheetCount {
  readonly sheet: string;
  readonly approve: number;
  readonly oppose: number;
  readonly abstain: number;
}

/** The candidates of a poll with their count sheets, in the order of the ballot; write-ins after them. */
export async function findCandidates(db: Queryable, round: RoundRow, pollId: string): Promise<readonly CandidateRow[]> {
  const found = await sql<CandidateRow>`
    select k.candidate_id, k.contest_id, k.person_id, e.name, e.sex, k.ballot_order, k.nominated_by, k.write_in,
      k.outcome, k.rules, k.reason_zh, k.reason_en, coalesce(l.sheets, '[]'::jsonb) as sheets
    from contest t
    join candidate k on k.county_id = t.county_id and k.contest_id = t.contest_id
    join person e on e.county_id = k.county_id and e.person_id = k.person_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('sheet', c.sheet, 'approve', c.approve, 'oppose', c.oppose,
        'abstain', c.abstain) order by c.sheet) as sheets
      from count_line c where c.county_id = k.county_id and c.candidate_id = k.candidate_id) l on true
    where t.county_id = ${round.county_id} and t.poll_id = ${pollId}
    order by k.write_in, k.ballot_order, k.candidate_id`.execute(db);
  return found.rows;
}

export interface DeterminationRow {
  readonly sequence: number;
  readonly event_type: string;
  readonly recorded_at: Date;
  readonly hash: Buffer;
}

/** What the journal of its unit says of a poll's result. */
export async function findDeterminations(
  db: Queryable,
  round: RoundRow,
  poll: Pick<PollRow, 'unit_id' | 'poll_id'>,
): Promise<readonly DeterminationRow[]> {
  const found = await sql<DeterminationRow>`
    select sequence, event_type, recorded_at, hash from journal_entry
    where county_id = ${round.county_id} and chain_id = ${poll.unit_id} and event_type = 'poll.determined'
      and payload ->> 'pollId' = ${poll.poll_id}
    order by sequence`.execute(db);
  return found.rows;
}

/** A candidate of a counted poll without a result, with the votes and the facts of the poll. */
export interface CountRow {
  readonly poll_id: string;
  readonly number: string;
  readonly unit_id: string;
  readonly body: string;
  readonly stage: string;
  readonly rule_set: string;
  readonly method: string | null;
  readonly held_on: string;
  readonly entitled: number;
  readonly present: number | null;
  readonly issued: number;
  readonly checked_off: number;
  readonly returned: number;
  readonly invalid: number;
  readonly superseded: boolean;
  readonly previous_poll_id: string | null;
  readonly previous_on: string | null;
  /** Whether the unit holds other polls on the same body in the round. */
  readonly others: boolean;
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

/** Whether a later poll repeats the whole of poll `p`, so that its result fills no office. */
const SUPERSEDED = sql`exists (select from poll n where n.county_id = p.county_id and n.previous_poll_id = p.poll_id
  and n.stage <> 'by-run' and n.reason in ('failed', 'petition'))`;

/** Every counted poll of a round without a result, candidate by candidate; polls in the order in which they were held. */
export const findUndetermined = (db: Queryable, round: RoundRow): Promise<readonly CountRow[]> =>
  findCountRows(db, round, sql`p.state = 'counted'`);

/** One poll with its figures, candidate by candidate, whether it has a result or not. */
export const findCountOf = (db: Queryable, round: RoundRow, pollId: string): Promise<readonly CountRow[]> =>
  findCountRows(db, round, sql`p.poll_id = ${pollId}`);

async function findCountRows(db: Queryable, round: RoundRow, which: RawBuilder<unknown>): Promise<readonly CountRow[]> {
  const found = await sql<CountRow>`
    select p.poll_id, p.number, p.unit_id, p.body, p.stage, p.rule_set, p.method, p.held_on, p.entitled, p.present,
      p.issued, p.checked_off, p.returned, p.invalid, ${SUPERSEDED} as superseded, p.previous_poll_id,
      q.held_on as previous_on,
      exists (select from poll o where o.county_id = p.county_id and o.round_id = p.round_id and o.unit_id = p.unit_id
        and o.body = p.body and o.poll_id <> p.poll_id) as others,
      c.contest_id, c.post, c.seats, d.candidate_id, d.person_id, s.name, s.sex, d.write_in,
      l.approve, l.oppose, l.abstain
    from poll p
    join contest c on c.county_id = p.county_id and c.poll_id = p.poll_id
    join candidate d on d.county_id = c.county_id and d.contest_id = c.contest_id
    join person s on s.county_id = d.county_id and s.person_id = d.person_id
    join (select county_id, candidate_id, sum(approve)::int as approve, sum(oppose)::int as oppose, sum(abstain)::int as abstain
      from count_line where county_id = ${round.county_id} group by county_id, candidate_id) l
      on l.county_id = d.county_id and l.candidate_id = d.candidate_id
    left join poll q on q.county_id = p.county_id and q.poll_id = p.previous_poll_id
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and ${which}
    order by p.held_on, p.previous_poll_id is not null, p.number, c.post, d.ballot_order`.execute(db);
  return found.rows;
}

/** Someone who holds a seat of the body from an earlier poll of the round. */
export interface SittingRow {
  readonly person_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly post: string;
}

/** Who sits already when a poll is held, or the number of the poll that has to be decided before anyone knows. */
export interface Sitting {
  readonly sitting: readonly SittingRow[];
  readonly undetermined: string | null;
}

/** Bodies whose posts may be voted on one after the other; a Party committee elects its secretaries from its members. */
const FILLED_IN_PARTS = ['villagersCommittee', 'residentsCommittee'];

/**
 * Those elected to the body of a poll by earlier polls of the same unit and round. A poll that this one, or another, holds
 * again as a whole seats nobody. Only a by-run or another vote on a tie (再次投票) cannot do without the poll before it; a
 * preliminary election knows of none, since it fills no seat.
 */
export async function findSitting(
  db: Queryable,
  round: RoundRow,
  poll: Pick<PollRow, 'poll_id' | 'unit_id' | 'body' | 'stage' | 'held_on' | 'number' | 'previous_poll_id'>,
): Promise<Sitting> {
  if (poll.stage === 'pre-election') return { sitting: [], undetermined: null };
  const found = await sql<SittingRow>`
    select o.person_id, e.name, e.sex, o.post
    from officer o
    join contest t on t.county_id = o.county_id and t.contest_id = o.contest_id
    join poll p on p.county_id = t.county_id and p.poll_id = t.poll_id
    join person e on e.county_id = o.county_id and e.person_id = o.person_id
    where o.county_id = ${round.county_id} and o.round_id = ${round.round_id} and o.unit_id = ${poll.unit_id}
      and o.body = ${poll.body} and o.term = 'present' and p.poll_id <> ${poll.poll_id}
      and (p.poll_id = ${poll.previous_poll_id}::uuid or (o.body = any(${FILLED_IN_PARTS})
        and (p.held_on < ${poll.held_on}::date or (p.held_on = ${poll.held_on}::date and p.number < ${poll.number}))))
      and not ${SUPERSEDED}
    order by e.pinyin, o.person_id`.execute(db);
  if (poll.stage !== 'by-run' && poll.stage !== 're-vote') return { sitting: found.rows, undetermined: null };
  const open = await sql<{ number: string }>`
    select number from poll where county_id = ${round.county_id} and poll_id = ${poll.previous_poll_id}::uuid
      and validity is null`.execute(db);
  return { sitting: found.rows, undetermined: open.rows[0]?.number ?? null };
}
