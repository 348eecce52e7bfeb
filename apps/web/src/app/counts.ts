/** What a number field holds: nothing, a count of persons or ballots, or why it is none. */
export type ReadCount =
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'fault'; readonly code: 'letters' | 'negative' | 'fraction' | 'tooBig' };

/** No Chinese electorate comes near; beyond it a slipped finger is likelier than a vote. */
const MOST = 99_999_999;

/**
 * Reads a count as people type it: full-width digits, spaces and commas between thousands, and a counted word at the
 * end (120票). Anything else is named, never guessed.
 */
export function readCount(text: string): ReadCount {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,、]/g, '')
    .replace(/[票张人名]$/, '');
  if (plain === '') return { kind: 'blank' };
  if (/^[-−–]\d+$/.test(plain)) return { kind: 'fault', code: 'negative' };
  if (/^\d+[.。]\d+$/.test(plain)) return { kind: 'fault', code: 'fraction' };
  if (!/^\d+$/.test(plain)) return { kind: 'fault', code: 'letters' };
  const value = Number(plain);
  return value > MOST ? { kind: 'fault', code: 'tooBig' } : { kind: 'count', value };
}

/** The count of a field, or null where it holds none. */
export function countIn(text: string): number | null {
  const read = readCount(text);
  return read.kind === 'count' ? read.value : null;
}
