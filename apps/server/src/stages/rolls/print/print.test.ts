import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxToText, pdfPages } from '../../../../../../packages/forms/src/testing/paper.ts';
import { createApp } from '../../../http/app.ts';
import type { RequestContext } from '../../../http/context.ts';
import { ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { publishRoll } from '../publication/publication.ts';
import { correctEntry, entriesPage, strikeEntry } from '../register/entries.ts';
import { committeeName, listTitle } from './headings.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const TOKEN = 'operator-token-of-this-test-only';

let database: TestDatabase;
let app: ReturnType<typeof createApp>;
let unit: { unit_id: string; name: string };
let publications: readonly string[];

const on = (day: string): RequestContext => ({ ...database.context(), now: () => new Date(`${day}T02:00:00Z`) });
const act = () => ({ roundId: ROUND, unitId: unit.unit_id, requestId: randomUUID() });
const bare = (text: string): string => text.replace(/\s/gu, '');

async function changeTwoEntries(): Promise<void> {
  const asked = { roundId: ROUND, unitId: unit.unit_id, state: 'onRoll', page: 1, pageSize: 2 } as const;
  const [first, second] = (await entriesPage(on('2021-02-21'), asked)).rows;
  if (first === undefined || second === undefined) throw new Error('too few entries');
  const { voterId, version } = first;
  await correctEntry(on('2021-02-21'), { ...act(), voterId, version, group: '九组', evidence: '户口簿' });
  await strikeEntry(on('2021-02-21'), {
    ...act(),
    voterId: second.voterId,
    version: second.version,
    ground: 'died',
    happenedOn: '2021-02-20',
    evidence: null,
  });
}

beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  app = createApp({
    services: { ...database.context(), now: () => new Date() },
    pool: database.pool,
    operator: { token: TOKEN, osUser: 'test' },
    webFolder: null,
  });
  const { rows } = await database.pool.query<{ unit_id: string; name: string }>(
    `select u.unit_id, u.name from unit u join round_unit r using (county_id, unit_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 1`,
    [ROUND],
  );
  unit = rows[0] ?? { unit_id: '', name: '' };
  const publish = (day: string) => publishRoll(on(day), { ...act(), publishedOn: day, place: '村务公开栏' });
  const first = await publish('2021-02-20');
  await changeTwoEntries();
  publications = [first.publicationId, (await publish('2021-02-22')).publicationId];
});
afterAll(() => database.drop());

