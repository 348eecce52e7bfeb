import { RULES } from '@huanjie/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleInDigits, articleInWords } from './articles.ts';
import { ruleFamilies } from './catalogue.ts';
import { findElsewhere, findParameters, findRules, folded, markHits, termsOf } from './search.ts';
import { findText, type LawText } from './texts.ts';
import { usesOfRule } from './uses.ts';

const text = (id: string): LawText => {
  const found = findText(id);
  if (found === null) throw new Error(id);
  return found;
};

describe('the search of rules', () => {
  it('finds by id, title, statement, in Chinese and English, in any width and case', () => {
    expect(findRules(termsOf('vc-610'))[0]).toBe('VC-610');
    expect(findRules(termsOf('ＶＣ－６１０'))[0]).toBe('VC-610');
    expect(findRules(termsOf('得票多的当选'))[0]).toBe('VC-611');
    expect(findRules(termsOf('Voting by PROXY'))).toContain('VC-520');
    expect(findRules(termsOf('proxy candidate'))).toContain('VC-523');
  });

  it('puts the id before the title and the title before what is said', () => {
    const found = findRules(termsOf('委托'));
    const inTitle = found.map((id) => RULES[id]?.title.zh.includes('委托') === true);
    expect(inTitle.indexOf(false)).toBe(inTitle.filter((one) => one).length);
    expect(inTitle.filter((one) => !one).length).toBeGreaterThan(0);
    expect(findRules(termsOf('vc-6')).slice(0, 3)).toEqual(['VC-601', 'VC-602', 'VC-603']);
  });

  it('finds an article as it is printed, with digits and in English', () => {
    for (const typed of ['第二十条', '第20条', 'art. 20']) {
      expect(findParameters(text('VC-2018'), termsOf(typed)), typed).toContain('handover.days');
    }
    expect(findRules(termsOf('第18条'))).toContain('VC-523');
  });

  it('finds parameters by name, value, source, rule and how far they were checked', () => {
    const law = text('VC-2026');
    for (const typed of ['移交 日内', 'handover', '10日', 'VC-706', 'handover.days', '组织法（2025） 移交']) {
      expect(findParameters(law, termsOf(typed)), typed).toContain('handover.days');
    }
    expect(findParameters(law, termsOf('待核实'))).toContain('turnout.source');
    expect(findParameters(law, termsOf('待核实')).has('handover.days')).toBe(false);
  });

  it('names other texts with their number, and nothing for nothing', () => {
    const elsewhere = findElsewhere([text('VC-2026')], termsOf('预选过半数'));
    expect(elsewhere.map((one) => [one.text.id, one.count])).toContainEqual(['PB-2020', 1]);
    expect(elsewhere.map((one) => one.text.id)).not.toContain('VC-2026');
    expect(findRules([])).toEqual([]);
    expect(findRules(termsOf('  '))).toEqual([]);
    expect(findRules(termsOf('没有这样的字'))).toEqual([]);
  });
});

describe('marking', () => {
  it('keeps the text whole and marks exactly what was found', () => {
    const property = fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ minLength: 1 })),
      (said, typed) => {
        const terms = typed.flatMap((one) => termsOf(one));
        const pieces = markHits(said, terms);
        expect(pieces.map((piece) => piece.text).join('')).toBe(said);
        for (const piece of pieces) {
          const found = terms.some((term) => folded(piece.text).includes(term));
          if (piece.hit) expect(found).toBe(true);
          else expect(found).toBe(false);
        }
      },
    );
    fc.assert(property);
  });

  it('marks letters of another case and width', () => {
    expect(markHits('规则ＶＣ-610', ['vc-6']).filter(({ hit }) => hit)).toEqual([{ text: 'ＶＣ-6', hit: true, at: 2 }]);
  });
});

describe('articles', () => {
  it('are read in both languages', () => {
    expect(articleInWords('第二十条第三项', 'en')).toBe('Art. 20, item 3');
    expect(articleInWords('第十三条、第十五条', 'en')).toBe('Art. 13; Art. 15');
    expect(articleInWords('第二百零一条', 'en')).toBe('Art. 201');
    expect(articleInWords('第十八条', 'zh')).toBe('第十八条');
    expect(articleInDigits('第十八条、第三十三条')).toBe('第18条、第33条');
  });
});

describe('the catalogue', () => {
  it('holds every rule in one family', () => {
    expect(
      ruleFamilies()
        .flatMap(({ ids }) => ids)
        .toSorted(),
    ).toEqual(Object.keys(RULES).toSorted());
  });

  it('knows the parameters that hang on a rule, equal values together', () => {
    const [use] = usesOfRule('VC-310');
    expect(use).toMatchObject({ id: 'list.lead_days', values: [{ words: { zh: '20日' } }] });
    expect(use?.values[0]?.texts.map(({ id }) => id)).toEqual(['VC-2010', 'VC-2018', 'VC-2026', 'RC-1990', 'RC-2018']);
    expect(usesOfRule('VC-204').find(({ id }) => id === 'ec.size.min')?.values).toHaveLength(3);
    expect(usesOfRule('VC-999')).toEqual([]);
  });
});
