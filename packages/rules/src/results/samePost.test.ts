import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Poll, PollContest } from './poll.ts';
import { committeePoll, contest, decided, partyPoll, reasonOf, resultIn } from './polls.kit.ts';
import { anyPolls } from './randomPolls.kit.ts';
import { bodyOf, rankOf } from './tally.ts';

/** R=800, so 401 elects. */
const poll = (contests: readonly PollContest[], more: Partial<Poll> = {}): Poll =>
  committeePoll('VC-2026', { E: 1500, R: 800 }, contests, more);

const members = (votes: Record<string, number>, seats = 2) => contest('member', seats, votes);
const column = (votes: Record<string, number>) => contest('member', 1, votes, { id: 'woman' });
const kin = (a: string, b: string) => ({ kin: [{ a, b, relation: 'sibling' as const }] });

describe('one person in two contests for the same post', () => {
  it.each([['members first'], ['column first']])('is elected where the votes are most: %s', (order) => {
    const both = [members({ D: 590, 'W+': 450, O: 420 }), column({ 'W+': 560, 'V+': 100 })];
    const given = poll(order === 'members first' ? both : both.toReversed());
    expect(resultIn(given, 'woman')).toMatchObject({ elected: ['W'], next: null });
    const result = resultIn(given, 'member');
    expect(result).toMatchObject({ elected: ['D', 'O'], notElected: [], next: null });
    expect(reasonOf(result, 'W')).toMatchObject({
      outcome: 'ELECTED_TO_HIGHER_POST',
      rules: ['VC-611'],
      zh: '本项得赞成票450票；已在同一职务的另一选项以560票当选（得票较多的一项），一人不能占两个名额，不再参加本项计算',
    });
  });

  it('level in both, is elected in the first, and the sentence says so', () => {
    const given = poll([
      members({ D: 590, 'W+': 450, O: 420 }),
      contest('member', 2, { 'W+': 450, 'V+': 410 }, { id: 'woman' }),
    ]);
    expect(resultIn(given, 'member').elected).toEqual(['D', 'W']);
    const result = resultIn(given, 'woman');
    expect(result.elected).toEqual(['V']);
    expect(reasonOf(result, 'W').zh).toContain('两项得票相等，以在前的一项为准');
  });

  it('elected in one, is on no list of the other', () => {
    const given = poll([members({ D: 590, 'W+': 300, O: 200, P: 100 }), column({ 'W+': 560 })]);
    expect(resultIn(given, 'member').next).toEqual({ code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['O', 'P'] });
    const tied = poll([members({ D: 500, 'W+': 450, O: 450 }), column({ 'W+': 420 })]);
    expect(resultIn(tied, 'member')).toMatchObject({ elected: ['D', 'O'], next: null });
    expect(resultIn(tied, 'woman').elected).toEqual(['W']);
  });

  it('keeps no seat for a woman in one contest when votes seat one in the other', () => {
    const more = { parameters: { 'women.method': 'priority' } } as const;
    const both = [members({ D: 590, E: 450, 'V+': 410 }), column({ 'W+': 560 })];
    expect(resultIn(poll(both, more), 'member')).toMatchObject({ elected: ['D', 'E'], flags: [] });
    expect(resultIn(poll(both.toReversed(), more), 'member')).toMatchObject({ elected: ['D', 'E'], flags: [] });
  });

  it('is told apart from a higher post in Party polls too', () => {
    const given = partyPoll('PB-2020', { E: 100, A: 100 }, [
      contest('committee-member', 1, { A: 80 }, { id: 'first' }),
      contest('committee-member', 2, { A: 70, B: 60 }, { id: 'second' }),
    ]);
    const result = resultIn(given, 'second');
    expect(result.elected).toEqual(['B']);
    expect(reasonOf(result, 'A').rules).toEqual(['PB-053']);
  });
});

describe('relatives in two contests for the same post', () => {
  it('keeps the one who is seated before one who is only tied at the cut with as many votes', () => {
    const given = poll([members({ D: 460, N: 450, O: 450 }), column({ 'W+': 450 })], kin('W', 'N'));
    expect(resultIn(given, 'woman')).toMatchObject({ elected: ['W'], next: null });
    const result = resultIn(given, 'member');
    expect(result).toMatchObject({ elected: ['D', 'O'], next: null, flags: ['KIN_CONFLICT'] });
    expect(reasonOf(result, 'N')).toMatchObject({
      outcome: 'KIN_CONFLICT',
      zh: expect.stringContaining('但与已在同一职务另一选项当选的W有近亲属关系（兄弟姐妹），应当回避'),
    });
  });

  it('counts the better of two contests in which a relative is elected', () => {
    const contests = [members({ N: 520, 'W+': 410, O: 405 }), column({ 'W+': 560 })];
    const given = poll(contests, kin('W', 'N'));
    expect(resultIn(given, 'woman').elected).toEqual(['W']);
    expect(resultIn(given, 'member')).toMatchObject({ elected: ['O'], notElected: ['N'] });
  });
});

describe('whoever is elected', () => {
  const numRuns = process.env.HUANJIE_NIGHTLY === '1' ? 20_000 : 2_000;

  it('has one seat in a body, and stands on no list for the same post or a lower one', () => {
    const property = fc.property(anyPolls, (given) => {
      const result = decided(given);
      const seats = new Set<string>();
      const posts = new Map(given.contests.map(({ id, post }) => [id, post]));
      const postOf = (id: string) => posts.get(id) ?? 'member';
      for (const { id, elected } of result.contests) {
        for (const person of elected) {
          const seat = `${bodyOf(postOf(id))} ${person}`;
          expect(seats.has(seat)).toBe(false);
          seats.add(seat);
          for (const other of result.contests) {
            const beside =
              bodyOf(postOf(other.id)) === bodyOf(postOf(id)) && rankOf(postOf(other.id)) >= rankOf(postOf(id));
            if (!beside || other.next === null || !('candidates' in other.next)) continue;
            expect(other.next.candidates).not.toContain(person);
          }
        }
      }
    });
    fc.assert(property, { numRuns });
  });

  it('does not depend on the order of contests, unless someone is level in two of them', () => {
    const property = fc.property(anyPolls, (given) => {
      const approvals = given.contests.flatMap(({ candidates }) =>
        candidates.map(({ id, approve }) => `${id} ${approve}`),
      );
      fc.pre(new Set(approvals).size === approvals.length && given.parameters?.['women.method'] !== 'priority');
      const turned = decided({ ...given, contests: given.contests.toReversed() });
      const elected = (result: typeof turned) =>
        Object.fromEntries(result.contests.map((one) => [one.id, one.elected]));
      expect(elected(turned)).toEqual(elected(decided(given)));
    });
    fc.assert(property, { numRuns });
  });
});
