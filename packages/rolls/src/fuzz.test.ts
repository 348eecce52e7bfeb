import { write as writeXls } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusOf, csvOf, randomOf } from './check/corpus.kit.ts';
import { rollCheckReport } from './check/report.ts';
import { spoil } from './fuzz.kit.ts';

/** How long files are spoilt; overnight for minutes. */
const SECONDS = Number(process.env.HUANJIE_FUZZ_SECONDS ?? (process.env.HUANJIE_NIGHTLY === '1' ? 180 : 8));
const SEED = Number(process.env.HUANJIE_FUZZ_SEED ?? 1);
/** A small file that keeps the reader longer than this is a finding: old workbooks that lead to no end are given up sooner. */
const SLOWEST_MS = 30_000;

const small = corpusOf(7, 40, 4);
const table = [small.heading, ...small.rows].map((cells) => [...cells]);

async function xlsx(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('一组');
  sheet.addRows(table);
  sheet.mergeCells('A1:B1');
  sheet.getCell('E3').note = '批注';
  sheet.getCell('E4').value = { richText: [{ text: '张' }, { text: '三', font: { bold: true } }] };
  sheet.getCell('E5').value = { formula: '[1]Sheet1!A1', result: '李四' };
  sheet.getRow(6).hidden = true;
  book.addWorksheet('二组').addRows(table.slice(0, 5));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function xls(): Uint8Array {
  const sheet: Record<string, unknown> = { '!ref': `A1:L${table.length}` };
  table.forEach((cells, row) => {
    cells.forEach((text, column) => {
      sheet[`${String.fromCharCode(65 + column)}${row + 1}`] = { t: 's', v: text };
    });
  });
  return new Uint8Array(
    writeXls({ SheetNames: ['名单'], Sheets: { 名单: sheet } }, { type: 'array', bookType: 'biff8' }),
  );
}

/** The same parts without compression, so that a changed byte is a changed letter of the XML. */
const stored = (bytes: Uint8Array): Uint8Array => zipSync(unzipSync(bytes), { level: 0 });

/** The XML of the parts changed before they are packed: check sums hold and the readers of XML are met. */
function spoiltInside(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomOf(seed);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const name = names[random(names.length)] ?? '';
  const part = parts[name];
  if (part) parts[name] = Uint8Array.from(spoil([part], seed).bytes);
  return zipSync(parts, { level: 1 });
}

describe('reading spoilt files', () => {
  let files: readonly Uint8Array[] = [];
  let book: Uint8Array;
  beforeAll(async () => {
    book = await xlsx();
    const csv = csvOf(small);
    const utf16 = Buffer.from(`\ufeff${new TextDecoder().decode(csv)}`, 'utf16le');
    files = [csv, new Uint8Array(utf16), book, stored(book), xls()];
    expect(strFromU8(unzipSync(book)['xl/workbook.xml'] ?? new Uint8Array())).toContain('一组');
  });

  it(
    'refuses them or reads to the end, in short time, and never throws',
    async () => {
      const until = Date.now() + SECONDS * 1000;
      let runs = 0;
      let refused = 0;
      for (let seed = SEED * 1_000_003; Date.now() < until; seed += 1) {
        const bytes = seed % 3 === 0 ? spoiltInside(book, seed) : spoil(files, seed).bytes;
        const start = Date.now();
        const report = await rollCheckReport(bytes, { electionDay: '2026-11-20' }).catch((error: unknown) => {
          throw new Error(`seed ${seed} throws`, { cause: error });
        });
        expect(Date.now() - start, `seed ${seed} is slow`).toBeLessThan(SLOWEST_MS);
        runs += 1;
        if ('kind' in report) refused += 1;
        else expect(report.accepted + report.rejected, `seed ${seed}`).toBe(report.rows);
      }
      expect(runs).toBeGreaterThan(SECONDS);
      expect(refused).toBeGreaterThan(0);
      expect(refused).toBeLessThan(runs);
    },
    SECONDS * 1000 + 60_000,
  );
});
