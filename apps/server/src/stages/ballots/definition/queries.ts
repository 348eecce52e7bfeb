import type { PollState } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

/** A poll with its state, as every stage that works on it needs it. */
export interface PollLine {
  readonly poll_id: string;
  readonly unit_id: string;
  readonly number: string;
  readonly body: string;
  readonly stage: string;
  readonly method: string | null;
  readonly held_on: string;
  readonly rule_set: string;
  readonly reason: string | null;
  readonly previous_poll_id: string | null;
  readonly entitled: number;
  readonly present: number | null;
  readonly state: PollState;
  readonly validity: string | null;
  readonly announced_on: string | null;
  readonly cancelled_for: string | null;
}

const LINE = sql`p.poll_id, p.unit_id, p.number, p.body, p.stage, p.method, p.held_on, p.rule_set, p.reason,
  p.previous_poll_id, p.entitled, p.present, p.state, p.validity, p.announced_on, p.cancelled_for`;

/** The polls of a unit in the order in which they are held. */
export async function findPolls(db: Queryable, round: RoundRow, unitId: string): Promise<readonly PollLine[]> {
  const found = await sql<PollLine>`select ${LINE} from poll p
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
    order by p.held_on, p.previous_poll_id is not null, p.number`.execute(db);
  return found.rows;
}

/** One poll of a unit, locked for the command that works on it. */
export async function findPollLocked(
  tx: Queryable,
  round: RoundRow,
  unitId: string,
  pollId: string,
): Promise<PollLine | undefined> {
  const found = await sql<PollLine>`select ${LINE} from poll p
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
      and p.poll_id = ${pollId} for no key update`.execute(tx);
  return found.rows[0];
}

/** One poll of a unit. */
export async function findPollLine(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  pollId: string,
): Promise<PollLine | undefined> {
  const found = await sql<PollLine>`select ${LINE} from poll p
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
      and p.poll_id = ${pollId}`.execute(db);
  return found.rows[0];
}

export interface ContestLine {
  readonly poll_id: string;
  readonly contest_id: string;
  readonly post: string;
  readonly seats: number;
  readonly candidates: readonly CandidateLine[];
}

export interface CandidateLine {
  readonly candidateId: string;
  readonly personId: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly nominatedBy: string | null;
}

/** The contests of polls with the candidates on the ballot, in its order; write-ins are left out. */
export async function findContestLines(
  db: Queryable,
  round: RoundRow,
  pollIds: readonly string[],
): Promise<readonly ContestLine[]> {
  const found = await sql<ContestLine>`
    select c.poll_id, c.contest_id, c.post, c.seats,
      coalesce((select jsonb_agg(jsonb_build_object('candidateId', d.candidate_id, 'personId', d.person_id,
          'name', s.name, 'sex', s.sex, 'nominatedBy', d.nominated_by) order by d.ballot_order, d.candidate_id)
        from candidate d join person s on s.county_id = d.county_id and s.person_id = d.person_id
        where d.county_id = c.county_id and d.contest_id = c.contest_id and not d.write_in), '[]'::jsonb) as candidates
    from contest c
    where c.county_id = ${round.county_id} and c.poll_id = any(${[...pollIds]}::uuid[])
    order by c.poll_id, array_position(array['secretary', 'deputy-secretary', 'chair', 'vice-chair', 'committee-member',
      'discipline-member', 'member', 'delegate'], c.post), c.contest_id`.execute(db);
  return found.rows;
}

/** How many polls a unit holds or held on a body in a round. */
export async function countPolls(db: Queryable, round: RoundRow, unitId: string, body: string): Promise<number> {
  const found = await sql<{ polls: number }>`select count(*)::int as polls from poll
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and body = ${body}`.execute(db);
  return found.rows[0]?.polls ?? 0;
}

export interface PersonNameRow {
  readonly person_id: string;
  readonly name: string;
}

/** The names of people of the county. */
export async function findNames(db: Queryable, countyId: number, ids: readonly string[]) {
  const found = await sql<PersonNameRow>`select person_id, name from person
    where county_id = ${countyId} and person_id = any(${[...ids]}::uuid[])`.execute(db);
  return found.rows;
}

/** A unit of the round. */
export async function findUnit(
  db: Queryable,
  countyId: number,
  unitId: string,
): Promise<{ code: string; kind: string }> {
  const found = await sql<{ code: string; kind: string }>`select code, kind from unit
    where county_id = ${countyId} and unit_id = ${unitId}`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a unit of the round is registered');
  return row;
}
