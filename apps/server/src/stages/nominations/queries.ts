import type { Bar, Post } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';

export type Method = 'directNomination' | 'openNomination' | 'jointNomination' | 'twoRecommendations';
export type Participant =
  | 'voters'
  | 'partyMembers'
  | 'residentsRepresentatives'
  | 'householdRepresentatives'
  | 'residentUnits';

export interface NominationRow {
  readonly nomination_id: string;
  readonly unit_kind: string;
  readonly body: string;
  readonly method: Method;
  readonly threshold: 'half_of_members' | 'half_of_both' | null;
  readonly rule_set: string;
  readonly state: 'open' | 'closed' | 'fixed' | 'published';
  readonly opened_on: string;
  readonly closed_on: string | null;
  readonly fixed_on: string | null;
  readonly poll_day: string | null;
  readonly poll_id: string | null;
  readonly published_on: string | null;
  readonly published_place: string | null;
  readonly publicity_from: string | null;
  readonly publicity_until: string | null;
  readonly publicity_place: string | null;
  readonly met_on: string | null;
  readonly preliminary_poll_id: string | null;
  readonly preliminary_state: string | null;
  readonly preliminary_on: string | null;
  readonly preliminary_method: string | null;
  readonly posts: readonly { readonly post: Post; readonly seats: number }[];
}

/** The nominations of a unit with their posts, by the day on which they were opened. */
export async function findNominations(
  db: Queryable,
  round: RoundRow,
  unitId: string,
): Promise<readonly NominationRow[]> {
  const found = await sql<NominationRow>`select n.*, u.kind as unit_kind, p.state as preliminary_state,
      p.held_on as preliminary_on, p.method as preliminary_method,
      (select jsonb_agg(jsonb_build_object('post', o.post, 'seats', o.seats) order by array_position(
          array['secretary', 'deputy-secretary', 'chair', 'vice-chair', 'committee-member', 'discipline-member', 'member',
          'delegate'], o.post))
        from nomination_post o where o.county_id = n.county_id and o.nomination_id = n.nomination_id) as posts
    from nomination n
    join unit u on u.county_id = n.county_id and u.unit_id = n.unit_id
    left join poll p on p.county_id = n.county_id and p.poll_id = n.preliminary_poll_id
    where n.county_id = ${round.county_id} and n.round_id = ${round.round_id} and n.unit_id = ${unitId}
    order by n.opened_on, n.body`.execute(db);
  return found.rows;
}

export interface VoteRow {
  readonly nameId: string;
  readonly post: Post;
  readonly votes: number;
}

export interface SheetRow {
  readonly sheet_id: string;
  readonly participant: Participant;
  readonly group_name: string;
  readonly held_on: string;
  readonly entitled: number;
  readonly took: number;
  readonly version: number;
  readonly votes: readonly VoteRow[];
}

/** The tally sheets of a nomination with the votes on them. */
export async function findSheets(db: Queryable, round: RoundRow, nominationId: string): Promise<readonly SheetRow[]> {
  const found = await sql<SheetRow>`select s.sheet_id, s.participant, s.group_name, s.held_on, s.entitled, s.took,
      s.version, coalesce((select jsonb_agg(jsonb_build_object('nameId', v.name_id, 'post', v.post, 'votes', v.votes)
          order by v.votes desc, v.name_id)
        from nomination_vote v where v.county_id = s.county_id and v.sheet_id = s.sheet_id), '[]'::jsonb) as votes
    from nomination_sheet s
    where s.county_id = ${round.county_id} and s.nomination_id = ${nominationId}
    order by s.participant, s.held_on, s.group_name`.execute(db);
  return found.rows;
}

export interface NameRow {
  readonly name_id: string;
  readonly written: string;
  readonly person_id: string | null;
  readonly set_aside: string | null;
}

/** The names as they were written. */
export async function findNames(db: Queryable, round: RoundRow, nominationId: string): Promise<readonly NameRow[]> {
  const found = await sql<NameRow>`select name_id, written, person_id, set_aside from nomination_name
    where county_id = ${round.county_id} and nomination_id = ${nominationId} order by written`.execute(db);
  return found.rows;
}

/** How many names that have votes are not settled. */
export async function countUnsettled(db: Queryable, round: RoundRow, nominationId: string): Promise<number> {
  const found = await sql<{ names: number }>`select count(*)::int as names from nomination_name n
    where n.county_id = ${round.county_id} and n.nomination_id = ${nominationId} and n.person_id is null
      and n.set_aside is null
      and exists (select from nomination_vote v where v.county_id = n.county_id and v.name_id = n.name_id)`.execute(db);
  return found.rows[0]?.names ?? 0;
}

export interface FormRow {
  readonly form_id: string;
  readonly post: Post;
  readonly person_id: string;
  readonly nominated_by: 'party-organisation' | 'voters' | 'households';
  readonly organisation: string | null;
  readonly supporters: number;
  readonly received_on: string;
}

/** The recommendation forms that were received. */
export async function findForms(db: Queryable, round: RoundRow, nominationId: string): Promise<readonly FormRow[]> {
  const found = await sql<FormRow>`select form_id, post, person_id, nominated_by, organisation, supporters, received_on
    from nomination_form where county_id = ${round.county_id} and nomination_id = ${nominationId}
    order by received_on, form_id`.execute(db);
  return found.rows;
}

