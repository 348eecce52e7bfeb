import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVERLAYS } from '../overlays.ts';
import { findRuleSet, RULE_SETS } from '../ruleSets.ts';
import type { Parameter } from '../types.ts';
import { mergeLayers, mergeRules, overlayApplies } from './merge.ts';

const value = fc.oneof(
  fc.constantFrom('a', 'b', 'c'),
  fc.integer({ min: 0, max: 9 }),
  fc.boolean(),
  fc.subarray(['spouse', 'parent', 'sibling', 'other'], { minLength: 1 }),
);
const PLAIN_IDS = ['p', 'q', 'r', 'kin.scope', 'runoff.threshold', 'cand.lead_days', 'mode'];
const row: fc.Arbitrary<Parameter> = fc.record(
  {
    id: fc.constantFrom(...PLAIN_IDS),
    value: fc.oneof(value, fc.constantFrom('third', 'majority', 'majority_then_third', 'candidates', 'open')),
    source: fc.constant('X'),
    article: fc.constant(null),
    confidence: fc.constant('V' as const),
    mark: fc.constantFrom('N' as const, 'P' as const, 'L' as const),
  },
  { requiredKeys: ['id', 'value', 'source', 'article', 'confidence'] },
);
const layer = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 7 });
const layers = fc.record({ national: layer, province: layer, measure: layer });
const KIND = 'villagers-committee';

