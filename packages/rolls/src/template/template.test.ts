import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { checkWhole } from '../check/check-sheet.ts';
import type { Sheet } from '../sheet.ts';
import { SHEET_LIST, SHEETS } from '../sheets/index.ts';
import { templateOf } from './template.ts';

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

describe('templates', () => {
  it.each(SHEET_LIST.map((sheet) => [sheet.kind, sheet] as const))('names every column of %s', async (_, sheet) => {
    expect(await checkWhole(sheet, templateOf(sheet))).toMatchObject({
      kind: 'checked',
      rows: 0,
      errors: 0,
      warnings: 0,
    });
  });

  it('keeps ID numbers as text, offers lists and explains itself', async () => {
    const sheet = SHEETS.rolls as Sheet;
    const book = await opened(templateOf(sheet));
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['选民名单', 'visible'],
      ['填写说明', 'visible'],
      ['选项', 'hidden'],
    ]);
    const fill = book.worksheets[0];
    const idColumn = sheet.columns.findIndex((column) => column.key === 'idNumber') + 1;
    const sexColumn = sheet.columns.findIndex((column) => column.key === 'sex') + 1;
    expect(fill?.getCell(2, idColumn).numFmt).toBe('@');
    expect(fill?.getCell(5, sexColumn).dataValidation).toMatchObject({ type: 'list', formulae: ["'选项'!$A$1:$A$2"] });
    expect(book.worksheets[2]?.getCell('A1').value).toBe('男');
    expect(book.worksheets[1]?.rowCount).toBe(sheet.columns.length + 1);
  });

  it('reads back when another program has filled it in', async () => {
    const sheet = SHEETS.units as Sheet;
    const book = await opened(templateOf(sheet));
    book.worksheets[0]?.addRow(['330101201000', '李家镇', '乡镇']);
    const saved = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await checkWhole(sheet, saved)).toMatchObject({ accepted: 1, errors: 0, warnings: 0 });
  });

  it('gives the same bytes each time', () => {
    const sheet = SHEETS.people as Sheet;
    expect(templateOf(sheet)).toEqual(templateOf(sheet));
  });
});
