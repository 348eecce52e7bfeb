import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue/rules.ts';
import { type BallotRules, readBallotRules } from './ballotRules.ts';
import { judgePaper } from './judgePaper.ts';
import { type BallotForm, type BallotPaper, MARKS, type PaperVerdict, type WrittenName } from './paper.ts';

const CHAIR = { id: 'chair', post: 'chair', seats: 1, candidates: ['A', 'B'] } as const;
const MEMBERS = { id: 'members', post: 'member', seats: 2, candidates: ['C', 'D', 'E'] } as const;
const FORM: BallotForm = { contests: [CHAIR, MEMBERS] };

const mark = fc.constantFrom(...MARKS, 'circle' as const, 'cross' as const, 'none' as const);

const line: fc.Arbitrary<WrittenName> = fc.oneof(
  fc.record({
    kind: fc.constant('person' as const),
    person: fc.constantFrom('A', 'C', 'W'),
    inPool: fc.constantFrom(true, true, false, null),
    mark,
  }),
  fc.record({ kind: fc.constantFrom('unidentified' as const, 'illegible' as const, 'missing' as const), mark }),
);

const item = (contest: typeof CHAIR | typeof MEMBERS) =>
  fc.record({
    contest: fc.constant(contest.id),
    marks: fc.array(fc.record({ person: fc.constantFrom<string>(...contest.candidates), mark }), { maxLength: 4 }),
    writeIns: fc.array(line, { maxLength: 2 }),
  });

const papers: fc.Arbitrary<BallotPaper> = fc.record({
  items: fc.tuple(item(CHAIR), item(MEMBERS)),
  foreignMarks: fc.constantFrom([], [], ['signature' as const]),
  illegible: fc.constantFrom(false, false, false, true),
});

const optional = (...values: readonly string[]) => fc.constantFrom(undefined, ...values);

const rules: fc.Arbitrary<BallotRules> = fc
  .record({
    ruleSet: fc.constantFrom('VC-2018' as const, 'VC-2026' as const, 'RC-2026' as const, 'PB-2020' as const),
    'overvote.scope': optional('ballot', 'post'),
    'illegible.scope': optional('ballot', 'item'),
    dup_post: optional('invalid', 'cascade'),
    foreign_mark: optional('invalid'),
    blank: optional('abstain', 'invalid'),
    abstain_write_in: optional('ignore', 'spoil'),
    marks: optional('circle', 'tick', 'circle_tick'),
  })
  .map(({ ruleSet, ...values }) => {
    const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const read = readBallotRules(ruleSet, Object.fromEntries(given));
    if ('error' in read) throw new Error(read.error.en);
    return read;
  });

const itemsOf = (verdict: PaperVerdict) => {
  if (verdict.kind === 'void') return [];
  return verdict.kind === 'valid' ? verdict.items : verdict.ifValid;
};

/** The verdict without the order in which persons stand in it. */
function unordered(verdict: PaperVerdict): unknown {
  return JSON.parse(JSON.stringify(verdict), (_, value: unknown) =>
    Array.isArray(value) ? value.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) : value,
  );
}

describe('invariants of the verdict on a paper', () => {
  it('a foreign mark never makes a paper that is not valid valid', () => {
    fc.assert(
      fc.property(papers, rules, (paper, how) => {
        const before = judgePaper(paper, FORM, how).kind;
        const after = judgePaper({ ...paper, foreignMarks: [...paper.foreignMarks, 'text'] }, FORM, how).kind;
        expect(after).not.toBe('valid');
        if (before === 'void') expect(after).toBe('void');
      }),
    );
  });

  it('counts never exceed the seats, and no person counts twice in an item', () => {
    fc.assert(
      fc.property(papers, rules, (paper, how) => {
        for (const one of itemsOf(judgePaper(paper, FORM, how))) {
          if (one.kind !== 'counted') continue;
          const seats = FORM.contests.find((contest) => contest.id === one.contest)?.seats ?? 0;
          expect(one.approve.length + one.writeIns.length).toBeLessThanOrEqual(seats);
          const persons = [...one.approve, ...one.oppose, ...one.abstain, ...one.writeIns];
          expect(new Set(persons).size).toBe(persons.length);
        }
      }),
    );
  });

  it('the order of candidates, lines and contests never matters', () => {
    fc.assert(
      fc.property(papers, rules, (paper, how) => {
        const turned: BallotPaper = {
          ...paper,
          items: paper.items
            .map((one) => ({ ...one, marks: one.marks.toReversed(), writeIns: one.writeIns.toReversed() }))
            .toReversed(),
        };
        const form: BallotForm = {
          contests: FORM.contests
            .map((contest) => ({ ...contest, candidates: contest.candidates.toReversed() }))
            .toReversed(),
        };
        expect(unordered(judgePaper(turned, form, how))).toEqual(unordered(judgePaper(paper, FORM, how)));
      }),
    );
  });

  it('every verdict has an item for each contest of the form, and grounds with rules and both languages', () => {
    fc.assert(
      fc.property(papers, rules, (paper, how) => {
        const verdict = judgePaper(paper, FORM, how);
        if (verdict.kind !== 'void') expect(itemsOf(verdict).map((one) => one.contest)).toEqual(['chair', 'members']);
        const grounds = verdict.kind === 'valid' ? [verdict.ground] : verdict.grounds;
        expect(grounds.length).toBeGreaterThan(0);
        for (const ground of grounds) {
          expect(ground.rules.length).toBeGreaterThan(0);
          for (const id of ground.rules) expect(RULES).toHaveProperty([id]);
          expect(ground.zh).not.toBe('');
          expect(ground.en).not.toBe('');
        }
      }),
    );
  });
});
