import { describe, expect, it } from 'vitest';
import { contest, decided, only, partyPoll } from './examples.kit.ts';
import type { Poll } from './poll.ts';

describe('Party elections, worked examples', () => {
  it('21: exactly four fifths is a quorum', () => {
    const poll = (A: number) => decided(partyPoll(115, A, [contest('committee-member', 1, { A: 60 })]));
    expect(poll(92).validity).toBe('VALID');
    expect(poll(91)).toMatchObject({ validity: 'QUORUM_NOT_MET', next: { code: 'RERUN_REQUIRED' } });
  });

  it('22: only those left out with approval are not counted among the entitled', () => {
    // A branch of 60 without 3 who have no vote and 3 left out with approval; 3 on business trips stay in.
    const poll = (A: number) => decided(partyPoll(54, A, [contest('committee-member', 1, { A: 40 })]));
    expect(poll(43).validity).toBe('QUORUM_NOT_MET');
    expect(poll(44).validity).toBe('VALID');
  });

  it('23: the base is those present, not the ballots returned', () => {
    const poll = (approve: number) =>
      only({
        ...partyPoll(116, 111, [contest('committee-member', 1, { A: approve })]),
        ballots: { issued: 111, returned: 108, invalid: 2 },
      });
    expect(poll(55)).toMatchObject({ base: 111, threshold: 56, elected: [] });
    expect(poll(56)).toMatchObject({ elected: ['A'] });
    expect(poll(56).reasons[0]?.zh).toContain('实到会有选举权人数111人的半数（须56票以上）');
  });

  it('25: a tie for the last seat of the discipline committee', () => {
    const votes = { a: 105, b: 104, c: 101, d: 90, e: 77, f: 77 };
    expect(only(partyPoll(116, 111, [contest('discipline-member', 5, votes)]))).toMatchObject({
      elected: ['a', 'b', 'c', 'd'],
      next: { code: 'TIE_REVOTE', seats: 1, candidates: ['e', 'f'] },
    });
  });

  it('26: the by-run of a committee needs the majority again; seats may be reduced', () => {
    const votes = { a: 100, b: 99, c: 98, d: 97, e: 96, f: 95, g: 94, h: 50, i: 40 };
    expect(only(partyPoll(116, 111, [contest('committee-member', 8, votes)]))).toMatchObject({
      next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['h', 'i'] },
      options: ['REDUCE_SEATS_OPTION'],
    });
    const byRun = contest('committee-member', 1, { h: 55, i: 40 });
    expect(only(partyPoll(116, 111, [byRun], { stage: 'by-run' }))).toMatchObject({ threshold: 56, elected: [] });
  });

  it('27 and 28: an equal-number election of the secretary', () => {
    const poll = (approve: number, oppose: number, abstain: number, writeIn: number) =>
      only(
        partyPoll(9, 9, [
          {
            id: 'secretary',
            post: 'secretary',
            seats: 1,
            candidates: [
              { id: 'S', approve, oppose, abstain },
              { id: 'M', nominated: false, approve: writeIn },
            ],
          },
        ]),
      );
    expect(poll(5, 2, 2, 2)).toMatchObject({ threshold: 5, elected: ['S'], next: null });
    const failed = poll(4, 3, 2, 3);
    expect(failed).toMatchObject({
      elected: [],
      notElected: ['S', 'M'],
      next: { code: 'MANUAL_DECISION' },
      options: [],
    });
  });

  it('30: the pre-election names the formal candidates', () => {
    const votes = { a: 109, b: 108, c: 107, d: 101, e: 99, f: 96, g: 88, h: 70, i: 58, j: 52 };
    const result = only(partyPoll(116, 111, [contest('committee-member', 8, votes)], { stage: 'pre-election' }));
    expect(result).toMatchObject({
      threshold: 56,
      elected: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      notElected: ['i', 'j'],
    });
    expect(result.reasons[8]).toMatchObject({ rules: ['PB-051', 'PB-053'] });
    expect(result.reasons[0]?.zh).toContain('列为正式候选人');
    const strict = partyPoll(116, 111, [contest('committee-member', 8, votes)], {
      stage: 'pre-election',
      parameters: { 'pre.base': 'E' },
    });
    expect(only(strict)).toMatchObject({ base: 116, threshold: 59 });
  });

  it('31: county delegates by the base that the county fixes', () => {
    const poll = (ruleSet: string, parameters: Poll['parameters']) =>
      only({ ...partyPoll(116, 111, [contest('delegate', 1, { A: 57 })]), ruleSet, parameters: parameters ?? {} });
    expect(poll('PB-2020', { 'county_delegate.base': 'A' })).toMatchObject({ threshold: 56, elected: ['A'] });
    expect(poll('PB-2020', { 'county_delegate.base': 'E' })).toMatchObject({ threshold: 59, elected: [] });
    expect(poll('PB-2020', {})).toMatchObject({ threshold: 56 });
    expect(poll('PL-2020', {})).toMatchObject({ threshold: 59 });
    expect(poll('PL-2020', {}).reasons[0]?.rules).toEqual(['PB-052']);
  });

  it('announces members in the order given, and lets one person sit on two bodies', () => {
    const result = decided(
      partyPoll(116, 111, [
        contest('committee-member', 2, { a: 90, b: 80, c: 50 }, { order: ['c', 'b', 'a'] }),
        contest('delegate', 1, { a: 70, c: 40 }),
      ]),
    );
    expect(result.contests.map(({ elected }) => elected)).toEqual([['b', 'a'], ['a']]);
  });

  it('applies the law and flags what contradicts it', () => {
    const members = [contest('committee-member', 1, { a: 60, b: 40 })];
    const result = only(partyPoll(116, 111, members, { parameters: { 'pb.base': 'E', 'runoff.threshold': 'third' } }));
    expect(result).toMatchObject({ base: 111, flags: ['CONFLICT'] });
    expect(only(partyPoll(116, 111, members, { parameters: { 'pb.base': 'A' } })).flags).toEqual([]);
  });
});
