import type { Row } from '../files.ts';
import { named, type Person } from '../people.ts';
import { CONGRESS_DAY, COUNTY, ELECTING_UNITS, TOWN } from './place.ts';
import type { Outgoing } from './team.ts';

const GROUPS = [
  ['组织组', '代表选举、人事安排和选举组织'],
  ['秘书组', '文件起草、大会材料和简报'],
  ['会务组', '会场布置、报到和后勤保障'],
  ['宣传组', '宣传报道和换届纪律宣传'],
  ['安全保障组', '会场安全、信访和应急处置'],
] as const;

const LEADING = `${TOWN.name}党委换届工作领导组`;
const GUIDANCE = `${TOWN.name}党委换届工作指导组`;

/** Members of the leading group, the five working groups, the guidance group and the credentials panel. */
export function dutyRows(outgoing: Outgoing, staff: readonly Person[]): Row[] {
  const team = [...new Set([...outgoing.committee, ...outgoing.discipline, ...outgoing.government])];
  const [secretary, deputy, ...rest] = team;
  const row = (
    bodyKind: string,
    bodyName: string,
    formedOn: string,
    role: string,
    who: Person,
    more: Row = {},
  ): Row => ({
    unitCode: TOWN.code,
    bodyKind,
    bodyName,
    formedOn,
    ...named(who),
    role,
    ...more,
  });
  const leading = [
    row('leadingGroup', LEADING, '2021-01-13', 'head', secretary!),
    ...[deputy!, ...rest].map((who) => row('leadingGroup', LEADING, '2021-01-13', 'deputy', who)),
    ...staff.slice(0, 5).map((who) => row('leadingGroup', LEADING, '2021-01-13', 'member', who)),
  ];
  const working = GROUPS.flatMap(([name, duty], i) => {
    const body = `换届工作${name}`;
    return [
      row('workingGroup', body, '2021-01-13', 'head', rest[i]!, { duty }),
      ...staff.slice(i * 3, i * 3 + 3).map((who) => row('workingGroup', body, '2021-01-13', 'member', who, { duty })),
    ];
  });
  const guidance = [
    row('guidanceGroup', GUIDANCE, '2021-02-18', 'head', deputy!),
    ...ELECTING_UNITS.map((unit, i) =>
      row('guidanceGroup', GUIDANCE, '2021-02-18', 'instructor', rest[i]!, {
        duty: `驻点指导${unit.name}选举代表`,
        stationedAtCode: unit.code,
      }),
    ),
  ];
  const panel = staff
    .slice(3, 6)
    .map((who, i) => row('credentialsPanel', '代表资格审查小组', '2021-03-08', i === 0 ? 'head' : 'member', who));
  return [...leading, ...working, ...guidance, ...panel];
}

/** Documents received and issued by the town. */
export function documentRows(): Row[] {
  const row = (
    direction: 'in' | 'out',
    kind: string,
    number: string | undefined,
    title: string,
    issuer: string,
    issuedOn: string,
    more: Row = {},
  ): Row => ({
    unitCode: TOWN.code,
    direction,
    kind,
    number,
    title,
    issuer,
    issuedOn,
    ...more,
  });
  const committee = `中共${TOWN.name}委员会`;
  const county = `中共${COUNTY.name}委员会`;
  return [
    row('in', 'notice', '县委发〔2021〕3号', '关于认真做好2021年乡镇党委换届工作的通知', county, '2021-01-11'),
    row('in', 'notice', undefined, '关于严肃换届纪律加强换届风气监督的通知', '中央纪委机关、中央组织部', '2021-01-12'),
    row('out', 'plan', '柏发〔2021〕4号', `${TOWN.name}党委换届选举工作实施方案`, committee, '2021-01-18', {
      examinedOn: '2021-01-20',
      approvedOn: '2021-01-22',
      approvedBy: `${COUNTY.name}委组织部`,
    }),
    row('out', 'request', '柏发〔2021〕6号', '关于召开中国共产党柏川镇第十四次代表大会的请示', committee, '2021-01-25'),
    row(
      'in',
      'reply',
      '青委复〔2021〕17号',
      '关于同意召开中国共产党柏川镇第十四次代表大会的批复',
      county,
      '2021-02-05',
    ),
    row(
      'out',
      'request',
      '柏发〔2021〕12号',
      '关于镇第十四届委员会、纪律检查委员会委员和出席县第十三次党代表大会代表候选人预备人选的请示',
      committee,
      '2021-03-09',
    ),
    row(
      'in',
      'reply',
      '青委复〔2021〕41号',
      '关于同意柏川镇两委委员和县党代表候选人预备人选的批复',
      county,
      '2021-03-17',
    ),
    row('out', 'workReport', undefined, '中国共产党柏川镇第十三届委员会工作报告', committee, CONGRESS_DAY),
    row(
      'out',
      'workReport',
      undefined,
      '中国共产党柏川镇纪律检查委员会工作报告',
      '中共柏川镇纪律检查委员会',
      CONGRESS_DAY,
    ),
    row(
      'out',
      'resultReport',
      '柏发〔2021〕16号',
      '关于中国共产党柏川镇第十四次代表大会选举结果的报告',
      committee,
      '2021-03-23',
    ),
    row('in', 'reply', '青委复〔2021〕52号', '关于柏川镇第十四次党代表大会选举结果的批复', county, '2021-03-29'),
    row('out', 'other', undefined, '镇党委换届文件材料归档目录', committee, '2021-04-07'),
    row('out', 'other', '柏发〔2021〕19号', '关于镇党委换届工作的总结', committee, '2021-04-09'),
  ];
}

