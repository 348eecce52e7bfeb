import type { Source } from '../reading/source.ts';
import { isHan } from '../reading/source.ts';
import { findingAt, MOST_OF_A_CHECK, places, shown, type WordingFinding } from './finding.ts';
import { doubledSentences } from './sentences.ts';

const CHECK = 'doubled';

/** The same word, clause, stop or sentence twice where once was meant. */
export function doubled(source: Source): WordingFinding[] {
  return [...doubledCharacters(source), ...doubledWords(source), ...doubledStops(source), ...doubledSentences(source)];
}

/** Characters that seldom stand twice, with what makes them right: 目的的, 为了了解, 现在在, 实实在在. */
const SINGLE: Readonly<Record<string, readonly [before: string, after: string]>> = {
  的: ['目', '确士'],
  了: ['为不明一未除', '解结却断然如之得不'],
  在: ['现存实正潜内好自旨所外', '在'],
  和: ['共温中缓饱总谐人平祥柔附谦和', '气美睦谐平好暖风解和'],
  是: ['于总就还要倒可只凡若但都正老像', '非否是'],
  将: ['即麻干主大名上中少武', '士军领来才'],
  被: ['棉植', '子褥告'],
  我: ['自', ''],
  使: ['即大天行促假驱', '用者命'],
  于: ['由对关等至处位属敢善终', ''],
  并: ['合兼吞一归', ''],
  与: ['参给赋授', ''],
  对: ['应针面相反配校核一绝派成', '子比象立于手方策应照付'],
  到: ['达得看受签报做', '位场会底达处'],
};

function doubledCharacters(source: Source): WordingFinding[] {
  const { folded } = source;
  const findings: WordingFinding[] = [];
  for (let at = 0; at + 1 < folded.length && findings.length < MOST_OF_A_CHECK; at += 1) {
    const character = folded.charAt(at);
    if (character !== folded[at + 1]) continue;
    const rule = SINGLE[character];
    let end = at + 2;
    while (folded[end] === character) end += 1;
    if (rule !== undefined && Object.hasOwn(SINGLE, character) && wrongTwice(folded, at, end, rule))
      findings.push(twice(source, at, end, character));
    at = end - 1;
  }
  return findings;
}

function wrongTwice(folded: string, at: number, end: number, [before, after]: readonly [string, string]): boolean {
  if (at > 0 && before.includes(folded.charAt(at - 1))) return false;
  return end >= folded.length || !after.includes(folded.charAt(end));
}

/** Repeated on purpose: 研究研究, 一个一个, 逐村逐村, 非常非常. */
const RIGHT_TWICE =
  /^(?:研究|商量|讨论|考虑|学习|了解|锻炼|打听|试验|比较|宣传|沟通|交流|休息|介绍|关心|表扬|整顿|清理|检查|评论|座谈|许多|很多|非常|十分|永远|好好|多多|少少)$|^[一逐每越边又很太再更最非挨某几两半]/;
/** Words that are noun and verb, so that the one may end a phrase and the other begin the next: 换届工作工作组, 党组织组织党员. */
const NOUN_AND_VERB =
  /^(?:代表|组织|领导|工作|选举|决定|规定|指导|计划|建议|报告|委员|会议|管理|监督|培训|教育|推荐|提名|换届|社区|村民|居民|小组|方案|政府|委会|党委|动员|调研|调查|总结|候选|参与|参加|活动|服务|投票|登记|办公|公示|党员|干部|书记|纪律|人大|问题|情况|要求|安排|部署|负责|发展|建设|审核|审查|考察|民主|办法|公开|议事|议会|主任|会员|员会|大会|会长|区长|县长|大会|分会|支部|部长|主席|班子|秘书|组织部|工作组)$/;
const NUMERALS = /^[零〇一二两三四五六七八九十百千万亿]{2,}$/;
const LONGEST = 20;
const COMMA = 44;

