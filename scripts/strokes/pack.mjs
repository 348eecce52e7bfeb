const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const MOST_STROKES = SYMBOLS.length - 1;
/** The blocks of Han characters whose totals are kept, each with its first and last code point. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x323af],
];

/**
 * Packs entries that already stand in stroke order: per character the length of the beginning it shares with the one
 * before it, then its other strokes two by two; `+` where the number of strokes grows by one.
 */
export function packSequences(entries) {
  let packed = '';
  let before = '';
  for (const { sequence } of entries) {
    const longer = sequence.length - before.length;
    packed += '+'.repeat(longer);
    const shared = longer > 0 ? 0 : sharedLength(before, sequence);
    packed += SYMBOLS[shared] + packPairs(sequence.slice(shared));
    before = sequence;
  }
  return { characters: entries.map(({ character }) => character).join(''), strokes: packed };
}

function sharedLength(left, right) {
  let length = 0;
  while (length < right.length && left[length] === right[length]) length += 1;
  return length;
}

function packPairs(strokes) {
  let packed = '';
  for (let at = 0; at < strokes.length; at += 2) {
    packed += SYMBOLS[Number(strokes[at]) * 6 + Number(strokes[at + 1] ?? 0)];
  }
  return packed;
}

/**
 * Packs totals as runs: the symbol of a total (0 for none), then `!s` for up to 61 code points or `*n;` for more.
 * Characters whose sequence is known need no total: they join the run they stand in.
 */
export function packTotals(totals, known) {
  return BLOCKS.map(([from, to]) => {
    const runs = [];
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCodePoint(code);
      const symbol = SYMBOLS[Math.min(totals.get(character) ?? 0, MOST_STROKES)];
      const run = runs.at(-1);
      if (run !== undefined && (run.symbol === symbol || known.has(character))) run.length += 1;
      else runs.push({ symbol, length: 1 });
    }
    return { from, runs: runs.map(packRun).join('') };
  });
}

function packRun({ symbol, length }) {
  if (length <= 2) return symbol.repeat(length);
  return length <= MOST_STROKES ? `${symbol}!${SYMBOLS[length]}` : `${symbol}*${length};`;
}
