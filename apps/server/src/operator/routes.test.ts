import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import type { AppVariables } from '../http/options.ts';
import { createRound } from '../stages/programme/index.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../testing/database.ts';
import { operatorRoutes } from './routes.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await ownDatabase('huanjie_empty');
  await createRound(database.context(), OPERATOR, {
    kind: 'village',
    title: '演练',
    electionDay: '2021-03-01',
    practice: true,
    county: { code: '990199', name: '某县' },
    ordinal: 1,
    ordinalKind: 'term',
  });
});
afterAll(() => database.drop());

function call(actor: Actor | null, path: string, body?: unknown) {
  const app = new Hono<AppVariables>();
  app.use(async (c, next) => {
    c.set('context', database.context(actor));
    await next();
  });
  const services = database.context();
  app.route('/', operatorRoutes({ services, pool: database.pool, operator: null, webFolder: null }));
  return app.request(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
}

const ACCOUNT: Actor = {
  kind: 'account',
  accountId: '00000000-0000-4000-8000-000000000001',
  login: 'county',
  displayName: '县级',
  practice: true,
  grants: [],
};
const USER = {
  login: 'zhang',
  displayName: '张三',
  password: 'correct-horse-7',
  role: 'countyOffice',
  county: '990199',
};

describe('what the operator does', () => {
  it.each([
    ['/operator/backup', undefined],
    ['/operator/users', USER],
    ['/operator/demo', { cases: ['township'] }],
  ])('is closed to accounts and strangers: %s', async (path, body) => {
    for (const actor of [ACCOUNT, null]) {
      const response = await call(actor, path, body);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'NOT_ALLOWED', data: { zh: expect.any(String) } });
    }
  });

  it('makes an account once, over the county or over a unit', async () => {
    const made = await call(OPERATOR, '/operator/users', USER);
    expect(await made.json()).toEqual({ login: 'zhang', role: 'countyOffice' });
    const again = await call(OPERATOR, '/operator/users', { ...USER, password: 'another-horse-8' });
    expect(again.status).toBe(409);
    const below = await call(OPERATOR, '/operator/users', { ...USER, login: 'li', unit: '990199000000' });
    expect(below.status).toBe(200);
    const nowhere = await call(OPERATOR, '/operator/users', { ...USER, login: 'wang', unit: '990199999999' });
    expect(nowhere.status).toBe(404);
  });

  it.each([
    ['a short password', { password: 'short-7' }],
    ['a password without digits', { password: 'correct-horse' }],
    ['a password with the login in it', { password: 'zhang-zhang-77' }],
    ['a role that there is not', { role: 'emperor' }],
    ['a county that is no code', { county: '99' }],
  ])('takes no account with %s', async (_, change) => {
    const response = await call(OPERATOR, '/operator/users', { ...USER, ...change });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'UNUSABLE_INPUT' });
  });

  it('streams a whole backup', async () => {
    const response = await call(OPERATOR, '/operator/backup');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 17).toString()).toBe('HUANJIE-BACKUP 1\n');
    expect(bytes.subarray(-73).toString()).toMatch(/^\nsha256 [0-9a-f]{64}\n$/);
  });

  it('names the examples when another is asked for', async () => {
    expect((await call(OPERATOR, '/operator/demo', { cases: ['moon'] })).status).toBe(400);
    expect((await call(OPERATOR, '/operator/demo', 'no')).status).toBe(400);
  });
});
