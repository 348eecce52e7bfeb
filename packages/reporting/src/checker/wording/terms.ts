import type { Source } from '../reading/source.ts';
import { grouped, partReader, type WordingFinding } from './finding.ts';
import { type Mention, severalNames } from './severalNames.ts';

const TERM =
  /第([一二三四五六七八九十\d]{1,3})(届|次)(?:全[省市县区镇乡])?(?:农村|城市)?(?:社区|村级|村|居)?(村民委员会|村民委会|村委会|居民委员会|居委会|委员会|村“?两委”?|人大代表|党代会)的?换届(?:选举)?/gu;

/** 第四届居民委员会换届选举 and 第五届居民委员会换届选举: one round under two numbers. */
export function termNumbers(source: Source): WordingFinding[] {
  const partOf = partReader(source);
  const mentions = Array.from(source.folded.matchAll(TERM), (found): Mention => {
    const body = /^[村居]|人大|党代/.exec(String(found[3]))?.[0] ?? '';
    return {
      start: found.index,
      end: found.index + found[0].length,
      form: `第${found[1]}${found[2]}`,
      key: `${partOf(found.index)} ${body} ${found[2]}`,
    };
  });
  return [...grouped(mentions, (mention) => mention.key).values()].flatMap((same) =>
    severalNames(source, same, '同一次换届', 'The same round', { zh: '届次', en: 'numbers' }),
  );
}
