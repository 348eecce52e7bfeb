import { describe, expect, it } from 'vitest';
import type { ParameterValue } from '../types.ts';
import { checkMeasure } from './checkMeasure.ts';

describe('checkMeasure', () => {
  it('finds nothing in a measure that stays within the law', () => {
    expect(checkMeasure('VC-2026', 'PV-HA-2011', { 'women.method': 'priority', 'vacancy.min_members': 3 })).toEqual([]);
    expect(checkMeasure('RC-2018', null, { 'rc.mode': 'household' })).toEqual([]);
    expect(checkMeasure('PB-2020', null, { 'county_delegate.base': 'E', 'pre.base': 'E' })).toEqual([]);
    expect(checkMeasure('VC-2026', 'PV-SH-2020', { 'nom.extra.member': 2 })).toEqual([]);
  });

  const faults: [string, string | null, Record<string, ParameterValue>, string, string][] = [
    ['VC-2026', null, { 'list.lead_days': 15 }, 'CONFLICT', 'VC-310'],
    ['VC-2026', null, { 'runoff.threshold': 'majority' }, 'CONFLICT', 'VC-623'],
    ['VC-2026', 'PV-ZJ-2020', { 'women.method': 'priority' }, 'CONFLICT', 'VC-640'],
    ['VC-2026', 'PV-BJ-2012', { 'nom.extra.member': 3 }, 'CONFLICT', 'VC-403'],
    ['PB-2020', null, { 'pb.base': 'E' }, 'CONFLICT', 'PB-050'],
    ['RC-2026', null, { 'proxy.max': 5 }, 'CONFLICT', 'RC-154'],
    ['VC-2026', null, { 'turnout.source': 'guessed' }, 'UNKNOWN_VALUE', 'VC-603'],
    ['VC-2026', null, { 'runoff.extra': -1 }, 'UNKNOWN_VALUE', 'VC-622'],
    ['VC-2026', null, { 'runoff.extra': '1..2' }, 'UNKNOWN_VALUE', 'VC-622'],
    ['VC-2026', null, { colour: 'red' }, 'UNKNOWN_PARAMETER', 'G-02'],
    ['VC-2026', null, { constructor: 'red' }, 'UNKNOWN_PARAMETER', 'G-02'],
  ];
  it.each(faults)('%s, %s: %j is %s by %s', (ruleSet, overlay, measure, code, rule) => {
    const findings = checkMeasure(ruleSet, overlay, measure);
    expect(findings).toMatchObject([{ code, severity: 'error', id: Object.keys(measure)[0] }]);
    for (const { rules, zh, en } of findings) {
      expect(rules).toContain(rule);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toContain(Object.keys(measure)[0]);
    }
  });

  it('asks for a measure where the residents’ law is silent', () => {
    expect(checkMeasure('RC-2018', null, {})).toMatchObject([{ code: 'MEASURE_REQUIRED', severity: 'warning' }]);
    expect(checkMeasure('RC-2026', null, {})).toEqual([]);
  });

  it('names what is known when a rule set or overlay is not, or does not apply', () => {
    expect(checkMeasure('VC-1900', null, {})).toMatchObject([{ code: 'UNKNOWN_RULE_SET' }]);
    expect(checkMeasure('VC-2026', 'PV-XX', {})[0]?.en).toContain('PV-ZJ-2020');
    expect(checkMeasure('PB-2020', 'PV-ZJ-2020', {})).toMatchObject([{ code: 'OVERLAY_NOT_APPLICABLE' }]);
  });
});
