import { idCheckDigit } from '@huanjie/chinese';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { rollCheckReport } from '../check/report.ts';
import { correctedWorkbook } from './corrected.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const idOf = (first17: string) => first17 + idCheckDigit(first17);
const ZHANG = idOf('99010119900307001');
const LI = idOf('99010119851211002');
const ROLL = [
  '序号,姓名,身份证号,出生年月,性别,外出时间',
  `1,阿卜杜拉•买买提,'${ZHANG},1990年3月,M,=1+1`,
  `2,李四,${LI.slice(0, 17)}${LI.endsWith('1') ? 2 : 1},1985-12-11,女,`,
  '合计,2人,,,,',
].join('\n');

describe('the corrected file', () => {
  it('marks what was put right, keeps what is wrong with a comment, and leaves out sums', async () => {
    const bytes = await correctedWorkbook(utf8(`${ROLL}\n`));
    if ('kind' in bytes) throw new Error(bytes.en);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const sheet = book.worksheets[0];
    if (!sheet) throw new Error('no sheet');
    expect(sheet.rowCount).toBe(3);
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      ...['序号', '姓名', '身份证号', '出生年月', '性别', '外出时间', '原行号 Original row', '核对说明 Findings'],
    ]);
    expect(['B2', 'C2', 'D2', 'E2', 'F2', 'G2'].map((place) => sheet.getCell(place).value)).toEqual([
      '阿卜杜拉·买买提',
      ZHANG,
      '1990-03-07',
      '男',
      '=1+1',
      '2',
    ]);
    const colour = (place: string) => {
      const fill = sheet.getCell(place).fill;
      return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
    };
    expect([colour('B2'), colour('C3'), colour('B3')]).toEqual(['FFFFF2CC', 'FFFFC7CE', undefined]);
    expect(sheet.getCell('C3').value).toMatch(/^\d{17}[12]$/);
    expect(JSON.stringify(sheet.getCell('C3').note)).toContain('校验码');
    expect(JSON.stringify(sheet.getCell('B2').note)).toContain('原为');
    expect(sheet.getCell('H3').value).toContain('校验码');
  });

  it.each(['xlsx', 'csv'] as const)('reads back as %s with only what is still wrong', async (format) => {
    const bytes = await correctedWorkbook(utf8(`${ROLL}\n`), { format });
    if ('kind' in bytes) throw new Error(bytes.en);
    const report = await rollCheckReport(bytes);
    if ('kind' in report) throw new Error(report.en);
    expect(report.issues.filter(({ severity }) => severity === 'error').map(({ row, code }) => [row, code])).toEqual([
      [3, 'ID_CHECK_DIGIT'],
    ]);
    expect(report.issues.filter(({ key }) => key === 'name' || key === 'birthDate')).toEqual([]);
    expect(report).toMatchObject({ rows: 2, accepted: 1 });
  });

  it('gives the refusal of a file that is not readable', async () => {
    expect(await correctedWorkbook(utf8('%PDF-1.7'))).toMatchObject({ kind: 'refused' });
  });
});
