import { randomUUID } from 'node:crypto';
import { idCheckDigit, nameSearchKeys, pinyinOf } from '@huanjie/chinese';
import { registrationFacts } from '@huanjie/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Grant } from '../../../access/actor.ts';
import { tailIndex } from '../../../access/keys.ts';
import { ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { TEST_KEYS } from '../../../testing/keys.ts';
import { fillTails } from '../../rolls/index.ts';
import { entriesPage } from '../../rolls/register/entries.ts';
import { enterPerson } from '../../rolls/register/register.ts';
import { peoplePage } from '../people/people.ts';
import { votersPage } from '../voters/page.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const ALL = { page: 1, pageSize: 200 } as const;

let database: TestDatabase;
let county: number;
let root: string;
let units: readonly string[];
beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  const { rows } = await database.pool.query<{ county_id: number; unit_id: string; root: string }>(
    `select u.county_id, u.unit_id, o.unit_id as root from unit u join round_unit r using (county_id, unit_id)
     join round o using (county_id, round_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 2`,
    [ROUND],
  );
  county = rows[0]?.county_id ?? 0;
  root = rows[0]?.root ?? '';
  units = rows.map((row) => row.unit_id);
});
afterAll(() => database.drop());

const as = (role: Grant['role'], unitId: string): Actor => ({
  kind: 'account',
  accountId: randomUUID(),
  login: role,
  displayName: role,
  practice: true,
  grants: [{ role, countyId: county, unitId }],
});
const voters = async (search: string, actor?: Actor, unitId?: string) =>
  (await votersPage(database.context(actor), { roundId: ROUND, search, unitId, ...ALL })).rows;
const entries = async (search: string, actor?: Actor, unit = 0) =>
  (
    await entriesPage(database.context(actor), {
      roundId: ROUND,
      unitId: units[unit] ?? '',
      search,
      state: 'onRoll',
      ...ALL,
    })
  ).rows;

/** Puts names on the roll of the first unit as an import writes them. */
async function putOnRoll(names: readonly string[]) {
  await database.pool.query(
    `with made as (
       insert into person (county_id, person_id, name, pinyin, initials, sex, birth_date)
       select $1, gen_random_uuid(), n.name, n.pinyin, n.initials, 'female', '1980-05-05'
       from unnest($4::text[], $5::text[], $6::text[]) as n (name, pinyin, initials) returning *)
     insert into voter (county_id, voter_id, round_id, unit_id, person_id, card_number, category, name, pinyin,
       initials, sex, birth_date)
     select county_id, gen_random_uuid(), $2, $3, person_id, left(person_id::text, 13), 'household', name, pinyin,
       initials, sex, birth_date from made`,
    [
      ...[county, ROUND, units[0]],
      ...[names, names.map((name) => pinyinOf(name).full), names.map((name) => pinyinOf(name).initials)],
    ],
  );
}

describe('the roll is searched by name', () => {
  const surname = fc.constantFrom(...'单仇曾区查解盖朴乐员缪尉长石覃吕'.split(''), '欧阳', '单于', '万俟', '尉迟');
  const given = fc.array(fc.constantFrom(...'鼐鼏鼑龢龤龥绿𬱖'), { minLength: 2, maxLength: 3 });
  const names = [
    ...new Set(fc.sample(fc.tuple(surname, given), { seed: 7, numRuns: 120 }).map(([a, b]) => a + b.join(''))),
  ];
  beforeAll(() => putOnRoll(names));

  test('in any reading of the surname, and by initials', async () => {
    for (const name of names) {
      for (const key of nameSearchKeys(name).full) {
        expect([name, key, (await entries(key)).map((row) => row.name)]).toEqual([
          name,
          key,
          expect.arrayContaining([name]),
        ]);
      }
    }
  });

  test('in the whole round as in its own unit', async () => {
    for (const name of names.slice(0, 12)) {
      const { full, initials } = nameSearchKeys(name);
      for (const key of [...full, ...initials, name, [...name].slice(1).join(''), [...name].slice(-2).join('')]) {
        const here = (await entries(key)).filter((row) => names.includes(row.name));
        const everywhere = await voters(key);
        expect([key, here.map((row) => row.name)]).toEqual([key, expect.arrayContaining([name])]);
        if (everywhere.length < ALL.pageSize) {
          expect(everywhere.map((row) => row.voterId)).toEqual(expect.arrayContaining(here.map((row) => row.voterId)));
        }
      }
    }
  });

  test('not by a reading that belongs to another surname', async () => {
    await putOnRoll(['山鼐鼏鼑']);
    expect((await entries('shannaimi')).map((row) => row.name)).toContain('山鼐鼏鼑');
    expect((await entries('dannai')).map((row) => row.name)).not.toContain('山鼐鼏鼑');
    expect((await entries('100%')).map((row) => row.name)).toEqual([]);
  });

  test('by characters in any place, but only next to each other', async () => {
    await putOnRoll(['欧鼑阳龥']);
    expect((await voters('鼑阳')).map((row) => row.name)).toContain('欧鼑阳龥');
    expect((await voters('欧阳龥')).map((row) => row.name)).not.toContain('欧鼑阳龥');
  });
});

