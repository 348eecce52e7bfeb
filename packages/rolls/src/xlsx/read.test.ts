import { write as writeXls } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../read-table.ts';
import { CELL_DATE, CELL_ERROR, CELL_FORMULA, CELL_NUMBER, CELL_TEXT, type RawRow, type TableEvent } from '../table.ts';

async function eventsOf(bytes: Uint8Array): Promise<TableEvent[]> {
  const events: TableEvent[] = [];
  for await (const event of readTable(bytes)) events.push(event);
  return events;
}
const rowsOf = (events: readonly TableEvent[]): RawRow[] =>
  events.flatMap((event) => (event.kind === 'rows' ? event.rows : []));

async function saved(book: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A workbook of the parts that are given; the others are the usual ones. */
function packed(sheet: string, parts: Record<string, string> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="x"><sheets><sheet name="a&gt;b" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/strings.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

describe('reading xlsx', () => {
  it('reads what another writer saved: shared strings, dates, numbers, formulas, errors, hidden sheets', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('隐藏', { state: 'hidden' }).addRow(['不读']);
    book.addWorksheet('空表');
    const sheet = book.addWorksheet('名单');
    sheet.addRow(['姓名', '身份证号', '出生日期', '得票', '合计', '坏']);
    sheet.addRow([]);
    sheet.addRow([
      '张三&<𬱖>',
      '110105194912310021',
      new Date(Date.UTC(1949, 11, 31)),
      12.5,
      { formula: 'D3*2', result: 25 },
    ]);
    sheet.addRow([
      { richText: [{ text: '李' }, { text: '四' }] },
      110105194912310020,
      18000,
      0,
      true,
      { error: '#REF!' },
    ]);
    sheet.getCell('C3').numFmt = 'yyyy"年"m"月"d"日"';
    book.addWorksheet('另一村').addRow(['王五']);
    book.addWorksheet('填写说明').addRow(['说明']);
    const events = await eventsOf(await saved(book));
    expect(rowsOf(events)).toEqual([
      { row: 1, cells: ['姓名', '身份证号', '出生日期', '得票', '合计', '坏'] },
      {
        row: 3,
        cells: ['张三&<𬱖>', '110105194912310021', '1949-12-31', '12.5', '25'],
        marks: [CELL_TEXT, CELL_TEXT, CELL_DATE, CELL_NUMBER, CELL_NUMBER + CELL_FORMULA],
      },
      {
        row: 4,
        cells: ['李四', '110105194912310020', '18000', '0', 'TRUE', '#REF!'].map((cell, at) =>
          at === 1 ? BigInt(110105194912310020).toString() : cell,
        ),
        marks: [CELL_TEXT, CELL_NUMBER, CELL_NUMBER, CELL_NUMBER, CELL_TEXT, CELL_ERROR],
      },
    ]);
    expect(events.at(-1)).toMatchObject({
      kind: 'note',
      code: 'SHEETS_LEFT_OUT',
      zh: expect.stringContaining('另一村'),
    });
  });

  it('tolerates cells and rows without places, prefixes, comments, CDATA, phonetic guides and the 1904 system', async () => {
    const bytes = packed(
      `<?xml version="1.0"?><x:worksheet xmlns:x="m"><!-- <row> --><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲&#x20;乙</x:t><x:rPh><x:t>jia</x:t></x:rPh></x:is></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>
       <x:row/><x:row><x:c r="C3" t="str"><x:v><![CDATA[a<b]]></x:v></x:c><x:c s="1"><x:v>1</x:v></x:c><x:c s="1"/></x:row></x:sheetData></x:worksheet>`,
      {
        'xl/workbook.xml':
          '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Target="worksheets/sheet1.xml" Type="x/worksheet" Id="rId1"/><Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/strings.xml"/><Relationship Id="rId3" Type="x/styles" Target="styles.xml"/></Relationships>',
        'xl/strings.xml': '<sst><si><t>零</t></si><si><r><t>一</t></r><r><t>_x000A_行</t></r></si></sst>',
        'xl/styles.xml':
          '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    expect(rowsOf(await eventsOf(bytes))).toEqual([
      { row: 1, cells: ['甲 乙', '一\n行'] },
      { row: 3, cells: ['', '', 'a<b', '1904-01-02'], marks: [CELL_TEXT, CELL_TEXT, CELL_TEXT, CELL_DATE] },
    ]);
  });

  it('reads a million empty rows as none and refuses what is too wide or out of place', async () => {
    const empty = Array.from({ length: 1_048_576 }, (_, index) => `<row r="${index + 1}"/>`).join('');
    expect(await eventsOf(packed(`<worksheet><sheetData>${empty}</sheetData></worksheet>`))).toMatchObject([
      { kind: 'refused', code: 'NO_VISIBLE_ROWS' },
    ]);
    const cell = (place: string) =>
      packed(`<worksheet><sheetData><row r="1"><c r="${place}"><v>1</v></c></row></sheetData></worksheet>`);
    expect((await eventsOf(cell('XFD1'))).at(-1)).toMatchObject({ code: 'TOO_WIDE' });
    expect((await eventsOf(cell('12'))).at(-1)).toMatchObject({ code: 'DAMAGED' });
  });

  it('stops at a zip bomb', async () => {
    const bomb = packed(`<worksheet><sheetData>${'<c/>'.repeat(8 << 20)}</sheetData></worksheet>`);
    expect(bomb.length).toBeLessThan(1 << 20);
    expect(await eventsOf(bomb)).toMatchObject([{ kind: 'refused', code: 'EXPANDS_TOO_MUCH' }]);
  });

  it('refuses a document type and what is no XML', async () => {
    const dtd =
      '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>';
    for (const sheet of [dtd, '<worksheet><sheetData><row', 'plain text']) {
      expect((await eventsOf(packed(sheet))).at(-1)).toMatchObject({ kind: 'refused', code: 'DAMAGED' });
    }
  });
});

describe('damaged workbooks', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('名单').addRows([
      ['姓名', '性别'],
      ['张三', '男'],
    ]);
    whole = await saved(book);
  });

  it('refuses a file cut at any place', async () => {
    for (let length = 0; length < whole.length; length += 1) {
      const events = await eventsOf(whole.subarray(0, length));
      expect(events.at(-1)?.kind, `cut at ${length}`).toBe('refused');
    }
  });

  it('reads the true content or refuses when bytes are changed', async () => {
    const truth = rowsOf(await eventsOf(whole));
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(changes, async (flips) => {
        const bytes = whole.slice();
        for (const [at, value] of flips) bytes[at] = (bytes[at] ?? 0) ^ value;
        const events = await eventsOf(bytes);
        if (events.at(-1)?.kind !== 'refused') expect(rowsOf(events)).toEqual(truth);
      }),
      { numRuns: 300 },
    );
  });
});

