import { CN, matchAt, mayBegin } from './numerals.ts';
import { isDigit } from './source.ts';

const DATE =
  /(?:\d{4}|[12x×X\d]{2}[xX×*]{2}|[一二三四五六七八九〇零]{4})\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:份|底|初|上旬|中旬|下旬|\s*\d{1,2}\s*[日号](?:\s*(?:-|—|–|~|至|到)+\s*(?:\d{1,2}月)?\d{1,2}[日号])?)?)?|\d{2}[xX×*]{2}|(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|底|初|上旬|中旬|下旬|\s*(?:\d{1,2}|[一二三]?十?[一二三四五六七八九]?)\s*[日号])?(?!度)(?:\s*(?:-|—|–|~|至|到)+\s*\d{1,2}[日号])?|\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}(?:日)?|\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}[时点](?:\d{1,2}分|半)?(?!候|间)|\d{1,2}日(?=[,。、;)\s至到—~-]|上午|下午|前|后|起|晚|召开|全|正式)/y;

const DOCUMENT =
  /\d+\s*[\]〕】)]\s*第?\s*\d+\s*号|\d{1,4}号(?=文|令|文件|公告|[)〕】]|$)|(?<=[\]〕】)]\s?第?)\d{1,4}号/y;

const PHONE = /1[3-9]\d{9}(?!\d)|0\d{2,3}-?\d{7,8}(?!\d)|(?<![\d.])\d{17}[\dXx](?!\d)/y;

const ENUMERATOR = new RegExp(`[${CN}]{1,2}(?=是|要|、)|[${CN}]{1,3}(?=[)])`, 'y');

const LIST_NUMBER = /\d{1,2}(?:[、)]|\.(?!\d))/y;

/** 十九大, 3委制, 1+N: numbers that are names. */
const NAME = /\d{2}(?=后)|\d{1,2}(?=[委职]制|人制|[+])|\d{1,3}(?=大(?:以来|精神|报告|[,。、]))/y;

/** End of a date, a document number, an ordinal, a list number or a telephone number at a place; null otherwise. */
export function notAQuantity(folded: string, at: number, end: number): number | null {
  const before = folded[at - 1];
  if (before === '第' || before === '其') return at + runOfNumerals(folded, at);
  const arabic = isDigit(folded[at]);
  for (const pattern of arabic ? [DATE, DOCUMENT, PHONE, NAME] : [DATE]) {
    const found = matchAt(pattern, folded, at);
    if (found !== null && found[0] !== '' && at + found[0].length <= end) return at + found[0].length;
  }
  if (/[〔[【]/.test(before ?? '')) {
    const inner = /\d{2,4}(?:[xX×]{2})?/y;
    const found = matchAt(inner, folded, at);
    if (found !== null && /[〕\]】]/.test(folded[at + found[0].length] ?? '')) return at + found[0].length;
  }
  if (startsPoint(folded, at)) {
    const found = matchAt(arabic ? LIST_NUMBER : ENUMERATOR, folded, at);
    if (found !== null) return at + found[0].length;
  }
  return null;
}

function runOfNumerals(folded: string, at: number): number {
  let end = at;
  while (end < folded.length && mayBegin(folded.charCodeAt(end))) end += 1;
  // 第1、2、3项: the numbers behind the first are ordinals as well.
  while (folded[end] === '、' && mayBegin(folded.charCodeAt(end + 1))) {
    end += 1;
    while (end < folded.length && mayBegin(folded.charCodeAt(end))) end += 1;
  }
  return Math.max(end - at, 1);
}

/** True where a point of a list may begin: at the start of a line or behind a stop or an opening bracket. */
function startsPoint(folded: string, at: number): boolean {
  let from = at - 1;
  while (folded[from] === ' ' || folded[from] === '\t') from -= 1;
  return from < 0 || /[\n\r。;:,(?!“"》)]/.test(folded.charAt(from));
}
