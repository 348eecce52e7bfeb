import { type ProcedureStep, PUBLIC_MATTERS } from '@huanjie/rules';
import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../../access/policy.ts';
import type { Queryable } from '../../../../database/database.ts';
import { type UnitRefRow, workOf } from '../../../registry/index.ts';
import type { GapCode } from './gaps.ts';

/** What the search for gaps needs to know. */
export interface GapQuestion {
  readonly round: RoundRow;
  readonly scopeId: string;
  readonly procedure: readonly ProcedureStep[];
  /** The day on which overdue is judged. */
  readonly today: string;
}

/** Finds one kind of gap: the unit of each thing that is missing, once a thing. */
type Finder = (question: GapQuestion) => RawBuilder<unknown>;

/** Villages and communities, or one of the two, that elect in the round, as `ru`. */
const electing = ({ county_id, round_id }: RoundRow, kinds: readonly string[] = ['village', 'community']) => sql`
  from round_unit ru
  join unit u on u.county_id = ru.county_id and u.unit_id = ru.unit_id and u.kind = any(${kinds})
  where ru.county_id = ${county_id} and ru.round_id = ${round_id} and ru.participation = 'elects'`;

const withoutMethod =
  (procedure: string, kinds?: readonly string[]): Finder =>
  ({ round }) =>
    sql`
    select ru.unit_id ${electing(round, kinds)}
      and not exists (select from unit_method m where m.county_id = ru.county_id and m.round_id = ru.round_id
        and m.unit_id = ru.unit_id and m.procedure = ${procedure})`;

const withoutElectionCommittee: Finder = ({ round }) => sql`
  select ru.unit_id ${electing(round)}
    and not exists (select from duty_body b where b.county_id = ru.county_id and b.round_id = ru.round_id
      and b.unit_id = ru.unit_id and b.kind = 'electionCommittee')`;

const singleCandidate: Finder = ({ round }) => sql`
  select p.unit_id from poll p
  join contest t on t.county_id = p.county_id and t.poll_id = p.poll_id and t.post = 'chair'
  where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.stage = 'election'
    and (select count(*) from candidate k where k.county_id = t.county_id and k.contest_id = t.contest_id
      and not k.write_in) <= t.seats`;

const undeterminedPolls: Finder = ({ round, today }) => sql`
  select p.unit_id from poll p
  where p.county_id = ${round.county_id} and p.round_id = ${round.round_id} and p.validity is null
    and p.held_on <= ${today}::date`;

const overdueSteps: Finder = ({ round, scopeId, procedure, today }) => sql`
  select w.unit_id from ${workOf(round, procedure, [scopeId])} w
  where w.done_on is null and w.due_on < ${today}::date`;

const withoutRiskAssessment: Finder = ({ round }) => sql`
  select ru.unit_id ${electing(round)}
    and exists (select from unit_flag f where f.county_id = ru.county_id and f.unit_id = ru.unit_id
      and f.flag = 'convertedFromVillage')
    and not exists (select from risk_assessment a where a.county_id = ru.county_id and a.round_id = ru.round_id
      and a.unit_id = ru.unit_id)`;

const unansweredPetitions: Finder = ({ round }) => sql`
  select t.unit_id from petition t
  where t.county_id = ${round.county_id} and t.round_id = ${round.round_id} and t.replied_on is null`;

const missingNotices: Finder = ({ round }) => sql`
  select ru.unit_id ${electing(round)}
    and (select count(*) from public_notice n where n.county_id = ru.county_id and n.round_id = ru.round_id
      and n.unit_id = ru.unit_id) < ${PUBLIC_MATTERS.length}`;

const withoutCaretaker: Finder = ({ round }) => sql`
  select ru.unit_id from round_unit ru
  where ru.county_id = ${round.county_id} and ru.round_id = ${round.round_id} and ru.participation = 'exempt'
    and ru.caretaker_id is null`;

const headlessBodies: Finder = ({ round }) => sql`
  select b.unit_id from duty_body b
  where b.county_id = ${round.county_id} and b.round_id = ${round.round_id} and b.kind <> 'electionStaff'
    and not exists (select from duty_member m where m.county_id = b.county_id and m.body_id = b.body_id
      and m.role in ('head', 'firstResponsible') and m.released_on is null)`;

const withoutInstructor: Finder = ({ round }) => sql`
  select ru.unit_id ${electing(round)}
    and not exists (select from duty_member m
      join duty_body b on b.county_id = m.county_id and b.body_id = m.body_id and b.round_id = ru.round_id
      where m.county_id = ru.county_id and m.role = 'instructor' and m.released_on is null
        and coalesce(m.stationed_at_id, b.unit_id) = ru.unit_id)`;

const FINDERS: Readonly<Record<GapCode, Finder>> = {
  singleCandidate,
  undeterminedPolls,
  overdueSteps,
  withoutRiskAssessment,
  unansweredPetitions,
  withoutElectionMethod: withoutMethod('residentsCommittee'),
  withoutElectionCommittee,
  withoutCommitteeMethod: withoutMethod('electionCommittee', ['village']),
  withoutPreliminaryMethod: withoutMethod('preliminaryElection'),
  missingNotices,
  withoutCaretaker,
  headlessBodies,
  withoutInstructor,
};

export interface GapRow extends UnitRefRow {
  readonly gap: GapCode;
  /** How many things are missing in all units together. */
  readonly total: number;
}

/** The units with gaps of these kinds below the scope, the first units of each kind by code; one query for all. */
export async function findGaps(
  db: Queryable,
  question: GapQuestion,
  codes: readonly GapCode[],
  unitsEach: number,
): Promise<readonly GapRow[]> {
  const { county_id } = question.round;
  const hits = codes.map((code) => sql`select ${code}::text as gap, unit_id from (${FINDERS[code](question)}) h`);
  const found = await sql<GapRow>`
    with hits as (${sql.join(hits, sql` union all `)}),
    by_unit as (
      select h.gap, h.unit_id, count(*) as things from hits h
      join unit_closure c on c.county_id = ${county_id} and c.ancestor_id = ${question.scopeId} and c.unit_id = h.unit_id
      group by h.gap, h.unit_id),
    ranked as (
      select b.gap, u.unit_id, u.code, u.name, u.kind, row_number() over (partition by b.gap order by u.code) as place,
        sum(b.things) over (partition by b.gap)::int as total
      from by_unit b join unit u on u.county_id = ${county_id} and u.unit_id = b.unit_id)
    select gap, unit_id, code, name, kind, total from ranked where place <= ${unitsEach} order by gap, place`.execute(
    db,
  );
  return found.rows;
}
