import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearch } from './search.ts';

describe('a search text', () => {
  test('stands for itself: signs of LIKE are escaped', () => {
    expect(readSearch('100%_\\')).toEqual({
      contains: '%100\\%\\_\\\\%',
      begins: '100\\%\\_\\\\%',
      pinyin: null,
      letters: null,
      characters: ['1', '0', '%', '_', '\\'],
      isCard: false,
      tail: null,
    });
  });

  test('may be a card number, or the end of an ID number', () => {
    expect(readSearch('A-01')).toMatchObject({ isCard: true, tail: null });
    expect(readSearch('００１９')).toMatchObject({ isCard: true, tail: '0019' });
    expect(readSearch('001x')).toMatchObject({ isCard: true, tail: '001X' });
    expect(readSearch('X001')?.tail).toBeNull();
    expect(readSearch('zhang')?.isCard).toBe(false);
    expect(readSearch('00193')?.tail).toBeNull();
    expect(readSearch('张 三 张')).toMatchObject({ isCard: false, characters: ['张', '三'] });
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
