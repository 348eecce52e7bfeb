import type { Bilingual } from '@huanjie/rules';
import { AGE_BANDS } from './bands.ts';
import type { RoundKind } from './measure.ts';

/** One part of a breakdown: a measure that counts it. */
export interface Part {
  readonly measure: string;
  readonly label: Bilingual;
}

/** A measure taken apart into measures that add up to it, for every scope. */
export interface Breakdown {
  readonly id: string;
  readonly title: Bilingual;
  /** The measure that the parts add up to. */
  readonly total: string;
  readonly chart: 'bar' | 'pie' | 'column';
  /** Kinds of round; without it, those that all its measures apply to. */
  readonly appliesTo?: readonly RoundKind[];
  readonly parts: readonly Part[];
}

const part = (measure: string, zh: string, en: string): Part => ({ measure, label: { zh, en } });

export const BREAKDOWNS: readonly Breakdown[] = [
  {
    id: 'methods',
    title: { zh: '居委会选举方式', en: "How the residents' committees were elected" },
    total: 'units.electing',
    chart: 'pie',
    parts: [
      part('methods.openNomination', '海选', 'open nomination'),
      part('methods.direct', '直选', 'direct'),
      part('methods.household', '户代表选举', 'household representatives'),
      part('methods.representative', '居民代表选举', "residents' representatives"),
      part('methods.unrecorded', '未登记', 'not recorded'),
    ],
  },
  {
    id: 'committeeFormation',
    title: { zh: '选举委员会推选方式', en: 'How the election committees were chosen' },
    total: 'units.electing',
    chart: 'pie',
    parts: [
      part('committee.byAssembly', '村民会议推选', 'assembly'),
      part('committee.byGroups', '村民小组推选', 'groups'),
      part('committee.unrecorded', '未登记', 'not recorded'),
    ],
  },
  {
    id: 'nomination',
    title: { zh: '初步候选人产生方式', en: 'How nominees were put forward' },
    total: 'units.electing',
    chart: 'pie',
    parts: [
      part('nomination.direct', '村民直接提名', 'direct nomination'),
      part('nomination.unrecorded', '未登记', 'not recorded'),
    ],
  },
  {
    id: 'preliminary',
    title: { zh: '正式候选人确定方式', en: 'How formal candidates were decided' },
    total: 'units.electing',
    chart: 'pie',
    parts: [
      part('preliminary.byAll', '全体村民预选', 'all villagers'),
      part('preliminary.byRepresentatives', '村民代表预选', 'representatives'),
      part('preliminary.unrecorded', '未登记', 'not recorded'),
    ],
  },
  {
    id: 'voterCategories',
    title: { zh: '登记选民按类别', en: 'Registered voters by category' },
    total: 'voters.registered',
    chart: 'bar',
    parts: [
      part('voters.resident', '在村居住', 'living here'),
      part('voters.away', '外出', 'living elsewhere'),
      part('voters.admitted', '经同意登记', 'admitted'),
    ],
  },
  {
    id: 'voterSex',
    title: { zh: '登记选民按性别', en: 'Registered voters by sex' },
    total: 'voters.registered',
    chart: 'pie',
    parts: [part('voters.men', '男', 'men'), part('voters.women', '女', 'women')],
  },
  {
    id: 'voterAges',
    title: { zh: '登记选民按年龄', en: 'Registered voters by age' },
    total: 'voters.registered',
    chart: 'column',
    parts: [
      part('voters.to29', '29岁以下', '29 and under'),
      part('voters.from30to39', '30至39岁', '30 to 39'),
      part('voters.from40to49', '40至49岁', '40 to 49'),
      part('voters.from50to59', '50至59岁', '50 to 59'),
      part('voters.from60to69', '60至69岁', '60 to 69'),
      part('voters.from70to79', '70至79岁', '70 to 79'),
      part('voters.from80', '80岁以上', '80 and over'),
    ],
  },
  {
    id: 'turnoutModes',
    title: { zh: '参加投票按方式', en: 'Votes cast by mode' },
    total: 'turnout.voted',
    chart: 'bar',
    parts: [
      part('turnout.inPerson', '现场', 'in person'),
      part('turnout.mobileBox', '流动票箱', 'mobile box'),
      part('turnout.proxy', '委托', 'proxy'),
    ],
  },
  {
    id: 'delegateCategories',
    title: { zh: '代表按类别', en: 'Delegates by category' },
    total: 'delegates.total',
    chart: 'pie',
    parts: [part('delegates.cadre', '党员干部', 'Party cadres'), part('delegates.frontline', '生产一线', 'front line')],
  },
  {
    id: 'delegateAttendance',
    title: { zh: '代表到会情况', en: 'Attendance of delegates' },
    total: 'delegates.total',
    chart: 'pie',
    parts: [part('delegates.present', '到会', 'present'), part('delegates.absent', '缺席', 'absent')],
  },
  {
    id: 'villagePosts',
    title: { zh: '当选职务', en: 'Posts filled' },
    total: 'posts.total',
    chart: 'bar',
    appliesTo: ['village'],
    parts: [
      part('posts.chair', '主任', 'chair'),
      part('posts.viceChair', '副主任', 'vice-chair'),
      part('posts.member', '委员', 'member'),
    ],
  },
  {
    id: 'candidatePosts',
    title: { zh: '正式候选人按职务', en: 'Formal candidates by post' },
    total: 'candidates.total',
    chart: 'bar',
    appliesTo: ['village'],
    parts: [
      part('candidates.chair', '主任', 'chair'),
      part('candidates.viceChair', '副主任', 'vice-chair'),
      part('candidates.member', '委员', 'member'),
    ],
  },
  {
    id: 'communityBodies',
    title: { zh: '当选职务按班子', en: 'Posts filled by body' },
    total: 'posts.total',
    chart: 'pie',
    appliesTo: ['community'],
    parts: [
      part('posts.party', '党组织', 'Party organisation'),
      part('posts.residents', '居委会', "residents' committee"),
    ],
  },
  {
    id: 'residentsPosts',
    title: { zh: '居委会当选职务', en: "Posts filled in residents' committees" },
    total: 'posts.residents',
    chart: 'bar',
    appliesTo: ['community'],
    parts: [
      part('posts.chair', '主任', 'chair'),
      part('posts.viceChair', '副主任', 'vice-chair'),
      part('posts.member', '委员', 'member'),
    ],
  },
  {
    id: 'congressPosts',
    title: { zh: '大会选出的职务', en: 'Posts filled by the congress' },
    total: 'posts.congress',
    chart: 'bar',
    parts: [
      part('posts.committee', '党委委员', 'committee'),
      part('posts.discipline', '纪委委员', 'discipline commission'),
      part('posts.countyDelegates', '县党代表', 'county delegates'),
    ],
  },
  {
    id: 'incumbency',
    title: { zh: '主任连任情况', en: 'Chairs re-elected and new' },
    total: 'posts.chair',
    chart: 'pie',
    parts: [part('chairs.reelected', '连选连任', 're-elected'), part('chairs.new', '新当选', 'new')],
  },
  {
    id: 'age',
    title: { zh: '当选班子成员年龄', en: 'Age of the officers elected' },
    total: 'persons.total',
    chart: 'column',
    parts: AGE_BANDS.map(({ measure, label }) => ({ measure, label })),
  },
  {
    id: 'education',
    title: { zh: '当选班子成员文化程度', en: 'Education of the officers elected' },
    total: 'persons.total',
    chart: 'column',
    parts: [
      part('persons.college', '大专以上', 'junior college or above'),
      part('education.middle', '初中、高中', 'middle school'),
      part('education.primary', '小学以下', 'primary school or below'),
      part('education.unknown', '未登记', 'not recorded'),
    ],
  },
  {
    id: 'petitionChannels',
    title: { zh: '信访按方式', en: 'Petitions by channel' },
    total: 'petitions.total',
    chart: 'bar',
    parts: [
      part('petitions.visit', '来访', 'visits'),
      part('petitions.call', '来电', 'calls'),
      part('petitions.letter', '来信', 'letters'),
    ],
  },
  {
    id: 'pledgeLayers',
    title: { zh: '承诺书按层次', en: 'Pledges by layer' },
    total: 'pledges.total',
    chart: 'bar',
    parts: [
      part('pledges.committee', '党委', 'committee'),
      part('pledges.teamMember', '班子成员', 'team members'),
      part('pledges.branchSecretary', '支部书记', 'branch secretaries'),
    ],
  },
];
