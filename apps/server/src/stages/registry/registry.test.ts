import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, Grant } from '../../access/actor.ts';
import type { RequestContext } from '../../http/context.ts';
import { exampleDatabase, type TestDatabase } from '../../testing/database.ts';
import { registryRoutes } from './routes.ts';

const COUNTY = 990103;
let database: TestDatabase;
let context: RequestContext;
let roundId: string;
let countyUnit: string;

beforeAll(async () => {
  database = await exampleDatabase();
  context = database.context();
  const { rows } = await database.pool.query<{ round_id: string; unit_id: string }>(
    'select round_id, unit_id from round where county_id = $1',
    [COUNTY],
  );
  if (rows[0] === undefined) throw new Error('the village example is not loaded');
  roundId = rows[0].round_id;
  countyUnit = rows[0].unit_id;
});
afterAll(() => database.drop());

type UnitsInput = Parameters<typeof unitsAs>[1];
const unitsAs = (
  who: RequestContext,
  input: {
    search?: string | undefined;
    parentId?: string;
    flag?: string;
    participation?: 'elects' | 'exempt' | 'superior';
    page?: number;
    pageSize?: number;
  },
) => call(registryRoutes.units, { roundId, ...input }, { context: who });
const units = (input: UnitsInput) => unitsAs(context, input);
const voters = (
  input: { search?: string | undefined; unitId?: string; page?: number; pageSize?: number },
  who = context,
) => call(registryRoutes.voters, { roundId, ...input }, { context: who });
const people = (
  input: {
    search?: string | undefined;
    unitId?: string;
    holding?: 'present' | 'past' | 'candidate' | 'any';
    page?: number;
  },
  who = context,
) => call(registryRoutes.people, { roundId, ...input }, { context: who });

async function unitNamed(name: string) {
  const found = (await units({ search: name })).rows.find((row) => row.name === name);
  if (found === undefined) throw new Error(`${name} is not in the example`);
  return found;
}

const HOSTILE = ["'; drop table unit; --", "' or '1'='1", '%', '_', '\\', '%%%', '𠮷'.repeat(30), 'x'.repeat(60)];

function officeOf(unitId: string, role: Grant['role'] = 'townshipOffice'): RequestContext {
  const actor: Actor = {
    kind: 'account',
    accountId: '00000000-0000-4000-8000-000000000001',
    login: 'township',
    displayName: '某镇换届办',
    practice: true,
    grants: [{ role, countyId: COUNTY, unitId }],
  };
  return database.context(actor);
}

