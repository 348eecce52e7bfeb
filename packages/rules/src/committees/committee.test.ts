import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleContext } from '../eligibility/obstacle.ts';
import {
  type CommitteeRole,
  committeeVerdict,
  deemedResigned,
  mirrorRelation,
  nextReserve,
  relativesOf,
} from './committee.ts';

const ZHEJIANG: RuleContext = {
  ruleSet: 'VC-2018',
  values: { 'ec.size.min': 5, 'ec.size.max': 9, 'ec.absent_limit': 2 },
};
const people = (count: number, heads = 1) =>
  Array.from({ length: count }, (_, at) => ({
    person: `P${at}`,
    role: (at < heads ? 'head' : 'member') satisfies CommitteeRole as CommitteeRole,
  }));
const codes = (count: number, heads: number, rules: RuleContext) =>
  committeeVerdict(people(count, heads), [], rules).refusals.map(({ code }) => code);

describe('an election committee', () => {
  it('has one chair and the members the province sets', () => {
    expect(codes(5, 1, ZHEJIANG)).toEqual([]);
    expect(codes(4, 1, ZHEJIANG)).toEqual(['COMMITTEE_SIZE']);
    expect(codes(10, 1, ZHEJIANG)).toEqual(['COMMITTEE_SIZE']);
    expect(codes(7, 0, ZHEJIANG)).toEqual(['COMMITTEE_CHAIR']);
    expect(codes(7, 2, ZHEJIANG)).toEqual(['COMMITTEE_CHAIR']);
  });

  it('is only advised about size and relatives where no text in force speaks', () => {
    const national: RuleContext = { ruleSet: 'VC-2026' };
    const ties = [{ a: 'P0', b: 'P1', relation: 'sibling' as const }];
    const verdict = committeeVerdict(people(2), ties, national);
    expect(verdict.refusals).toEqual([]);
    expect(verdict.notices.map(({ rules }) => rules[0])).toEqual(['VC-204', 'VC-204', 'VC-205']);
    expect(committeeVerdict(people(5), [{ ...ties[0]!, relation: 'other' }], national).notices).toEqual([]);
    expect(committeeVerdict(people(2, 0), [], { ruleSet: 'RC-2026' }).refusals[0]?.rules).toEqual(['RC-120']);
  });

  it('is filled by substitutes first, then by votes; a tie is chosen between', () => {
    const reserve = [
      { person: 'A', votes: 30, substitute: false },
      { person: 'B', votes: 20, substitute: true },
      { person: 'C', votes: 30, substitute: false },
    ];
    expect(nextReserve(reserve, new Set())).toEqual({ kind: 'next', person: 'B' });
    expect(nextReserve(reserve, new Set(['B']))).toEqual({ kind: 'tie', persons: ['A', 'C'] });
    expect(nextReserve(reserve, new Set(['B', 'C']))).toEqual({ kind: 'next', person: 'A' });
    expect(nextReserve([], new Set())).toEqual({ kind: 'none' });
  });

  it('loses who stays away as often as the province says, one meeting after the other', () => {
    const meeting = (heldOn: string, present: boolean, excused = false) => ({ heldOn, present, excused });
    const twice = [meeting('2020-11-02', false), meeting('2020-11-01', false)];
    expect(deemedResigned(twice, ZHEJIANG)?.rules).toEqual(['VC-210']);
    expect(deemedResigned(twice, { ruleSet: 'VC-2018' })).toBeNull();
    expect(deemedResigned([...twice, meeting('2020-11-01', true)].slice(1), ZHEJIANG)).toBeNull();
    expect(
      deemedResigned(
        [meeting('2020-11-01', false), meeting('2020-11-02', true), meeting('2020-11-03', false)],
        ZHEJIANG,
      ),
    ).toBeNull();
    expect(deemedResigned([meeting('2020-11-01', false, true), meeting('2020-11-02', false)], ZHEJIANG)).toBeNull();
  });

  it('sees a tie from both sides', () => {
    const ties = [{ a: 'A', b: 'B', relation: 'parent' as const }];
    expect(relativesOf('A', ties, new Set(['B']))).toEqual([{ person: 'B', relation: 'parent' }]);
    expect(relativesOf('B', ties, new Set(['A']))).toEqual([{ person: 'A', relation: 'child' }]);
    expect(relativesOf('A', ties, new Set(['C']))).toEqual([]);
    const relations = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'] as const;
    fc.assert(fc.property(fc.constantFrom(...relations), (one) => mirrorRelation(mirrorRelation(one)) === one));
  });
});
