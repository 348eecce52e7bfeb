import type { Source } from '../reading/source.ts';
import { findingAt, shown, type WordingFinding } from './finding.ts';

interface Kind {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
  readonly mend: readonly [string, string];
}

const KINDS: readonly Kind[] = [
  {
    pattern: /锟斤拷|烫烫烫|屯屯屯|\uFFFD{1,200}|ï»¿|(?:[ÃÂâåäæçèéêëì][\u0080-\u00bf‘’“”€™š›œž]{1,2}){2,40}/gu,
    zh: '文字转码出错，成了乱码',
    en: 'the encoding went wrong and the words are garbled',
    mend: ['从原文件重新复制这一段。', 'Copy the passage again from the original file.'],
  },
  {
    pattern: /&(?:nbsp|ldquo|rdquo|lsquo|rsquo|quot|amp|lt|gt|mdash|hellip|middot|times|#\d{2,5}|#x[0-9a-f]{2,5});?/giu,
    zh: '留有网页代码',
    en: 'codes of a web page are left in the text',
    mend: ['改为相应的字符或空格。', 'Put the character meant or a blank in its place.'],
  },
  {
    pattern:
      /<\/?(?:p|br|div|span|font|strong|b|a|img|table|tr|td|tbody|ul|li|h[1-6]|script|style|sup|sub)(?:\s[^<>\n]{0,200})?\/?>/giu,
    zh: '留有网页标记',
    en: 'tags of a web page are left in the text',
    mend: ['删去。', 'Delete them.'],
  },
  {
    pattern: /\(?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{0,5}\)?/giu,
    zh: '字后面带着拼音',
    en: 'readings in Latin letters stand behind characters',
    mend: [
      '删去拼音；是简繁转换带入的，应从原文重新转换。',
      'Delete the readings; a conversion of scripts has put them in.',
    ],
  },
  {
    pattern:
      /(?<=[\u3400-\u9fff])[#^~|\\](?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff]{3})\*(?=[\u3400-\u9fff]{1,3}[,。;])/gu,
    zh: '字中间夹着多余的符号',
    en: 'a stray sign stands between characters',
    mend: ['删去。', 'Delete it.'],
  },
  {
    pattern: /[\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]{1,50}/gu,
    zh: '夹有看不见或显示不出的字符',
    en: 'there are characters that cannot be seen or shown',
    mend: ['删去。', 'Delete them.'],
  },
];

/** Damage of encoding and of copying from web pages: one finding of each kind, at the first place. */
export function garbled(source: Source): WordingFinding[] {
  const findings: WordingFinding[] = [];
  for (const { pattern, zh, en, mend } of KINDS) {
    const places = Array.from(source.folded.matchAll(pattern), ({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })).filter(({ start }) => start > 0 || source.folded.charCodeAt(0) !== 0xfeff);
    const [first, ...related] = places;
    if (first === undefined) continue;
    const quoted = shown(source.text.slice(first.start, first.end), 16);
    findings.push(
      findingAt(source, first.start, first.end, {
        check: 'garbled',
        severity: 'warning',
        zh: `${zh}${/\p{L}|[&<锟]/u.test(quoted) ? `(“${quoted}”)` : ''}${places.length > 1 ? `,共${places.length}处` : ''}。`,
        en: `Here ${en}${places.length > 1 ? `, ${places.length} times in all` : ''}.`,
        mend,
        related,
      }),
    );
  }
  return findings;
}
