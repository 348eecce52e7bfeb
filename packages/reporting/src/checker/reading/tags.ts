/** A stretch of a scale, both ends included; null where it is open. */
export interface Band {
  readonly low: number | null;
  readonly high: number | null;
}

/** Steps of schooling, in order: 0 none, 1 primary, 2 lower middle, 3 upper middle and vocational, 4 college, 5 bachelor, 6 postgraduate. */
const SCHOOLING: readonly (readonly [pattern: RegExp, low: number, high: number])[] = [
  [/文盲|半文盲/, 0, 0],
  [/小学/, 1, 1],
  [/初中/, 2, 2],
  [/高中|中专|职高|技校|中技|中师/, 3, 3],
  [/大专|专科|高职/, 4, 4],
  [/本科|大学(?!生)/, 5, 5],
  [/研究生|硕士|博士/, 6, 6],
];

/** What a label says about the people, ballots or units it counts. Values of one family exclude one another. */
export interface Tags {
  readonly sex?: 'male' | 'female';
  /** `other`: everybody who is no member; `some`: one group of them, such as 民主党派 or 群众. */
  readonly party?: 'member' | 'other' | 'some';
  readonly ethnic?: 'minority' | 'han';
  readonly education?: Band;
  readonly age?: Band;
  readonly continuity?: 'new' | 'again';
  /** The last post named, with the body where one is named. */
  readonly post?: string;
  readonly candidate?: true;
  readonly ballot?: 'issued' | 'returned' | 'unreturned' | 'valid' | 'invalid' | 'approve' | 'oppose' | 'abstain';
  readonly voting?: 'registered' | 'voted' | 'entitled' | 'present' | 'absent';
  readonly votePath?: 'inPerson' | 'proxy' | 'mobile';
  /** How units elect, or how something was done in them. */
  readonly method?: string;
  readonly committeeSize?: string;
  readonly oneShoulder?: true;
  readonly crossPost?: true;
}

const SEX: readonly (readonly [RegExp, NonNullable<Tags['sex']>])[] = [
  [/(?:女|妇女|女性|女同志|女干部|女代表|女委员|女党员|女选民|女成员)/, 'female'],
  [/(?:男|男性|男同志)/, 'male'],
];
const NOT_SEX = /妇女主任|妇联|妇代会|妇女委员|妇女工作|儿女|子女|妇女大会|妇女组织|男女/;
const PARTY_OTHER = /非中共|非党员|非党|党外/;
const PARTY_SOME = /无党派|民主党派|(?:^|[,、])群众$/;
const PARTY_MEMBER = /(?:中共|正式|预备)?党员(?!大会|代表|推荐|参|活动|干部代表|会议|投票|群众|队伍)/;
const AGAIN = /连选连任|连任|继任|留任|原任|再次当选|继续当选|继续留/;
const NEW = /新当选|新进|新任|新选(?!举)|首次当选|新提名|新人|新面孔|新增/;
const POSTS: readonly (readonly [RegExp, string])[] = [
  [/(?:纪委|纪检)[^,、]{0,6}副书记(?:候选人)?$/, 'discipline deputy'],
  [/(?:纪委|纪检)[^,、]{0,6}书记(?:候选人)?$/, 'discipline secretary'],
  [/(?:纪委|纪律检查委员会|纪检)[^,、]{0,4}委员(?:候选人)?$/, 'discipline member'],
  [/副书记(?:候选人)?$/, 'deputy secretary'],
  [/书记(?:候选人)?$/, 'secretary'],
  [/副主任(?:候选人)?$/, 'vice chair'],
  [/主任(?:候选人)?$/, 'chair'],
  [/副主席(?:候选人)?$/, 'vice president'],
  [/主席(?:候选人)?$/, 'president'],
  [/副(?:乡|镇|区|县)长(?:候选人)?$/, 'vice mayor'],
  [/(?:乡|镇|区|县)长(?:候选人)?$/, 'mayor'],
  [/委员(?:候选人)?$/, 'member'],
];
const BALLOT: readonly (readonly [RegExp, NonNullable<Tags['ballot']>])[] = [
  [/未收回|没有收回|未回收/, 'unreturned'],
  [/(?:发出|发放|发)(?:的)?(?:表决|选)?票/, 'issued'],
  [/(?:收回|回收|收)(?:的)?(?:表决|选)?票|(?:收回|回收)了?(?:共|共计)?$/, 'returned'],
  [/无效票|废票|无效选票|无效表决票/, 'invalid'],
  [/有效票|有效选票|有效表决票/, 'valid'],
  [/不赞成|不同意|反对/, 'oppose'],
  [/赞成|同意/, 'approve'],
  [/弃权/, 'abstain'],
];
const VOTING: readonly (readonly [RegExp, NonNullable<Tags['voting']>])[] = [
  [/因[事病]|请假|缺席|未到会|缺额/, 'absent'],
  [/应到|应参加|应出席|有选举权的?党员|应参会/, 'entitled'],
  [/实到|出席|到会|实际到会|实际参会|实参会/, 'present'],
  [
    /(?:参加|参与)了?(?:正式|直接|此次|本次|这次|大会)?(?:投票|选举|参选)|参选选民|实际投票|投票选民|参加投票|参投|参选(?:人数|的)/,
    'voted',
  ],
  [
    /登记(?:在册)?(?:的)?(?:选民|村民|居民|参加选举)|(?:共有|总共有|有|全部)?(?:登记)?选民(?:总数|数|人数|总人数)?$|(?:选民登记|登记选民)/,
    'registered',
  ],
];
const VOTE_PATH: readonly (readonly [RegExp, NonNullable<Tags['votePath']>])[] = [
  [/委托(?:他人)?投票|委托(?:的)?(?:选民|票)|代为投票/, 'proxy'],
  [/流动(?:票|投票)箱/, 'mobile'],
  [/直接(?:参加)?投票|现场投票|大会投票|到(?:会|站)投票|亲自投票/, 'inPerson'],
];
const METHODS =
  /海选|直接选举|直选|户代表|村民代表|居民代表|公推直选|两推一选|等额|差额|村民会议|村民小组|居民会议|居民小组|全体村民|全体居民|自荐|组织提名|联名/;
