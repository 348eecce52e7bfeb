import type { Example, ExampleStep } from '../example.ts';
import { file } from '../files.ts';
import { idBook, type Person, personRow } from '../people.ts';
import { random } from '../random.ts';
import { voteSteps } from '../votes.ts';
import { bodyPeople, dutyRows, makeBodies } from './bodies.ts';
import {
  formRows,
  handbookRows,
  inspectionRows,
  noticeRows,
  participationRows,
  petitionRows,
  publicityRows,
  riskRows,
} from './conduct.ts';
import { officerRows, pastTerm } from './past.ts';
import { DISTRICT, ELECTION_DAY, unitRows } from './place.ts';
import { committeePolls, partyPolls } from './polls.ts';
import { documentRows, meetingRows, methodRows, roundUnitRows, trainingRows } from './programme.ts';
import { progressRows } from './steps.ts';
import { electTeams, resident } from './teams.ts';

/** The round of a district: the Party organisations and fourth residents' committees of 71 communities. */
export const community: Example = {
  case: 'community',
  roundId: '5f0c9a50-2107-4304-8a14-990102000000',
  county: DISTRICT,
  round: {
    kind: 'community',
    title: `${DISTRICT.name}2021年社区党组织和第四届社区居民委员会换届`,
    ordinal: 4,
    ordinalKind: 'term',
    rootUnitCode: DISTRICT.code,
    rootUnitName: DISTRICT.name,
    electionDay: ELECTION_DAY,
    startsOn: '2021-07-20',
    endsOn: '2021-10-31',
    bodyName: '社区党组织、第四届社区居民委员会',
  },
  steps,
};

function steps(): ExampleStep[] {
  const seed = random('huanjie/community');
  const book = idBook(0, 400);
  const teams = electTeams(seed.fork('teams'), book);
  const past = pastTerm(seed.fork('past'), book, teams);
  const bodies = makeBodies(seed.fork('bodies'), book);
  const standing = seed.fork('losers');
  const losers: Person[] = [];
  const loser = (partyMember: boolean) => {
    const education = standing.pick([
      'bachelor',
      'juniorCollege',
      'juniorCollege',
      'seniorMiddle',
      'juniorMiddle',
    ] as const);
    losers.push(resident(standing, book, partyMember, education, [25, 57]));
    return losers.at(-1)!;
  };
  const party = partyPolls(seed.fork('party'), teams, loser);
  const { first, repeated } = committeePolls(seed.fork('committees'), teams, loser);
  const deciding = [...first.filter((poll) => !repeated.some((again) => again.previous === poll.number)), ...repeated];
  const people = new Set([
    ...teams.flatMap((team) => [team.secretary, ...team.partyMembers, team.chair, ...team.viceChairs, ...team.members]),
    ...past.map((post) => post.person),
    ...losers,
    ...bodyPeople(bodies),
  ]);
  const other = seed.fork('conduct');
  return [
    file('units', '单位名册', unitRows()),
    file(
      'roundUnits',
      '换届单位情况',
      roundUnitRows(() => other.int(900, 2600)),
    ),
    file('people', '人员名册', [...people].map(personRow)),
    file('officers', '上届班子成员名册', officerRows(past)),
    file('methods', '选举方式', methodRows()),
    file('dutyMembers', '组织机构成员', dutyRows(bodies)),
    file('documents', '文件登记', [...documentRows(), ...formRows()]),
    file('meetings', '会议记录', meetingRows()),
    file('publicity', '宣传台账', publicityRows(other)),
    file('handbooks', '手册发放台账', handbookRows()),
    file('trainings', '培训台账', trainingRows()),
    file('participation', '参与情况', participationRows(other, party, deciding)),
    file('riskAssessments', '选前风险评估', riskRows()),
    ...voteSteps('社区党组织', party),
    ...voteSteps('社区居委会', first),
    file('petitions', '信访台账', petitionRows(other, first)),
    ...voteSteps('另行选举', repeated),
    file('notices', '公开事项', noticeRows(first, repeated)),
    file('inspections', '督查记录', inspectionRows(bodies.district.slice(6, 10), first)),
    file('steps', '程序进度', progressRows(deciding)),
  ];
}
