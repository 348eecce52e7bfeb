/** What sort of thing a number counts: only like things are added, compared or set over one another. */
export type Kind =
  | 'person'
  | 'unit'
  | 'household'
  | 'ballot'
  | 'percent'
  | 'permille'
  | 'point'
  | 'age'
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'money'
  | 'copy'
  | 'time'
  | 'piece'
  | 'item';

export interface UnitWord {
  readonly kind: Kind;
  /** Length of the words in the text. */
  readonly length: number;
  /** For `unit` and `item`: what the things are, in one word for all ways of writing it. */
  readonly noun: string;
  /** The words themselves. */
  readonly word: string;
}

/** Organisations that are counted, each in the ways it is written; longer ways first. */
const NOUNS: readonly (readonly [noun: string, words: readonly string[]])[] = [
  [
    'village or community',
    [
      '村(社区)',
      '村(居)委会',
      '村(居)民委员会',
      '村(居)',
      '村、社区',
      '村和社区',
      '村居委会',
      '村社区',
      '村居',
      '城乡社区',
    ],
  ],
  ['village', ['村民委员会', '行政村', '建制村', '村委会', '自然村', '村级组织', '村委', '村']],
  [
    'community',
    [
      '社区居民委员会',
      '社区居委会',
      '居民委员会',
      '村改居社区',
      '直选社区',
      '城市社区',
      '农村社区',
      '居委会',
      '社区',
      '居委',
    ],
  ],
  ['town', ['乡镇(街道)', '镇(街道)', '乡(镇、街道)', '乡(镇)', '乡镇街道', '镇街', '乡镇', '街道', '镇', '乡']],
  ['county', ['县(市、区)', '县市区', '县区', '区县', '县', '市辖区']],
  ['group', ['村民小组', '居民小组', '小组']],
  ['branch', ['党支部', '党总支', '基层党组织', '党组织', '基层党委', '党委', '支部']],
  ['constituency', ['选区', '选举单位']],
  ['station', ['投票站', '投票点', '会场', '投票箱', '流动票箱', '票箱']],
  ['party group', ['代表团', '代表小组', '代表组']],
  ['working group', ['工作小组', '工作组', '指导组', '督查组', '督导组', '小分队']],
  ['household', ['家庭', '户']],
  ['unit', ['换届单位', '单位']],
  ['body', ['部门', '班子', '机构']],
];

const NOUN_OF = new Map(NOUNS.flatMap(([noun, words]) => words.map((word) => [word, noun] as const)));
const NOUN_WORDS = [...NOUN_OF.keys()].sort((a, b) => b.length - a.length);
const LONGEST_NOUN = Math.max(...NOUN_WORDS.map((word) => word.length));

/** Units that stand right behind the number. */
const PLAIN: readonly (readonly [kind: Kind, words: readonly string[]])[] = [
  ['point', ['个百分点', '个百分比', '百分点']],
  ['percent', ['%']],
  ['permille', ['‰']],
  ['month', ['个多月', '个月']],
  ['day', ['个工作日', '天']],
  ['hour', ['个小时', '小时', '分钟']],
  ['age', ['周岁', '岁']],
  ['money', ['万元', '亿元', '元']],
  ['person', ['多人次', '人次', '位同志', '名同志', '人', '名', '位']],
  ['ballot', ['张选票', '票', '张']],
  ['household', ['户']],
  ['year', ['年']],
  ['time', ['场次', '次', '场', '期', '轮', '遍', '批', '届']],
  ['copy', ['份', '册', '本', '幅', '条', '篇', '块', '套', '面', '块']],
  ['item', ['件', '项', '起', '类', '种', '处', '辆', '台', '支', '席', '对', '所', '家', '方面', '步', '级', '款']],
];

const PLAIN_WORDS = PLAIN.flatMap(([kind, words]) => words.map((word) => ({ kind, word }))).sort(
  (a, b) => b.word.length - a.word.length,
);
const byFirst = new Map<string, readonly { readonly kind: Kind; readonly word: string }[]>(
  PLAIN_WORDS.map(({ word }) => [word.charAt(0), PLAIN_WORDS.filter((other) => other.word[0] === word[0])]),
);

