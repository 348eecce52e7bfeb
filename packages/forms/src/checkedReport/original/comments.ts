import { damaged, type Refused, relationsPartOf } from '@huanjie/files';
import { encodePart, partOf, type WordPackage, type XmlPart } from '../../reading/docx/package.ts';
import { wordPrefix } from '../../reading/docx/prefix.ts';
import { escapeXml } from '../escapeXml.ts';
import type { CommentMark } from '../marks.ts';
import type { Language } from '../model.ts';
import { commentLines } from '../wording.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const USUAL_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The part with the comments of a document, if it has one. */
export function commentsPart(word: WordPackage): XmlPart | Refused | null {
  const relation = [...word.relations.values()].find(
    ({ kind, path }) => kind === 'comments' && word.zip.entries.has(path),
  );
  return relation ? partOf(word.zip, relation.path, word.budget) : null;
}

/** The highest id that a part gives to comments, changes or bookmarks. */
export function highestId(xml: string): number {
  let highest = -1;
  for (const match of xml.matchAll(/\s[\w.-]+:id\s*=\s*["'](\d{1,9})["']/g))
    highest = Math.max(highest, Number(match[1]));
  return highest;
}

/** The parts of the package that change when comments are added, by name. */
export function partsWithComments(
  word: WordPackage,
  existing: XmlPart | null,
  comments: readonly CommentMark[],
  firstId: number,
  stamp: string,
  language: Language,
): Map<string, Uint8Array> | Refused {
  const xmlOf = (prefix: string) =>
    comments
      .map(({ finding }, index) => commentXml(prefix, firstId + index, commentLines(finding, language), stamp))
      .join('');
  if (existing) {
    const prefix = wordPrefix(existing.xml);
    const changed = insertedBeforeEnd(existing.xml, 'comments', () => xmlOf(prefix));
    return changed === null ? notChanged(existing.name) : new Map([[existing.name, encodePart(existing, changed)]]);
  }
  const folder = word.main.name.slice(0, word.main.name.lastIndexOf('/') + 1);
  const name = freeName(word, folder);
  const namespace = word.mainType.startsWith('http://purl.oclc.org/') ? STRICT_WORD : WORD;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${xmlOf('w:')}</w:comments>`;
  const parts = new Map([[name, new Uint8Array(Buffer.from(xml))]]);
  return declared(word, name, name.slice(folder.length), parts);
}

/** Adds the content type of the new part and the document's relation to it. */
function declared(
  word: WordPackage,
  name: string,
  target: string,
  parts: Map<string, Uint8Array>,
): Map<string, Uint8Array> | Refused {
  const types = partOf(word.zip, '[Content_Types].xml', word.budget);
  if (types.kind === 'refused') return types;
  const typesXml = insertedBeforeEnd(
    types.xml,
    'Types',
    (prefix) => `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${COMMENTS_TYPE}"/>`,
  );
  if (typesXml === null) return notChanged(types.name);
  parts.set(types.name, encodePart(types, typesXml));

  const type = (word.mainType || USUAL_RELATION).replace(/officeDocument$/, 'comments');
  let id = 'rIdHuanjieComments';
  while (word.relations.has(id)) id += '1';
  const relation = (prefix: string) =>
    `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
  const relationsName = relationsPartOf(word.main.name);
  if (!word.zip.entries.has(relationsName)) {
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships">${relation('')}</Relationships>`;
    return parts.set(relationsName, new Uint8Array(Buffer.from(xml)));
  }
  const relations = partOf(word.zip, relationsName, word.budget);
  if (relations.kind === 'refused') return relations;
  const relationsXml = insertedBeforeEnd(relations.xml, 'Relationships', relation);
  if (relationsXml === null) return notChanged(relationsName);
  return parts.set(relationsName, encodePart(relations, relationsXml));
}

/** Adds to the content of the root element, which may be an empty one; the prefix of its own names is handed over. */
function insertedBeforeEnd(xml: string, root: string, added: (prefix: string) => string): string | null {
  const tag = new RegExp(`</([\\w.-]+:)?${root}\\s*>`, 'y');
  // Comments after the root element may hold tags too; nobody writes many.
  for (
    let at = xml.lastIndexOf('</'), tries = 0;
    at >= 0 && tries < 100;
    at = xml.lastIndexOf('</', at - 1), tries += 1
  ) {
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (found) return xml.slice(0, at) + added(found[1] ?? '') + xml.slice(at);
    if (at === 0) break;
  }
  const empty = new RegExp(`<([\\w.-]+:)?${root}(\\s[^<>]*)?/>\\s*$`).exec(xml);
  if (!empty) return null;
  const [, prefix = '', attributes = ''] = empty;
  return `${xml.slice(0, empty.index)}<${prefix}${root}${attributes}>${added(prefix)}</${prefix}${root}>`;
}

function freeName(word: WordPackage, folder: string): string {
  let name = `${folder}comments.xml`;
  for (let number = 2; word.zip.entries.has(name); number += 1) name = `${folder}comments${number}.xml`;
  return name;
}

/** One comment; its look stands in its runs, since a document need not have styles for comments. */
function commentXml(prefix: string, id: number, lines: readonly string[], stamp: string): string {
  const paragraphs = lines.map((line, index) => {
    const look = `<${prefix}rPr>${index === 0 ? `<${prefix}b/>` : ''}<${prefix}sz ${prefix}val="20"/></${prefix}rPr>`;
    return `<${prefix}p><${prefix}r>${look}<${prefix}t xml:space="preserve">${escapeXml(line)}</${prefix}t></${prefix}r></${prefix}p>`;
  });
  return `<${prefix}comment ${prefix}id="${id}" ${stamp}>${paragraphs.join('')}</${prefix}comment>`;
}

const notChanged = (name: string): Refused => damaged({ zh: `${name} 内容有误`, en: `wrong content in ${name}` });
