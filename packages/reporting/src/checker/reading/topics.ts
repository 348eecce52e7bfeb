/** What a total counts, in one word for all ways of saying it. Empty where the words do not tell. */
export type Topic = string;

/** The last match in a label decides: 党员代表 counts delegates. Order breaks ties at the same place. */
const TOPICS: readonly (readonly [topic: Topic, pattern: RegExp])[] = [
  ['candidate', /候选人|初步人选|提名人选/],
  ['household representative', /户代表/],
  ['villager representative', /(?:村民|居民)(?:小组)?代表/],
  ['county delegate', /(?:县|市|区)(?:级)?(?:人大|党)?代表(?!团|组)/],
  ['delegate', /代表(?!团|组|大会|会议|资格)/],
  ['voter', /选民|参选村民|登记(?:参加选举的)?村民|登记居民/],
  ['party member', /党员/],
  ['election committee', /(?:选举委员会|选委会)(?:组成)?(?:成员|委员|主任)?/],
  ['reserve', /后备(?:干部|力量|人才)/],
  ['both committees', /两委(?:班子)?(?:成员|干部|委员|人员|领导)?/],
  ['party committee', /党(?:组织|支部|总支|委)(?:班子)?(?:成员|委员|干部)|支委|支部委员/],
  [
    'committee',
    /(?:村|居|社区)?(?:民)?(?:居民|村民)?委(?:员)?(?:会)?(?:班子)?(?:成员|干部|领导)|班子|村官|村干部|社区干部|班子成员|村(?:级)?班子/,
  ],
  ['committee', /(?:所有|全体|新任)?(?:成员|干部|人员)/],
  ['chair', /主任/],
  ['secretary', /书记/],
  ['member', /委员/],
  ['population', /人口/],
  ['ballot', /选票|表决票/],
];

const AS_UNIT: readonly (readonly [topic: Topic, pattern: RegExp])[] = [
  ['village or community', /村\(社区\)|村居|村、社区|村\(居\)/],
  ['village', /村(?:委会|民委员会|级)?(?:总数|总个数|数)?$|行政村|建制村/],
  ['community', /社区(?:居委会)?(?:总数|数)?$|居委会(?:总数|数)?$/],
  ['town', /乡镇|镇街|街道|(?:乡|镇)(?:总数)?$/],
];

/** The topic of a label; `noun` is the organisation counted, where the unit names one. */
export function topicOf(label: string, noun: string, after = ''): Topic {
  if (noun !== '') return noun;
  return lastOf(TOPICS, label) || lastOf(TOPICS, after);
}

/** The topic of a whole named behind 占 or before 中: 代表总数, 村委会干部总数, 社区总数. */
export function topicOfWhole(words: string): Topic {
  const clean = words.replace(/(?:总人数|总数|总量|总|全部|人数|数|名|的)+$/, '');
  return lastOf(AS_UNIT, words) || lastOf(TOPICS, clean);
}

function lastOf(topics: readonly (readonly [Topic, RegExp])[], words: string): Topic {
  let best = '';
  let bestEnd = -1;
  for (const [topic, pattern] of topics) {
    const found = lastMatch(pattern, words);
    if (found > bestEnd) [best, bestEnd] = [topic, found];
  }
  return best;
}

/** End of the last match; -1 for none. */
function lastMatch(pattern: RegExp, words: string): number {
  let end = -1;
  const everywhere = new RegExp(pattern.source, 'g');
  for (const found of words.matchAll(everywhere)) end = Math.max(end, found.index + found[0].length);
  return end;
}

/** People who were elected, however the report calls them. */
const OFFICERS = new Set(['both committees', 'party committee', 'committee', 'member', 'chair', 'secretary']);

/** Members of the committees that are elected. */
export const isOfficer = (topic: Topic): boolean => OFFICERS.has(topic);

/** People who stand as a whole of their own without 共: committees, delegates, voters. */
export const isBody = (topic: Topic): boolean =>
  OFFICERS.has(topic) || topic === 'delegate' || topic === 'county delegate' || topic === 'voter';

/** True when a whole of the one topic may be meant by the other. */
export function likeTopics(a: Topic, b: Topic): boolean {
  if (a === b) return true;
  if (a === '' || b === '') return false;
  if (OFFICERS.has(a) && OFFICERS.has(b)) return true;
  if (a === 'delegate' || b === 'delegate') return a === 'county delegate' || b === 'county delegate';
  return (
    (a === 'village or community' && (b === 'village' || b === 'community')) ||
    (b === 'village or community' && (a === 'village' || a === 'community'))
  );
}
