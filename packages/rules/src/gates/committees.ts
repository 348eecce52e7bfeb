import { type Condition, daysBetween, none, published, settled, yes } from './condition.ts';
import { daysSet, overSeats, villageRules } from './shared.ts';

/** The rules of one kind of committee, for the conditions that villages and communities share. */
export interface CommitteeRules {
  readonly formed: Condition['rules'];
  readonly filedList: Condition['rules'];
  readonly outsiders: Condition['rules'];
  readonly once: Condition['rules'];
  readonly roll: Condition['rules'];
  readonly objections: Condition['rules'];
  readonly seats: Condition['rules'];
  readonly surplus: Condition['rules'];
  readonly review: Condition['rules'];
  readonly exits: Condition['rules'];
  readonly meeting: Condition['rules'];
  readonly booth: Condition['rules'];
  readonly proxies: Condition['rules'];
}

/** Conditions of elections that an election committee conducts, by the rules of its kind. */
export function committeeConditions(by: CommitteeRules) {
  return { ...preparing(by), ...nominating(by), ...voting(by) };
}

function preparing(by: CommitteeRules) {
  return {
    committeeFormed: yes(
      'COMMITTEE',
      'committeeFormed',
      by.formed,
      ['选举委员会尚未产生', 'The election committee is not formed'],
      ['依法推选选举委员会', 'Have the election committee chosen'],
    ),
    committeePublished: yes(
      'COMMITTEE_PUBLISHED',
      'committeePublished',
      by.filedList,
      ['选举委员会名单尚未公布', 'The election committee is not published'],
      ['公布名单', 'Publish the list'],
    ),
    registrationClosed: yes(
      'REGISTRATION',
      'registrationClosed',
      by.outsiders,
      ['选民登记尚未结束', 'Registration is not closed'],
      ['完成选民登记', 'Complete the registration'],
    ),
    consentsDecided: settled(
      'CONSENTS',
      'consentsDecided',
      by.outsiders,
      ['申请登记的外来人员尚未经决定', 'Applications of those from outside are not decided'],
      ['提请会议或者选举委员会决定', 'Have the meeting or the committee decide'],
    ),
    registeredOnce: none(
      'DOUBLE_REGISTRATION',
      'doubleRegistrations',
      by.once,
      (count) => [`${count}人在两处登记`, `${count} person(s) are registered twice`],
      ['由本人选择一处登记', 'Have each choose one place'],
    ),
    rollOut: {
      code: 'ROLL',
      needs: ['rollPublishedOn', 'on'],
      rules: by.roll,
      remedy: ['公布选民名单', 'Publish the roll'],
      fault: ({ rollPublishedOn = '', on = '' }) =>
        rollPublishedOn <= on ? null : ['选民名单尚未公布', 'The roll is not published'],
    } satisfies Condition,
    rollInTime: published('ROLL_LEAD', 'rollPublishedOn', () => 20, by.roll, ['选民名单', 'the roll']),
    /** Objections may come for five days; all that came are decided. */
    objectionsOver: {
      code: 'OBJECTION_PERIOD',
      needs: ['rollPublishedOn', 'on'],
      rules: by.objections,
      remedy: ['五日期满后再进行', 'Wait until the five days are over'],
      fault: ({ rollPublishedOn = '', on = '' }) =>
        daysBetween(rollPublishedOn, on) > 5 ? null : ['名单异议期未满', 'The time for objections is not over'],
    } satisfies Condition,
    objectionsDecided: none(
      'OBJECTIONS',
      'objectionsOpen',
      by.objections,
      (count) => [`${count}件名单异议尚未处理`, `${count} objection(s) are not decided`],
      ['三日内作出决定并公布', 'Decide within three days and publish'],
    ),
  };
}

