import { beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../reading/report.ts';
import { checked, findingOn } from '../testing/findings.ts';
import { docxToText, packageParts, savedAgain } from '../testing/paper.ts';
import { HOSTILE_TEXTS } from '../testing/summaries.ts';
import { paragraph, table, textRun, wordDocument } from '../testing/word.ts';
import { renderDocx } from '../workSummary/docx.ts';
import { SAMPLE_WORK_SUMMARY } from '../workSummary/sample.ts';
import { renderMarkedDocx } from './marked.ts';
import type { MarkedFinding } from './model.ts';

const textOf = (bytes: Uint8Array): string => {
  const report = readReport(bytes);
  if (report.kind === 'refused') throw new Error(report.en);
  return report.text;
};
const folded = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n/g, '\n')
    .trimEnd();

describe('opened by LibreOffice', () => {
  let original: Uint8Array;
  let text: string;
  let findings: MarkedFinding[];
  beforeAll(async () => {
    original = await renderDocx(SAMPLE_WORK_SUMMARY);
    text = textOf(original);
    findings = [
      findingOn(text, '247049人，参加投票217319人，参选率88.0%'),
      findingOn(text, '1547人', {
        class: 'coverage',
        severity: 'question',
        state: 'dismissed',
        reason: '以县民政局批复为准',
      }),
    ];
  });

  it('the marked original has the text of the original, as LibreOffice itself reads it', async () => {
    const marked = await renderMarkedDocx(checked(text, findings, { original }));
    expect(textOf(marked)).toBe(text);
    expect(folded(await docxToText(marked))).toBe(folded(await docxToText(original)));
    expect(folded(await docxToText(original))).toBe(folded(text));
  });

  it('and its comments and changes, which LibreOffice saves as its own', async () => {
    const accepted = findingOn(text, '88.0%', { state: 'accepted', replacement: '87.97%' });
    const marked = await renderMarkedDocx(checked(text, [...findings.slice(1), accepted], { original }));
    const parts = packageParts(await savedAgain(marked), '.xml');
    const comments = parts.get('word/comments.xml') ?? '';
    expect(comments).toContain('w:author="换届核对"');
    expect(comments.replace(/<[^>]*>/g, '')).toContain('理由：以县民政局批复为准');
    const main = parts.get('word/document.xml') ?? '';
    expect(main).toMatch(/<w:del [^>]*w:author="换届核对"/);
    expect(main).toMatch(/<w:delText[^>]*>88\.0%<\/w:delText>/);
    expect(main).toMatch(/<w:ins [^>]*w:author="换届核对"/);
    expect(textOf(marked)).toBe(text.replace('88.0%', '87.97%'));
  });

  it('a document that LibreOffice wrote is read and marked as well', async () => {
    const office = await savedAgain(original);
    expect(folded(textOf(office))).toBe(folded(text));
    const marked = await renderMarkedDocx(checked(textOf(office), findings, { original: office }));
    expect(textOf(marked)).toBe(textOf(office));
    const comments = packageParts(await savedAgain(marked), '.xml').get('word/comments.xml') ?? '';
    expect(comments.match(/<w:comment /g)).toHaveLength(2);
  });

  it('comments on cells, text boxes, notes and formulas too', async () => {
    const box = `<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${paragraph('框内18个')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = `${table(['云溪', '24'])}${paragraph('共432', box, '<w:r><w:footnoteReference w:id="2"/></w:r>', textRun('个', '<w:b/>'))}`;
    const odd = wordDocument(body, { footnotes: `<w:footnote w:id="2">${paragraph('注3个')}</w:footnote>` });
    const all = ['24', '32个', '18', '注3'].map((quote) => findingOn(textOf(odd), quote));
    const marked = await renderMarkedDocx(checked(textOf(odd), all, { original: odd }));
    expect(textOf(marked)).toBe(textOf(odd));
    const comments = packageParts(await savedAgain(marked), '.xml').get('word/comments.xml') ?? '';
    expect(comments.match(/<w:comment /g)).toHaveLength(4);
  });

  it('a text without an original is set anew, line by line', async () => {
    const plain = '换届选举工作总结\r\n一、基本情况\n\n全县共432个村，\t参选率88.0%。\n特此报告';
    const all = [
      findingOn(plain, '432'),
      findingOn(plain, '情况\n\n全县'),
      findingOn(plain, '88.0%', { state: 'accepted', replacement: '87.97%' }),
    ];
    const marked = await renderMarkedDocx(checked(plain, all));
    const lines = plain.replace('\r\n', '\n').replace('88.0%', '87.97%');
    expect(textOf(marked)).toBe(lines);
    const parts = packageParts(await savedAgain(marked), '.xml');
    expect(parts.get('word/comments.xml')?.match(/<w:comment /g)).toHaveLength(2);
    expect(parts.get('word/document.xml')).toMatch(/<w:delText[^>]*>88\.0%<\/w:delText>/);
  });
});

it.each(HOSTILE_TEXTS)('keeps %s as text, in the document and in comments', async (hostile) => {
  for (const original of [undefined, wordDocument(paragraph(textRun(hostile)))]) {
    const text = original ? textOf(original) : hostile;
    const findings = [
      findingOn(text, text, { zh: hostile }),
      findingOn(text, text, { state: 'accepted', replacement: hostile }),
    ];
    const marked = await renderMarkedDocx(checked(text, findings, { original }));
    expect(textOf(marked)).toBe(text);
    const comments = packageParts(marked, 'comments.xml').get('word/comments.xml') ?? '';
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(comments.replaceAll('&quot;', '"')).toContain(`>${escaped}</w:t>`);
  }
});

it('sets a web page or a text anew, whatever the file was', async () => {
  const original = new TextEncoder().encode('<html><p>共432个');
  const marked = await renderMarkedDocx(checked('共432个', [findingOn('共432个', '432')], { original }));
  expect(textOf(marked)).toBe('共432个');
});
