import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue/rules.ts';
import { determine } from './determine.ts';
import type { ContestResult, Determination, Poll, PollCandidate } from './poll.ts';
import { anyPolls } from './randomPolls.kit.ts';
import { atLeastFourFifths, atLeastThird, moreThanFourFifths, moreThanHalf, moreThanTwoThirds } from './thresholds.ts';

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

describe('invariants of whole polls, with overlays, kin, women and votes added downward', () => {
  const whole = (poll: Poll): Determination => {
    const result = determine(poll);
    if ('error' in result) throw new Error(result.error.en);
    return result;
  };
  const numRuns = process.env.HUANJIE_NIGHTLY === '1' ? 20_000 : 1_000;

  it('seat no more than the seats, nobody twice in a body, and nobody by an invalid poll', () => {
    fc.assert(
      fc.property(anyPolls, (poll) => {
        const { validity, contests } = whole(poll);
        for (const [index, { elected, notElected, next, reasons, options }] of contests.entries()) {
          const { seats = 0, candidates = [] } = poll.contests[index] ?? {};
          expect(elected.length + (next !== null && 'seats' in next ? next.seats : 0)).toBeLessThanOrEqual(seats);
          expect(new Set([...elected, ...notElected]).size).toBe(elected.length + notElected.length);
          expect(reasons.map(({ person }) => person).toSorted()).toEqual(candidates.map(({ id }) => id).toSorted());
          for (const { rules, zh, en } of reasons)
            expect([rules.length > 0, zh !== '', en !== '']).not.toContain(false);
          if (validity !== 'VALID') expect([elected, next, options]).toEqual([[], null, []]);
        }
        const committee = contests.filter((_, index) => poll.contests[index]?.post.match(/chair|^member/));
        const seated = committee.flatMap(({ elected }) => elected);
        expect(new Set(seated).size).toBe(seated.length);
      }),
      { numRuns },
    );
  });

  /** The same, whatever the order in which people with equal votes are named. */
  const unordered = (next: ContestResult['next']) => {
    if (next === null) return null;
    if (next.code === 'MANUAL_DECISION')
      return { ...next, why: [[...next.why.zh].toSorted(), [...next.why.en].toSorted()] };
    const sorted = { ...next, candidates: next.candidates.toSorted() };
    if (next.code !== 'TIE_REVOTE' || next.ties === undefined) return sorted;
    const ties = next.ties.map(({ seats, candidates }) => ({ seats, candidates: candidates.toSorted() }));
    return { ...sorted, ties: ties.map((tie) => JSON.stringify(tie)).toSorted() };
  };

  it('decide the same poll in the same bytes, whatever the order of candidates and kin', () => {
    fc.assert(
      fc.property(anyPolls, (poll) => {
        expect(JSON.stringify(whole(structuredClone(poll)))).toBe(JSON.stringify(whole(poll)));
        const turned: Poll = {
          ...withCandidates(poll, (candidates) => candidates.toReversed()),
          kin: (poll.kin ?? []).map(({ a, b, relation }) => ({ a: b, b: a, relation })).toReversed(),
        };
        const names = (result: Determination) =>
          result.contests.map(({ elected, next, flags, options, passed }) => ({
            elected: elected.toSorted(),
            next: unordered(next),
            flags: flags.toSorted(),
            options,
            passed,
          }));
        expect(names(whole(turned))).toEqual(names(whole(poll)));
      }),
      { numRuns },
    );
  });

  it('part the ties of a contest: everyone in one of them, every seat in one of them, more people than seats', () => {
    fc.assert(
      fc.property(anyPolls, (poll) => {
        for (const { next } of whole(poll).contests) {
          if (next?.code !== 'TIE_REVOTE') continue;
          const ties = next.ties ?? [next];
          expect(next.ties?.length).not.toBe(1);
          expect(ties.flatMap(({ candidates }) => candidates).toSorted()).toEqual(next.candidates.toSorted());
          expect(ties.reduce((sum, { seats }) => sum + seats, 0)).toBe(next.seats);
          for (const { seats, candidates } of ties) expect(candidates.length).toBeGreaterThan(seats);
        }
      }),
      { numRuns },
    );
  });

  it('cite nothing but rules of the catalogue', () => {
    fc.assert(
      fc.property(anyPolls, (poll) => {
        const { ground, contests } = whole(poll);
        const cited = new Set([ground, ...contests.flatMap(({ reasons }) => reasons)].flatMap(({ rules }) => rules));
        expect([...cited].filter((id) => !Object.hasOwn(RULES, id))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('never seat two relatives side by side under the law of 2026', () => {
    const near = new Set(['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild']);
    fc.assert(
      fc.property(anyPolls, (poll) => {
        fc.pre(poll.ruleSet === 'VC-2026' || poll.ruleSet === 'RC-2026');
        const seated = new Set(whole(poll).contests.flatMap(({ elected }) => elected));
        for (const { a, b, relation } of poll.kin ?? []) {
          if (near.has(relation)) expect(seated.has(a) && seated.has(b)).toBe(false);
        }
      }),
      { numRuns },
    );
  });

  it('never unseat anyone for one more approval of their own', () => {
    fc.assert(
      fc.property(anyPolls, (poll) => {
        for (const [index, { elected }] of whole(poll).contests.entries()) {
          for (const winner of elected) {
            const more: Poll = {
              ...poll,
              contests: poll.contests.map((one, place) =>
                place !== index
                  ? one
                  : {
                      ...one,
                      candidates: one.candidates.map((person) =>
                        person.id === winner ? { ...person, approve: person.approve + 1 } : person,
                      ),
                    },
              ),
            };
            const after = determine(more);
            if ('error' in after) continue;
            const higher = after.contests.filter(({ elected: ids }) => ids.includes(winner));
            expect(higher.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns },
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
        check(moreThanFourFifths(n), (votes) => 5n * votes > 4n * whole);
      }),
    );
  });
});