describe('units', () => {
  test('begin with the root, then its children by code, with the progress of everything below', async () => {
    const root = await units({});
    expect(root).toMatchObject({ total: 1, rows: [{ unitId: countyUnit, childCount: 18 }] });
    const children = await units({ parentId: countyUnit });
    expect(children.total).toBe(18);
    const codes = children.rows.map((row) => row.code);
    expect(codes).toEqual([...codes].sort());
    const below = children.rows.reduce((sum, row) => sum + row.progress.total, 0);
    const ofRoundLevel = 3;
    expect(root.rows[0]?.progress.total).toBe(below + ofRoundLevel);
  });

  test('are found by name, pinyin, initials and code, and counted exactly', async () => {
    const byName = await units({ search: '贺庄' });
    expect(byName.rows.map((row) => row.name)).toContain('贺庄村');
    const code = byName.rows.find((row) => row.name === '贺庄村')?.code ?? '';
    for (const search of ['hezhuang', 'HEZ', 'hzc', ' he zhuang cun ', code, code.slice(0, 11)]) {
      const page = await units({ search });
      expect([search, page.rows.map((row) => row.name)]).toEqual([search, expect.arrayContaining(['贺庄村'])]);
    }
    const small = await units({ search: '村', pageSize: 7, page: 3 });
    const large = await units({ search: '村', pageSize: 200 });
    expect(small.total).toBe(large.total);
    expect(small.rows).toEqual(large.rows.slice(14, 21));
    expect(await units({ search: '村', page: 1_000_000 })).toMatchObject({ total: large.total, rows: [] });
  });

  test('are filtered by participation', async () => {
    expect((await units({ participation: 'elects' })).total).toBe(434);
    expect((await units({ participation: 'exempt' })).rows.map((row) => row.progress.total)).toEqual([0]);
    expect((await units({ flag: '\u0000' })).total).toBe(0);
    expect((await units({ flag: "newlyEstablished' or true --" })).total).toBe(0);
  });

  test.each(HOSTILE)('take %j for what it says', async (search) => {
    expect((await units({ search })).total).toBe(0);
  });

  test('drop control characters: nothing is left to search for', async () => {
    expect((await units({ search: '\u0000' })).rows.map((row) => row.unitId)).toEqual([countyUnit]);
  });

  test('a unit shows the steps that its progress counts', async () => {
    const town = await unitNamed('水洛镇');
    const village = await unitNamed('贺庄村');
    const exempt = (await units({ participation: 'exempt' })).rows[0];
    const detailOf = (unitId: string) => call(registryRoutes.unit, { roundId, unitId }, { context });
    const detail = await detailOf(village.unitId);
    expect(detail.steps).toHaveLength(village.progress.total);
    expect(detail.steps.filter((step) => step.doneOn !== null)).toHaveLength(village.progress.done);
    expect(detail.ancestors.map((unit) => unit.kind)).toEqual(['county', 'township']);
    expect(detail.notices).toHaveLength(8);
    expect(detail.polls[0]?.entitled).toBe(detail.voters);
    expect((await detailOf(town.unitId)).steps.map((step) => step.step)).toEqual(['publicity']);
    expect((await detailOf(countyUnit)).steps.map((step) => step.step)).toEqual(['plan', 'inspection', 'summary']);
    expect((await detailOf(countyUnit)).voters).toBe(247_049);
    expect(await detailOf(exempt?.unitId ?? '')).toMatchObject({
      steps: [],
      notices: [],
      caretaker: { name: expect.stringContaining('郭漫') },
    });
  });

  test('a chair of the past term who holds the post again is re-elected', async () => {
    const { rows } = await database.pool.query<{ unit_id: string; person_id: string; again: boolean }>(
      `select unit_id, person_id, again from (
         select o.unit_id, o.person_id, p.again, row_number() over (partition by p.again order by u.code) as place
         from officer o join unit u on u.county_id = o.county_id and u.unit_id = o.unit_id
         cross join lateral (select exists (select from officer b where b.unit_id = o.unit_id
           and b.person_id = o.person_id and b.post = 'chair' and b.term = 'past') as again) p
         where o.county_id = $1 and o.term = 'present' and o.post = 'chair') chairs
       where place <= 6`,
      [COUNTY],
    );
    expect(rows.filter((row) => row.again)).toHaveLength(6);
    expect(rows).toHaveLength(12);
    for (const { unit_id, person_id, again } of rows) {
      const detail = await call(registryRoutes.unit, { roundId, unitId: unit_id }, { context });
      const chair = detail.officers.find((officer) => officer.term === 'present' && officer.personId === person_id);
      expect(chair).toMatchObject({ post: 'chair', reelected: again });
      expect(detail.polls.map((poll) => poll.pollId)).toContain(chair?.pollId);
    }
  });
});