const call = (path: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(app.request(path, init));
const print = (file: string, token: string | null = TOKEN): Promise<Response> =>
  call(
    `/api/rounds/${ROUND}/units/${unit.unit_id}/roll/publications/${file}`,
    token === null ? {} : { headers: { authorization: `Bearer ${token}` } },
  );
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

interface StoredLine {
  readonly change: string;
  readonly name: string;
  readonly group_name: string | null;
}
async function storedLines(publicationId: string | undefined): Promise<readonly StoredLine[]> {
  const { rows } = await database.pool.query<StoredLine>(
    'select change, name, group_name from roll_publication_line where publication_id = $1 order by line',
    [publicationId],
  );
  return rows;
}

/** The stored names of the groups, each under its heading, as one text. */
function inPrint(lines: readonly StoredLine[]): string {
  const groups = [...new Set(lines.map((line) => line.group_name))];
  return groups
    .map((group) => {
      const names = lines.filter((line) => line.group_name === group).map((line) => line.name);
      return bare(`${group ?? '未编入小组'}（${names.length}人）${names.join('')}`);
    })
    .join('');
}

/** The text of a PDF without feet, practice marks and repeated headings. */
async function printed(pdf: Uint8Array): Promise<string> {
  const pages = (await pdfPages(pdf)).map((page) => {
    const lines = page.split('\n').filter((line) => !/^[演练数据]$/u.test(line.trim()));
    return bare(lines.join('')).replace(/演练数据，不作正式文件名单校验码.*$/u, '');
  });
  return pages.map((page) => page.replace(/^[^（）]+（\d+人）（续）/u, '')).join('');
}

describe('a published list on paper', () => {
  it('holds the stored names in their order, and nobody else, on either sheet', async () => {
    const lines = await storedLines(publications[0]);
    expect(lines.length).toBeGreaterThan(100);
    for (const paper of ['a4', 'a3']) {
      const response = await print(`1.pdf?paper=${paper}`);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      const text = await printed(await bytesOf(response));
      expect(text).toContain(`${inPrint(lines)}共计${lines.length}人`);
    }
    const word = await bytesOf(await print('1.docx'));
    expect(bare(await docxToText(word))).toContain(inPrint(lines));
  });

  it('leads back to the list and to the state of the journal', async () => {
    const { rows } = await database.pool.query<{ digest: Buffer; head_hash: Buffer; length: number }>(
      `select p.digest, j.head_hash, j.length from roll_publication p
       join journal_chain j on j.county_id = p.county_id and j.chain_id = p.unit_id where p.publication_id = $1`,
      [publications[0]],
    );
    const [page = ''] = await pdfPages(await bytesOf(await print('1.pdf')));
    const text = bare(page);
    expect(text).toContain(`名单校验码${rows[0]?.digest.toString('hex').slice(0, 16)}`);
    expect(text).toContain(`日志链首${rows[0]?.head_hash.toString('hex').slice(0, 16)}/${rows[0]?.length}`);
    expect(text).toContain(`http://localhost/p/roll/${publications[0]}`);
    expect(text).toContain(`${unit.name}第`);
    expect(text).toContain('在2021年2月25日前（含当日）向');
  });

  it('of a supplement holds what changed', async () => {
    const text = await printed(await bytesOf(await print('2.pdf')));
    const lines = await storedLines(publications[1]);
    for (const [change, word] of [
      ['struck', '删除'],
      ['corrected', '更正'],
    ]) {
      const [line] = lines.filter((one) => one.change === change);
      expect(text).toContain(`、${word}（1人）${line?.group_name ?? ''}（1人）${line?.name}`);
    }
    expect(text).toContain('共计2人（删除1人，更正1人）');
  });

  it('is refused in words: without sign-in, for an unknown number, sheet or mark', async () => {
    const refused = async (file: string, token: string | null = TOKEN) => {
      const response = await print(file, token);
      const { code, data } = (await response.json()) as { code: string; data: { zh: string; en: string } };
      return [response.status, code, data.zh, data.en];
    };
    expect((await refused('1.pdf', null)).slice(0, 2)).toEqual([401, 'NOT_SIGNED_IN']);
    expect(await refused('3.pdf')).toEqual([
      404,
      'NOT_FOUND',
      '本单位没有第 3 号选民名单，已公布的是第 1 至 2 号。',
      'This unit has no list number 3; published are 1 to 2.',
    ]);
    expect((await refused('latest.docx')).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
    expect((await refused('1.pdf?paper=a5')).slice(0, 2)).toEqual([400, 'UNUSABLE_INPUT']);
    expect((await refused('1.pdf?marks=1')).slice(0, 2)).toEqual([400, 'UNUSABLE_INPUT']);
  });
});

describe('the public page', () => {
  const page = (path: string, init: RequestInit = {}) => call(`/p/roll/${path}`, init);

  it('names everybody by group in the published order, and nothing else of a person', async () => {
    const response = await page(publications[0] ?? '');
    const text = await response.text();
    const names = [...text.matchAll(/<li lang="zh-CN">([^<]*)<\/li>/gu)].map(([, name]) => name);
    expect(names).toEqual((await storedLines(publications[0])).map((line) => line.name));
    expect(text).toContain('2021年2月25日（含当日）');
    expect(text).toContain('演练数据，不是正式名单');
    expect(text).toContain(`/p/roll/${publications[1]}`);
    expect(text).not.toMatch(/<script|女|男|\d{17}/u);
    const voters = await database.pool.query<{ voter_id: string; card_number: string | null }>(
      'select voter_id from voter where unit_id = $1 limit 50',
      [unit.unit_id],
    );
    for (const { voter_id } of voters.rows) expect(text).not.toContain(voter_id);
    expect(text.length).toBeLessThan(100_000);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('is English on request, with the names as they are', async () => {
    const text = await (await page(`${publications[1]}?lang=en`)).text();
    expect(text).toContain(`List of voters of ${unit.name}`);
    expect(text).toContain('Struck off (1 person)');
    expect(text).toContain('27 February 2021, that day included');
    for (const line of await storedLines(publications[1])) expect(text).toContain(line.name);
  });

  it('is not sent again while it is the same, in each language', async () => {
    const tag = (await page(publications[0] ?? '')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/u);
    const again = (path: string) => page(path, { headers: { 'if-none-match': `W/${tag}` } });
    expect((await again(publications[0] ?? '')).status).toBe(304);
    expect((await again(`${publications[0]}?lang=en`)).status).toBe(200);
    expect((await again(publications[1] ?? '')).status).toBe(200);
  });

  it.each([randomUUID(), 'abc', "' or 1=1", 'a/b'])('answers 404 in words for %s', async (id) => {
    const response = await page(encodeURI(id));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有这份选民名单');
  });

  it('shows no list whose stored lines were altered, and prints none', async () => {
    await database.pool.query(
      `update roll_publication_line set name = '改后名' where publication_id = $1 and line = 1`,
      [publications[1]],
    );
    const response = await page(publications[1] ?? '');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('改后名');
    expect((await print('2.pdf')).status).toBe(409);
  });
});

describe('headings', () => {
  it('name the body and the committee of the kind of round', () => {
    const village = { kind: 'village', ordinal: 11, ordinal_kind: 'term' } as const;
    expect(listTitle(village, '柳树村')).toBe('柳树村第十一届村民委员会选举选民名单');
    const counted = { ...village, ordinal: 5, ordinal_kind: 'time' } as const;
    expect(listTitle(counted, '柳树村')).toBe('柳树村第五次村民委员会换届选举选民名单');
    expect(listTitle({ ...village, kind: 'community' }, '狄村社区')).toBe('狄村社区第十一届居民委员会选举选民名单');
    expect(committeeName(village, { unit_name: '柳树村', committee: '村民选举委员会' })).toBe('柳树村村民选举委员会');
    expect(committeeName({ kind: 'community' }, { unit_name: '狄村社区', committee: null })).toBe(
      '狄村社区居民选举委员会',
    );
    const signed = { unit_name: '狄村社区', committee: '狄村社区选举委员会' };
    expect(committeeName({ kind: 'community' }, signed)).toBe('狄村社区选举委员会');
  });
});
