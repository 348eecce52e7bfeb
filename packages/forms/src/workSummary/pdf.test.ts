import { describe, expect, test } from 'vitest';
import { bodyLines, footLineOf, pdfInfo, pdfPages, pdfTextArea } from '../testing/paper.ts';
import { HOSTILE_TEXTS, hanzi, summaryOf } from '../testing/summaries.ts';
import { renderPdf, uncoveredInSummary } from './pdf.ts';
import { SAMPLE_WORK_SUMMARY } from './sample.ts';

const MILLIMETRE = 72 / 25.4;

describe('the page of GB/T 9704', () => {
  test('holds 22 lines of 28 characters between its margins', async () => {
    const pdf = await renderPdf(summaryOf([hanzi(28 * 60)]));
    const lines = bodyLines((await pdfPages(pdf))[1]!);
    expect(lines.map((line) => [...line].length)).toEqual(Array.from({ length: 22 }, () => 28));
    const area = await pdfTextArea(pdf, 2);
    expect(area.left).toBeCloseTo(28 * MILLIMETRE, 0);
    expect(area.right).toBeGreaterThan((210 - 26 - 1) * MILLIMETRE);
    expect(area.right).toBeLessThan((210 - 26 + 0.5) * MILLIMETRE);
    expect((await pdfInfo(pdf)).get('Page size')).toContain('(A4)');
  });

  test('keeps to the grid with a title, headings and the closing', async () => {
    const paragraphs = [{ text: hanzi(26 + 28 * 15), figures: [], gap: false }];
    const section = { heading: '一、基本情况', level: 1, paragraphs } as const;
    const pages = await pdfPages(await renderPdf(summaryOf([], { addressee: '县委', sections: [section, section] })));
    // Title, a blank line, addressee, heading, 16 lines, heading, and one line of the next paragraph.
    expect(bodyLines(pages[0]!)).toHaveLength(21);
    expect(bodyLines(pages[1]!)).toHaveLength(15);
    expect(pages).toHaveLength(2);
  });

  test('numbers odd pages on the right and even pages on the left, with the journal head opposite', async () => {
    const pages = await pdfPages(await renderPdf(summaryOf([hanzi(28 * 60)])));
    expect(pages.map((page) => footLineOf(page).replace(/ /gu, ''))).toEqual([
      '链首3f9a/12—1—',
      '—2—链首3f9a/12',
      '链首3f9a/12—3—',
    ]);
  });

  test('does not leave the signature alone on a page', async () => {
    // 20 lines of text fill the first page behind title and blank line.
    const closing = { signatory: '云溪县换届选举工作领导小组', date: '2012-03-06' };
    const pages = await pdfPages(await renderPdf(summaryOf([hanzi(26 + 28 * 18), hanzi(26)], closing)));
    expect(bodyLines(pages[1]!)).toEqual([hanzi(26), closing.signatory, '2012年3月6日']);
  });
});

describe('what the PDF says', () => {
  test('rare characters and the whole sample are there, gaps in brackets, the practice mark on every page', async () => {
    const pdf = await renderPdf(SAMPLE_WORK_SUMMARY);
    const pages = await pdfPages(pdf);
    const text = pages.join('').replace(/\s/gu, '');
    for (const character of '㛃𬱖䶮') expect(text).toContain(character);
    expect(text).toContain('【此处补写：本县发现的其他问题】');
    for (const page of pages) {
      expect(footLineOf(page)).toContain('演练数据，不作正式文件');
      for (const character of '演练数据') expect(page.split('\n').map((line) => line.trim())).toContain(character);
    }
    const info = await pdfInfo(pdf);
    expect(info.get('Title')).toBe(SAMPLE_WORK_SUMMARY.title);
    expect(info.get('CreationDate')).toContain('Mar  6');
    expect(info.get('Tagged')).toBe('yes');
  });

  test.each(HOSTILE_TEXTS)('prints %s as it stands', async (hostile) => {
    const everywhere = { title: hostile, addressee: hostile, head: hostile, signatory: hostile, date: hostile };
    const sections = [{ heading: hostile, level: 2 as const, paragraphs: [{ text: hostile, figures: [], gap: true }] }];
    const page = (await pdfPages(await renderPdf(summaryOf([], { ...everywhere, sections })))).join('');
    const found = page.replace(/\s/gu, '').split(hostile.replace(/\s/gu, '')).length - 1;
    expect(found).toBe(7);
  });

  test('equal input gives equal bytes, whatever was printed between', async () => {
    const first = await renderPdf(SAMPLE_WORK_SUMMARY);
    await Promise.all([renderPdf(summaryOf(['别的文件'])), renderPdf(summaryOf(['又一份文件']))]);
    expect(Buffer.compare(await renderPdf(SAMPLE_WORK_SUMMARY), first)).toBe(0);
    expect(Buffer.compare(await renderPdf(SAMPLE_WORK_SUMMARY, { createdAt: 86_400 }), first)).not.toBe(0);
  });

  test('a character without a glyph is printed as 〓 and named', async () => {
    const summary = summaryOf(['当选人王\u{2ffff}，李\u{30edf}\u0007']);
    const uncovered = uncoveredInSummary(summary);
    expect(uncovered).toContain('\u{2ffff}');
    expect(uncovered).toContain('\u0007');
    const text = (await pdfPages(await renderPdf(summary))).join('');
    expect(text).toContain('王〓，李');
    expect(text).toContain('U+2FFFF');
    expect(text).toContain('U+0007');
  });

  test('a long address breaks instead of running off the page', async () => {
    const address = `https://example.org/${'0123456789abcdef'.repeat(8)}`;
    const pdf = await renderPdf(summaryOf([`详见${address}。`], { head: address }));
    // The invisible break at the end of a line counts as a part of its word, 3 mm wide.
    expect((await pdfTextArea(pdf, 1)).right).toBeLessThan((210 - 26 + 3.2) * MILLIMETRE);
    const text = (await pdfPages(pdf)).join('').replace(/[\s\u200b]/gu, '');
    expect(text).toContain(`详见${address}。`);
  });

  test('a summary with nothing in it is still a page', async () => {
    const nothing = { title: '', head: '', sections: [{ heading: null, level: 1 as const, paragraphs: [] }] };
    const closing = { signatory: '很'.repeat(40), date: null };
    expect(await pdfPages(await renderPdf(summaryOf([], nothing)))).toHaveLength(1);
    expect((await pdfPages(await renderPdf(summaryOf(['', ' '], { ...nothing, ...closing })))).join('')).toContain(
      '很',
    );
  });

  test('a font that cannot be read is refused', async () => {
    await expect(renderPdf(SAMPLE_WORK_SUMMARY, { fontFolder: '/nowhere' })).rejects.toThrow('/nowhere');
  });
});

test('a summary of 200 paragraphs is set in under two seconds', async () => {
  const long = summaryOf(Array.from({ length: 200 }, (_, index) => `${index + 1}．${hanzi(200)}`));
  const start = performance.now();
  const pdf = await renderPdf(long);
  expect(performance.now() - start).toBeLessThan(2000);
  expect((await pdfPages(pdf)).length).toBeGreaterThan(60);
});
