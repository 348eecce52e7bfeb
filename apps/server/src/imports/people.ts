import { checkIdNumber } from '@huanjie/chinese';
import type { SheetRow } from '@huanjie/rolls';
import { blindIndex, encryptNumber, type Keys } from '../access/keys.ts';
import { text } from './session.ts';

/** What the person table holds of an ID number: the cipher and the blind index, as `\x…` text. */
export function protectedNumber(keys: Keys, number: string | null): { cipher: string | null; index: string | null } {
  if (number === null) return { cipher: null, index: null };
  return {
    cipher: `\\x${encryptNumber(keys, number).toString('hex')}`,
    index: `\\x${blindIndex(keys, number).toString('hex')}`,
  };
}

/** Birth date and sex of a row: from its own cells, else from the ID number. */
export function bornAndSex(row: SheetRow): { birthDate: string; sex: string } | null {
  const number = text(row, 'idNumber');
  const fromNumber = number === null ? null : checkIdNumber(number);
  const birthDate = text(row, 'birthDate') ?? (fromNumber?.kind === 'valid' ? fromNumber.birthDate : null);
  const sex = text(row, 'sex') ?? (fromNumber?.kind === 'valid' ? fromNumber.sex : null);
  return birthDate === null || sex === null ? null : { birthDate, sex };
}