function nominating(by: CommitteeRules) {
  return {
    seatsFixed: yes(
      'SEATS',
      'seatsFixed',
      by.seats,
      ['职数尚未确定', 'The number of seats is not fixed'],
      ['提请会议确定职数', 'Have the meeting fix the seats'],
    ),
    nominationHeld: yes(
      'NOMINATION',
      'nominationHeld',
      villageRules('VC-401'),
      ['提名尚未完成', 'The nomination is not held'],
      ['组织提名', 'Hold the nomination'],
    ),
    nominationQuorum: settled(
      'NOMINATION_QUORUM',
      'nominationQuorum',
      villageRules('VC-409'),
      ['参加提名的选民未过半数', 'Not more than half of the voters nominated'],
      ['重新组织提名', 'Hold the nomination again'],
    ),
    preliminaryHeld: settled(
      'PRELIMINARY',
      'preliminaryElection',
      villageRules('VC-410'),
      ['须进行预选，尚未进行', 'A preliminary election is needed and not held'],
      ['组织预选', 'Hold it'],
    ),
    postsChosen: settled(
      'TWO_POSTS',
      'postsChosen',
      villageRules('VC-411'),
      ['被提名两项以上职务的人尚未书面选择', 'Those nominated for two posts have not chosen'],
      ['由本人书面选定一项', 'Have each choose in writing'],
    ),
    reviewed: yes(
      'REVIEW',
      'candidatesReviewed',
      by.review,
      ['候选人资格尚未审查', 'The candidates are not reviewed'],
      ['进行资格审查', 'Review the candidates'],
    ),
    exitsSettled: settled(
      'EXITS',
      'exitsSettled',
      by.exits,
      ['应当退出选举委员会的成员尚未退出、递补', 'Members who must leave the committee have not left'],
      ['办理退出和递补', 'Have them leave and be replaced'],
    ),
    overSeats: overSeats(by.surplus),
    candidatesOut: {
      code: 'CANDIDATES',
      needs: ['candidatesPublishedOn', 'on'],
      rules: villageRules('VC-412'),
      remedy: ['公布正式候选人名单', 'Publish the formal candidates'],
      fault: ({ candidatesPublishedOn = '', on = '' }) =>
        candidatesPublishedOn <= on ? null : ['正式候选人名单尚未公布', 'The formal candidates are not published'],
    } satisfies Condition,
    candidatesMet: yes(
      'MEETING',
      'candidatesMet',
      by.meeting,
      ['尚未组织候选人见面', 'The candidates have not met the voters'],
      ['组织候选人见面、介绍、回答提问', 'Arrange the meeting'],
    ),
  };
}

function voting(by: CommitteeRules) {
  return {
    stationsNamed: yes(
      'STATIONS',
      'stationsNamed',
      villageRules('VC-536'),
      ['投票站尚未确定', 'The stations are not named'],
      ['确定投票站', 'Name the stations'],
    ),
    staffNamed: yes(
      'STAFF',
      'staffNamed',
      villageRules('VC-532', 'VC-536'),
      ['选举工作人员尚未确定', 'The staff are not named'],
      ['确定监票、唱票、计票人员', 'Name scrutineers, callers and tellers'],
    ),
    staffIndependent: yes(
      'STAFF_KIN',
      'staffIndependent',
      villageRules('VC-535'),
      ['候选人或者其近亲属担任监票、唱票、计票人', 'A candidate or a relative serves at the count'],
      ['更换有关人员', 'Replace them'],
    ),
    /** Provinces fix the days; the list is out before election day everywhere. */
    noticeInTime: published(
      'NOTICE_LEAD',
      'noticePublishedOn',
      daysSet('poll_notice.lead_days', 1),
      villageRules('VC-536'),
      ['投票时间、地点', 'the time and place of the poll'],
    ),
    proxiesOut: settled(
      'PROXIES',
      'proxiesPublished',
      by.proxies,
      ['委托投票名单尚未公布', 'The proxies are not published'],
      ['公布委托人和受委托人名单', 'Publish the lists'],
    ),
    mobileBoxes: settled(
      'MOBILE_BOXES',
      'mobileBoxesApproved',
      villageRules('VC-531'),
      ['流动票箱尚未批准或者公布', 'Mobile boxes are not approved or published'],
      ['按规定批准并公布使用人', 'Have them approved and their users published'],
    ),
    booths: yes(
      'BOOTHS',
      'writingBooths',
      by.booth,
      ['没有设立秘密写票处', 'There is no secret writing booth'],
      ['设立秘密写票处', 'Set up the booth'],
    ),
    doubtsDecided: none(
      'DOUBTFUL_PAPERS',
      'doubtfulPapersOpen',
      villageRules('VC-511'),
      (count) => [`${count}张疑义票尚未认定`, `${count} doubtful paper(s) are not decided`],
      ['由选举委员会认定并记录', 'Have the committee decide and minute it'],
    ),
    winnersChecked: settled(
      'WINNERS',
      'winnersChecked',
      villageRules('VC-661'),
      ['当选人资格尚未复核', 'The winners are not checked'],
      ['复核当选人资格', 'Check the winners'],
    ),
  };
}
