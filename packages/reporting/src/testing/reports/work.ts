import { count, printed, say, share, spelled } from './say.ts';
import { statement, wordsOf } from './statement.ts';

export const TRAINING = statement(
  'training',
  ({ work: w }) => ({
    county: count('county', w.trainings[0]),
    township: count('township', w.trainings[1]),
    total: count('total', w.trainings[0] + w.trainings[1]),
    trained: count('trained', w.trained),
    trainedDown: printed('trainedDown', () => String(Math.floor(w.trained / 100) * 100)),
  }),
  [
    (v) =>
      say`共举办换届业务培训${v.total}期，其中县级${v.county}期、乡镇级${v.township}期，培训骨干${v.trained}人次。`,
    (v) => say`县里举办培训班${v.county}期，乡镇举办${v.township}期，共培训${v.trainedDown}余人次。`,
    (v) => say`坚持逐级培训，先后举办各类培训班${v.total}期，培训工作人员${v.trainedDown}多人次。`,
    (v) => say`先后举办县级培训${v.county}期、乡镇培训${v.township}期，共计${v.total}期，参训${v.trained}人次。`,
  ],
);

export const PUBLICITY = statement(
  'publicity',
  ({ work: w }) => ({
    slogans: count('slogans', w.slogans),
    boards: count('boards', w.boards),
    letters: count('letters', w.letters),
    leaflets: printed('leaflets', () => `${Math.floor(w.leaflets / 10_000)}万`),
    up: printed('up', () => `${Math.ceil(w.leaflets / 10_000)}万`),
    slogansDown: printed('slogansDown', () => String(Math.floor(w.slogans / 100) * 100)),
  }),
  [
    (v) =>
      say`共悬挂横幅标语${v.slogans}条，办板报${v.boards}期，发放《致广大选民的一封信》${v.letters}份，印发宣传资料${v.leaflets}余份。`,
    (v) => say`利用广播、板报、微信群等形式广泛宣传，张贴标语${v.slogansDown}余条，发放宣传单近${v.up}份。`,
    (v) =>
      say`各地张贴标语${v.slogans}条、出板报${v.boards}期，发放宣传资料${v.leaflets}多份，做到家喻户晓、人人皆知。`,
    (v) => say`一是张贴标语${v.slogansDown}多条；二是办好板报${v.boards}期；三是向外出人员寄发公开信${v.letters}封。`,
  ],
);

export const PETITIONS = statement(
  'petitions',
  ({ work: { petitions, answered } }) => ({
    letters: count('letters', petitions[0]),
    visits: count('visits', petitions[1]),
    calls: count('calls', petitions[2]),
    total: count('total', answered),
    answered: count('answered', answered),
    rate: share('rate', answered, answered),
  }),
  [
    (v) =>
      say`换届期间共受理信访${v.total}件，其中来信${v.letters}件、来访${v.visits}件、来电${v.calls}件，已全部答复。`,
    (v) => say`受理群众来信${v.letters}件、来访${v.visits}件、来电${v.calls}件，共${v.total}件，答复率${v.rate}。`,
    (v) => say`共接待群众来信来访来电${v.total}件，答复${v.answered}件，件件有着落。`,
    (v) => say`信访办理及时，${v.total}件信访件全部办结，办结率达${v.rate}。`,
  ],
);

export const LEADERSHIP = statement(
  'leadership',
  ({ work: w, year }) => ({
    groups: count('groups', w.groups),
    inspectors: count('inspectors', w.inspectors),
    days: count('days', w.days),
    meetings: count('meetings', w.meetings),
    spelledMeetings: spelled('meetings', w.meetings),
    spelledGroups: spelled('groups', w.groups),
    difficult: count('difficult', w.difficult),
    talks: printed('talks', () => String(Math.floor(w.talks / 10) * 10)),
    year: count('year', year),
  }),
  [
    (v, r) =>
      say`${v.year}年9月10日，${r.place.slice(-1)}里召开动员大会进行安排部署，印发了《关于做好换届选举工作的实施意见》（${r.place.slice(0, 1)}办发〔${v.year}〕28号），成立由主要领导任组长的领导小组。`,
    (v) => say`共抽调${v.inspectors}名干部组成${v.groups}个督查组，深入一线督促指导，历时${v.days}天。`,
    (v, r) =>
      say`先后召开专题会议${v.meetings}次，对${v.difficult}个重点难点${wordsOf(r).unit}逐一研究，制定了一${wordsOf(r).unit}一策的工作方案。`,
    (v) => say`领导小组先后${v.spelledMeetings}次召开会议研究换届工作，派出${v.spelledGroups}个指导组，每组3至5人。`,
    (v) =>
      say`坚持做到“四个到位”：一是组织领导到位，二是宣传发动到位，三是业务培训到位，四是督促检查到位，先后开展谈心谈话${v.talks}余人次。`,
    (v) =>
      say`换届工作自${v.year}年9月启动，历时${v.days}天，经过宣传准备、选民登记、提名候选人、投票选举四个阶段，圆满完成任务。`,
    () => say`按照上级要求，妇女成员比例不低于30%，每个班子至少有1名妇女、1名35岁以下的年轻干部。`,
    () =>
      say`认真学习党的十九大精神和《村民委员会组织法》，严格执行“十不准”“五公开”等规定，确保程序一步不少、步骤一个不漏。`,
  ],
);

export const PLEDGES = statement(
  'pledges',
  ({ work: { pledges: p } }) => ({
    total: count('total', p[0] + p[1] + p[2]),
    committee: count('committee', p[0]),
    team: count('team', p[1]),
    branch: count('branch', p[2]),
  }),
  [
    (v) =>
      say`层层签订承诺书${v.total}份，其中镇党委向县委承诺${v.committee}份，班子成员向镇党委承诺${v.team}份，党支部书记向镇党委承诺${v.branch}份。`,
    (v) => say`签订换届纪律承诺书${v.total}份，其中党支部书记签订${v.branch}份。`,
    (v) => say`班子成员签订承诺书${v.team}份、支部书记签订${v.branch}份、党委签订${v.committee}份，共计${v.total}份。`,
    (v) => say`严明换届纪律，组织${v.team}名班子成员和${v.branch}名党支部书记签订了承诺书。`,
  ],
);

/** What every such report says without a figure that anybody could hold it to. */
export const TALK = statement('talk', () => ({}), [
  (_, r) => [
    `各级党组织认真贯彻上级决策部署，把这次换届作为一项重大政治任务来抓，周密安排，切实加强组织领导，严格法定程序，充分发扬民主，${wordsOf(r).all}换届选举工作平稳有序、风清气正。`,
  ],
  () => [
    '广泛召开座谈会听取意见，依法保障选民的民主权利，做到选举前公开、选举中公正、选举后公布，切实保障选民的知情权、参与权、选择权和监督权。',
  ],
  () => [
    '对外出务工人员，通过电话、微信、书信等方式及时通知，并依法办理委托手续，同时设立秘密写票处，让选民充分表达意愿。',
  ],
  () => ['下一步，要抓好新一届班子成员的教育培训，完善各项规章制度，推动换届成果转化为推进乡村振兴的实际成效。'],
  (_, r) => [
    `存在的主要问题：一是少数${wordsOf(r).unit}后备力量不足；二是个别地方宣传发动不够深入；三是外出人员较多，组织投票有一定难度。`,
  ],
  () => [
    '实践证明，坚持党的领导是搞好换届的根本保证，充分发扬民主是搞好换届的基本前提，严格依法办事是搞好换届的关键所在。',
  ],
]);
