import { parseChineseNumeral } from '@huanjie/chinese';

const NUMBER = /[0-9]+|[〇零一二三四五六七八九十百两]+/;

/** The number in the name of a group (`第十二村民小组`, `3组`); infinite where there is none. */
function numberOf(name: string): number {
  const found = NUMBER.exec(name)?.[0];
  if (found === undefined) return Number.POSITIVE_INFINITY;
  return /^[0-9]+$/.test(found) ? Number(found) : (parseChineseNumeral(found) ?? Number.POSITIVE_INFINITY);
}

/** Groups in the order of their numbers, those with a name only behind them, entries without a group last. */
export function compareGroups(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const [first, second] = [numberOf(a), numberOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : 1;
}
