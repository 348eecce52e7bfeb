import { checkAnswer, checkTerms } from '@huanjie/contract';
import { renderDocx, SAMPLE_WORK_SUMMARY } from '@huanjie/forms';
import { unzipSync } from 'fflate';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleDatabase, type TestDatabase } from '../testing/database.ts';
import { createApp } from './app.ts';

const VILLAGE = '5f0c9a50-2010-4305-8a14-990103000000';
const TOKEN = 'operator-token-of-this-test-only';
const REPORT = '溪口县村级换届工作总结\n全县共选出委员71名，其中妇女62名，占87.32%。\n';
const FAULTY = '溪口县村级换届工作总结\n全县登记选民86420人，参加投票78315人，参选率为92.6%。\n';

let database: TestDatabase;
let lines: string[];
beforeAll(async () => {
  database = await exampleDatabase();
});
afterAll(() => database.drop());

function open(publicCheck: boolean) {
  lines = [];
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  return createApp({
    services: { ...database.context(), log, now: () => new Date() },
    pool: database.pool,
    operator: { token: TOKEN, osUser: 'test' },
    webFolder: null,
    publicCheck,
  });
}

type App = ReturnType<typeof open>;
interface Sent {
  readonly body: BodyInit;
  readonly type?: string;
  readonly name?: string;
  readonly signedIn?: boolean;
}

