import type { Sentence, Source } from '../reading/source.ts';
import { findingAt, type WordingFinding } from './finding.ts';

/** A thing that is claimed to have changed or to be high, and what its figure would look like. */
interface Subject {
  readonly key: string;
  readonly words: string;
  readonly figure: RegExp;
  readonly zh: string;
  readonly en: string;
}

const RATE_FIGURE = /\d\s{0,2}[%‰]|百分之|百分点|[一二两三四五六七八九]成|[×xX*]%/;
const SUBJECTS: readonly Subject[] = [
  {
    key: 'age',
    words: '平均年龄|年龄',
    figure: /[\d×xX*一二三四五六七八九十]\s{0,2}(?:周)?岁|\d%/,
    zh: '平均年龄',
    en: 'the mean age',
  },
  {
    key: 'turnout',
    words: '参选率|投票率|到会率|参会率|参与率',
    figure: RATE_FIGURE,
    zh: '该项比率',
    en: 'the rate',
  },
  {
    key: 'education',
    words: '文化程度|文化水平|文化层次|学历层次|学历水平|学历',
    figure: /(?:\d|[×xX*])\s{0,2}(?:[%人名]|个百分点)|百分之/,
    zh: '学历构成',
    en: 'the figures on education',
  },
  {
    key: 'satisfaction',
    words: '满意度|满意率|知晓率|支持率|得票率|赞成率|成功率',
    figure: RATE_FIGURE,
    zh: '该项比率',
    en: 'the rate',
  },
  {
    key: 'share',
    words: '(?:妇女|女性|党员|女干部|少数民族|青年|年轻干部|致富能人)(?:干部|成员|代表|委员)?(?:的)?(?:比例|比重|占比)',
    figure: /\d|百分之|[一二两三四五六七八九]成/,
    zh: '该项比例',
    en: 'the share',
  },
];
const CHANGE =
  '(?:也|都|均|较往届|较上届|比上届|比往届|与上届相比)?(?:有了?|得到|呈现?)?(?:所|明显|显著|大幅|大幅度|较大|较大幅度|很大|进一步|不断|普遍|持续|逐步)(?:的)?(?:下降|降低|提高|提升|上升|增加|增长|减少|改善)|(?:也|都|均)?(?:普遍|明显)?(?:较高|很高|较低|偏低)';
const HIGH_VOTES = /(?:以)?高票(?:数)?(?:全部)?(?:当选|通过)/gu;
const VOTES = /\d\s{0,2}票|得票率?[^,。;]{0,10}\d|(?:赞成|同意)票|票率|[×xX*]票/;
const MOST = 5;

/** Claims without a figure near: 参选率明显提高, 高票当选. One for each subject, five for a text. */
export function bareClaims(source: Source): WordingFinding[] {
  const findings = SUBJECTS.flatMap((subject) => claim(source, subject) ?? []);
  const votes = highVotes(source);
  return (votes === null ? findings : [...findings, votes]).sort((a, b) => a.start - b.start).slice(0, MOST);
}

function claim(source: Source, { words, figure, zh, en }: Subject): WordingFinding | null {
  const pattern = new RegExp(`(?:${words})(?:${CHANGE})(?![\\u3400-\\u9fff]{0,4}[的了]?\\d)`, 'gu');
  return remark(source, pattern, (near) => figure.test(near), zh, en);
}

function highVotes(source: Source): WordingFinding | null {
  return remark(source, HIGH_VOTES, (near) => VOTES.test(near), '得票数或得票率', 'the votes');
}

function remark(
  source: Source,
  pattern: RegExp,
  hasFigure: (near: string) => boolean,
  zh: string,
  en: string,
): WordingFinding | null {
  const bare: { start: number; end: number }[] = [];
  let index = 0;
  for (const found of source.folded.matchAll(pattern)) {
    while (index + 1 < source.sentences.length && (source.sentences[index + 1]?.start ?? 0) <= found.index) index += 1;
    const near =
      stretch(source, source.sentences[index], found.index) + stretch(source, source.sentences[index + 1], found.index);
    if (!hasFigure(near)) bare.push({ start: found.index, end: found.index + found[0].length });
  }
  const [first, ...related] = bare;
  if (first === undefined) return null;
  const quoted = source.text.slice(first.start, first.end);
  return findingAt(source, first.start, first.end, {
    check: 'claim',
    severity: 'question',
    zh: `“${quoted}”没有给出数字。`,
    en: `“${quoted}” is claimed without a figure.`,
    mend: [`写出${zh}及上届的数，或删去这一说法。`, `Give ${en}, this time and last time, or leave the claim out.`],
    related,
  });
}

/** A sentence, or as much of a very long one as stands near. */
function stretch({ folded }: Source, sentence: Sentence | undefined, at: number): string {
  if (sentence === undefined) return '';
  return folded.slice(Math.max(sentence.start, at - 200), Math.min(sentence.end, at + 400));
}
