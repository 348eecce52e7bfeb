/** What an old Office or WPS file holds, by the names of its streams. */
export type CompoundContent = 'encrypted' | 'workbook' | 'document' | 'presentation' | 'et' | 'unknown';

export const COMPOUND_SIGNATURE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Old Office and WPS files share one container; the names of its streams tell them apart. `cut`: the end is missing. */
export function compoundContent(bytes: Uint8Array): CompoundContent | 'cut' {
  const has = (name: string) => hasStream(bytes, name);
  if (isDirectoryCutOff(bytes)) return 'cut';
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('Workbook') || has('Book')) return 'workbook';
  if (has('WordDocument')) return 'document';
  if (has('PowerPoint Document')) return 'presentation';
  return has('ETExtData') || has('ET') ? 'et' : 'unknown';
}

/** The header names the sector where the directory begins; the first sector follows the header. */
function isDirectoryCutOff(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  return (view.getUint32(48, true) + 2) * sectorSize > bytes.length;
}

/** Directory entries are 128 bytes long: the name in UTF-16, then at byte 64 its length with the final NUL. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
    if (at % 128 === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === wanted.length) return true;
  }
  return false;
}
