import type { Settings } from './parameters.ts';
import type { Poll, PollContest } from './poll.ts';
import { atLeastThird, moreThanHalf } from './thresholds.ts';
import { votersTakingPart } from './validity.ts';

/** What a person needs in one contest, and how to say it. */
export interface Majority {
  readonly kind: 'half' | 'third' | 'plurality';
  /** The number that the share is taken of. */
  readonly base: number;
  readonly threshold: number | null;
  readonly baseName: { readonly zh: string; readonly en: string };
  readonly rules: readonly string[];
}

const VOTERS = { zh: '参加投票人数', en: 'those taking part in the vote' };
const CAST = { zh: '已投选票总数', en: 'the ballots cast' };
const PRESENT = { zh: '实到会有选举权人数', en: 'those present with the right to vote' };
const ENTITLED = { zh: '应到会有选举权人数', en: 'those entitled to attend and vote' };

/** The majority that decides a contest of a valid poll. `votes` are the approvals of everyone still in it. */
export function majorityOf(poll: Poll, contest: PollContest, settings: Settings, votes: readonly number[]): Majority {
  if (settings.family === 'PARTY') return partyMajority(poll, contest, settings);
  const base = votersTakingPart(poll, settings);
  const ofVoters = { base, baseName: VOTERS } as const;
  const residents = settings.ruleSet === 'RC-2026';
  if (poll.stage === 're-vote') return { kind: 'plurality', ...ofVoters, threshold: null, rules: tieRules(settings) };
  const half = moreThanHalf(base);
  const majorityFirst = settings.runoffThreshold === 'majority_then_third';
  const halfReached = votes.some((approvals) => approvals >= half);
  if (poll.stage === 'by-run' && !(majorityFirst && halfReached)) {
    const rules = [residents ? 'RC-152' : 'VC-623', ...(majorityFirst ? ['VC-624'] : [])];
    const { returned } = poll.ballots;
    return { kind: 'third', base: returned, baseName: CAST, threshold: atLeastThird(returned), rules };
  }
  const rules = [residents ? 'RC-152' : 'VC-610', ...(poll.stage === 'by-run' ? ['VC-624'] : [])];
  return { kind: 'half', ...ofVoters, threshold: half, rules };
}

function tieRules(settings: Settings): string[] {
  return settings.family === 'RC' ? ['VC-612', 'RC-155'] : ['VC-612'];
}

function partyMajority(poll: Poll, contest: PollContest, settings: Settings): Majority {
  const { entitled, present = 0 } = poll.electorate;
  const choice = partyBase(poll, contest, settings);
  const base = choice.entitled ? entitled : present;
  const baseName = choice.entitled ? ENTITLED : PRESENT;
  if (poll.stage === 're-vote') return { kind: 'plurality', base, baseName, threshold: null, rules: ['PB-053'] };
  return { kind: 'half', base, baseName, threshold: moreThanHalf(base), rules: choice.rules };
}

/** Whether the share is taken of those entitled to attend, or of those present. */
function partyBase(poll: Poll, contest: PollContest, settings: Settings): { entitled: boolean; rules: string[] } {
  const pre = poll.stage === 'pre-election' ? ['PB-051'] : [];
  if (poll.stage === 'pre-election' && settings.preBase !== null) {
    return { entitled: settings.preBase === 'E', rules: pre };
  }
  if (contest.post === 'delegate' && settings.delegateBase !== null) {
    const entitled = settings.delegateBase === 'E';
    return { entitled, rules: [...pre, entitled ? 'PB-052' : 'PB-050', 'PC-08'] };
  }
  if (settings.ruleSet === 'PL-2020') return { entitled: true, rules: [...pre, 'PB-052'] };
  return { entitled: false, rules: pre.length > 0 ? pre : ['PB-050'] };
}
