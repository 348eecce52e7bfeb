import type { Sheet } from '../sheet.ts';
import { choice, count, date, idNumber, option, personName, text, unitCode } from './columns.ts';

export const DISCIPLINE_ACTIVITIES = [
  option('education', '纪律教育', 'discipline education', '换届纪律教育'),
  option('pledges', '专题承诺', 'pledges'),
  option('talks', '谈心谈话', 'talks'),
  option('publicity', '重点宣传', 'publicity of the rules'),
  option('questionnaire', '问卷调查', 'questionnaire'),
  option('appraisal', '换届风气测评', 'conduct appraisal', '风气测评'),
  option('reportingChannels', '畅通举报渠道', 'reporting channels', '畅通群众举报渠道'),
  option('knowledgeTest', '纪律知识测试', 'knowledge test', '换届纪律知识测试'),
] as const;

/** The eight discipline activities, each with its date and evidence. */
export const disciplineActivities: Sheet = {
  kind: 'disciplineActivities',
  title: { zh: '换届纪律活动', en: 'Discipline activities' },
  stage: 'discipline',
  columns: [
    unitCode(),
    choice('activity', '活动', 'Activity', DISCIPLINE_ACTIVITIES, true),
    date('heldOn', '开展日期', 'Held on', true),
    count('participants', '参加人数', 'Participants'),
    text('evidence', '依据材料', 'Evidence', 200),
  ],
  identity: ['unitCode', 'activity', 'heldOn'],
};

/** Pledges (承诺书) at three layers. */
export const pledges: Sheet = {
  kind: 'pledges',
  title: { zh: '承诺书', en: 'Pledges' },
  stage: 'discipline',
  columns: [
    unitCode(),
    choice(
      'layer',
      '层次',
      'Layer',
      [
        option('committee', '党委向组织部承诺', 'committee to the organisation department'),
        option('teamMember', '班子成员向党委承诺', 'team member to the committee'),
        option('branchSecretary', '支部书记向党委承诺', 'branch secretary to the committee'),
      ],
      true,
    ),
    personName(),
    idNumber(),
    date('pledgedOn', '承诺日期', 'Pledged on', true),
  ],
  identity: ['layer', 'idNumber'],
};

export const PUBLICITY_CHANNELS = [
  option('board', '板（墙）报', 'board paper', '板报', '墙报'),
  option('slogan', '标语', 'slogan', '横幅', '宣传标语'),
  option('broadcast', '广播电视', 'radio and television', '广播'),
  option('newspaper', '报纸专栏', 'newspaper column'),
  option('letter', '致选民的一封信', 'letter to voters'),
  option('vehicle', '宣传车', 'publicity vehicle', '彩车'),
  option('window', '宣传橱窗', 'showcase window'),
] as const;

/** Publicity (宣传), one row an item or a batch of equal items. */
export const publicity: Sheet = {
  kind: 'publicity',
  title: { zh: '宣传台账', en: 'Publicity' },
  stage: 'outreach',
  columns: [
    unitCode(),
    choice('channel', '形式', 'Channel', PUBLICITY_CHANNELS, true),
    text('title', '内容', 'Content', 120),
    count('quantity', '数量', 'Quantity', true),
    date('publishedOn', '日期', 'Date', true),
  ],
  identity: [],
};

/** Handbooks handed out (手册发放). */
export const handbooks: Sheet = {
  kind: 'handbooks',
  title: { zh: '手册发放台账', en: 'Handbooks handed out' },
  stage: 'outreach',
  columns: [
    unitCode(),
    text('title', '手册名称', 'Handbook', 120, true),
    count('copies', '份数', 'Copies', true),
    date('issuedOn', '发放日期', 'Handed out on', true),
  ],
  identity: ['unitCode', 'title'],
};

