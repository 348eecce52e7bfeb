import type { ExampleStep } from './example.ts';
import { file, type Row } from './files.ts';
import { named, type Person } from './people.ts';
import type { Random } from './random.ts';

/** Somebody on a ballot with the marks that the ballots gave. */
export interface Marked {
  readonly person: Person;
  readonly post: string;
  readonly seats: number;
  readonly nominatedBy: string;
  readonly campaignSpeech?: boolean;
  readonly approve: number;
  readonly oppose: number;
  readonly abstain: number;
}

/** Numbers of one poll; `present` is for meetings only. */
export interface PollCounts {
  readonly entitled: number;
  readonly present?: number;
  readonly issued: number;
  readonly checkedOff: number;
  readonly returned: number;
  readonly invalid: number;
}

/** A poll with its candidates. `sheets` splits the marks over several count sheets that add up to them. */
export interface Poll {
  readonly number: string;
  readonly unitCode: string;
  readonly body: string;
  readonly stage: 'pre-election' | 'election' | 'by-run';
  readonly method?: string;
  readonly heldOn: string;
  readonly previous?: string;
  readonly reason?: 'failed' | 'petition' | 'byRun';
  readonly ruleSet: string;
  readonly counts: PollCounts;
  readonly candidates: readonly Marked[];
  readonly sheets?: readonly Row[];
}

export function pollRow(poll: Poll): Row {
  const { number, unitCode, body, stage, method, heldOn, previous, reason, ruleSet, counts } = poll;
  return {
    pollNumber: number,
    unitCode,
    body,
    stage,
    method,
    heldOn,
    previousPollNumber: previous,
    reason,
    ruleSet,
    ...counts,
  };
}

/** Candidates in the order of the ballot: those of a post follow each other in the order given. */
export function candidateRows(poll: Poll): Row[] {
  const order = new Map<string, number>();
  return poll.candidates.map((candidate) => {
    const ballotOrder = (order.get(candidate.post) ?? 0) + 1;
    order.set(candidate.post, ballotOrder);
    const { post, seats, nominatedBy, campaignSpeech } = candidate;
    const who = named(candidate.person);
    return { pollNumber: poll.number, post, seats, ...who, ballotOrder, nominatedBy, writeIn: false, campaignSpeech };
  });
}

export function countSheetRows(poll: Poll): Row[] {
  if (poll.sheets !== undefined) return [...poll.sheets];
  return poll.candidates.map((candidate) => sheetRow(poll.number, '总计票单', candidate));
}

export function sheetRow(pollNumber: string, sheet: string, candidate: Marked): Row {
  const { post, approve, oppose, abstain } = candidate;
  return { pollNumber, sheet, post, ...named(candidate.person), approve, oppose, abstain };
}

/** The limits of a contest of a Party poll, in marks. */
export interface Marks {
  readonly seats: number;
  readonly winners: number;
  readonly others: number;
  /** Ballots that count. */
  readonly valid: number;
  /** Fewest approvals of a winner. */
  readonly least: number;
  /** Most approvals of a winner; all ballots that count if left out. */
  readonly top?: number;
  /** Most approvals of anybody else. */
  readonly most: number;
}

/**
 * Approvals for the winners and then for the others, never more in all than the ballots have choices
 * (`seats` each).
 */
export function approvals(random: Random, marks: Marks): { winners: number[]; others: number[] } {
  const { seats, valid, least, most } = marks;
  const winners = Array.from({ length: marks.winners }, () => random.int(least, marks.top ?? valid));
  let left = seats * valid - winners.reduce((a, b) => a + b, 0);
  const others = Array.from({ length: marks.others }, (_, i) => {
    const limit = Math.min(most, Math.floor(left / (marks.others - i)));
    const votes = random.int(Math.floor(limit / 2), limit);
    left -= votes;
    return votes;
  });
  return { winners, others };
}

/** The marks of one candidate: what is not approval splits into opposition and abstention. */
export function split(
  random: Random,
  approve: number,
  valid: number,
): { approve: number; oppose: number; abstain: number } {
  const oppose = random.int(0, valid - approve);
  return { approve, oppose, abstain: valid - approve - oppose };
}

/** The files of polls that are held together, and their decision. */
export function voteSteps(title: string, polls: readonly Poll[]): ExampleStep[] {
  return [
    file('polls', `投票基本情况-${title}`, polls.map(pollRow)),
    file('candidates', `候选人名单-${title}`, polls.flatMap(candidateRows)),
    file('countSheets', `计票单-${title}`, polls.flatMap(countSheetRows)),
    { type: 'determine' },
  ];
}
