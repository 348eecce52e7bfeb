import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkNode } from './install.mjs';
import { takingTurns } from './turn.mjs';

const root = join(import.meta.dirname, '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const dir = mkdtempSync(join(tmpdir(), 'huanjie-scripts-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

type Locked = { packages: Record<string, { version?: string; resolved?: string; link?: boolean; os?: string[] }> };
const lock = JSON.parse(read('package-lock.json')) as Locked;

describe('package-lock.json', () => {
  it('has an entry for the database of every platform, which npm drops in silence', () => {
    const { optionalDependencies } = JSON.parse(read('apps', 'server', 'package.json'));
    expect(Object.keys(optionalDependencies)).toHaveLength(5);
    for (const [name, version] of Object.entries(optionalDependencies)) {
      expect(lock.packages[`node_modules/${name}`], name).toMatchObject({ version, os: expect.anything() });
    }
  });

  it('names no registry, so that each installs from the one he has', () => {
    const urls = Object.values(lock.packages).filter(({ resolved }) => resolved && /^\w+:/.test(resolved));
    expect(urls).toEqual([]);
  });
});

describe('the scripts', () => {
  const scripts = readdirSync(join(root, 'scripts')).filter((name) => name.endsWith('.mjs'));

  it('import nothing that must first be installed', () => {
    expect(scripts).toContain('start.mjs');
    for (const name of scripts) {
      const imports = [...read('scripts', name).matchAll(/(?:from |import\()'([^']+)'/g)].map((match) => match[1]);
      expect(
        imports.filter((from) => !/^(node:|\.\/)/.test(from as string)),
        name,
      ).toEqual([]);
    }
  });

  it('refuse a Node that is too old in both languages, and take a newer one', () => {
    for (const old of ['18.20.4', '20.18.3', '16.0.0']) expect(() => checkNode(old)).toThrow(/20\.19[\s\S]*later/);
    for (const good of ['20.19.0', '20.20.2', '22.0.0', '24.1.0']) expect(() => checkNode(good)).not.toThrow();
  });

  it('let the whole test run be called by .ci/run', () => {
    const commands = read('.ci', 'run')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(commands.at(-1)).toBe('exec npm test --silent');
    expect(statSync(join(root, '.ci', 'run')).mode & 0o111).not.toBe(0);
  });
});

describe('turns', () => {
  it('are taken one after the other, also after a turn that failed', async () => {
    const file = join(dir, 'a', 'turn.lock');
    let at = 0;
    let most = 0;
    const work = async () => {
      at += 1;
      most = Math.max(most, at);
      await new Promise((done) => setImmediate(done));
      at -= 1;
    };
    const failing = takingTurns(file, async () => {
      throw new Error('broken');
    });
    await Promise.all([expect(failing).rejects.toThrow('broken'), ...[1, 2, 3].map(() => takingTurns(file, work))]);
    expect(most).toBe(1);
  });

  it('pass on from a process that is gone, and from one that has fallen silent', async () => {
    const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
    const dead = join(dir, 'dead.lock');
    writeFileSync(dead, String(ended));
    expect(await takingTurns(dead, async () => 'done')).toBe('done');
    const silent = join(dir, 'silent.lock');
    writeFileSync(silent, String(process.pid));
    utimesSync(silent, 0, 0);
    expect(await takingTurns(silent, async () => 'done')).toBe('done');
  });
});