const send = async (app: App, path: string, { body, type = 'text/plain', name, signedIn = true }: Sent) =>
  app.request(`/api/report-check${path}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      ...(name === undefined ? {} : { 'x-file-name': encodeURIComponent(name) }),
      ...(signedIn ? { authorization: `Bearer ${TOKEN}` } : {}),
    },
  });

const refusalIn = async (response: Response) =>
  (await response.json()) as { code: string; data: { zh: string; en: string } };

describe('checking a report', () => {
  it('answers a pasted text in the shape of the contract', async () => {
    const response = await send(open(false), '', { body: REPORT });
    const answer = checkAnswer.parse(await response.json());
    expect(response.status).toBe(200);
    expect(answer.text).toBe(REPORT);
    expect(answer.round).toBeUndefined();
  });

  it('holds it against the figures of a round when asked to', async () => {
    const response = await send(open(false), `?round=${VILLAGE}`, { body: REPORT });
    expect(checkAnswer.parse(await response.json()).round).toEqual({
      roundId: VILLAGE,
      title: '砚川县第五次村民委员会换届选举',
    });
    const unknown = await send(open(false), `?round=${VILLAGE.replace('5f', '00')}`, { body: REPORT });
    expect(unknown.status).toBe(404);
  });

  it.each([
    [
      'a picture that calls itself a report',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
      '总结.docx',
    ],
    ['an empty file', new Uint8Array(), '总结.txt'],
  ])('refuses %s with a sentence', async (_, body, name) => {
    const response = await send(open(false), '', { body, name, type: 'application/octet-stream' });
    expect(response.status).toBe(400);
    const { data } = await refusalIn(response);
    expect(data.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(data.en).toMatch(/[a-z]/);
  });

  it('refuses an export without anything to check', async () => {
    const body = JSON.stringify({ fileName: 'x.docx', dispositions: [] });
    const response = await send(open(false), '/marked.docx', { body, type: 'application/json' });
    expect([response.status, (await refusalIn(response)).code]).toEqual([400, 'UNUSABLE_INPUT']);
  });
});

describe('checking without sign-in', () => {
  const stranger = { body: REPORT, signedIn: false };

  it('is refused unless the operator allows it', async () => {
    const app = open(false);
    expect((await send(app, '', stranger)).status).toBe(401);
    expect((await send(app, '/marked.docx', { ...stranger, type: 'application/json' })).status).toBe(401);
    expect(checkTerms.parse(await (await app.request('/api/report-check')).json()).publicUse).toBe(false);
  });

  it('is allowed where he does, but never against the records of a round', async () => {
    const app = open(true);
    expect((await send(app, '', stranger)).status).toBe(200);
    expect((await send(app, `?round=${VILLAGE}`, stranger)).status).toBe(401);
    expect(checkTerms.parse(await (await app.request('/api/report-check')).json()).publicUse).toBe(true);
  });

  it('takes 2 MB, with sign-in 20 MB', async () => {
    const app = open(true);
    const body = '全'.repeat(800_000);
    const refused = await send(app, '', { body, signedIn: false });
    expect([refused.status, (await refusalIn(refused)).data.zh]).toEqual([413, expect.stringContaining('2 MB')]);
    const tooMuch = await send(app, '', { body: '全'.repeat(7_000_000) });
    expect([tooMuch.status, (await refusalIn(tooMuch)).data.zh]).toEqual([413, expect.stringContaining('20 MB')]);
  });

  it('is limited for each address; those signed in are not counted', async () => {
    const app = open(true);
    const statuses: number[] = [];
    for (let count = 0; count < 24; count += 1) statuses.push((await send(app, '', stranger)).status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(21);
    expect(statuses.at(-1)).toBe(429);
    expect((await send(app, '', { body: REPORT })).status).toBe(200);
  });

  it('leaves nothing of the text in the log', async () => {
    const app = open(true);
    await send(app, '', { ...stranger, name: '溪口县总结.txt' });
    await send(app, '/marked.docx', { body: '{"text":"溪口县"', signedIn: false, type: 'application/json' });
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain('溪口');
    expect(lines.join('')).not.toContain(encodeURIComponent('溪口'));
  });
});

describe('the documents about a check', () => {
  const body = (more: object) => JSON.stringify({ fileName: '溪口县总结.txt', text: FAULTY, language: 'zh', ...more });
  const documentIn = async (response: Response, part: string) => {
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    return new TextDecoder().decode(parts[part]);
  };

  it('mark what is open, change what was accepted, and keep the reason of what was dismissed', async () => {
    const app = open(false);
    const { findings } = checkAnswer.parse(await (await send(app, '', { body: FAULTY })).json());
    const id = findings[0]?.id ?? '';
    expect(findings[0]?.replacement).toBe('90.6%');
    const marked = async (dispositions: object[]) => {
      const response = await send(app, '/marked.docx', { body: body({ dispositions }), type: 'application/json' });
      expect(response.status).toBe(200);
      expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('溪口县总结-核对稿.docx');
      return response;
    };
    const accepted = await documentIn(await marked([{ id, state: 'accepted' }]), 'word/document.xml');
    expect(accepted).toMatch(/<w:del [^>]*>.*92\.6%.*<w:ins [^>]*>.*90\.6%/s);
    const dismissed = await documentIn(
      await marked([{ id, state: 'dismissed', reason: '口径不同' }]),
      'word/comments.xml',
    );
    expect(dismissed).toContain('口径不同');
  });

  it('keep a Word original and give it back marked', async () => {
    const original = await renderDocx(SAMPLE_WORK_SUMMARY);
    const file = Buffer.from(original).toString('base64');
    const asked = JSON.stringify({ fileName: '总结.docx', file, dispositions: [] });
    const response = await send(open(true), '/marked.docx', { body: asked, type: 'application/json', signedIn: false });
    expect(response.status).toBe(200);
    const xml = await documentIn(response, 'word/document.xml');
    expect(xml).toContain('217319');
  });

  it.each(['xlsx', 'docx'])('list the findings as %s', async (format) => {
    const response = await send(open(false), `/findings.${format}`, { body: body({}), type: 'application/json' });
    expect(response.status).toBe(200);
    const parts = Object.values(unzipSync(new Uint8Array(await response.arrayBuffer())));
    expect(parts.map((part) => new TextDecoder().decode(part)).join('')).toContain('92.6%');
  });
});
