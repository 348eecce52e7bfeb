import { idCheckDigit } from '@huanjie/chinese';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../sheet.ts';
import { SHEETS } from '../sheets/index.ts';
import { checkWhole } from './check-sheet.ts';
import { rollCheckReport } from './report.ts';

const idOf = (first17: string) => first17 + idCheckDigit(first17);
const ZHANG = idOf('99010119900307001');

async function report(fill: (sheet: ExcelJS.Worksheet) => void) {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('名单'));
  const result = await rollCheckReport(new Uint8Array(await book.xlsx.writeBuffer()));
  if ('kind' in result) throw new Error(result.en);
  return result;
}
const placesOf = (issues: readonly { cell?: string; code: string }[]) =>
  issues.map(({ cell, code }) => `${cell} ${code}`);

describe('checking a workbook', () => {
  it('finds the headings under a merged title and counts rows as the spreadsheet does', async () => {
    const result = await report((sheet) => {
      sheet.addRow(['李家村选民名单']);
      sheet.mergeCells('A1:D1');
      sheet.addRow([]);
      sheet.addRow(['序号', '姓名 *', '身份证\n号码', '出生日期']);
      sheet.addRow([1, '张三', ZHANG, new Date(Date.UTC(1990, 2, 7))]);
      sheet.addRow([2, '李四', idOf('99010119851211002'), '1985.12.12']);
    });
    expect(placesOf(result.issues)).toEqual(['D5 BIRTH_DATE_MISMATCH']);
    expect(result).toMatchObject({ rows: 2, accepted: 1, rejected: 1, format: 'xlsx' });
  });

  it('names ID numbers that were kept as numbers, serial dates, formulas and error values', async () => {
    const result = await report((sheet) => {
      sheet.addRow(['姓名', '身份证号', '小组', '出生日期', '性别']);
      sheet.addRow(['张三', Number(ZHANG), '1组']);
      sheet.addRow(['李四', ZHANG, new Date(Date.UTC(2026, 2, 1)), 32_939]);
      sheet.addRow([{ formula: 'A2', result: '王五' }, idOf('99010119851211002'), '1组', null, { error: '#N/A' }]);
    });
    expect(placesOf(result.issues)).toEqual([
      'B2 ID_SCIENTIFIC',
      'C3 TEXT_DATE',
      'D3 BIRTH_DATE_READ',
      'A4 FORMULA_CELL',
      'E4 CELL_ERROR',
    ]);
    expect(result.issues[2]?.zh).toContain('1990-03-07');
    expect(result).toMatchObject({ rows: 3, accepted: 1, rejected: 2, warnings: 3 });
  });

  it('warns of remarks beside the table and still takes the row', async () => {
    const result = await report((sheet) => {
      sheet.addRow(['姓名', '身份证号']);
      sheet.addRow(['张三', ZHANG, null, '已核对']);
    });
    expect(placesOf(result.issues)).toEqual(['D2 TOO_MANY_COLUMNS']);
    expect(result).toMatchObject({ accepted: 1, rejected: 0, warnings: 1 });
  });

  it('does not take two refused cells for a repetition', async () => {
    const candidates = SHEETS.candidates as Sheet;
    const text = '投票编号,职务,应选名额,姓名,身份证号,选票序号\nP1,主任,1,张三,1,1\nP1,主任,1,李四,2,2\n';
    const result = await checkWhole(candidates, new TextEncoder().encode(text));
    expect(result).toMatchObject({ kind: 'checked', rejected: 2 });
    if (result.kind === 'checked') expect(placesOf(result.issues)).toEqual(['E2 ID_LENGTH', 'E3 ID_LENGTH']);
  });
});
