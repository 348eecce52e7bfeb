import { petitionsAnswered, seatsOpen, voidByBreach, wasInvalid } from './after.ts';
import { approved, type Condition, settled, yes } from './condition.ts';
import * as shared from './shared.ts';

const conveningApproved = approved(
  'CONVENING_APPROVAL',
  'convening',
  ['PB-003', 'PC-01', 'AP-02', 'AP-03'],
  ['召开党代会', 'convening the congress'],
);

const candidatesApproved = approved(
  'CANDIDATES_APPROVAL',
  'candidates',
  ['PB-026', 'AP-05', 'AP-06'],
  ['候选人预备人选', 'the candidates'],
);

const officersApproved = approved(
  'OFFICERS_APPROVAL',
  'officers',
  ['PB-060', 'AP-06'],
  ['书记、副书记选举结果', 'the election of the secretaries'],
);

/** The request on the candidates follows the reply to the request to convene. */
const requestsInOrder: Condition = {
  code: 'REQUESTS_OUT_OF_ORDER',
  needs: ['convening', 'candidates'],
  rules: ['PB-003', 'AP-02', 'AP-05'],
  remedy: ['收到召开党代会的批复后再报候选人预备人选', 'Request on the candidates after the reply on convening'],
  fault: ({ convening, candidates }) => {
    const replied = convening?.repliedOn ?? null;
    const requested = candidates?.requestedOn ?? null;
    if (replied !== null && requested !== null && requested >= replied) return null;
    return ['候选人预备人选的请示早于召开党代会的批复', 'Request on the candidates before the reply on convening'];
  },
};

const resolved = yes(
  'RESOLUTION',
  'resolved',
  ['PC-03'],
  ['尚未决定召开党代会', 'No resolution to convene'],
  ['召开委员会会议作出决议', 'Have the committee resolve'],
);

const delegatesReviewed = yes(
  'DELEGATES_REVIEW',
  'delegatesReviewed',
  ['PC-03', 'AP-04'],
  ['代表预备人选尚未经审查', 'The prospective delegates are not reviewed'],
  ['报召集大会的党委审查', 'Have the convening committee review them'],
);

const delegatesElected = yes(
  'DELEGATES',
  'delegatesElected',
  ['PC-03', 'PB-021'],
  ['代表尚未全部选出', 'The delegates are not all elected'],
  ['由选举单位选出代表', 'Have the units elect them'],
);

const credentialsReported = yes(
  'CREDENTIALS',
  'credentialsReported',
  ['PC-04'],
  ['代表资格尚未审查报告', 'The credentials are not reported'],
  ['由代表资格审查小组审查并报告', 'Have the panel examine and report'],
);

const inspected = yes(
  'INSPECTION',
  'inspected',
  ['PB-026'],
  ['人选尚未考察', 'The persons are not inspected'],
  ['完成推荐和考察', 'Complete recommendation and inspection'],
);

const measureDrafted = yes(
  'MEASURE_DRAFT',
  'measureDrafted',
  ['PB-064'],
  ['选举办法草案尚未准备', 'The election measure is not drafted'],
  ['起草选举办法', 'Draft it'],
);

const presidium = yes(
  'PRESIDIUM',
  'presidiumElected',
  ['PB-030'],
  ['主席团尚未通过', 'The presidium is not adopted'],
  ['预备会议通过主席团名单', 'Have the preparatory meeting adopt it'],
);

const opened = yes(
  'OPENING',
  'opened',
  ['PB-010'],
  ['大会尚未开幕', 'The congress is not open'],
  ['大会开幕、听取报告', 'Open the congress'],
);

const deliberated = yes(
  'DELIBERATION',
  'deliberated',
  ['PB-026'],
  ['候选人尚未经代表酝酿、主席团确定', 'The candidates are not deliberated'],
  ['组织代表团酝酿，由主席团确定名单', 'Have delegations deliberate and the presidium fix the list'],
);

const introduced = yes(
  'INTRODUCTION',
  'candidatesIntroduced',
  ['PB-032'],
  ['候选人情况尚未介绍', 'The candidates are not introduced'],
  ['介绍候选人情况并回答询问', 'Introduce them and answer questions'],
);

const plenariesHeld = yes(
  'PLENARIES',
  'plenariesHeld',
  ['PB-023'],
  ['第一次全会尚未召开', 'The first plenaries are not held'],
  ['召开纪委、党委第一次全会', 'Hold them'],
);

const disciplinePassed = settled(
  'DISCIPLINE_RESULT',
  'disciplineResultPassed',
  ['PB-061', 'AP-08'],
  ['纪委书记、副书记选举结果尚未经党委全会通过', 'The committee has not passed the discipline result'],
  ['提请党委全会通过', 'Bring it before the plenary of the committee'],
);

const counting: Condition['rules'] = ['PB-044'];
const result: Condition['rules'] = ['PB-050', 'PB-056'];
const atTheVote: readonly Condition[] = [shared.quorum, shared.measureAdopted, shared.scrutineersApproved];

/** What must be so before each step of a township Party congress begins. `delegate-election` is the vote in a unit. */
export const TOWNSHIP_GATES = {
  resolution: [shared.timing(['PB-002', 'AP-01'], ['上级党组织', 'the superior Party organisation'])],
  'convening-request': [resolved],
  discipline: [],
  delegates: [conveningApproved],
  'delegate-election': [
    conveningApproved,
    delegatesReviewed,
    shared.overSeats(['PB-021']),
    shared.exclusionsApproved,
    ...atTheVote,
  ],
  credentials: [delegatesElected],
  nominees: [resolved, shared.riskAssessed],
  'candidates-request': [inspected, conveningApproved],
  'reports-and-measure': [conveningApproved],
  'preparatory-meeting': [delegatesElected, requestsInOrder, candidatesApproved, credentialsReported, measureDrafted],
  opening: [conveningApproved, credentialsReported, presidium, shared.quorum],
  deliberation: [opened, presidium, candidatesApproved],
  ballot: [opened, deliberated, introduced, shared.overSeats(['PB-020', 'PB-021']), ...atTheVote],
  count: [shared.votingClosed(counting), shared.scrutineersApproved],
  results: [shared.counted(counting), shared.determined(result)],
  plenaries: [shared.announced(['PB-056']), shared.validElection(counting), candidatesApproved, shared.quorum],
  approval: [plenariesHeld, disciplinePassed],
  archive: [officersApproved],
  summary: [shared.archivedFiles([])],
  'by-run': [
    shared.announced(['PB-056']),
    shared.validElection(counting),
    seatsOpen(['PB-054']),
    shared.overSeats(['PB-020', 'PB-054']),
    ...atTheVote,
  ],
  're-run': [wasInvalid(['PB-044']), voidByBreach, petitionsAnswered, ...atTheVote],
} as const satisfies Readonly<Record<string, readonly Condition[]>>;
