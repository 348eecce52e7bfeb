/** A row of a file as a person finds it. */
export interface RowPlace {
  readonly row: number;
  /** Name of the sheet; empty for CSV and for a workbook with one sheet. */
  readonly sheet: string;
}

/**
 * Numbers the rows of all sheets of a file through, so that a pair of rows on two sheets can be named. On the first
 * sheet both numbers are the same.
 */
export interface RowPlaces {
  /** Begins a sheet; the rows that follow are on it. */
  readonly begin: (sheet: string) => void;
  /** Name of the sheet at hand; empty where sheets are not named. */
  readonly sheet: () => string;
  /** The running number of a row of the sheet at hand. */
  readonly numberOf: (row: number) => number;
  readonly placeOf: (number: number) => RowPlace;
  /** How a sentence about the row `from` calls the row `to`. */
  readonly nameOf: (to: number, from?: number) => { readonly zh: string; readonly en: string };
}

export function rowPlaces(isNamed: boolean): RowPlaces {
  const starts: { readonly base: number; readonly sheet: string }[] = [{ base: 0, sheet: '' }];
  let base = 0;
  let last = 0;
  const begin: RowPlaces['begin'] = (sheet) => {
    if (last === 0) starts.length = 0;
    base = last;
    starts.push({ base, sheet: isNamed ? sheet : '' });
  };
  const numberOf: RowPlaces['numberOf'] = (row) => {
    const number = base + row;
    if (number > last) last = number;
    return number;
  };
  const placeOf: RowPlaces['placeOf'] = (number) => {
    for (let at = starts.length - 1; at >= 0; at -= 1) {
      const start = starts[at];
      if (start && number > start.base) return { row: number - start.base, sheet: start.sheet };
    }
    return { row: number, sheet: starts[0]?.sheet ?? '' };
  };
  const nameOf: RowPlaces['nameOf'] = (to, from) => {
    const place = placeOf(to);
    const isClear =
      place.sheet === '' || (from === undefined ? starts.length === 1 : placeOf(from).sheet === place.sheet);
    return {
      zh: `${isClear ? '' : `工作表“${place.sheet}”`}第 ${place.row} 行`,
      en: `row ${place.row}${isClear ? '' : ` of sheet "${place.sheet}"`}`,
    };
  };
  return { begin, sheet: () => starts.at(-1)?.sheet ?? '', numberOf, placeOf, nameOf };
}
