import type { Source } from '../reading/source.ts';
import { findingAt, located, places, shown, type WordingFinding } from './finding.ts';

const CHECK = 'phrase';

/** Set phrases of such reports with a part missing or two parts that cannot go together. */
export function brokenPhrases(source: Source): WordingFinding[] {
  return [
    ...methodsWithoutNoun(source),
    ...headless(source),
    ...wrongOffices(source),
    ...clashes(source),
    ...gluedOffices(source),
  ];
}

const ADOPT = /采取|采用/g;
const METHOD_NOUN =
  /方式|办法|形式|方法|措施|手段|做法|步骤|策略|行动|模式|原则|途径|渠道|态度|对策|机制|结合|并举|制度|程序|选举|直选|海选|推选|推荐制|投票|差额|等额|战术|路径|工作法|思路/;
/** A clause that tells how it was done and so must end in 的方式, 的办法 or the like. */
const TELLS_HOW =
  /^[^,。;]{0,16}(?:先[^,。;]{1,16},(?:再|后|然后)|由[^,。;]{2,14}(?:推荐|测评|提名|选出|考察|审核)|以[^,。;]{1,4}代[^,。;]{1,4})/;

/** 采取…先学,再组织…: 采取 with a story and without its noun. */
function methodsWithoutNoun(source: Source): WordingFinding[] {
  const { folded } = source;
  const findings: WordingFinding[] = [];
  for (const found of places(folded, ADOPT, findings, 5000)) {
    const rest = folded.slice(found.index, found.index + 160).split(/[;。!?\n]/, 1)[0] ?? '';
    const told = rest.slice(found[0].length);
    if (METHOD_NOUN.test(told) || !TELLS_HOW.test(told)) continue;
    const length = Math.min(rest.length, (/^[^,]{0,40},[^,]{0,40}/.exec(rest)?.[0] ?? rest).length);
    findings.push(
      findingAt(source, found.index, found.index + length, {
        check: CHECK,
        severity: 'warning',
        zh: `“${found[0]}${shown(told.split(',', 1)[0] ?? '')}…”后面缺“的方式”“的办法”一类的词。`,
        en: `After “${found[0]}” the sentence lacks its noun (的方式, 的办法).`,
        mend: ['在所说做法的末尾补上“的方式”。', 'Put 的方式 (or 的办法) at the end of what was done.'],
      }),
    );
  }
  return findings;
}

const HEADLESS =
  /各(选举|换届|投票|推荐|提名|计票|预选|推选)(?=严格|认真|按照|依法|依照|均|都|要|积极|及时|普遍|全部|分别|根据|结合|必须|应当|高度|相继|也|成立|制定|召开|组织)/gu;
const HEADS: Readonly<Record<string, string>> = {
  选举: '选举单位',
  预选: '预选单位',

  投票: '投票站',
};

/** 各选举严格…: 各 before a word that is no unit. */
function headless(source: Source): WordingFinding[] {
  return located(source.folded, HEADLESS, (found) => {
    const head = HEADS[String(found[1])];
    return findingAt(source, found.index, found.index + found[0].length, {
      check: CHECK,
      severity: 'warning',
      zh: `“${found[0]}”后面缺中心词${head === undefined ? '' : `,疑为“各${head}”`}。`,
      en: `“${found[0]}” lacks the noun it stands before${head === undefined ? '' : `; probably “各${head}”`}.`,
      mend: ['补上单位名称。', 'Put in which units are meant.'],
      printed: found[0],
      ...(head === undefined ? {} : { computed: `各${head}`, replacement: `各${head}` }),
    });
  });
}

const OFFICE = '书记|主任|镇长|乡长|县长|区长|市长|部长|主席|局长|院长|所长|校长';
const WRONG_OFFICE = new RegExp(
  `(?:${OFFICE})(?:亲自|担|为|兼|同志|[\\u3400-\\u9fff]{2,3}同志){0,2}(?:任|为)(组织|组员长|组|小组|领导|组人)(?=[,、。;])`,
  'gu',
);
const MIXED_FRAME = /以[^,。;、为任]{2,20}(?:担任|任)(?:组长|常务副组长|主任|总指挥)(?=[,、。;])/gu;

