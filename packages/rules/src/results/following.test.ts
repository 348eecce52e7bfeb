import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecidedPoll, followingSteps } from './following.ts';

type Contest = DecidedPoll['contests'][number];
const contest = (over: Partial<Contest> = {}): Contest => ({
  id: 'm',
  post: 'member',
  seats: 3,
  elected: ['a', 'b', 'c'],
  next: null,
  flags: [],
  options: [],
  ...over,
});
const poll = (over: Partial<DecidedPoll> = {}): DecidedPoll => ({
  rules: { ruleSet: 'VC-2026', values: {} },
  stage: 'election',
  heldOn: '2026-02-27',
  state: 'announced',
  validity: 'VALID',
  contests: [contest()],
  petitionsOpen: 0,
  filed: false,
  certified: false,
  followed: [],
  ...over,
});
const codes = (over: Partial<DecidedPoll>) => followingSteps(poll(over)).map(({ code }) => code);
const byRun = contest({ elected: ['a', 'b'], next: { code: 'RUNOFF_REQUIRED', seats: 1, candidates: ['d', 'e'] } });

describe('what follows a result', () => {
  it('is announcing, the names, the filing and the certificates where all seats are filled', () => {
    expect(codes({})).toEqual(['announce', 'publishElected', 'file', 'certificates']);
    expect(followingSteps(poll({ state: 'determined' }))[0]).toMatchObject({
      done: false,
      dueOn: '2026-02-27',
      rules: ['VC-701'],
    });
  });

  it('is a by-run of the open seats with those listed, by the day that the province sets', () => {
    const find = (values: Record<string, number | string>) =>
      followingSteps(poll({ contests: [byRun], rules: { ruleSet: 'VC-2026', values } })).find(
        ({ code }) => code === 'byRun',
      );
    expect(find({})).toMatchObject({ dueOn: null, rules: ['VC-620', 'VC-621'], obstacles: [] });
    expect(find({ 'runoff.max_days': 15 })).toMatchObject({
      dueOn: '2026-03-14',
      rules: ['VC-620', 'VC-621', 'VC-626'],
    });
    expect(find({ 'runoff.max_days': 30, 'runoff.max_days.when': 'fewer_than_3_elected' })?.dueOn).toBe('2026-03-29');
    expect(find({})?.votes).toEqual([
      { kind: 'byRun', contests: [{ contestId: 'm', seats: 1, candidates: ['d', 'e'] }] },
    ]);
  });

  it('parts ties of one post into votes of their own, and puts those of two posts on one ballot', () => {
    const ties = [
      { seats: 1, candidates: ['a', 'b'] },
      { seats: 1, candidates: ['c', 'd'] },
    ];
    const tied = contest({
      elected: [],
      next: { code: 'TIE_REVOTE', seats: 2, candidates: ['a', 'b', 'c', 'd'], ties },
    });
    const chair = contest({ id: 'h', elected: [], next: { code: 'TIE_REVOTE', seats: 1, candidates: ['x', 'y'] } });
    const votes = followingSteps(poll({ contests: [chair, tied] })).find(({ code }) => code === 'reVote')?.votes;
    expect(
      votes?.map(({ contests }) => contests.map(({ contestId, candidates }) => `${contestId}:${candidates.join()}`)),
    ).toEqual([['h:x,y', 'm:a,b'], ['m:c,d']]);
  });

  it('is the whole vote again where it was invalid, and nothing to file', () => {
    expect(codes({ validity: 'INVALID_TURNOUT', contests: [byRun] })).toEqual(['announce', 'rerun']);
    expect(codes({ validity: 'INVALID_OVERCOUNT', rules: { ruleSet: 'PB-2020', values: {} } })).toEqual([
      'announce',
      'rerun',
    ]);
  });

  it('waits for the announcement and for answers to petitions', () => {
    const step = followingSteps(poll({ contests: [byRun], state: 'determined', petitionsOpen: 2 })).find(
      ({ code }) => code === 'byRun',
    );
    expect(step?.obstacles.map(({ code }) => code)).toEqual(['ANNOUNCEMENT', 'PETITIONS']);
  });

  it('names what people decide, and never a seat of a preliminary election', () => {
    const flagged = contest({ flags: ['WOMAN_SEAT_OPEN', 'KIN_CONFLICT'], options: ['VACANCY_ALLOWED'] });
    expect(codes({ contests: [flagged], stage: 'by-run' })).toEqual([
      'announce',
      'womanSeat',
      'kinConflict',
      'vacancy',
      'publishElected',
      'file',
      'certificates',
    ]);
    expect(codes({ contests: [byRun], stage: 'pre-election' })).toEqual(['announce']);
  });

  it('never lists anyone twice in one vote, whatever the ties', () => {
    const people = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 4 }), (groups) => {
        const contests = groups.map((candidates, at) =>
          contest({ id: `c${at}`, elected: [], next: { code: 'TIE_REVOTE', seats: 1, candidates } }),
        );
        for (const { votes } of followingSteps(poll({ contests }))) {
          for (const vote of votes) {
            expect(new Set(vote.contests.map(({ contestId }) => contestId)).size).toBe(vote.contests.length);
          }
        }
      }),
    );
  });
});
