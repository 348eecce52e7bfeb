import { idCheckDigit } from '@huanjie/chinese';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readRoll } from '../read-roll.ts';
import { rollCheckReport } from './report.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const idOf = (first17: string) => first17 + idCheckDigit(first17);
const ZHANG = idOf('99010119900307001');
const LI = idOf('99010119851211002');
const WANG = idOf('99010119600229003');
const ZHAO = idOf('99010119700101004');

async function checked(text: string | Uint8Array, options = {}) {
  const report = await rollCheckReport(typeof text === 'string' ? utf8(text) : text, options);
  if ('kind' in report) throw new Error(report.en);
  return report;
}
const codesOf = (issues: readonly { row: number; code: string; severity: string }[]) =>
  issues.map(({ row, code, severity }) => `${row} ${code} ${severity}`);
const saved = async (book: ExcelJS.Workbook) => new Uint8Array(await book.xlsx.writeBuffer());

describe('ID numbers as offices write them', () => {
  it.each([
    [`'${ZHANG}`, ''],
    [ZHANG.replace(/./g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)), ''],
    [`${ZHANG.slice(0, 6)} ${ZHANG.slice(6, 14)} ${ZHANG.slice(14)}`, ''],
    [`${ZHANG.slice(0, 6)}-${ZHANG.slice(6, 14)}—${ZHANG.slice(14)}`, '2 ID_TIDIED warning'],
    [`\u202d${ZHANG}\u202c`, '2 ID_TIDIED warning'],
    ['990101900307001', '2 ID_OLD warning'],
  ])('takes %j', async (written, issue) => {
    const report = await checked(`姓名,身份证号\n张三,${written}\n`);
    expect(codesOf(report.issues)).toEqual(issue === '' ? [] : [issue]);
    expect(report.accepted).toBe(1);
  });

  it('takes a sign for the final X only where the check digit is X', async () => {
    const ending =
      Array.from({ length: 40 }, (_, n) => idOf(`9901011990030${n + 1001}`)).find((id) => id.endsWith('X')) ?? '';
    expect(codesOf((await checked(`姓名,身份证号\n张三,${ending.slice(0, 17)}×\n`)).issues)).toEqual([
      '2 ID_TIDIED warning',
    ]);
    expect(codesOf((await checked(`姓名,身份证号\n张三,${ZHANG.slice(0, 17)}×\n`)).issues)).toEqual([
      '2 ID_CHARACTERS error',
    ]);
  });

  it('finds an old number and the one that replaced it to be the same person', async () => {
    const old = '990101900307001';
    const now = idOf(`990101${'19'}${old.slice(6)}`);
    const report = await checked(`姓名,身份证号\n张三,${old}\n张三,${now}\n`);
    expect(codesOf(report.issues).filter((line) => line.includes('DUPLICATE'))).toEqual([
      '2 DUPLICATE_ID error',
      '3 DUPLICATE_ID error',
    ]);
  });

  it('asks about numbers ending in three zeros only where others have lost their digits', async () => {
    let serial = 100;
    let zeros = '';
    for (let day = 1; zeros === '' && day < 29; day += 1) {
      for (serial = 100; serial < 1000 && zeros === ''; serial += 100) {
        const id = idOf(`990101199003${String(day).padStart(2, '0')}${serial}`);
        if (id.endsWith('000')) zeros = id;
      }
    }
    expect(codesOf((await checked(`姓名,身份证号\n张三,${zeros}\n`)).issues)).toEqual([]);
    const beside = await checked(`姓名,身份证号\n张三,${zeros}\n李四,9.90101E+17\n`);
    expect(codesOf(beside.issues)).toEqual(['2 ID_MAYBE_CUT question', '3 ID_SCIENTIFIC error']);
    expect(beside.accepted).toBe(1);
  });
});

