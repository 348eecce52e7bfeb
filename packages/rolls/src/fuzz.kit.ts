import { randomOf } from './check/corpus.kit.ts';

/** How a file was spoilt, so that a finding can be made again from its seed. */
export interface Spoilt {
  readonly bytes: Uint8Array;
  readonly seed: number;
}

type Random = (below: number) => number;

/** Values at which readers of lengths and counts go wrong. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

/** One of the given files with a few bytes changed, cut, doubled or joined with another's; the same seed gives the same file. */
export function spoil(files: readonly Uint8Array[], seed: number): Spoilt {
  const random = randomOf(seed);
  const pick = () => files[random(files.length)] ?? new Uint8Array();
  let bytes = Uint8Array.from(pick());
  const times = 1 + random(6);
  for (let time = 0; time < times && bytes.length > 4; time += 1) bytes = spoilOnce(bytes, pick(), random);
  return { bytes, seed };
}

function spoilOnce(bytes: Uint8Array<ArrayBuffer>, other: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const at = random(bytes.length);
  switch (random(8)) {
    case 0:
      bytes[at] = random(256);
      return bytes;
    case 1:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      return bytes;
    case 2:
      return putNumber(bytes, Math.min(at, bytes.length - 4), EDGES[random(EDGES.length)] ?? 0, random(2) === 0);
    case 3:
      return bytes.slice(0, at);
    case 4: {
      const length = 1 + random(64);
      return Uint8Array.from(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]));
    }
    case 5: {
      const part = bytes.subarray(at, at + 1 + random(256));
      return Uint8Array.from(Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]));
    }
    case 6: {
      const from = random(other.length);
      return Uint8Array.from(Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + random(2048))]));
    }
    default: {
      const end = Math.min(bytes.length, at + 1 + random(16));
      for (let index = at; index < end; index += 1) bytes[index] = random(256);
      return bytes;
    }
  }
}

function putNumber(
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
  value: number,
  isWide: boolean,
): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isWide) view.setUint32(at, value, true);
  else view.setUint16(at, value & 0xffff, true);
  return bytes;
}
