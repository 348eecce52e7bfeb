import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTableCsv } from './csv.ts';
import type { ExportTable, TableRow } from './model.ts';
import { renderTableXlsx } from './xlsx.ts';

const ROSTER: Omit<ExportTable, 'rows'> = {
  title: '当选人员名册/全县',
  note: '范围：云溪县；口径：当选并到任',
  columns: [
    { key: 'name', title: '姓名', type: 'text' },
    { key: 'id', title: '公民身份号码', type: 'text' },
    { key: 'votes', title: '得票', type: 'integer' },
    { key: 'born', title: '出生日期', type: 'date' },
    { key: 'share', title: '得票率', type: 'percent' },
  ],
  mark: '导出：张三，2026-03-01 09:00',
};

const GONG: TableRow = { name: '龚䶮', id: '990101198001011230', votes: 412, born: '1980-01-01', share: 0.8796 };

async function open(bytes: Uint8Array): Promise<exceljs.Worksheet> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook.worksheets[0]!;
}

describe('xlsx', () => {
  test('has title, note, bold frozen headings, typed cells and the export mark', async () => {
    const sheet = await open(await renderTableXlsx({ ...ROSTER, rows: [GONG] }));
    expect(sheet.getCell('A1').value).toBe(ROSTER.title);
    expect(sheet.getCell('A2').value).toBe(ROSTER.note);
    expect(sheet.getRow(3).values).toEqual([undefined, '姓名', '公民身份号码', '得票', '出生日期', '得票率']);
    expect(sheet.getCell('B3').font?.bold).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    const [name, id, votes, born, share] = ['A4', 'B4', 'C4', 'D4', 'E4'].map((cell) => sheet.getCell(cell));
    expect(name!.value).toBe('龚䶮');
    expect(id!.value).toBe('990101198001011230');
    expect(id!.numFmt).toBe('@');
    expect(votes!.value).toBe(412);
    expect(born!.value).toEqual(new Date('1980-01-01T00:00:00Z'));
    expect(share!.value).toBe(0.8796);
    expect(share!.numFmt).toBe('0.00%');
    expect(sheet.getColumn(2).width).toBeGreaterThanOrEqual(18);
    expect(sheet.getCell('A5').value).toBe(ROSTER.mark);
    expect(sheet.rowCount).toBe(5);
  });

  test('a formula, an object and a value of the wrong type stay text; no value stays empty', async () => {
    const odd = {
      name: '=HYPERLINK("http://x","y")',
      id: { formula: '1+1' },
      votes: '三票',
      born: '2021-02-30',
      share: null,
    };
    const sheet = await open(await renderTableXlsx({ ...ROSTER, rows: [odd] }));
    expect(sheet.getCell('A4').value).toBe('=HYPERLINK("http://x","y")');
    expect(sheet.getCell('B4').value).toBe('{"formula":"1+1"}');
    expect(sheet.getCell('C4').value).toBe('三票');
    expect(sheet.getCell('D4').value).toBe('2021-02-30');
    expect(sheet.getCell('E4').value).toBeNull();
  });

  test('streams rows that arrive one by one, all of them, in order', async () => {
    async function* rows(): AsyncGenerator<TableRow> {
      for (let index = 0; index < 2500; index += 1) yield { ...GONG, votes: index };
    }
    const sheet = await open(await renderTableXlsx({ ...ROSTER, rows: rows() }));
    expect(sheet.rowCount).toBe(2504);
    for (const index of [0, 199, 200, 201, 2499]) expect(sheet.getCell(4 + index, 3).value).toBe(index);
  });

  test('an empty list still says what it is and who took it', async () => {
    const sheet = await open(await renderTableXlsx({ title: '', columns: ROSTER.columns, rows: [], mark: '导出' }));
    expect(sheet.getCell('A2').value).toBe('姓名');
    expect(sheet.getCell('A3').value).toBe('导出');
  });

  test('rows that fail reject the export', async () => {
    async function* rows(): AsyncGenerator<TableRow> {
      yield GONG;
      throw new Error('connection lost');
    }
    await expect(renderTableXlsx({ ...ROSTER, rows: rows() })).rejects.toThrow('connection lost');
  });
});

describe('csv', () => {
  const text = async (rows: TableRow[]): Promise<string> =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await renderTableCsv({ ...ROSTER, rows }));

  test('begins with the byte order mark and ends with the export mark', async () => {
    expect(await text([GONG])).toBe(
      '\ufeff姓名,公民身份号码,得票,出生日期,得票率\r\n龚䶮,990101198001011230,412,1980-01-01,0.8796\r\n导出：张三，2026-03-01 09:00\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'text %j is led by an apostrophe',
    async (name) => {
      const row = (await text([{ name }])).split('\r\n').slice(1).join('\r\n');
      expect(row.replace(/^"/u, '').startsWith(`'${name}`)).toBe(true);
    },
  );

  test('a negative number keeps its sign', async () => {
    expect(await text([{ votes: -3 }])).toContain('\r\n,,-3,,\r\n');
  });

  test('any text comes back from between its quotes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('"', ',', '\r\n', '\n', '字', 'a') }), async (rest) => {
        const name = `字${rest}`;
        const table = { ...ROSTER, columns: [ROSTER.columns[0]!], rows: [{ name }], mark: '末行' };
        const body = new TextDecoder()
          .decode(await renderTableCsv(table))
          .slice('姓名\r\n'.length, -'\r\n末行\r\n'.length);
        expect(body.startsWith('"') ? body.slice(1, -1).replaceAll('""', '"') : body).toBe(name);
      }),
    );
  });
});
