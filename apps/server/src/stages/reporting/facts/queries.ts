import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';

export interface DocumentFact {
  readonly direction: 'in' | 'out';
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string | null;
}

/** Documents of the round's own unit that reports name, the oldest first. */
export async function listDocuments(db: Queryable, round: RoundRow): Promise<readonly DocumentFact[]> {
  const found = await sql<DocumentFact>`
    select direction, kind, number, title, issuer from document
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${round.unit_id}
      and kind in ('notice', 'opinion', 'plan', 'rulesOfProcedure', 'publicityPlan', 'stabilityPlan', 'handbook')
    order by issued_on, title`.execute(db);
  return found.rows;
}

export interface MeetingFact {
  readonly kind: string;
  readonly title: string;
  readonly held_on: string;
  readonly place: string | null;
}

/** Meetings of the round's own unit that reports name, the earliest first. */
export async function listMeetings(db: Queryable, round: RoundRow): Promise<readonly MeetingFact[]> {
  const found = await sql<MeetingFact>`
    select kind, title, held_on, place from meeting
    where county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${round.unit_id}
      and kind in ('mobilisation', 'work', 'congress') order by held_on, title`.execute(db);
  return found.rows;
}

export interface BodyFact {
  readonly kind: string;
  readonly name: string;
  readonly formed_on: string | null;
}

/** Leading, guiding and working groups of the round's own unit. */
export async function listBodies(db: Queryable, round: RoundRow): Promise<readonly BodyFact[]> {
  const found = await sql<BodyFact>`
    select b.kind, b.name, b.formed_on from duty_body b
    where b.county_id = ${round.county_id} and b.round_id = ${round.round_id} and b.unit_id = ${round.unit_id}
      and b.kind in ('leadingGroup', 'guidanceGroup', 'workingGroup') order by b.formed_on, b.name`.execute(db);
  return found.rows;
}

/** What units are named for. */
export type UnitTopic = 'exempt' | 'openNomination' | 'converted' | 'vehicles' | 'speeches' | 'followUp';

export interface UnitFact {
  readonly topic: UnitTopic;
  readonly name: string;
  readonly text: string | null;
}

/** Units below a unit that reports name, by topic and code; `text` is the reason of an exempt unit. */
export async function listUnitFacts(db: Queryable, round: RoundRow, unitId: string): Promise<readonly UnitFact[]> {
  const here = sql`x.county_id = ${round.county_id} and x.round_id = ${round.round_id}`;
  const found = await sql<UnitFact>`
    select t.topic, u.name, t.text from (
      select 'exempt' as topic, x.unit_id, x.exempt_reason as text from round_unit x
      where ${here} and x.participation = 'exempt'
      union all
      select 'openNomination', x.unit_id, null from unit_method x
      where ${here} and x.procedure = 'residentsCommittee' and x.method = 'openNomination'
      union all
      select 'converted', x.unit_id, null from round_unit x
      join unit_flag f on f.county_id = x.county_id and f.unit_id = x.unit_id and f.flag = 'convertedFromVillage'
      where ${here} and x.participation = 'elects'
      union all
      select distinct 'vehicles', x.unit_id, null from publicity_item x where ${here} and x.channel = 'vehicle'
      union all
      select distinct 'speeches', x.unit_id, null from poll x
      join contest c on c.county_id = x.county_id and c.poll_id = x.poll_id
      join candidate d on d.county_id = c.county_id and d.contest_id = c.contest_id
      where ${here} and x.stage = 'election' and d.campaign_speech
      union all
      select distinct 'followUp', x.unit_id, null from inspection_visit x where ${here} and x.kind = 'followUp') t
    join unit_closure k on k.county_id = ${round.county_id} and k.unit_id = t.unit_id and k.ancestor_id = ${unitId}
    join unit u on u.county_id = ${round.county_id} and u.unit_id = t.unit_id
    order by t.topic, u.code`.execute(db);
  return found.rows;
}

export interface InspectionFact {
  readonly kind: string;
  readonly first_on: string;
  readonly last_on: string;
  readonly findings: string[];
}

/** When inspections of each kind took place, and what they found. */
export async function listInspections(
  db: Queryable,
  round: RoundRow,
  unitId: string,
): Promise<readonly InspectionFact[]> {
  const found = await sql<InspectionFact>`
    select v.kind, min(v.visited_on) as first_on, max(v.visited_on) as last_on,
      array_remove(array_agg(distinct v.finding), null) as findings
    from inspection_visit v
    join unit_closure k on k.county_id = v.county_id and k.unit_id = v.unit_id and k.ancestor_id = ${unitId}
    where v.county_id = ${round.county_id} and v.round_id = ${round.round_id} group by v.kind order by v.kind`.execute(
    db,
  );
  return found.rows;
}

export interface RepeatFact {
  readonly reason: string;
  readonly name: string;
  readonly first_on: string;
  readonly repeated_on: string;
  readonly replied_on: string | null;
  readonly plan: string | null;
  readonly meetings: string[];
}

/** Polls held again: after a failure with the plan and the meetings in between, after a petition with its reply. */
export async function listRepeats(db: Queryable, round: RoundRow, unitId: string): Promise<readonly RepeatFact[]> {
  const found = await sql<RepeatFact>`
    select n.reason, u.name, p.held_on as first_on, n.held_on as repeated_on,
      (select max(x.replied_on) from petition x where x.county_id = p.county_id and x.round_id = p.round_id
        and x.poll_number = p.number) as replied_on,
      (select max(x.title) from document x where x.county_id = p.county_id and x.round_id = p.round_id
        and x.unit_id = p.unit_id and x.kind = 'rerunPlan') as plan,
      array(select x.kind from meeting x where x.county_id = p.county_id and x.round_id = p.round_id
        and x.unit_id = p.unit_id and x.held_on between p.held_on and n.held_on order by x.held_on, x.title) as meetings
    from poll n
    join poll p on p.county_id = n.county_id and p.poll_id = n.previous_poll_id
    join unit_closure k on k.county_id = n.county_id and k.unit_id = n.unit_id and k.ancestor_id = ${unitId}
    join unit u on u.county_id = n.county_id and u.unit_id = n.unit_id
    where n.county_id = ${round.county_id} and n.round_id = ${round.round_id} and n.reason in ('failed', 'petition')
    order by u.code, n.held_on`.execute(db);
  return found.rows;
}

/** Matters put to the superior in their order, and discipline activities in theirs. */
export async function listMatters(
  db: Queryable,
  round: RoundRow,
): Promise<readonly { readonly topic: 'approval' | 'activity'; readonly text: string }[]> {
  const found = await sql<{ topic: 'approval' | 'activity'; text: string }>`
    select topic, text from (
      select 'approval' as topic, matter as text, min(requested_on) as day from approval
      where county_id = ${round.county_id} and round_id = ${round.round_id} group by matter
      union all
      select 'activity', activity, min(held_on) from discipline_activity
      where county_id = ${round.county_id} and round_id = ${round.round_id} group by activity) t
    order by topic, day, text`.execute(db);
  return found.rows;
}
