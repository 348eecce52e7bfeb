import { type RawBuilder, sql } from 'kysely';
import { below, inRound, type Scope, type Source, unitOf } from '../source.ts';

/** The polls that a later poll replaced, because they failed or after a petition; a by-run only completes one. */
const replaced = (scope: Scope) => sql`
  left join (select distinct x.previous_poll_id as poll_id from poll x
    where ${inRound(scope, 'x')} and x.reason in ('failed', 'petition') and x.stage <> 'by-run') later
    on later.poll_id = p.poll_id`;

const SUPERSEDED = sql`later.poll_id is not null`;

const polls: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, p.poll_id as record_id, u.code || p.number as sort_key, u.name as "unit",
      p.number as "number", p.body as "body", p.stage as "stage", p.method as "method", p.reason as "reason",
      p.held_on as "heldOn", case when p.validity is not null then p.validity = 'VALID' end as "valid",
      p.entitled as "entitled", p.present as "present", p.issued as "issued", p.checked_off as "checkedOff",
      p.entitled - p.checked_off as "notVoted", p.returned as "returned", p.invalid as "invalidBallots",
      p.previous_poll_id is not null as "repeated", ${SUPERSEDED} as "superseded"
    from poll p
    ${below(scope, sql`p.unit_id`)}
    ${replaced(scope)}
    ${unitOf('p')}
    where ${inRound(scope, 'p')} and p.state in ('counted', 'determined', 'announced')`,
};

const contests: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, c.contest_id as record_id, u.code || p.number as sort_key, u.name as "unit",
      p.number as "pollNumber", p.stage as "stage", p.body as "body", c.post as "post", c.seats as "seats",
      coalesce(d.formal, 0) as "candidates", coalesce(d.formal, 0) - c.seats as "surplus",
      coalesce(d.elected, 0) as "elected", ${SUPERSEDED} as "superseded"
    from contest c
    join poll p on p.county_id = c.county_id and p.poll_id = c.poll_id
    ${below(scope, sql`p.unit_id`)}
    ${replaced(scope)}
    ${unitOf('p')}
    left join (select contest_id, count(*) filter (where not write_in)::int as formal,
        count(*) filter (where outcome = 'ELECTED')::int as elected
      from candidate where county_id = ${scope.round.county_id} group by contest_id) d on d.contest_id = c.contest_id
    where ${inRound(scope, 'p')} and p.state <> 'cancelled'`,
};

const candidates: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, d.candidate_id as record_id, u.code || p.number || c.post as sort_key,
      u.name as "unit", p.number as "pollNumber", p.stage as "stage", p.body as "body", c.post as "post",
      s.name as "name", s.sex as "sex", d.nominated_by as "nominatedBy", d.write_in as "writeIn",
      d.campaign_speech as "campaignSpeech", d.votes as "votes",
      case when d.outcome is not null then d.outcome = 'ELECTED' end as "elected",
      10 * d.votes >= 9 * coalesce(p.present, p.returned) as "highVote", ${SUPERSEDED} as "superseded"
    from candidate d
    join contest c on c.county_id = d.county_id and c.contest_id = d.contest_id
    join poll p on p.county_id = c.county_id and p.poll_id = c.poll_id
    ${below(scope, sql`p.unit_id`)}
    ${replaced(scope)}
    ${unitOf('p')}
    join person s on s.county_id = d.county_id and s.person_id = d.person_id
    where ${inRound(scope, 'p')} and p.state <> 'cancelled'`,
};

/** Units of the scope: a large table is searched by unit only where the scope is not the whole round. */
const unitsOf = (scope: Scope, unit: RawBuilder<unknown>) =>
  scope.whole
    ? sql``
    : sql`and ${unit} in (select unit_id from unit_closure
        where county_id = ${scope.round.county_id} and ancestor_id = any(${[...scope.unitIds]}::uuid[])
          ${scope.itself ? sql`and depth = 0` : sql``})`;

/** The age band of a birth date on a day, by the values of the field `ageBand`. */
const ageBand = (birthDate: string, day: RawBuilder<unknown>): RawBuilder<unknown> => {
  const younger = (years: number) => sql`${sql.ref(birthDate)} > (${day} - make_interval(years => ${years}))::date`;
  return sql`case when ${younger(30)} then 'to29' when ${younger(40)} then 'from30to39'
    when ${younger(50)} then 'from40to49' when ${younger(60)} then 'from50to59' when ${younger(70)} then 'from60to69'
    when ${younger(80)} then 'from70to79' else 'from80' end`;
};

/** The round of this scope, or the one before it, as `o`. */
const thisRound = (scope: Scope) => sql`(select ${scope.round.round_id}::uuid as round_id,
  ${scope.round.election_day}::date as election_day)`;
const roundBefore = (scope: Scope) => sql`(select r.round_id, r.election_day from round r
  join round me on me.county_id = r.county_id and me.round_id = ${scope.round.round_id}
    and r.kind = me.kind and r.unit_id = me.unit_id and r.practice = me.practice and r.election_day < me.election_day
  where r.county_id = ${scope.round.county_id} order by r.election_day desc limit 1)`;

const rollOf = (roundOf: (scope: Scope) => RawBuilder<unknown>): Source => ({
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, v.card_number as record_id, u.code as sort_key, u.name as "unit",
      v.group_name as "groupName", v.card_number as "cardNumber", v.name as "name", v.sex as "sex",
      ${ageBand('v.birth_date', sql`o.election_day`)} as "ageBand", v.category as "category",
      ru.participation is distinct from 'exempt' as "electing"
    from ${roundOf(scope)} o
    join voter v on v.county_id = ${scope.round.county_id} and v.round_id = o.round_id
    ${below(scope, sql`v.unit_id`)}
    ${unitOf('v')}
    left join round_unit ru on ru.county_id = v.county_id and ru.round_id = v.round_id and ru.unit_id = v.unit_id
    where v.struck_on is null`,
  tally: (scope) => sql`
    select k.ancestor_id as scope_id, v.unit_id, v.weight, v.sex as "sex", v.category as "category",
      v.age_band as "ageBand", ru.participation is distinct from 'exempt' as "electing"
    from (select o.round_id, x.unit_id, x.sex, x.category, ${ageBand('x.birth_date', sql`o.election_day`)} as age_band,
        count(*)::int as weight
      from ${roundOf(scope)} o
      join voter x on x.county_id = ${scope.round.county_id} and x.round_id = o.round_id
      where x.struck_on is null ${unitsOf(scope, sql`x.unit_id`)}
      group by 1, 2, 3, 4, 5) v
    ${below(scope, sql`v.unit_id`)}
    left join round_unit ru on ru.county_id = ${scope.round.county_id} and ru.round_id = v.round_id
      and ru.unit_id = v.unit_id`,
});

