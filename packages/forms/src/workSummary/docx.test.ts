import { describe, expect, test } from 'vitest';
import { bodyLines, docxToPdf, footLineOf, packageParts, pdfPages } from '../testing/paper.ts';
import { HOSTILE_TEXTS, hanzi, summaryOf } from '../testing/summaries.ts';
import { renderDocx } from './docx.ts';
import { SAMPLE_WORK_SUMMARY } from './sample.ts';

describe('opened by LibreOffice', () => {
  test('a page holds 22 lines of 28 characters, numbered outside', async () => {
    const pages = await pdfPages(await docxToPdf(await renderDocx(summaryOf([hanzi(28 * 60)]))));
    const lines = bodyLines(pages[1]!);
    expect(lines.map((line) => [...line].length)).toEqual(Array.from({ length: 22 }, () => 28));
    expect(bodyLines(pages[0]!)).toHaveLength(21);
    expect(pages.map((page) => footLineOf(page).replace(/ /gu, ''))).toEqual([
      '链首3f9a/12—1—',
      '—2—链首3f9a/12',
      '链首3f9a/12—3—',
    ]);
  });

  test('does not leave the signature alone on a page', async () => {
    const closing = { signatory: '云溪县换届选举工作领导小组', date: '2012-03-06' };
    const docx = await renderDocx(summaryOf([hanzi(26 + 28 * 18), hanzi(26)], closing));
    const pages = await pdfPages(await docxToPdf(docx));
    expect(bodyLines(pages[1]!)).toEqual([hanzi(26), closing.signatory, '2012年3月6日']);
  });

  test('every character of the sample is printed', async () => {
    const text = (await pdfPages(await docxToPdf(await renderDocx(SAMPLE_WORK_SUMMARY)))).join('').replace(/\s/gu, '');
    const body = text.replace(
      /演练数据，不作正式文件链首3f9a62c17be04d58\/1234—\d—|—\d—演练数据，不作正式文件链首3f9a62c17be04d58\/1234/gu,
      '',
    );
    for (const { heading, paragraphs } of SAMPLE_WORK_SUMMARY.sections) {
      if (heading !== null) expect(body).toContain(heading);
      for (const paragraph of paragraphs) expect(body).toContain(paragraph.text);
    }
    for (const character of '㛃𬱖䶮') expect(body).toContain(character);
  });
});

describe('the file', () => {
  test('names an East Asian face on every run, and the four faces of the standard', async () => {
    const parts = packageParts(await renderDocx(SAMPLE_WORK_SUMMARY), '.xml');
    const faces = new Set<string>();
    for (const [name, xml] of parts) {
      if (!/^word\/(document|footer\d)\.xml$/u.test(name)) continue;
      const runs = xml.match(/<w:r>.*?<\/w:r>/gsu) ?? [];
      expect(runs.length).toBeGreaterThan(0);
      for (const run of runs) {
        const face = /<w:rFonts [^>]*w:eastAsia="([^"]+)"/u.exec(run);
        expect(face, run).not.toBeNull();
        faces.add(face![1]!);
      }
    }
    expect(faces).toEqual(new Set(['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']));
  });

  test('has the measured geometry', async () => {
    const xml = packageParts(await renderDocx(SAMPLE_WORK_SUMMARY), 'document.xml').get('word/document.xml')!;
    expect(xml).toMatch(
      /<w:docGrid [^>]*w:linePitch="579"[^>]*w:type="lines"|<w:docGrid [^>]*w:type="lines"[^>]*w:linePitch="579"/u,
    );
    expect(xml).not.toContain('linesAndChars');
    const margins = /<w:pgMar [^>]*>/u.exec(xml)![0];
    for (const margin of ['w:top="37mm"', 'w:bottom="35mm"', 'w:left="28mm"', 'w:right="26mm"']) {
      expect(margins).toContain(margin);
    }
  });

  test('carries the practice mark behind odd and even pages, and only for practice data', async () => {
    const headers = [...packageParts(await renderDocx(SAMPLE_WORK_SUMMARY), '.xml')].filter(([name]) =>
      name.includes('header'),
    );
    expect(headers).toHaveLength(2);
    for (const [, xml] of headers) expect(xml).toContain('behindDoc="1"');
    const official = await renderDocx({ ...SAMPLE_WORK_SUMMARY, practice: false });
    expect([...packageParts(official, '.xml')].map(([name]) => name).filter((name) => name.includes('header'))).toEqual(
      [],
    );
    expect(packageParts(official, 'footer1.xml').get('word/footer1.xml')).not.toContain('演练数据');
  });

  test.each(HOSTILE_TEXTS)('keeps %s as text', async (hostile) => {
    const xml = packageParts(await renderDocx(summaryOf([hostile, '坏\u0000字'])), 'document.xml').get(
      'word/document.xml',
    )!;
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(xml.replaceAll('&quot;', '"')).toContain(`>${escaped}</w:t>`);
    expect(xml).toContain('坏〓字');
  });
});
