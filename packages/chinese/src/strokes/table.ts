import { OFFICIAL, OTHERS, TOTALS, VERSION } from './table.generated.ts';

/** What the table knows of a character's strokes. */
export interface CharacterStrokes {
  readonly total: number;
  /** Stroke types in writing order: 横1 竖2 撇3 点4 折5; null where only the total is known. */
  readonly sequence: string | null;
  /** Place among the characters of the same sequence, from 0; null where the sequence is unknown. */
  readonly tie: number | null;
  /** Whether the character is one of the 8,105 of 通用规范汉字表. */
  readonly standard: boolean;
}

interface PackedSequences {
  readonly characters: string;
  readonly strokes: string;
}

/** The digits of packed strokes and of stroke keys, in the order of their bytes. */
export const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Names the contents of the table. Stored keys made with another version are to be made anew. */
export const STROKE_TABLE_VERSION = VERSION;

let sequences: ReadonlyMap<string, CharacterStrokes> | null = null;
let totals: readonly TotalsBlock[] | null = null;

interface TotalsBlock {
  readonly from: number;
  readonly values: Uint8Array;
}

/**
 * The strokes of one character in the mainland form: total and sequence for the 8,105 characters of 通用规范汉字表 and
 * for 12,000 traditional and variant ones, the total alone for the other Han characters; null for what has neither.
 */
export function strokesOf(character: string): CharacterStrokes | null {
  sequences ??= unpackAll();
  const known = sequences.get(character);
  if (known !== undefined) return known;
  const total = totalOf(character.codePointAt(0) ?? 0);
  return total === 0 ? null : { total, sequence: null, tie: null, standard: false };
}

function totalOf(code: number): number {
  totals ??= TOTALS.map(({ from, runs }) => ({ from, values: unpackTotals(runs) }));
  for (const { from, values } of totals)
    if (code >= from && code < from + values.length) return values[code - from] ?? 0;
  return 0;
}

function unpackAll(): ReadonlyMap<string, CharacterStrokes> {
  const found = new Map<string, CharacterStrokes>();
  const ties = new Map<string, number>();
  for (const [packed, standard] of [[OFFICIAL, true] as const, [OTHERS, false] as const]) {
    for (const [character, sequence] of unpackSequences(packed)) {
      const tie = ties.get(sequence) ?? 0;
      ties.set(sequence, tie + 1);
      found.set(character, { total: sequence.length, sequence, tie, standard });
    }
  }
  return found;
}

/** Each sequence is the beginning it shares with the one before, then pairs of strokes; `+` adds one to the total. */
function* unpackSequences({ characters, strokes }: PackedSequences): Generator<[string, string]> {
  let at = 0;
  let total = 0;
  let sequence = '';
  for (const character of characters) {
    for (; strokes.charAt(at) === '+'; at += 1) total += 1;
    sequence = sequence.slice(0, SYMBOLS.indexOf(strokes.charAt(at)));
    at += 1;
    for (; sequence.length < total; at += 1) {
      const pair = SYMBOLS.indexOf(strokes.charAt(at));
      sequence += pair % 6 === 0 ? `${pair / 6}` : `${Math.floor(pair / 6)}${pair % 6}`;
    }
    yield [character, sequence];
  }
}

function unpackTotals(runs: string): Uint8Array {
  const values: number[] = [];
  for (const [, symbol = '', few, many] of runs.matchAll(/([0-9A-Za-z])(?:!([0-9A-Za-z])|\*(\d+);)?/g)) {
    const length = few !== undefined ? SYMBOLS.indexOf(few) : Number(many ?? 1);
    for (let i = 0; i < length; i += 1) values.push(SYMBOLS.indexOf(symbol));
  }
  return Uint8Array.from(values);
}
