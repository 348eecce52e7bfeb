import { describe, expect, it } from 'vitest';
import { readPastedHtml, readReport } from '../report.ts';

const gbk = (...bytes: number[]) => Uint8Array.from(bytes);
const textOf = (html: string, name = '') => {
  const report = readReport(new TextEncoder().encode(html), name);
  return report.kind === 'text' ? report.text : report.code;
};

describe('the text of a web page', () => {
  it.each([
    [
      'blocks and breaks',
      '<html><head><title>题</title><style>p{}</style></head><body><h1>总结</h1><p>一<br>二</p><div>三<div>四</div></div>五</body></html>',
      '总结\n一\n二\n三\n四\n五',
    ],
    ['a head that is never closed', '<html><head><meta charset=utf-8><title>题</title><body>文', '文'],
    [
      'scripts, templates and comments dropped',
      '<html><script>if (a<b) "</p>"</script>甲<template><p>模<template>x</template></p></template>乙<!-- <p>注 --><noscript>请启用</noscript><![if !supportLists]>1、<![endif]>丙',
      '甲乙1、丙',
    ],
    [
      'entities and no-break spaces',
      '<html>&ldquo;共&nbsp;432&#x4E2A;&#26449;&rdquo;&lt;&amp;&middot;&ensp;',
      '“共 432个村”<&·\u2002',
    ],
    [
      'white space folded, none between Hanzi across lines',
      '<html><p> 全县\n  共有\n 432   个\n\tvillages of</p>\n<p>x</p>',
      '全县共有 432 个 villages of\nx',
    ],
    ['preformatted lines kept', '<html><pre>一  二\r\n 三</pre>四', '一  二\n 三\n四'],
    [
      'tables with tabs',
      '<table><thead><tr><th>乡镇<th>村数</thead><tr><td><p>云</p><p>溪</p></td><td>24</td></tr><tr><td></td><td></td></tr></table>末',
      '乡镇\t村数\n云 溪\t24\n\t\n末',
    ],
    [
      'tables in cells, and long cells with their lines',
      `<table><tr><td><table><tr><td>内<td>值</table><td>外</table><table><tr><td>总结<td><p>${'字'.repeat(300)}</p><p>末</p></table>`,
      `内 值\t外\n总结\t${'字'.repeat(300)}\n末`,
    ],
    ['quotes and > in values', '<html><p title="a>b" data-x=\'<p>\'>文</p><p a"b>二</p>5 < 6 <7', '文\n二\n5 < 6 <7'],
    [
      'what was copied from a page',
      '<!--StartFragment--><span>选举<b>圆满</b></span><p class=MsoNormal>结束</p>',
      '选举圆满\n结束',
    ],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('of a paste, however it begins', () => {
    expect(readPastedHtml('共<a href="x">432</a>个<br>村')).toMatchObject({ format: 'html', text: '共432个\n村' });
    expect(readPastedHtml('<meta charset="utf-8"> ')).toMatchObject({ code: 'NO_TEXT' });
  });

  it('is a matter of content, and Markdown of the name', () => {
    expect(textOf('<p>文</p>', 'a.docx')).toBe('文');
    expect(textOf('<div>\n\n# 题\n</div>', 'a.md')).toBe('<div>\n\n# 题\n</div>');
    expect(textOf('<关于换届>', 'a.txt')).toBe('<关于换届>');
  });

  it.each([
    ['GBK as declared', [...Buffer.from('<html><meta charset="gb2312"><p>'), 0xb4, 0xe5], '村'],
    ['GBK without a declaration', [...Buffer.from('<html><p>'), 0xb4, 0xe5], '村'],
    ['UTF-8 that declares GBK', [...Buffer.from('<html><meta charset="gbk"><p>村委会')], '村委会'],
    [
      'Big5 as declared',
      [...Buffer.from('<html><meta http-equiv="Content-Type" content="text/html; charset=big5"><p>'), 0xa7, 0xf8],
      '村',
    ],
    ['UTF-16', [...Buffer.from('\ufeff<html><p>村', 'utf16le')], '村'],
  ])('in %s', (_, bytes, text) => {
    expect(readReport(gbk(...bytes))).toMatchObject({ kind: 'text', format: 'html', text });
  });

  it.each([
    ['lists in one another', '<ul><li>'.repeat(1_000_000)],
    ['tables in one another', '<table><tr><td>'.repeat(300_000)],
    ['end tags of nothing', '</p></td></table>'.repeat(300_000)],
    ['tags never closed', '<p '.repeat(1_000_000)],
    ['comments never closed', '<!--'.repeat(1_000_000)],
    ['raw texts never closed', '<textarea><script>'.repeat(100_000)],
    ['brackets', '<'.repeat(3_000_000)],
    ['entities', '&'.repeat(1_500_000)],
  ])('takes time only by its length: %s', (_, html) => {
    const begun = performance.now();
    readReport(new TextEncoder().encode(`<html><body>始${html}`));
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
