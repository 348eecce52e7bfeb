import type { RegistrationFactsInput } from '@huanjie/contract';
import { registration } from '@huanjie/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedFacts, FIRST_FACTS, questionsFor } from './facts.ts';

const place = fc.constantFrom('here' as const, 'elsewhere' as const);
const since = fc.constantFrom(null, '2010-05-01', '2026-10-01');
const known = fc.constantFrom(null, true, false);
const facts: fc.Arbitrary<RegistrationFactsInput> = fc.record({
  politicalRights: fc.constantFrom('held' as const, 'deprived' as const, null),
  household: place,
  residence: place,
  residentSince: since,
  workingSince: since,
  habitual: known,
  declared: fc.boolean(),
  applied: fc.boolean(),
  consent: known,
  consentOn: fc.constant(null),
  consentEvidence: fc.constant(null),
  homeCertificate: fc.boolean(),
  exclusions: fc.constant([]),
});

const judged = (given: RegistrationFactsInput, ruleSet: 'VC-2018' | 'RC-2026') =>
  registration(
    {
      ...given,
      birthDate: '1980-01-01',
      provincialGrounds: [],
      registeredIn: [],
      residentSince: given.residentSince ?? null,
      workingSince: given.workingSince ?? null,
      habitual: given.habitual ?? null,
      consent: given.consent ?? null,
      declared: given.declared === true,
      applied: given.applied === true,
      homeCertificate: given.homeCertificate === true,
      exclusions: given.exclusions ?? [],
    },
    { id: 'here' },
    { ruleSet, values: {} },
    '2026-12-01',
  );

describe('the questions of the desk', () => {
  it('ask a villager at home nothing more, and one away whether he takes part', () => {
    expect(questionsFor(FIRST_FACTS, 'VC-2018')).toEqual(['household', 'residence']);
    expect(questionsFor({ ...FIRST_FACTS, residence: 'elsewhere' }, 'VC-2018')).toContain('declared');
  });

  it('ask for the day and the document of a decision only once there is one', () => {
    const outside = { ...FIRST_FACTS, household: 'elsewhere' as const };
    expect(questionsFor(outside, 'VC-2018')).not.toContain('consentEvidence');
    expect(questionsFor({ ...outside, consent: true }, 'VC-2018')).toContain('consentEvidence');
  });

  it.each(['VC-2018', 'RC-2026'] as const)('leave out nothing that the law of %s would judge by', (ruleSet) => {
    fc.assert(
      fc.property(facts, (given) => {
        const all = judged(given, ruleSet);
        const asked = judged(askedFacts(given, ruleSet), ruleSet);
        expect(asked.registered).toBe(all.registered);
        if (asked.registered && all.registered) expect(asked.category).toBe(all.category);
      }),
    );
  });
});
