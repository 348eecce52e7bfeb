import { describe, expect, it } from 'vitest';
import {
  findRuleSet,
  PROCEDURES,
  ROUND_KINDS,
  RULE_SETS,
  RULES,
  ruleSetInForce,
  rulesToConfirm,
  STAGES,
} from '../index.ts';

describe('rule sets', () => {
  it('hold from their first day to their last', () => {
    expect(ruleSetInForce('villagers-committee', '1998-11-03')).toBeNull();
    expect(ruleSetInForce('villagers-committee', '2010-10-27')?.id).toBe('VC-1998');
    expect(ruleSetInForce('villagers-committee', '2018-12-28')?.id).toBe('VC-2010');
    expect(ruleSetInForce('villagers-committee', '2018-12-29')?.id).toBe('VC-2018');
    expect(ruleSetInForce('villagers-committee', '2025-12-31')?.id).toBe('VC-2018');
    expect(ruleSetInForce('villagers-committee', '2026-01-01')?.id).toBe('VC-2026');
    expect(ruleSetInForce('residents-committee', '2026-01-01')?.id).toBe('RC-2026');
    expect(ruleSetInForce('residents-committee', '2018-12-28')?.id).toBe('RC-1990');
    expect(ruleSetInForce('party-grassroots', '2020-07-12')?.id).toBe('PB-1990');
    expect(ruleSetInForce('party-grassroots', '2021-03-22')?.id).toBe('PB-2020');
  });

  it('name each parameter once', () => {
    for (const { id, parameters } of RULE_SETS) {
      const ids = parameters.map((parameter) => parameter.id);
      expect(new Set(ids).size, id).toBe(ids.length);
    }
    expect(findRuleSet('VC-1900')).toBeNull();
  });

  it('print no article for what was only recalled', () => {
    for (const { parameters } of RULE_SETS) {
      for (const one of parameters) if (one.confidence === 'R') expect(one.article, one.id).toBeNull();
    }
    for (const [id, rule] of Object.entries(RULES)) {
      if (rule.confidence === 'R') expect(rule.articles, id).toEqual({});
    }
  });

  it('say which rules are still to be confirmed', () => {
    expect(rulesToConfirm(['VC-610', 'VC-603', 'PB-051'])).toEqual(['VC-603', 'PB-051']);
  });
});

describe('procedures', () => {
  it.each(ROUND_KINDS)('of a %s round cite rules of the catalogue and known stages, each step once', (kind) => {
    const steps = PROCEDURES[kind];
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    for (const step of steps) {
      for (const id of step.rule) expect(RULES).toHaveProperty([id]);
      expect(STAGES.some(({ id }) => id === step.stage)).toBe(true);
    }
    expect(steps.at(-1)?.stage).toBe('reporting');
  });
});
