import { type Timeline, timeline } from '@huanjie/rules';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { lawInWords, renderCalendarXlsx } from './sheet.ts';

function calendar(): Timeline {
  const made = timeline('VC-2026', '2027-01-20', { overlay: 'PV-ZJ-2020' });
  if ('error' in made) throw new Error(made.error.en);
  return made;
}

async function open(language: 'zh' | 'en'): Promise<exceljs.Worksheet> {
  const bytes = await renderCalendarXlsx(calendar(), {
    title: '柏川县村民委员会选举日程',
    language,
    law: 'VC-2026',
    mark: '导出 2026-11-24',
  });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook.worksheets[0]!;
}

const dayIn = (value: exceljs.CellValue): string | undefined =>
  value instanceof Date ? value.toISOString().slice(0, 10) : undefined;

describe('an election calendar on a spreadsheet', () => {
  it('has a row a step with the days of the calendar, as days', async () => {
    const sheet = await open('zh');
    const { steps } = calendar();
    expect(sheet.rowCount).toBe(3 + steps.length + 1);
    const read = steps.map((_, index) => {
      const row = sheet.getRow(4 + index);
      const [step, earliest, latest, usual] = [1, 3, 4, 5].map((column) => row.getCell(column).value);
      return { step, earliest: dayIn(earliest ?? null), latest: dayIn(latest ?? null), usual: dayIn(usual ?? null) };
    });
    expect(read).toEqual(
      steps.map(({ title, earliest, latest, usual }) => ({ step: title.zh, earliest, latest, usual: usual?.latest })),
    );
    const roll = steps.findIndex(({ step }) => step === 'roll-published');
    expect(dayIn(sheet.getCell(4 + roll, 4).value)).toBe('2026-12-31');
    expect(sheet.getCell(4 + roll, 7).value).toBe('法定');
    expect(sheet.getCell(4 + roll, 10).value).toContain('宜提前一日');
  });

  it('names election day, law and every warning over the table', async () => {
    const note = String((await open('zh')).getCell('A2').value);
    expect(note).toContain('选举日 2027-01-20；VC-2026');
    for (const { zh } of calendar().warnings) expect(note).toContain(zh);
  });

  it('is whole in English', async () => {
    const sheet = await open('en');
    const texts: string[] = [];
    sheet.eachRow((row, index) => {
      if (index === 1 || index === sheet.rowCount) return;
      row.eachCell(({ value }) => {
        if (typeof value === 'string') texts.push(value);
      });
    });
    expect(texts.filter((text) => /[\u3000-\u9fff]/.test(text))).toEqual([]);
  });

  it('writes the law in one line', () => {
    const ruleSet = { id: 'VC-2026', title: { zh: '组织法', en: 'Organic Law' } };
    expect(lawInWords(ruleSet, null, 'zh')).toBe('VC-2026 组织法');
    expect(lawInWords(ruleSet, { title: { zh: '办法', en: 'Measures' } }, 'en')).toBe('VC-2026 Organic Law, Measures');
  });
});
