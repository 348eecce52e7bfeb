import {
  damaged,
  type Refused,
  type Relation,
  relationHandler,
  relationsPartOf,
  type UnpackBudget,
  unpackWhole,
  type XmlHandler,
  xmlScanner,
  type ZipDirectory,
} from '@huanjie/files';

/** Unpacked bytes of the parts of a report at most (64 MiB); pictures are not unpacked. */
const UNPACKED_LIMIT = 64 * 1_048_576;
/** Elements inside one another at most; Word's own documents stay below a hundred. */
export const DEEPEST = 512;

/** A part of an office package as text, and how it was encoded. */
export interface XmlPart {
  readonly kind: 'part';
  readonly name: string;
  readonly xml: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/** A Word package: its main part and what that refers to. */
export interface WordPackage {
  readonly kind: 'word';
  readonly zip: ZipDirectory;
  readonly budget: UnpackBudget;
  readonly main: XmlPart;
  /** The type by which the package refers to its main part: strict documents have their own. */
  readonly mainType: string;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** Whether a package without the usual `word/` folder still says that it is a Word document. */
export function isWordPackage(zip: ZipDirectory): boolean {
  const types = zip.entries.get('[Content_Types].xml');
  const bytes = types && unpackWhole(types, { left: 1 << 20 });
  return bytes instanceof Uint8Array && Buffer.from(bytes).includes('wordprocessingml');
}

/** Finds the main part as Word does: by the relations of the package, not by its usual name. */
export function openWordPackage(zip: ZipDirectory): WordPackage | Refused {
  const budget = { left: UNPACKED_LIMIT };
  const ofPackage = relationsOf(zip, '', budget);
  if (ofPackage instanceof Map === false) return ofPackage;
  const found = [...ofPackage.values()].find(({ kind, path }) => kind === 'officeDocument' && zip.entries.has(path));
  const main = partOf(zip, found?.path ?? 'word/document.xml', budget);
  if (main.kind === 'refused') return main;
  const relations = relationsOf(zip, main.name, budget);
  if (relations instanceof Map === false) return relations;
  return { kind: 'word', zip, budget, main, mainType: found?.type ?? '', relations };
}

function relationsOf(zip: ZipDirectory, name: string, budget: UnpackBudget): Map<string, Relation> | Refused {
  const relations = new Map<string, Relation>();
  const partName = relationsPartOf(name);
  if (!zip.entries.has(partName)) return relations;
  const part = partOf(zip, partName, budget);
  if (part.kind === 'refused') return part;
  const isXml = xmlScanner(relationHandler(name.slice(0, name.lastIndexOf('/') + 1), relations)).push(part.xml, true);
  return isXml ? relations : notXml(partName);
}

/** Unpacks and decodes one part. */
export function partOf(zip: ZipDirectory, name: string, budget: UnpackBudget): XmlPart | Refused {
  const entry = zip.entries.get(name);
  if (!entry) return damaged({ zh: `缺少 ${name}`, en: `${name} is missing` });
  const bytes = unpackWhole(entry, budget);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    // The mark is kept: the part is written again byte for byte.
    const xml = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { kind: 'part', name, xml, encoding };
  } catch {
    return notXml(name);
  }
}

/** The bytes of a part with changed text. */
export function encodePart({ encoding }: XmlPart, xml: string): Uint8Array {
  if (encoding === 'utf-8') return new Uint8Array(Buffer.from(xml, 'utf8'));
  const bytes = Buffer.from(xml, 'utf16le');
  return new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes);
}

/** Scans a part whose elements must be closed in their order and lie no deeper than `DEEPEST`. */
export function scanPart(part: XmlPart, handler: (path: readonly string[]) => XmlHandler): Refused | null {
  const path: string[] = [];
  const inner = handler(path);
  let isSound = true;
  const scanner = xmlScanner({
    open(name, attributes, start, end) {
      if (!isSound) return;
      if (path.length >= DEEPEST) isSound = false;
      else {
        inner.open(name, attributes, start, end);
        path.push(name);
      }
    },
    close(name, start, end) {
      if (!isSound) return;
      if (path.pop() !== name) isSound = false;
      else inner.close(name, start, end);
    },
    text(raw, isLiteral, start, end) {
      if (isSound) inner.text(raw, isLiteral, start, end);
    },
  });
  return scanner.push(part.xml, true) && isSound && path.length === 0 ? null : notXml(part.name);
}

const notXml = (name: string): Refused => damaged({ zh: `${name} 内容有误`, en: `wrong content in ${name}` });
