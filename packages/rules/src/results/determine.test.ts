import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue/rules.ts';
import { committeePoll, contest, decided, only, partyPoll, type Votes } from './examples.kit.ts';

describe("villagers' committee, worked examples", () => {
  it('1: invalid ballots stay in the base; a write-in below the half is not elected', () => {
    const poll = committeePoll('VC-2026', 1000, 815, [
      {
        id: 'chair',
        post: 'chair',
        seats: 1,
        candidates: [
          { id: 'A', name: '张三', approve: 430 },
          { id: 'B', approve: 340 },
          { id: 'C', approve: 25, nominated: false },
        ],
      },
    ]);
    const result = decided({ ...poll, ballots: { issued: 820, returned: 815, invalid: 10 } });
    expect(result).toMatchObject({ validity: 'VALID', next: null, ground: { rules: ['VC-601', 'G-10'] } });
    const chair = result.contests[0];
    expect(chair).toMatchObject({ base: 815, threshold: 408, elected: ['A'], notElected: ['B', 'C'], next: null });
    expect(chair?.reasons[0]).toEqual({
      person: 'A',
      outcome: 'ELECTED',
      rules: ['VC-610'],
      zh: '得赞成票430票，超过参加投票人数815人的半数（须408票以上），当选',
      en: '430 approvals, more than half of those taking part in the vote (815; 408 needed): elected',
    });
  });

  it('2: exactly half of the voters is no turnout', () => {
    const result = decided(committeePoll('VC-2026', 1000, 500, [contest('chair', 1, { A: 400 })]));
    expect(result).toMatchObject({ validity: 'INVALID_TURNOUT', next: { code: 'RERUN_REQUIRED' } });
    expect(result.contests[0]).toMatchObject({ elected: [], notElected: ['A'], next: null, options: [] });
    expect(result.contests[0]?.reasons[0]?.zh).toContain('未超过半数（须501人以上）');
  });

  it('3: 251 of 500 elects', () => {
    expect(only(committeePoll('VC-2026', 999, 500, [contest('chair', 1, { A: 249, B: 251 })]))).toMatchObject({
      threshold: 251,
      elected: ['B'],
      notElected: ['A'],
    });
    expect(only(committeePoll('VC-2026', 999, 500, [contest('chair', 1, { B: 250 })])).elected).toEqual([]);
  });

  it('4: more ballots returned than issued', () => {
    const poll = committeePoll('VC-2018', 900, 601, [contest('chair', 1, { A: 400 })]);
    expect(decided({ ...poll, ballots: { issued: 600, returned: 601, invalid: 0 } })).toMatchObject({
      validity: 'INVALID_OVERCOUNT',
      next: { code: 'RERUN_REQUIRED' },
      ground: { rules: ['VC-604', 'VC-605'] },
    });
  });

  it('5: the same count by voters and by ballots issued, as the election measure says', () => {
    const poll = committeePoll('VC-2026', 900, 600, [contest('chair', 1, { A: 400 })]);
    const ballots = { issued: 605, checkedOff: 598, returned: 600, invalid: 0 };
    expect(decided({ ...poll, ballots }).validity).toBe('VALID');
    const voters = decided({ ...poll, ballots, parameters: { 'overcount.against': 'voters' } });
    expect(voters.validity).toBe('INVALID_OVERCOUNT');
  });

  it('6: half of the valid ballots is not half of the voters', () => {
    const poll = committeePoll('VC-2026', 900, 500, [contest('chair', 1, { A: 250, B: 235 }, { void: 12 })]);
    expect(only({ ...poll, ballots: { issued: 500, returned: 500, invalid: 3 } })).toMatchObject({
      base: 500,
      threshold: 251,
      elected: [],
      next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['A', 'B'] },
    });
  });

  it('7: over the half, but the seats are full', () => {
    const members = contest('member', 3, { G: 310, D: 420, F: 350, E: 390 });
    const result = only(committeePoll('VC-2026', 1000, 600, [members]));
    expect(result).toMatchObject({ threshold: 301, elected: ['D', 'E', 'F'], notElected: ['G'], next: null });
    expect(result.reasons.find(({ person }) => person === 'G')).toMatchObject({
      outcome: 'NOT_ELECTED',
      rules: ['VC-610', 'VC-611'],
    });
  });

  it('8: a tie at the cut is voted on again', () => {
    const members = contest('member', 3, { D: 420, E: 350, F: 350, G: 350 });
    expect(only(committeePoll('VC-2026', 1000, 600, [members]))).toMatchObject({
      elected: ['D'],
      notElected: ['E', 'F', 'G'],
      next: { code: 'TIE_REVOTE', seats: 2, candidates: ['E', 'F', 'G'] },
    });
  });

  it('9: a tie inside the winners changes nothing', () => {
    const members = contest('member', 3, { D: 420, E: 350, F: 350, G: 310 });
    expect(only(committeePoll('VC-2026', 1000, 600, [members]))).toMatchObject({
      elected: ['D', 'E', 'F'],
      next: null,
    });
  });

  it('10: missing seats lead to a by-run that a third decides', () => {
    const first = contest('member', 3, { D: 400, E: 340, F: 300, G: 120, H: 60 });
    expect(only(committeePoll('VC-2026', 1000, 700, [first]))).toMatchObject({
      threshold: 351,
      elected: ['D'],
      next: { code: 'RUNOFF_REQUIRED', seats: 2, candidates: ['E', 'F', 'G'] },
    });
    const byRun = contest('member', 2, { E: 330, F: 214, G: 90 });
    const result = only(committeePoll('VC-2026', 1000, 640, [byRun], { stage: 'by-run' }));
    expect(result).toMatchObject({ threshold: 214, elected: ['E', 'F'], next: null });
    expect(result.reasons[1]?.zh).toBe('得赞成票214票，不少于已投选票总数640张的三分之一（须214票以上），当选');
  });

  it('11 and 12: one vote short of a third, and exactly a third', () => {
    const short = contest('member', 2, { E: 330, F: 213, G: 90 });
    expect(only(committeePoll('VC-2026', 1000, 640, [short], { stage: 'by-run' }))).toMatchObject({
      elected: ['E'],
      next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['F', 'G'] },
    });
    const exact = contest('member', 2, { E: 330, F: 210, G: 90 });
    expect(only(committeePoll('VC-2026', 1000, 630, [exact], { stage: 'by-run' })).elected).toEqual(['E', 'F']);
  });

  it('13: majority first, a third only when nobody has it', () => {
    const more = { stage: 'by-run', parameters: { 'runoff.threshold': 'majority_then_third' } } as const;
    const majority = contest('member', 1, { E1: 262, F1: 250 });
    expect(only(committeePoll('VC-2018', 900, 520, [majority], more))).toMatchObject({
      threshold: 261,
      elected: ['E1'],
    });
    const third = contest('member', 1, { E1: 255, F1: 250 });
    expect(only(committeePoll('VC-2018', 900, 520, [third], more))).toMatchObject({ threshold: 174, elected: ['E1'] });
  });

  it('leaves out of the lower contest whoever wins the higher one, in whatever order they stand', () => {
    const result = decided(
      committeePoll('VC-2026', 1000, 600, [
        contest('member', 2, { A: 310, E: 320, F: 280, G: 200 }),
        contest('chair', 1, { A: 400, B: 150 }),
      ]),
    );
    const [members, chair] = result.contests;
    expect(chair?.elected).toEqual(['A']);
    expect(members).toMatchObject({ elected: ['E'], notElected: ['F', 'G'] });
    expect(members?.next).toEqual({ code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['F', 'G'] });
    expect(members?.reasons.at(-1)).toMatchObject({ person: 'A', outcome: 'ELECTED_TO_HIGHER_POST' });
  });

  it('puts everyone level with the last place on the by-run list', () => {
    const first = contest('member', 1, { A: 200, B: 150, C: 150, D: 10 });
    expect(only(committeePoll('VC-2026', 1000, 600, [first])).next).toMatchObject({ candidates: ['A', 'B', 'C'] });
  });

  it('ties also exactly at the threshold', () => {
    const byRun = committeePoll('VC-2026', 1000, 600, [contest('member', 1, { E: 200, F: 200 })], { stage: 'by-run' });
    expect(only(byRun)).toMatchObject({ threshold: 200, elected: [], next: { code: 'TIE_REVOTE', seats: 1 } });
    const half = committeePoll('VC-2026', 1000, 600, [contest('member', 2, { D: 310, E: 301, F: 301 })]);
    expect(only(half)).toMatchObject({
      elected: ['D'],
      next: { code: 'TIE_REVOTE', seats: 1, candidates: ['E', 'F'] },
    });
  });

  it('decides a re-vote by most votes, and ties again on a tie', () => {
    const revote = (votes: Votes) =>
      only(committeePoll('VC-2026', 1000, 600, [contest('member', 1, votes)], { stage: 're-vote' }));
    expect(revote({ E: 200, F: 190 })).toMatchObject({ threshold: null, elected: ['E'], next: null });
    expect(revote({ E: 200, F: 200 })).toMatchObject({ elected: [], next: { code: 'TIE_REVOTE', seats: 1 } });
    expect(revote({ E: 0, F: 0 }).elected).toEqual([]);
  });

  it('takes the voters checked off as turnout and base where the measure says so', () => {
    const poll = committeePoll('VC-2026', 1000, 501, [contest('chair', 1, { A: 251 })]);
    const ballots = { issued: 520, checkedOff: 510, returned: 501, invalid: 0 };
    const result = only({ ...poll, ballots, parameters: { 'turnout.source': 'checked' } });
    expect(result).toMatchObject({ base: 510, threshold: 256, elected: [] });
  });

  it('asks no turnout of a by-run under runoff.turnout=none', () => {
    const byRun = committeePoll('VC-2026', 1000, 300, [contest('chair', 1, { A: 100 })], { stage: 'by-run' });
    expect(decided(byRun).validity).toBe('INVALID_TURNOUT');
    expect(only({ ...byRun, parameters: { 'runoff.turnout': 'none' } })).toMatchObject({
      threshold: 100,
      elected: ['A'],
    });
    const empty = committeePoll('VC-2026', 1000, 0, [contest('chair', 1, { A: 0 })], { stage: 'by-run' });
    expect(only({ ...empty, parameters: { 'runoff.turnout': 'none' } }).elected).toEqual([]);
  });
});