export interface NomineeRow {
  readonly nominee_id: string;
  readonly post: Post;
  readonly person_id: string;
  readonly votes: number | null;
  readonly member_votes: number | null;
  readonly declared_on: string | null;
  readonly listed: boolean;
  readonly ended_on: string | null;
  readonly ended_ground: 'otherPost' | 'withdrawn' | 'barred' | null;
  readonly ended_note: string | null;
  /** Votes of the preliminary election, once it is determined. */
  readonly preliminary: number | null;
}

/** The nominees with their votes. */
export async function findNominees(
  db: Queryable,
  round: RoundRow,
  nominationId: string,
): Promise<readonly NomineeRow[]> {
  const found = await sql<NomineeRow>`select e.nominee_id, e.post, e.person_id, e.votes, e.member_votes, e.declared_on,
      e.listed, e.ended_on, e.ended_ground, e.ended_note,
      (select k.votes from poll p
        join contest c on c.county_id = p.county_id and c.poll_id = p.poll_id and c.post = e.post
        join candidate k on k.county_id = c.county_id and k.contest_id = c.contest_id and k.person_id = e.person_id
        where p.county_id = n.county_id and p.poll_id = n.preliminary_poll_id
          and p.state in ('determined', 'announced')) as preliminary
    from nominee e
    join nomination n on n.county_id = e.county_id and n.nomination_id = e.nomination_id
    where e.county_id = ${round.county_id} and e.nomination_id = ${nominationId}
    order by e.post, e.votes desc nulls first, e.nominee_id`.execute(db);
  return found.rows;
}

export interface OpinionRow {
  readonly opinion_id: string;
  readonly person_id: string;
  readonly department: string;
  readonly asked_on: string;
  readonly due_on: string;
  readonly given_on: string | null;
  readonly outcome: 'clear' | 'bar' | 'case' | null;
  readonly bars: Bar[];
  readonly finding: string | null;
}

/** The opinions that were asked for. */
export async function findOpinions(
  db: Queryable,
  round: RoundRow,
  nominationId: string,
): Promise<readonly OpinionRow[]> {
  const found =
    await sql<OpinionRow>`select opinion_id, person_id, department, asked_on, due_on, given_on, outcome, bars,
      finding from vetting_opinion
    where county_id = ${round.county_id} and nomination_id = ${nominationId}
    order by due_on, department, person_id`.execute(db);
  return found.rows;
}

/** How many voters stand on the roll of a unit. */
export async function countVoters(db: Queryable, round: RoundRow, unitId: string): Promise<number> {
  const found = await sql<{ voters: number }>`select count(*)::int as voters from voter
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and struck_on is null`.execute(db);
  return found.rows[0]?.voters ?? 0;
}

/** The kind of a unit. */
export async function findUnitKind(db: Queryable, round: RoundRow, unitId: string): Promise<string> {
  const found = await sql<{ kind: string }>`select kind from unit
    where county_id = ${round.county_id} and unit_id = ${unitId}`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a unit of the round is registered');
  return row.kind;
}

export interface SignatoryRow {
  readonly voter_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly card_number: string;
  /** Whether the voter represents a household. */
  readonly household: boolean;
}

/** The voters of a unit whose name or card number stands among what was written. */
export async function findSignatories(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  written: readonly string[],
): Promise<readonly SignatoryRow[]> {
  const found = await sql<SignatoryRow>`select v.voter_id, v.person_id, v.name, v.card_number,
      exists (select from representative r where r.county_id = v.county_id and r.voter_id = v.voter_id
        and r.kind = 'household' and r.ended_on is null) as household
    from voter v
    where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} and v.unit_id = ${unitId}
      and v.struck_on is null
      and (v.name = any(${[...written]}::text[]) or v.card_number = any(${[...written]}::text[]))`.execute(db);
  return found.rows;
}

export interface PollCandidateRow {
  readonly person_id: string;
  readonly name: string;
  readonly post: Post;
}

/** Who stands in the polls of a unit on its committee that were not cancelled, write-ins and pre-elections left out. */
export async function findPollCandidates(
  db: Queryable,
  round: RoundRow,
  unitId: string,
): Promise<readonly PollCandidateRow[]> {
  const found = await sql<PollCandidateRow>`select distinct k.person_id, e.name, c.post from poll p
    join contest c on c.county_id = p.county_id and c.poll_id = p.poll_id
    join candidate k on k.county_id = c.county_id and k.contest_id = c.contest_id and not k.write_in
    join person e on e.county_id = k.county_id and e.person_id = k.person_id
    where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.unit_id = ${unitId}
      and p.body in ('villagersCommittee', 'residentsCommittee') and p.stage <> 'pre-election'
      and p.state <> 'cancelled'`.execute(db);
  return found.rows;
}

export interface ApprovalRow {
  readonly requested_on: string;
  readonly replied_on: string | null;
  readonly outcome: 'approved' | 'refused' | null;
}

/**
 * The request on the candidates and its reply; one that was approved goes before others. A request that a file brought
 * has no kind: it is known by its words, and those on delegates or secretaries alone are other requests (AP-04, AP-06).
 */
export async function findCandidatesApproval(
  db: Queryable,
  round: RoundRow,
  unitId: string,
): Promise<ApprovalRow | undefined> {
  const found = await sql<ApprovalRow>`select requested_on, replied_on, outcome from approval
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}
      and (kind = 'candidates' or (kind is null and matter like '%委员%候选人%'))
    order by (outcome = 'approved') desc nulls last, requested_on limit 1`.execute(db);
  return found.rows[0];
}
