/** A comment on a cell. */
export interface CellNote {
  /** Row and column from 0. */
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly text: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What XML 1.0 has no place for: controls, halves of pairs, and two last code points. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');
}

/** The comments of a sheet as the part that holds their text. */
export function commentsPart(notes: readonly CellNote[]): string {
  const list = notes.map(
    ({ cell, text }) =>
      `<comment ref="${cell}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`,
  );
  return `<comments xmlns="${MAIN}"><authors><author>Huanjie</author></authors><commentList>${list.join('')}</commentList></comments>`;
}

/** The boxes in which spreadsheets show the comments: they know comments by these old shapes alone. */
export function shapesPart(notes: readonly CellNote[]): string {
  const shapes = notes.map(
    ({ row, column }, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:240px;height:90px;visibility:hidden" fillcolor="#ffffe1"><v:textbox/><x:ClientData ObjectType="Note"><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`;
}
