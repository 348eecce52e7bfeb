import fc from 'fast-check';
import { type Poll, type PollCandidate, type PollContest, type Post, RELATIONS } from './poll.ts';

const VILLAGE = ['VC-1998', 'VC-2010', 'VC-2018', 'VC-2026'] as const;
const RESIDENTS = ['RC-1990', 'RC-2018', 'RC-2026'] as const;
const PARTY = ['PB-1990', 'PB-2020', 'PL-2020'] as const;
const OVERLAYS = ['PV-ZJ-2020', 'PV-SH-2020', 'PV-BJ-2012', 'PV-HA-2011', 'PV-GS-2025'] as const;

/** Few people, so that the same person stands for several posts. */
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

interface Counts {
  readonly entitled: number;
  readonly absent: number;
  readonly unreturned: number;
  readonly overcount: number;
  readonly invalid: number;
}

const counts: fc.Arbitrary<Counts> = fc.record({
  entitled: fc.oneof(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 1, max: 60 })),
  absent: fc.oneof({ arbitrary: fc.nat(5), weight: 4 }, { arbitrary: fc.nat(40), weight: 1 }),
  unreturned: fc.nat(3),
  overcount: fc.constantFrom(...Array.from({ length: 15 }, () => 0), 1),
  invalid: fc.nat(3),
});

interface Draft {
  readonly post: Post;
  readonly seats: number;
  readonly shares: readonly number[];
  readonly first: number;
}

const draft = (posts: readonly Post[]): fc.Arbitrary<Draft> =>
  fc.record({
    post: fc.constantFrom(...posts),
    seats: fc.integer({ min: 1, max: 4 }),
    // Close to a third and to the half, and few enough to bring ties.
    shares: fc.array(fc.constantFrom(0, 20, 33, 34, 40, 50, 51, 52, 55, 60, 60, 80, 100), { maxLength: 6 }),
    first: fc.nat(7),
  });

const sexes = fc.array(fc.constantFrom('male', 'female', undefined), { minLength: 8, maxLength: 8 });

const kin = fc.array(
  fc.record({ a: fc.constantFrom(...PEOPLE), b: fc.constantFrom(...PEOPLE), relation: fc.constantFrom(...RELATIONS) }),
  { maxLength: 4 },
);

const before = fc.option(
  fc.array(
    fc.record({
      id: fc.constantFrom('x', 'y', 'z', 'h'),
      post: fc.constantFrom('chair' as const, 'vice-chair' as const, 'member' as const),
      sex: fc.constantFrom('male' as const, 'female' as const),
    }),
    { maxLength: 4 },
  ),
  { nil: undefined },
);

const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

const common = {
  'overcount.against': some(['issued', 'voters']),
  'runoff.extra': some([0, 1, 2]),
  'runoff.threshold': some(['third', 'majority_then_third', 'majority']),
  'runoff.turnout': some(['majority', 'none']),
};

const committeeParameters = fc.record({
  ...common,
  'turnout.source': some(['returned', 'checked']),
  cascade: some(['none', 'downward']),
  'women.method': some(['separate', 'priority', 'runoff_include']),
  'vacancy.min_members': some([1, 2, 3, 4]),
});

const partyParameters = fc.record({
  ...common,
  'pb.base': some(['A', 'E']),
  'pre.base': some(['A', 'E']),
  'county_delegate.base': some(['A', 'E']),
});

const mode = some(['direct', 'household', 'representatives']);

/** Polls of committees under every rule set and overlay, with counts that can be. */
export const committeePolls: fc.Arbitrary<Poll> = fc
  .record({
    ruleSet: fc.constantFrom(...VILLAGE, ...RESIDENTS),
    overlay: some(OVERLAYS),
    parameters: fc.oneof(fc.constant({}), committeeParameters),
    mode,
    stage: fc.constantFrom('election', 'election', 'by-run', 'by-run', 're-vote', 'recall'),
    counts,
    drafts: fc.array(draft(['chair', 'vice-chair', 'member', 'member']), { minLength: 1, maxLength: 3 }),
    sexes,
    kin,
    before,
  })
  .map(({ ruleSet, overlay, parameters, mode: rcMode, stage, counts: given, drafts, sexes: sex, ...rest }): Poll => {
    const residents = ruleSet.startsWith('RC') && rcMode !== undefined ? { 'rc.mode': rcMode } : {};
    return {
      ruleSet,
      ...(overlay === undefined ? {} : { overlay }),
      parameters: { ...onlyGiven(parameters), ...residents },
      stage,
      electorate: { entitled: given.entitled },
      ...ballotsAndContests(given, drafts, sex),
      kin: rest.kin.filter(({ a, b }) => a !== b),
      ...(rest.before === undefined ? {} : { electedBefore: rest.before }),
    };
  });

/** Party polls under every rule set. */
export const partyPolls: fc.Arbitrary<Poll> = fc
  .record({
    ruleSet: fc.constantFrom(...PARTY),
    parameters: fc.oneof(fc.constant({}), partyParameters),
    stage: fc.constantFrom('election', 'election', 'by-run', 're-vote', 'pre-election', 'recall'),
    counts,
    drafts: fc.array(
      draft(['secretary', 'deputy-secretary', 'committee-member', 'committee-member', 'discipline-member', 'delegate']),
      { minLength: 1, maxLength: 3 },
    ),
    sexes,
    kin,
  })
  .map(
    ({ ruleSet, parameters, stage, counts: given, drafts, sexes: sex, kin: pairs }): Poll => ({
      ruleSet,
      parameters: onlyGiven(parameters),
      stage,
      electorate: { entitled: given.entitled, present: Math.max(0, given.entitled - given.absent) },
      ...ballotsAndContests(given, drafts, sex),
      kin: pairs.filter(({ a, b }) => a !== b),
    }),
  );

export const anyPolls: fc.Arbitrary<Poll> = fc.oneof(
  { arbitrary: committeePolls, weight: 3 },
  { arbitrary: partyPolls, weight: 1 },
);

function onlyGiven<T extends object>(fields: T): Record<string, string | number> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function ballotsAndContests(
  { entitled, absent, unreturned, overcount, invalid }: Counts,
  drafts: readonly Draft[],
  sex: readonly ('male' | 'female' | undefined)[],
): Pick<Poll, 'ballots' | 'contests'> {
  const checkedOff = Math.max(0, entitled - absent);
  const returned = Math.max(0, checkedOff - unreturned) + overcount * 4;
  const spoiled = Math.min(invalid, returned);
  const contests = drafts.map((one, index): PollContest => {
    let free = one.seats * (returned - spoiled);
    const candidates = one.shares.map((share, place): PollCandidate => {
      const approve = Math.min(Math.floor((share * (returned - spoiled)) / 100), free);
      free -= approve;
      const who = (one.first + place) % PEOPLE.length;
      const known = sex[who] === undefined ? {} : { sex: sex[who] };
      return { id: PEOPLE[who] ?? 'a', approve, ...known };
    });
    return { id: `c${index}`, post: one.post, seats: one.seats, candidates };
  });
  return { ballots: { issued: checkedOff, checkedOff, returned, invalid: spoiled }, contests };
}
