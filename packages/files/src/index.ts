export type { CompoundContent } from './compound.ts';
export { detectEncoding, type EncodedText, type TextEncoding } from './encoding.ts';
export { type FileContent, identify, type MarkupLanguage, type ZipContent } from './identify.ts';
export {
  cutShort,
  damaged,
  type EncodingBreak,
  emptyFile,
  encodingUnknown,
  encrypted,
  expandsTooMuch,
  type GeneralRefusalCode,
  nulBytes,
  type Refused,
  refuse,
} from './refusal.ts';
export { type Relation, relationHandler, relationsPartOf } from './relations.ts';
export type { KnownFile } from './signatures.ts';
export { attribute, plainText, type XmlHandler, type XmlScanner, xmlScanner } from './xml.ts';
export { readZipDirectory, type UnpackBudget, unpack, unpackWhole, type ZipDirectory, type ZipEntry } from './zip.ts';
export { rewriteZip } from './zipWrite.ts';