const COMMITTEE_SIZE = /([\d一二三四五六七八九十]{1,3})(?:人)?(?:委|职|人)制/;

const firstOf = <T>(pairs: readonly (readonly [RegExp, T])[], words: string): T | undefined =>
  pairs.find(([pattern]) => pattern.test(words))?.[1];

/** 收回的选票中有效票: the last word decides. */
function lastOf<T>(pairs: readonly (readonly [RegExp, T])[], words: string): T | undefined {
  let best: T | undefined;
  let end = -1;
  for (const [pattern, value] of pairs) {
    for (const found of words.matchAll(new RegExp(pattern.source, 'g'))) {
      if (found.index + found[0].length > end) [best, end] = [value, found.index + found[0].length];
    }
  }
  return best;
}

/** Reads the tags off a label. The label is folded; `ages` are the bands that stand in it. */
export function tagsOf(label: string, ages: Band | null): Tags {
  const tags: { -readonly [K in keyof Tags]: Tags[K] } = {};
  const words = label
    .trim()
    .replace(/(?:的|有|为|是|共|约|仅|达|达到|各|分别|占|人数|数|(?<!候选|提名|证|诉)人)+$/, '');
  if (ages !== null) tags.age = ages;
  const sex = NOT_SEX.test(words) ? undefined : firstOf(SEX, words);
  if (sex !== undefined) tags.sex = sex;
  if (PARTY_OTHER.test(words)) tags.party = 'other';
  else if (PARTY_SOME.test(words)) tags.party = 'some';
  else if (PARTY_MEMBER.test(words)) tags.party = 'member';
  if (/少数民族/.test(words)) tags.ethnic = 'minority';
  else if (/汉族/.test(words)) tags.ethnic = 'han';
  const education = schoolingOf(words);
  if (education !== null) tags.education = education;
  if (AGAIN.test(words)) tags.continuity = 'again';
  else if (NEW.test(words) && !/新当选(?:的)?(?:村|社区|两委|委员|代表|干部|成员|乡|镇|新一届|居)/.test(words))
    tags.continuity = 'new';
  if (/候选人|初步人选|提名人选/.test(words)) tags.candidate = true;
  if (/一肩挑|“一人兼”|一人兼任/.test(words)) tags.oneShoulder = true;
  else if (/交叉任职/.test(words)) tags.crossPost = true;
  else {
    const post = firstOf(POSTS, words);
    if (post !== undefined) tags.post = post;
  }
  addElection(tags, words, label);
  return tags;
}

function addElection(tags: { -readonly [K in keyof Tags]: Tags[K] }, words: string, label: string): void {
  const ballot = lastOf(BALLOT, label);
  if (ballot !== undefined) tags.ballot = ballot;
  const votePath = firstOf(VOTE_PATH, words);
  if (votePath !== undefined) tags.votePath = votePath;
  const voting = firstOf(VOTING, words);
  if (voting !== undefined && votePath === undefined) tags.voting = voting;
  const method = METHODS.exec(words);
  if (method !== null) tags.method = method[0];
  const size = COMMITTEE_SIZE.exec(words);
  if (size !== null) tags.committeeSize = String(size[1]);
}

/** The band of schooling a label names, 大专以上 open upwards; null when it names none. */
export function schoolingOf(words: string): Band | null {
  const found = SCHOOLING.filter(([pattern]) => pattern.test(words));
  const [first] = found;
  if (first === undefined) return null;
  const low = Math.min(...found.map(([, from]) => from));
  const high = Math.max(...found.map(([, , to]) => to));
  if (/(?:以上|及以上|起点)/.test(words)) return { low, high: null };
  if (/(?:以下|及以下)/.test(words)) return { low: null, high };
  return { low, high };
}

/** Families that say something of a person: the figure is then a part of a whole, never the whole itself. */
export const isAttribute = (tags: Tags): boolean =>
  tags.sex !== undefined ||
  tags.party !== undefined ||
  tags.ethnic !== undefined ||
  tags.education !== undefined ||
  tags.age !== undefined ||
  tags.continuity !== undefined ||
  tags.oneShoulder === true ||
  tags.crossPost === true;
