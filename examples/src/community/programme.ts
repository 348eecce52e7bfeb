import { plus } from '../days.ts';
import type { Row } from '../files.ts';
import { COMMUNITIES, DISTRICT, MOBILISATION, STREET_LIST } from './place.ts';

export const communityNamed = (name: string) => COMMUNITIES.find((community) => community.name === `${name}社区`)!;

const FIRST_BULLETIN = '2021-08-02';
const BULLETINS = 79;

export function roundUnitRows(households: (index: number) => number): Row[] {
  return [
    { unitCode: DISTRICT.code, participation: 'superior' },
    ...STREET_LIST.map(({ code }) => ({ unitCode: code, participation: 'superior' })),
    ...COMMUNITIES.map(({ code }, i) => ({ unitCode: code, participation: 'elects', households: households(i) })),
  ];
}

export function methodRows(): Row[] {
  return COMMUNITIES.flatMap(({ code, method }) => [
    { unitCode: code, procedure: 'partyOrganisation', method: 'twoRecommendations', decidedOn: '2021-08-03' },
    { unitCode: code, procedure: 'residentsCommittee', method, decidedOn: '2021-08-16' },
  ]);
}

interface Paper {
  readonly unitCode?: string;
  readonly kind: string;
  readonly number?: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly examinedOn?: string;
  readonly approvedOn?: string;
  readonly approvedBy?: string;
  readonly copies?: number;
}

export function documentRows(): Row[] {
  const district = `中共${DISTRICT.name}委员会`;
  const office = `${DISTRICT.name}社区换届选举办公室`;
  const papers: Paper[] = [
    {
      kind: 'plan',
      number: '明渚委〔2021〕21号',
      title: `中共${DISTRICT.name}委、${DISTRICT.name}人民政府关于社区党组织、第四届社区居委会换届选举工作的实施方案`,
      issuer: district,
      issuedOn: '2021-07-26',
    },
    { kind: 'publicityPlan', title: '社区换届选举宣传方案', issuer: office, issuedOn: '2021-07-31' },
    { kind: 'rulesOfProcedure', title: '第四届社区居委会换届选举工作规程', issuer: office, issuedOn: '2021-08-05' },
    { kind: 'stabilityPlan', title: '社区换届选举维稳工作预案', issuer: office, issuedOn: '2021-08-04' },
    { kind: 'letter', title: '致选民的一封信', issuer: office, issuedOn: '2021-08-06', copies: 60_000 },
    { kind: 'handbook', title: '社区换届选举知识手册', issuer: office, issuedOn: '2021-08-06', copies: 3550 },
    { kind: 'other', title: '换届选举知识问答（第一期）', issuer: office, issuedOn: '2021-08-20' },
    {
      unitCode: communityNamed('狄村').code,
      kind: 'opinion',
      title: '狄村换届选举工作指导意见',
      issuer: '社区换届选举工作领导组',
      issuedOn: '2021-09-20',
    },
    {
      unitCode: communityNamed('狄村').code,
      kind: 'rerunPlan',
      title: '狄村社区居委会另行选举方案',
      issuer: '狄村社区选举委员会',
      issuedOn: '2021-09-28',
      examinedOn: '2021-09-29',
      approvedOn: '2021-09-30',
      approvedBy: '狄村居民代表会议',
    },
    {
      unitCode: communityNamed('殷家堡').code,
      kind: 'opinion',
      title: '殷家堡社区信访事项处理指导意见',
      issuer: '社区换届选举工作领导组',
      issuedOn: '2021-09-28',
    },
    {
      kind: 'resultReport',
      title: '社区党组织和第四届社区居委会换届选举结果报告',
      issuer: office,
      issuedOn: '2021-10-22',
    },
  ];
  const plans = STREET_LIST.map(
    ({ code, name }, i): Paper => ({
      unitCode: code,
      kind: 'plan',
      title: `${name}社区党组织和第四届社区居委会换届选举工作实施方案`,
      issuer: `${name}党工委、办事处`,
      issuedOn: '2021-08-03',
      examinedOn: plus('2021-08-05', i % 2),
      approvedOn: plus('2021-08-07', i % 3),
      approvedBy: '分管副区长',
    }),
  );
  const bulletins = Array.from(
    { length: BULLETINS },
    (_, i): Paper => ({
      kind: 'bulletin',
      number: `第${i + 1}期`,
      title: '社区换届选举进度每日一报',
      issuer: office,
      issuedOn: plus(FIRST_BULLETIN, i),
    }),
  );
  return [...papers, ...plans, ...bulletins].map((paper) => ({ unitCode: DISTRICT.code, direction: 'out', ...paper }));
}

