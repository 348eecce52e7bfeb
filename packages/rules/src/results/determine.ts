import { findRuleSet } from '../ruleSets/ruleSets.ts';
import type { RuleSetId } from '../ruleSets/types.ts';
import { findImpossibleCount } from './checkCounts.ts';
import { decideContest } from './decideContest.ts';
import { type Settings, settle } from './parameters.ts';
import { type ContestResult, type Determination, POSTS, type Poll, type Post, type Refusal, refuse } from './poll.ts';
import { findShapeFault } from './readPoll.ts';
import { explainInvalid } from './reasons.ts';
import { decideValidity, type ValidityDecision } from './validity.ts';

/** The rule sets that polls are decided by; the others of the list can be looked up only. */
const DECIDED: readonly RuleSetId[] = ['VC-2018', 'VC-2026', 'RC-2018', 'RC-2026', 'PB-2020', 'PL-2020'];

/**
 * Decides a poll by its rule set: quorum or turnout, over-count, majority, cut, ties and missing seats, by whole
 * numbers only. What cannot be (impossible counts), is unknown, or is not built yet (overlays, recall, kin, cascade,
 * the methods for women's seats) is refused by name and never passed over.
 */
export function determine(poll: Poll): Determination | Refusal {
  const shapeFault = findShapeFault(poll);
  if (shapeFault !== null) return shapeFault;
  const ruleSet = findRuleSet(poll.ruleSet);
  if (ruleSet === null) return unknownRuleSet(poll.ruleSet);
  if (!DECIDED.includes(ruleSet.id)) return undecidedRuleSet(ruleSet.id);
  const settings = settle(poll, ruleSet.id);
  if ('error' in settings) return settings;
  const fault =
    findUnsupported(poll, settings) ??
    findWrongPost(poll, settings) ??
    findMissing(poll, settings) ??
    findImpossibleCount(poll);
  if (fault !== null) return fault;
  const decision = decideValidity(poll, settings);
  const { validity, ground } = decision;
  if (validity !== 'VALID') {
    return { validity, next: { code: 'RERUN_REQUIRED' }, ground, contests: leaveUndecided(poll, settings, decision) };
  }
  return { validity, next: null, ground, contests: decideContests(poll, settings) };
}

function decideContests(poll: Poll, settings: Settings): ContestResult[] {
  const results = new Map<string, ContestResult>();
  const electedByBody = new Map<string, Set<string>>();
  const fromHighest = poll.contests.toSorted((a, b) => POSTS.indexOf(a.post) - POSTS.indexOf(b.post));
  for (const contest of fromHighest) {
    const body = bodyOf(contest.post);
    const gone = electedByBody.get(body) ?? new Set<string>();
    const result = decideContest(poll, contest, settings, gone);
    results.set(contest.id, result);
    electedByBody.set(body, new Set([...gone, ...result.elected]));
  }
  return poll.contests.flatMap((contest) => results.get(contest.id) ?? []);
}

/**
 * Posts that one person cannot hold together. Party committee, discipline committee and delegation are separate
 * bodies: their members are elected at the same congress and may be the same persons.
 */
function bodyOf(post: Post): string {
  switch (post) {
    case 'chair':
    case 'vice-chair':
    case 'member':
      return 'committee';
    case 'secretary':
    case 'deputy-secretary':
      return 'secretaries';
    default:
      return post;
  }
}

function leaveUndecided(poll: Poll, settings: Settings, decision: ValidityDecision): ContestResult[] {
  return poll.contests.map((contest) => {
    const undecided = decideContest(poll, contest, settings, new Set());
    return {
      ...undecided,
      elected: [],
      notElected: contest.candidates.toSorted((a, b) => b.approve - a.approve).map(({ id }) => id),
      next: null,
      options: [],
      reasons: contest.candidates.map((candidate) => explainInvalid(candidate, decision.ground)),
    };
  });
}

function unknownRuleSet(id: string): Refusal {
  const list = DECIDED.join(', ');
  return refuse(
    'UNKNOWN_RULE_SET',
    `没有规则集“${id}”，可用：${list}`,
    `There is no rule set "${id}"; known are ${list}`,
  );
}

function undecidedRuleSet(id: RuleSetId): Refusal {
  const list = DECIDED.join(', ');
  return refuse(
    'NOT_SUPPORTED',
    `尚不能按规则集 ${id} 判定，可用：${list}`,
    `Polls are not decided by rule set ${id} yet; known are ${list}`,
  );
}

function findUnsupported(poll: Poll, settings: Settings): Refusal | null {
  const no = (zh: string, en: string) => refuse('NOT_SUPPORTED', `尚不支持${zh}`, `${en} is not supported yet`);
  if (poll.overlay !== undefined && poll.overlay !== null) {
    return no(`省级规定 ${poll.overlay}`, `The overlay ${poll.overlay}`);
  }
  if (poll.stage === 'recall') return no('罢免表决', 'Recall');
  if (poll.stage === 'pre-election' && settings.family !== 'PARTY') {
    return no('村（居）民委员会的预选', "The pre-election of a villagers' or residents' committee");
  }
  if ((poll.kin ?? []).length > 0) return no('近亲属回避', 'Kin avoidance');
  return null;
}

function findWrongPost(poll: Poll, settings: Settings): Refusal | null {
  const committee: readonly Post[] = ['chair', 'vice-chair', 'member'];
  const party = settings.family === 'PARTY';
  const wrong = poll.contests.find((contest) => committee.includes(contest.post) === party);
  if (wrong === undefined) return null;
  const known = POSTS.filter((post) => committee.includes(post) !== party).join(', ');
  const zh = `规则集 ${poll.ruleSet} 没有职务 ${wrong.post}，可用：${known}`;
  return refuse('UNKNOWN_POST', zh, `Rule set ${poll.ruleSet} has no post ${wrong.post}; known are ${known}`);
}

function findMissing(poll: Poll, settings: Settings): Refusal | null {
  if (settings.family === 'PARTY' && poll.electorate.present === undefined) {
    return refuse(
      'MISSING_COUNT',
      '党内选举缺少实到会有选举权人数 electorate.present',
      'A Party poll needs electorate.present',
    );
  }
  const needed = settings.turnoutSource === 'checked' || settings.overcountAgainst === 'voters';
  if (needed && poll.ballots.checkedOff === undefined) {
    return refuse('MISSING_COUNT', '缺少领票人数 ballots.checkedOff', 'ballots.checkedOff is needed by the parameters');
  }
  return null;
}