const voters = rollOf(thisRound);
const votersPast = rollOf(roundBefore);

const unitsPast: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, ru.unit_id as record_id, u.code as sort_key, u.name as "unit", u.kind as "kind",
      ru.participation as "participation", ru.agricultural_population as "agriculturalPopulation"
    from ${roundBefore(scope)} o
    join round_unit ru on ru.county_id = ${scope.round.county_id} and ru.round_id = o.round_id
    ${below(scope, sql`ru.unit_id`)}
    ${unitOf('ru')}`,
};

const checkIns: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, p.number || ' ' || v.card_number as record_id, u.code as sort_key, u.name as "unit",
      v.card_number as "cardNumber", v.name as "name", c.mode as "mode", ${SUPERSEDED} as "superseded"
    from poll p
    ${below(scope, sql`p.unit_id`)}
    ${replaced(scope)}
    ${unitOf('p')}
    join check_in c on c.county_id = p.county_id and c.poll_id = p.poll_id
    join voter v on v.county_id = c.county_id and v.voter_id = c.voter_id
    where ${inRound(scope, 'p')} and p.stage = 'election'`,
  tally: (scope) => sql`
    select k.ancestor_id as scope_id, p.unit_id, c.weight, c.mode as "mode", ${SUPERSEDED} as "superseded"
    from poll p
    ${below(scope, sql`p.unit_id`)}
    ${replaced(scope)}
    join (select x.poll_id, x.mode, count(*)::int as weight from check_in x
      where x.county_id = ${scope.round.county_id} ${pollsOf(scope)} group by x.poll_id, x.mode) c
      on c.poll_id = p.poll_id
    where ${inRound(scope, 'p')} and p.stage = 'election'`,
};

const pollsOf = (scope: Scope) =>
  scope.whole
    ? sql``
    : sql`and x.poll_id in (select y.poll_id from poll y where ${inRound(scope, 'y')} ${unitsOf(scope, sql`y.unit_id`)})`;

const delegates: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, d.person_id as record_id, u.code as sort_key, u.name as "unit", s.name as "name",
      d.category as "category", d.group_number as "groupNumber", d.present as "present", s.sex as "sex",
      case when s.ethnicity is not null then s.ethnicity not in ('汉族', '汉') end as "minority",
      extract(year from age(${scope.round.election_day}::date, s.birth_date))::int as "age",
      s.education as "education", s.party_member as "partyMember"
    from delegate d
    ${below(scope, sql`d.unit_id`)}
    ${unitOf('d')}
    join person s on s.county_id = d.county_id and s.person_id = d.person_id
    where ${inRound(scope, 'd')}`,
};

const delegateGroups: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, d.group_number as record_id, lpad(d.group_number::text, 6, '0') as sort_key,
      d.group_number as "groupNumber", count(*)::int as "delegates",
      count(*) filter (where d.present)::int as "present"
    from delegate d
    ${below(scope, sql`d.unit_id`)}
    where ${inRound(scope, 'd')} group by k.ancestor_id, d.group_number`,
};

const participation: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, a.participant || a.activity as record_id, u.code as sort_key, u.name as "unit",
      a.participant as "participant", a.activity as "activity", m.method as "method", a.entitled as "entitled",
      a.took as "took"
    from participation a
    ${below(scope, sql`a.unit_id`)}
    ${unitOf('a')}
    left join unit_method m on ${inRound(scope, 'm')} and m.unit_id = a.unit_id and m.procedure = 'residentsCommittee'
    where ${inRound(scope, 'a')}`,
};

export const electionSources = {
  candidates,
  polls,
  contests,
  voters,
  votersPast,
  unitsPast,
  checkIns,
  delegates,
  delegateGroups,
  participation,
};