describe("residents' committee, worked examples", () => {
  it('19: household representatives', () => {
    const votes = { a: 600, b: 590, c: 400, d: 350, e: 321, f: 318 };
    const poll = committeePoll('RC-2026', 1200, 640, [contest('member', 5, votes)], {
      parameters: { 'rc.mode': 'household' },
    });
    expect(only(poll)).toMatchObject({ threshold: 321, elected: ['a', 'b', 'c', 'd', 'e'], notElected: ['f'] });
  });

  it("20: residents' representatives need more than two thirds since 2026", () => {
    const poll = (ruleSet: string, R: number) =>
      decided(
        committeePoll(ruleSet, 90, R, [contest('chair', 1, { A: 31 })], {
          parameters: { 'rc.mode': 'representatives' },
        }),
      );
    expect(poll('RC-2026', 60).validity).toBe('INVALID_TURNOUT');
    expect(poll('RC-2026', 61)).toMatchObject({ validity: 'VALID', contests: [{ threshold: 31, elected: ['A'] }] });
    expect(poll('RC-2018', 46).validity).toBe('VALID');
    expect(poll('RC-2018', 45).validity).toBe('INVALID_TURNOUT');
  });
});

describe('cited rules', () => {
  it('are all in the catalogue', () => {
    const polls = [
      committeePoll('VC-2026', 1000, 600, [contest('member', 2, { A: 310, B: 305, D: 304, C: 100 })]),
      committeePoll('VC-2026', 1000, 600, [contest('member', 2, { A: 310, B: 310, C: 310 })]),
      committeePoll('RC-2018', 1000, 600, [contest('member', 1, { A: 300, B: 300 })], { stage: 'by-run' }),
      committeePoll('RC-2026', 1000, 400, [contest('member', 1, { A: 310 })]),
      partyPoll(116, 111, [contest('delegate', 1, { A: 60, B: 50 })], { parameters: { 'county_delegate.base': 'E' } }),
    ];
    for (const poll of polls) {
      const result = decided(poll);
      const reasons = result.contests.flatMap((one) => one.reasons);
      for (const id of [result.ground, ...reasons].flatMap(({ rules }) => rules)) expect(RULES).toHaveProperty([id]);
    }
  });
});