describe('mergeLayers', () => {
  it('does not depend on the order of parameters', () => {
    const property = fc.property(layers, fc.infiniteStream(fc.nat()), (given, keys) => {
      const shuffle = (rows: readonly Parameter[]) =>
        rows
          .map((one) => ({ one, key: keys.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
      const shuffled = {
        national: shuffle(given.national),
        province: shuffle(given.province),
        measure: shuffle(given.measure),
      };
      expect(mergeLayers(KIND, shuffled)).toEqual(mergeLayers(KIND, given));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('never overrides a national row that is closed', () => {
    const property = fc.property(layers, (given) => {
      const { parameters } = mergeLayers(KIND, given);
      for (const national of given.national) {
        if (national.mark === 'P' || national.mark === 'L') continue;
        expect(parameters.find(({ id }) => id === national.id)).toEqual({ ...national, layer: 'national' });
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('reports a conflict for every value of a lower layer that does not hold whole in the end', () => {
    const property = fc.property(layers, (given) => {
      const { parameters, conflicts } = mergeLayers(KIND, given);
      for (const lower of ['province', 'measure'] as const) {
        for (const one of given[lower]) {
          const merged = parameters.find(({ id }) => id === one.id);
          const reported = conflicts.some((conflict) => conflict.id === one.id && conflict.layer === lower);
          const replacedByTheUnit = lower === 'province' && merged?.layer === 'measure';
          if (!reported && !replacedByTheUnit)
            expect(new Set([merged?.value].flat())).toEqual(new Set([one.value].flat()));
          if (reported) expect(merged?.value === one.value && merged.layer === lower).toBe(false);
        }
      }
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('has one value for each parameter that any layer names, unless the law forbids it', () => {
    const property = fc.property(layers, (given) => {
      const { parameters, conflicts } = mergeLayers(KIND, given);
      const ids = parameters.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of [...given.national, ...given.province, ...given.measure]) {
        expect(ids.includes(id) || conflicts.some((conflict) => conflict.id === id)).toBe(true);
      }
    });
    fc.assert(property);
  });
});

describe('mergeRules', () => {
  const find = (merged: ReturnType<typeof mergeRules>, id: string) => merged.parameters.find((one) => one.id === id);

  it('lets a province fill what is open, and says so', () => {
    const henan = mergeRules('VC-2026', 'PV-HA-2011');
    expect(find(henan, 'runoff.threshold')).toMatchObject({
      value: 'majority_then_third',
      layer: 'province',
      article: '第三十八条',
      mark: 'P',
    });
    expect(find(mergeRules('VC-2026'), 'runoff.threshold')).toMatchObject({ value: 'third', layer: 'national' });
    expect(find(mergeRules('VC-2018', 'PV-ZJ-2020'), 'proxy.max')).toMatchObject({ value: 3, layer: 'province' });
  });

  it('keeps national law where a measure older than 2026 contradicts it, and reports each point', () => {
    const { conflicts } = mergeRules('VC-2026', 'PV-ZJ-2020');
    expect(conflicts.map(({ id, rule, layer }) => [id, rule, layer])).toEqual([
      ['ec.exit_on_kin', 'VC-208', 'province'],
      ['kin.scope', 'VC-650', 'province'],
      ['proxy.who', 'VC-521', 'province'],
    ]);
    expect(find(mergeRules('VC-2026', 'PV-ZJ-2020'), 'kin.scope')?.value).toContain('grandparent');
    expect(mergeRules('VC-2018', 'PV-ZJ-2020').conflicts).toEqual([]);
  });

  it('widens a national list by what a province adds', () => {
    const { parameters, conflicts } = mergeRules('VC-2026', 'PV-BJ-2012');
    expect(parameters.find(({ id }) => id === 'reg.cat_c.grounds')?.value).toEqual([
      'residence',
      'village_work',
      'work',
      'former_agricultural_registration',
    ]);
    expect(conflicts.map(({ id }) => id)).toContain('reg.cat_c.grounds');
  });

  it('takes from the unit only what province and law leave open', () => {
    expect(find(mergeRules('VC-2026', null, { 'women.method': 'priority' }), 'women.method')?.layer).toBe('measure');
    const merged = mergeRules('VC-2026', 'PV-ZJ-2020', { 'women.method': 'priority', mode: ['self_nomination'] });
    expect(find(merged, 'women.method')).toMatchObject({ value: 'separate', layer: 'province' });
    expect(find(merged, 'mode')).toMatchObject({ value: ['self_nomination'], layer: 'measure' });
    expect(merged.conflicts).toContainEqual({
      id: 'women.method',
      national: 'separate',
      lower: 'priority',
      layer: 'measure',
      against: 'province',
      rule: 'VC-640',
    });
  });

  it.each([
    ['vc.size.max', 9],
    ['runoff.threshold', 'majority'],
    ['list.lead_days', 15],
    ['women.method', 'lottery'],
  ])('refuses %s=%s against the law on villages', (id, given) => {
    const { parameters, conflicts } = mergeRules('VC-2026', null, { [id]: given });
    expect(conflicts).toMatchObject([{ id, lower: given, layer: 'measure', against: 'national' }]);
    expect(parameters.find((one) => one.id === id)?.layer).not.toBe('measure');
  });

  it('borrows for residents only what their own law does not settle', () => {
    const merged = mergeRules('RC-2026', 'PV-ZJ-2020');
    expect(find(merged, 'overcount.against')).toMatchObject({ value: 'voters', layer: 'province' });
    expect(find(merged, 'proxy.who')).toMatchObject({ value: 'voter_of_community', layer: 'national' });
    expect(merged.parameters.filter(({ id }) => id.startsWith('vc.'))).toEqual([]);
  });

  it('holds a residents’ measure of 2020 against the law of 2025', () => {
    const { parameters, conflicts } = mergeRules('RC-2026', 'PV-HA-RC-2020');
    expect(conflicts.map(({ id, national, lower }) => [id, national, lower])).toEqual([['rc.diff.min', 1, 0]]);
    expect(parameters.find(({ id }) => id === 'rc.size.max')).toMatchObject({ value: 7, layer: 'province' });
    const before = mergeRules('RC-2018', 'PV-HA-RC-2020');
    expect(before.conflicts).toEqual([]);
  });

  it('merges every rule set with every overlay that applies, and no other', () => {
    for (const ruleSet of RULE_SETS) {
      for (const overlay of OVERLAYS) {
        if (!overlayApplies(ruleSet, overlay)) {
          expect(() => mergeRules(ruleSet.id, overlay.id)).toThrow(RangeError);
          continue;
        }
        const { parameters } = mergeRules(ruleSet.id, overlay.id);
        expect(parameters.length).toBeGreaterThanOrEqual(findRuleSet(ruleSet.id)?.parameters.length ?? 0);
      }
    }
  });
});
