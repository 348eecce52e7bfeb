import type { Sheet } from '../sheet.ts';
import { choice, count, date, idNumber, option, personName, text, unitCode } from './columns.ts';

export const PROCEDURES = [
  option('partyOrganisation', '党组织产生方式', 'how the Party organisation is elected'),
  option('residentsCommittee', '居委会选举方式', "how the residents' committee is elected"),
  option('electionCommittee', '选举委员会推选方式', 'how the election committee is chosen'),
  option('nomination', '初步候选人产生方式', 'how nominees are put forward'),
  option('preliminaryElection', '正式候选人确定方式', 'how formal candidates are decided'),
] as const;

export const METHODS = [
  option('twoRecommendations', '两推一选', 'two recommendations, one election'),
  option('openNomination', '海选', 'open nomination'),
  option('direct', '直选', 'direct election'),
  option('household', '户代表选举', 'by household representatives'),
  option('representative', '居民代表选举', "by residents' representatives"),
  option('assembly', '村民会议推选', "by the villagers' assembly"),
  option('groups', '村民小组推选', "by villagers' groups"),
  option('representatives', '代表会议推选', "by a representatives' meeting"),
  option('directNomination', '村民直接提名', 'direct nomination by villagers'),
  option('jointNomination', '联名提名', 'joint nomination'),
  option('allVillagers', '全体村民预选', 'preliminary election by all villagers'),
  option('villagersRepresentatives', '村民代表预选', "preliminary election by villagers' representatives"),
] as const;

/** The method that a unit uses for one procedure. */
export const methods: Sheet = {
  kind: 'methods',
  title: { zh: '选举方式', en: 'Methods' },
  stage: 'programme',
  columns: [
    unitCode(),
    choice('procedure', '环节', 'Procedure', PROCEDURES, true),
    choice('method', '方式', 'Method', METHODS, true),
    date('decidedOn', '确定日期', 'Decided on'),
  ],
  identity: ['unitCode', 'procedure'],
};

export const DUTY_BODY_KINDS = [
  option('leadingGroup', '领导组', 'leading group', '领导小组'),
  option('workingGroup', '工作小组', 'working group'),
  option('guidanceGroup', '指导组', 'guidance group', '指导小组'),
  option('stabilityGroup', '维稳工作小组', 'stability group'),
  option('electionOffice', '换届选举办公室', 'election office', '选举办'),
  option('electionCommittee', '选举委员会', 'election committee', '选委会'),
  option('credentialsPanel', '代表资格审查小组', 'credentials panel'),
  option('inspectionTeam', '督查组', 'inspection team'),
  option('electionStaff', '选举工作人员', 'election staff'),
] as const;

export const DUTY_ROLES = [
  option('head', '组长', 'head', '主任'),
  option('executiveDeputy', '常务副组长', 'executive deputy head'),
  option('deputy', '副组长', 'deputy head', '副主任'),
  option('member', '成员', 'member', '委员'),
  option('instructor', '指导员', 'instructor'),
  option('firstResponsible', '第一责任人', 'first responsible person'),
] as const;

/** Members of leading, working and guidance groups and of election committees: one row a member; a body is its unit, kind and name. */
export const dutyMembers: Sheet = {
  kind: 'dutyMembers',
  title: { zh: '组织机构成员', en: 'Members of bodies' },
  stage: 'programme',
  columns: [
    unitCode(),
    choice('bodyKind', '机构类型', 'Kind of body', DUTY_BODY_KINDS, true),
    text('bodyName', '机构名称', 'Body', 80, true),
    date('formedOn', '成立日期', 'Formed on'),
    personName(),
    idNumber(),
    choice('role', '职务', 'Role', DUTY_ROLES, true),
    text('duty', '分工', 'Duty', 200),
    unitCode('stationedAtCode', '驻点单位代码', 'Stationed at unit', false),
  ],
  identity: ['unitCode', 'bodyKind', 'bodyName', 'idNumber'],
};

