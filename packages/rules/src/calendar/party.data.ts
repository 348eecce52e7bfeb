import { after, before, onTheDay, step, usually, within } from './counts.ts';
import type { CalendarStep } from './types.ts';

/** What the end of every Party election has in common. */
const APPROVAL: CalendarStep = step(
  'results',
  'approval',
  'practice',
  ['报告选举结果，请求批准书记、副书记', 'Result reported; approval of the secretaries asked for'],
  ['PB-060'],
  within('usual.approval.last'),
  { earliest: after('usual.approval.first') },
);

const CONGRESS_PREPARED: readonly CalendarStep[] = [
  step(
    'programme',
    'resolution',
    'practice',
    ['决定召开党代会、成立领导机构', 'Resolve to convene; leading and working groups'],
    ['PC-03'],
    before('usual.plan.last'),
    { earliest: before('usual.plan.first') },
  ),
  step(
    'programme',
    'convening-request',
    'legal',
    ['召开党代会的请示获批复（代表选举之前）', 'The request to convene has its reply, before delegates are elected'],
    ['PB-003', 'PC-01'],
    before('before.days', 'delegates'),
    usually('usual.request.last', 'usual.request.first'),
  ),
  step(
    'congress',
    'delegates',
    'legal',
    ['推荐、审查并选举代表', 'Delegates recommended, reviewed and elected'],
    ['PC-03', 'PB-021'],
    before('before.days', 'credentials'),
    { ...usually('usual.delegates.last', 'usual.delegates.first'), follows: ['convening-request'] },
  ),
  step(
    'nominations',
    'nominees',
    'practice',
    ['推荐、考察两委人选', 'Persons for both committees recommended and inspected'],
    ['PB-026'],
    before('usual.persons.last'),
    { earliest: before('usual.persons.first') },
  ),
  step(
    'nominations',
    'candidates-request',
    'legal',
    ['候选人预备人选的请示获批复（大会之前）', 'The request on the candidates has its reply, before the congress'],
    ['PB-026'],
    before('before.days'),
    usually('usual.consent.last', 'usual.consent.first'),
  ),
  step('congress', 'credentials', 'legal', ['代表资格审查', 'Credentials examined'], ['PC-04'], before('on_the_day'), {
    ...usually('usual.credentials.last', 'usual.credentials.first'),
    follows: ['delegates'],
  }),
  step(
    'congress',
    'reports-and-measure',
    'practice',
    ['起草报告和选举办法', 'Reports and election measure drafted'],
    ['PB-064'],
    before('usual.reports.last'),
    { earliest: before('usual.reports.first') },
  ),
];

const CONGRESS_HELD: readonly CalendarStep[] = [
  step(
    'congress',
    'preparatory-meeting',
    'legal',
    ['预备会议：资格审查报告、主席团名单、议程', 'Preparatory meeting: credentials, presidium, agenda'],
    ['PB-030', 'PC-04'],
    onTheDay,
    { usual: { earliest: before('before.days'), latest: onTheDay }, follows: ['credentials'] },
  ),
  step(
    'congress',
    'deliberation',
    'legal',
    ['酝酿候选人、通过选举办法和监票人', 'Candidates deliberated; measure and scrutineers adopted'],
    ['PB-033', 'PB-064'],
    onTheDay,
    { follows: ['candidates-request'] },
  ),
  step('voting', 'ballot', 'legal', ['大会投票', 'The vote'], ['PB-010', 'PB-035', 'PB-050'], onTheDay, {
    earliest: onTheDay,
    follows: ['candidates-request', 'preparatory-meeting'],
  }),
  step('results', 'results', 'legal', ['宣布选举结果', 'Results announced'], ['PB-053', 'PB-056'], onTheDay, {
    earliest: onTheDay,
  }),
  step(
    'results',
    'plenaries',
    'legal',
    ['纪委、党委第一次全会选举书记、副书记', 'First plenaries elect the secretaries'],
    ['PB-023', 'PB-061'],
    onTheDay,
    { earliest: onTheDay, follows: ['ballot'] },
  ),
];

/** The calendar of a Party congress of a township; days are custom, order and approvals are the regulation's. */
export const CONGRESS_CALENDAR: readonly CalendarStep[] = [...CONGRESS_PREPARED, ...CONGRESS_HELD, APPROVAL];

/** The calendar of a grassroots Party committee elected by a meeting of its members. */
export const MEETING_CALENDAR: readonly CalendarStep[] = [
  step(
    'programme',
    'request',
    'legal',
    ['换届请示获批复', 'The request to hold the election has its reply'],
    ['PB-002'],
    before('before.days'),
    usually('usual.meeting_request.last'),
  ),
  step(
    'nominations',
    'two-recommendations',
    'practice',
    ['党员推荐、群众推荐', 'Recommendation by members and by residents'],
    ['PX-01'],
    before('usual.two_recommendations.last'),
    { earliest: before('usual.two_recommendations.first') },
  ),
  step(
    'nominations',
    'candidates-request',
    'legal',
    ['审查、公示候选人预备人选并获上级同意', 'Candidates reviewed and published; the superior agrees'],
    ['PB-025', 'PX-03'],
    before('before.days'),
    usually('usual.meeting_consent.last', 'usual.meeting_consent.first'),
  ),
  step(
    'voting',
    'notice',
    'practice',
    ['通知党员、批准不计入应到会人数的党员', 'Members notified; exclusions from the quorum approved'],
    ['PB-011'],
    before('usual.members_notice.last'),
    { earliest: before('usual.members_notice.first') },
  ),
  step(
    'voting',
    'ballot',
    'legal',
    ['党员大会：选举办法、监票人、投票、结果', "Members' meeting: measure, scrutineers, vote, result"],
    ['PB-010', 'PB-020', 'PB-050'],
    onTheDay,
    { earliest: onTheDay, follows: ['request', 'candidates-request'] },
  ),
  step(
    'results',
    'plenaries',
    'legal',
    ['委员会第一次全会选举书记、副书记', 'The first plenary elects the secretaries'],
    ['PB-023'],
    onTheDay,
    { earliest: onTheDay, follows: ['ballot'] },
  ),
  APPROVAL,
];