describe('the end of an ID number', () => {
  const first = '99019919770707731';
  const number = first + idCheckDigit(first);
  const end = number.slice(-4);
  const NAME = '褚尾号';
  const found = async (rows: Promise<readonly { name: string }[]>) => (await rows).some((row) => row.name === NAME);
  beforeAll(async () => {
    await enterPerson(database.context(), {
      roundId: ROUND,
      unitId: units[0] ?? '',
      requestId: randomUUID(),
      name: NAME,
      idNumber: number,
      group: null,
      household: null,
      householdHead: false,
      facts: registrationFacts.parse({ politicalRights: 'held', household: 'here', residence: 'here' }),
      evidence: null,
    });
  });

  test('finds the voter for those who may see whole numbers, and for nobody else', async () => {
    const office = as('countyOffice', root);
    expect(await found(voters(end, office))).toBe(true);
    // The counts of the office are kept; they must not answer the others.
    for (const role of ['townshipOffice', 'inspector', 'teller', 'auditAdministrator'] as const) {
      expect([role, await found(voters(end, as(role, root)))]).toEqual([role, false]);
      expect([role, await found(entries(end, as(role, root)))]).toEqual([role, false]);
    }
    expect(await found(voters(end))).toBe(false);
    expect(await found(voters(end.toLowerCase(), office))).toBe(true);
    expect(await found(entries(end, office))).toBe(true);
    expect(await found(entries(number.slice(-5), office))).toBe(false);
  });

  test('finds nobody outside the unit of a committee', async () => {
    const [own, other] = [as('unitCommittee', units[0] ?? ''), as('unitCommittee', units[1] ?? '')];
    expect(await found(entries(end, own))).toBe(true);
    expect(await found(voters(end, other, units[1]))).toBe(false);
    await expect(entries(end, other)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('is stored so that it says nothing across rolls', () => {
    const on = (roundId: string, unit: number, whose: string) =>
      tailIndex(TEST_KEYS, roundId, units[unit] ?? '', whose);
    const here = on(ROUND, 0, number);
    expect(on(ROUND, 0, `99019819600101${end}`)).toBe(here);
    expect([on(ROUND, 1, number), on(randomUUID(), 0, number), on(ROUND, 0, '990199197707071230')]).not.toContain(here);
  });

  test('is filled in for entries made before it was kept', async () => {
    const office = as('countyOffice', root);
    const stored = () =>
      database.pool.query('select voter_id, number_tail from voter where unit_id = $1 order by voter_id', [units[0]]);
    const before = await stored();
    // One unit is enough: the others have theirs, and keep them.
    await database.pool.query('update voter set number_tail = null where unit_id = $1', [units[0]]);
    expect(await found(entries(end, office))).toBe(false);
    const filled = await fillTails(database.db, TEST_KEYS);
    expect(filled).toBe(before.rows.filter((row) => row.number_tail !== null).length);
    expect((await stored()).rows).toEqual(before.rows);
    expect(await fillTails(database.db, TEST_KEYS)).toBe(0);
  });

  test('finds people with a part in the round alike', async () => {
    await database.pool.query(
      `insert into officer (county_id, officer_id, round_id, unit_id, body, post, person_id, term)
       select county_id, gen_random_uuid(), $1, $2, '村民委员会', '委员', person_id, 'past' from person where name = $3`,
      [ROUND, units[0], NAME],
    );
    const people = async (actor?: Actor) =>
      (await peoplePage(database.context(actor), { roundId: ROUND, search: end, holding: 'any', ...ALL })).rows;
    expect(await found(people(as('countyOffice', root)))).toBe(true);
    expect(await found(people(as('unitCommittee', units[0] ?? '')))).toBe(true);
    expect(await found(people(as('townshipOffice', root)))).toBe(false);
    expect(await found(people())).toBe(false);
  });
});
