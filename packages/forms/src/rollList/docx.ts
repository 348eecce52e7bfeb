import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  type ISectionPropertiesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { practiceMarkHeader, type RunLook, runLook } from '../adapters/docx.ts';
import { DOCX_STYLES } from '../adapters/docxStyles.ts';
import { markUnprintable } from '../adapters/printable.ts';
import { PRACTICE_MARK } from '../workSummary/wording.ts';
import { type Cell, columnsOf, type GroupRows, SHEETS, type Sheet, sectionsOf, spreadParts } from './layout.ts';
import type { RollList, RollListOptions } from './model.ts';
import { dayInWords, footLines, noticeOf, numberLine, titleOnPaper, totalLine } from './wording.ts';

const TWIPS_PER_MILLIMETRE = 1440 / 25.4;
const IDEOGRAPHIC_SPACE = '\u3000';
const SINGLE = { line: 240, lineRule: 'auto' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };

/**
 * A published list of voters as an editable .docx, A4 upright or A3 across. The heading of a group is repeated where
 * it runs on over the page. The file names the faces of official documents and leaves them to the reader's computer.
 */
export async function renderRollListDocx(list: RollList, options: RollListOptions): Promise<Uint8Array> {
  const sheet = SHEETS[options.paper];
  const document = new Document({
    title: markUnprintable(list.title),
    creator: markUnprintable(list.committee),
    externalStyles: DOCX_STYLES,
    sections: [
      {
        properties: pageOf(sheet, options),
        headers: list.practice ? { default: new Header({ children: [practiceMarkHeader(PRACTICE_MARK.zh)] }) } : {},
        footers: { default: new Footer({ children: footOf(list, sheet) }) },
        children: [...opening(list, sheet, options), ...body(list, sheet, options), ...closing(list, sheet)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** The library turns width and height round for a page that lies across. */
function pageOf(sheet: Sheet, { paper }: RollListOptions): ISectionPropertiesOptions {
  const across = paper === 'a3';
  const [short, long] = across ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  return {
    page: {
      size: {
        width: `${short}mm`,
        height: `${long}mm`,
        orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: '18mm',
        bottom: '22mm',
        left: `${sheet.side}mm`,
        right: `${sheet.side}mm`,
        header: '10mm',
        footer: '8mm',
      },
    },
  };
}

const typeArea = (sheet: Sheet): number => Math.round((sheet.width - 2 * sheet.side) * TWIPS_PER_MILLIMETRE);

/** A run; sizes are points. */
const run = (text: string, points: number, look: RunLook = {}): TextRun =>
  new TextRun({ ...runLook({ ...look, size: points * 2 }), text: markUnprintable(text) });

const paragraph = (children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: SINGLE, ...options, children: [...children] });

function opening(list: RollList, sheet: Sheet, { paper }: RollListOptions): Paragraph[] {
  const lines = titleOnPaper(list.title, paper);
  const centred = { alignment: AlignmentType.CENTER };
  const indent = { firstLine: 2 * sheet.text * 20 };
  return [
    ...lines.map((line) => paragraph([run(line, sheet.title, { role: 'title' })], centred)),
    paragraph([run(numberLine(list), sheet.text, { role: 'subheading' })], centred),
    paragraph([run(noticeOf(list), sheet.text)], { alignment: AlignmentType.BOTH, indent }),
  ];
}

function body(list: RollList, sheet: Sheet, options: RollListOptions): (Paragraph | Table)[] {
  return sectionsOf(list, options).flatMap(({ heading, groups }) => [
    ...(heading === null
      ? []
      : [
          paragraph([run(heading, sheet.heading + 2, { role: 'heading' })], {
            keepNext: true,
            spacing: { ...SINGLE, before: 200 },
          }),
        ]),
    // Two tables with nothing between them would become one.
    ...groups.flatMap((group) => [groupTable(group, sheet, options), paragraph([run('', 4)])]),
  ]);
}

function groupTable(group: GroupRows, sheet: Sheet, options: RollListOptions): Table {
  const columns = columnsOf(options);
  const width = Math.floor(typeArea(sheet) / columns);
  const heading = paragraph([run(group.heading, sheet.heading, { role: 'heading' })], {
    keepNext: true,
    spacing: { ...SINGLE, before: 120, after: 60 },
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width * columns, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [new TableCell({ columnSpan: columns, borders: NO_LINES, children: [heading] })],
      }),
      ...group.rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((cell) => tableCell(cell, sheet, width * cell.span)) }),
      ),
    ],
  });
}

function tableCell({ line, after, span }: Cell, sheet: Sheet, width: number): TableCell {
  const name = line?.name ?? '';
  const spread = spreadParts(name)?.join(IDEOGRAPHIC_SPACE) ?? name;
  const runs = line === null ? [] : [run(spread, sheet.name)];
  if (after !== '') runs.push(run(after, sheet.mark));
  const spacing = { ...SINGLE, before: sheet.name * 3, after: sheet.name * 3 };
  return new TableCell({
    columnSpan: span,
    borders: NO_LINES,
    width: { size: width, type: WidthType.DXA },
    children: [paragraph(runs, { spacing })],
  });
}

function closing(list: RollList, sheet: Sheet): Paragraph[] {
  const right = { alignment: AlignmentType.RIGHT };
  return [
    paragraph([run(totalLine(list), sheet.heading + 2, { role: 'heading' })], {
      keepNext: true,
      spacing: { ...SINGLE, before: 120, after: 240 },
    }),
    paragraph([run(list.committee, sheet.text)], { ...right, keepNext: true }),
    paragraph([run(dayInWords(list.publishedOn), sheet.text)], right),
  ];
}

function footOf(list: RollList, sheet: Sheet): Paragraph[] {
  const [digest, address] = footLines(list);
  const number = new TextRun({
    ...runLook({ size: (sheet.foot + 3) * 2 }),
    children: ['\t第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页'],
  });
  const small = { color: '464646' };
  return [
    paragraph([run(digest, sheet.foot, small)]),
    paragraph([run(address, sheet.foot, small), number], {
      tabStops: [{ type: TabStopType.RIGHT, position: typeArea(sheet) }],
    }),
  ];
}