describe('birth dates beside an ID number', () => {
  it.each([
    ['19900307', ''],
    ['1990-3-7', ''],
    ['1990.03.07', ''],
    ['1990年3月7日', ''],
    ['1990/3/7', ''],
    ['1990、3、7', ''],
    ['1990/03-07', ''],
    ['１９９０．３．７', ''],
    ['1990-03-07 00:00:00', ''],
    ['90.3.7', 'BIRTH_DATE_UNSURE question'],
    ['7/3/1990', 'BIRTH_DATE_UNSURE question'],
    ['7-Mar-90', 'BIRTH_DATE_UNSURE question'],
    ['32939', 'BIRTH_DATE_READ warning'],
    ['1990年3月', 'BIRTH_DATE_READ warning'],
    ['1990.3', 'BIRTH_DATE_READ warning'],
    ['199003', 'BIRTH_DATE_READ warning'],
    ['90.3.8', 'BIRTH_DATE_FORM error'],
    ['1990年4月', 'BIRTH_DATE_FORM error'],
    ['1990-03-08', 'BIRTH_DATE_MISMATCH error'],
  ])('reads %j', async (written, issue) => {
    const report = await checked(`姓名,身份证号,出生日期\n张三,${ZHANG},${written}\n`);
    expect(codesOf(report.issues)).toEqual(issue === '' ? [] : [`2 ${issue}`]);
    expect(report.accepted).toBe(issue.endsWith('error') ? 0 : 1);
  });
});

describe('names', () => {
  it.each([
    ['张　三', '张三', ''],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提', ''],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提', 'NAME_TIDIED warning'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提', 'NAME_TIDIED warning'],
    ['阿卜杜拉。买买提', '阿卜杜拉·买买提', 'NAME_TIDIED warning'],
    ['张\u200b三', '张三', 'NAME_TIDIED warning'],
    ['\u202e张三', '张三', 'NAME_TIDIED warning'],
    ['张\u0336三', '张三', 'NAME_TIDIED warning'],
    ['何○', '何〇', 'NAME_TIDIED warning'],
    ['⼤山', '大山', 'CHARACTER_REPLACED warning'],
    ['李\ue81e', '李\u9fb4', 'CHARACTER_REPLACED warning'],
    ['张三丰 李四光', '张三丰李四光', 'NAME_TWO question'],
    ['𬎆㛃', '𬎆㛃', ''],
  ])('takes %j as %j', async (written, name, issue) => {
    const reading = await readRoll(utf8(`姓名,身份证号\n${written},${ZHANG}\n`));
    if ('kind' in reading) throw new Error(reading.en);
    expect(codesOf(reading.issues)).toEqual(issue === '' ? [] : [`2 ${issue}`]);
    expect(reading.acceptedRows[0]?.values.name).toBe(name);
  });

  it('refuses private-use characters that no list knows, and takes them by a list', async () => {
    const roll = `姓名,身份证号\n李\ue123,${ZHANG}\n`;
    expect(codesOf((await checked(roll)).issues)).toEqual(['2 NAME_CHARACTERS error']);
    const known = await checked(roll, { replacements: { '\ue123': '㛃' } });
    expect(codesOf(known.issues)).toEqual(['2 CHARACTER_REPLACED warning']);
  });

  it('refuses two people in one cell', async () => {
    expect(codesOf((await checked(`姓名,身份证号\n"张三\n李四",${ZHANG}\n`)).issues)).toEqual([
      '2 NAME_CHARACTERS error',
    ]);
  });
});

