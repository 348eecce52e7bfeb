import { describe, expect, it } from 'vitest';
import type { Poll } from './poll.ts';
import { committeePoll, contest, partyPoll, reasonOf, resultIn, type Votes } from './polls.kit.ts';

describe('votes added downward', () => {
  const ballot = [contest('chair', 1, { B: 305, A: 290 }), contest('member', 2, { E: 320, F: 280, G: 200, A: 40 })];
  const poll = (cascade: string) => committeePoll('VC-2026', { E: 1000, R: 600 }, ballot, { parameters: { cascade } });

  it('16: count for the lower post where the measure says so', () => {
    expect(resultIn(poll('none'), 'member')).toMatchObject({
      elected: ['E'],
      next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['F', 'G'] },
    });
    const result = resultIn(poll('downward'), 'member');
    expect(result).toMatchObject({ threshold: 301, elected: ['A', 'E'], next: null, flags: [] });
    expect(reasonOf(result, 'A')).toMatchObject({
      rules: ['VC-610', 'VC-630'],
      zh: '得赞成票330票（本职务40票，较高职务下加290票），超过参加投票人数600人的半数（须301票以上），当选',
    });
    expect(resultIn(poll('downward'), 'chair').elected).toEqual(['B']);
  });

  it('run from the chair through the vice-chair, only to those who stand below', () => {
    const contests = [
      contest('chair', 1, { B: 305, A: 100, Z: 95 }),
      contest('vice-chair', 1, { V: 310, A: 150 }),
      contest('member', 1, { A: 60, G: 305 }),
    ];
    const all = committeePoll('VC-2026', { E: 1000, R: 600 }, contests, { parameters: { cascade: 'downward' } });
    expect(resultIn(all, 'member')).toMatchObject({ elected: ['A'], notElected: ['G'] });
  });
});

describe('seats that may stay open', () => {
  const short = (votes: Votes, more: Partial<Poll>) =>
    resultIn(committeePoll('VC-2026', { E: 1000, R: 600 }, [contest('member', 2, votes)], more), 'member');
  const sitting = [
    { id: 'M', post: 'chair' },
    { id: 'V', post: 'vice-chair' },
  ] as const;

  it('11: a by-run still short leaves a vacancy where enough are elected', () => {
    const zhejiang = { stage: 'by-run', overlay: 'PV-ZJ-2020' } as const;
    const result = short({ E: 330, F: 199, G: 20 }, { ...zhejiang, electedBefore: sitting });
    expect(result).toMatchObject({
      elected: ['E'],
      next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['F', 'G'] },
      options: ['VACANCY_ALLOWED'],
    });
    expect(short({ E: 330, F: 199 }, zhejiang).options).toEqual([]);
    expect(short({ E: 330, F: 199 }, { stage: 'by-run', electedBefore: sitting }).options).toEqual([]);
    expect(short({ E: 330, F: 200 }, { ...zhejiang, electedBefore: sitting }).options).toEqual([]);
    expect(short({ E: 330, F: 199 }, { overlay: 'PV-ZJ-2020', electedBefore: sitting }).options).toEqual([]);
  });

  it('Beijing wants more than three, with the chair', () => {
    const beijing = { stage: 'by-run', overlay: 'PV-BJ-2012' } as const;
    const four = [...sitting, { id: 'D', post: 'member' }] as const;
    expect(short({ E: 330, F: 199 }, { ...beijing, electedBefore: sitting }).options).toEqual([]);
    expect(short({ E: 330, F: 199 }, { ...beijing, electedBefore: four }).options).toEqual(['VACANCY_ALLOWED']);
    const headless = four.map((one) => ({ ...one, post: 'member' as const }));
    expect(short({ E: 330, F: 199 }, { ...beijing, electedBefore: headless }).options).toEqual([]);
  });

  it('counts a person once', () => {
    const twice = [...sitting, { id: 'M', post: 'member' }] as const;
    const more = { stage: 'by-run', parameters: { 'vacancy.min_members': 4 } } as const;
    expect(short({ E: 330, F: 199 }, { ...more, electedBefore: twice }).options).toEqual([]);
  });

  it('26: a Party committee may be reduced; a secretary never', () => {
    const votes = { a: 100, b: 50 };
    const members = partyPoll('PB-2020', { E: 116, A: 111 }, [contest('committee-member', 2, votes)]);
    expect(resultIn(members, 'committee-member').options).toEqual(['REDUCE_SEATS_OPTION']);
    const none = partyPoll('PB-2020', { E: 116, A: 111 }, [contest('committee-member', 2, { a: 50 })]);
    expect(resultIn(none, 'committee-member').options).toEqual([]);
    const secretary = partyPoll('PB-2020', { E: 9, A: 9 }, [contest('deputy-secretary', 2, { a: 7, b: 4 })]);
    expect(resultIn(secretary, 'deputy-secretary')).toMatchObject({
      elected: ['a'],
      next: { code: 'MANUAL_DECISION' },
      options: [],
    });
  });
});
