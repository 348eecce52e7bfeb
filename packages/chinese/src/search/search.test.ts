import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { nameSearchKeys, pinyinOf } from '../index.ts';
import { otherReadings } from './index.ts';
import { MANY_READINGS } from './readings.generated.ts';

/** Whether a search by these letters comes upon a name as it is stored. */
function finds(letters: string, name: string): boolean {
  const { full, initials } = pinyinOf(name);
  const plain = full.replaceAll('v', 'u');
  if (plain.startsWith(letters.replaceAll('v', 'u')) || initials.startsWith(letters)) return true;
  const other = otherReadings(letters);
  const begins = (surnames: readonly string[]) => surnames.some((surname) => name.startsWith(surname));
  return (
    other.full.some((range) => plain.startsWith(range.begins) && begins(range.surnames)) ||
    other.initials.some((range) => initials.startsWith(range.begins) && begins(range.surnames))
  );
}

describe('less likely readings of surnames', () => {
  it.each([
    ['单雄信', 'danx'],
    ['单雄信', 'dxx'],
    ['仇英', 'chouying'],
    ['曾国藩', 'cengguo'],
    ['区伟', 'quw'],
    ['解珍', 'jiezhen'],
    ['查良', 'chaliang'],
    ['万俟明', 'wansi'],
    ['尉迟恭', 'weichigong'],
    ['单于明', 'danyu'],
    ['吕绿', 'lulv'],
  ])('find %s by %s', (name, letters) => {
    expect(finds(letters, name)).toBe(true);
  });

  it('find nobody by a reading that the name has not', () => {
    expect(finds('danx', '山雄信')).toBe(false);
    expect(finds('dxx', '宋雄信')).toBe(false);
    expect(finds('wansi', '莫奇明')).toBe(false);
  });

  it('find a name by the beginning of every key once the surname is typed', () => {
    const surname = fc.constantFrom(
      ...'单仇曾区查解盖朴乐员缪尉长万于石张欧司上'.split(''),
      '欧阳',
      '单于',
      '万俟',
      '長',
    );
    const given = fc.array(fc.constantFrom(...'长曾国绿女行重·李a𬱖'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(surname, given, fc.nat(4), (first, rest, cut) => {
        const name = first + rest.join('');
        const keys = nameSearchKeys(name);
        for (const key of keys.full) expect([name, key, finds(key, name)]).toEqual([name, key, true]);
        for (const key of keys.initials) {
          const typed = key.slice(0, Math.max(2, key.length - cut));
          expect([name, typed, typed.length < 2 || finds(typed, name)]).toEqual([name, typed, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('know every reading that the dictionary knows', () => {
    const listed = new Map(MANY_READINGS.split(' ').map((entry) => [[...entry][0], entry]));
    const options = { toneType: 'none', type: 'array', v: true, multiple: true } as const;
    for (let code = 0x4e00; code <= 0x9fff; code += 1) {
      const character = String.fromCodePoint(code);
      const plain = new Set(pinyin(character, options).filter((reading) => /^[a-z]+$/.test(reading)));
      const known = new Set(listed.get(character)?.slice(1).split(','));
      if (plain.size > 1) expect([character, ...known].sort()).toEqual([character, ...plain].sort());
      else expect([character, known.size]).toEqual([character, 0]);
    }
  });
});
