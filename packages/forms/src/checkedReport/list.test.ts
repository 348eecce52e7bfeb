import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { checked, findingOn } from '../testing/findings.ts';
import { docxToPdf, pdfPages } from '../testing/paper.ts';
import { renderFindingsList } from './list.ts';

const TEXT = '全县共432个村，参选率88.0%，妇女占11.3%。';
const FINDINGS = [
  findingOn(TEXT, '88.0%', { class: 'rounding', severity: 'warning', state: 'accepted', replacement: '87.97%' }),
  findingOn(TEXT, '432'),
  findingOn(TEXT, '11.3%', {
    class: 'coverage',
    severity: 'question',
    state: 'dismissed',
    reason: '上级口径',
    printed: null,
    computed: null,
    formula: null,
  }),
];

async function rowsOf(bytes: Uint8Array): Promise<unknown[][]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

describe('the list of findings', () => {
  it('as xlsx, in the order of the text', async () => {
    const rows = await rowsOf(await renderFindingsList(checked(TEXT, FINDINGS), 'xlsx'));
    expect(rows[1]?.[0]).toBe('共 3 条：错误 1 条，提醒 1 条，待核实 1 条；已处理 2 条。');
    expect(rows[2]).toEqual([
      '序号',
      '等级',
      '类别',
      '原文',
      '印出',
      '应为',
      '算式',
      '说明',
      '处理建议',
      '处理结果',
      '理由',
    ]);
    expect(rows[3]?.slice(0, 7)).toEqual([1, '错误', '错误', '432', '432', '433', '415+18=433']);
    expect(rows[4]?.slice(0, 3)).toEqual([2, '提醒', '取舍']);
    expect(rows[5]?.slice(0, 4)).toEqual([3, '待核实', '缺漏', '11.3%']);
    expect(rows[5]?.slice(9)).toEqual(['不采纳', '上级口径']);
  });

  it('in English', async () => {
    const rows = await rowsOf(await renderFindingsList(checked(TEXT, FINDINGS, { language: 'en' }), 'xlsx'));
    expect(rows[5]?.slice(1, 3)).toEqual(['To be confirmed', 'Coverage']);
  });

  it('as a table on A4 that names its columns on every page', async () => {
    const many = Array.from({ length: 40 }, () => FINDINGS).flat();
    const pages = await pdfPages(await docxToPdf(await renderFindingsList(checked(TEXT, many), 'docx')));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page.replace(/\s/g, '')).toContain('序号等级原文');
    expect(pages.join('').replace(/\s/g, '')).toContain(`—${pages.length}/${pages.length}—`);
  });
});
