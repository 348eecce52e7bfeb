import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRuleSet } from '../ruleSets/ruleSets.ts';
import { type MemberAtMeeting, QUORUM_EXCLUSIONS, type QuorumExclusion, quorum } from './quorum.ts';

const member = (person: string, more: Partial<MemberAtMeeting> = {}): MemberAtMeeting => ({
  person,
  membership: 'full',
  underProbation: false,
  detained: false,
  present: true,
  exclusion: null,
  ...more,
});

const many = (count: number, name: string, more: Partial<MemberAtMeeting> = {}) =>
  Array.from({ length: count }, (_, index) => member(`${name}${index}`, more));

const approved = (ground: QuorumExclusion) => ({ ground, superiorAgreed: true, meetingAgreed: true });

describe('the quorum of a Party meeting', () => {
  /** 60 members: 2 probationary, 1 on probation, 2 abroad, 1 bedridden, 3 on business trips. */
  const branch = (present: number) => [
    ...many(2, 'probationary', { membership: 'probationary' }),
    member('probation', { underProbation: true }),
    ...many(2, 'abroad', { present: false, exclusion: approved('ABROAD_HALF_YEAR') }),
    member('bedridden', { present: false, exclusion: approved('BEDRIDDEN') }),
    ...many(3, 'trip', { present: false }),
    ...many(present, 'here'),
    ...many(51 - present, 'away', { present: false }),
  ];

  it('22: leaves out who has no rights and who is excused with both consents; trips stay', () => {
    expect(quorum(branch(44), 'PB-2020')).toMatchObject({ entitled: 54, present: 44, needed: 44, met: true });
    const short = quorum(branch(43), 'PB-2020');
    expect(short).toMatchObject({ entitled: 54, present: 43, met: false, obstacles: [] });
    expect(short.ground).toMatchObject({
      rules: ['PB-010', 'G-15'],
      zh: '应到会有选举权54人，实到会43人，须到会44人，不能进行选举',
    });
    expect(short.excluded.map(({ person, rules }) => [person, ...rules])).toEqual([
      ['probationary0', 'PB-004'],
      ['probationary1', 'PB-004'],
      ['probation', 'PB-004'],
      ['abroad0', 'PB-011'],
      ['abroad1', 'PB-011'],
      ['bedridden', 'PB-011'],
    ]);
  });

  it('21: asked for more than four fifths before 2020', () => {
    const members = [...many(92, 'here'), ...many(23, 'away', { present: false })];
    expect(quorum(members, 'PB-2020')).toMatchObject({ entitled: 115, needed: 92, met: true });
    expect(quorum(members, 'PB-1990')).toMatchObject({ needed: 93, met: false, ground: { rules: ['PB-010', 'G-16'] } });
  });

  it('counts whoever lacks one of the two consents, and says which', () => {
    const half = { ground: 'BEDRIDDEN', superiorAgreed: true, meetingAgreed: false } as const;
    const result = quorum([...many(4, 'here'), member('x', { present: false, exclusion: half })], 'PB-2020');
    expect(result).toMatchObject({
      entitled: 5,
      excluded: [],
      obstacles: [{ person: 'x', code: 'EXCLUSION_NOT_APPROVED' }],
    });
    expect(result.obstacles[0]?.zh).toContain('尚未经党员大会通过，仍计入应到会人数');
  });

  it('counts whose rights nobody has established, and is met by nobody when nobody comes', () => {
    const result = quorum([member('x', { detained: null })], 'PB-2020');
    expect(result).toMatchObject({ entitled: 1, obstacles: [{ person: 'x', code: 'RIGHTS_UNKNOWN' }] });
    expect(quorum([], 'PB-2020')).toMatchObject({ entitled: 0, needed: 0, met: false });
    expect(() => quorum([], 'VC-2026')).toThrow(RangeError);
  });

  it('knows the grounds that the rule set names', () => {
    const row = findRuleSet('PB-2020')?.parameters.find(({ id }) => id === 'quorum.exclusions');
    expect(QUORUM_EXCLUSIONS).toEqual(row?.value);
  });

  it('counts everyone once, and by four fifths of those counted', () => {
    const anyone = fc.record({
      membership: fc.constantFrom('full' as const, 'probationary' as const, null),
      underProbation: fc.constantFrom(true, false, null),
      detained: fc.boolean(),
      present: fc.boolean(),
      exclusion: fc.option(
        fc.record({
          ground: fc.constantFrom(...QUORUM_EXCLUSIONS),
          superiorAgreed: fc.boolean(),
          meetingAgreed: fc.boolean(),
        }),
      ),
    });
    const property = fc.property(fc.array(anyone), (given) => {
      const members = given.map((facts, index) => ({ ...facts, person: `p${index}` }));
      const { entitled, present, needed, met, excluded } = quorum(members, 'PB-2020');
      expect(entitled + new Set(excluded.map(({ person }) => person)).size).toBe(members.length);
      expect(present).toBeLessThanOrEqual(entitled);
      expect(5 * needed >= 4 * entitled && 5 * (needed - 1) < 4 * entitled).toBe(true);
      expect(met).toBe(present > 0 && 5 * present >= 4 * entitled);
    });
    fc.assert(property);
  });
});
