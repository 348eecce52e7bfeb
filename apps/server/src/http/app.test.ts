import { contract } from '@huanjie/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../access/demoAccounts.ts';
import { ownDatabase, type TestDatabase } from '../testing/database.ts';
import { createApp } from './app.ts';

const VILLAGE = '5f0c9a50-2010-4305-8a14-990103000000';
const OPERATOR_TOKEN = 'operator-token-of-this-test-only';

let database: TestDatabase;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  app = createApp({
    services: { ...database.context(), now: () => new Date() },
    pool: database.pool,
    operator: { token: OPERATOR_TOKEN, osUser: 'test' },
    webFolder: null,
  });
});
afterAll(() => database.drop());

const call = (path: string, init: RequestInit & { token?: string } = {}): Promise<Response> =>
  Promise.resolve(
    app.request(path, {
      ...init,
      headers: { ...(init.token === undefined ? {} : { authorization: `Bearer ${init.token}` }), ...init.headers },
    }),
  );

const signIn = async (login: string, password = DEMO_PASSWORD): Promise<Response> =>
  call('/api/session', {
    method: 'POST',
    body: JSON.stringify({ login, password }),
    headers: { 'content-type': 'application/json' },
  });

const tokenOf = async (login: string): Promise<string> =>
  ((await (await signIn(login)).json()) as { token: string }).token;

interface Refused {
  readonly code: string;
  readonly data: { readonly zh: string; readonly en: string };
}

/** Routes of a part of the contract, which may have parts of its own. */
const routesUnder = (part: object): object[] =>
  Object.values(part).flatMap((one: object) => ('~orpc' in one ? [one] : routesUnder(one)));

describe('the API', () => {
  it('describes every route of the contract', async () => {
    const document = (await (await call('/api/openapi.json')).json()) as { paths: Record<string, unknown> };
    const routes = routesUnder(contract);
    const described = Object.values(document.paths).flatMap((item) => Object.keys(item as object));
    expect(described).toHaveLength(routes.length);
    const page = await (await call('/api/docs')).text();
    expect(page).toContain('/api/rounds/{roundId}/figures');
  });

  it('sends the headers that a browser needs to be safe', async () => {
    const { headers } = await call('/api/health');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['/api/nowhere', 404],
    ['/api/rounds', 401],
    [`/api/rounds/${VILLAGE}`, 401],
    ['/api/me', 401],
  ])('answers %s without sign-in with %i and a sentence in each language', async (path, status) => {
    const response = await call(path);
    const body = (await response.json()) as Refused;
    expect(response.status).toBe(status);
    expect(body.data.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(body.data.en).toMatch(/[a-z]/);
  });

  it.each([
    ['/api/rounds/not-a-round/overview', 400],
    ['/api/rounds/00000000-0000-4000-8000-000000000000/overview', 404],
    [`/api/rounds/${VILLAGE}/figures/no.such.measure`, 404],
    [`/api/rounds/${VILLAGE}/voters?page=0`, 400],
    [`/api/rounds/${VILLAGE}/voters?pageSize=100000`, 400],
    [`/api/rounds/${VILLAGE}/polls/${VILLAGE}`, 404],
    [`/api/rounds/${VILLAGE}/report?outline=novel`, 400],
    ['/api/import-templates/nothing.xlsx', 404],
    ['/api/law/calendar.xlsx?set=VC-2026&day=2026-11-31', 400],
    ['/api/law/calendar.xlsx?set=VC-2525&day=2026-11-20', 400],
    ['/api/law/calendar.xlsx?set=PB-2020&day=2026-11-20&form=acclaim', 400],
  ])('answers %s with %i, in words, without a stack', async (path, status) => {
    const response = await call(path, { token: OPERATOR_TOKEN });
    const text = await response.text();
    expect(response.status).toBe(status);
    expect((JSON.parse(text) as Refused).data.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(text).not.toMatch(/undefined|node_modules|\.ts:\d/);
  });

  it('refuses what is no JSON', async () => {
    const response = await call('/api/session', {
      method: 'POST',
      body: '{"login":',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
  });

  it('refuses an upload of 200 MB without taking it in', async () => {
    let sent = 0;
    const piece = new Uint8Array(1024 * 1024);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 200) controller.close();
        else controller.enqueue(piece);
      },
    });
    const response = await call(`/api/rounds/${VILLAGE}/imports/rolls`, {
      method: 'POST',
      token: OPERATOR_TOKEN,
      body,
      duplex: 'half',
    } as RequestInit & { token: string });
    expect(response.status).toBe(413);
    expect(((await response.json()) as Refused).data.zh).toContain('100 MB');
    expect(sent).toBeLessThan(150);
  });

  it('names the kinds when an import kind is unknown', async () => {
    const response = await call(`/api/rounds/${VILLAGE}/imports/ballots`, {
      method: 'POST',
      token: OPERATOR_TOKEN,
      body: 'x',
    });
    expect(response.status).toBe(404);
    expect(((await response.json()) as Refused).data.zh).toContain('rolls');
  });
});

