import type { Settings } from './parameters.ts';
import type { ContestResult, Poll, PollCandidate, PollContest, Reason } from './poll.ts';
import { explainInvalid } from './reasons.ts';
import { moreThanHalf } from './thresholds.ts';
import type { ValidityDecision } from './validity.ts';
import { votersTakingPart } from './validity.ts';

/**
 * Decides a recall (罢免): it passes with more than half of the votes cast (VC-721, RC-160), of those present at a Party
 * meeting (PB-050). `approve` counts the votes for the recall. With several persons in one contest each is decided
 * alone, and the contest has passed when all of them are recalled. An invalid vote recalls nobody.
 */
export function decideRecall(
  poll: Poll,
  contest: PollContest,
  settings: Settings,
  decision: ValidityDecision,
): ContestResult {
  const party = settings.family === 'PARTY';
  const base = party ? partyBase(poll, settings) : votersTakingPart(poll, settings);
  const threshold = moreThanHalf(base);
  const valid = decision.validity === 'VALID';
  const recalled = contest.candidates.filter(({ approve }) => valid && approve >= threshold);
  return {
    id: contest.id,
    base,
    threshold,
    elected: [],
    notElected: [],
    passed: recalled.length > 0 && recalled.length === contest.candidates.length,
    next: null,
    options: [],
    flags: settings.conflict ? ['CONFLICT'] : [],
    reasons: contest.candidates.map((person) =>
      valid
        ? explain(person, { base, threshold, rules: rulesOf(settings), baseName: baseNameOf(settings) })
        : explainInvalid(person, decision.ground, 'NOT_RECALLED'),
    ),
  };
}

function partyBase(poll: Poll, settings: Settings): number {
  return settings.ruleSet === 'PL-2020' ? poll.electorate.entitled : (poll.electorate.present ?? 0);
}

function baseNameOf(settings: Settings): { zh: string; en: string } {
  if (settings.family !== 'PARTY') return { zh: '参加投票人数', en: 'those taking part in the vote' };
  return settings.ruleSet === 'PL-2020'
    ? { zh: '应到会有表决权人数', en: 'those entitled to attend and vote' }
    : { zh: '实到会有表决权人数', en: 'those present with the right to vote' };
}

function rulesOf({ family, ruleSet }: Settings): string[] {
  if (family === 'PARTY') return [ruleSet === 'PL-2020' ? 'PB-052' : 'PB-050'];
  if (family === 'VC') return ['VC-721'];
  return ruleSet === 'RC-2026' ? ['RC-160'] : ['VC-721', 'RC-155'];
}

interface Needed {
  readonly base: number;
  readonly threshold: number;
  readonly rules: readonly string[];
  readonly baseName: { readonly zh: string; readonly en: string };
}

function explain(person: PollCandidate, { base, threshold, rules, baseName }: Needed): Reason {
  const passes = person.approve >= threshold;
  return {
    person: person.id,
    outcome: passes ? 'RECALLED' : 'NOT_RECALLED',
    rules,
    zh: `赞成罢免${person.approve}票，${passes ? '超过' : '未超过'}${baseName.zh}${base}人的半数（须${threshold}票以上），罢免${passes ? '通过' : '未通过'}`,
    en: `${person.approve} votes for the recall, ${passes ? '' : 'not '}more than half of ${baseName.en} (${base}; ${threshold} needed): the recall ${passes ? 'passes' : 'fails'}`,
  };
}
