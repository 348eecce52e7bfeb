import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huanjie-timeline-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Row {
  readonly step: string;
  readonly latest: string;
  readonly kind: string;
  readonly rule: readonly string[];
  readonly title: { readonly zh: string; readonly en: string };
}

async function rows(...argv: string[]): Promise<Row[]> {
  const { status, out } = await run('rules', 'timeline', ...argv, '--json');
  expect(status).toBe(0);
  return JSON.parse(out) as Row[];
}

describe('rules timeline', () => {
  it.each(['VC-2026', 'VC-2018', 'RC-2026', 'RC-2018', 'PB-2020', 'PL-2020'])(
    'prints the calendar of %s in the promised shape',
    async (id) => {
      const list = await rows(id, '--election-day', '2026-11-20');
      expect(list.length).toBeGreaterThan(6);
      for (const row of list) {
        expect(Object.keys(row).slice(0, 3)).toEqual(['step', 'title', 'latest']);
        expect(row.latest).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(['legal', 'provincial', 'practice']).toContain(row.kind);
        expect(Array.isArray(row.rule)).toBe(true);
        expect(row.title.zh).not.toBe('');
        expect(row.title.en).not.toBe('');
      }
    },
  );

  it('counts by the law, by a province and strictly', async () => {
    const latest = async (step: string, ...argv: string[]) =>
      (await rows('VC-2026', '--election-day', '2026-11-20', ...argv)).find((row) => row.step === step)?.latest;
    expect(await latest('roll-published')).toBe('2026-10-31');
    expect(await latest('roll-published', '--strict')).toBe('2026-10-30');
    expect(await latest('by-run', '--overlay', 'PV-BJ-2012')).toBe('2026-12-05');
  });

  it('counts a recall from its request and a by-election from its vote', async () => {
    const recall = await rows(
      'VC-2026',
      '--occasion',
      'recall',
      '--election-day',
      '2026-10-20',
      '--overlay',
      'PV-ZJ-2020',
    );
    expect(recall.find(({ step }) => step === 'recall-vote')?.latest).toBe('2026-11-19');
    expect(recall.find(({ step }) => step === 'recall-township')?.latest).toBe('2027-01-18');
    const by = await rows('RC-2026', '--occasion', 'by-election', '--election-day', '2026-10-20');
    expect(by.map(({ step }) => step)).toContain('meeting-residents');
    const unknown = await run('rules', 'timeline', 'VC-2026', '--election-day', '2026-10-20', '--occasion', 'revolt');
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('term-change, recall, by-election')]);
    const party = await run('rules', 'timeline', 'PB-2020', '--election-day', '2026-10-20', '--occasion', 'recall');
    expect([party.status, party.err]).toEqual([2, expect.stringContaining('PB-2020 没有罢免、补选的日历')]);
    const earliest = await run('rules', 'earliest', 'VC-2026', '--occasion', 'recall');
    expect([earliest.status, earliest.err]).toEqual([2, expect.stringContaining('没有最早选举日')]);
  });

  it('writes a spreadsheet with the days of the calendar', async () => {
    const file = join(folder, 'calendar.xlsx');
    const argv = ['VC-2026', '--election-day', '2026-11-20', '--overlay', 'PV-ZJ-2020'];
    const list = await rows(...argv, '--xlsx', file, '--title', '柏川县选举日程');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(await readFile(file)).buffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.getCell('A1').value).toBe('柏川县选举日程');
    const days = list.map((_, index) => {
      const row = sheet?.getRow(4 + index);
      const latest = row?.getCell(4).value;
      return [row?.getCell(1).value, latest instanceof Date ? latest.toISOString().slice(0, 10) : latest];
    });
    expect(days).toEqual(list.map(({ title, latest }) => [title.zh, latest]));
    const nowhere = await run('rules', 'timeline', ...argv, '--xlsx', join(folder, 'no', 'such', 'folder.xlsx'));
    expect(nowhere.status).toBe(2);
  });

  it('prints a table whose columns stand in line', async () => {
    const { status, out } = await run('rules', 'timeline', 'VC-2026', '--election-day', '2026-11-20');
    expect(status).toBe(0);
    const lines = out.trimEnd().split('\n');
    const roll = lines.find((line) => line.includes(' roll-published '));
    expect(roll).toContain('公布选民名单 / Voter roll published');
    expect(roll).toContain('2026-10-31 !');
    const width = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);
    const column = (line: string | undefined, word: string) => width((line ?? '').split(word)[0] ?? '');
    const ballot = lines.find((line) => line.includes('VC-501 VC-601'));
    expect(column(ballot, 'VC-501')).toBe(column(roll, 'VC-310'));
    expect(column(lines[0], '规则')).toBe(column(roll, 'VC-310'));
  });

  it('writes a calendar file', async () => {
    const file = join(folder, 'calendar.ics');
    const { status } = await run(
      ...['rules', 'timeline', 'PB-2020', '--form', 'meeting', '--election-day', '2026-06-30', '--ics', file],
      ...['--title', '某社区党委换届'],
    );
    expect(status).toBe(0);
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain('X-WR-CALNAME:某社区党委换届\r\n');
    expect(text).toContain('DTSTART;VALUE=DATE:20260630');
  });

  it('says on standard error when the law is another one on that day', async () => {
    const { status, out, err } = await run('rules', 'timeline', 'VC-2018', '--election-day', '2026-11-20', '--json');
    expect(status).toBe(0);
    expect(err).toContain('VC-2018');
    expect(() => JSON.parse(out)).not.toThrow();
  });
});

