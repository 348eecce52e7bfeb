import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearch } from './search.ts';

describe('a search text', () => {
  test('stands for itself: signs of LIKE are escaped', () => {
    expect(readSearch('100%_\\')).toEqual({
      contains: '%100\\%\\_\\\\%',
      begins: '100\\%\\_\\\\%',
      pinyin: null,
    });
  });

  test('reads pinyin with blanks, apostrophes and full-width letters', () => {
    expect(readSearch("Xi'an ｃｕｎ")?.pinyin).toBe('xiancun%');
  });

  test.each([undefined, '', '  ', '\u0000\u0007', '　'])('%j asks for nothing', (text) => {
    expect(readSearch(text)).toBeNull();
  });

  test('no unescaped wildcard and no control character survives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const patterns = readSearch(text);
        if (patterns === null) return;
        const inside = patterns.contains.slice(1, -1).replace(/\\[\\%_]/g, '');
        expect(inside).not.toMatch(/[\\%_]|\p{Cc}/u);
      }),
    );
  });
});
