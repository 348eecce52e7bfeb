import { sql } from 'kysely';
import { below, inRound, type Scope, type Source, unitOf } from '../source.ts';

const units: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, ru.unit_id as record_id, u.code as sort_key,
      u.name as "unit", u.code as "code", u.kind as "kind", up.name as "parent", ru.participation as "participation",
      ru.exempt_reason as "exemptReason", ru.households as "households",
      ru.agricultural_population as "agriculturalPopulation",
      coalesce(f.converted, false) as "convertedFromVillage", coalesce(f.fresh, false) as "newlyEstablished",
      coalesce(f.urban, false) as "urbanVillage", coalesce(f.difficult, false) as "difficult",
      m.party as "methodOf_partyOrganisation", m.residents as "methodOf_residentsCommittee",
      m.committee as "methodOf_electionCommittee", m.nomination as "methodOf_nomination",
      m.preliminary as "methodOf_preliminaryElection",
      coalesce(o.officers, 0) as "officers", case when o.officers > 0 then o.women end as "women",
      o.secretaries && o.chairs as "oneShoulder", coalesce(o.past > 0, false) as "pastTerm",
      o.past_secretaries && o.past_chairs as "oneShoulderPast",
      d.completed as "completed", i.unit_id is not null as "instructed", coalesce(n.matters, 0) as "noticeMatters",
      r.unit_id is not null as "riskAssessed", coalesce(v.inspected, false) as "inspected",
      coalesce(v.accepted, false) as "accepted"
    from round_unit ru
    ${below(scope, sql`ru.unit_id`)}
    ${unitOf('ru')}
    left join unit up on up.county_id = u.county_id and up.unit_id = u.parent_id
    left join ${flags(scope)} f on f.unit_id = ru.unit_id
    left join ${methods(scope)} m on m.unit_id = ru.unit_id
    left join ${committees(scope)} o on o.unit_id = ru.unit_id
    left join ${completion(scope)} d on d.unit_id = ru.unit_id
    left join ${instructed(scope)} i on i.unit_id = ru.unit_id
    left join (select unit_id, count(distinct matter)::int as matters from public_notice x
      where ${inRound(scope, 'x')} group by unit_id) n on n.unit_id = ru.unit_id
    left join (select distinct unit_id from risk_assessment x where ${inRound(scope, 'x')}) r on r.unit_id = ru.unit_id
    left join ${visits(scope)} v on v.unit_id = ru.unit_id
    where ${inRound(scope, 'ru')}`,
};

const flags = (scope: Scope) => sql`(
  select unit_id, bool_or(flag = 'convertedFromVillage') as converted, bool_or(flag = 'newlyEstablished') as fresh,
    bool_or(flag = 'urbanVillage') as urban, bool_or(flag = 'difficult') as difficult
  from unit_flag where county_id = ${scope.round.county_id} group by unit_id)`;

const methods = (scope: Scope) => sql`(
  select unit_id,
    max(method) filter (where procedure = 'partyOrganisation') as party,
    max(method) filter (where procedure = 'residentsCommittee') as residents,
    max(method) filter (where procedure = 'electionCommittee') as committee,
    max(method) filter (where procedure = 'nomination') as nomination,
    max(method) filter (where procedure = 'preliminaryElection') as preliminary
  from unit_method x where ${inRound(scope, 'x')} group by unit_id)`;

/** What the officers of both terms say of their unit; two arrays overlap where one person holds both posts. */
const committees = (scope: Scope) => sql`(
  select x.unit_id, count(*) filter (where x.term = 'present')::int as officers,
    count(distinct x.person_id) filter (where x.term = 'present' and s.sex = 'female')::int as women,
    count(*) filter (where x.term = 'past')::int as past,
    array_agg(x.person_id) filter (where x.term = 'present' and x.post = 'secretary') as secretaries,
    array_agg(x.person_id) filter (where x.term = 'present' and x.post = 'chair') as chairs,
    array_agg(x.person_id) filter (where x.term = 'past' and x.post = 'secretary') as past_secretaries,
    array_agg(x.person_id) filter (where x.term = 'past' and x.post = 'chair') as past_chairs
  from officer x join person s on s.county_id = x.county_id and s.person_id = x.person_id
  where ${inRound(scope, 'x')} group by x.unit_id)`;

/** Whether every electing unit in or below a unit has an officer of the present term. */
const completion = (scope: Scope) => sql`(
  select a.ancestor_id as unit_id, bool_and(o.unit_id is not null) as completed
  from round_unit x
  join unit_closure a on a.county_id = x.county_id and a.unit_id = x.unit_id
  left join (select distinct y.unit_id from officer y where ${inRound(scope, 'y')} and y.term = 'present') o
    on o.unit_id = x.unit_id
  where ${inRound(scope, 'x')} and x.participation = 'elects' group by a.ancestor_id)`;

const instructed = (scope: Scope) => sql`(
  select distinct x.stationed_at_id as unit_id from duty_member x
  join duty_body b on b.county_id = x.county_id and b.body_id = x.body_id
  where ${inRound(scope, 'b')} and x.stationed_at_id is not null and x.released_on is null)`;

/** A unit counts as inspected when it or a unit below it was visited; acceptance is of the unit itself. */
const visits = (scope: Scope) => sql`(
  select a.ancestor_id as unit_id, bool_or(x.kind = 'inspection') as inspected,
    bool_or(x.kind = 'acceptance' and a.depth = 0) as accepted
  from inspection_visit x
  join unit_closure a on a.county_id = x.county_id and a.unit_id = x.unit_id
  where ${inRound(scope, 'x')} group by a.ancestor_id)`;

/** Full years on election day; for the past term on the day of taking office. */
const age = (scope: Scope, term: string, started: string) => sql`
  extract(year from age(case when ${sql.ref(term)} = 'present' then ${scope.round.election_day}::date
    else ${sql.ref(started)} end, s.birth_date))::int`;

const PERSON = sql`s.sex as "sex",
  case when s.ethnicity is not null then s.ethnicity not in ('汉族', '汉') end as "minority",
  s.education as "education", s.party_member as "partyMember",
  'manager' = any(s.capabilities) as "manager", 'prosperous' = any(s.capabilities) as "prosperous"`;

const officers: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, o.officer_id as record_id, u.code as sort_key, u.name as "unit", s.name as "name",
      o.body as "body", o.post as "post", o.term as "term", ${PERSON}, ${age(scope, 'o.term', 'o.started_on')} as "age",
      case when o.term = 'present' then o.person_id = any(b.people) end as "reelected", o.started_on as "startedOn"
    from officer o
    ${below(scope, sql`o.unit_id`)}
    ${unitOf('o')}
    join person s on s.county_id = o.county_id and s.person_id = o.person_id
    left join (select x.unit_id, x.body, x.post, array_agg(x.person_id) as people from officer x
      where ${inRound(scope, 'x')} and x.term = 'past' group by x.unit_id, x.body, x.post) b
      on b.unit_id = o.unit_id and b.body = o.body and b.post = o.post
    where ${inRound(scope, 'o')}`,
};

