import { describe, expect, it } from 'vitest';
import type { Poll, PollContest, Relation } from './poll.ts';
import { committeePoll, contest, reasonOf, resultIn } from './polls.kit.ts';

const kin = (a: string, b: string, relation: Relation = 'sibling') => ({ kin: [{ a, b, relation }] });

/** R=800, so 401 elects. */
function poll(contests: readonly PollContest[], more: Partial<Poll>, ruleSet = 'VC-2026'): Poll {
  return committeePoll(ruleSet, { E: 1500, R: 800 }, contests, more);
}

const brothers = [contest('chair', 1, { M: 610 }), contest('member', 2, { D: 590, N: 540, O: 430 })];

describe('kin among the winners', () => {
  it.each(['VC-2018', 'VC-2026'])(
    '18: in Zhejiang the lower post gives way and the next over half follows (%s)',
    (ruleSet) => {
      const result = resultIn(poll(brothers, { ...kin('M', 'N'), overlay: 'PV-ZJ-2020' }, ruleSet), 'member');
      expect(result).toMatchObject({ elected: ['D', 'O'], notElected: ['N'], next: null, flags: ['KIN_CONFLICT'] });
      expect(reasonOf(result, 'N')).toMatchObject({
        outcome: 'KIN_CONFLICT',
        zh: '得赞成票540票，超过参加投票人数800人的半数（须401票以上），但与职务较高或者同职务得票较多的M有近亲属关系（兄弟姐妹），应当回避，未当选',
      });
      expect(reasonOf(result, 'N').rules).toContain('VC-650');
    },
  );

  it('counts by the national list since 2026, before only under an overlay that says so', () => {
    const elected = (ruleSet: string, more: Partial<Poll>) => resultIn(poll(brothers, more, ruleSet), 'member').elected;
    expect(elected('VC-2026', kin('N', 'M', 'grandparent'))).toEqual(['D', 'O']);
    expect(elected('RC-2026', kin('N', 'M', 'spouse'))).toEqual(['D', 'O']);
    expect(elected('VC-2026', kin('N', 'M', 'other'))).toEqual(['D', 'N']);
    expect(elected('VC-2018', kin('N', 'M'))).toEqual(['D', 'N']);
    expect(elected('VC-2018', { ...kin('N', 'M'), overlay: 'PV-HA-2011' })).toEqual(['D', 'N']);
    expect(elected('VC-2018', { ...kin('N', 'M'), overlay: 'PV-SH-2020' })).toEqual(['D', 'N']);
    expect(elected('VC-2018', { ...kin('N', 'M', 'grandchild'), overlay: 'PV-SH-2020' })).toEqual(['D', 'O']);
    expect(elected('VC-2018', { ...kin('N', 'M'), parameters: { 'kin.scope': 'near_relative' } })).toEqual(['D', 'N']);
  });

  it('flags where national law goes further than the overlay', () => {
    const flags = (relation: Relation) =>
      resultIn(poll(brothers, { ...kin('M', 'N', relation), overlay: 'PV-ZJ-2020' }), 'member').flags;
    expect(flags('grandparent')).toEqual(['KIN_CONFLICT', 'CONFLICT']);
    expect(flags('parent')).toEqual(['KIN_CONFLICT']);
  });

  it('lets the measure widen the national list, not narrow it', () => {
    const wide = { 'kin.scope': ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'] };
    expect(resultIn(poll(brothers, { ...kin('M', 'N', 'other'), parameters: wide }), 'member')).toMatchObject({
      elected: ['D', 'O'],
      flags: ['KIN_CONFLICT'],
    });
    const narrow = { 'kin.scope': ['spouse'] };
    expect(resultIn(poll(brothers, { ...kin('M', 'N'), parameters: narrow }), 'member')).toMatchObject({
      elected: ['D', 'O'],
      flags: ['CONFLICT', 'KIN_CONFLICT'],
    });
  });

  it('keeps who has more votes for the same post, also across a separate column', () => {
    const same = [contest('member', 2, { M: 580, N: 540, D: 470 })];
    expect(resultIn(poll(same, kin('M', 'N')), 'member')).toMatchObject({
      elected: ['M', 'D'],
      flags: ['KIN_CONFLICT'],
    });
    const both = [contest('member', 3, { D: 600, N: 540, M: 580, O: 430 })];
    expect(resultIn(poll(both, kin('M', 'N')), 'member')).toMatchObject({ elected: ['D', 'M', 'O'] });
    const column = [
      contest('member', 2, { D: 590, N: 540, O: 430 }),
      contest('member', 1, { 'W+': 560 }, { id: 'woman' }),
    ];
    expect(resultIn(poll(column, kin('W', 'N')), 'member')).toMatchObject({
      elected: ['D', 'O'],
      flags: ['KIN_CONFLICT'],
    });
    expect(resultIn(poll(column, kin('W', 'N')), 'woman')).toMatchObject({ elected: ['W'], flags: [] });
  });

  it('votes again between relatives level for the same post, and fills the other seat', () => {
    const level = [contest('member', 3, { D: 600, N: 540, M: 540, O: 430, P: 200 })];
    const result = resultIn(poll(level, kin('M', 'N')), 'member');
    expect(result).toMatchObject({
      elected: ['D', 'O'],
      next: { code: 'TIE_REVOTE', seats: 1, candidates: ['N', 'M'] },
      flags: ['KIN_CONFLICT'],
    });
    expect(reasonOf(result, 'M').zh).toContain('只能由其中一人当选，须再次投票');
    const column = [contest('member', 1, { N: 540 }), contest('member', 1, { 'W+': 540 }, { id: 'woman' })];
    expect(resultIn(poll(column, kin('W', 'N')), 'member')).toMatchObject({
      elected: [],
      next: {
        code: 'MANUAL_DECISION',
        why: { zh: expect.stringContaining('N、W有近亲属关系'), en: expect.stringContaining('N, W are relatives') },
      },
    });
  });

  it('seats whom a tie between relatives cannot touch', () => {
    const tie = [contest('member', 2, { M: 420, N: 420, O: 420 })];
    expect(resultIn(poll(tie, kin('M', 'N')), 'member')).toMatchObject({
      elected: ['O'],
      next: { code: 'TIE_REVOTE', seats: 1, candidates: ['M', 'N'] },
    });
    const one = [contest('member', 1, { M: 401, N: 399 })];
    expect(resultIn(poll(one, kin('M', 'N')), 'member')).toMatchObject({ elected: ['M'], flags: [] });
  });

  it('parts the ties of one contest, each with its seats, and says to whom each belongs', () => {
    const two = [contest('member', 3, { M: 500, N: 500, D: 480, E: 430, F: 430 })];
    const result = resultIn(poll(two, kin('M', 'N')), 'member');
    expect(result).toMatchObject({
      elected: ['D'],
      next: {
        code: 'TIE_REVOTE',
        seats: 2,
        candidates: ['M', 'N', 'E', 'F'],
        ties: [
          { seats: 1, candidates: ['M', 'N'] },
          { seats: 1, candidates: ['E', 'F'] },
        ],
      },
    });
    expect(reasonOf(result, 'F').zh).toContain('本项有2组票数相等，分别再次投票，此为第2组（E、F，1个名额）');
    expect(reasonOf(result, 'M').en).toContain('this is number 1 (M, N; 1 seat(s))');
    const one = resultIn(poll([contest('member', 1, { E: 300, F: 300 })], { stage: 'by-run' }), 'member');
    expect(one.next).toEqual({ code: 'TIE_REVOTE', seats: 1, candidates: ['E', 'F'] });
    expect(reasonOf(one, 'E').zh).not.toContain('组票数相等');
  });

  it('decides each of two ties by its own votes when they are voted on again', () => {
    const again = [
      contest('member', 1, { M: 300, N: 290 }, { id: 'first' }),
      contest('member', 1, { E: 200, F: 210 }, { id: 'second' }),
    ];
    const more = { ...kin('M', 'N'), stage: 're-vote' } as const;
    expect(resultIn(poll(again, more), 'first').elected).toEqual(['M']);
    expect(resultIn(poll(again, more), 'second').elected).toEqual(['F']);
  });

  it('names every tie where relatives are level across two contests', () => {
    const across = [
      contest('member', 2, { N: 540, E: 430, F: 430 }),
      contest('member', 1, { 'W+': 540 }, { id: 'woman' }),
    ];
    const { next } = resultIn(poll(across, kin('W', 'N')), 'member');
    expect(next).toMatchObject({
      code: 'MANUAL_DECISION',
      why: { zh: expect.stringContaining('另就E、F的1个名额再次投票') },
    });
  });

  it('does not list for the by-run who left for kin', () => {
    const few = [contest('chair', 1, { M: 610 }), contest('member', 2, { N: 540, O: 430, P: 300, Q: 200, R: 100 })];
    expect(resultIn(poll(few, kin('M', 'N')), 'member')).toMatchObject({
      elected: ['O'],
      next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['P', 'Q'] },
    });
  });

  it('takes the relative out before a tie, and the next with a third in a by-run', () => {
    const tie = [contest('chair', 1, { M: 610 }), contest('member', 2, { D: 600, N: 500, O: 500 })];
    expect(resultIn(poll(tie, kin('M', 'N')), 'member')).toMatchObject({ elected: ['D', 'O'], next: null });
    const byRun = [contest('chair', 1, { M: 610 }), contest('member', 1, { N: 300, O: 267 })];
    expect(resultIn(poll(byRun, { ...kin('M', 'N'), stage: 'by-run' }), 'member').elected).toEqual(['O']);
  });

  it('minds those elected before, and says when one of them must give way', () => {
    const byRun = { ...kin('M', 'N'), stage: 'by-run' } as const;
    const sitting = [{ id: 'M', post: 'vice-chair' }] as const;
    expect(
      resultIn(poll([contest('member', 1, { N: 300, O: 290 })], { ...byRun, electedBefore: sitting }), 'member')
        .elected,
    ).toEqual(['O']);
    const chair = resultIn(
      poll([contest('chair', 1, { N: 300, O: 290 })], { ...byRun, electedBefore: sitting }),
      'chair',
    );
    expect(chair).toMatchObject({ elected: ['N'], flags: ['KIN_CONFLICT'] });
    expect(reasonOf(chair, 'N').zh).toContain('；此前当选较低职务的M与其有近亲属关系，应当回避');
  });

  it('leaves out who sits already from an earlier vote', () => {
    const more = { stage: 'by-run', electedBefore: [{ id: 'M', post: 'chair' }] } as const;
    const result = resultIn(poll([contest('member', 1, { M: 400, N: 300 })], more), 'member');
    expect(result).toMatchObject({ elected: ['N'], notElected: [] });
    expect(reasonOf(result, 'M')).toMatchObject({
      outcome: 'ELECTED_TO_HIGHER_POST',
      zh: '此前已经当选，不再参加本项计算',
    });
  });

  it('passes the seat on when the woman declared first is kin of a winner', () => {
    const contests = [
      contest('chair', 1, { M: 610 }),
      contest('member', 3, { D: 600, E: 590, F: 300, 'K+': 450, 'L+': 420 }),
    ];
    const more = { ...kin('D', 'K'), parameters: { 'women.method': 'priority' } } as const;
    expect(resultIn(poll(contests, more), 'member')).toMatchObject({
      elected: ['D', 'E', 'L'],
      flags: ['KIN_CONFLICT'],
    });
  });
});