describe('rules earliest', () => {
  it('gives the day and what binds', async () => {
    const { status, out } = await run('rules', 'earliest', 'VC-2026', '--from', '2026-03-01', '--json');
    expect(status).toBe(0);
    const found = JSON.parse(out) as { electionDay: string; binding: { step: string; rule: string[] }[] };
    expect(found.electionDay).toBe('2026-03-21');
    expect(found.binding[0]).toMatchObject({ step: 'roll-published', rule: expect.arrayContaining(['VC-310']) });
  });

  it('takes steps done with their days, and begins today without --from', async () => {
    const done = 'roll-published=2026-03-05,objections,objection-decisions';
    const { out } = await run('rules', 'earliest', 'VC-2026', '--from', '2026-03-10', '--done', done);
    expect(out.split('\n')[0]).toBe('2026-03-25');
    const now = await run('rules', 'earliest', 'VC-2026');
    expect(now.status).toBe(0);
    expect((now.out.split('\n')[0] ?? '') > '2026-01-01').toBe(true);
  });

  it('answers no when a term change can no longer be held in time', async () => {
    const at = (end: string) => run('rules', 'earliest', 'PB-2020', '--from', '2026-06-30', '--term-end', end);
    expect((await at('2025-07-02')).status).toBe(0); // 2025-07-02 + 12 months = 2026-07-02, the day itself
    expect((await at('2025-07-01')).status).toBe(1);
  });
});

describe('unusable input', () => {
  it.each([
    [['timeline', 'VC-1900', '--election-day', '2026-11-20'], 'VC-2026'],
    [['timeline', 'VC-2026', '--election-day', '2026-11-31'], '2026-11-31'],
    [['timeline', 'VC-2026'], '--election-day'],
    [['timeline'], 'VC-2026'],
    [['timeline', 'VC-2026', '--election-day', '2026-11-20', '--overlay', 'PV-X'], 'PV-ZJ-2020'],
    [['timeline', 'PB-2020', '--election-day', '2026-11-20', '--form', 'feast'], 'meeting'],
    [['timeline', 'VC-2026', '--election-day', '2026-11-20', '--ics', '/nowhere/at/all.ics'], '/nowhere'],
    [['earliest', 'VC-2026', '--from', 'tomorrow'], 'tomorrow'],
    [['earliest', 'VC-2026', '--from', '2026-03-01', '--done', 'roll'], 'roll-published'],
    [['earliest', 'VC-2026', '--from', '2026-03-01', '--term-end', '2026'], '2026-11-20'],
  ])('rules %j ends with one line and status 2', async (argv, word) => {
    const { status, out, err } = await run('rules', ...argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(word);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
