import { plus } from '../days.ts';
import type { Row } from '../files.ts';
import { named, type Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { Poll } from '../votes.ts';
import { COMMUNITIES, DISTRICT } from './place.ts';
import { communityNamed } from './programme.ts';

export function publicityRows(random: Random): Row[] {
  const row = (unitCode: string, channel: string, title: string, quantity: number, publishedOn: string): Row => ({
    unitCode,
    channel,
    title,
    quantity,
    publishedOn,
  });
  const columns = Array.from({ length: 11 }, (_, i) =>
    row(DISTRICT.code, 'newspaper', `社区换届选举专栏第${i + 1}期`, 1, plus('2021-08-03', i * 7)),
  );
  const local = COMMUNITIES.flatMap(({ code }) => [
    row(code, 'letter', '致选民的一封信', 1, '2021-08-08'),
    row(code, 'board', '换届选举板报', random.int(1, 3), plus('2021-08-10', random.int(0, 12))),
    row(code, 'slogan', '换届选举标语、横幅', random.int(4, 12), plus('2021-08-10', random.int(0, 12))),
    row(code, 'window', '选举规程宣传橱窗', 1, plus('2021-08-12', random.int(0, 9))),
  ]);
  return [...columns, ...local];
}

export function handbookRows(): Row[] {
  return COMMUNITIES.map(({ code }) => ({
    unitCode: code,
    title: '社区换届选举知识手册',
    copies: 50,
    issuedOn: '2021-08-09',
  }));
}

const PAPERS = ['换届选举工作流程', '候选人推荐表', '选举主持词'];

/** The forms pack of every community. */
export function formRows(): Row[] {
  return COMMUNITIES.flatMap(({ code, method, street }) => {
    const roster =
      method === 'representative' ? ['居民小组代表名册'] : method === 'household' ? ['户代表登记名册'] : [];
    return [...PAPERS, ...roster].map((title) => ({
      unitCode: code,
      direction: 'in',
      kind: 'other',
      title,
      issuer: `${street.name}办事处`,
      issuedOn: '2021-08-13',
    }));
  });
}

const SUBJECTS = [
  ['call', '咨询候选人资格条件', '已当场答复，并登载于知识问答'],
  ['call', '咨询外来常住居民能否登记参选', '已答复登记条件和办法'],
  ['visit', '反映选民登记有遗漏', '经核实补登并公布'],
  ['visit', '反映居民代表推选程序问题', '已调查核实，程序符合规程，向来访人说明'],
  ['letter', '反映候选人请客拉票', '经调查不属实，已回复来信人'],
  ['call', '咨询户代表如何产生', '已当场答复'],
  ['visit', '要求公开上届居委会财务', '街道督促社区公开，来访人表示满意'],
  ['letter', '对社区选举方式有不同意见', '已说明居民会议决定选举方式的依据'],
] as const;

const PETITIONS = 43;
const LIMIT_DAYS = 15;

/** Calls, visits and letters, each answered within its time limit; 殷家堡 is answered before the repeated poll. */
export function petitionRows(random: Random, polls: readonly Poll[]): Row[] {
  const yin = communityNamed('殷家堡').code;
  const poll = polls.find((one) => one.unitCode === yin && one.body === 'residentsCommittee')!;
  const usual = Array.from({ length: PETITIONS }, (): Row => {
    const [channel, subject, outcome] = random.pick(SUBJECTS);
    const receivedOn = plus('2021-08-06', random.int(0, 55));
    return {
      unitCode: random.pick(COMMUNITIES).code,
      receivedOn,
      channel,
      subject,
      dueOn: plus(receivedOn, LIMIT_DAYS),
      repliedOn: plus(receivedOn, channel === 'call' ? random.int(0, 3) : random.int(2, 13)),
      outcome,
    };
  });
  const after: Row = {
    unitCode: yin,
    receivedOn: '2021-09-18',
    channel: 'visit',
    subject: '居民上访反映居委会选举中委员缺额和计票问题',
    dueOn: '2021-10-18',
    repliedOn: '2021-10-08',
    outcome: '详细调查核实，形成处理指导意见，另行选举前答复上访人并做通思想工作',
    pollNumber: poll.number,
  };
  return [...usual, after].sort((a, b) => (String(a.receivedOn) < String(b.receivedOn) ? -1 : 1));
}

export function riskRows(): Row[] {
  const watched = COMMUNITIES.filter(
    ({ flags }) => flags.includes('convertedFromVillage') || flags.includes('difficult'),
  );
  return watched.map(({ code, flags }, i) => ({
    unitCode: code,
    assessedOn: plus('2021-08-18', i % 5),
    level: flags.includes('difficult') ? (flags.includes('urbanVillage') ? 'high' : 'medium') : 'low',
    findings: flags.includes('convertedFromVillage')
      ? '集体资产收益分配、选民资格认定易引发矛盾'
      : '班子意见不一，居民参选意愿低',
    measures: '街道领导包居，选前逐户走访，选举日派员现场指导',
  }));
}

/** Visits of the election office to the communities that need watching, 杨家堡 before nomination and on its election day. */
export function inspectionRows(officials: readonly Person[], polls: readonly Poll[]): Row[] {
  const watched = COMMUNITIES.filter(({ flags }) => flags.includes('convertedFromVillage'));
  const row = (
    unitCode: string,
    who: Person,
    visitedOn: string,
    finding: string | undefined,
    correctedOn?: string,
  ): Row => ({
    unitCode,
    round: '重点难点社区督导',
    kind: 'inspection',
    ...named(who),
    visitedOn,
    finding,
    correctedOn,
  });
  const before = watched.map(({ code, name }, i) =>
    name === '杨家堡社区'
      ? row(code, officials[0]!, '2021-08-24', '选委会对推选候选人程序认识不一致', '2021-08-27')
      : row(code, officials[i % officials.length]!, plus('2021-08-25', i), undefined),
  );
  const onTheDay = watched.map(({ code }, i) => {
    const poll = polls.find((one) => one.unitCode === code && one.body === 'residentsCommittee')!;
    return row(code, officials[(i + 1) % officials.length]!, poll.heldOn, undefined);
  });
  return [...before, ...onTheDay];
}

/** Participation by kind of participant; of a committee elected twice, the ballot that filled it. */
export function participationRows(random: Random, party: readonly Poll[], committee: readonly Poll[]): Row[] {
  const row = (unitCode: string, participant: string, activity: string, entitled: number, took: number): Row => ({
    unitCode,
    participant,
    activity,
    entitled,
    took,
  });
  const electors: Readonly<Record<string, string>> = {
    representative: 'residentsRepresentatives',
    household: 'householdRepresentatives',
  };
  return [
    ...COMMUNITIES.map(({ code }) => {
      const units = random.int(2, 11);
      return row(code, 'residentUnits', 'recommendation', units, units);
    }),
    ...party.map((poll) => row(poll.unitCode, 'partyMembers', 'election', poll.counts.entitled, poll.counts.present!)),
    ...committee.map((poll) =>
      row(poll.unitCode, electors[poll.method!] ?? 'voters', 'election', poll.counts.entitled, poll.counts.checkedOff),
    ),
  ];
}

const NOTICES: readonly (readonly [matter: string, days: number])[] = [
  ['electionCommittee', -28],
  ['voterRoll', -22],
  ['nominatedCandidates', -12],
  ['formalCandidates', -7],
  ['electionDay', -28],
  ['placeAndHours', -5],
  ['electionStaff', -5],
  ['results', 0],
];

/** The eight notices of every community around its first ballot; the result of 狄村 came with the second. */
export function noticeRows(first: readonly Poll[], repeated: readonly Poll[]): Row[] {
  return first.flatMap((poll) =>
    NOTICES.map(([matter, days]) => {
      const again = repeated.find((one) => one.previous === poll.number);
      const on = matter === 'results' && again !== undefined ? again.heldOn : poll.heldOn;
      return { unitCode: poll.unitCode, matter, publishedOn: plus(on, days), place: '社区公开栏' };
    }),
  );
}
