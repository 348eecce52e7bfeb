import { isUtf8 } from 'node:buffer';
import { detectEncoding, type Refused } from '@huanjie/files';

/** HTML asks for the declaration within the first 1,024 bytes; Word writes a little more before it. */
const DECLARED_WITHIN = 4096;

/**
 * Decodes a web page: by its byte-order mark; as UTF-8 where it is UTF-8 whatever it declares, since pages saved by
 * office programs keep declarations that are no longer true; then as declared; then by its content.
 */
export function decodeHtml(bytes: Uint8Array): string | Refused {
  const content = detectEncoding(bytes);
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (content.kind === 'text' && (isMarked || content.encoding !== 'gb18030')) {
    return new TextDecoder(content.encoding).decode(bytes);
  }
  const declared = isUtf8(bytes) ? null : declaredCharset(bytes);
  const text = declared === null ? null : decodeAs(declared, bytes);
  if (text !== null) return text;
  return content.kind === 'refused' ? content : new TextDecoder(content.encoding).decode(bytes);
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  return /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

/** Null when the name is unknown or the bytes are not of that encoding. */
function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
