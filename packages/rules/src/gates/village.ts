import { byRunInTime, petitionsAnswered, seatsOpen, wasInvalid } from './after.ts';
import { committeeConditions } from './committees.ts';
import { type Condition, published, yes } from './condition.ts';
import * as shared from './shared.ts';

const c = committeeConditions({
  formed: ['VC-201', 'VC-203'],
  filedList: ['VC-206'],
  outsiders: ['VC-302', 'VC-303', 'VC-304'],
  once: ['VC-305'],
  roll: ['VC-310'],
  objections: ['VC-311', 'VC-312'],
  seats: ['VC-102'],
  surplus: ['VC-402', 'VC-403'],
  review: (rules) => (rules?.ruleSet === 'VC-2026' ? ['VC-405', 'VC-406'] : ['VC-406']),
  exits: ['VC-207', 'VC-208', 'VC-209'],
  meeting: ['VC-416'],
  booth: ['VC-501'],
  proxies: ['VC-525'],
});

/** The days of the list are the province's; where it is silent, five, as most of them have. */
const candidatesInTime = published(
  'CANDIDATES_LEAD',
  'candidatesPublishedOn',
  shared.daysSet('cand.lead_days', 5),
  ['VC-412'],
  ['正式候选人名单', 'the formal candidates'],
);

const auditOut = published('AUDIT', 'auditPublishedOn', () => 1, ['VC-708'], ['离任审计结果', 'the audit']);

const filed = yes(
  'FILING',
  'resultsFiled',
  ['VC-703'],
  ['选举结果尚未备案', 'The result is not filed'],
  ['报乡镇人民政府备案', 'File it with the township'],
);

const handedOver = yes(
  'HANDOVER',
  'handedOver',
  ['VC-706'],
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

/** What must be so before each step of a villagers' committee election begins. */
export const VILLAGE_GATES = {
  plan: [shared.timing(['VC-109', 'AP-14'], ['县级人民政府', 'the county government'])],
  publicity: [shared.planApproved],
  audit: [],
  'election-committee': [shared.planApproved, shared.riskAssessed, shared.partyFirst],
  registration: [c.committeeFormed, c.committeePublished],
  'roll-published': [c.committeeFormed, c.registrationClosed, c.consentsDecided, c.registeredOnce],
  objections: [c.rollOut],
  nomination: [c.rollOut, c.objectionsOver, c.objectionsDecided, c.seatsFixed],
  'formal-candidates': [
    c.nominationHeld,
    c.nominationQuorum,
    c.preliminaryHeld,
    c.postsChosen,
    c.reviewed,
    c.exitsSettled,
    c.overSeats,
  ],
  'meeting-villagers': [c.candidatesOut, c.overSeats],
  'poll-notice': [c.candidatesOut, c.stationsNamed, c.staffNamed, c.staffIndependent],
  ballot: [
    shared.onElectionDay(['VC-501']),
    auditOut,
    c.rollInTime,
    c.objectionsDecided,
    c.overSeats,
    candidatesInTime,
    c.exitsSettled,
    c.candidatesMet,
    c.noticeInTime,
    ...readyToVote,
  ],
  count: [shared.votingClosed(['VC-501']), shared.boxesTogether(['VC-533']), c.staffIndependent],
  results: [shared.counted(['VC-501']), c.doubtsDecided, shared.determined(['VC-601', 'VC-610'])],
  filing: [shared.announced(['VC-701']), shared.validElection(['VC-601', 'VC-604', 'VC-605']), c.winnersChecked],
  inspection: [shared.announced(['VC-701']), filed],
  handover: [shared.announced(['VC-701']), shared.validElection(['VC-601', 'VC-604', 'VC-605']), filed],
  summary: [handedOver, shared.archivedFiles(['VC-709'])],
  'by-run': [
    shared.announced(['VC-701']),
    shared.validElection(['VC-601', 'VC-604']),
    seatsOpen(['VC-620']),
    c.overSeats,
    byRunInTime(['VC-626']),
    ...readyToVote,
  ],
  're-run': [wasInvalid(['VC-605']), petitionsAnswered, c.committeeFormed],
} as const satisfies Readonly<Record<string, readonly Condition[]>>;
