import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinReports, law, livedPlaces, patternsOf, readReport, replacedBy, tableOf, total } from './mutation.mjs';

const root = join(import.meta.dirname, '..');
const rules = join(root, 'packages', 'rules', 'src');
const folders = Object.keys(law.folders);

describe('what is mutated', () => {
  it.each(folders)('%s is a folder of the law, with sources that the patterns take and tests beside them', (folder) => {
    const files = readdirSync(join(rules, folder));
    const [sources = ''] = patternsOf(folder);
    expect(sources).toBe(`packages/rules/src/${folder}/**/*.ts`);
    expect(files.filter((name) => /^\w+\.ts$/.test(name)).length).toBeGreaterThan(1);
    expect(files.filter((name) => name.endsWith('.test.ts')).length).toBeGreaterThan(0);
  });

  it('begins with the determination', () => {
    expect(folders[0]).toBe('results');
    for (const least of Object.values(law.folders)) expect(least).toBeLessThanOrEqual(100);
  });

  it('copies the sources of the law and the settings of this run into the sandbox', () => {
    const read = (name: string) => readFileSync(join(root, 'scripts', 'mutation', name), 'utf8');
    const stryker = JSON.parse(read('all.json'));
    expect(JSON.parse(read('golden.json')).ignorePatterns).toEqual(stryker.ignorePatterns);
    for (const pattern of stryker.ignorePatterns) {
      const path = pattern.replace(/^!/, '').replace(/\/?\*\*$/, '');
      if (pattern.startsWith('!')) expect(existsSync(join(root, path)), pattern).toBe(true);
    }
    expect(existsSync(join(root, stryker.vitest.configFile))).toBe(true);
    const [, included] = /include: \['(packages[^*]+)/.exec(read('vitest.config.ts')) ?? [];
    expect(join(root, included ?? '')).toBe(`${rules}/`);
    // Every file that the golden cases are to run before is named there.
    for (const name of ['oracle', 'invariants'])
      expect(existsSync(join(rules, 'results', `${name}.test.ts`))).toBe(true);
  });

  it('lists as equivalent only changes of lines that are still there, with the reason', () => {
    for (const { file, line, from, to, why } of law.equivalent) {
      const lines = readFileSync(join(rules, file), 'utf8').split('\n');
      expect(
        lines.some((one) => one.trim() === line),
        `${file}: ${line}`,
      ).toBe(true);
      expect(from).not.toBe(to);
      expect(why.length).toBeGreaterThan(20);
    }
  });
});

describe('the score', () => {
  const source = 'const a = 1;\nreturn a\n  > 0;\n';
  const at = (line: number, column: number, endLine: number, endColumn: number) => ({
    start: { line, column },
    end: { line: endLine, column: endColumn },
  });
  const mutant = (status: string, replacement = 'x') => ({ status, replacement, location: at(1, 11, 1, 12) });
  const report = {
    files: {
      'packages/rules/src/results/a.ts': {
        source,
        mutants: [mutant('Killed'), mutant('Timeout'), mutant('Survived'), mutant('NoCoverage'), mutant('Ignored')],
      },
      'packages/rules/src/ballots/b.ts': { source, mutants: [mutant('Killed')] },
    },
  };

  it('finds the text that a mutant replaces, over several lines too', () => {
    expect(replacedBy(at(1, 11, 1, 12), source)).toBe('1');
    expect(replacedBy(at(2, 8, 3, 6), source)).toBe('a\n  > 0');
  });

  it('counts what no test noticed, what no test ran included', () => {
    const [ballots, results] = readReport(report);
    expect(ballots).toMatchObject({ folder: 'ballots', mutants: 1, noticed: 1, lived: [] });
    expect(results).toMatchObject({ mutants: 4, noticed: 2, timeouts: 1 });
    expect(results?.lived).toEqual([
      { line: 1, from: '1', to: 'x' },
      { line: 1, from: '1', to: 'x' },
    ]);
    expect(total([results])).toMatchObject({ lived: 2, score: 50 });
  });

  it('asks a second run about what lived in the first, and believes it', () => {
    const name = 'packages/rules/src/results/a.ts';
    expect(livedPlaces(report)).toEqual([`${name}:1:10-1:11`]);
    const second = { files: { [name]: { source, mutants: [mutant('Killed'), mutant('Survived', 'y')] } } };
    const joined = joinReports(report, second);
    expect(total(readReport(joined))).toMatchObject({ mutants: 5, noticed: 5, lived: 0 });
    const other = joinReports(report, { files: { [name]: { source, mutants: [mutant('Killed', 'y')] } } });
    expect(total(readReport(other))).toMatchObject({ mutants: 5, noticed: 3, lived: 2 });
  });

  it('leaves out what is listed as equivalent, and no other change of the same place', () => {
    const entry = { file: 'results/a.ts', line: 'const a = 1;', from: '1', to: 'x', why: 'for this test' };
    law.equivalent.push(entry);
    const [, results] = readReport(report);
    expect(total([results])).toMatchObject({ equivalent: 2, lived: 0, score: 100 });
    entry.to = 'y';
    expect(total([readReport(report)[1]]).score).toBe(50);
    law.equivalent.pop();
  });

  it('is printed for each file and each folder', () => {
    const lines = tableOf(readReport(report)).split('\n');
    expect(lines.slice(2)).toEqual([
      '| **ballots** | 1 | 1 | 0 | 0 | 0 | 100.0 % |',
      '| ballots/b.ts | 1 | 1 | 0 | 0 | 0 | 100.0 % |',
      '| **results** | 4 | 2 | 1 | 2 | 0 | 50.0 % |',
      '| results/a.ts | 4 | 2 | 1 | 2 | 0 | 50.0 % |',
    ]);
  });
});
