import { sql } from 'kysely';
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
  /** The poll that follows this one. */
  readonly next_poll_id: string | null;
  readonly entitled: number;
  readonly present: number | null;
  readonly issued: number;
  readonly checked_off: number;
  readonly returned: number;
  readonly invalid: number;
  readonly validity: string | null;
}

/** One poll of a round with its unit. */
export async function findPoll(db: Queryable, round: RoundRow, pollId: string): Promise<PollRow | undefined> {
  const found = await sql<PollRow>`
    select p.poll_id, p.number, p.body, p.stage, p.method, p.held_on, p.rule_set, p.reason, p.previous_poll_id,
      (select n.poll_id from poll n where n.county_id = p.county_id and n.round_id = p.round_id
        and n.previous_poll_id = p.poll_id order by n.held_on, n.number limit 1) as next_poll_id,
      p.entitled, p.present, p.issued, p.checked_off, p.returned, p.invalid, p.validity,
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
