/** Fixed terms of the field that hold a numeral and count nothing. */
const TERMS = [
  '两推一选',
  '一肩挑',
  '两委',
  '新一届',
  '上一届',
  '统一',
  '下一步',
  '进一步',
  '逐一',
  '一体',
  '一致',
  '一人兼有',
  '只计一人',
  '一封信',
  '一线',
  '每一步',
  '由两人分别',
  '只有一人',
  '两种方式',
  '百分点',
];

/** Numbers in a text, in digits or in Chinese numerals, that are no part of a fixed term. */
export function quantitiesIn(text: string): string[] {
  const bare = TERMS.reduce((rest, term) => rest.replaceAll(term, '□'), text);
  return bare.match(/[0-9０-９][0-9０-９.,]*%?|[〇零一二三四五六七八九十百千万亿两]+/g) ?? [];
}
