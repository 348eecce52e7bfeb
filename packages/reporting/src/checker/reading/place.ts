import type { Figure } from './figures.ts';
import type { Source } from './source.ts';

/** One place of several told of in its own sentence: 大柳河镇选举产生…. What holds of it is not what holds of all. */
const PLACE =
  /(?:^|[,。;、:\s])(?:其中)?([\u4e00-\u9fff]{1,5}?(?:镇|乡|街道|社区|村))(?=选举|换届|本次|此次|实际|现有|依法|辖|共|有|登记|产生|党员|的|参选|应|实|村民|居民|,|\d)/;

/** The single place a sentence speaks of; empty where it speaks of all. */
export function placeOf({ folded, lines }: Source, { sentence }: Figure): string {
  if (/^[^,;。]{0,6}(?:上述|以上|这|其中|其余|另外)\d{1,3}个/.test(folded.slice(sentence.start, sentence.start + 24)))
    return '上述';
  const name = PLACE.exec(folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 200)))?.[1];
  if (
    name === undefined ||
    /^(?:全|各|我|本|该|这|每|乡|镇|村|社区|街道|个|些|行政)/.test(name) ||
    /[个全各]/.test(name)
  )
    return '';
  // The place that the title names is all that the report speaks of.
  const title = lines.find(({ part }) => part === sentence.part);
  return title !== undefined &&
    title.index !== sentence.line &&
    folded.slice(title.start, Math.min(title.end, title.start + 80)).includes(name)
    ? ''
    : name;
}
