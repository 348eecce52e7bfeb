/** Smallest whole number of votes that is more than half of `base` (过半数): `2v > base`. */
export function moreThanHalf(base: number): number {
  return Math.floor(base / 2) + 1;
}

/** Smallest whole number, at least 1, that is not less than a third of `ballots`: `3v >= ballots`. */
export function atLeastThird(ballots: number): number {
  return Math.max(1, Math.ceil(ballots / 3));
}

/** Smallest whole number that is more than two thirds of `base`: `3v > 2 base`. */
export function moreThanTwoThirds(base: number): number {
  return Math.floor((2 * base) / 3) + 1;
}

/** Smallest whole number that is not less than four fifths of `base`: `5v >= 4 base`. */
export function atLeastFourFifths(base: number): number {
  return Math.ceil((4 * base) / 5);
}

/** Smallest whole number that is more than four fifths of `base`: `5v > 4 base`. */
export function moreThanFourFifths(base: number): number {
  return Math.floor((4 * base) / 5) + 1;
}

/**
 * How many of `entitled` must be present at a Party meeting (PB-010): at least four fifths, under the rules of 1990 more
 * than four fifths.
 */
export function quorumOf(
  entitled: number,
  ruleSet: string,
): { readonly needed: number; readonly rules: readonly string[] } {
  return ruleSet === 'PB-1990'
    ? { needed: moreThanFourFifths(entitled), rules: ['PB-010', 'G-16'] }
    : { needed: atLeastFourFifths(entitled), rules: ['PB-010', 'G-15'] };
}
