import { checkIdNumber, foldWidth, type IdNumberCheck } from '@huanjie/chinese';
import type { Bilingual } from '@huanjie/rules';
import { CELL_NUMBER } from '../table.ts';
import type { CellCheck, PersonOfRow } from './cells.ts';

const LOST_DIGITS: Bilingual = {
  zh: '身份证号被表格软件当作数字，第16位以后已丢失，请将该列设为“文本”格式后按证件重新录入',
  en: 'the spreadsheet treated the ID number as a number and lost its digits from the 16th on; format the column as text and type it again',
};

/** What people put between or around the digits. */
const AROUND = /[\s\p{Z}\p{Cf}\p{Pd}_.·,，、'"’‘“”`´()[\]]+/gu;
/** Signs that are typed for the final X. */
const LIKE_X = /[ХхΧχ×✕*]$/u;

/**
 * The check of ID numbers, which it reports to `person`; `day` bounds birth dates. An old number of 15 digits is taken
 * as the one of 18 that replaced it where `takesOld`: its first 17 digits follow from it, and the last from those.
 */
export function idCheck(person: PersonOfRow, day: string | undefined, takesOld: boolean): CellCheck {
  const take = (checked: Extract<IdNumberCheck, { birthDate: string }>): string => {
    person.birthDate = checked.birthDate;
    person.sex = checked.sex;
    return checked.kind === 'old' ? checked.upgraded : checked.normalized;
  };
  return (text, mark, note) => {
    if ((mark & 7) === CELL_NUMBER && text.length >= 16) {
      note('ID_SCIENTIFIC', LOST_DIGITS.zh, LOST_DIGITS.en);
      return null;
    }
    const checked = checkIdNumber(text, day);
    if (checked.kind === 'valid') return take(checked);
    const again = checked.kind === 'invalid' ? withoutSigns(text, day) : checked;
    if (again?.kind === 'valid') {
      note(
        'ID_TIDIED',
        '号码中的空格、横线等符号已去掉，末位已统一为 X，请核对',
        'blanks, dashes and other signs were taken out of the number and its last character was made X; compare it',
        'warning',
      );
      return take(again);
    }
    if (again?.kind === 'old') {
      if (takesOld) {
        note(
          'ID_OLD',
          '是15位旧号码，已按国家标准换算为18位登记，请与现用身份证核对',
          'an old number of 15 digits; the 18 characters that follow from it were taken; compare the present identity card',
          'warning',
        );
        return take(again);
      }
      note(
        'ID_LENGTH',
        '是15位旧号码，请填写18位公民身份号码',
        'an old number of 15 digits; write the one of 18 characters',
      );
    } else if (checked.kind === 'invalid') {
      if (checked.code === 'ID_SCIENTIFIC' || (checked.code === 'ID_CHECK_DIGIT' && text.endsWith('000'))) {
        note('ID_SCIENTIFIC', LOST_DIGITS.zh, LOST_DIGITS.en);
      } else note(checked.code, checked.zh, checked.en);
    }
    return null;
  };
}

/** The number without what people put around its digits; null when that makes it none either. */
function withoutSigns(text: string, day: string | undefined): IdNumberCheck | null {
  if (text.length > 60) return null;
  const plain = foldWidth(text).replace(LIKE_X, 'X').replace(AROUND, '');
  // A number between letters (E+17) is not put together from its pieces.
  if (plain === text || !/^\d{14,17}[\dXx]$/.test(plain)) return null;
  const checked = checkIdNumber(plain, day);
  return checked.kind === 'invalid' ? null : checked;
}