export function meetingRows(): Row[] {
  const row = (
    unitCode: string,
    kind: string,
    title: string,
    heldOn: string,
    expected: number,
    attended: number,
    agenda: string,
  ): Row => ({
    unitCode,
    kind,
    title,
    heldOn,
    expected,
    attended,
    agenda,
  });
  const di = communityNamed('狄村').code;
  const yang = communityNamed('杨家堡').code;
  return [
    row(
      DISTRICT.code,
      'mobilisation',
      '全区社区党组织、第四届社区居委会换届选举工作动员大会',
      MOBILISATION,
      268,
      261,
      '部署换届选举工作；明确街道党工委书记为第一责任人',
    ),
    ...STREET_LIST.map(({ code, name }, i) => {
      const expected = 40 + COMMUNITIES.filter((community) => community.street.code === code).length * 3;
      return row(
        code,
        'mobilisation',
        `${name}换届选举动员会`,
        plus('2021-08-09', i % 3),
        expected,
        expected - (i % 4),
        '安排部署换届选举工作',
      );
    }),
    row(
      communityNamed('坞南').code,
      'deliberation',
      '海选试点调研论证会',
      '2021-08-12',
      18,
      18,
      '论证坞南社区海选试点的条件、办法和风险',
    ),
    row(
      yang,
      'study',
      '与选委会主任座谈学习',
      '2021-08-24',
      9,
      9,
      '学习居民委员会组织法，研究可能出现的问题和应对措施，至21时',
    ),
    row(
      DISTRICT.code,
      'coordination',
      '领导组专题研究狄村换届选举',
      '2021-09-17',
      14,
      13,
      '调查情况，集体研究，听取法律界人士意见',
    ),
    row(di, 'electionCommittee', '狄村社区选委会会议', '2021-09-22', 5, 5, '传达贯彻指导意见，统一思想'),
    row(di, 'branch', '狄村社区支部会', '2021-09-23', 86, 79, '传达贯彻指导意见，统一思想'),
    row(di, 'board', '狄村董事会会议', '2021-09-24', 9, 9, '传达贯彻指导意见，统一思想'),
    row(di, 'representatives', '狄村居民代表会议', '2021-09-30', 61, 57, '讨论通过另行选举方案，确定选举日'),
    row(DISTRICT.code, 'coordination', '领导组研究殷家堡信访事项', '2021-09-22', 14, 14, '分析上访材料，安排调查核实'),
  ];
}

export function trainingRows(): Row[] {
  const row = (
    unitCode: string,
    layer: string,
    title: string,
    trainees: string,
    attended: number,
    heldOn: string,
  ): Row => ({
    unitCode,
    layer,
    title,
    trainees,
    attended,
    heldOn,
  });
  const trainees = '各街道分管组织和社区的副书记、副主任，民政助理员';
  return [
    row(DISTRICT.code, 'county', '社区党组织换届选举工作培训会（区委组织部）', trainees, 34, '2021-08-04'),
    row(DISTRICT.code, 'county', '社区居委会换届选举工作培训会（区社区建设管理局）', trainees, 34, '2021-08-05'),
    ...STREET_LIST.map(({ code, name }, i) => {
      const communities = COMMUNITIES.filter((community) => community.street.code === code).length;
      return row(
        code,
        'township',
        `${name}换届选举培训会`,
        '选委会成员、社区楼长、居民小组长',
        communities * 19 + i,
        plus('2021-08-17', i % 4),
      );
    }),
  ];
}