/** Words that only look like a unit behind a number. */
const NOT_A_UNIT: Readonly<Record<string, RegExp>> = {
  人: /^人(?:民|大|选|事|才|均|口|员|文|群|为|心|情|生|物)/,
  名: /^名(?:单|额|册|义|称|列(?!席)|誉|副其实)/,
  位: /^位(?:于|置|居)/,
  票: /^票(?:箱|数|决|选|面|站|处)/,
  年: /^年(?:龄|级|轻|度|底|初|末|间|内|代|终|满)/,
  级: /^级(?:以上|干部|联动|党组织|书记|领导|代表|组织|人大|政府)/,
  条: /^条(?:件|例)/,
  项: /^项(?:目)/,
  次: /^次(?:数|序|日|会议|全会|党代会|代表大会|全体|人民|村民)/,
  届: /^届(?:时|满|中|三|四|二|六|全)/,
  面: /^面(?:对|向|积|临)/,
  对: /^对(?:照|于|口|象|接|外|待|全|村|新)/,
  处: /^处(?:理|置|级|于|以)/,
  家: /^家(?:庭|喻|人)/,
  所: /^所(?:有|在|以|属)/,
  天: /^天(?:然)/,
  村: /^村(?:一|两|民|党|支|务|务公开|规|官|干|级|情|容)/,
  镇: /^镇(?:党|政|人|纪|长|级|里)/,
  乡: /^乡(?:党|政|人|长|级|村)/,
  县: /^县(?:委|政|人|长|级|处|域)/,
  支: /^支(?:部|委|书|持|撑)/,
  本: /^本(?:次|届|村|镇|县|社区|着|级|人)/,
  类: /^类(?:型|似)/,
  起: /^起(?:来|草|到|步|点)/,
  种: /^种(?:植|种)/,
  户: /^户(?:籍|口|主|代表)/,
};

/** The unit behind a number at `at`; null when none follows. The text is folded. */
export function unitAt(folded: string, at: number): UnitWord | null {
  const skipped = folded[at] === ' ' ? 1 : 0;
  const from = at + skipped;
  const plain = plainUnit(folded, from);
  if (plain !== null) return { ...plain, length: plain.length + skipped };
  const counter = folded[from] === '个' ? 1 : 0;
  const noun = nounAt(folded, from + counter);
  if (noun !== null && (counter === 1 || !isTaken(folded, from, noun.word)))
    return { kind: 'unit', noun: noun.noun, word: noun.word, length: skipped + counter + noun.word.length };
  return counter === 1 ? { kind: 'piece', noun: '', word: '', length: skipped + 1 } : null;
}

function plainUnit(folded: string, from: number): UnitWord | null {
  for (const { kind, word } of byFirst.get(folded.charAt(from)) ?? []) {
    if (!folded.startsWith(word, from) || isTaken(folded, from, word)) continue;
    return { kind, word, length: word.length, noun: kind === 'item' || kind === 'copy' || kind === 'time' ? word : '' };
  }
  return null;
}

const isTaken = (folded: string, from: number, word: string): boolean =>
  NOT_A_UNIT[word]?.test(folded.slice(from, from + 6)) ?? false;

/** The organisation named at a place, longest way of writing first. */
export function nounAt(folded: string, from: number): { readonly noun: string; readonly word: string } | null {
  const piece = folded.slice(from, from + LONGEST_NOUN);
  const word = NOUN_WORDS.find((candidate) => piece.startsWith(candidate));
  return word === undefined ? null : { noun: NOUN_OF.get(word) ?? '', word };
}

/** The organisation that a label ends in, for numbers written behind it (行政村312个, 新成立的社区). */
export function nounInLabel(label: string): string {
  const words = label.replace(/(?:总个数|个数|总数|数|中|的|共计|共)+$/, '');
  const word = NOUN_WORDS.find((candidate) => words.endsWith(candidate));
  return word === undefined ? '' : (NOUN_OF.get(word) ?? '');
}

/** True when things of the two names may be counted together: the same, or one unnamed. */
export function likeNouns(a: string, b: string): boolean {
  // 单位 is said of villages, communities and branches alike.
  if (a === b || a === '' || b === '' || a === 'unit' || b === 'unit') return true;
  const both = 'village or community';
  return (
    (a === both && (b === 'village' || b === 'community')) || (b === both && (a === 'village' || a === 'community'))
  );
}
