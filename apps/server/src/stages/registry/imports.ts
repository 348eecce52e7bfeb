import { randomUUID } from 'node:crypto';
import { pinyinOf } from '@huanjie/chinese';
import type { SheetRow } from '@huanjie/rolls';
import { sql } from 'kysely';
import { type LoaderFactory, tableLoader } from '../../imports/loader.ts';
import { bornAndSex, protectedNumber } from '../../imports/people.ts';
import { flag, type ImportSession, list, text } from '../../imports/session.ts';
import { findPairs } from '../rolls/index.ts';

const units: LoaderFactory = () => ({
  kind: 'units',
  tables: ['unit', 'unit_closure'],
  async load(session, rows) {
    const { county_id } = session.round;
    const known = await sql<{ code: string; unit_id: string }>`
      select code, unit_id from unit where county_id = ${county_id}`.execute(session.tx);
    const ids = new Map(known.rows.map((row) => [row.code, row.unit_id]));
    let alreadyRecorded = 0;
    const fresh: { unit: Record<string, unknown>; flags: readonly string[] }[] = [];
    for (const row of rows) {
      const code = text(row, 'unitCode') ?? '';
      if (ids.has(code)) {
        alreadyRecorded += 1;
        session.addUnit(code, ids.get(code) ?? '');
        continue;
      }
      const parentId = parentOf(session, row, code, ids);
      if (parentId === null) continue;
      const unitId = randomUUID();
      ids.set(code, unitId);
      session.addUnit(code, unitId);
      const name = text(row, 'name') ?? '';
      const { full, initials } = pinyinOf(name, 'place');
      fresh.push({
        unit: {
          county_id,
          unit_id: unitId,
          code,
          name,
          kind: text(row, 'kind'),
          parent_id: parentId,
          pinyin: full,
          initials,
        },
        flags: list(row, 'flags'),
      });
    }
    await session.insert(
      'unit',
      fresh.map((item) => item.unit),
    );
    await insertClosure(
      session,
      fresh.map((item) => String(item.unit.unit_id)),
    );
    await session.insert(
      'unit_flag',
      fresh.flatMap((item) => item.flags.map((name) => ({ county_id, unit_id: item.unit.unit_id, flag: name }))),
    );
    return { alreadyRecorded };
  },
});

/** Parent of a new unit; a unit under itself or under an unknown unit is an issue. Only the round's root needs none. */
function parentOf(
  session: ImportSession,
  row: SheetRow,
  code: string,
  ids: ReadonlyMap<string, string>,
): string | null {
  const parentCode = text(row, 'parentCode');
  if (parentCode === code) {
    session.issue(
      row,
      'parentCode',
      'UNIT_UNDER_ITSELF',
      `单位 ${code} 的上级单位写成了自己。请填写真正的上级单位代码。`,
      `Unit ${code} names itself as its parent. Enter the code of the unit above it.`,
    );
    return null;
  }
  const parentId = parentCode === null ? session.round.unit_id : ids.get(parentCode);
  if (parentId !== undefined) return parentId;
  session.issue(
    row,
    'parentCode',
    'UNKNOWN_PARENT',
    `上级单位代码 ${parentCode} 不在名册中，也不在本行之前。请先登记上级单位，或把它移到前面。`,
    `Parent code ${parentCode} is neither registered nor above this row. Register the parent first, or move its row up.`,
  );
  return null;
}

/** Ancestors of new units are read off the parents level by level: parents stand before their children. */
async function insertClosure(session: ImportSession, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  const { county_id } = session.round;
  await sql`insert into unit_closure (county_id, ancestor_id, unit_id, depth)
    with recursive line (unit_id, ancestor_id, depth) as (
      select unit_id, unit_id, 0 from unit where county_id = ${county_id} and unit_id = any(${[...unitIds]}::uuid[])
      union all
      select line.unit_id, u.parent_id, line.depth + 1
      from line join unit u on u.county_id = ${county_id} and u.unit_id = line.ancestor_id
      where u.parent_id is not null)
    select ${county_id}::int, ancestor_id, unit_id, depth from line`.execute(session.tx);
}

/** Rows of the person table, with their numbers protected; a row without birth date or sex is an issue. */
function personRecords(session: ImportSession, rows: readonly SheetRow[]) {
  const { county_id } = session.round;
  return rows.flatMap((row) => {
    const born = bornAndSex(row);
    if (born === null) {
      session.issue(
        row,
        'birthDate',
        'MISSING_REQUIRED',
        '缺少出生日期或性别，身份证号码中也读不出。请补填。',
        'Birth date or sex is missing and cannot be read from the ID number. Please fill it in.',
      );
      return [];
    }
    const name = text(row, 'name') ?? '';
    const { full, initials } = pinyinOf(name);
    const id = protectedNumber(session.keys, text(row, 'idNumber'));
    const phone = protectedNumber(session.keys, text(row, 'phone'));
    return [
      {
        county_id,
        person_id: randomUUID(),
        name,
        pinyin: full,
        initials,
        sex: born.sex,
        birth_date: born.birthDate,
        ethnicity: text(row, 'ethnicity'),
        education: text(row, 'education'),
        party_member: flag(row, 'partyMember'),
        capabilities: list(row, 'capabilities'),
        id_number_cipher: id.cipher,
        id_number_index: id.index,
        phone_cipher: phone.cipher,
        phone_index: phone.index,
      },
    ];
  });
}

/** People of the county. Records that may be one person with others are looked for at the end, as for a roll. */
const people: LoaderFactory = () => {
  const personIds: string[] = [];
  return {
    kind: 'people',
    tables: ['person'],
    async load(session, rows) {
      const records = personRecords(session, rows);
      // A voter already registered gains what this sheet knows; who a person is (the ID number) never changes here.
      const done = await sql<{ person_id: string }>`
        insert into person select * from jsonb_populate_recordset(null::person, ${JSON.stringify(records)}::jsonb)
        on conflict (county_id, id_number_index) do update set
          ethnicity = excluded.ethnicity, education = excluded.education, party_member = excluded.party_member,
          capabilities = excluded.capabilities,
          phone_cipher = coalesce(excluded.phone_cipher, person.phone_cipher),
          phone_index = coalesce(excluded.phone_index, person.phone_index)
        returning person_id`.execute(session.tx);
      for (const row of done.rows) personIds.push(row.person_id);
      return { alreadyRecorded: 0 };
    },
    async finish(session) {
      await findPairs(session.tx, session.round, { personIds });
    },
  };
};

/** Officers of the past term: an import marked as such wherever it is shown. */
const officers = tableLoader(
  'officers',
  'officer',
  (session, row, known) => {
    const unitId = session.unit(row);
    const personId = session.person(row, known);
    if (unitId === null || personId === null) return null;
    return {
      county_id: session.round.county_id,
      officer_id: randomUUID(),
      round_id: session.round.round_id,
      unit_id: unitId,
      body: text(row, 'body'),
      post: text(row, 'post'),
      person_id: personId,
      term: 'past',
      contest_id: null,
      started_on: text(row, 'startedOn'),
    };
  },
  { people: true },
);

export const registryLoaders: Readonly<Record<string, LoaderFactory>> = { units, people, officers };