describe('the scope of a township office', () => {
  test('is its own subtree, for units, people and voters', async () => {
    const town = await unitNamed('水洛镇');
    const insideTown = (await unitsAs(context, { parentId: town.unitId, pageSize: 200 })).rows;
    const other = (await units({ parentId: countyUnit })).rows.find((row) => row.unitId !== town.unitId);
    const office = officeOf(town.unitId);
    expect((await unitsAs(office, {})).rows.map((row) => row.unitId)).toEqual([town.unitId]);
    const all = await unitsAs(office, { search: town.code.slice(0, 6), pageSize: 200 });
    expect(new Set(all.rows.map((row) => row.unitId))).toEqual(
      new Set([town.unitId, ...insideTown.map((row) => row.unitId)]),
    );
    for (const unitId of [other?.unitId ?? '', countyUnit]) {
      await expect(unitsAs(office, { parentId: unitId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      await expect(call(registryRoutes.unit, { roundId, unitId }, { context: office })).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
      await expect(voters({ unitId }, office)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      await expect(people({ unitId }, office)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    expect((await voters({}, office)).total).toBe((await voters({ unitId: town.unitId })).total);
    expect((await people({}, office)).total).toBe((await people({ unitId: town.unitId })).total);
  });

  test('hides people outside it as if they did not exist', async () => {
    const town = await unitNamed('水洛镇');
    const other = (await units({ parentId: countyUnit })).rows.find((row) => row.unitId !== town.unitId);
    const outsider = (await people({ unitId: other?.unitId ?? '', holding: 'present' })).rows[0];
    const ask = (who: RequestContext) =>
      call(registryRoutes.person, { roundId, personId: outsider?.personId ?? '' }, { context: who });
    expect(await ask(context)).toMatchObject({ name: outsider?.name });
    await expect(ask(officeOf(town.unitId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('those who run the system see nothing, and nobody without signing in', async () => {
    for (const [who, code] of [
      [officeOf(countyUnit, 'systemAdministrator'), 'NOT_ALLOWED'],
      [database.context(null), 'NOT_SIGNED_IN'],
    ] as const) {
      await expect(unitsAs(who, {})).rejects.toMatchObject({ code });
      await expect(voters({}, who)).rejects.toMatchObject({ code });
      await expect(people({}, who)).rejects.toMatchObject({ code });
    }
  });
});

describe('people', () => {
  test('of the present term are those elected, each once, with masked numbers', async () => {
    const page = await people({ holding: 'present' });
    const { rows } = await database.pool.query<{ persons: number }>(
      `select count(distinct person_id) as persons from officer where county_id = $1 and term = 'present'`,
      [COUNTY],
    );
    expect(page.total).toBe(rows[0]?.persons);
    for (const row of page.rows) {
      expect(row.idNumberMasked).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
      expect(row.posts.map((post) => post.term)).toContain('present');
      expect(row.age).toBeGreaterThanOrEqual(18);
    }
  });

  test('are found by name and pinyin; hostile searches find nobody', async () => {
    const someone = (await people({ holding: 'present' })).rows[10];
    const found = await people({ search: someone?.name });
    expect(found.rows.map((row) => row.personId)).toContain(someone?.personId);
    for (const search of HOSTILE) {
      expect([search, (await people({ search })).total]).toEqual([search, 0]);
    }
  });

  test('show their candidacies with votes and outcome', async () => {
    const someone = (await people({ holding: 'present' })).rows[3];
    const detail = await call(registryRoutes.person, { roundId, personId: someone?.personId ?? '' }, { context });
    expect(detail.candidacies.some((line) => line.outcome === 'ELECTED' && (line.votes ?? 0) > 0)).toBe(true);
    expect(detail.birthYear).toBeGreaterThan(1900);
  });
});

describe('the voter roll', () => {
  test('is paged in one order to its last page', async () => {
    const first = await voters({ pageSize: 200 });
    expect(first.total).toBe(247_049);
    const last = await voters({ pageSize: 200, page: 1236 });
    expect(last.rows).toHaveLength(247_049 - 1235 * 200);
    expect((await voters({ pageSize: 200, page: 1237 })).rows).toEqual([]);
    const { rows } = await database.pool.query<{ voter_id: string }>(
      `select v.voter_id from voter v join unit u using (county_id, unit_id) where v.county_id = $1
       order by u.code, v.card_number limit 200 offset 123400`,
      [COUNTY],
    );
    const middle = await voters({ pageSize: 200, page: 618 });
    expect(middle.rows.map((row) => row.voterId)).toEqual(rows.map((row) => row.voter_id));
  });

  test('says how a voter took part', async () => {
    const village = await unitNamed('贺庄村');
    const roll = await voters({ unitId: village.unitId, pageSize: 200 });
    const { rows } = await database.pool.query<{ voter_id: string; mode: string }>(
      'select voter_id, mode from check_in where voter_id = any($1)',
      [roll.rows.map((row) => row.voterId)],
    );
    const modes = new Map(rows.map((row) => [row.voter_id, row.mode]));
    for (const row of roll.rows) expect(row.tookPart).toBe(modes.get(row.voterId) ?? null);
    expect(modes.size).toBeGreaterThan(0);
  });

  test('is searched by name, pinyin and card number within the scope, page after page', async () => {
    const village = await unitNamed('贺庄村');
    const someone = (await voters({ unitId: village.unitId, page: 2 })).rows[5];
    for (const search of [someone?.name, someone?.cardNumber]) {
      const found = await voters({ unitId: village.unitId, search });
      expect(found.rows.map((row) => row.voterId)).toContain(someone?.voterId);
    }
    const pages = [1, 2, 3].map((page) => voters({ search: 'zhang', pageSize: 40, page }));
    const rows = (await Promise.all(pages)).flatMap((page) => page.rows);
    expect(new Set(rows.map((row) => row.voterId)).size).toBe(120);
    expect((await voters({ search: 'zhang', pageSize: 120 })).rows).toEqual(rows);
    for (const search of HOSTILE) {
      expect([search, (await voters({ search })).total]).toEqual([search, 0]);
    }
  });
});
