import { byRunInTime, petitionsAnswered, seatsOpen, wasInvalid } from './after.ts';
import { committeeConditions } from './committees.ts';
import { approved, type Condition, published, settled, yes } from './condition.ts';
import * as shared from './shared.ts';
import { communityRules } from './shared.ts';

const c = committeeConditions({
  formed: communityRules(['RC-120'], ['VC-201', 'VC-203']),
  filedList: ['VC-206', 'RC-155'],
  outsiders: communityRules(['RC-130'], ['VC-302', 'VC-303', 'VC-304']),
  once: ['VC-305', 'RC-155'],
  roll: communityRules(['RC-131'], ['VC-310']),
  objections: communityRules(['RC-132'], ['VC-311', 'VC-312']),
  seats: ['RC-101', 'AP-09'],
  surplus: communityRules(['RC-142'], ['VC-402']),
  review: communityRules(['RC-141'], ['VC-406']),
  exits: communityRules(['RC-121'], ['VC-207', 'VC-209']),
  meeting: communityRules(['RC-143'], ['VC-416']),
  booth: communityRules(['RC-153'], ['VC-501']),
  proxies: communityRules(['RC-154'], ['VC-525']),
});

const secretVote = communityRules(['RC-153'], ['VC-501']);
const turnout = communityRules(['RC-150'], ['RC-151']);

const modeDecided = yes(
  'MODE',
  'modeDecided',
  ['RC-110'],
  ['选举方式尚未确定', 'The mode of election is not decided'],
  ['确定选民、户代表或者居民代表选举', 'Decide on voters, households or representatives'],
);

/** Whether any are needed follows from the mode of election; without it on record nobody can say. */
const representativesChosen: Condition = {
  ...settled(
    'REPRESENTATIVES',
    'representativesChosen',
    ['RC-111', 'RC-131'],
    ['户代表或者居民代表尚未产生', 'The representatives are not chosen'],
    ['推选户代表、居民代表并与名单一并公布', 'Have them chosen and published with the roll'],
  ),
  enterAt: [
    '先登记本单位的选举方式：在“导入”页导入《选举方式》表，环节填“居委会选举方式”，方式填直选、户代表选举或者居民代表选举；采用后两种的，再登记推选的代表',
    "Record the unit's mode of election first: import the sheet Methods (选举方式) on the page Import, with the procedure 居委会选举方式 and direct, by household representatives or by residents' representatives; for the last two, record the representatives chosen",
  ],
};

/** No number of days is known for communities; the province's, or before election day. */
const candidatesInTime = published(
  'CANDIDATES_LEAD',
  'candidatesPublishedOn',
  shared.daysSet('cand.lead_days', 1),
  ['VC-412', 'RC-155'],
  ['正式候选人名单', 'the formal candidates'],
);

/** The chair's audit, in the law since 2026 (RC-174); earlier texts have none for communities. */
const auditOut: Condition = {
  code: 'AUDIT',
  needs: ['rules', 'electionDay'],
  asks: ['auditPublishedOn'],
  rules: ['RC-174'],
  remedy: ['在选举前公布主任离任审计结果', "Publish the chair's audit before the election"],
  fault: ({ rules, auditPublishedOn, electionDay = '' }) => {
    if (rules?.ruleSet !== 'RC-2026') return null;
    if (auditPublishedOn === undefined)
      return ['没有主任离任审计结果的公布记录', 'No publication of the audit on record'];
    return auditPublishedOn < electionDay
      ? null
      : ['主任离任审计结果未在选举日前公布', 'The audit is not published before election day'];
  },
};

const recommendationsHeld = settled(
  'RECOMMENDATIONS',
  'recommendationsHeld',
  ['PX-01', 'PX-03'],
  ['党员推荐、群众推荐尚未完成', 'The two recommendations are not held'],
  ['先组织党员推荐和群众推荐', 'Hold both recommendations first'],
);

const handedOver = yes(
  'HANDOVER',
  'handedOver',
  communityRules(['RC-171'], ['VC-706']),
  ['工作移交尚未完成', 'The handover is not completed'],
  ['完成工作移交', 'Complete the handover'],
);

const readyToVote: readonly Condition[] = [
  c.committeeFormed,
  c.stationsNamed,
  c.staffNamed,
  c.staffIndependent,
  c.proxiesOut,
  c.mobileBoxes,
  c.booths,
];

/** What must be so before each step of a community's election begins. `party-election` is the vote of its members. */
export const COMMUNITY_GATES = {
  plan: [shared.timing(['PB-002', 'AP-01'], ['上级党组织', 'the superior Party organisation'])],
  publicity: [shared.planApproved],
  'party-election': [
    shared.planApproved,
    shared.riskAssessed,
    recommendationsHeld,
    approved('CANDIDATES_APPROVAL', 'candidates', ['PB-025', 'AP-05'], ['候选人预备人选', 'the candidates']),
    shared.exclusionsApproved,
    shared.quorum,
    shared.measureAdopted,
    shared.scrutineersApproved,
  ],
  'election-committee': [shared.planApproved, shared.riskAssessed, modeDecided, shared.partyFirst],
  registration: [c.committeeFormed, c.committeePublished],
  'roll-published': [
    c.committeeFormed,
    c.registrationClosed,
    c.consentsDecided,
    c.registeredOnce,
    representativesChosen,
  ],
  objections: [c.rollOut],
  nomination: [c.rollOut, c.objectionsOver, c.objectionsDecided, c.seatsFixed],
  'formal-candidates': [c.nominationHeld, c.postsChosen, c.reviewed, c.exitsSettled, c.overSeats],
  'meeting-residents': [c.candidatesOut, c.overSeats],
  ballot: [
    shared.onElectionDay(secretVote),
    auditOut,
    c.rollInTime,
    c.objectionsDecided,
    representativesChosen,
    c.overSeats,
    candidatesInTime,
    c.exitsSettled,
    c.candidatesMet,
    c.noticeInTime,
    ...readyToVote,
  ],
  count: [shared.votingClosed(secretVote), shared.boxesTogether(['VC-533', 'RC-155']), c.staffIndependent],
  results: [shared.counted(secretVote), c.doubtsDecided, shared.determined(turnout)],
  filing: [shared.announced(secretVote), shared.validElection(turnout), c.winnersChecked],
  handover: [shared.announced(secretVote), shared.validElection(turnout)],
  summary: [handedOver, shared.archivedFiles(['VC-709', 'RC-155'])],
  'by-run': [
    shared.announced(secretVote),
    shared.validElection(turnout),
    seatsOpen(['RC-152']),
    c.overSeats,
    byRunInTime(['VC-626', 'RC-155']),
    ...readyToVote,
  ],
  're-run': [wasInvalid(['VC-605', 'RC-155']), petitionsAnswered, c.committeeFormed],
} as const satisfies Readonly<Record<string, readonly Condition[]>>;
