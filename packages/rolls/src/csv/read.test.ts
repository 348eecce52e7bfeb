import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../read-table.ts';
import type { RawRow, TableEvent } from '../table.ts';

async function eventsOf(bytes: Uint8Array): Promise<TableEvent[]> {
  const events: TableEvent[] = [];
  for await (const event of readTable(bytes)) events.push(event);
  return events;
}

async function rowsOf(bytes: Uint8Array): Promise<RawRow[]> {
  return (await eventsOf(bytes)).flatMap((event) => (event.kind === 'rows' ? event.rows : []));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** 姓名,民族 / 张三,汉 / 㛃,汉 in GB18030: the last name needs the four-byte form. */
const GB18030_TABLE = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc3, 0xf1, 0xd7, 0xe5, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xba, 0xba, 0x0d,
  0x0a, 0x82, 0x31, 0x94, 0x33, 0x2c, 0xba, 0xba,
]);

describe('reading CSV', () => {
  it('reads GB18030 with a character of four bytes', async () => {
    const rare = new TextDecoder('gb18030').decode(Uint8Array.from([0x82, 0x31, 0x94, 0x33]));
    expect(await rowsOf(GB18030_TABLE)).toEqual([
      { row: 1, cells: ['姓名', '民族'] },
      { row: 2, cells: ['张三', '汉'] },
      { row: 3, cells: [rare, '汉'] },
    ]);
  });

  it('reads UTF-8 with a byte-order mark, CRLF, quotes, line breaks inside cells, and counts blank rows', async () => {
    const text = '\ufeff姓名,备注\r\n\r\n张三,"第一行\r\n第二行，""引"""\r\n李四,="110105194912310021"\r\n';
    expect(await rowsOf(utf8(text))).toEqual([
      { row: 1, cells: ['姓名', '备注'] },
      { row: 3, cells: ['张三', '第一行\r\n第二行，"引"'] },
      { row: 4, cells: ['李四', '110105194912310021'] },
    ]);
  });

  it('reads tab-separated UTF-16, semicolons and lone carriage returns', async () => {
    const utf16 = Buffer.from('\ufeff姓名\t性别\r\n张三\t男\r\n', 'utf16le');
    expect((await rowsOf(utf16)).map((row) => row.cells)).toEqual([
      ['姓名', '性别'],
      ['张三', '男'],
    ]);
    expect((await rowsOf(utf8('a;b\r1;2\r'))).map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('gives the same rows wherever the pieces of a long file are cut', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${index},"引号,里的逗号",第${index}组`);
    const rows = await rowsOf(utf8(lines.join('\r\n')));
    expect(rows).toHaveLength(30_000);
    expect(rows.every((row, index) => row.row === index + 1 && row.cells[2] === `第${index}组`)).toBe(true);
  });

  it('names the row whose quote is never closed', async () => {
    const events = await eventsOf(utf8('a,b\n1,"2\n3,4\n'));
    expect(events.at(-1)).toMatchObject({ kind: 'refused', code: 'QUOTE_OPEN' });
    expect(events.at(-1)).toHaveProperty('zh', expect.stringContaining('第 2 行'));
  });

  it('stops at a table that is too wide or too large', async () => {
    expect((await eventsOf(utf8(`${'x,'.repeat(600)}\n`))).at(-1)).toMatchObject({ code: 'TOO_WIDE' });
    const limited: TableEvent[] = [];
    for await (const event of readTable(utf8('a,b\n'.repeat(100)), { limitBytes: 100 })) limited.push(event);
    expect(limited).toMatchObject([{ kind: 'refused', code: 'TOO_LARGE' }]);
  });

  it('reads back any cells that were quoted', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/\p{Cc}/u.test(text));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const rows = [['标题', 'x'], ...cells];
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
        const filled = rows.filter((row) => row.some((each) => each.trim() !== ''));
        expect((await rowsOf(utf8(text))).map((row) => row.cells)).toEqual(filled);
      }),
      { numRuns: 200 },
    );
  });
});
