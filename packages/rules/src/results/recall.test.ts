import { describe, expect, it } from 'vitest';
import type { Poll } from './poll.ts';
import { committeePoll, contest, decided, partyPoll, reasonOf, resultIn } from './polls.kit.ts';

const recall = { stage: 'recall' } as const;

describe('recall', () => {
  it('32: passes with more than half of the votes cast', () => {
    const vote = (yes: number) =>
      committeePoll('VC-2026', { E: 900, R: 455 }, [contest('chair', 1, { A: yes })], recall);
    const passed = resultIn(vote(228), 'chair');
    expect(passed).toMatchObject({ base: 455, threshold: 228, passed: true, elected: [], next: null, options: [] });
    expect(reasonOf(passed, 'A')).toEqual({
      person: 'A',
      outcome: 'RECALLED',
      rules: ['VC-721'],
      zh: '赞成罢免228票，超过参加投票人数455人的半数（须228票以上），罢免通过',
      en: '228 votes for the recall, more than half of those taking part in the vote (455; 228 needed): the recall passes',
    });
    expect(resultIn(vote(227), 'chair')).toMatchObject({ passed: false, reasons: [{ outcome: 'NOT_RECALLED' }] });
  });

  it('fails without the turnout, and with more ballots than were issued', () => {
    const low = committeePoll('VC-2026', { E: 900, R: 450 }, [contest('chair', 1, { A: 450 })], recall);
    expect(decided(low)).toMatchObject({
      validity: 'INVALID_TURNOUT',
      next: { code: 'RERUN_REQUIRED' },
      ground: { zh: '登记参加选举900人，参加投票450人，未超过半数（须451人以上），罢免表决无效，应当重新表决' },
      contests: [{ passed: false, reasons: [{ outcome: 'NOT_RECALLED' }] }],
    });
    const over: Poll = { ...low, ballots: { issued: 500, checkedOff: 500, returned: 501, invalid: 0 } };
    expect(decided(over)).toMatchObject({ validity: 'INVALID_OVERCOUNT', contests: [{ passed: false }] });
  });

  it("needs two thirds of residents' representatives since 2026, half of them before", () => {
    const vote = (ruleSet: string, R: number) =>
      decided(
        committeePoll(ruleSet, { E: 90, R }, [contest('chair', 1, { A: 46 })], {
          ...recall,
          parameters: { 'rc.mode': 'representatives' },
        }),
      );
    expect(vote('RC-2026', 60)).toMatchObject({ validity: 'INVALID_TURNOUT', contests: [{ passed: false }] });
    expect(vote('RC-2026', 61)).toMatchObject({ contests: [{ passed: true, reasons: [{ rules: ['RC-160'] }] }] });
    expect(vote('RC-2018', 60)).toMatchObject({ validity: 'VALID', contests: [{ threshold: 31, passed: true }] });
  });

  it('counts those present at a Party meeting, those entitled in a local organisation', () => {
    const vote = (ruleSet: string, yes: number) =>
      resultIn(partyPoll(ruleSet, { E: 116, A: 111 }, [contest('delegate', 1, { A: yes })], recall), 'delegate');
    expect(vote('PB-2020', 56)).toMatchObject({ base: 111, threshold: 56, passed: true });
    expect(vote('PB-2020', 55)).toMatchObject({ passed: false });
    expect(vote('PL-2020', 58)).toMatchObject({ base: 116, threshold: 59, passed: false });
  });

  it('decides several persons each alone, and has passed when all are recalled', () => {
    const vote = (votes: Record<string, number>) =>
      resultIn(committeePoll('VC-2018', { E: 900, R: 500 }, [contest('member', 1, votes)], recall), 'member');
    expect(vote({ A: 400, B: 300 })).toMatchObject({ passed: true });
    const mixed = vote({ A: 400, B: 250 });
    expect(mixed).toMatchObject({ passed: false });
    expect(mixed.reasons.map(({ outcome }) => outcome)).toEqual(['RECALLED', 'NOT_RECALLED']);
  });
});
