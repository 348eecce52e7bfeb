import { overlayApplies } from '../ruleSets/merge/merge.ts';
import { findOverlay, OVERLAYS } from '../ruleSets/overlays.ts';
import { findRuleSet } from '../ruleSets/ruleSets.ts';
import type { Overlay, RuleSet } from '../ruleSets/types.ts';
import { findImpossibleCount } from './checkCounts.ts';
import { type Committee, resultOf } from './decideContest.ts';
import { type ContestOutcome, decidePosts, electedIn } from './decidePosts.ts';
import { findOutOfForce } from './inForce.ts';
import { kinshipOf } from './kin.ts';
import { majorityOf } from './majority.ts';
import { type Settings, settle } from './parameters.ts';
import {
  type ContestResult,
  type Determination,
  holdersOf,
  POSTS,
  type Poll,
  type Post,
  type Refusal,
  refuse,
} from './poll.ts';
import { findShapeFault } from './readPoll.ts';
import { explainInvalid, type Telling } from './reasons.ts';
import { decideRecall } from './recall.ts';
import { bodyOf, tally } from './tally.ts';
import { decideValidity, type ValidityDecision } from './validity.ts';

/** The rule sets that polls are decided by; others of the list can be looked up only. */
const DECIDED: readonly string[] = [
  'VC-1998',
  'VC-2010',
  'VC-2018',
  'VC-2026',
  'RC-1990',
  'RC-2018',
  'RC-2026',
  'PB-1990',
  'PB-2020',
  'PL-2020',
];

/**
 * Decides a poll by its rule set, the overlay of its province and the unit's election measure: quorum or turnout,
 * over-count, tally, majority, a woman's seat, cut, ties, kin and missing seats, by whole numbers only. What cannot be
 * (impossible counts) or is unknown is refused by name and never passed over.
 */
export function determine(poll: Poll): Determination | Refusal {
  const shapeFault = findShapeFault(poll);
  if (shapeFault !== null) return shapeFault;
  const ruleSet = findRuleSet(poll.ruleSet);
  if (ruleSet === null) return unknownRuleSet(poll.ruleSet);
  if (!DECIDED.includes(ruleSet.id)) return undecidedRuleSet(ruleSet.id);
  const overlay = poll.overlay == null ? null : findOverlayFor(poll.overlay, ruleSet);
  if (overlay !== null && 'error' in overlay) return overlay;
  const outOfForce = poll.heldOn === undefined ? null : findOutOfForce(ruleSet, overlay, poll.heldOn);
  if (outOfForce !== null) return outOfForce;
  const settings = settle(poll, ruleSet, overlay);
  if ('error' in settings) return settings;
  const fault =
    findUnsupported(poll, settings) ??
    findWrongPost(poll, settings) ??
    findMissing(poll, settings) ??
    findImpossibleCount(poll);
  if (fault !== null) return fault;
  const decision = decideValidity(poll, settings);
  const { validity, ground } = decision;
  const next = validity === 'VALID' ? null : ({ code: 'RERUN_REQUIRED' } as const);
  return { validity, next, ground, contests: decideContests(poll, settings, decision) };
}

function decideContests(poll: Poll, settings: Settings, decision: ValidityDecision): ContestResult[] {
  if (poll.stage === 'recall') {
    return poll.contests.map((contest) => decideRecall(poll, contest, settings, decision));
  }
  if (decision.validity !== 'VALID') return leaveUndecided(poll, settings, decision);
  const outcomes = decidePosts(poll, settings);
  const committee = committeeOf(poll, outcomes);
  const telling = tellingOf(poll, settings);
  return outcomes.map((outcome) => resultOf(poll, outcome, settings, committee, telling));
}

/** Everyone elected in this poll and before (VC-628 counts chair and vice-chairs with the members). */
function committeeOf(poll: Poll, outcomes: readonly ContestOutcome[]): Committee {
  const holders = [
    ...outcomes.flatMap((outcome) =>
      electedIn(outcome).map(({ id, sex }) => ({ id, sex, post: outcome.contest.post })),
    ),
    ...holdersOf(poll),
  ].filter(({ post }) => bodyOf(post) === 'committee');
  return {
    members: new Set(holders.map(({ id }) => id)).size,
    chair: holders.some(({ post }) => post === 'chair'),
    woman: holders.some(({ sex }) => sex === 'female'),
  };
}

function tellingOf(poll: Poll, settings: Settings): Telling {
  const kinship = kinshipOf(poll, settings);
  const names = new Map(
    poll.contests.flatMap(({ candidates }) => candidates.map(({ id, name }): [string, string] => [id, name ?? id])),
  );
  return {
    settings,
    formal: poll.stage === 'pre-election',
    kinship,
    nameOf: (id) => names.get(id) ?? id,
    sitsBefore: (id) => holdersOf(poll).some((holder) => holder.id === id),
    // A relative who holds this post or a higher one would have kept the winner out.
    displaces: (id) => holdersOf(poll).find((holder) => kinship.get(id)?.has(holder.id))?.id,
  };
}

function leaveUndecided(poll: Poll, settings: Settings, decision: ValidityDecision): ContestResult[] {
  return tally(poll, settings).map((contest) => {
    const ranked = contest.candidates.toSorted((a, b) => b.approve - a.approve);
    const votes = ranked.map(({ approve }) => approve);
    const { base, threshold } = majorityOf(poll, contest, settings, votes);
    return {
      id: contest.id,
      base,
      threshold,
      elected: [],
      notElected: ranked.map(({ id }) => id),
      next: null,
      options: [],
      flags: settings.conflict ? ['CONFLICT'] : [],
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

function undecidedRuleSet(id: string): Refusal {
  const list = DECIDED.join(', ');
  return refuse(
    'NOT_SUPPORTED',
    `不能按规则集 ${id} 判定，可用：${list}`,
    `Polls are not decided by rule set ${id}; known are ${list}`,
  );
}

function findOverlayFor(id: string, ruleSet: RuleSet): Overlay | Refusal {
  const overlay = findOverlay(id);
  const fits = (one: Overlay) => overlayApplies(ruleSet, one);
  if (overlay !== null && fits(overlay)) return overlay;
  const list = OVERLAYS.filter(fits)
    .map((one) => one.id)
    .join(', ');
  const known = list === '' ? { zh: '无', en: 'none' } : { zh: list, en: list };
  return refuse(
    'UNKNOWN_OVERLAY',
    `规则集 ${ruleSet.id} 没有省级规定“${id}”，可用：${known.zh}`,
    `Rule set ${ruleSet.id} has no overlay "${id}"; known are ${known.en}`,
  );
}

function findUnsupported(poll: Poll, settings: Settings): Refusal | null {
  if (poll.stage !== 'pre-election' || settings.family === 'PARTY') return null;
  return refuse(
    'NOT_SUPPORTED',
    '村（居）民委员会的预选没有统一的当选票数，不能判定',
    "The pre-election of a villagers' or residents' committee is not supported: no rule fixes its threshold",
  );
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
    return refuse(
      'MISSING_COUNT',
      '缺少领票（投票）人数 ballots.checkedOff',
      'The number of voters checked off (ballots.checkedOff) is missing',
    );
  }
  return null;
}
