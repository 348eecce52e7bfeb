import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCheckDigit } from '@huanjie/chinese';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../testing/run.ts';

const idOf = (first17: string) => first17 + idCheckDigit(first17);
const ZHANG = idOf('99010119900307001');
const LI = idOf('99010119851211002');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huanjie-roll-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('roll check with options', () => {
  it('reads columns as a mapping says, and characters as a list says', async () => {
    const path = await file('odd.csv', `甲,乙\n李\ue123,${ZHANG}\n李四,${LI}\n`);
    const mapping = await file('map.json', '{"A": "name", "乙": "idNumber"}');
    const list = await file('list.json', '{"\\ue123": "㛃"}');
    expect((await run('roll', 'check', path, '--json')).status).toBe(2);
    const { status, out } = await run(
      ...['roll', 'check', path, '--mapping', mapping, '--replacements', list, '--json'],
    );
    expect(status).toBe(0);
    const report = JSON.parse(out) as { readings: { mapping: object[] }[]; issues: object[] };
    expect(report).toMatchObject({ accepted: 2, questions: 0, warnings: 1 });
    expect(report.readings[0]?.mapping).toMatchObject([{ field: 'name', how: 'given' }, { field: 'idNumber' }]);
    expect(out).not.toContain(ZHANG);
  });

  it('writes the corrected roll, never over the original', async () => {
    const path = await file('mend.csv', `姓名,身份证号,出生日期\n张　三,${ZHANG},1990.3.7\n李四,${LI},1985-12-12\n`);
    const out = join(folder, 'mended.csv');
    const answer = await run('roll', 'check', path, '--corrected', out);
    expect(answer.status).toBe(1);
    expect(answer.out).toContain('第 3 行');
    const mended = await readFile(out, 'utf8');
    expect(mended).toContain(`张三,${ZHANG},1990-03-07,2`);
    expect(mended).toContain('错误：第 3 行');
    expect(await run('roll', 'check', path, '--corrected', path)).toMatchObject({ status: 2 });
    expect(await readFile(path, 'utf8')).toContain('张　三');
  });

  it('refuses rows of another unit when the unit is named', async () => {
    const path = await file('unit.csv', `单位代码,姓名,身份证号\n990101201202,张三,${ZHANG}\n`);
    const { status, out } = await run('roll', 'check', path, '--unit', '990101201201', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ issues: [{ row: 2, code: 'OTHER_UNIT' }] });
  });

  it.each([
    [['--unit', '12'], '12'],
    [['--mapping', '/nowhere.json'], '/nowhere.json'],
  ])('refuses %j', async (options, word) => {
    const path = await file('sound.csv', `姓名,身份证号\n张三,${ZHANG}\n`);
    const { status, err } = await run('roll', 'check', path, ...options);
    expect(status).toBe(2);
    expect(err).toContain(word);
  });

  it('refuses a mapping that is no JSON of texts', async () => {
    const path = await file('sound.csv', `姓名,身份证号\n张三,${ZHANG}\n`);
    const mapping = await file('bad.json', '{"A": 1}');
    const { status, err } = await run('roll', 'check', path, '--mapping', mapping);
    expect([status, err.includes('idNumber')]).toEqual([2, true]);
  });
});
