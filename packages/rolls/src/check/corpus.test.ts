import { describe, expect, it } from 'vitest';
import { packWorkbook, STYLE_TEXT } from '../template/workbook.ts';
import { type Corpus, corpusOf, csvOf, ELECTION_DAY } from './corpus.kit.ts';
import { rollCheckReport } from './report.ts';

const isNightly = process.env.HUANJIE_NIGHTLY === '1';
const ROWS = isNightly ? 250_000 : 20_000;
const BY_CHANCE: ReadonlySet<string> = new Set(['SAME_NAME_AND_BIRTH_DATE', 'ID_MAYBE_CUT']);
const SEED = 20261120;

function xlsxOf({ heading, rows }: Corpus): Uint8Array {
  const written = [heading, ...rows].map((cells) => cells.map((text) => ({ text, style: STYLE_TEXT })));
  return packWorkbook([{ name: '选民名单', widths: [], rows: written, freezesFirstRow: true, choices: [] }]);
}

async function compare(corpus: Corpus, bytes: Uint8Array): Promise<void> {
  const report = await rollCheckReport(bytes, { electionDay: ELECTION_DAY });
  if ('kind' in report) throw new Error(report.en);
  const found = new Set(report.issues.map((issue) => `${issue.row} ${issue.column} ${issue.code} ${issue.severity}`));
  const missed = corpus.planted.filter(
    ({ row, column, code, severity }) => !found.has(`${row} ${column} ${code} ${severity}`),
  );
  expect(missed.slice(0, 5)).toEqual([]);
  const wronged = report.issues.filter(({ row, severity }) => severity === 'error' && corpus.right.has(row));
  expect(wronged.slice(0, 5)).toEqual([]);
  // Nothing is named besides what was planted, but for people who happen to share a name and a birth date, and for
  // right numbers that end in three zeros beside numbers that lost their digits.
  const expected = new Set(corpus.planted.map(({ row, code }) => `${row} ${code}`));
  const surplus = report.issues.filter(({ row, code }) => !expected.has(`${row} ${code}`) && !BY_CHANCE.has(code));
  expect(surplus.slice(0, 5)).toEqual([]);
  expect(report).toMatchObject({
    rows: corpus.rows.length,
    accepted: corpus.right.size,
    rejected: corpus.rows.length - corpus.right.size,
    omitted: 0,
  });
}

describe('a generated roll with planted faults', () => {
  const corpus = corpusOf(SEED, ROWS);

  it('plants every kind many times', () => {
    const kinds = new Map<string, number>();
    for (const { code } of corpus.planted) kinds.set(code, (kinds.get(code) ?? 0) + 1);
    kinds.delete('GROUP_NAME_VARIANT');
    expect(kinds.size).toBeGreaterThanOrEqual(23);
    expect(Math.min(...kinds.values())).toBeGreaterThanOrEqual(10);
  });

  it('has every planted fault named at its row and column, and no right row refused (CSV)', async () => {
    await compare(corpus, csvOf(corpus));
  }, 300_000);

  it('has the same of a workbook', async () => {
    await compare(corpus, xlsxOf(corpus));
  }, 600_000);
});
