import { readFile } from 'node:fs/promises';
import { write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readApart } from './apart.ts';

/** A workbook with one damaged record, on which the library loops for ever; found by spoiling files. */
const ENDLESS = new URL('fixtures/endless.xls', import.meta.url);

const sound = (text: string): Uint8Array =>
  new Uint8Array(
    write(
      { SheetNames: ['名单'], Sheets: { 名单: { '!ref': 'A1', A1: { t: 's', v: text } } } },
      { type: 'array', bookType: 'biff8' },
    ),
  );

describe('reading old workbooks apart', () => {
  it('stops at one that leads to no end, and reads the next ones', async () => {
    const start = Date.now();
    expect(await readApart(new Uint8Array(await readFile(ENDLESS)), 2)).toEqual({ kind: 'stopped' });
    expect(Date.now() - start).toBeGreaterThanOrEqual(1900);
    for (const text of ['姓名', '性别']) {
      expect(await readApart(sound(text))).toMatchObject({ kind: 'book', sheets: [{ cells: [[{ v: text }]] }] });
    }
  });

  it('keeps answers of files read at the same time apart', async () => {
    const answers = await Promise.all(['甲', '乙', '丙'].map((text) => readApart(sound(text))));
    expect(answers.map((answer) => (answer.kind === 'book' ? answer.sheets[0]?.cells[0]?.[0]?.v : null))).toEqual([
      ...['甲', '乙', '丙'],
    ]);
  });
});