describe('answers', () => {
  const schemaOf = (route: unknown) =>
    (
      route as {
        '~orpc': { outputSchema: { '~standard': { validate(value: unknown): Promise<{ issues?: unknown }> } } };
      }
    )['~orpc'].outputSchema['~standard'];

  it('have the shapes that the contract declares', async () => {
    const { rows } = await database.pool.query<{ unit_id: string; poll_id: string; person_id: string }>(
      `select o.unit_id, c.poll_id, o.person_id from officer o join contest c using (county_id, contest_id)
       where o.round_id = '${VILLAGE}' and o.post = 'chair' order by o.unit_id limit 1`,
    );
    const { unit_id, poll_id, person_id } = rows[0] ?? { unit_id: '', poll_id: '', person_id: '' };
    const at = `/rounds/${VILLAGE}`;
    const answers: [unknown, string][] = [
      [contract.access.demoAccounts, '/demo-accounts'],
      [contract.programme.rounds, '/rounds'],
      [contract.programme.round, at],
      [contract.programme.overview, `${at}/overview`],
      [contract.programme.steps, '/procedure/village'],
      [contract.registry.units, `${at}/units`],
      [contract.registry.unit, `${at}/units/${unit_id}`],
      [contract.registry.people, `${at}/people`],
      [contract.registry.person, `${at}/people/${person_id}`],
      [contract.registry.voters, `${at}/voters`],
      [contract.results.poll, `${at}/polls/${poll_id}`],
      [contract.reporting.figures, `${at}/figures`],
      [contract.reporting.figure, `${at}/figures/turnout.rate`],
      [contract.reporting.records, `${at}/figures/posts.chair/records`],
      [contract.reporting.report, `${at}/report`],
      [contract.journal.entries, `${at}/journal`],
      [contract.journal.verify, '/journal/verify'],
      [contract.system.health, '/health'],
      [contract.system.jobs, '/jobs'],
      [contract.system.importKinds, '/import-kinds'],
    ];
    for (const [route, path] of answers) {
      const response = await call(`/api${path}`, { token: OPERATOR_TOKEN });
      expect(response.status, path).toBe(200);
      const { issues } = await schemaOf(route).validate(await response.json());
      expect(issues, path).toBeUndefined();
    }
  });
});

describe('signing in', () => {
  it('gives a token that works until it is given back', async () => {
    const token = await tokenOf('county');
    expect((await call('/api/me', { token })).status).toBe(200);
    await call('/api/session', { method: 'DELETE', token });
    expect((await call('/api/me', { token })).status).toBe(401);
  });

  it('stores no token and no password that could be used', async () => {
    const token = await tokenOf('inspector');
    const { rows } = await database.pool.query<{ all: string }>(
      `select (select string_agg(row_to_json(s)::text, '') from session s) || (select string_agg(row_to_json(a)::text, '') from account a) as all`,
    );
    expect(rows[0]?.all).not.toContain(token);
    expect(rows[0]?.all).not.toContain(DEMO_PASSWORD);
  });

  it('locks an account after five wrong passwords, even for the right one', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn('auditor', 'wrong')).status).toBe(401);
    const response = await signIn('auditor');
    expect(response.status).toBe(401);
    expect(((await response.json()) as Refused).data.zh).toContain('锁定');
  });

  it('shows a township office its own villages and refuses those of others', async () => {
    const token = await tokenOf('township');
    const { rows } = await database.pool.query<{ unit_id: string; name: string }>(
      `select unit_id, name from unit where name in ('水洛镇', '贺庄村', '韩店镇', '马山村') and county_id = 990103`,
    );
    const status = async (name: string) =>
      (await call(`/api/rounds/${VILLAGE}/units/${rows.find((row) => row.name === name)?.unit_id}`, { token })).status;
    expect(await status('水洛镇')).toBe(200);
    expect(await status('贺庄村')).toBe(200);
    expect(await status('韩店镇')).toBe(403);
    expect(await status('马山村')).toBe(403);
  });

  it('lets a village committee read and not import', async () => {
    const token = await tokenOf('village');
    const response = await call(`/api/rounds/${VILLAGE}/imports/rolls`, { method: 'POST', token, body: 'x' });
    expect(response.status).toBe(403);
  });
});

describe('what is kept of people', () => {
  it('a log line of a request holds no name, number or token', async () => {
    const token = await tokenOf('county');
    const lines: string[] = [];
    const { default: pino } = await import('pino');
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
    const logged = createApp({
      services: { ...database.context(), log, now: () => new Date() },
      pool: database.pool,
      operator: null,
      webFolder: null,
    });
    await logged.request(`/api/rounds/${VILLAGE}/people?search=${encodeURIComponent('王')}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain(token);
    expect(lines[0]).not.toContain('王');
    expect(lines[0]).not.toContain(encodeURIComponent('王'));
  });

  it('nothing stored joins a voter to a candidate: no shared id, time or order', async () => {
    const { rows } = await database.pool.query<{ table_name: string; column_name: string; data_type: string }>(
      `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'
       and table_name in ('check_in', 'count_line')`,
    );
    const columns = (table: string) =>
      rows
        .filter((row) => row.table_name === table)
        .map((row) => row.column_name)
        .sort();
    expect(columns('check_in')).toEqual(['county_id', 'mode', 'poll_id', 'voter_id']);
    expect(columns('count_line')).toEqual(['abstain', 'approve', 'candidate_id', 'county_id', 'oppose', 'sheet']);
    expect(rows.filter((row) => /timestamp|serial/.test(row.data_type))).toEqual([]);
    const shared = await database.pool.query<{ n: number }>(
      `select count(*) as n from check_in c join count_line l on l.xmin::text = c.xmin::text`,
    );
    expect(shared.rows[0]?.n).toBe(0);
  });
});
