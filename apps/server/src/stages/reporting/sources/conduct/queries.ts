import { sql } from 'kysely';
import { below, inRound, type Source, unitOf } from '../source.ts';

const disciplineActivities: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, a.activity as record_id, min(a.held_on)::text as sort_key,
      a.activity as "activity", count(*)::int as "times", sum(a.participants)::int as "participants",
      min(a.held_on) as "firstHeldOn"
    from discipline_activity a
    ${below(scope, sql`a.unit_id`)}
    where ${inRound(scope, 'a')} group by k.ancestor_id, a.activity`,
};

const pledges: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, p.pledge_id as record_id, u.code as sort_key, u.name as "unit",
      p.layer as "layer", s.name as "name", p.pledged_on as "pledgedOn"
    from pledge p
    ${below(scope, sql`p.unit_id`)}
    ${unitOf('p')}
    join person s on s.county_id = p.county_id and s.person_id = p.person_id
    where ${inRound(scope, 'p')}`,
};

const publicity: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, p.item_id as record_id, u.code || p.published_on as sort_key, u.name as "unit",
      p.channel as "channel", p.title as "title", p.quantity as "quantity", p.published_on as "publishedOn"
    from publicity_item p
    ${below(scope, sql`p.unit_id`)}
    ${unitOf('p')}
    where ${inRound(scope, 'p')}`,
};

const handbooks: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, h.title as record_id, u.code as sort_key, u.name as "unit", h.title as "title",
      h.copies as "copies", h.issued_on as "issuedOn"
    from handbook_issue h
    ${below(scope, sql`h.unit_id`)}
    ${unitOf('h')}
    where ${inRound(scope, 'h')}`,
};

const trainings: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, t.training_id as record_id, u.code || t.held_on as sort_key, u.name as "unit",
      t.layer as "layer", t.title as "title", t.trainees as "trainees", t.attended as "attended", t.held_on as "heldOn"
    from training t
    ${below(scope, sql`t.unit_id`)}
    ${unitOf('t')}
    where ${inRound(scope, 't')}`,
};

const notices: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, n.matter as record_id, u.code as sort_key, u.name as "unit",
      n.matter as "matter", n.published_on as "publishedOn", n.place as "place"
    from public_notice n
    ${below(scope, sql`n.unit_id`)}
    ${unitOf('n')}
    where ${inRound(scope, 'n')}`,
};

const publishedMatters: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, n.matter as record_id, n.matter as sort_key, n.matter as "matter",
      count(distinct n.unit_id)::int as "units"
    from public_notice n
    ${below(scope, sql`n.unit_id`)}
    where ${inRound(scope, 'n')} group by k.ancestor_id, n.matter`,
};

const petitions: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, p.petition_id as record_id, u.code || p.received_on as sort_key,
      u.name as "unit", p.received_on as "receivedOn", p.channel as "channel", p.subject as "subject",
      p.due_on as "dueOn", p.replied_on as "repliedOn", p.replied_on is not null as "answered",
      coalesce(p.replied_on <= p.due_on, false) as "inTime", p.outcome as "outcome"
    from petition p
    ${below(scope, sql`p.unit_id`)}
    ${unitOf('p')}
    where ${inRound(scope, 'p')}`,
};

const riskAssessments: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, r.assessed_on as record_id, u.code as sort_key, u.name as "unit",
      r.assessed_on as "assessedOn", r.level as "level", r.findings as "findings", r.measures as "measures"
    from risk_assessment r
    ${below(scope, sql`r.unit_id`)}
    ${unitOf('r')}
    where ${inRound(scope, 'r')}`,
};

const inspections: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, v.visit_id as record_id, u.code || v.visited_on as sort_key, u.name as "unit",
      v.inspection as "inspection", v.kind as "kind", s.name as "name", v.visited_on as "visitedOn",
      v.finding as "finding", v.corrected_on as "correctedOn"
    from inspection_visit v
    ${below(scope, sql`v.unit_id`)}
    ${unitOf('v')}
    join person s on s.county_id = v.county_id and s.person_id = v.person_id
    where ${inRound(scope, 'v')}`,
};

const inspectors: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, v.kind || v.person_id as record_id, v.kind as sort_key, v.kind as "kind",
      s.name as "name", count(*)::int as "visits"
    from inspection_visit v
    ${below(scope, sql`v.unit_id`)}
    join person s on s.county_id = v.county_id and s.person_id = v.person_id
    where ${inRound(scope, 'v')} group by k.ancestor_id, v.kind, v.person_id, s.name`,
};

const inspectionDays: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, v.kind || v.visited_on as record_id, v.visited_on::text as sort_key,
      v.kind as "kind", v.visited_on as "day", count(*)::int as "visits"
    from inspection_visit v
    ${below(scope, sql`v.unit_id`)}
    where ${inRound(scope, 'v')} group by k.ancestor_id, v.kind, v.visited_on`,
};

export const conductSources = {
  disciplineActivities,
  pledges,
  publicity,
  handbooks,
  trainings,
  notices,
  publishedMatters,
  petitions,
  riskAssessments,
  inspections,
  inspectors,
  inspectionDays,
};
