import type { Example, ExampleStep } from '../example.ts';
import { file } from '../files.ts';
import { idBook, personRow } from '../people.ts';
import { random } from '../random.ts';
import { voteSteps } from '../votes.ts';
import { activityRows, handbookRows, pledgeRows, publicityRows, trainingRows } from './conduct.ts';
import { formalElections, plenaries, preElections } from './congress.ts';
import { type Delegate, delegateRow, electDelegates, GROUPS, partyMember } from './delegates.ts';
import { CONGRESS_DAY, COUNTY, roundUnitRows, TOWN, unitRows } from './place.ts';
import { approvalRows, documentRows, dutyRows, meetingRows } from './programme.ts';
import { progressRows } from './steps.ts';
import { chooseSlates, officerRows, outgoingTeam } from './team.ts';

const STAFF = 15;

/** The round of a town: 14th town committee, discipline commission, delegates to the 13th county congress. */
export const township: Example = {
  case: 'township',
  roundId: '5f0c9a50-2103-4222-8a14-990101101000',
  county: COUNTY,
  round: {
    kind: 'township',
    title: `${TOWN.name}2021年党委换届（第十四届委员会）`,
    ordinal: 14,
    ordinalKind: 'term',
    rootUnitCode: TOWN.code,
    rootUnitName: TOWN.name,
    electionDay: CONGRESS_DAY,
    startsOn: '2021-01-11',
    endsOn: '2021-04-09',
    bodyName: `中国共产党${TOWN.name}第十四届委员会`,
  },
  steps,
};

function steps(): ExampleStep[] {
  const seed = random('huanjie/township');
  const book = idBook(0, 200);
  const { delegates, polls, losers } = electDelegates(seed.fork('delegates'), book);
  const slates = chooseSlates(seed.fork('slates'), delegates);
  const outgoing = outgoingTeam(seed.fork('outgoing'), book, slates);
  const staffing = seed.fork('staff');
  const staff = Array.from({ length: STAFF }, (_, i) =>
    partyMember(staffing, book, 'cadre', i % 3 === 0 ? 'female' : 'male', staffing.int(25, 45)),
  );
  const people = new Set([
    ...delegates.map((delegate) => delegate.person),
    ...losers,
    ...outgoing.committee,
    ...outgoing.discipline,
    ...outgoing.government,
    ...staff,
  ]);
  return [
    file('units', '单位名册', unitRows()),
    file('roundUnits', '换届单位情况', roundUnitRows()),
    file('people', '人员名册', [...people].map(personRow)),
    file('officers', '上届班子成员名册', officerRows(outgoing)),
    file('dutyMembers', '组织机构成员', dutyRows(outgoing, staff)),
    file('documents', '文件登记', documentRows()),
    file('meetings', '会议记录', meetingRows(groupAttendance(delegates))),
    file('approvals', '请示批复', approvalRows()),
    file('disciplineActivities', '换届纪律活动', activityRows()),
    file('pledges', '承诺书', pledgeRows(outgoing, delegates)),
    file('publicity', '宣传台账', publicityRows()),
    file('handbooks', '手册发放台账', handbookRows()),
    file('trainings', '培训台账', trainingRows()),
    ...voteSteps('选举代表', polls),
    file('delegates', '代表名册', delegates.map(delegateRow)),
    ...voteSteps('差额预选', preElections(seed.fork('pre-election'), delegates, slates)),
    ...voteSteps('等额选举', formalElections(seed.fork('formal'), delegates, slates)),
    ...voteSteps('第一次全会', plenaries(slates)),
    file('steps', '程序进度', progressRows()),
  ];
}

function groupAttendance(delegates: readonly Delegate[]) {
  return Array.from({ length: GROUPS }, (_, i) => {
    const group = delegates.filter((delegate) => delegate.group === i + 1);
    return { expected: group.length, attended: group.filter((delegate) => delegate.present).length };
  });
}
