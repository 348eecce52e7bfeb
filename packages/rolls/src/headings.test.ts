import { describe, expect, it } from 'vitest';
import { findHeadings, mapHeadings } from './headings.ts';
import type { Sheet } from './sheet.ts';
import { SHEETS } from './sheets/index.ts';

const rolls = SHEETS.rolls as Sheet;
const keysOf = (cells: string[]) =>
  Object.fromEntries([...mapHeadings(rolls, cells).columns].map(([index, column]) => [index, column.key]));

describe('mapping headings', () => {
  it('takes Chinese and English titles and aliases in any order, whatever their width, blanks and asterisks', () => {
    expect(keysOf(['＊身份证号码', 'name', '性 别', '出生\n日期', '序号', '姓名'])).toEqual({
      0: 'idNumber',
      1: 'name',
      2: 'sex',
      3: 'birthDate',
    });
  });

  it('takes headings of two languages and headings with a remark', () => {
    expect(keysOf(['*姓名\nName', '公民身份号码 / ID number', '小组（必填）', '出生日期(如1990-01-01)'])).toEqual({
      0: 'name',
      1: 'idNumber',
      2: 'group',
      3: 'birthDate',
    });
  });

  it('lists what is missing, unknown and repeated', () => {
    const map = mapHeadings(rolls, ['姓名', '备注', 'Name', '']);
    expect(map.missing.map((column) => column.key)).toContain('idNumber');
    expect(map.unknown).toEqual([{ index: 1, heading: '备注' }]);
    expect(map.duplicate).toMatchObject([{ index: 2, column: { key: 'name' } }]);
  });

  it('finds the headings under titles, and headings of two rows', () => {
    const titled = [
      { row: 1, cells: ['李家村选民名单'] },
      { row: 2, cells: ['', '2026年11月'] },
      { row: 4, cells: ['姓名', '身份证号', '性别'] },
      { row: 5, cells: ['张三', '1', '男'] },
    ];
    expect(findHeadings(rolls, titled)).toMatchObject({ row: 4 });
    const merged = [
      { row: 1, cells: ['姓名', '基本情况', '', '证件'] },
      { row: 2, cells: ['', '性别', '出生日期', '身份证号'] },
      { row: 3, cells: ['张三', '男', '1990-01-01', '1'] },
    ];
    const found = findHeadings(rolls, merged);
    expect(found?.row).toBe(2);
    expect([...(found?.columns.values() ?? [])].map((column) => column.key)).toEqual([
      'name',
      'sex',
      'birthDate',
      'idNumber',
    ]);
    expect(findHeadings(rolls, [{ row: 1, cells: ['a', 'b'] }])).toBeNull();
  });

  it('maps every sheet by its own titles', () => {
    for (const sheet of Object.values(SHEETS)) {
      for (const language of ['zh', 'en'] as const) {
        const map = mapHeadings(
          sheet,
          sheet.columns.map((column) => column.title[language]),
        );
        expect([...map.columns.values()].map((column) => column.key)).toEqual(
          sheet.columns.map((column) => column.key),
        );
      }
    }
  });
});
