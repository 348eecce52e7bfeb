const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number as articles are numbered: 十七, 一百零三, 一千二百六十. */
function numberOfNumeral(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const character of text) {
    const place = PLACES[character];
    if (place === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += (digit === 0 ? 1 : digit) * place;
      digit = 0;
    }
  }
  return sum + digit;
}

const PARTS: Readonly<Record<string, string>> = { 条: 'Article', 款: 'paragraph', 项: 'item' };

/** Articles in English: 第二十条第三项 becomes "Article 20, item 3", 第七条至第九条 "Article 7 to Article 9". */
export function articleInEnglish(article: string): string {
  return article
    .replace(
      /第([零一二三四五六七八九十百千]+)([条款项])/g,
      (_, numeral: string, part: string) => `, ${PARTS[part] ?? ''} ${numberOfNumeral(numeral)}`,
    )
    .replace(/至, /g, ' to ')
    .replace(/、, /g, ', ')
    .replace(/^, /, '');
}
