import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue/rules.ts';
import type { RuleSetId } from '../ruleSets/types.ts';
import { readBallotRules } from './ballotRules.ts';
import { judgePaper } from './judgePaper.ts';
import { type BallotForm, type BallotPaper, MARKS, type PaperVerdict } from './paper.ts';
import { isFinal, type Ruling, type RulingDecision, recordRuling } from './ruling.ts';

const FORM: BallotForm = { contests: [{ id: 'chair', post: 'chair', seats: 1, candidates: ['A', 'B'] }] };

const settled = (ruleSet: RuleSetId) => {
  const rules = readBallotRules(ruleSet);
  if ('error' in rules) throw new Error(rules.error.en);
  return rules;
};
const VILLAGE = settled('VC-2026');

const paper = (mark: 'circle' | 'contradictory', more: Partial<BallotPaper> = {}): BallotPaper => ({
  items: [{ contest: 'chair', marks: [{ person: 'A', mark }], writeIns: [] }],
  foreignMarks: [],
  ...more,
});
const signed = judgePaper(paper('circle', { foreignMarks: ['sign'] }), FORM, VILLAGE);
const unclear = judgePaper(paper('contradictory'), FORM, VILLAGE);

const ruling = (decided: RulingDecision, more: Partial<Ruling> = {}): Ruling => ({
  decided,
  members: 7,
  agreed: 5,
  reason: '所画符号系笔尖停顿，意思清楚',
  ...more,
});
const VALID = { on: 'paper', finds: 'valid' } as const;
const VOID = { on: 'paper', finds: 'void' } as const;
const readAs = (approve: string[], more: object = {}) =>
  ({
    on: 'item',
    contest: 'chair',
    finds: 'counted',
    readAs: { approve, oppose: [], abstain: [], writeIns: [], ...more },
  }) as const;

const final = (verdict: PaperVerdict, given: Ruling, rules = VILLAGE): PaperVerdict => {
  const result = recordRuling(verdict, given, FORM, rules);
  if (!result.ruled) throw new Error(result.refusal.en);
  return result.verdict;
};
const refused = (verdict: PaperVerdict, given: Ruling) => {
  const result = recordRuling(verdict, given, FORM, VILLAGE);
  return result.ruled ? 'ruled' : result.refusal.code;
};

describe('a ruling on a doubtful paper', () => {
  it('finds it valid and counts what stands on it, with the reason and the rules', () => {
    const verdict = final(signed, ruling(VALID));
    expect(verdict).toMatchObject({ kind: 'valid', items: [{ kind: 'counted', approve: ['A'] }] });
    if (verdict.kind !== 'valid') throw new Error('not valid');
    expect(verdict.ground.rules).toEqual(['VC-509', 'VC-511']);
    expect(verdict.ground.zh).toBe('经选举委员会认定（7人中5人同意）：有效。理由：所画符号系笔尖停顿，意思清楚');
    expect(isFinal(verdict)).toBe(true);
  });

  it('finds it void', () => {
    const verdict = final(signed, ruling(VOID));
    expect(verdict).toMatchObject({ kind: 'void', grounds: [{ rules: ['VC-509', 'VC-511'] }] });
    expect(isFinal(signed)).toBe(false);
    expect(isFinal(verdict)).toBe(true);
  });

  it('reads a doubtful item, or leaves it void, and not the others', () => {
    expect(isFinal(unclear)).toBe(false);
    const counted = final(unclear, ruling(readAs(['A'])));
    expect(counted).toMatchObject({
      kind: 'valid',
      items: [{ kind: 'counted', approve: ['A'], ruling: { rules: ['VC-503', 'VC-511'] } }],
    });
    const left = final(unclear, ruling({ on: 'item', contest: 'chair', finds: 'void' }));
    expect(left).toMatchObject({ kind: 'valid', items: [{ kind: 'void' }] });
    expect([counted, left].map(isFinal)).toEqual([true, true]);
  });

  it.each([
    ['too many persons', unclear, readAs(['A', 'B']), 'READ_OVER_SEATS'],
    ['one person twice', unclear, readAs(['A'], { oppose: ['A'] }), 'READ_TWICE'],
    ['a printed name as written in', unclear, readAs([], { writeIns: ['B'] }), 'READ_TWICE'],
    ['an item of a paper still in doubt', signed, readAs(['A']), 'PAPER_FIRST'],
  ] as const)('refuses %s', (_, verdict, decided, code) => {
    expect(refused(verdict, ruling(decided))).toBe(code);
  });

  it('needs a majority and a reason', () => {
    expect(refused(signed, ruling(VALID, { agreed: 3 }))).toBe('NO_MAJORITY');
    expect(refused(signed, ruling(VALID, { members: 6, agreed: 3 }))).toBe('NO_MAJORITY');
    expect(refused(signed, ruling(VALID, { agreed: 4 }))).toBe('ruled');
    expect(refused(signed, ruling(VALID, { reason: ' ' }))).toBe('NO_REASON');
    expect(() => recordRuling(signed, ruling(VALID, { agreed: 8 }), FORM, VILLAGE)).toThrow(RangeError);
  });

  it('follows the election measure in the Party, and the analogy in communities', () => {
    const rulesOf = (ruleSet: RuleSetId) => {
      const rules = settled(ruleSet);
      const verdict = final(judgePaper(paper('circle', { foreignMarks: ['sign'] }), FORM, rules), ruling(VOID), rules);
      return verdict.kind === 'void' ? verdict.grounds.flatMap((one) => one.rules) : [];
    };
    expect(rulesOf('PB-2020')).toEqual(['PB-041', 'PB-064']);
    expect(rulesOf('RC-2026')).toEqual(['VC-509', 'RC-155', 'VC-511']);
  });

  it('never turns what is plainly valid or void', () => {
    const marks = fc.array(fc.record({ person: fc.constantFrom('A', 'B'), mark: fc.constantFrom(...MARKS) }), {
      maxLength: 3,
    });
    const foreign = fc.subarray(['signature', 'sign'] as const);
    const decisions = fc.constantFrom<RulingDecision>(VALID, VOID, readAs(['A']), {
      on: 'item',
      contest: 'chair',
      finds: 'void',
    });
    const property = fc.property(marks, foreign, decisions, fc.boolean(), (given, foreignMarks, decided, strict) => {
      const values = strict ? { foreign_mark: 'invalid', 'illegible.scope': 'ballot' } : {};
      const rules = readBallotRules('VC-2026', values);
      if ('error' in rules) throw new Error(rules.error.en);
      const items = [{ contest: 'chair', marks: given, writeIns: [] }];
      const verdict = judgePaper({ items, foreignMarks }, FORM, rules);
      const result = recordRuling(verdict, ruling(decided), FORM, rules);
      if (isFinal(verdict)) expect(result).toMatchObject({ ruled: false, refusal: { code: 'NOT_DOUBTFUL' } });
      if (!result.ruled) return;
      const grounds = result.verdict.kind === 'void' ? result.verdict.grounds : [];
      for (const { rules: cited } of grounds) for (const id of cited) expect(RULES).toHaveProperty([id]);
      expect(decided.on === 'paper' ? verdict.kind : 'doubtful').toBe('doubtful');
    });
    fc.assert(property);
  });
});
