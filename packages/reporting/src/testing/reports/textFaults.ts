import type { Planted } from './faults.ts';
import { type Random, randomOf } from './random.ts';
import type { Round } from './records.ts';
import type { Style } from './say.ts';
import { writeReport } from './write.ts';

/** A slip in the words: what is put in place of a stretch of the text. */
interface Slip {
  readonly name: string;
  /** Classes that are right beside `text`. */
  readonly also?: Planted['also'];
  readonly apply: (
    text: string,
    random: Random,
  ) => { readonly start: number; readonly end: number; readonly put: string } | null;
}

/** One of the places that a pattern matches; the fault stands at the whole match. */
const replacing =
  (pattern: RegExp, put: (words: string, random: Random) => string): Slip['apply'] =>
  (text, random) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return null;
    const match = random.pick(found);
    return { start: match.index, end: match.index + match[0].length, put: put(match[0], random) };
  };

const CONFUSED: readonly (readonly [right: string, wrong: string])[] = [
  ['截至目前', '截止目前'],
  ['部署', '布署'],
  ['贯彻', '贯撤'],
  ['安排', '按排'],
  ['座谈', '坐谈'],
  ['周密', '周蜜'],
  ['权利', '权力'],
];

const FOREIGN = [
  '更多范文请访问www.fanwen99.cn免费下载。',
  '（本文来源：某某范文网，转载请注明出处）',
  '相关推荐：2023年度个人工作总结范文五篇',
  '点击下载全文',
];

const SLIPS: readonly Slip[] = [
  {
    name: 'year pasted into a count',
    // The count is then larger than its whole as well.
    also: ['error'],
    apply: replacing(
      /(?<=[\u4e00-\u9fff])\d{2,3}(?=[名人])/g,
      (digits, random) => `${random.int(2011, 2024)}${digits}`,
    ),
  },
  {
    name: 'number lost before its unit',
    apply: replacing(/(?<=(?:共选出|选举产生|产生|登记选民|发出选票)[\u4e00-\u9fff]{0,8})\d+(?=[名人张])/g, () => ''),
  },
  {
    name: 'number lost before %',
    apply: replacing(/占(?:比)?\d+(?:\.\d+)?%/g, (words) => words.replace(/\d+(?:\.\d+)?/, '')),
  },
  { name: '% lost behind a share', apply: replacing(/占\d+\.\d+%(?=[，。；,;])/g, (words) => words.replace('%', '')) },
  { name: 'decimal point become a full stop', apply: replacing(/\d+\.\d+%/g, (words) => words.replace('.', '。')) },
  {
    name: 'doubled word',
    apply: replacing(/换届选举工作|依法|切实加强|充分发扬民主|法定程序/g, (words) => words + words),
  },
  { name: 'doubled stop', apply: replacing(/。(?=[\u4e00-\u9fff])/g, () => '。。') },
  {
    name: 'foreign text',
    apply: replacing(/。\n(?=.)/g, (words, random) => `。${random.pick(FOREIGN)}${words.slice(1)}`),
  },
  { name: 'redacted year', apply: replacing(/20\d\d(?=年)/g, () => '20xx') },
  { name: 'redacted place', apply: replacing(/[\u4e00-\u9fff]{2,3}(?=县里|区里|县村|区社区)/g, () => 'XX') },
  {
    name: 'confused word',
    apply: (text, random) => {
      const [found] = random.shuffle(CONFUSED.filter(([right]) => text.includes(right)));
      if (found === undefined) return null;
      const start = text.indexOf(found[0]);
      return { start, end: start + found[0].length, put: found[1] };
    },
  },
  { name: 'bracket left open', apply: replacing(/（占\d+(?:\.\d+)?%）/g, (words) => words.slice(0, -1)) },
];

export const TEXT_FAULTS: readonly string[] = SLIPS.map(({ name }) => name);

/** The report of a round with one slip in its words. */
export function plantSlip(name: string, round: Round, seed: number, style: Style): Planted | null {
  const { text } = writeReport(round, seed, { ...style, wideDigits: false });
  const slip = SLIPS.find((one) => one.name === name);
  const found = slip?.apply(text, randomOf(seed * 17 + round.kind.length * 1009));
  if (found === null || found === undefined) return null;
  const faulty = text.slice(0, found.start) + found.put + text.slice(found.end);
  // Where something was lost, the words around the gap are the place.
  const margin = found.put === '' ? 4 : 0;
  return {
    fault: name,
    class: 'text',
    also: slip?.also ?? [],
    text: faulty,
    start: Math.max(0, found.start - margin),
    end: found.start + found.put.length + margin,
    clean: text,
  };
}
