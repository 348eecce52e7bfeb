import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../letters.ts';
import { type CellNote, commentsPart, escapeXml, shapesPart } from './comments.ts';

/** Style indices of the workbooks that `packWorkbook` writes. */
export const STYLE_PLAIN = 0;
/** Format “text”: what is typed stays as typed. */
export const STYLE_TEXT = 1;
export const STYLE_HEADING = 2;
export const STYLE_REQUIRED = 3;
/** Text that was put right: yellow. */
export const STYLE_MENDED = 4;
/** Text that is still wrong: red. */
export const STYLE_WRONG = 5;

export interface SheetPart {
  readonly name: string;
  readonly isHidden?: boolean;
  /** Width in characters and style of each column. */
  readonly widths: readonly { readonly width: number; readonly style: number }[];
  readonly rows: readonly (readonly { readonly text: string; readonly style: number }[])[];
  readonly freezesFirstRow: boolean;
  /** Comments on cells. */
  readonly notes?: readonly CellNote[];
  /** Cells that offer a list to choose from, and the range that holds it. */
  readonly choices: readonly { readonly cells: string; readonly source: string; readonly title: string }[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same bytes whenever they are written: zip entries carry a time. */
const WRITTEN = new Date(1980, 0, 1);

/** Packs small sheets of text into the bytes of an xlsx workbook; equal parts give equal bytes. */
export function packWorkbook(parts: readonly SheetPart[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relations([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(parts),
    'xl/_rels/workbook.xml.rels': relations([
      ...parts.map((_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${OFFICE}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  parts.forEach((part, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(part);
    if (!hasNotes(part)) return;
    files[`xl/comments${index + 1}.xml`] = commentsPart(part.notes ?? []);
    files[`xl/drawings/notes${index + 1}.vml`] = shapesPart(part.notes ?? []);
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([
      [`${OFFICE}/vmlDrawing`, `../drawings/notes${index + 1}.vml`],
      [`${OFFICE}/comments`, `../comments${index + 1}.xml`],
    ]);
  });
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: WRITTEN });
}

const hasNotes = (part: SheetPart): boolean => (part.notes?.length ?? 0) > 0;

function contentTypes(parts: readonly SheetPart[]): string {
  const overrides = parts.map((part, index) => {
    const sheet = `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`;
    const comments = `<Override PartName="/xl/comments${index + 1}.xml" ContentType="${TYPES}.comments+xml"/>`;
    return hasNotes(part) ? sheet + comments : sheet;
  });
  const shapes = parts.some(hasNotes)
    ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    : '';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${shapes}<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${overrides.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`;
}

function workbook(parts: readonly SheetPart[]): string {
  const sheets = parts.map((part, index) => {
    const state = part.isHidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(sheetName(part.name))}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** Names of sheets have 31 characters at most and none of `[]:*?/\`. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

function worksheet(part: SheetPart): string {
  const columns = part.widths.map(
    ({ width, style }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`,
  );
  const rows = part.rows.map((cells, row) => {
    const written = cells.map(({ text, style }, index) =>
      text === ''
        ? ''
        : `<c r="${columnLetters(index)}${row + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${part.freezesFirstRow ? pane : ''}</sheetView></sheetViews>`;
  const choices = part.choices.map(
    ({ cells, source, title }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="请从列表中选择 / Choose from the list" sqref="${cells}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
  );
  const validations =
    choices.length === 0 ? '' : `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>`;
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  const drawing = hasNotes(part) ? '<legacyDrawing r:id="rId1"/>' : '';
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${view}${cols}<sheetData>${rows.join('')}</sheetData>${validations}${drawing}</worksheet>`;
}

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" fillId="2" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="4" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/></cellXfs></styleSheet>`;
