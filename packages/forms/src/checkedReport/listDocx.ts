import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
} from 'docx';
import { type RunLook, runLook } from '../adapters/docx.ts';
import { DOCX_STYLES } from '../adapters/docxStyles.ts';
import { markUnprintable } from '../adapters/printable.ts';
import type { CheckedReportInput, Language, MarkedFinding } from './model.ts';
import { AUTHOR, countLine, decisionWord, headWords, LABELS, listTitle } from './wording.ts';

/** Widths of the columns in twips: together 257 mm, the width of a sheet on its side less its margins. */
const WIDTHS = [680, 1300, 2500, 2700, 3500, 2500, 1390];
const SMALL = 21;

/** The findings as a table on sheets of A4 laid on their side; the headings stand on every page, no row is parted. */
export async function renderListDocx(
  input: CheckedReportInput,
  findings: readonly MarkedFinding[],
): Promise<Uint8Array> {
  const { language } = input;
  const author = AUTHOR[language];
  const document = new Document({
    title: markUnprintable(listTitle(input)),
    creator: author,
    externalStyles: DOCX_STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { width: '210mm', height: '297mm', orientation: PageOrientation.LANDSCAPE },
            margin: { top: '22mm', bottom: '20mm', left: '20mm', right: '20mm', footer: '10mm' },
          },
        },
        footers: { default: new Footer({ children: [footLine(`${author} ${input.checkedOn}`)] }) },
        children: [
          line(
            listTitle(input),
            { role: 'title', size: 36 },
            { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
          ),
          line(countLine(findings, language), { size: SMALL }, { spacing: { after: 120 } }),
          listTable(findings, language),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function listTable(findings: readonly MarkedFinding[], language: Language): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
  const heads = [
    LABELS.number[language],
    LABELS.severity[language],
    LABELS.quote[language],
    `${LABELS.printed[language]} / ${LABELS.computed[language]} / ${LABELS.formula[language]}`,
    LABELS.sentence[language],
    LABELS.mend[language],
    LABELS.decision[language],
  ];
  return new Table({
    columnWidths: WIDTHS,
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((text, index) => cell([text], index, true)),
      }),
      ...findings.map(
        (finding, index) =>
          new TableRow({
            cantSplit: true,
            children: cellsOf(finding, index + 1, language).map((lines, column) => cell(lines, column, false)),
          }),
      ),
    ],
  });
}

function cellsOf(finding: MarkedFinding, number: number, language: Language): readonly (readonly string[])[] {
  const colon = language === 'zh' ? '：' : ': ';
  const labelled = (key: 'printed' | 'computed' | 'formula' | 'reason', text: string | null | undefined) =>
    text ? [`${LABELS[key][language]}${colon}${text}`] : [];
  return [
    [String(number)],
    headWords(finding, language).split(' · '),
    [finding.quote],
    [
      ...labelled('printed', finding.printed),
      ...labelled('computed', finding.computed),
      ...labelled('formula', finding.formula),
    ],
    [finding[language]],
    [finding.mend[language]],
    [decisionWord(finding, language), ...labelled('reason', finding.reason)],
  ];
}

function cell(lines: readonly string[], column: number, isHead: boolean): TableCell {
  const isCentred = isHead || column < 2;
  const look: RunLook = { size: SMALL, ...(isHead ? { role: 'heading' as const } : {}) };
  return new TableCell({
    width: { size: WIDTHS[column] ?? 0, type: 'dxa' },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' } } : {}),
    children: (lines.length === 0 ? [''] : lines).map((text) =>
      line(text, look, { alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT }),
    ),
  });
}

/** Lines of the list stand closer than those of a report. */
function line(
  text: string,
  look: RunLook,
  options: { alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]; spacing?: { after: number } } = {},
): Paragraph {
  const { spacing, ...rest } = options;
  const run: IRunOptions = { ...runLook(look), text: markUnprintable(text) };
  return new Paragraph({ ...rest, spacing: { line: 276, lineRule: 'auto', ...spacing }, children: [new TextRun(run)] });
}

function footLine(origin: string): Paragraph {
  const look = runLook({ size: 18, color: '5A5A5A' });
  return new Paragraph({
    style: 'Footer',
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ ...look, text: `${markUnprintable(origin)}　` }),
      new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES, ' —'] }),
    ],
  });
}