export const DOCUMENT_KINDS = [
  option('notice', '通知', 'notice'),
  option('plan', '实施方案', 'implementation plan'),
  option('opinion', '意见', 'opinion', '安排意见', '指导意见'),
  option('request', '请示', 'request'),
  option('reply', '批复', 'reply'),
  option('workReport', '工作报告', 'work report'),
  option('resultReport', '选举结果报告', 'result report'),
  option('rulesOfProcedure', '工作规程', 'rules of procedure', '规程'),
  option('stabilityPlan', '维稳预案', 'stability plan'),
  option('publicityPlan', '宣传方案', 'publicity plan'),
  option('bulletin', '简报', 'bulletin', '每日一报'),
  option('letter', '致选民的一封信', 'letter to voters'),
  option('handbook', '手册', 'handbook'),
  option('rerunPlan', '另行选举方案', 'plan of a repeated election'),
  option('other', '其他', 'other'),
] as const;

/** Documents received and issued, with their numbers and, for plans, examination and approval. */
export const documents: Sheet = {
  kind: 'documents',
  title: { zh: '文件登记', en: 'Documents' },
  stage: 'programme',
  columns: [
    unitCode(),
    choice('direction', '收发', 'Direction', [option('in', '收文', 'received'), option('out', '发文', 'issued')], true),
    choice('kind', '文种', 'Kind', DOCUMENT_KINDS, true),
    text('number', '发文字号', 'Number', 60),
    text('title', '标题', 'Title', 200, true),
    text('issuer', '发文单位', 'Issuer', 80),
    date('issuedOn', '发文日期', 'Issued on', true),
    date('examinedOn', '审核日期', 'Examined on'),
    date('approvedOn', '批准日期', 'Approved on'),
    text('approvedBy', '批准人', 'Approved by', 60),
    count('copies', '份数', 'Copies'),
  ],
  identity: [],
};

export const MEETING_KINDS = [
  option('mobilisation', '动员会', 'mobilisation meeting', '动员大会'),
  option('coordination', '协调会', 'coordination meeting'),
  option('work', '工作会议', 'work meeting'),
  option('congress', '党代表大会', 'Party congress'),
  option('assembly', '选举大会', 'election meeting'),
  option('representatives', '代表会议', "representatives' meeting", '村民代表会议', '居民代表会议'),
  option('electionCommittee', '选委会会议', 'election committee meeting', '选委会'),
  option('branch', '支部会', 'branch meeting'),
  option('board', '董事会', 'board meeting'),
  option('plenary', '全体会议', 'plenary', '全委会'),
  option('deliberation', '酝酿讨论', 'deliberation'),
  option('study', '学习', 'study session', '中心组学习'),
] as const;

export const meetings: Sheet = {
  kind: 'meetings',
  title: { zh: '会议记录', en: 'Meetings' },
  stage: 'programme',
  columns: [
    unitCode(),
    choice('kind', '会议类型', 'Kind of meeting', MEETING_KINDS, true),
    text('title', '会议名称', 'Title', 120, true),
    date('heldOn', '召开日期', 'Held on', true),
    text('place', '地点', 'Place', 80),
    count('expected', '应到', 'Expected'),
    count('attended', '实到', 'Attended'),
    text('agenda', '议题', 'Agenda', 400),
  ],
  identity: [],
};

/** Requests to the superior (请示) with the reply (批复). */
export const approvals: Sheet = {
  kind: 'approvals',
  title: { zh: '请示批复', en: 'Requests and replies' },
  stage: 'programme',
  columns: [
    unitCode(),
    text('matter', '事项', 'Matter', 120, true),
    text('requestNumber', '请示文号', 'Request number', 60),
    date('requestedOn', '请示日期', 'Requested on', true),
    text('replyNumber', '批复文号', 'Reply number', 60),
    date('repliedOn', '批复日期', 'Replied on'),
    choice('outcome', '结果', 'Outcome', [
      option('approved', '同意', 'approved'),
      option('refused', '不同意', 'refused'),
    ]),
  ],
  identity: ['unitCode', 'matter'],
};

/** Steps of the procedure done by a unit; which steps there are is the law engine's list. */
export const steps: Sheet = {
  kind: 'steps',
  title: { zh: '程序进度', en: 'Progress of steps' },
  stage: 'programme',
  columns: [
    unitCode(),
    text('step', '步骤', 'Step', 60, true),
    date('dueOn', '应完成日期', 'Due on'),
    date('doneOn', '完成日期', 'Done on'),
    text('evidence', '依据材料', 'Evidence', 200),
  ],
  identity: ['unitCode', 'step'],
};
