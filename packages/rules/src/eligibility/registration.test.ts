import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleSetId } from '../ruleSets/types.ts';
import type { RuleContext } from './obstacle.ts';
import { addMonths, doubleRegistrations, type RegistrationFacts, registration } from './registration.ts';

const DAY = '2026-11-20';
const UNIT = { id: 'u1' };

const VILLAGER: RegistrationFacts = {
  birthDate: '1980-01-01',
  politicalRights: 'held',
  household: 'u1',
  residence: 'u1',
  residentSince: null,
  workingSince: null,
  habitual: null,
  declared: false,
  applied: false,
  consent: null,
  homeCertificate: false,
  provincialGrounds: [],
  exclusions: [],
  registeredIn: [],
};

function verdict(changes: Partial<RegistrationFacts>, rules: RuleContext | RuleSetId = 'VC-2026') {
  const context = typeof rules === 'string' ? { ruleSet: rules } : rules;
  const found = registration({ ...VILLAGER, ...changes }, UNIT, context, DAY);
  return found.registered ? found.category : found.refusals.map((one) => one.code);
}

const OUTSIDER = {
  household: 'u9',
  residentSince: '2025-11-20',
  applied: true,
  consent: true,
} satisfies Partial<RegistrationFacts>;

describe('registration in a village', () => {
  it.each<[string, Partial<RegistrationFacts>, string | string[]]>([
    ['household and residence here', {}, 'A'],
    ['household here, living elsewhere, states the wish', { residence: 'u9', declared: true }, 'B'],
    ['household here, living elsewhere, silent', { residence: 'u9' }, ['NOT_DECLARED']],
    ['from outside for a year, applied, with consent', OUTSIDER, 'C'],
    ['from outside, one day short of a year', { ...OUTSIDER, residentSince: '2025-11-21' }, ['NO_TIE']],
    ['from outside without application', { ...OUTSIDER, applied: false }, ['NO_APPLICATION']],
    ['from outside, the meeting refused', { ...OUTSIDER, consent: false }, ['CONSENT_REFUSED']],
    ['from outside, the meeting has not decided', { ...OUTSIDER, consent: null }, ['NO_CONSENT']],
    [
      'from outside, nothing of all this',
      { household: 'u9', residence: 'u9' },
      ['NO_TIE', 'NO_APPLICATION', 'NO_CONSENT'],
    ],
    ['18 on election day', { birthDate: '2008-11-20' }, 'A'],
    ['18 the day after', { birthDate: '2008-11-21' }, ['UNDER_AGE']],
    ['deprived of political rights', { politicalRights: 'deprived' }, ['DEPRIVED']],
    ['rights not known', { politicalRights: null }, ['RIGHTS_UNKNOWN']],
    ['on the roll of another village', { registeredIn: ['u1', 'u2'] }, ['REGISTERED_ELSEWHERE']],
    ['on this roll already', { registeredIn: ['u1'] }, 'A'],
    ['cannot be reached, no province says so', { exclusions: ['UNREACHABLE'] }, 'A'],
  ])('%s', (_, changes, expected) => {
    expect(verdict(changes)).toEqual(expected);
  });

  it('takes a year of village work from 2026, before that where a province does', () => {
    const worker = { ...OUTSIDER, residence: 'u9', residentSince: null, workingSince: '2025-01-01' };
    expect(verdict(worker)).toBe('C');
    expect(verdict(worker, 'VC-2018')).toEqual(['NO_TIE']);
    const values = { 'reg.cat_c.grounds': ['residence', 'village_work'] };
    expect(verdict(worker, { ruleSet: 'VC-2018', values })).toBe('C');
  });

  it('follows the grounds, the certificate and the exclusions of a province', () => {
    const married = { ...OUTSIDER, residentSince: '2026-10-01', provincialGrounds: ['married_in'] };
    expect(verdict(married)).toEqual(['NO_TIE']);
    expect(verdict(married, { ruleSet: 'VC-2026', values: { 'reg.cat_c.grounds': ['married_in'] } })).toBe('C');
    const certified = { ruleSet: 'VC-2026', values: { 'reg.cat_c.certificate': true } } as const;
    expect(verdict(OUTSIDER, certified)).toEqual(['NO_CERTIFICATE']);
    expect(verdict({ ...OUTSIDER, homeCertificate: true }, certified)).toBe('C');
    const values = { 'reg.exclude': ['INCAPABLE', 'DEPRIVED', 'UNREACHABLE'] };
    expect(verdict({ exclusions: ['UNREACHABLE', 'INCAPABLE'] }, { ruleSet: 'VC-2026', values })).toEqual([
      'UNREACHABLE',
      'INCAPABLE',
    ]);
  });

  it('counts someone born on 29 February as of age on 1 March', () => {
    const leap = { ...VILLAGER, birthDate: '2008-02-29' };
    expect(registration(leap, UNIT, { ruleSet: 'VC-2026' }, '2026-02-28').registered).toBe(false);
    expect(registration(leap, UNIT, { ruleSet: 'VC-2026' }, '2026-03-01').registered).toBe(true);
  });
});

