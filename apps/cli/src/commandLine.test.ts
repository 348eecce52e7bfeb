import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './testing/run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huanjie-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command line', () => {
  it('lists all commands', async () => {
    const { status, out } = await run('--help');
    expect(status).toBe(0);
    for (const words of [
      'serve',
      'demo load',
      'import',
      'export',
      'determine',
      'roll check',
      'backup',
      'restore',
      'doctor',
    ]) {
      expect(out).toContain(`huanjie ${words}`);
    }
    expect((await run()).status).toBe(2);
  });

  it('finds its command behind global options', async () => {
    const { status, out } = await run('--data', folder, 'rules', 'list', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).not.toHaveLength(0);
  });

  it('lists the examples', async () => {
    const { out } = await run('demo', 'list', '--json');
    expect((JSON.parse(out) as { case: string }[]).map((item) => item.case)).toEqual([
      'township',
      'community',
      'village',
    ]);
  });

  it.each([
    [['dance'], 'dance'],
    [['rules', 'list', '--colour'], 'Usage'],
    [['serve', '--port', 'eighty'], 'eighty'],
    [['import', 'nothing', 'x.csv', '--round', 'x'], 'rolls'],
    [['backup'], 'FILE'],
    [['backup', 'x.backup'], 'HUANJIE_PASSPHRASE'],
    [['restore', 'x.backup'], 'HUANJIE_PASSPHRASE'],
    [['figures'], '--round'],
  ])('answers unusable input with one line and status 2: %j', async (argv, word) => {
    const { status, out, err } = await run(...argv, '--data', folder);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(word);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('doctor', () => {
  it('looks at a machine where nothing has run yet', async () => {
    const { out } = await run('doctor', '--json', '--data', join(folder, 'new'), '--port', '0');
    const { findings, problems } = JSON.parse(out) as {
      problems: number;
      findings: { check: string; state: string }[];
    };
    const states = Object.fromEntries(findings.map(({ check, state }) => [check, state]));
    expect(states).toMatchObject({ node: 'ok', binary: 'ok', data: 'ok', fonts: 'ok', keys: 'info', database: 'info' });
    expect(problems).toBe(findings.filter(({ state }) => state === 'problem').length);
  });

  it('answers no to a data directory that is a file', async () => {
    const { status, out } = await run('doctor', '--data', new URL(import.meta.url).pathname);
    expect(status).toBe(1);
    expect(out).toContain('✗');
  });
});
