import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { packed, paragraph, table, textRun, wordDocument, wordPart } from '../../testing/word.ts';
import { readReport } from '../report.ts';

const textOf = (bytes: Uint8Array): string => {
  const report = readReport(bytes);
  expect(report).toMatchObject({ kind: 'text', format: 'docx' });
  return report.kind === 'text' ? report.text : '';
};
const bodyText = (body: string, notes?: Parameters<typeof wordDocument>[1]) => textOf(wordDocument(body, notes));

describe('the text of a Word document', () => {
  it('of the docx library: paragraphs, tables, footnotes', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('不含代管村')] } },
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun('全县共有'), new TextRun({ text: '432', bold: true }), new TextRun('个村')],
            }),
            new Paragraph({ children: [new TextRun('参选率'), new FootnoteReferenceRun(1), new TextRun('为 93.5%')] }),
            new Table({
              rows: [
                new TableRow({ children: [cell('乡镇'), cell('村数')] }),
                new TableRow({ children: [cell('云溪'), cell('24')] }),
              ],
            }),
            new Paragraph('特此报告'),
          ],
        },
      ],
    });
    const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
    expect(textOf(bytes)).toBe('全县共有432个村\n参选率为 93.5%\n乡镇\t村数\n云溪\t24\n特此报告\n不含代管村');
  });

  it.each([
    [
      'tabs, breaks, hyphens',
      paragraph(
        '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>',
        '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>3</w:t><w:noBreakHyphen/><w:t>6</w:t><w:softHyphen/><w:constructor/><w:sym w:char="F0FE"/><w:cr/></w:r>',
      ),
      '甲\t乙\n3-6\n',
    ],
    [
      'entities and CDATA',
      paragraph('<w:r><w:t>&lt;&#x4E2D;&#22269;&amp;<![CDATA[<&amp;>]]>x</w:t></w:r>'),
      '<中国&<&amp;>x',
    ],
    [
      'white space that Word would not show',
      paragraph('<w:r><w:t>\n 甲\n乙 </w:t></w:r>', '<w:r><w:t xml:space="preserve"> 丙 </w:t></w:r>'),
      '甲 乙 丙 ',
    ],
    [
      'links, tags and controls',
      paragraph(
        '<w:hyperlink r:id="x">' +
          textRun('链接') +
          '</w:hyperlink><w:smartTag><w:r><w:t>标</w:t></w:r></w:smartTag><w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>' +
          textRun('控件') +
          '</w:sdtContent></w:sdt>',
      ),
      '链接标控件',
    ],
    [
      'insertions, not deletions',
      paragraph(
        '<w:ins w:id="1">' +
          textRun('新') +
          '</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r><w:r><w:t>旧</w:t></w:r></w:del><w:moveFrom w:id="3">' +
          textRun('去') +
          '</w:moveFrom><w:moveTo w:id="4">' +
          textRun('来') +
          '</w:moveTo>',
      ),
      '新来',
    ],
    [
      'a deleted paragraph mark joins lines',
      '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>上</w:t></w:r></w:p>' +
        paragraph('下') +
        paragraph('末'),
      '上下\n末',
    ],
    [
      'fields: results, not codes',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>内码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>内果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        '12',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>今</w:t></w:r></w:fldSimple>',
      ),
      '12今',
    ],
    [
      'a field that is never closed hides nothing',
      paragraph('前', '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>') +
        paragraph('后'),
      '前\n后',
    ],
    [
      'no hidden text',
      paragraph(
        '见',
        textRun('藏', '<w:vanish/>'),
        textRun('现', '<w:vanish w:val="0"/>'),
        textRun('变', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
      ),
      '见现变',
    ],
    [
      'the base of phonetic guides',
      paragraph(
        '<w:r><w:ruby><w:rt><w:r><w:t>yún</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        '溪',
      ),
      '云溪',
    ],
    [
      'formulas',
      paragraph(
        '参选率=',
        '<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>93</m:t></m:r></m:num><m:den><m:r><m:t>100</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>',
        '。',
      ),
      '参选率=93100。',
    ],
    [
      'text boxes once, after their paragraph',
      paragraph(
        '前',
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>' +
          paragraph('框一') +
          paragraph('框二') +
          '</w:txbxContent></wps:txbx><a:p/><a:t>形</a:t></w:drawing></mc:Choice><mc:Choice><w:t>又</w:t></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>' +
          paragraph('框一') +
          '</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
        '后',
      ) + paragraph('末'),
      '前后\n框一\n框二\n末',
    ],
    [
      'short cells as one line',
      table(
        ['姓\u00a0名', paragraph('得票') + paragraph('数')],
        ['张三', '<w:p><w:r><w:t>1</w:t><w:br/><w:t>2</w:t></w:r></w:p>'],
        ['', ''],
      ),
      '姓\u00a0名\t得票 数\n张三\t1 2\n\t',
    ],
    [
      'long cells and single cells with their lines',
      table([paragraph('甲') + paragraph('乙')]) + table(['总结', paragraph('字'.repeat(300)) + paragraph('末')]),
      `甲\n乙\n总结\t${'字'.repeat(300)}\n末`,
    ],
    ['tables in cells', table(['外', table(['内', '值'], ['二', '三']) + paragraph('')]), '外\t内 值 二 三 '],
    [
      'no deleted rows',
      table(['甲'], ['乙']).replace(
        '<w:tr><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">乙',
        '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">乙',
      ) + paragraph('丙'),
      '甲\n丙',
    ],
    ['empty paragraphs as empty lines', `${paragraph('一')}<w:p/>${paragraph('二')}<w:sectPr/>`, '一\n\n二'],
  ])('%s', (_, body, text) => {
    expect(bodyText(body)).toBe(text);
  });

  it('appends the notes that are referred to, in the order of the text', () => {
    const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (id: number, text: string, type = '') =>
      `<w:footnote ${type} w:id="${id}">${paragraph('<w:r><w:footnoteRef/></w:r>', text)}</w:footnote>`;
    expect(
      bodyText(paragraph('甲', mark('footnote', 3), '乙', mark('footnote', 2), mark('endnote', 2)), {
        footnotes: note(-1, '线', 'w:type="separator"') + note(2, '注二') + note(3, '注三') + note(4, '无主'),
        endnotes: `<w:endnote w:id="2">${paragraph('尾注')}${paragraph('续')}</w:endnote>`,
      }),
    ).toBe('甲乙\n注三\n注二\n尾注\n续');
  });

  it('finds the main part by the relations, under any name and prefix, strict or in UTF-16', () => {
    const xml =
      '<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>';
    const bytes = packed({
      '[Content_Types].xml':
        '<Types><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/main.xml"/></Relationships>',
      'main.xml': Buffer.from(`\ufeff${xml}`, 'utf16le'),
    });
    expect(textOf(bytes)).toBe('严格');
    expect(
      bodyText('', {
        parts: {
          'word/document.xml': wordPart('document', paragraph('无 body'))
            .replaceAll('w:', '')
            .replace('xmlns:w', 'xmlns'),
        },
      }),
    ).toBe('无 body');
  });
});
