import { expect, test } from 'vitest';
import { pdfPages } from '../testing/paper.ts';
import { songFontPaths } from './fonts.ts';
import { compilePdf } from './typst.ts';

function job(template: string, data: unknown = null) {
  const text = '#set text(font: "Noto Serif SC")\n#let d = json(bytes(sys.inputs.data))\n';
  const common = { secondData: null, fontPaths: songFontPaths(), timestamp: 0 };
  return { ...common, template: text + template, data: JSON.stringify(data) };
}

test('more jobs than compilers each get their own document', async () => {
  const pdfs = await Promise.all(Array.from({ length: 9 }, (_, index) => compilePdf(job('#d', `第${index}份`))));
  for (const [index, pdf] of pdfs.entries()) expect((await pdfPages(pdf)).join('')).toContain(`第${index}份`);
});

test('a refused document says why, and the next one is printed', async () => {
  const [refused, printed] = await Promise.allSettled([compilePdf(job('#nonsense')), compilePdf(job('#d', '照常'))]);
  expect(refused).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('nonsense') } });
  expect(printed.status).toBe('fulfilled');
});

test('a template cannot read outside its own folder', async () => {
  for (const path of ['/etc/passwd', '../package.json', '/../package.json']) {
    await expect(compilePdf(job('#read(d)', path))).rejects.toThrow('Typst refused');
  }
});

test('a font that Typst does not know is refused instead of losing its characters', async () => {
  await expect(compilePdf(job('#text(font: "无此字体")[字]'))).rejects.toThrow('unknown font family');
});

test('the second data is used when the first layout is unsettled, and only then', async () => {
  const template = '#d.text #if d.unsettled [#metadata(none) <unsettled>]';
  const second = JSON.stringify({ text: '第二稿', unsettled: false });
  const settled = await compilePdf({ ...job(template, { text: '第一稿', unsettled: false }), secondData: second });
  expect((await pdfPages(settled))[0]).toContain('第一稿');
  const unsettled = await compilePdf({ ...job(template, { text: '第一稿', unsettled: true }), secondData: second });
  expect((await pdfPages(unsettled))[0]).toContain('第二稿');
});
