import { describe, expect, it } from 'vitest';
import { BARS, type CandidacyFacts, candidacy } from './candidacy.ts';
import { memberRights } from './memberRights.ts';
import { nominatorVerdict } from './nominators.ts';

const FACTS: CandidacyFacts = {
  ruleSet: 'VC-2026',
  standing: 'nominated',
  declared: true,
  bars: [],
  localCases: [],
  onCommittee: false,
  relativesOnCommittee: [],
  relativesStanding: [],
  posts: ['chair'],
};

const judge = (changes: Partial<CandidacyFacts>) => candidacy('p', { ...FACTS, ...changes });
const codes = (changes: Partial<CandidacyFacts>) => judge(changes).refusals.map((one) => one.code);
const leaving = (changes: Partial<CandidacyFacts>) => judge(changes).exits.map((one) => one.person);

describe('who may stand (VC-404, VC-405, RC-141)', () => {
  it('accepts a person who has signed and was found clear', () => {
    expect(judge({})).toEqual({ verdict: 'eligible', refusals: [], exits: [], notices: [] });
  });

  it.each(BARS)('bars %s in a village from 2026, not before', (bar) => {
    expect(codes({ bars: [bar] })).toEqual([bar]);
    expect(codes({ bars: [bar], ruleSet: 'VC-2018' })).toEqual([]);
  });

  it('names no clan in a community', () => {
    expect(codes({ ruleSet: 'RC-2026', bars: ['CLAN', 'GANG'] })).toEqual(['GANG']);
  });

  it('refuses whoever has not been reviewed or has not signed', () => {
    expect(codes({ bars: null, declared: false })).toEqual(['NO_DECLARATION', 'NOT_REVIEWED']);
  });

  it('puts cases of a local list before people', () => {
    const found = judge({ localCases: ['在影响期内'] });
    expect(found.verdict).toBe('eligible');
    expect(found.notices[0]).toMatchObject({ rules: ['VC-406'] });
  });
});

describe('who leaves the election committee (VC-207, VC-208, RC-121)', () => {
  const brother = { relativesOnCommittee: [{ person: 'q', relation: 'sibling' }] };
  const confirmed = { 'ec.exit_on': ['confirmed'] };

  it('the nominee, and from 2026 a near relative', () => {
    expect(leaving({ onCommittee: true, ...brother })).toEqual(['p', 'q']);
    expect(leaving({ onCommittee: true, ...brother, ruleSet: 'VC-2018' })).toEqual(['p']);
    expect(leaving({ relativesOnCommittee: [{ person: 'q', relation: 'other' }] })).toEqual([]);
    expect(judge({ ...brother, ruleSet: 'RC-2026' }).exits[0]?.rules).toEqual(['RC-121', 'VC-209']);
  });

  it('only on being confirmed where the province says so, but relatives on nomination from 2026', () => {
    expect(leaving({ onCommittee: true, ...brother, values: confirmed })).toEqual(['q']);
    expect(leaving({ onCommittee: true, values: confirmed, standing: 'confirmed' })).toEqual(['p']);
  });

  it('relatives named by a province before 2026', () => {
    const values = { 'ec.exit_on_kin': ['spouse', 'sibling'] };
    expect(leaving({ ...brother, ruleSet: 'VC-2018', values })).toEqual(['q']);
  });

  it('nobody for a person who may not stand', () => {
    expect(leaving({ onCommittee: true, bars: ['CULT'] })).toEqual([]);
  });
});

describe('what has to be settled', () => {
  it('two posts by a written choice, relatives by not serving together', () => {
    const found = judge({ posts: ['chair', 'member'], relativesStanding: [{ person: 'q', relation: 'child' }] });
    expect(found.notices.map((one) => one.rules)).toEqual([['VC-105'], ['VC-411']]);
    expect(judge({ ruleSet: 'VC-2018', relativesStanding: [{ person: 'q', relation: 'child' }] }).notices).toEqual([]);
  });
});

describe('rights of Party members (PB-004)', () => {
  it('full members hold them; the others are told why not', () => {
    const full = { membership: 'full', underProbation: false, detained: false } as const;
    expect(memberRights(full)).toEqual({ held: true, rules: ['PB-004'] });
    const of = (changes: object) => {
      const found = memberRights({ ...full, ...changes });
      return found.held ? [] : found.refusals.map((one) => one.code);
    };
    expect(of({ membership: 'probationary' })).toEqual(['PROBATIONARY']);
    expect(of({ membership: 'none' })).toEqual(['NOT_A_MEMBER']);
    expect(of({ underProbation: true, detained: true })).toEqual(['UNDER_PROBATION', 'DETAINED']);
    expect(of({ membership: null, underProbation: null, detained: null })).toEqual(
      Array.from({ length: 3 }, () => 'RIGHTS_UNKNOWN'),
    );
  });

  it('decide candidacy in a Party election, and are asked for', () => {
    expect(codes({ ruleSet: 'PB-2020' })).toHaveLength(3);
    const member = { membership: 'full', underProbation: false, detained: false } as const;
    expect(judge({ ruleSet: 'PB-2020', member, onCommittee: true })).toMatchObject({ verdict: 'eligible', exits: [] });
  });
});

describe('who may nominate (VC-401, RC-140)', () => {
  it.each([
    ['VC-2018', { by: 'voters', supporters: 1 }, true],
    ['VC-2018', { by: 'party-organisation' }, false],
    ['VC-2026', { by: 'party-organisation' }, true],
    ['RC-2026', { by: 'party-organisation' }, true],
    ['RC-2026', { by: 'voters', supporters: 9 }, false],
    ['RC-2026', { by: 'voters', supporters: 10 }, true],
    ['VC-2026', { by: 'voters', supporters: 0 }, false],
  ] as const)('%s %o: %s', (ruleSet, nominator, accepted) => {
    expect(nominatorVerdict(nominator, { ruleSet }).accepted).toBe(accepted);
  });

  const HENAN = { 'rc.nom.joint_min': 10, 'rc.nom.joint_households': 5 };
  it.each([
    ['RC-2018', { by: 'voters', supporters: 9 }, false],
    ['RC-2018', { by: 'voters', supporters: 10 }, true],
    ['RC-2018', { by: 'households', supporters: 4 }, false],
    ['RC-2018', { by: 'households', supporters: 5 }, true],
    ['RC-2026', { by: 'households', supporters: 5 }, false],
    ['VC-2018', { by: 'households', supporters: 5 }, false],
    ['VC-2018', { by: 'voters', supporters: 1 }, true],
  ] as const)(
    'with a province that names the least of joint nominations, %s %o: %s',
    (ruleSet, nominator, accepted) => {
      const verdict = nominatorVerdict(nominator, { ruleSet, values: HENAN });
      expect(verdict.accepted).toBe(accepted);
      const { rules } = verdict.accepted ? verdict.ground : verdict.refusal;
      expect(rules).toEqual([ruleSet === 'VC-2018' ? 'VC-401' : 'RC-140']);
    },
  );

  it('leaves household representatives out where no province names them', () => {
    const verdict = nominatorVerdict({ by: 'households', supporters: 50 }, { ruleSet: 'RC-2018' });
    expect(verdict).toMatchObject({ accepted: false, refusal: { code: 'NOT_BY_HOUSEHOLDS' } });
  });
});
