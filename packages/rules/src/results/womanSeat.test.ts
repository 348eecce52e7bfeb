import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Poll } from './poll.ts';
import { committeePoll, contest, decided, reasonOf, resultIn, type Votes } from './polls.kit.ts';
import { committeePolls } from './randomPolls.kit.ts';

const priority = { parameters: { 'women.method': 'priority' } } as const;
const include = { parameters: { 'women.method': 'runoff_include' } } as const;

/** Members of a committee of three with R=800 (801 of 1,500 would be more than half), after a man was elected chair. */
function members(votes: Votes, more: Partial<Poll> = priority, seats = 3, chair: Votes = { M: 700 }) {
  const contests = [contest('chair', 1, chair), contest('member', seats, votes)];
  return resultIn(committeePoll('VC-2026', { E: 1500, R: 800 }, contests, more), 'member');
}

describe('priority of a woman', () => {
  it('14: the woman over the half is declared first', () => {
    const result = members({ D: 500, E: 480, F: 470, 'K+': 420 });
    expect(result).toMatchObject({
      threshold: 401,
      elected: ['D', 'E', 'K'],
      notElected: ['F'],
      next: null,
      flags: [],
    });
    expect(reasonOf(result, 'K')).toMatchObject({ outcome: 'ELECTED', rules: ['VC-610', 'VC-640'] });
    expect(reasonOf(result, 'K').zh).toBe(
      '得赞成票420票，超过参加投票人数800人的半数（须401票以上），已当选人员中没有妇女，妇女中得票最多的首先当选',
    );
    expect(reasonOf(result, 'F')).toMatchObject({ outcome: 'NOT_ELECTED', rules: ['VC-610', 'VC-611', 'VC-640'] });
  });

  it('15: with no woman over the half one seat waits for a by-run of women', () => {
    const result = members({ D: 500, E: 480, F: 470, 'K+': 390, 'L+': 100, 'N+': 50 });
    expect(result).toMatchObject({
      elected: ['D', 'E'],
      notElected: ['F', 'K', 'L', 'N'],
      next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['K', 'L'] },
      flags: ['WOMAN_SEAT_OPEN'],
    });
    expect(reasonOf(result, 'F').zh).toContain('应选3名中有1名须由妇女担任');
  });

  it('lists everyone for the other seats that are open, and women for theirs', () => {
    expect(members({ D: 500, E: 300, F: 290, G: 280, 'K+': 90, 'L+': 80, 'N+': 70 })).toMatchObject({
      elected: ['D'],
      next: { code: 'RUNOFF_REQUIRED', seats: 2, candidates: ['E', 'F', 'K', 'L'] },
    });
  });

  it('changes nothing when a woman is chair, sits already, or is elected by votes', () => {
    const votes = { D: 500, E: 480, F: 470, 'K+': 390 };
    expect(members(votes, priority, 3, { 'W+': 700 })).toMatchObject({ elected: ['D', 'E', 'F'], flags: [] });
    const before = { ...priority, electedBefore: [{ id: 'W', post: 'vice-chair', sex: 'female' }] } as const;
    expect(members(votes, before)).toMatchObject({ elected: ['D', 'E', 'F'], flags: [] });
    expect(members({ D: 500, 'K+': 480, F: 470, E: 460 })).toMatchObject({ elected: ['D', 'K', 'F'], flags: [] });
    expect(members(votes, {})).toMatchObject({ elected: ['D', 'E', 'F'], flags: [], next: null });
    expect(members(votes, { parameters: { 'women.method': 'separate' } })).toMatchObject({ elected: ['D', 'E', 'F'] });
  });

  it('settles a tie at the cut in favour of the woman, and asks again between women', () => {
    expect(members({ D: 500, E: 480, F: 420, 'K+': 420 })).toMatchObject({ elected: ['D', 'E', 'K'], next: null });
    expect(members({ D: 500, E: 480, F: 470, 'K+': 420, 'L+': 420 })).toMatchObject({
      elected: ['D', 'E'],
      next: { code: 'TIE_REVOTE', seats: 1, candidates: ['K', 'L'] },
    });
    expect(members({ D: 500, E: 480, F: 420, 'K+': 420, 'L+': 420 })).toMatchObject({
      elected: ['D', 'E'],
      next: { code: 'TIE_REVOTE', seats: 1, candidates: ['K', 'L'] },
    });
    expect(members({ D: 500, F: 420, 'K+': 420, 'L+': 420 })).toMatchObject({
      elected: ['D'],
      next: { code: 'TIE_REVOTE', seats: 2, candidates: ['F', 'K', 'L'] },
    });
  });

  it('keeps the seat in the by-run too, and never bears on a re-vote', () => {
    const byRun = (votes: Votes, stage: 'by-run' | 're-vote') =>
      resultIn(
        committeePoll('VC-2026', { E: 1500, R: 900 }, [contest('member', 1, votes)], { ...priority, stage }),
        'member',
      );
    expect(byRun({ 'K+': 300, 'L+': 290 }, 'by-run')).toMatchObject({ threshold: 300, elected: ['K'], flags: [] });
    expect(byRun({ 'K+': 299, 'L+': 290 }, 'by-run')).toMatchObject({ elected: [], flags: ['WOMAN_SEAT_OPEN'] });
    expect(byRun({ E: 400, F: 390 }, 'by-run')).toMatchObject({ elected: ['E'], flags: [] });
    expect(byRun({ E: 400, F: 390 }, 're-vote')).toMatchObject({ elected: ['E'], flags: [] });
  });
});