describe('rows that are no voters', () => {
  it('skips and names page headings, sums, sections, titles and signatures, and takes a group from its title', async () => {
    const report = await readRoll(
      utf8(
        [
          '李家村选民登记表,,,',
          '序号,姓名,身份证号,备注',
          '第一村民小组,,,',
          `1,张三,${ZHANG},`,
          '2,,,',
          '本页小计,1人,,',
          '李家村选民登记表（续）,,,',
          '序号,姓名,身份证号,备注',
          '二组,,,',
          `3,李四,${LI},`,
          '合计,,2人,',
          '填表人：王五,,审核人：赵六,',
        ].join('\n'),
      ),
    );
    if ('kind' in report) throw new Error(report.en);
    expect(report).toMatchObject({ rows: 2, accepted: 2, errors: 0 });
    expect(report.acceptedRows.map(({ row, values }) => [row, values.group])).toEqual([
      [4, '第一村民小组'],
      [10, '二组'],
    ]);
    expect(codesOf(report.issues).map((line) => line.split(' ')[0])).toEqual(['3', '6', '7', '8', '9', '11', '12']);
    expect(report.issues.every(({ code }) => code === 'ROW_SKIPPED')).toBe(true);
  });

  it('never skips a row with a number of its own, whatever the person is called', async () => {
    const report = await checked(`姓名,身份证号\n合计,${ZHANG}\n小组,${LI}\n填表人,${WANG}\n`);
    expect(report).toMatchObject({ rows: 3, accepted: 3 });
    const faulty = await checked('姓名,身份证号\n张三,9901011990030\n李屯,\n');
    expect(codesOf(faulty.issues)).toEqual(['2 ID_LENGTH error', '3 MISSING_REQUIRED error']);
  });
});

describe('workbooks of several sheets', () => {
  it('reads one sheet a group, finds pairs across them, and names what was hidden or left out', async () => {
    const book = new ExcelJS.Workbook();
    const cover = book.addWorksheet('封面');
    cover.addRow(['李家村选举材料']);
    const first = book.addWorksheet('一组');
    first.addRows([
      ['姓名', '身份证号', '备注'],
      ['张三', ZHANG],
      ['李四', LI],
    ]);
    first.getRow(3).hidden = true;
    first.getColumn(3).hidden = true;
    first.getCell('A2').note = '已改名';
    const second = book.addWorksheet('二组');
    second.addRows([
      ['身份证号', '姓名'],
      [WANG, '王五'],
      [ZHANG, '张三'],
    ]);
    book.addWorksheet('汇总').addRows([
      ['组别', '人数'],
      ['一组', 2],
    ]);
    const old = book.addWorksheet('旧名单');
    old.addRows([
      ['姓名', '身份证号'],
      ['赵六', ZHAO],
    ]);
    old.state = 'hidden';
    const report = await checked(await saved(book));
    expect(report).toMatchObject({ rows: 4, accepted: 2, rejected: 2, errors: 2 });
    expect(report.readings.map(({ name }) => name)).toEqual(['一组', '二组']);
    const codes = report.issues.map(({ code }) => code);
    for (const code of ['HIDDEN_ROWS', 'HIDDEN_COLUMNS', 'COMMENTS_LEFT_OUT', 'SHEETS_LEFT_OUT', 'HIDDEN_SHEETS']) {
      expect(codes).toContain(code);
    }
    const pair = report.issues.filter(({ code }) => code === 'DUPLICATE_ID');
    expect(pair.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ['一组', 'B2'],
      ['二组', 'A3'],
    ]);
    expect(pair[0]?.zh).toContain('工作表“二组”第 3 行');
  });

  it('reads headings of two rows, the householder beside the voter', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    sheet.addRow(['李家村第十三届村民委员会选举选民登记表']);
    sheet.addRow(['序号', '户主', '', '选民', '', '']);
    sheet.addRow(['', '姓名', '身份证号', '姓名', '性别', '公民身份\n号码（18位）']);
    sheet.mergeCells('A1:F1');
    sheet.mergeCells('B2:C2');
    sheet.mergeCells('D2:F2');
    sheet.addRow([1, '张大', LI, '张三', '男', ZHANG]);
    const reading = await readRoll(await saved(book));
    if ('kind' in reading) throw new Error(reading.en);
    expect(reading.acceptedRows[0]?.values).toMatchObject({ name: '张三', idNumber: ZHANG, householder: '张大' });
  });
});

