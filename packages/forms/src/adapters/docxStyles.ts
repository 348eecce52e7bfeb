import { DocumentGridType, type ISectionPropertiesOptions } from 'docx';
import { ROLE_FAMILIES } from './fonts.ts';

/** Twentieths of a point: 22 lines in 225 mm. */
export const LINE_PITCH = 579;

/** The page of GB/T 9704—2012: A4 with a type area of 156 by 225 mm. */
export const REPORT_PAGE = {
  page: {
    size: { width: '210mm', height: '297mm' },
    margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm', header: '15mm', footer: '21mm' },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE_PITCH },
} as const satisfies ISectionPropertiesOptions;

function fonts(role: keyof typeof ROLE_FAMILIES): string {
  const face = ROLE_FAMILIES[role][0];
  return `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}" w:hint="eastAsia"/>`;
}

function paragraphStyle(id: string, name: string, paragraph: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/**
 * The style sheet of a .docx: exact line spacing, no space between paragraphs and no widow control, so every page
 * holds 22 lines. Two properties stand here because of LibreOffice 7.4:
 * - `overflowPunct` is Word's default; LibreOffice reads it the wrong way round, and without it loses a comma that
 *   hangs over the right edge.
 * - `snapToGrid`: on the grid, LibreOffice gives the 22-point title two lines.
 */
export const DOCX_STYLES = `<?xml version="1.0" encoding="UTF-8"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('body')}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="1"/><w:spacing w:before="0" w:after="0" w:line="${LINE_PITCH}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="1"/></w:pPr></w:style>${[
  paragraphStyle(
    'Title',
    'Title',
    '<w:snapToGrid w:val="0"/><w:jc w:val="center"/>',
    `${fonts('title')}<w:sz w:val="44"/>`,
  ),
  paragraphStyle('Heading1', 'heading 1', '<w:keepNext/><w:outlineLvl w:val="0"/>', fonts('heading')),
  paragraphStyle('Heading2', 'heading 2', '<w:keepNext/><w:outlineLvl w:val="1"/>', fonts('subheading')),
  paragraphStyle('Footer', 'footer', '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>', ''),
].join('')}</w:styles>`;