describe('priority of a woman in several contests for members', () => {
  /** Polls in which every contest is for members. */
  const polls = committeePolls.map(({ overlay: _, ...poll }): Poll => {
    const contests = poll.contests.map((one) => ({ ...one, post: 'member' as const }));
    return { ...poll, contests, parameters: { ...poll.parameters, ...priority.parameters } };
  });

  it('leaves one seat open at most, and none while a woman with the votes stands in any of them', () => {
    const property = fc.property(polls, (poll) => {
      const { contests } = decided(poll);
      const open = contests.filter(({ flags }) => flags.includes('WOMAN_SEAT_OPEN'));
      expect(open.length).toBeLessThanOrEqual(1);
      if (open.length === 0) return;
      for (const { threshold, reasons, id } of contests) {
        for (const { id: person, sex, approve } of poll.contests.find((one) => one.id === id)?.candidates ?? []) {
          const outcome = reasons.find((one) => one.person === person)?.outcome;
          // Who sits already, or had to leave for kin, is not available for the seat.
          const out = outcome === 'KIN_CONFLICT' || outcome === 'ELECTED_TO_HIGHER_POST';
          if (sex === 'female' && !out) expect(approve).toBeLessThan(threshold ?? 0);
        }
      }
    });
    fc.assert(property, { numRuns: 5_000 });
  });
});

describe("a woman's seat by other methods", () => {
  it('puts a woman on the list of the by-run when nobody elected is one', () => {
    const result = members({ D: 500, E: 480, F: 390, G: 380, 'K+': 100 }, include);
    expect(result).toMatchObject({
      elected: ['D', 'E'],
      next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['F', 'G', 'K'] },
      flags: ['WOMAN_SEAT_OPEN'],
    });
    expect(members({ D: 500, 'W+': 480, F: 390, G: 380, 'K+': 100 }, include)).toMatchObject({
      next: { candidates: ['F', 'G'] },
      flags: [],
    });
    expect(members({ D: 500, E: 480, F: 390, 'K+': 380 }, include).next).toMatchObject({ candidates: ['F', 'K'] });
  });

  it('decides a separate column as a contest of its own', () => {
    const contests = [
      contest('member', 2, { D: 500, E: 480, F: 470 }),
      contest('member', 1, { 'K+': 450, 'L+': 300 }, { id: 'woman' }),
    ];
    const poll = committeePoll('VC-2026', { E: 1500, R: 800 }, contests, { overlay: 'PV-ZJ-2020' });
    expect(resultIn(poll, 'member')).toMatchObject({ elected: ['D', 'E'], flags: [], next: null });
    expect(resultIn(poll, 'woman')).toMatchObject({ elected: ['K'], flags: [], next: null });
  });
});
