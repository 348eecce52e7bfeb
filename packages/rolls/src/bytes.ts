import { createHash } from 'node:crypto';
import { type Refused, tooLarge } from './refusal.ts';

/** A file: its bytes, or its bytes as they arrive. */
export type ByteSource = Uint8Array | AsyncIterable<Uint8Array>;

/** Default limit on the size of a file, in bytes (128 MiB). */
export const DEFAULT_LIMIT_BYTES = 128 * 1_048_576;

/**
 * Collects a source up to `limitBytes`. A spreadsheet's directory stands at its end, and the encoding of a
 * CSV file is only certain once all of it has been seen, so the compact original is held whole; rows are not.
 */
export async function collectBytes(
  source: ByteSource,
  limitBytes: number,
): Promise<{ readonly kind: 'bytes'; readonly bytes: Uint8Array } | Refused> {
  if (source instanceof Uint8Array) {
    return source.length > limitBytes ? tooLarge(limitBytes) : { kind: 'bytes', bytes: source };
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of source) {
    length += part.length;
    if (length > limitBytes) return tooLarge(limitBytes);
    parts.push(part);
  }
  return { kind: 'bytes', bytes: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, length) };
}

/** SHA-256 of the bytes in lower-case hexadecimal: two files with the same digest are the same import. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
