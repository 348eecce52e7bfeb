import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue/rules.ts';
import { isKnownValue } from './merge/shapes.ts';
import { findOverlay, OVERLAYS } from './overlays.ts';
import { findRuleSet, RULE_SETS, ruleSetInForce } from './ruleSets.ts';
import type { RuleSet, RuleSetId } from './types.ts';

const TEXTS = [...RULE_SETS, ...OVERLAYS];
const CONFIDENCES = ['V', 'V*', 'V~', 'R'];

const valueIn = (id: RuleSetId, parameter: string) =>
  findRuleSet(id)?.parameters.find((one) => one.id === parameter)?.value;

describe.each(TEXTS)('$id', ({ parameters, title, source, inForce }) => {
  it('gives source, confidence and row for every parameter, and an article only where its number was checked', () => {
    for (const one of parameters) {
      expect(one.source, one.id).not.toBe('');
      expect(CONFIDENCES, one.id).toContain(one.confidence);
      expect(RULES, one.id).toHaveProperty([one.rule ?? '']);
      if (one.confidence === 'R' || one.confidence === 'V~') expect(one.article, one.id).toBeNull();
      if (one.article !== null) expect(one.article, one.id).toMatch(/^第[一二三四五六七八九十百]+条/);
      expect(one.source, one.id).toContain(one.rule);
    }
  });

  it('names each parameter once, with a value it can hold', () => {
    expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length);
    for (const { id, value } of parameters) expect(isKnownValue(id, value), id).toBe(true);
  });

  it('has a title in both languages, a source and days', () => {
    expect([title.zh, title.en, source]).not.toContain('');
    expect(inForce.from).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(inForce.to === null || inForce.from <= inForce.to).toBe(true);
  });
});

describe('rule sets', () => {
  it('do not overlap in force within a kind, and leave no day out', () => {
    const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const binding = RULE_SETS.filter(({ beside }) => beside === undefined);
    for (const kind of new Set(binding.map(({ appliesTo }) => appliesTo))) {
      const line = binding.filter(({ appliesTo }) => appliesTo === kind);
      for (const [index, later] of line.entries()) {
        const earlier = line[index - 1];
        if (earlier !== undefined) expect(later.inForce.from).toBe(dayAfter(earlier.inForce.to ?? ''));
        expect(ruleSetInForce(kind, later.inForce.from)?.id).toBe(later.id);
      }
      expect(line.at(-1)?.inForce.to).toBeNull();
    }
  });

  it('are joined by at most one measure of a province at a time', () => {
    for (const one of OVERLAYS) {
      for (const other of OVERLAYS) {
        const same =
          one !== other && one.province.code === other.province.code && one.appliesTo[0] === other.appliesTo[0];
        if (!same || one.inForce.from > other.inForce.from) continue;
        expect((one.inForce.to ?? '9999') < other.inForce.from, `${one.id}, ${other.id}`).toBe(true);
      }
    }
  });

  it('never answer with a text that only holds beside the law', () => {
    const beside = RULE_SETS.filter((one) => one.beside !== undefined).map(({ id }) => id);
    expect(beside).toEqual(['VC-GUIDE-2013', 'PCH', 'BR-2018']);
    const inForce: (RuleSet | null)[] = [];
    for (const day of ['2013-05-02', '2019-01-01', '2024-01-01']) {
      inForce.push(ruleSetInForce('villagers-committee', day), ruleSetInForce('party-grassroots', day));
    }
    for (const one of inForce) expect(one?.beside).toBeUndefined();
  });

  it('tell the texts apart where they differ', () => {
    const across = (parameter: string, ...ids: RuleSetId[]) => ids.map((id) => valueIn(id, parameter));
    expect(across('vc.term_years', 'VC-1998', 'VC-2010', 'VC-2018', 'VC-2026')).toEqual([3, 3, 5, 5]);
    expect(across('vc.minority.required', 'VC-1998', 'VC-2018', 'VC-2026')).toEqual([true, true, undefined]);
    expect(across('election.turnout', 'VC-1998', 'VC-2026')).toEqual(['2K > eligible', '2K > E']);
    expect(across('nom.by', 'VC-2018', 'VC-2026')).toEqual([['voters'], ['party_org', 'voters']]);
    expect(across('proxy.who', 'VC-2018', 'VC-2026', 'RC-2026')).toEqual([
      'near_relative',
      'near_relative_or_villager',
      'voter_of_community',
    ]);
    expect(across('proxy.max', 'VC-2018', 'VC-2026', 'RC-2026')).toEqual([undefined, 3, 3]);
    expect(across('rc.term_years', 'RC-1990', 'RC-2018', 'RC-2026')).toEqual([3, 5, 5]);
    expect(across('rc.women.min', 'RC-2018', 'RC-2026')).toEqual([undefined, 1]);
    expect(across('recall.voters', 'VC-2026', 'RC-2026')).toEqual(['1/5', '1/10']);
    expect(across('quorum', 'PB-1990', 'PB-2020')).toEqual(['5A > 4E', '5A >= 4E']);
    expect(across('pb.base', 'PB-2020', 'PL-2020')).toEqual(['A', 'E']);
  });

  it('verify nothing of a text that is only recalled, and give no article for it', () => {
    for (const id of ['VC-2010', 'RC-1990'] as const) {
      const parameters = findRuleSet(id)?.parameters ?? [];
      expect(parameters.length).toBeGreaterThan(20);
      for (const one of parameters) expect([one.confidence, one.article], one.id).toEqual(['R', null]);
    }
  });

  it('admit that rows are missing', () => {
    expect(TEXTS.filter(({ complete }) => complete)).toEqual([]);
    expect(findOverlay('PV-XX-1900')).toBeNull();
  });
});
