import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Grant } from '../../../access/actor.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { type CreateRoundInput, createRound } from './create.ts';
import { readableRounds } from './rounds.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await ownDatabase();
});
afterAll(() => database.drop());

const input = (changes: Partial<CreateRoundInput> = {}): CreateRoundInput => ({
  kind: 'village',
  title: '第五次村民委员会换届选举',
  electionDay: '2021-03-01',
  practice: true,
  county: { code: '990155', name: '临川县' },
  ordinal: 5,
  ordinalKind: 'time',
  ...changes,
});
const create = (changes?: Partial<CreateRoundInput>, actor: Actor = OPERATOR) =>
  createRound(database.context(), actor, input(changes));
const account = (...grants: Grant[]): Actor => ({
  kind: 'account',
  accountId: randomUUID(),
  login: 'someone',
  displayName: '某人',
  practice: true,
  grants,
});
const rows = async (statement: string, ...values: unknown[]) => (await database.pool.query(statement, values)).rows;

describe('starting a round', () => {
  test('registers county, unit and round, and journals it', async () => {
    const round = await create();
    expect(round).toMatchObject({
      countyId: 990155,
      countyName: '临川县',
      unit: { code: '990155000000', name: '临川县', kind: 'county' },
      bodyName: '村民委员会',
      startsOn: '2020-12-01',
      endsOn: '2021-03-31',
      loading: null,
    });
    expect(await rows('select depth from unit_closure where unit_id = $1', round.unit.unitId)).toEqual([{ depth: 0 }]);
    expect(await rows('select event_type from journal_entry where round_id = $1', round.roundId)).toEqual([
      { event_type: 'round.created' },
    ]);
  });

  test('puts a town below its county', async () => {
    const rootUnit = { code: '990155101000', name: '柏川镇', kind: 'township' };
    const round = await create({ kind: 'township', rootUnit });
    expect(round.unit).toMatchObject(rootUnit);
    const closure = await rows('select depth from unit_closure where unit_id = $1 order by depth', round.unit.unitId);
    expect(closure).toEqual([{ depth: 0 }, { depth: 1 }]);
    await expect(create({ rootUnit: { ...rootUnit, name: '松川镇' } })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('changes nothing when the same round comes again, even twice at once', async () => {
    const roundId = randomUUID();
    const [first, second] = await Promise.all([create({ roundId }), create({ roundId })]);
    expect(second).toEqual(first);
    expect(await create({ roundId })).toEqual(first);
    expect(await rows('select 1 from journal_entry where round_id = $1', roundId)).toHaveLength(1);
    await expect(create({ roundId, title: '另一次换届' })).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(create({ roundId, county: { code: '990156', name: '邻县' } })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    expect(await rows('select 1 from county where county_id = 990156')).toEqual([]);
  });

  test.each([
    ['a start after the election', { startsOn: '2021-03-02' }],
    ['an end before the election', { endsOn: '2021-02-28' }],
    ['a day that does not exist', { electionDay: '2021-02-30' }],
    ['an empty title', { title: '   ' }],
    ['a title with a null character', { title: '\u0000换届选举' }],
    ['a county name with a blank at the end', { county: { code: '990155', name: '临川县 ' } }],
    ['an unknown kind of unit', { rootUnit: { code: '990155102000', name: '某镇', kind: 'kingdom' } }],
    ['a unit of another county', { rootUnit: { code: '990199102000', name: '某镇', kind: 'township' } }],
  ])('refuses %s', async (_, changes) => {
    await expect(create(changes)).rejects.toMatchObject({ code: 'UNUSABLE_INPUT' });
  });

  test('refuses a county under another name', async () => {
    await expect(create({ county: { code: '990155', name: '改名县' } })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('asks who starts it', async () => {
    const unitId = randomUUID();
    const office = account({ role: 'countyOffice', countyId: 990155, unitId });
    const system = account({ role: 'systemAdministrator', countyId: 0, unitId });
    await expect(create({}, office)).resolves.toMatchObject({ countyId: 990155 });
    await expect(create({ county: { code: '990157', name: '新县' } }, office)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(create({ county: { code: '990157', name: '新县' } }, system)).resolves.toMatchObject({
      countyId: 990157,
    });
    await expect(create({}, system)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('the list of rounds', () => {
  test('holds what an account may read: rounds above and below its units, nothing for those who run the system', async () => {
    const county = { code: '990158', name: '上川县' };
    const whole = await create({ county });
    const rootUnit = { code: '990158101000', name: '东镇', kind: 'township' };
    const town = await create({ county, rootUnit, kind: 'township' });
    const other = await create({ county, rootUnit: { ...rootUnit, code: '990158102000', name: '西镇' } });
    const seenBy = async (role: Grant['role'], unitId: string) => {
      const actor = account({ role, countyId: 990158, unitId });
      const rounds = await readableRounds(database.context(actor));
      return new Set(rounds.map((round) => round.roundId));
    };
    expect(await seenBy('countyOffice', whole.unit.unitId)).toEqual(
      new Set([whole.roundId, town.roundId, other.roundId]),
    );
    expect(await seenBy('townshipOffice', town.unit.unitId)).toEqual(new Set([whole.roundId, town.roundId]));
    expect(await seenBy('systemAdministrator', whole.unit.unitId)).toEqual(new Set());
    await expect(readableRounds(database.context(null))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  test('says how far the loading of a round is', async () => {
    const round = await create({ county: { code: '990159', name: '下川县' } });
    await rows(
      `insert into job values ($1, 'demo', $2, 'running', 3, 10, null, now(), now())`,
      randomUUID(),
      round.roundId,
    );
    const found = (await readableRounds(database.context())).find((item) => item.roundId === round.roundId);
    expect(found?.loading).toEqual({ done: 3, total: 10 });
  });
});