/** 书记任组织: what somebody is made is no office. 以…任组长: half of 以…为组长 and half of 由…任组长. */
function wrongOffices(source: Source): WordingFinding[] {
  const wrong = located(source.folded, WRONG_OFFICE, (found) => {
    const office = String(found[1]);
    const start = found.index + found[0].length - office.length;
    return findingAt(source, start - 1, start + office.length, {
      check: CHECK,
      severity: 'warning',
      zh: `“${found[0]}”不通，“${office}”不是职务，疑为“组长”。`,
      en: `“${found[0]}” makes no sense: “${office}” is no office; probably “组长”.`,
      mend: ['核对后改为“任组长”。', 'Check it and write 任组长.'],
      printed: `${found[0].at(-office.length - 1)}${office}`,
      computed: '任组长',
      replacement: '任组长',
    });
  });
  const mixed = located(source.folded, MIXED_FRAME, (found) =>
    findingAt(source, found.index, found.index + found[0].length, {
      check: CHECK,
      severity: 'question',
      zh: `“${shown(found[0])}”把“以…为…”和“由…任…”混在一起。`,
      en: `“${shown(found[0])}” mixes 以…为… with 由…任….`,
      mend: ['改用“以…为组长”或“由…任组长”。', 'Write 以…为组长 or 由…任组长.'],
    }),
  );
  return [...wrong, ...mixed];
}

interface Clash {
  readonly pattern: RegExp;
  readonly zh: string;
  readonly en: string;
  readonly mend: readonly [string, string];
}

const CLASHES: readonly Clash[] = [
  {
    pattern: /(?<!现|存|正|潜|内|外)在分(?=\d{1,3}个|[一二两三四五六七八九十]{1,3}个|成[\d一二两三四五六七八九十])/gu,
    zh: '“在分”不通，“在”与“分”只能留一个。',
    en: '“在分” makes no sense: only one of the two words can stand.',
    mend: ['写作“分N个…”或“在N个…”。', 'Write 分N个… or 在N个….'],
  },
  {
    pattern:
      /(?:通过|经过)由(?=[\u3400-\u9fff]{2,10}(?:推荐|选举|提名|测评|投票))(?=[^,。;]{0,40}[,。;])(?![^,。;]{0,40}(?:方式|办法|形式|方法))/gu,
    zh: '“通过”与“由”只能留一个。',
    en: '“通过” and “由” cannot stand together.',
    mend: ['删去其中一个。', 'Delete one of the two.'],
  },
  {
    pattern:
      /(?:大约|约)(?=\d{1,9}(?:\.\d{1,4})?[万亿]?(?:人|名|户|个|份|%)?左右)|(?:超过|不低于|不少于|至少)(?=\d{1,9}(?:\.\d{1,4})?[万亿]?(?:人|名|户|个|份|%)以上)/gu,
    zh: '前后两个表示约数的词只能留一个。',
    en: 'The words before and after the number say the same; one is enough.',
    mend: ['删去其中一个。', 'Delete one of the two.'],
  },
];

function clashes(source: Source): WordingFinding[] {
  return CLASHES.flatMap(({ pattern, zh, en, mend }) =>
    located(source.folded, pattern, (found) =>
      findingAt(source, found.index, found.index + found[0].length, {
        check: CHECK,
        severity: 'question',
        zh,
        en,
        mend,
      }),
    ),
  );
}

const GLUED_OFFICES = /(书记|主任|主席|组长|会长|部长|局长|乡长|镇长|县长|区长|市长|院长)副\1/gu;

/** 书记副书记: two offices with nothing between them. */
function gluedOffices(source: Source): WordingFinding[] {
  return located(source.folded, GLUED_OFFICES, (found) => {
    const right = `${found[1]}、副${found[1]}`;
    return findingAt(source, found.index, found.index + found[0].length, {
      check: CHECK,
      severity: 'question',
      zh: `“${found[0]}”两个职务之间缺顿号，也可能另有所指。`,
      en: `Between the two offices of “${found[0]}” a 、 is missing, or something else is meant.`,
      mend: [`核对后写作“${right}”。`, `Check it and write “${right}”.`],
      printed: found[0],
      computed: right,
      replacement: right,
    });
  });
}
