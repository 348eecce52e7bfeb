import type { EncodingBreak } from './refusal.ts';

/** Decoded at a time while the place of a fault is looked for. */
const STEP = 1 << 16;

/** Where bytes stop being UTF-8, and how many characters of three or more bytes stand before. */
export function utf8Break(bytes: Uint8Array): { readonly at: number; readonly longCharacters: number } {
  let longCharacters = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = utf8Length(bytes, at);
    if (length === 0) break;
    if (length >= 3) longCharacters += 1;
    at += length;
  }
  return { at, longCharacters };
}

/** Bytes of the well-formed character at `at`, 0 when there is none (Unicode, table 3-7). */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/**
 * Where a decoder gives up on bytes that it does not accept as a whole. A second decoder follows one step behind, so
 * that the step with the fault can be taken again byte by byte.
 */
export function decoderBreak(bytes: Uint8Array, encoding: string): number {
  const ahead = new TextDecoder(encoding, { fatal: true });
  const behind = new TextDecoder(encoding, { fatal: true });
  for (let from = 0; from < bytes.length; from += STEP) {
    const step = bytes.subarray(from, from + STEP);
    try {
      ahead.decode(step, { stream: true });
      behind.decode(step, { stream: true });
    } catch {
      return from + firstRefused(step, behind);
    }
  }
  return bytes.length;
}

function firstRefused(step: Uint8Array, decoder: InstanceType<typeof TextDecoder>): number {
  for (let at = 0; at < step.length; at += 1) {
    try {
      decoder.decode(step.subarray(at, at + 1), { stream: true });
    } catch {
      return at;
    }
  }
  return step.length;
}

/** The line and the byte, as a person counts them, of the place `at`. */
export function placeOf(bytes: Uint8Array, at: number, before: EncodingBreak['before']): EncodingBreak {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 0x0a) line += 1;
  return { line, byte: at + 1, before };
}