/** 进行进行, 换届选举工作换届选举工作: a word or a clause straight after itself, with or without a comma between. */
function doubledWords(source: Source): WordingFinding[] {
  const { folded } = source;
  const findings: WordingFinding[] = [];
  for (let at = 0; at < folded.length && findings.length < MOST_OF_A_CHECK; ) {
    const found = isHan(folded[at]) ? repeatAt(folded, at) : null;
    if (found === null) {
      at += 1;
      continue;
    }
    const { word, end, right } = found;
    if (!right) findings.push(twice(source, at, end, word));
    at = end;
  }
  return findings;
}

interface Repeat {
  readonly word: string;
  readonly end: number;
  readonly right: boolean;
}

function repeatAt(folded: string, at: number): Repeat | null {
  const first = folded.charCodeAt(at);
  if (first === folded.charCodeAt(at + 1)) return null;
  for (let length = 2; length <= LONGEST; length += 1) {
    if (!isHan(folded[at + length - 1])) break;
    const next = folded.charCodeAt(at + length);
    const gap = next === COMMA && length >= 4 && isWholeClause(folded, at, length) ? 1 : 0;
    if (gap === 0 ? next !== first : first !== folded.charCodeAt(at + length + 1)) continue;
    const word = folded.slice(at, at + length);
    if (!folded.startsWith(word, at + length + gap)) continue;
    const end = endOfRun(folded, at, length + gap);
    return { word, end, right: length <= 3 ? isRightTwice(word, folded, at) : /^[一逐每越边又]/.test(word) };
  }
  return null;
}

/** Only a whole clause is doubled over a comma: …成立领导小组,领导小组… takes up its last words and is right. */
const isWholeClause = (folded: string, at: number, length: number): boolean =>
  folded[at + length] === ',' && !isHan(folded[at - 1]) && !isHan(folded[at + 2 * length + 1]);

/** The end of a run of repeats: one finding for 好的好的好的. */
function endOfRun(folded: string, at: number, step: number): number {
  let end = at + step;
  while (end < folded.length && folded[end] === folded[end - step] && (isHan(folded[end]) || folded[end] === ','))
    end += 1;
  return folded[end - 1] === ',' ? end - 1 : end;
}

function isRightTwice(word: string, folded: string, at: number): boolean {
  if (RIGHT_TWICE.test(word) || NOUN_AND_VERB.test(word) || NUMERALS.test(word)) return true;
  // 一村一村, and 张村村 as the end of 一张村村…: a numeral before makes it a distributive.
  return /[一逐每]/.test(folded.charAt(at - 1));
}

function twice(source: Source, start: number, end: number, word: string): WordingFinding {
  return findingAt(source, start, end, {
    check: CHECK,
    severity: 'warning',
    zh: `“${shown(word)}”重复。`,
    en: `“${shown(word)}” stands twice.`,
    mend: [`只留一个“${shown(word)}”。`, 'Keep it once.'],
    printed: source.text.slice(start, end),
    computed: word,
    replacement: word,
  });
}

const STOPS = /[,、;:。]{2,6}|[,、;。][?!]|[?!][,、;。]/g;

/** ,, 。。 、, ;。 — not an ellipsis, and not the damaged point of 90。。5%. */
function doubledStops(source: Source): WordingFinding[] {
  const { folded } = source;
  const findings: WordingFinding[] = [];
  for (const found of places(folded, STOPS, findings)) {
    const end = found.index + found[0].length;
    if (/^(?:。{3,6}|,{3,6}|、{3,6}|:{2,6})$/.test(found[0])) continue;
    if (/\d/.test(folded.charAt(found.index - 1)) && /[\d%]/.test(folded.charAt(end))) continue;
    const kept = found[0].includes('。') ? '。' : (/[;:]/.exec(found[0])?.[0] ?? found[0].charAt(0));
    findings.push(
      findingAt(source, found.index, end, {
        check: CHECK,
        severity: 'warning',
        zh: `标点“${source.text.slice(found.index, end)}”重叠。`,
        en: `The punctuation “${source.text.slice(found.index, end)}” is doubled.`,
        mend: ['只留一个标点。', 'Keep one of the signs.'],
        printed: source.text.slice(found.index, end),
        replacement: source.text.slice(found.index, end).includes(kept) ? kept : source.text.charAt(found.index),
      }),
    );
  }
  return findings;
}
