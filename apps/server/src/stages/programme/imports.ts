import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type LoaderFactory, tableLoader } from '../../imports/loader.ts';
import { integer, inUnit, text } from '../../imports/session.ts';

const roundUnits = tableLoader('roundUnits', 'round_unit', (session, row) => {
  const base = inUnit(session, row);
  const caretaker = text(row, 'caretakerCode') === null ? null : session.unit(row, 'caretakerCode');
  if (base === null) return null;
  return {
    ...base,
    participation: text(row, 'participation'),
    exempt_reason: text(row, 'exemptReason'),
    caretaker_id: caretaker,
    households: integer(row, 'households'),
    agricultural_population: integer(row, 'agriculturalPopulation'),
  };
});

const methods = tableLoader('methods', 'unit_method', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      procedure: text(row, 'procedure'),
      method: text(row, 'method'),
      decided_on: text(row, 'decidedOn'),
    }
  );
});

const bodyKey = (unitId: string, kind: string | null, name: string | null) => `${unitId}|${kind}|${name}`;

/** One row is a member; the body it belongs to is made once from unit, kind and name. */
const dutyMembers: LoaderFactory = () => ({
  kind: 'dutyMembers',
  tables: ['duty_body', 'duty_member'],
  async load(session, rows) {
    const { county_id, round_id } = session.round;
    const people = await session.people(rows);
    const bodies = new Map<string, Record<string, unknown>>();
    const members: { key: string; record: Record<string, unknown> }[] = [];
    for (const row of rows) {
      const unitId = session.unit(row);
      const personId = session.person(row, people);
      const stationed = text(row, 'stationedAtCode') === null ? null : session.unit(row, 'stationedAtCode');
      if (unitId === null || personId === null) continue;
      const [kind, name] = [text(row, 'bodyKind'), text(row, 'bodyName')];
      const key = bodyKey(unitId, kind, name);
      if (!bodies.has(key)) {
        bodies.set(key, {
          county_id,
          body_id: randomUUID(),
          round_id,
          unit_id: unitId,
          kind,
          name,
          formed_on: text(row, 'formedOn'),
        });
      }
      members.push({
        key,
        record: {
          county_id,
          person_id: personId,
          role: text(row, 'role'),
          duty: text(row, 'duty'),
          stationed_at_id: stationed,
        },
      });
    }
    await session.insert('duty_body', [...bodies.values()]);
    const stored = await sql<{ body_id: string; unit_id: string; kind: string; name: string }>`
      select body_id, unit_id, kind, name from duty_body
      where county_id = ${county_id} and round_id = ${round_id}`.execute(session.tx);
    const ids = new Map(stored.rows.map((body) => [bodyKey(body.unit_id, body.kind, body.name), body.body_id]));
    const records = members.map(({ key, record }) => ({ ...record, body_id: ids.get(key) }));
    return { alreadyRecorded: records.length - (await session.insert('duty_member', records)) };
  },
});

const documents = tableLoader('documents', 'document', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      document_id: randomUUID(),
      direction: text(row, 'direction'),
      kind: text(row, 'kind'),
      number: text(row, 'number'),
      title: text(row, 'title'),
      issuer: text(row, 'issuer'),
      issued_on: text(row, 'issuedOn'),
      examined_on: text(row, 'examinedOn'),
      approved_on: text(row, 'approvedOn'),
      approved_by: text(row, 'approvedBy'),
      copies: integer(row, 'copies'),
    }
  );
});

const meetings = tableLoader('meetings', 'meeting', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      meeting_id: randomUUID(),
      kind: text(row, 'kind'),
      title: text(row, 'title'),
      held_on: text(row, 'heldOn'),
      place: text(row, 'place'),
      expected: integer(row, 'expected'),
      attended: integer(row, 'attended'),
      agenda: text(row, 'agenda'),
    }
  );
});

const approvals = tableLoader('approvals', 'approval', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      approval_id: randomUUID(),
      matter: text(row, 'matter'),
      request_number: text(row, 'requestNumber'),
      requested_on: text(row, 'requestedOn'),
      reply_number: text(row, 'replyNumber'),
      replied_on: text(row, 'repliedOn'),
      outcome: text(row, 'outcome'),
    }
  );
});

const steps = tableLoader('steps', 'unit_step', (session, row) => {
  const base = inUnit(session, row);
  return (
    base && {
      ...base,
      step: text(row, 'step'),
      due_on: text(row, 'dueOn'),
      done_on: text(row, 'doneOn'),
      evidence: text(row, 'evidence'),
    }
  );
});

export const programmeLoaders: Readonly<Record<string, LoaderFactory>> = {
  roundUnits,
  methods,
  dutyMembers,
  documents,
  meetings,
  approvals,
  steps,
};