describe('registration in a community', () => {
  it.each<[string, Partial<RegistrationFacts>, string | string[]]>([
    ['household here, states the wish', { declared: true }, 'H'],
    ['household here, silent', {}, ['NOT_DECLARED']],
    ['habitually resident, states the wish', { household: 'u9', habitual: true, declared: true }, 'R'],
    ['resident, not established whether habitually', { household: 'u9', declared: true }, ['HABITUAL_UNKNOWN']],
    [
      'community worker of six months',
      { household: 'u9', residence: 'u9', workingSince: '2026-05-20', applied: true, consent: true },
      'W',
    ],
    [
      'community worker who has not applied',
      { household: 'u9', residence: 'u9', workingSince: '2026-05-20' },
      ['NO_APPLICATION', 'NO_CONSENT'],
    ],
    [
      'community worker of five months',
      { household: 'u9', residence: 'u9', workingSince: '2026-06-20', applied: true, consent: true },
      ['NO_TIE'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(verdict(changes, 'RC-2026')).toEqual(expected);
  });

  it('before 2026 borrows the village rules and says that this is to be confirmed', () => {
    const found = registration(VILLAGER, UNIT, { ruleSet: 'RC-2018' }, DAY);
    expect(found).toMatchObject({ registered: true, category: 'A', ground: { rules: ['VC-302', 'RC-155'] } });
    expect(found.registered && found.ground.zh).toContain('待核实');
  });
});

describe('what always holds of registration', () => {
  it('either names a category or at least one refusal with a remedy', () => {
    const facts = fc.record({
      birthDate: fc.constantFrom('1980-01-01', '2008-11-20', '2008-11-21'),
      politicalRights: fc.constantFrom('held' as const, 'deprived' as const, null),
      household: fc.constantFrom('u1', 'u9', null),
      residence: fc.constantFrom('u1', 'u9', null),
      residentSince: fc.constantFrom('2020-01-01', '2026-11-01', null),
      workingSince: fc.constantFrom('2020-01-01', '2026-11-01', null),
      habitual: fc.constantFrom(true, false, null),
      declared: fc.boolean(),
      applied: fc.boolean(),
      consent: fc.constantFrom(true, false, null),
      homeCertificate: fc.boolean(),
      provincialGrounds: fc.constant([]),
      exclusions: fc.constant([]),
      registeredIn: fc.constantFrom([], ['u2']),
    });
    fc.assert(
      fc.property(facts, fc.constantFrom<RuleSetId>('VC-2018', 'VC-2026', 'RC-2018', 'RC-2026'), (person, ruleSet) => {
        const found = registration(person, UNIT, { ruleSet }, DAY);
        if (found.registered) {
          expect(person).toMatchObject({ politicalRights: 'held', registeredIn: [] });
          expect(found.ground.rules.length).toBeGreaterThan(0);
          return;
        }
        expect(found.refusals.length).toBeGreaterThan(0);
        for (const one of found.refusals) expect([one.zh, one.en, one.remedy.zh, one.remedy.en]).not.toContain('');
      }),
    );
  });

  it('finds who stands on two rolls', () => {
    const entries = [
      { person: 'a', unit: 'u2' },
      { person: 'a', unit: 'u1' },
      { person: 'b', unit: 'u1' },
      { person: 'b', unit: 'u1' },
    ];
    expect(doubleRegistrations(entries)).toEqual([{ person: 'a', units: ['u1', 'u2'] }]);
  });

  it('adds months to the last day where there is no such day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
  });

  it('throws for a Party rule set', () => {
    expect(() => registration(VILLAGER, UNIT, { ruleSet: 'PB-2020' }, DAY)).toThrow(RangeError);
  });
});
