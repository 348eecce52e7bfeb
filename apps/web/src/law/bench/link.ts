import { readSheet } from './readSheet.ts';
import type { Sheet } from './sheet.ts';

/** A sheet in a link unpacks to no more than this many characters. */
const MOST = 400_000;
const MARK = 'sheet=1.';

/**
 * The part of an address after `#` that holds a sheet: packed, in letters that no address changes. It stays in the
 * browser, no server is sent it.
 */
export async function hashOf(sheet: Sheet): Promise<string> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(sheet)), new CompressionStream('deflate-raw'));
  return MARK + toLetters(packed);
}

/** Whether an address brings a sheet along, whole or broken. */
export const bringsSheet = (hash: string): boolean => hash.replace(/^#/, '').startsWith('sheet=');

/** The sheet in an address; null where the link is cut short, changed, or of another kind. */
export async function sheetIn(hash: string): Promise<Sheet | null> {
  const text = hash.replace(/^#/, '');
  if (!text.startsWith(MARK)) return null;
  try {
    const packed = fromLetters(text.slice(MARK.length));
    const json = new TextDecoder('utf-8', { fatal: true }).decode(
      await through(packed, new DecompressionStream('deflate-raw')),
    );
    return readSheet(JSON.parse(json));
  } catch {
    return null;
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > MOST) {
      await reader.cancel();
      throw new RangeError('too much for a sheet');
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

function toLetters(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromLetters(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
