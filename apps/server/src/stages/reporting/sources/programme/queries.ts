import { sql } from 'kysely';
import { below, inRound, type Source, unitOf } from '../source.ts';

const dutyBodies: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, b.body_id as record_id, u.code as sort_key, u.name as "unit",
      u.kind as "unitKind", b.kind as "kind", b.name as "name", b.formed_on as "formedOn",
      coalesce(m.members, 0) as "members"
    from duty_body b
    ${below(scope, sql`b.unit_id`)}
    ${unitOf('b')}
    left join (select body_id, count(*)::int as members from duty_member where county_id = ${scope.round.county_id}
      and released_on is null group by body_id) m on m.body_id = b.body_id
    where ${inRound(scope, 'b')}`,
};

const dutyMembers: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, b.body_id::text || m.person_id as record_id, u.code as sort_key, u.name as "unit",
      b.kind as "bodyKind", b.name as "body", s.name as "name", m.role as "role", m.duty as "duty",
      t.name as "stationedAt"
    from duty_member m
    join duty_body b on b.county_id = m.county_id and b.body_id = m.body_id
    ${below(scope, sql`b.unit_id`)}
    ${unitOf('b')}
    join person s on s.county_id = m.county_id and s.person_id = m.person_id
    left join unit t on t.county_id = m.county_id and t.unit_id = m.stationed_at_id
    where ${inRound(scope, 'b')} and m.released_on is null`,
};

const documents: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, d.document_id as record_id, u.code || d.issued_on as sort_key, u.name as "unit",
      d.direction as "direction", d.kind as "kind", d.number as "number", d.title as "title", d.issuer as "issuer",
      d.issued_on as "issuedOn", d.examined_on as "examinedOn", d.approved_on as "approvedOn",
      d.approved_by as "approvedBy", d.copies as "copies"
    from document d
    ${below(scope, sql`d.unit_id`)}
    ${unitOf('d')}
    where ${inRound(scope, 'd')}`,
};

const meetings: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, m.meeting_id as record_id, u.code || m.held_on as sort_key, u.name as "unit",
      u.kind as "unitKind", m.kind as "kind", m.title as "title", m.held_on as "heldOn", m.place as "place",
      m.expected as "expected", m.attended as "attended",
      coalesce(m.agenda like '%国歌%' or m.agenda like '%礼炮%', false) as "ceremony"
    from meeting m
    ${below(scope, sql`m.unit_id`)}
    ${unitOf('m')}
    where ${inRound(scope, 'm')}`,
};

const approvals: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, a.approval_id as record_id, u.code || a.requested_on as sort_key,
      u.name as "unit", a.matter as "matter", a.request_number as "requestNumber", a.requested_on as "requestedOn",
      a.reply_number as "replyNumber", a.replied_on as "repliedOn", a.outcome as "outcome"
    from approval a
    ${below(scope, sql`a.unit_id`)}
    ${unitOf('a')}
    where ${inRound(scope, 'a')}`,
};

const steps: Source = {
  rows: (scope) => sql`
    select k.ancestor_id as scope_id, x.step as record_id, u.code as sort_key, u.name as "unit", x.step as "step",
      x.due_on as "dueOn", x.done_on as "doneOn", x.done_on <= x.due_on as "inTime"
    from unit_step x
    ${below(scope, sql`x.unit_id`)}
    ${unitOf('x')}
    where ${inRound(scope, 'x')}`,
};

export const programmeSources = { dutyBodies, dutyMembers, documents, meetings, approvals, steps };
