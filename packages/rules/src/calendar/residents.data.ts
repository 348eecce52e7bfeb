import { after, before, onTheDay, step, usually, within } from './counts.ts';
import type { CalendarStep } from './types.ts';

const NOW = ['RC-2026'];

const BEFORE_THE_VOTE: readonly CalendarStep[] = [
  step(
    'programme',
    'plan',
    'practice',
    ['制定方案、确定选举方式', 'Plan; mode of election chosen'],
    ['RC-110'],
    before('usual.plan.last'),
    { earliest: before('usual.plan.first') },
  ),
  step(
    'programme',
    'audit',
    'legal',
    ['公布主任离任审计结果', "Result of the chair's audit published"],
    ['RC-174'],
    before('before.days'),
    { ...usually('usual.audit.last', 'usual.audit.first'), only: NOW },
  ),
  step(
    'programme',
    'audit-before-committee',
    'provincial',
    ['选举委员会产生前公布审计结果', 'Audit result published before the election committee is formed'],
    ['VC-708', 'RC-155'],
    before('audit.committee_lead_days', 'election-committee'),
  ),
  step(
    'committees',
    'election-committee',
    'practice',
    ['推选居民选举委员会', 'Election committee chosen'],
    ['RC-120'],
    before('usual.committee.last'),
  ),
  step(
    'rolls',
    'registration',
    'practice',
    [
      '选民登记，推选户代表或者居民代表',
      'Registration; household representatives or residents’ representatives chosen',
    ],
    ['RC-111', 'RC-130'],
    before('usual.registration.last'),
    { earliest: before('usual.registration.first') },
  ),
  step(
    'rolls',
    'roll-published',
    'legal',
    ['公布选民名单（或者户代表、居民代表名单）', 'Voter roll published, or the list of representatives'],
    ['RC-131', 'G-20'],
    before('list.lead_days'),
    { follows: ['election-committee'] },
  ),
  step(
    'rolls',
    'objections',
    'legal',
    ['对名单的申诉期满', 'Objections to the roll close'],
    ['RC-132', 'G-21'],
    within('list.objection_days', 'roll-published'),
    { window: true },
  ),
  step(
    'rolls',
    'objection-decisions',
    'legal',
    ['作出申诉处理决定并公布', 'Objections decided and the outcome published'],
    ['RC-132', 'G-21'],
    within('list.decision_days', 'objections'),
    { conditional: true },
  ),
  step(
    'nominations',
    'nomination',
    'practice',
    ['提名候选人并审查', 'Nomination and review'],
    ['RC-140'],
    before('usual.nomination.last'),
    { earliest: before('usual.nomination.first') },
  ),
  step(
    'nominations',
    'formal-candidates',
    'provincial',
    ['公布正式候选人名单', 'Formal candidates published'],
    ['RC-142', 'VC-412', 'RC-155'],
    before('cand.lead_days'),
    { ...usually('usual.candidates'), follows: ['nomination'] },
  ),
  step(
    'nominations',
    'meeting-residents',
    'legal',
    ['候选人与居民见面', 'Candidates meet the residents'],
    ['RC-143'],
    before('before.days'),
    { usual: { earliest: before('usual.meeting.first'), latest: before('before.days') } },
  ),
  step(
    'voting',
    'proxy-published',
    'provincial',
    ['登记并公布委托投票名单（居民代表选举的除外）', 'Proxies registered and published; none among representatives'],
    ['RC-154'],
    before('proxy.publish_lead'),
    { conditional: true },
  ),
];

const FROM_THE_VOTE: readonly CalendarStep[] = [
  step('voting', 'ballot', 'legal', ['投票', 'The vote'], ['RC-150', 'RC-153'], onTheDay, {
    earliest: onTheDay,
    follows: ['roll-published', 'formal-candidates'],
  }),
  step('counting', 'count', 'legal', ['公开计票', 'Public count'], ['RC-153'], onTheDay, { earliest: onTheDay }),
  step('results', 'results', 'legal', ['当场公布选举结果', 'Result announced on the spot'], ['RC-152'], onTheDay, {
    earliest: onTheDay,
  }),
  step('results', 'filing', 'provincial', ['选举结果备案', 'Result filed'], ['RC-172'], within('file.days')),
  step(
    'voting',
    'by-run',
    'provincial',
    ['另行选举（当选人数不足时）', 'By-run, where seats are open'],
    ['RC-152', 'VC-626', 'RC-155'],
    within('runoff.max_days'),
    { conditional: true, earliest: onTheDay },
  ),
  step(
    'handover',
    'handover',
    'legal',
    ['工作移交', 'Handover finished'],
    ['RC-171', 'G-21'],
    within('handover.days'),
    { earliest: onTheDay },
  ),
  step(
    'handover',
    'follow-up',
    'practice',
    ['下属委员会、档案和总结', 'Sub-committees, files and summary'],
    [],
    within('usual.follow_up.last'),
    { earliest: after('usual.follow_up.first') },
  ),
];

/** The calendar of a residents' committee election under the law of 2025. */
export const RESIDENTS_CALENDAR: readonly CalendarStep[] = [...BEFORE_THE_VOTE, ...FROM_THE_VOTE];

/** What the older residents' law leaves to the villagers' law: the rule of each step by analogy (RC-155). */
const BY_ANALOGY: Readonly<Record<string, readonly string[]>> = {
  'roll-published': ['VC-310', 'RC-155', 'G-20'],
  objections: ['VC-311', 'RC-155', 'G-21'],
  'objection-decisions': ['VC-312', 'RC-155', 'G-21'],
  'meeting-residents': ['VC-416', 'RC-155'],
  count: ['VC-501', 'RC-155'],
  results: ['VC-610', 'VC-701', 'RC-155'],
  handover: ['VC-706', 'RC-155', 'G-21'],
  'formal-candidates': ['VC-412', 'RC-155'],
  'by-run': ['VC-626', 'RC-155'],
  'proxy-published': ['VC-525', 'RC-155'],
  nomination: ['VC-401', 'RC-155'],
  'election-committee': ['VC-203', 'RC-155'],
  registration: ['RC-110', 'VC-302', 'RC-155'],
  ballot: ['RC-151'],
};

/**
 * The calendar under the residents' laws before 2026, which fix no days: what the villagers' law fixes is taken by
 * analogy and needs a local election measure, so that it stands as provincial and not as law.
 */
export const OLD_RESIDENTS_CALENDAR: readonly CalendarStep[] = RESIDENTS_CALENDAR.filter(
  ({ only }) => only === undefined,
).map((one) => ({
  ...one,
  kind: one.kind === 'legal' && one.id !== 'ballot' ? 'provincial' : one.kind,
  rule: BY_ANALOGY[one.id] ?? one.rule,
}));