describe('reading xls', () => {
  const cells = [
    ['姓名', '出生日期', '身份证号'],
    ['张三', new Date(Date.UTC(1990, 2, 7)), '110105194912310021'],
    [],
    ['李四', 5, 1.5],
  ];
  const book = (bookType: 'xls' | 'biff8'): Uint8Array => {
    const sheet: Record<string, unknown> = { '!ref': 'A1:C4' };
    cells.forEach((row, r) => {
      row.forEach((value, c) => {
        const place = `${'ABC'[c]}${r + 1}`;
        if (value instanceof Date) sheet[place] = { t: 'n', v: value.getTime() / 86_400_000 + 25_569, z: 'yyyy-mm-dd' };
        else sheet[place] = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };
      });
    });
    const data = {
      SheetNames: ['隐藏', '名单'],
      Sheets: { 隐藏: { A1: { t: 's', v: '不读' }, '!ref': 'A1' }, 名单: sheet },
      Workbook: { Sheets: [{ Hidden: 1 as const }, {}] },
    };
    return new Uint8Array(writeXls(data, { type: 'array', bookType }));
  };

  it('reads the first visible sheet, dates by their style', async () => {
    const rows = rowsOf(await eventsOf(book('biff8')));
    expect(rows.map(({ row, cells: texts }) => [row, texts])).toEqual([
      [1, ['姓名', '出生日期', '身份证号']],
      [2, ['张三', '1990-03-07', '110105194912310021']],
      [4, ['李四', '5', '1.5']],
    ]);
  });

  it('refuses or reads a file cut anywhere, and never throws', async () => {
    const whole = book('biff8');
    for (let length = 8; length < whole.length; length += 97) {
      const events = await eventsOf(whole.subarray(0, length));
      expect(['refused', 'rows', 'note']).toContain(events.at(-1)?.kind);
    }
  });
});