/** Requests to the county committee with its replies. */
export function approvalRows(): Row[] {
  const row = (
    matter: string,
    requestNumber: string,
    requestedOn: string,
    replyNumber: string,
    repliedOn: string,
  ): Row => ({
    unitCode: TOWN.code,
    matter,
    requestNumber,
    requestedOn,
    replyNumber,
    repliedOn,
    outcome: 'approved',
  });
  return [
    row(
      '召开镇第十四次党代表大会，代表名额、分配和产生办法',
      '柏发〔2021〕6号',
      '2021-01-25',
      '青委复〔2021〕17号',
      '2021-02-05',
    ),
    row('镇党代表候选人预备人选', '柏发〔2021〕8号', '2021-02-10', '青委复〔2021〕24号', '2021-02-20'),
    row(
      '两委委员和出席县第十三次党代表大会代表候选人预备人选',
      '柏发〔2021〕12号',
      '2021-03-09',
      '青委复〔2021〕41号',
      '2021-03-17',
    ),
    row('党委、纪委书记和副书记候选人预备人选', '柏发〔2021〕13号', '2021-03-09', '青委复〔2021〕42号', '2021-03-17'),
    row('镇第十四次党代表大会选举结果', '柏发〔2021〕16号', '2021-03-23', '青委复〔2021〕52号', '2021-03-29'),
  ];
}

/** Meetings of the town, the congress and the delegate groups. */
export function meetingRows(groups: readonly { readonly expected: number; readonly attended: number }[]): Row[] {
  const expected = groups.reduce((sum, group) => sum + group.expected, 0);
  const attended = groups.reduce((sum, group) => sum + group.attended, 0);
  const row = (
    kind: string,
    title: string,
    heldOn: string,
    expectedHere: number,
    attendedHere: number,
    agenda: string,
    place = '镇政府三楼会议室',
  ): Row => ({
    unitCode: TOWN.code,
    kind,
    title,
    heldOn,
    place,
    expected: expectedHere,
    attended: attendedHere,
    agenda,
  });
  return [
    row(
      'coordination',
      '镇党委会议研究换届工作',
      '2021-01-13',
      9,
      9,
      '传达县委发〔2021〕3号文件；成立领导组和五个工作小组',
    ),
    row('study', '党委中心组学习换届纪律', '2021-01-15', 15, 15, '学习换届纪律通知'),
    row('mobilisation', '镇党委换届工作动员会', '2021-01-19', 96, 93, '部署换届工作，宣讲换届纪律'),
    row('deliberation', '两委班子候选人酝酿讨论', '2021-03-05', 42, 41, '对两委班子候选人反复酝酿，征求意见'),
    row('plenary', '镇第十三届党委全体会议', '2021-03-08', 9, 9, '审议两委工作报告和选举办法草案'),
    row(
      'congress',
      '中国共产党柏川镇第十四次代表大会',
      CONGRESS_DAY,
      expected,
      attended,
      '听取两委工作报告；酝酿候选人；差额预选；等额选举',
      '镇文化中心礼堂',
    ),
    ...groups.map((group, i) =>
      row(
        'deliberation',
        `第${i + 1}代表组会议`,
        CONGRESS_DAY,
        group.expected,
        group.attended,
        '酝酿候选人，分组差额预选',
        `镇文化中心第${i + 1}会议室`,
      ),
    ),
    row('plenary', '镇第十四届党委第一次全体会议', CONGRESS_DAY, 8, 8, '等额选举党委书记、副书记'),
    row('plenary', '镇纪委第一次全体会议', CONGRESS_DAY, 5, 5, '等额选举纪委书记、副书记'),
  ];
}
