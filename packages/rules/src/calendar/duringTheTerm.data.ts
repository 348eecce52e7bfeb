import type { RuleSet } from '../ruleSets/types.ts';
import { before, onTheDay, step, within } from './counts.ts';
import type { CalendarStep, Count } from './types.ts';

const beforeTheVote: Count = before('before.days');
const atTheVote = within('on_the_day', 'recall-vote');

/**
 * A recall, counted from the day on which the request is received. The texts fix who may ask and until when it is voted
 * on; how the meeting is prepared they leave to the unit.
 */
const VILLAGERS_RECALL: readonly CalendarStep[] = [
  step(
    'programme',
    'recall-request',
    'legal',
    ['收到罢免要求（联名人数、理由）', 'Request for recall received: who asks, and why'],
    ['VC-720'],
    onTheDay,
    { earliest: onTheDay },
  ),
  step(
    'programme',
    'recall-defence',
    'legal',
    ['听取被要求罢免的人申辩', 'The person concerned is heard'],
    ['VC-720'],
    atTheVote,
    { earliest: onTheDay },
  ),
  step(
    'voting',
    'recall-vote',
    'provincial',
    ['投票表决罢免', 'The recall is voted on'],
    ['VC-722', 'VC-721', 'G-21'],
    within('recall.days'),
    { earliest: onTheDay, follows: ['recall-request'] },
  ),
  step(
    'results',
    'recall-result',
    'legal',
    ['按登记和投票人数判定是否罢免', 'Whether it passed, by the registered and by those voting'],
    ['VC-721', 'VC-723'],
    atTheVote,
    { earliest: onTheDay, follows: ['recall-vote'] },
  ),
  step(
    'voting',
    'recall-township',
    'provincial',
    ['逾期未表决的，由乡镇组织表决', 'Where it was not voted on in time: the township has it voted on'],
    ['VC-722', 'G-21'],
    within('recall.township_days', 'recall-vote'),
    { conditional: true, follows: ['recall-request'] },
  ),
];

/** The residents' law of 2025 has the request and the vote, and leaves the days to analogy. */
const RESIDENTS_RULES: Readonly<Record<string, readonly string[]>> = {
  'recall-request': ['RC-160'],
  'recall-vote': ['RC-160', 'VC-722', 'RC-155'],
  'recall-result': ['RC-160'],
  'recall-township': ['RC-160', 'VC-722', 'RC-155'],
  vacancy: ['RC-170'],
  nomination: ['RC-170', 'RC-140'],
  'meeting-villagers': ['RC-170', 'RC-143'],
  ballot: ['RC-170', 'RC-150', 'RC-153'],
  count: ['RC-170', 'RC-153'],
  results: ['RC-170', 'RC-152'],
  'by-run': ['RC-170', 'VC-626', 'RC-155'],
};

/** The earlier residents' laws let the residents' meeting replace members and fill seats, and say no more. */
const OLD_RESIDENTS_RULES: Readonly<Record<string, readonly string[]>> = {
  'recall-request': ['RC-161'],
  'recall-vote': ['RC-161', 'VC-722', 'RC-155'],
  'recall-township': ['RC-161', 'VC-722', 'RC-155'],
  vacancy: ['RC-161'],
  ballot: ['RC-161', 'RC-151'],
};

/** A by-election, counted from the day of its vote: the procedure is that of the vote of a term change (VC-740). */
const VILLAGERS_BY_ELECTION: readonly CalendarStep[] = [
  step('programme', 'vacancy', 'provincial', ['出缺', 'The seat falls vacant'], ['VC-740'], beforeTheVote, {
    earliest: before('byelection.max_months'),
    conditional: true,
  }),
  step('nominations', 'nomination', 'legal', ['提名候选人', 'Nomination'], ['VC-740', 'VC-401'], beforeTheVote),
  step(
    'nominations',
    'meeting-villagers',
    'legal',
    ['候选人与村民见面', 'Candidates meet the villagers'],
    ['VC-740', 'VC-416'],
    beforeTheVote,
    { follows: ['nomination'] },
  ),
  step('voting', 'ballot', 'legal', ['补选投票', 'The vote of the by-election'], ['VC-740', 'VC-601'], onTheDay, {
    earliest: onTheDay,
    follows: ['nomination'],
  }),
  step('counting', 'count', 'legal', ['公开计票', 'Public count'], ['VC-740', 'VC-501'], onTheDay, {
    earliest: onTheDay,
  }),
  step(
    'results',
    'results',
    'legal',
    ['当场公布补选结果', 'Result announced on the spot'],
    ['VC-740', 'VC-701'],
    onTheDay,
    { earliest: onTheDay },
  ),
  step(
    'voting',
    'by-run',
    'provincial',
    ['另行选举（当选人数不足时）', 'By-run, where seats are open'],
    ['VC-740', 'VC-626', 'G-21'],
    within('runoff.max_days'),
    { conditional: true, earliest: onTheDay },
  ),
];

/** The steps of a villagers' calendar that a residents' law has, under its own rules. */
function underRules(steps: readonly CalendarStep[], rules: Readonly<Record<string, readonly string[]>>) {
  return steps.flatMap((one): CalendarStep[] => {
    const rule = rules[one.id];
    if (rule === undefined) return [];
    const follows = one.follows?.filter((id) => Object.hasOwn(rules, id));
    const own = { ...one, rule, ...(follows === undefined ? {} : { follows }) };
    if (one.id !== 'meeting-villagers') return [own];
    return [
      { ...own, id: 'meeting-residents', title: { zh: '候选人与居民见面', en: 'Candidates meet the residents' } },
    ];
  });
}

const ALL = {
  recall: VILLAGERS_RECALL,
  'by-election': VILLAGERS_BY_ELECTION,
} as const;

/** The calendar of a recall or a by-election under the law of a villagers' or residents' committee. */
export function stepsDuringTheTerm(
  occasion: keyof typeof ALL,
  { appliesTo, inForce }: RuleSet,
): readonly CalendarStep[] {
  if (appliesTo === 'villagers-committee') return ALL[occasion];
  return underRules(ALL[occasion], inForce.from < '2026-01-01' ? OLD_RESIDENTS_RULES : RESIDENTS_RULES);
}