/** Training by layer (分级培训). */
export const trainings: Sheet = {
  kind: 'trainings',
  title: { zh: '培训台账', en: 'Training' },
  stage: 'outreach',
  columns: [
    unitCode(),
    choice(
      'layer',
      '层级',
      'Layer',
      [
        option('county', '县（区）级', 'county', '县级', '区级'),
        option('township', '乡镇（街道）级', 'township', '乡镇级', '街道级', '乡级', '镇级'),
        option('village', '村（社区）级', 'village', '村级', '社区级'),
      ],
      true,
    ),
    text('title', '培训名称', 'Title', 120, true),
    text('trainees', '培训对象', 'Trainees', 120),
    count('attended', '人数', 'Attended', true),
    date('heldOn', '日期', 'Date', true),
  ],
  identity: [],
};

export const MATTERS = [
  option('electionCommittee', '村民选举委员会成员推选公开', 'members of the election committee', '选举委员会成员'),
  option('voterRoll', '选民名单公开', 'voter roll', '选民名单'),
  option('nominatedCandidates', '提名候选人公开', 'nominated candidates', '提名候选人'),
  option('formalCandidates', '正式候选人公开', 'formal candidates', '正式候选人'),
  option('electionDay', '选举日期公开', 'election day', '选举日期'),
  option('placeAndHours', '选举地点和投票时间公开', 'place and hours', '选举地点和投票时间'),
  option('electionStaff', '选举工作人员公开', 'election staff', '选举工作人员'),
  option('results', '选举结果公开', 'results', '选举结果'),
] as const;

/** Public notices (公开) of the eight matters. */
export const notices: Sheet = {
  kind: 'notices',
  title: { zh: '公开事项', en: 'Public notices' },
  stage: 'publication',
  columns: [
    unitCode(),
    choice('matter', '公开事项', 'Matter', MATTERS, true),
    date('publishedOn', '公布日期', 'Published on', true),
    text('place', '公布地点', 'Place', 80),
  ],
  identity: ['unitCode', 'matter'],
};

/** Petitions (信访) with their clocks. */
export const petitions: Sheet = {
  kind: 'petitions',
  title: { zh: '信访台账', en: 'Petitions' },
  stage: 'stability',
  columns: [
    unitCode(),
    date('receivedOn', '受理日期', 'Received on', true),
    choice(
      'channel',
      '方式',
      'Channel',
      [option('visit', '来访', 'visit'), option('call', '来电', 'call'), option('letter', '来信', 'letter')],
      true,
    ),
    text('subject', '反映问题', 'Subject', 200, true),
    date('dueOn', '办理时限', 'Due on', true),
    date('repliedOn', '答复日期', 'Replied on'),
    text('outcome', '处理结果', 'Outcome', 200),
    text('pollNumber', '涉及投票编号', 'Poll concerned', 40),
  ],
  identity: [],
};

/** Risk assessments before the election (选前风险评估). */
export const riskAssessments: Sheet = {
  kind: 'riskAssessments',
  title: { zh: '选前风险评估', en: 'Risk assessments' },
  stage: 'stability',
  columns: [
    unitCode(),
    date('assessedOn', '评估日期', 'Assessed on', true),
    choice(
      'level',
      '风险等级',
      'Level',
      [option('low', '低', 'low'), option('medium', '中', 'medium'), option('high', '高', 'high')],
      true,
    ),
    text('findings', '风险点', 'Findings', 200),
    text('measures', '应对措施', 'Measures', 200),
  ],
  identity: ['unitCode', 'assessedOn'],
};

/** Inspection visits (督查): who went where, when, and what was found. */
export const inspections: Sheet = {
  kind: 'inspections',
  title: { zh: '督查记录', en: 'Inspection visits' },
  stage: 'inspection',
  columns: [
    unitCode(),
    text('round', '督查批次', 'Inspection', 80, true),
    choice(
      'kind',
      '类型',
      'Kind',
      [
        option('inspection', '督查', 'inspection'),
        option('followUp', '跟踪督查', 'follow-up'),
        option('acceptance', '检查验收', 'acceptance check', '随机抽查'),
      ],
      true,
    ),
    personName(),
    idNumber(),
    date('visitedOn', '日期', 'Visited on', true),
    text('finding', '发现问题', 'Finding', 200),
    date('correctedOn', '整改日期', 'Corrected on'),
  ],
  identity: ['unitCode', 'round', 'idNumber', 'visitedOn'],
};
