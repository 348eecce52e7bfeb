import { describe, expect, it } from 'vitest';
import type { Layers } from '../ruleSets/merge/merge.ts';
import { STAFF_ROLES, type StaffFacts, staffVerdict } from './staff.ts';

const FACTS: StaffFacts = { role: 'teller', candidate: false, candidateRelatives: [], entitled: true };
const judge = (changes: Partial<StaffFacts>, layers: Layers) => {
  const verdict = staffVerdict({ ...FACTS, ...changes }, layers);
  return verdict.allowed ? `allowed${verdict.notices.length}` : verdict.refusals.map(({ code }) => code).join();
};
const of = (relation: StaffFacts['candidateRelatives'][number]['relation']) => ({
  candidateRelatives: [{ person: 'A', relation }],
});

describe('who serves at the vote', () => {
  it('is no candidate, in any role of the count', () => {
    for (const role of STAFF_ROLES) {
      const expected = role === 'scribe' ? 'allowed0' : 'STAFF_IS_CANDIDATE';
      expect(judge({ role, candidate: true }, { ruleSet: 'VC-2026' })).toBe(expected);
    }
    const verdict = staffVerdict({ ...FACTS, candidate: true }, { ruleSet: 'RC-2026' });
    expect(verdict).toMatchObject({
      refusals: [{ rules: ['VC-535', 'RC-155'], zh: '候选人不得担任计票人（依据待核实）' }],
    });
  });

  it.each([
    ['PV-ZJ-2020', 'sibling', 'STAFF_IS_KIN'],
    ['PV-ZJ-2020', 'grandparent', 'allowed0'],
    ['PV-SH-2020', 'sibling', 'allowed0'],
    ['PV-SH-2020', 'grandparent', 'STAFF_IS_KIN'],
    ['PV-BJ-2012', 'child', 'STAFF_IS_KIN'],
    ['PV-HA-2011', 'spouse', 'STAFF_IS_KIN'],
    ['PV-HA-2011', 'other', 'allowed0'],
  ] as const)('%s and a candidate’s %s: %s', (overlay, relation, expected) => {
    expect(judge(of(relation), { ruleSet: 'VC-2026', overlay })).toBe(expected);
  });

  it('puts near relatives before the committee where no text names them', () => {
    expect(judge(of('sibling'), { ruleSet: 'VC-2026' })).toBe('allowed1');
    expect(judge(of('other'), { ruleSet: 'VC-2026' })).toBe('allowed0');
    expect(judge({ ...of('sibling'), role: 'scribe' }, { ruleSet: 'VC-2026' })).toBe('allowed0');
  });

  it('in the Party watches only as a voter who does not stand', () => {
    const party = { ruleSet: 'PB-2020' } as const;
    expect(judge({ role: 'scrutineer' }, party)).toBe('allowed0');
    expect(judge({ role: 'scrutineer', candidate: true, entitled: false }, party)).toBe(
      'STAFF_IS_CANDIDATE,STAFF_NO_VOTER',
    );
    expect(judge({ role: 'scribe', candidate: true }, party)).toBe('STAFF_IS_CANDIDATE');
    expect(judge({ role: 'teller', candidate: true, ...of('spouse') }, party)).toBe('allowed0');
  });
});
