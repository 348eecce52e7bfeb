import { describe, expect, it } from 'vitest';
import { OVERLAYS } from '../overlays.ts';
import { RULE_SETS } from '../ruleSets.ts';
import { CODE_WORDS } from './codes.ts';
import { CONFIDENCE_WORDS, KIND_WORDS, LAYER_WORDS, MARK_WORDS } from './labels.ts';
import { SETTING_WORDS } from './settings.ts';
import { SOURCE_WORDS, sourceInWords } from './sources.ts';
import { PARAMETER_SUBJECTS, parameterName } from './subjects.ts';
import { valueInWords } from './valueInWords.ts';

const PARAMETERS = [...RULE_SETS, ...OVERLAYS].flatMap(({ parameters }) => parameters);
const USED = [...new Set(PARAMETERS.map(({ id }) => id))].toSorted();
const NAMED = PARAMETER_SUBJECTS.flatMap(({ parameters }) => parameters);

/** Codes and settings that stand in the values, as they are looked up. */
const SETTINGS = new Set(
  PARAMETERS.flatMap(({ id, value }) =>
    typeof value === 'object' ? value.map((one) => `${id}=${one}`) : [`${id}=${value}`],
  ),
);
const CODES = new Set(
  [...SETTINGS].filter((one) => !Object.hasOwn(SETTING_WORDS, one)).map((one) => one.slice(one.indexOf('=') + 1)),
);

describe('the names of parameters', () => {
  it('stand for every parameter of a rule set or province, and for no other', () => {
    expect(NAMED.toSorted()).toEqual(USED);
  });

  it('tell the parameters of one text apart', () => {
    for (const { id, parameters } of [...RULE_SETS, ...OVERLAYS]) {
      for (const language of ['zh', 'en'] as const) {
        const names = parameters.map((one) => parameterName(one.id)[language]);
        expect(new Set(names).size, id).toBe(names.length);
      }
    }
  });

  it('fall back to the id', () => {
    expect(parameterName('no.such')).toEqual({ zh: 'no.such', en: 'no.such' });
    expect(parameterName('list.lead_days').zh).toBe('选民名单在选举日前多少日公布');
  });
});

describe('values in words', () => {
  it('say every value of every text in both languages', () => {
    for (const one of PARAMETERS) {
      const { zh, en } = valueInWords(one);
      expect(zh, one.id).toMatch(/\p{Script=Han}/u);
      expect(zh, one.id).not.toMatch(/[a-z]{2}|_/);
      expect(en, one.id).not.toMatch(/\p{Script=Han}|_/u);
      expect(en, one.id).not.toMatch(/[<=]|\.\./);
    }
  });

  it('keep the items of a list apart', () => {
    for (const one of PARAMETERS.filter(({ value }) => typeof value === 'object')) {
      const { zh, en } = valueInWords(one);
      const items = [one.value].flat().length;
      expect(zh.split('、'), one.id).toHaveLength(items);
      expect(en.split(', '), one.id).toHaveLength(items);
    }
  });

  it('hold no words that no value uses', () => {
    expect(Object.keys(SETTING_WORDS).filter((one) => !SETTINGS.has(one))).toEqual([]);
    expect(Object.keys(CODE_WORDS).filter((one) => !CODES.has(one))).toEqual([]);
  });

  it('count with their unit', () => {
    expect(valueInWords({ id: 'list.lead_days', value: 20, unit: 'days' })).toEqual({ zh: '20日', en: '20 days' });
    expect(valueInWords({ id: 'vc.women.min', value: 1, unit: 'persons' })).toEqual({ zh: '1人', en: '1 person' });
    expect(valueInWords({ id: 'nom.extra.member', value: '1..3', unit: 'persons' })).toEqual({
      zh: '1至3人',
      en: '1 to 3 persons',
    });
    expect(valueInWords({ id: 'x', value: 4 })).toEqual({ zh: '4', en: '4' });
  });

  it('say yes, no, a majority, and a code by its parameter', () => {
    expect(valueInWords({ id: 'proxy.allowed', value: true }).zh).toBe('是');
    expect(valueInWords({ id: 'election.threshold', value: '2v > K' }).zh).toContain('过半数（>50%）');
    expect(valueInWords({ id: 'overcount.against', value: 'voters' }).zh).toBe('投票人数');
    expect(valueInWords({ id: 'mode', value: ['candidates', 'open'] }).zh).toBe('确定正式候选人、不确定候选人（海选）');
    expect(valueInWords({ id: 'mode', value: 'constructor' }).zh).toBe('constructor');
  });
});

describe('sources', () => {
  it('are called by a name in English, each of them and no other', () => {
    const sources = new Set(PARAMETERS.map(({ source }) => sourceInWords(source).zh));
    expect(Object.keys(SOURCE_WORDS).toSorted()).toEqual([...sources].toSorted());
    for (const { source } of PARAMETERS) {
      expect(sourceInWords(source).zh).not.toMatch(/-\d/);
      expect(sourceInWords(source).en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('labels', () => {
  it('come in both languages, and what is recalled is to be confirmed', () => {
    for (const labels of [CONFIDENCE_WORDS, KIND_WORDS, LAYER_WORDS, MARK_WORDS]) {
      for (const { zh, en } of Object.values(labels)) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/[A-Za-z]/);
      }
    }
    expect(CONFIDENCE_WORDS.R).toEqual({ zh: '待核实', en: 'To be confirmed' });
  });
});
