import { parseChineseNumeral } from '@huanjie/chinese';
import type { Language } from '../../app/messages.ts';

const PIECE = /第([零〇一二三四五六七八九十百]+)(条|款|项)/g;
const ENGLISH: Readonly<Record<string, string>> = { 条: 'Art. ', 款: ', para. ', 项: ', item ' };

/** An article as people read it: 第十八条第二款; Art. 18, para. 2. */
export function articleInWords(article: string, language: Language): string {
  if (language === 'zh') return article;
  return article
    .replaceAll('、', '; ')
    .replaceAll('至', ' to ')
    .replace(PIECE, (whole, numeral: string, kind: string) => {
      const number = parseChineseNumeral(numeral);
      return number === null ? whole : `${ENGLISH[kind]}${number}`;
    });
}

/** An article with Arabic numerals, as it is typed in a search: 第十八条 → 第18条. */
export function articleInDigits(article: string): string {
  return article.replace(PIECE, (whole, numeral: string, kind: string) => {
    const number = parseChineseNumeral(numeral);
    return number === null ? whole : `第${number}${kind}`;
  });
}
