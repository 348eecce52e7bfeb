import type { Explanation, Figures } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import type { PollLine } from '../../ballots/index.ts';

export interface CountRow {
  readonly number: number;
  readonly started_on: string;
  readonly entitled: number;
  readonly present: number | null;
  readonly table_issued: number | null;
  readonly table_checked_off: number | null;
  readonly reason: string | null;
  readonly sealed_on: string | null;
  readonly sealed_by: string | null;
}

/** The counts of a poll, the first one first. */
export async function findCounts(db: Queryable, countyId: number, pollId: string): Promise<readonly CountRow[]> {
  const found = await sql<CountRow>`
    select number, started_on, entitled, present, table_issued, table_checked_off, reason, sealed_on, sealed_by
    from poll_count where county_id = ${countyId} and poll_id = ${pollId} order by number`.execute(db);
  return found.rows;
}

/** The count of a poll that is going on or was the last. */
export async function latestCount(db: Queryable, countyId: number, pollId: string): Promise<CountRow | undefined> {
  return (await findCounts(db, countyId, pollId)).at(-1);
}

/** The figures of the sheets of every count of a poll. */
export async function findFigures(
  db: Queryable,
  countyId: number,
  pollId: string,
): Promise<readonly { readonly count_number: number; readonly figures: Figures }[]> {
  const found = await sql<{ count_number: number; figures: Figures }>`
    select count_number, figures from count_sheet
    where county_id = ${countyId} and poll_id = ${pollId} and figures is not null`.execute(db);
  return found.rows;
}

/** What was explained in a count, in the order in which it was written. */
export async function findExplanations(
  db: Queryable,
  countyId: number,
  pollId: string,
  number: number,
): Promise<readonly Explanation[]> {
  const found = await sql<Explanation>`
    select finding as "findingId", explanation as text, made_by as by, made_on as on from count_explanation
    where county_id = ${countyId} and poll_id = ${pollId} and count_number = ${number}
    order by made_on, explanation_id`.execute(db);
  return found.rows;
}

/** How many stand on the roll of a unit. */
export async function countVoters(db: Queryable, round: RoundRow, unitId: string): Promise<number> {
  const found = await sql<{ voters: number }>`select count(*)::int as voters from voter
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and struck_on is null`.execute(db);
  return found.rows[0]?.voters ?? 0;
}

export interface TurnoutRow {
  readonly entitled: number;
  readonly returned: number;
}

/** The vote on the same body of the unit that was counted before this one, in this round or an earlier one. */
export async function findTurnoutBefore(
  db: Queryable,
  round: RoundRow,
  poll: Pick<PollLine, 'poll_id' | 'unit_id' | 'body' | 'held_on'>,
): Promise<TurnoutRow | null> {
  const found = await sql<TurnoutRow>`select entitled, returned from poll
    where county_id = ${round.county_id} and unit_id = ${poll.unit_id} and body = ${poll.body}
      and poll_id <> ${poll.poll_id} and held_on < ${poll.held_on}::date
      and state in ('counted', 'determined', 'announced') and stage = 'election'
    order by held_on desc, number desc limit 1`.execute(db);
  return found.rows[0] ?? null;
}

export interface PollHead {
  readonly entitled: number;
  readonly present: number | null;
  readonly issued: number;
  readonly checked_off: number;
  readonly returned: number;
  readonly invalid: number;
}

/** The numbers that stand in a poll. */
export async function findHead(db: Queryable, countyId: number, pollId: string): Promise<PollHead> {
  const found = await sql<PollHead>`select entitled, present, issued, checked_off, returned, invalid from poll
    where county_id = ${countyId} and poll_id = ${pollId}`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a locked poll exists');
  return row;
}

/** Lines of a poll that a file has brought, by sheet. */
export async function findImportedLines(
  db: Queryable,
  countyId: number,
  pollId: string,
): Promise<readonly { readonly sheet: string; readonly figures: Figures }[]> {
  const found = await sql<{ sheet: string; figures: Figures }>`
    select l.sheet, jsonb_object_agg(l.candidate_id || '.' || m.mark, m.votes) as figures
    from contest c
    join candidate d on d.county_id = c.county_id and d.contest_id = c.contest_id
    join count_line l on l.county_id = d.county_id and l.candidate_id = d.candidate_id
    cross join lateral (values ('approve', l.approve), ('oppose', l.oppose), ('abstain', l.abstain)) m (mark, votes)
    where c.county_id = ${countyId} and c.poll_id = ${pollId} group by l.sheet order by l.sheet`.execute(db);
  return found.rows;
}

/** A voter of the unit's roll as a person, or nobody. */
export async function findVoterPerson(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  voterId: string,
): Promise<string | null> {
  const found = await sql<{ person_id: string }>`select person_id from voter
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and voter_id = ${voterId} and struck_on is null`.execute(db);
  return found.rows[0]?.person_id ?? null;
}

/** Whether someone is in the register of people of the county. */
export async function knowsPerson(db: Queryable, countyId: number, personId: string): Promise<boolean> {
  const found = await sql`select 1 from person where county_id = ${countyId} and person_id = ${personId}`.execute(db);
  return found.rows.length > 0;
}

/** Votes that follow this one and are under way or held, so that it can no longer be counted again. */
export async function hasFollower(db: Queryable, countyId: number, pollId: string): Promise<boolean> {
  const found = await sql`select 1 from poll where county_id = ${countyId} and previous_poll_id = ${pollId}
    and state <> 'cancelled'`.execute(db);
  return found.rows.length > 0;
}
