import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determine } from './determine.ts';
import type { ContestResult, Determination, Poll, PollCandidate } from './poll.ts';
import { atLeastFourFifths, atLeastThird, moreThanHalf, moreThanTwoThirds } from './thresholds.ts';

const RULE_SETS = ['VC-2018', 'VC-2026', 'RC-2018', 'RC-2026', 'PB-2020', 'PL-2020'] as const;

/** Polls of one contest in every rule set, with counts that can be. */
const polls: fc.Arbitrary<Poll> = fc
  .record({
    ruleSet: fc.constantFrom(...RULE_SETS),
    stage: fc.constantFrom('election', 'by-run', 're-vote', 'pre-election'),
    entitled: fc.integer({ min: 1, max: 60 }),
    absent: fc.nat(25),
    unreturned: fc.nat(3),
    overcount: fc.constantFrom(0, 0, 0, 1),
    seats: fc.integer({ min: 1, max: 4 }),
    shares: fc.array(fc.nat(100), { maxLength: 7 }),
  })
  .map(({ ruleSet, stage, entitled, absent, unreturned, overcount, seats, shares }): Poll => {
    const party = ruleSet.startsWith('P');
    const present = Math.max(0, entitled - absent);
    const returned = Math.max(0, present - unreturned);
    const limit = seats * returned;
    let sum = 0;
    const candidates = shares.map((share, index): PollCandidate => {
      const approve = Math.min(Math.floor((share * returned) / 100), limit - sum);
      sum += approve;
      return { id: `p${index}`, approve };
    });
    return {
      ruleSet,
      stage: stage === 'pre-election' && !party ? 'election' : stage,
      electorate: party ? { entitled, present } : { entitled },
      ballots: { issued: Math.max(0, returned - overcount), returned, invalid: 0 },
      contests: [{ id: 'c', post: party ? 'committee-member' : 'member', seats, candidates }],
    };
  });

function decided(poll: Poll): { all: Determination; contest: ContestResult } {
  const all = determine(poll);
  if ('error' in all) throw new Error(all.error.en);
  const [contest] = all.contests;
  if (contest === undefined) throw new Error('no contest');
  return { all, contest };
}

function withCandidates(poll: Poll, change: (candidates: readonly PollCandidate[]) => PollCandidate[]): Poll {
  return { ...poll, contests: poll.contests.map((one) => ({ ...one, candidates: change(one.candidates) })) };
}

describe('invariants of a determination', () => {
  it('never elects more than the seats, nor anyone twice', () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const { contest } = decided(poll);
        expect(contest.elected.length).toBeLessThanOrEqual(poll.contests[0]?.seats ?? 0);
        const everyone = [...contest.elected, ...contest.notElected];
        expect(everyone.toSorted()).toEqual(poll.contests[0]?.candidates.map(({ id }) => id).toSorted());
        expect(contest.reasons.map(({ person }) => person).toSorted()).toEqual(everyone.toSorted());
      }),
    );
  });

  it('elects nobody in an invalid poll', () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const { all, contest } = decided(poll);
        expect(all.next).toEqual(all.validity === 'VALID' ? null : { code: 'RERUN_REQUIRED' });
        if (all.validity !== 'VALID') expect(contest).toMatchObject({ elected: [], next: null, options: [] });
      }),
    );
  });

  it('never elects below the threshold, nor above someone with more votes', () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const { all, contest } = decided(poll);
        fc.pre(all.validity === 'VALID');
        const votes = new Map(poll.contests[0]?.candidates.map(({ id, approve }) => [id, approve]));
        const lowest = Math.min(...contest.elected.map((id) => votes.get(id) ?? 0));
        if (contest.threshold !== null) expect(lowest).toBeGreaterThanOrEqual(contest.threshold);
        for (const id of contest.notElected) expect(votes.get(id) ?? 0).toBeLessThanOrEqual(lowest);
      }),
    );
  });

  it('accounts for every seat: elected, tied or missing', () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const { all, contest } = decided(poll);
        fc.pre(all.validity === 'VALID');
        const open = contest.next !== null && 'seats' in contest.next ? contest.next.seats : 0;
        expect(contest.elected.length + open).toBe(poll.contests[0]?.seats);
        if (contest.next?.code === 'TIE_REVOTE') expect(contest.next.candidates.length).toBeGreaterThan(open);
      }),
    );
  });

  it('does not depend on the order of the candidates', () => {
    const shuffled = polls.chain((poll) =>
      fc
        .shuffledSubarray([...(poll.contests[0]?.candidates ?? [])], {
          minLength: poll.contests[0]?.candidates.length ?? 0,
        })
        .map((candidates) => ({ poll, other: withCandidates(poll, () => candidates) })),
    );
    fc.assert(
      fc.property(shuffled, ({ poll, other }) => {
        const a = decided(poll).contest;
        const b = decided(other).contest;
        expect(b.elected.toSorted()).toEqual(a.elected.toSorted());
        expect(b.next?.code).toBe(a.next?.code);
        const listed = (next: ContestResult['next']) =>
          next !== null && 'candidates' in next ? next.candidates.toSorted() : [];
        expect(listed(b.next)).toEqual(listed(a.next));
      }),
    );
  });

  it('never unseats anyone for one more approval', () => {
    fc.assert(
      fc.property(polls, (poll) => {
        const before = decided(poll).contest;
        for (const winner of before.elected) {
          const more = withCandidates(poll, (candidates) =>
            candidates.map((one) => (one.id === winner ? { ...one, approve: one.approve + 1 } : one)),
          );
          const after = determine(more);
          if (!('error' in after)) expect(after.contests[0]?.elected).toContain(winner);
        }
      }),
    );
  });
});

describe('thresholds', () => {
  it('agree with exact rational arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: -2, max: 2 }), (n, shift) => {
        const whole = BigInt(n);
        const check = (threshold: number, reaches: (votes: bigint) => boolean) => {
          const votes = Math.max(1, threshold + shift);
          expect(votes >= threshold).toBe(reaches(BigInt(votes)));
        };
        check(moreThanHalf(n), (votes) => 2n * votes > whole);
        check(moreThanTwoThirds(n), (votes) => 3n * votes > 2n * whole);
        check(atLeastThird(n), (votes) => 3n * votes >= whole);
        check(atLeastFourFifths(n), (votes) => 5n * votes >= 4n * whole);
      }),
    );
  });
});
