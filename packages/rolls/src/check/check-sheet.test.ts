import { ageOn, idCheckDigit } from '@huanjie/chinese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../sheet.ts';
import { SHEETS } from '../sheets/index.ts';
import { checkSheet, checkWhole } from './check-sheet.ts';
import { rollCheckReport } from './report.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const idOf = (first17: string) => first17 + idCheckDigit(first17);
const ZHANG = idOf('99010119900307001'); // a man
const LI = idOf('99010119851211002'); // a woman

const HEAD = '单位代码,小组,选民证号,姓名,身份证号码,性别,出生日期,登记类别';
const rolls = SHEETS.rolls as Sheet;
const line = (card: string, name: string, id: string, rest = ',,') => `990101201201,1组,${card},${name},${id},${rest}`;

async function checked(text: string, options = {}) {
  const result = await checkWhole(rolls, utf8(text), options);
  if (result.kind === 'refused') throw new Error(result.en);
  return result;
}
const codesOf = (issues: readonly { row: number; code: string }[]) => issues.map(({ row, code }) => `${row} ${code}`);

describe('checking a roll', () => {
  it('accepts rows and fills sex and birth date from the ID number', async () => {
    const result = await checked(
      `${HEAD}\n${line('001', '张三', ZHANG)}\n${line('002', '李　四', ` ${LI} `, '女,1985年12月11日,外出')}\n`,
    );
    expect(result.issues).toEqual([]);
    expect(result).toMatchObject({ rows: 2, accepted: 2, rejected: 0, warnings: 0, errors: 0 });
    expect(result.acceptedRows).toEqual([
      {
        row: 2,
        values: {
          unitCode: '990101201201',
          group: '1组',
          cardNumber: '001',
          name: '张三',
          idNumber: ZHANG,
          sex: 'male',
          birthDate: '1990-03-07',
          category: null,
        },
      },
      {
        row: 3,
        values: {
          unitCode: '990101201201',
          group: '1组',
          cardNumber: '002',
          name: '李四',
          idNumber: LI,
          sex: 'female',
          birthDate: '1985-12-11',
          category: 'away',
        },
      },
    ]);
  });

  it.each([
    ['MISSING_REQUIRED', line('1', '', ZHANG)],
    ['ID_LENGTH', line('1', '张三', ZHANG.slice(1))],
    ['ID_LENGTH', line('1', '张三', '990101901307001')],
    ['ID_CHARACTERS', line('1', '张三', ZHANG.replace('9', '九'))],
    ['ID_CHECK_DIGIT', line('1', '张三', `${ZHANG.slice(0, 17)}${ZHANG.endsWith('1') ? 2 : 1}`)],
    ['ID_BIRTH_DATE', line('1', '张三', idOf('99010119900231001'))],
    ['ID_SCIENTIFIC', line('1', '张三', '9.90101E+17')],
    ['ID_SCIENTIFIC', line('1', '张三', '990101199003070000'.replace(/0$/, ZHANG.endsWith('0') ? '1' : '0'))],
    ['BIRTH_DATE_FORM', line('1', '张三', ZHANG, '男,90.3.8,')],
    ['BIRTH_DATE_FORM', line('1', '张三', ZHANG, '男,1990-02-30,')],
    ['BIRTH_DATE_MISMATCH', line('1', '张三', ZHANG, '男,1990-03-08,')],
    ['SEX_MISMATCH', line('1', '张三', ZHANG, '女,,')],
    ['CHOICE_UNKNOWN', line('1', '张三', ZHANG, '男,,临时')],
    ['NAME_CHARACTERS', line('1', '张3', ZHANG)],
    ['TEXT_LONG', line('1'.repeat(21), '张三', ZHANG)],
    ['TEXT_CHARACTERS', line('1\ufffd', '张三', ZHANG)],
    ['UNIT_CODE_FORM', line('1', '张三', ZHANG).replace('990101201201', '9901')],
    ['GROUP_NAME', line('1', '张三', ZHANG).replace('1组', '--')],
    ['TOO_MANY_COLUMNS', line('1', '张三', ZHANG, ',,,多余')],
    ['UNDER_AGE', line('1', '张三', idOf('99010120081121001'))],
  ])('rejects a row for %s', async (code, row) => {
    const result = await checked(`${HEAD}\n${row}\n`, { electionDay: '2026-11-20' });
    expect(codesOf(result.issues)).toEqual([`2 ${code}`]);
    expect(result).toMatchObject({ rows: 1, accepted: 0, rejected: 1, errors: 1, acceptedRows: [] });
    expect(result.issues[0]?.zh).toMatch(/^第 2 行.*。$/);
    expect(result.issues[0]?.en).toMatch(/^Row 2.*\.$/);
  });

  it('never shows an ID number in full, wherever it was typed', async () => {
    const wrong = `${ZHANG.slice(0, 17)}${ZHANG.endsWith('1') ? 2 : 1}`;
    const rows = [
      line('1', '张三', wrong),
      line('2', ZHANG, LI),
      line(ZHANG + ZHANG, '王五', ZHANG),
      line('4', '张三', LI, `${ZHANG},,`),
    ];
    const result = await checked(`${HEAD}\n${rows.join('\n')}\n`);
    const written = JSON.stringify(result.issues);
    for (const id of [wrong, ZHANG, LI]) expect(written).not.toContain(id);
    expect(written).toContain('990101********00');
  });

  it('names both rows of a pair and takes the earlier one back across batches', async () => {
    const filler = Array.from({ length: 6000 }, (_, index) =>
      line(
        `F${index}`,
        '王五',
        idOf(`990102${1950 + (index % 50)}0101${String(Math.floor(index / 50)).padStart(3, '0')}`),
      ),
    );
    const text = [HEAD, line('A', '张三', ZHANG), ...filler, line('B', '张三', ZHANG), line('A', '李四', LI)].join(
      '\n',
    );
    const withdrawn: { row: number; sheet: string }[] = [];
    let batches = 0;
    for await (const event of checkSheet(rolls, utf8(text))) {
      if (event.kind !== 'batch') continue;
      batches += 1;
      withdrawn.push(...event.withdrawn);
    }
    expect(batches).toBeGreaterThan(1);
    expect(withdrawn).toEqual([{ row: 2, sheet: '' }]);
    const result = await checked(text);
    expect(codesOf(result.issues.filter((issue) => issue.severity === 'error'))).toEqual([
      '2 DUPLICATE_ID',
      '2 DUPLICATE_ROW',
      '6003 DUPLICATE_ID',
      '6004 DUPLICATE_ROW',
    ]);
    expect(result).toMatchObject({ rows: 6003, accepted: 6000, rejected: 3 });
    expect(result.acceptedRows).toHaveLength(6000);
    expect(result.acceptedRows.every((row) => row.row > 2 && row.row < 6003)).toBe(true);
  });

  it('warns of the same name and birth date with another ID number, and of one group written in two ways', async () => {
    const other = idOf('99010119900307003');
    const result = await checked(
      `${HEAD}\n${line('1', '张三', ZHANG)}\n${line('2', '张三', other).replace('1组', '第一组')}\n`,
    );
    expect(codesOf(result.issues).sort()).toEqual(['3 GROUP_NAME_VARIANT', '3 SAME_NAME_AND_BIRTH_DATE']);
    expect(result).toMatchObject({ accepted: 2, errors: 0, warnings: 2 });
  });

  it('counts all issues and keeps the first ones', async () => {
    const rows = Array.from({ length: 50 }, (_, index) =>
      line(String(index), '', idOf(`99010119900307${100 + index}`)),
    );
    const result = await checked(`${HEAD}\n${rows.join('\n')}\n`, { maxIssues: 10 });
    expect(result).toMatchObject({ rejected: 50, errors: 50, omitted: 40 });
    expect(result.issues).toHaveLength(10);
  });

  it('rejects every row when a required column is missing or a column comes twice', async () => {
    const missing = await checked(`姓名,身份证号,备注\n张三,${ZHANG},好\n`);
    expect(codesOf(missing.issues)).toEqual(['1 HEADING_MISSING', '1 HEADING_MISSING', '1 HEADING_UNKNOWN']);
    expect(missing).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
    const twice = await checked(`${HEAD},姓名\n${line('1', '张三', ZHANG, ',,,李四')}\n`);
    expect(codesOf(twice.issues)).toEqual(['1 HEADING_DUPLICATE']);
    expect(twice.issues[0]).toMatchObject({ cell: 'I1', key: 'name' });
    expect(twice.accepted).toBe(0);
  });

  it('refuses a table without headings and says which are needed', async () => {
    const result = await checkWhole(rolls, utf8('a,b\n1,2\n'));
    expect(result).toMatchObject({
      kind: 'refused',
      code: 'HEADINGS_NOT_FOUND',
      zh: expect.stringContaining('选民证号'),
    });
  });

  it('judges age on election day as the count of full years does', async () => {
    const day = fc.date({ min: new Date('2007-01-01'), max: new Date('2010-12-31'), noInvalidDate: true });
    const elections = fc.constantFrom('2026-02-28', '2026-03-01', '2028-02-29', '2026-11-20');
    await fc.assert(
      fc.asyncProperty(day, elections, async (birth, electionDay) => {
        const birthDate = birth.toISOString().slice(0, 10);
        if (birthDate > electionDay) return;
        const id = idOf(`990101${birthDate.replaceAll('-', '')}001`);
        const result = await checked(`${HEAD}\n${line('1', '张三', id)}\n`, { electionDay });
        expect(result.accepted).toBe(ageOn(birthDate, electionDay) >= 18 ? 1 : 0);
      }),
      {
        numRuns: 100,
        examples: [
          [new Date('2008-02-29'), '2026-02-28'],
          [new Date('2008-02-29'), '2026-03-01'],
        ],
      },
    );
  });

  it('answers a roll check in the form of the command line, without unit codes and card numbers', async () => {
    const report = await rollCheckReport(utf8(`姓名,身份证号\n张三,${ZHANG}\n李四,${ZHANG}\n`));
    expect(report).toMatchObject({ rows: 2, accepted: 0, rejected: 2, warnings: 0, errors: 2, format: 'csv (utf-8)' });
    if ('kind' in report) throw new Error(report.en);
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.issues.map(({ row, column, code, severity, cell }) => [row, column, code, severity, cell])).toEqual([
      [2, '身份证号', 'DUPLICATE_ID', 'error', 'B2'],
      [3, '身份证号', 'DUPLICATE_ID', 'error', 'B3'],
    ]);
  });

  it('reads a stream of bytes and gives the digest of the whole', async () => {
    const bytes = utf8(`${HEAD}\n${line('1', '张三', ZHANG)}\n`);
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    const streamed = await checkWhole(rolls, pieces());
    expect(streamed).toEqual(await checkWhole(rolls, bytes));
    expect(streamed).toMatchObject({ accepted: 1 });
  });
});

describe('checking any bytes', () => {
  it('never throws: it refuses or reads to the end', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ maxLength: 200 }).map((text) => utf8(`${HEAD}\n${text}`)),
      fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([utf8(`${HEAD}\n`), tail])),
      fc.uint8Array({ maxLength: 300 }).map((tail) => Buffer.concat([Buffer.from('PK\x03\x04'), tail])),
      fc.uint8Array({ maxLength: 900 }).map((tail) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), tail])),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const result = await checkWhole(rolls, bytes);
        expect(['refused', 'checked']).toContain(result.kind);
        if (result.kind === 'refused') expect(result.zh.length).toBeGreaterThan(10);
      }),
      { numRuns: 500 },
    );
  });
});
