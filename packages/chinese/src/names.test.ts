import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPersonName } from './index.ts';

describe('checkPersonName', () => {
  it.each([
    ['张三', '张三'],
    [' 张　三 ', '张三'],
    ['张', '张'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉 ‧ 买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉・买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉.买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
    ['𬎆㛃', '𬎆㛃'],
    ['何〇', '何〇'],
    ['葛\u{e0100}城', '葛\u{e0100}城'],
    ['Ｌｉ  Ｍｉｎｇ', 'Li Ming'],
    ["Jean-Luc O'Neill", "Jean-Luc O'Neill"],
  ])('takes %j as %j', (text, normalized) => {
    expect(checkPersonName(text)).toEqual({ kind: 'valid', normalized });
  });

  it.each([
    ['', 'NAME_EMPTY'],
    [' 　', 'NAME_EMPTY'],
    ['张'.repeat(61), 'NAME_LENGTH'],
    ['𬎆'.repeat(61), 'NAME_LENGTH'],
    ['张\t三', 'NAME_CONTROL'],
    ['张\u200b三', 'NAME_CONTROL'],
    ['张\u202e三', 'NAME_CONTROL'],
    ['张三😀', 'NAME_EMOJI'],
    ['张👨\u200d👩三', 'NAME_EMOJI'],
    ['张\ue000', 'NAME_PRIVATE_USE'],
    ['张\u{f0000}', 'NAME_PRIVATE_USE'],
    ['张3', 'NAME_DIGITS'],
    ['张３', 'NAME_DIGITS'],
    ['张三、李四', 'NAME_CHARACTERS'],
    ['·张三', 'NAME_CHARACTERS'],
    ['张三·', 'NAME_CHARACTERS'],
    ['张*', 'NAME_CHARACTERS'],
    ['张\ufffd', 'NAME_CHARACTERS'],
    ['张\ud800', 'NAME_CHARACTERS'],
  ])('refuses %j with %s', (text, code) => {
    expect(checkPersonName(text)).toMatchObject({ kind: 'invalid', code });
  });

  it('allows sixty characters, also outside the basic plane', () => {
    expect(checkPersonName('𬎆'.repeat(60)).kind).toBe('valid');
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'张三·•. Ａb\u3000𬎆'.split('')), maxLength: 20 }), (text) => {
        const once = checkPersonName(text);
        if (once.kind === 'valid') expect(checkPersonName(once.normalized)).toEqual(once);
      }),
    );
  });

  it('answers long hostile texts at once', () => {
    expect(checkPersonName(`${'a'.repeat(100_000)}!`)).toMatchObject({ code: 'NAME_LENGTH' });
    expect(checkPersonName(`${'a'.repeat(59)}!`)).toMatchObject({ code: 'NAME_CHARACTERS' });
    expect(checkPersonName(`张${' '.repeat(100_000)}三`)).toEqual({ kind: 'valid', normalized: '张三' });
  });
});
