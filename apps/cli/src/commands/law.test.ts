import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCheckDigit } from '@huanjie/chinese';
import { OVERLAYS, RULE_SETS } from '@huanjie/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huanjie-law-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const POLL = {
  ruleSet: 'VC-2026',
  stage: 'election',
  electorate: { entitled: 1000 },
  ballots: { issued: 820, checkedOff: 818, returned: 815, invalid: 10 },
  contests: [
    {
      id: 'chair',
      post: 'chair',
      seats: 1,
      candidates: [
        { id: 'A', name: '张三', approve: 430, oppose: 300, abstain: 75 },
        { id: 'B', name: '李四', approve: 300 },
      ],
    },
  ],
};

describe('rules', () => {
  it('lists every rule set in the promised shape', async () => {
    const { status, out } = await run('rules', 'list', '--json');
    const list = JSON.parse(out) as Record<string, unknown>[];
    expect(status).toBe(0);
    expect(list.map((item) => item.id)).toEqual([...RULE_SETS, ...OVERLAYS].map(({ id }) => id));
    for (const item of list) {
      expect(Object.keys(item)).toEqual(['id', 'title', 'appliesTo', 'inForce', 'source', 'complete', 'layer']);
    }
    expect(list.find((item) => item.id === 'PV-GS-2025')).toMatchObject({ complete: false, layer: 'province' });
  });

  it('prints first days only as far as they are known', async () => {
    const lines = (await run('rules', 'list')).out.split('\n');
    const days = (id: string) => lines.find((line) => line.startsWith(`${id}\t`))?.split('\t')[1];
    expect(days('VC-2018')).toBe('2018-12-29—2025-12-31');
    expect(days('PL-2020')).toBe('2021-01—');
    expect(days('PV-ZJ-2020')).toBe('2020—');
    expect(days('PV-GS-2025')).toContain('adopted');
  });

  it('shows all parameters of one', async () => {
    const { status, out } = await run('rules', 'show', 'VC-2026', '--json');
    const list = JSON.parse(out) as Record<string, unknown>[];
    expect(status).toBe(0);
    expect(list.find((item) => item.id === 'runoff.threshold')).toMatchObject({ value: 'third' });
    for (const item of list)
      expect(Object.keys(item)).toEqual(['id', 'value', 'source', 'article', 'confidence', 'unit', 'rule', 'mark']);
  });

  it('shows an overlay as well', async () => {
    const { status, out } = await run('rules', 'show', 'PV-HA-2011', '--json');
    expect(status).toBe(0);
    expect((JSON.parse(out) as Record<string, unknown>[]).find((item) => item.id === 'runoff.threshold')).toMatchObject(
      {
        value: 'majority_then_third',
        article: '第三十八条',
      },
    );
  });

  it('marks what was only recalled as to be confirmed', async () => {
    const lines = (await run('rules', 'show', 'VC-2026')).out.split('\n');
    expect(lines.find((line) => line.startsWith('turnout.source\t'))).toContain('待核实 / to be confirmed');
    expect(lines.find((line) => line.startsWith('handover.days\t'))).toContain('工作移交最迟多少日内完成 / Days until');
    expect(lines.find((line) => line.startsWith('handover.days\t'))).toMatch(/10 days\t.*第二十四条\tV$/);
  });

  it('refuses one that there is not, with those that there are', async () => {
    const { status, out, err } = await run('rules', 'show', 'VC-1900');
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('VC-2026');
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('determine', () => {
  it('decides one poll', async () => {
    const { status, out } = await run('determine', await file('poll.json', JSON.stringify(POLL)));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      validity: 'VALID',
      contests: [{ id: 'chair', base: 815, threshold: 408, elected: ['A'], notElected: ['B'] }],
    });
  });

  it('says whether a recall passed, and elects nobody by it', async () => {
    const recall = { ...POLL, stage: 'recall' };
    const { status, out } = await run('determine', await file('recall.json', JSON.stringify([recall, POLL])));
    const [first, second] = JSON.parse(out) as { contests: Record<string, unknown>[] }[];
    expect(status).toBe(0);
    expect(first?.contests[0]).toMatchObject({ base: 815, threshold: 408, passed: false, next: null });
    expect(first?.contests[0]).not.toHaveProperty('elected');
    expect(second?.contests[0]).not.toHaveProperty('passed');
  });

  it('decides by the overlay of a province', async () => {
    const overlay = { ...POLL, overlay: 'PV-HA-2011', ballots: { ...POLL.ballots, checkedOff: 800 } };
    expect(JSON.parse((await run('determine', await file('ha.json', JSON.stringify(overlay)))).out)).toMatchObject({
      validity: 'VALID',
    });
    const voters = { ...overlay, overlay: 'PV-ZJ-2020' };
    expect(JSON.parse((await run('determine', await file('zj.json', JSON.stringify(voters)))).out)).toMatchObject({
      validity: 'INVALID_OVERCOUNT',
      next: { code: 'RERUN_REQUIRED' },
    });
  });

  it('refuses a poll by name and prints no result', async () => {
    const { status, out, err } = await run(
      'determine',
      await file('p.json', JSON.stringify({ ...POLL, ruleSet: 'X' })),
    );
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('VC-2026');
  });

  it('puts a refusal of an array in its place and goes on', async () => {
    const broken = { ...POLL, ballots: { ...POLL.ballots, returned: -1 } };
    const { status, out, err } = await run('determine', await file('a.json', JSON.stringify([POLL, broken, POLL])));
    const results = JSON.parse(out) as Record<string, unknown>[];
    expect(status).toBe(2);
    expect(results).toHaveLength(3);
    expect(results[0]).toMatchObject({ validity: 'VALID' });
    expect(results[1]).toEqual({
      error: { code: 'BAD_COUNT', zh: expect.any(String), en: expect.stringContaining('ballots.returned') },
    });
    expect(results[2]).toMatchObject({ validity: 'VALID' });
    expect(err).toContain('第 2 项');
  });

  it.each([
    ['', 'JSON'],
    ['{"ruleSet":', 'JSON'],
    ['null', 'poll'],
    ['"poll"', 'poll'],
  ])('refuses input that is no poll: %s', async (content, word) => {
    const { status, out, err } = await run('determine', await file('bad.json', content));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(word);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('roll check', () => {
  const id = (first17: string) => first17 + idCheckDigit(first17);
  const roll = (...rows: string[]) => `姓名,公民身份号码,性别\r\n${rows.join('\r\n')}\r\n`;

  it('accepts a sound roll', async () => {
    const path = await file('sound.csv', roll(`张三,${id('99010119800101001')},男`));
    const { status, out } = await run('roll', 'check', path, '--rules', 'VC-2026', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rows: 1, accepted: 1, rejected: 0, issues: [] });
  });

  it('says row by row what is wrong and answers no', async () => {
    const path = await file(
      'faulty.csv',
      roll(`张三,${id('99010119800101001')},女`, `李四,${id('99010120100101001')},男`),
    );
    const { status, out } = await run('roll', 'check', path, '--election-day', '2026-11-20', '--json');
    const report = JSON.parse(out) as { issues: { row: number; code: string; value: string }[] };
    expect(status).toBe(1);
    expect(report.issues.map(({ row, code }) => [row, code])).toEqual([
      [2, 'SEX_MISMATCH'],
      [3, 'UNDER_AGE'],
    ]);
    expect(out).not.toContain(id('99010120100101001'));
    expect((await run('roll', 'check', path, '--election-day', '2026-11-20')).out).toContain('第 2 行');
  });

  it.each([
    [['roll', 'check', '/nowhere.csv'], '/nowhere.csv'],
    [['roll', 'check'], 'FILE'],
    [['roll', 'check', 'x.csv', '--election-day', 'tomorrow'], 'tomorrow'],
    [['roll', 'check', 'x.csv', '--rules', 'XX'], 'VC-2026'],
  ])('refuses what it cannot use: %j', async (argv, word) => {
    const { status, out, err } = await run(...argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(word);
  });

  it('refuses a file that is no table', async () => {
    const path = await file('paper.csv', '%PDF-1.7 …');
    expect(await run('roll', 'check', path)).toMatchObject({ status: 2, out: '' });
  });
});
