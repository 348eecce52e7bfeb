import { randomUUID } from 'node:crypto';
import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grant } from '../../../access/actor.ts';
import { encryptNumber } from '../../../access/keys.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { TEST_KEYS } from '../../../testing/keys.ts';
import { createRound } from '../../programme/index.ts';
import { registryRoutes } from '../routes.ts';

const COUNTY = { code: '990166', name: '试川县' };
const ID_NUMBER = '990166197001010019';
const personId = randomUUID();
let database: TestDatabase;
let roundId: string;
let town: string;
let county: string;

beforeAll(async () => {
  database = await ownDatabase();
  const round = await createRound(database.context(), OPERATOR, {
    kind: 'township',
    title: '柏川镇换届',
    electionDay: '2021-03-01',
    practice: true,
    county: COUNTY,
    rootUnit: { code: '990166101000', name: '柏川镇', kind: 'township' },
    ordinal: 1,
    ordinalKind: 'term',
  });
  roundId = round.roundId;
  town = round.unit.unitId;
  const above = await database.pool.query('select unit_id from unit where parent_id is null');
  county = above.rows[0].unit_id;
  await database.pool.query(
    `insert into person (county_id, person_id, name, pinyin, initials, sex, birth_date, id_number_cipher)
     values (990166, $1, '张三', 'zhangsan', 'zs', 'male', '1970-01-01', $2)`,
    [personId, encryptNumber(TEST_KEYS, ID_NUMBER)],
  );
  await database.pool.query(
    `insert into officer (county_id, officer_id, round_id, unit_id, body, post, person_id, term)
     values (990166, $1, $2, $3, 'partyCommittee', 'secretary', $4, 'past')`,
    [randomUUID(), roundId, town, personId],
  );
});
afterAll(() => database.drop());

const reveal = (
  role: Grant['role'] | 'operator',
  unitId: string,
  input: { purpose?: string; personId?: string } = {},
) => {
  const actor = {
    kind: 'account',
    accountId: randomUUID(),
    login: 'someone',
    displayName: '某人',
    practice: true,
    grants: role === 'operator' ? [] : [{ role, countyId: 990166, unitId }],
  } as const;
  const context = database.context(role === 'operator' ? OPERATOR : actor);
  return call(registryRoutes.revealPerson, { roundId, personId, purpose: '核对当选人身份', ...input }, { context });
};
const reveals = async () =>
  (await database.pool.query(`select payload, chain_id, actor from journal_entry where event_type = 'person.revealed'`))
    .rows;

describe('showing a whole number', () => {
  test('is open to the county office and the own committee, and journalled each time without the purpose itself', async () => {
    expect(await reveal('countyOffice', county)).toEqual({ idNumber: ID_NUMBER, phone: null });
    expect(await reveal('unitCommittee', town)).toMatchObject({ idNumber: ID_NUMBER });
    const entries = await reveals();
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({ chain_id: town, actor: 'someone', payload: { personId } });
    expect(entries[0].payload.purposeDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(entries)).not.toMatch(/核对|990166197001010019/);
  });

  test.each(['townshipOffice', 'inspector', 'teller', 'auditAdministrator', 'operator'] as const)(
    'is refused to %s and leaves no entry',
    async (role) => {
      const before = (await reveals()).length;
      await expect(reveal(role, town)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await reveals()).toHaveLength(before);
    },
  );

  test('needs a purpose and a person of the round', async () => {
    await expect(reveal('countyOffice', county, { purpose: '  　' })).rejects.toMatchObject({ code: 'UNUSABLE_INPUT' });
    await expect(reveal('countyOffice', county, { personId: randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a list shows the number masked', async () => {
    const page = await call(registryRoutes.people, { roundId }, { context: database.context() });
    expect(page.rows.map((row) => row.idNumberMasked)).toEqual(['990166********0019']);
  });
});
