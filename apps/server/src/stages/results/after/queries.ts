import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

/** Petitions about a poll that have no answer yet. */
export async function countPetitions(db: Queryable, round: RoundRow, unitId: string, number: string): Promise<number> {
  const found = await sql<{ petitions: number }>`select count(*)::int as petitions from petition
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and poll_number = ${number} and replied_on is null`.execute(db);
  return found.rows[0]?.petitions ?? 0;
}

export interface FollowerRow {
  readonly poll_id: string;
  readonly number: string;
  readonly stage: string;
  readonly held_on: string;
  readonly state: string;
  readonly kind: 'rerun' | 'byRun' | 'reVote';
}

/** Votes that follow a poll and were not cancelled; those of an import are told by their stage. */
export async function findFollowers(db: Queryable, countyId: number, pollId: string): Promise<readonly FollowerRow[]> {
  const found = await sql<FollowerRow>`
    select p.poll_id, p.number, p.stage, p.held_on, p.state,
      coalesce(f.kind, case p.stage when 'by-run' then 'byRun' when 're-vote' then 'reVote' else 'rerun' end) as kind
    from poll p left join following_vote f on f.county_id = p.county_id and f.poll_id = p.poll_id
    where p.county_id = ${countyId} and p.previous_poll_id = ${pollId} and p.state <> 'cancelled'
    order by p.held_on, p.number`.execute(db);
  return found.rows;
}

export interface AnnouncementRow {
  readonly announced_at: string;
  readonly place: string;
  readonly announced_by: string;
}

/** When and where a result was announced. */
export async function findAnnouncement(
  db: Queryable,
  countyId: number,
  pollId: string,
): Promise<AnnouncementRow | undefined> {
  const found = await sql<AnnouncementRow>`select announced_at, place, announced_by from poll_announcement
    where county_id = ${countyId} and poll_id = ${pollId}`.execute(db);
  return found.rows[0];
}

export interface ReportRow {
  readonly approval_id: string;
  readonly request_number: string | null;
  readonly requested_on: string;
  readonly reply_number: string | null;
  readonly replied_on: string | null;
  readonly outcome: string | null;
}

/** The report of a result to the superior, by its matter. */
export async function findReport(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  matter: string,
): Promise<ReportRow | undefined> {
  const found = await sql<ReportRow>`
    select approval_id, request_number, requested_on, reply_number, replied_on, outcome from approval
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and matter = ${matter}`.execute(db);
  return found.rows[0];
}

export interface ElectedRow {
  readonly person_id: string;
  readonly contest_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly post: string;
  readonly certificate_id: string | null;
  readonly number: string | null;
  readonly issued_on: string | null;
  readonly returned_on: string | null;
}

/** Those who hold a post by a poll, with the certificate of each. */
export async function findElected(db: Queryable, countyId: number, pollId: string): Promise<readonly ElectedRow[]> {
  const found = await sql<ElectedRow>`
    select o.person_id, o.contest_id, e.name, e.sex, o.post, x.certificate_id, x.number, x.issued_on, x.returned_on
    from contest c
    join officer o on o.county_id = c.county_id and o.contest_id = c.contest_id
    join person e on e.county_id = o.county_id and e.person_id = o.person_id
    left join certificate x on x.county_id = o.county_id and x.contest_id = o.contest_id and x.person_id = o.person_id
    where c.county_id = ${countyId} and c.poll_id = ${pollId}
    order by array_position(array['secretary', 'deputy-secretary', 'chair', 'vice-chair', 'committee-member',
      'discipline-member', 'member', 'delegate'], o.post), e.pinyin, o.person_id`.execute(db);
  return found.rows;
}

export interface ContestNowRow {
  readonly contest_id: string;
  readonly post: string;
  readonly seats: number;
  readonly printed: readonly { readonly personId: string; readonly nominatedBy: string | null }[];
}

/** The contests of a poll with the names that were printed, in their order. */
export async function findContestsNow(
  db: Queryable,
  countyId: number,
  pollId: string,
): Promise<readonly ContestNowRow[]> {
  const found = await sql<ContestNowRow>`
    select c.contest_id, c.post, c.seats, coalesce((select jsonb_agg(jsonb_build_object('personId', d.person_id,
        'nominatedBy', d.nominated_by) order by d.ballot_order) from candidate d
      where d.county_id = c.county_id and d.contest_id = c.contest_id and not d.write_in), '[]'::jsonb) as printed
    from contest c where c.county_id = ${countyId} and c.poll_id = ${pollId}`.execute(db);
  return found.rows;
}