const officerPersons: Source = {
  rows: (scope) => sql`
    select o.scope_id, o.person_id || o.term as record_id, u.code as sort_key, u.name as "unit", s.name as "name",
      o.term as "term", o.committee as "committee", ${PERSON}, ${age(scope, 'o.term', 'o.started_on')} as "age",
      o.posts as "postsHeld", o.one_shoulder as "oneShoulder", o.crossed as "crossPosted"
    from (
      select k.ancestor_id as scope_id, x.county_id, x.person_id, x.term, count(*)::int as posts,
        (array_agg(x.unit_id order by x.unit_id))[1] as unit_id, min(x.started_on) as started_on,
        bool_or(x.body not in ('countyCongress', 'townshipCongress')) as committee,
        bool_or(x.body = 'partyOrganisation' and x.post = 'secretary')
          and bool_or(x.body = 'residentsCommittee' and x.post = 'chair') as one_shoulder,
        bool_or(x.body = 'partyOrganisation') and bool_or(x.body = 'residentsCommittee') as crossed
      from officer x
      ${below(scope, sql`x.unit_id`)}
      where ${inRound(scope, 'x')}
      group by k.ancestor_id, x.county_id, x.person_id, x.term) o
    ${unitOf('o')}
    join person s on s.county_id = o.county_id and s.person_id = o.person_id`,
};

const rounds: Source = {
  rows: (scope) => sql`
    select k.unit_id as scope_id, x.round_id as record_id, x.title as sort_key, x.title as "title",
      x.starts_on as "startsOn", x.election_day as "electionDay", x.ends_on as "endsOn",
      x.ends_on - x.starts_on + 1 as "days"
    from round x cross join unnest(${[...scope.unitIds]}::uuid[]) as k(unit_id)
    where ${inRound(scope, 'x')}`,
};

export const registrySources = { units, officers, officerPersons, rounds };