describe('mapping by a person', () => {
  it('shows what each column was taken for and how surely, and follows another choice', async () => {
    const roll = utf8(`序号,甲,选民身份证件编号,身份\n1,张三,${ZHANG},选民\n2,李四,${LI},选民\n`);
    const guessed = await readRoll(roll);
    if ('kind' in guessed) throw new Error(guessed.en);
    expect(guessed.readings[0]?.mapping.map(({ column, field, how }) => [column, field, how])).toEqual([
      ['A', null, 'forReaders'],
      ['B', null, null],
      ['C', 'idNumber', 'word'],
      ['D', null, null],
    ]);
    expect(guessed.accepted).toBe(0);
    expect(JSON.stringify(guessed.readings)).not.toContain(ZHANG);
    const chosen = await readRoll(roll, { mapping: { 甲: 'name', D: null } });
    if ('kind' in chosen) throw new Error(chosen.en);
    expect(chosen.acceptedRows.map(({ values }) => values.name)).toEqual(['张三', '李四']);
    expect(chosen.readings[0]?.mapping[1]).toMatchObject({ field: 'name', how: 'given', confidence: 1 });
  });

  it('asks about two columns that may be the same, and reads the first', async () => {
    const report = await checked(`姓名,身份证号,出生年月,生日\n张三,${ZHANG},1990-03-07,3月7日\n`);
    expect(codesOf(report.issues)).toEqual(['1 HEADING_DUPLICATE question']);
    expect(report.accepted).toBe(1);
  });
});

describe('what only the whole file shows', () => {
  const people = Array.from({ length: 30 }, (_, n) => idOf(`98010219${50 + n}0101001`));
  const roll = (unitOf: (n: number) => string) =>
    `单位代码,姓名,身份证号\n${people.map((id, n) => `${unitOf(n)},李${'甲乙丙丁戊己庚辛壬癸'[n % 10]},${id}`).join('\n')}\n`;

  it('asks about a few rows of another unit and about numbers of another county', async () => {
    const report = await checked(roll((n) => (n === 20 ? '990101201202' : '990101201201')));
    expect(codesOf(report.issues)).toEqual(['2 REGION_DIFFERS question', '22 UNIT_DIFFERS question']);
    expect(report.accepted).toBe(30);
  });

  it('refuses rows of another unit when the unit is known', async () => {
    const report = await checked(
      roll((n) => (n === 20 ? '990101201202' : '990101201201')),
      { unitCode: '990101201201' },
    );
    expect(codesOf(report.issues)).toContain('22 OTHER_UNIT error');
    expect(report.rejected).toBe(1);
  });

  it('has one content hash for the same people in another kind of file', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('a').addRows([
      ['公民身份号码', '姓名'],
      [ZHANG, '张　三'],
      [LI, '李四'],
    ]);
    const csv = await checked(`姓名,身份证号\n张三,${ZHANG}\n李四,${LI}\n`);
    const xlsx = await checked(await saved(book));
    expect(xlsx.contentHash).toBe(csv.contentHash);
    expect(xlsx.sha256).not.toBe(csv.sha256);
    expect((await checked(`姓名,身份证号\n张三,${ZHANG}\n`)).contentHash).not.toBe(csv.contentHash);
  });

  it('asks about members on probation in a roll of the Party', async () => {
    const roll = `姓名,身份证号,党员类别\n张三,${ZHANG},预备党员\n李四,${LI},正式党员\n`;
    expect(codesOf((await checked(roll, { rules: 'PB-2020' })).issues)).toEqual(['2 NO_VOTING_RIGHT question']);
    expect(codesOf((await checked(roll)).issues)).toEqual([]);
  });

  it('refuses a CSV file that breaks off inside its last row, and no file that merely lacks a last line break', async () => {
    const lines = ['姓名,身份证号,性别', `张三,${ZHANG},男`, `李四,${LI},女`, `王五,${WANG},男`];
    const cut = await rollCheckReport(utf8([...lines, `赵六,${ZHAO}`].join('\n')));
    expect(cut).toMatchObject({ kind: 'refused', code: 'CUT_SHORT', zh: expect.stringContaining('第 5 行') });
    expect(await checked([...lines, `赵六,${ZHAO},女`].join('\n'))).toMatchObject({ rows: 4 });
    expect(await checked(`${[...lines, `赵六,${ZHAO}`].join('\n')}\n`)).toMatchObject({ rows: 4 });
  });
});
