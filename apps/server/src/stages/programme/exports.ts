import { sql } from 'kysely';
import {
  type Exporter,
  type ExportRow,
  ofRound,
  personOf,
  queryExporter,
  unitInScope,
} from '../../operator/exporter.ts';

const roundUnits: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.participation, t.exempt_reason as "exemptReason", k.code as "caretakerCode",
      t.households, t.agricultural_population as "agriculturalPopulation"
    from round_unit t ${unitInScope(scope, 't.unit_id')}
    left join unit k on k.county_id = t.county_id and k.unit_id = t.caretaker_id
    ${ofRound(scope)} order by u.code`,
);

const methods: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.procedure, t.method, t.decided_on as "decidedOn"
    from unit_method t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2`,
);

const dutyMembers: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.kind as "bodyKind", t.name as "bodyName", t.formed_on as "formedOn", e.name,
      e.id_number_cipher as "idNumber", m.role, m.duty, s.code as "stationedAtCode"
    from duty_body t ${unitInScope(scope, 't.unit_id')}
    join duty_member m on m.county_id = t.county_id and m.body_id = t.body_id and m.released_on is null
      ${personOf(scope, 'm.person_id')}
    left join unit s on s.county_id = t.county_id and s.unit_id = m.stationed_at_id
    ${ofRound(scope)} order by u.code, t.kind, t.name, m.role, e.pinyin, e.name, e.id_number_index`,
);

const documents: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.issued_on as "issuedOn", t.direction, t.kind, t.number, t.title, t.issuer,
      t.examined_on as "examinedOn", t.approved_on as "approvedOn", t.approved_by as "approvedBy", t.copies
    from document t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)}
    order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`,
);

const meetings: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.held_on as "heldOn", t.kind, t.title, t.place, t.expected, t.attended, t.agenda
    from meeting t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2, 3, 4, 5, 6, 7, 8`,
);

const approvals: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.matter, t.request_number as "requestNumber", t.requested_on as "requestedOn",
      t.reply_number as "replyNumber", t.replied_on as "repliedOn", t.outcome
    from approval t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2`,
);

const steps: Exporter = queryExporter(
  (scope) => sql<ExportRow>`
    select u.code as "unitCode", t.step, t.due_on as "dueOn", t.done_on as "doneOn", t.evidence
    from unit_step t ${unitInScope(scope, 't.unit_id')} ${ofRound(scope)} order by 1, 2`,
);

export const programmeExporters: Readonly<Record<string, Exporter>> = {
  roundUnits,
  methods,
  dutyMembers,
  documents,
  meetings,
  approvals,
  steps,
};
