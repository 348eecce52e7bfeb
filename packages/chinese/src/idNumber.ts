import { type IsoDay, isCalendarDay } from './calendar.ts';
import { foldWidth } from './width.ts';

/** Why a citizen number is refused. */
export type IdNumberFault = 'ID_LENGTH' | 'ID_CHARACTERS' | 'ID_CHECK_DIGIT' | 'ID_BIRTH_DATE' | 'ID_SCIENTIFIC';

interface IdNumberContent {
  readonly birthDate: IsoDay;
  readonly sex: 'male' | 'female';
  /** The six digits of the place of first registration; the code may since have been abolished. */
  readonly region: string;
  readonly normalized: string;
}

/** What a citizen number (公民身份号码) turned out to be. */
export type IdNumberCheck =
  | ({ readonly kind: 'valid' } & IdNumberContent)
  /** A 15-digit number of before 1999; `upgraded` is the same person's 18-character number. */
  | ({ readonly kind: 'old'; readonly upgraded: string } & IdNumberContent)
  | { readonly kind: 'invalid'; readonly code: IdNumberFault; readonly zh: string; readonly en: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_YEAR = 1850;

/**
 * The check character of GB 11643-1999 for the first 17 digits of a citizen number.
 * Throws `RangeError` when the text does not begin with 17 ASCII digits.
 */
export function idCheckDigit(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const digit = first17.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) throw new RangeError('A check digit needs 17 digits');
    sum += digit * (WEIGHTS[i] ?? 0);
  }
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Checks a citizen number by GB 11643-1999. Full-width characters, blanks and a small x are put right first. Region
 * digits are not compared with a list, because they stay those of the first registration. `today` makes a birth date
 * after that day a fault; without it only the calendar is checked.
 */
export function checkIdNumber(text: string, today?: IsoDay): IdNumberCheck {
  const number = normalizeIdNumber(text);
  const wrong = firstWrongCharacter(number);
  if (wrong >= 0) return isScientific(number) ? fault('ID_SCIENTIFIC', number) : fault('ID_CHARACTERS', number);
  if (number.length === 15) return checkOld(number, today);
  if (number.length !== 18) return fault('ID_LENGTH', number);
  const birthDate = readBirthDate(number.slice(6, 14), today);
  if (birthDate === null) return fault('ID_BIRTH_DATE', number);
  if (idCheckDigit(number) !== number.charAt(17)) return fault('ID_CHECK_DIGIT', number);
  const sex = digits(number, 16, 1) % 2 === 1 ? 'male' : 'female';
  return { kind: 'valid', birthDate, sex, region: number.slice(0, 6), normalized: number };
}

function checkOld(number: string, today: IsoDay | undefined): IdNumberCheck {
  const birthDate = readBirthDate(`19${number.slice(6, 12)}`, today);
  // Fifteen digits without a date inside are a shortened 18-character number, not an old one.
  if (birthDate === null || number.endsWith('X')) return fault('ID_LENGTH', number);
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`;
  const sex = digits(number, 14, 1) % 2 === 1 ? 'male' : 'female';
  const upgraded = first17 + idCheckDigit(first17);
  return { kind: 'old', birthDate, sex, region: number.slice(0, 6), normalized: number, upgraded };
}

function readBirthDate(compact: string, today: IsoDay | undefined): IsoDay | null {
  const year = digits(compact, 0, 4);
  if (year < EARLIEST_YEAR || !isCalendarDay(year, digits(compact, 4, 2), digits(compact, 6, 2))) return null;
  const birthDate = `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`;
  return today !== undefined && birthDate > today ? null : birthDate;
}

function normalizeIdNumber(text: string): string {
  const plain = firstWrongCharacter(text) < 0 ? text : foldWidth(text).replace(/[\s'’‘\u200b\ufeff]+/g, '');
  return plain.endsWith('x') ? `${plain.slice(0, -1)}X` : plain;
}

/** Index of the first character that is neither a digit nor a final X; -1 when there is none. */
function firstWrongCharacter(text: string): number {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if (i === text.length - 1 && i > 0 && (code === 88 || code === 120)) continue;
    return i;
  }
  return -1;
}

function isScientific(text: string): boolean {
  return text.length <= 40 && /^\d(?:\.\d+)?[eE]\+?\d{1,2}$/.test(text);
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

function fault(code: IdNumberFault, number: string): IdNumberCheck {
  return { kind: 'invalid', code, ...FAULT_TEXTS[code](number) };
}

const FAULT_TEXTS: Record<IdNumberFault, (number: string) => { zh: string; en: string }> = {
  ID_LENGTH: (number) => ({
    zh: `身份证号应为18位，现为${number.length}位`,
    en: `A citizen number has 18 characters; this one has ${number.length}`,
  }),
  ID_CHARACTERS: () => ({
    zh: '身份证号只能由数字组成，末位可为X',
    en: 'A citizen number holds digits only, the last character may be X',
  }),
  ID_CHECK_DIGIT: () => ({
    zh: '身份证号校验码不符，请核对是否录错数字',
    en: 'The check digit of the citizen number does not match; a digit is probably mistyped',
  }),
  ID_BIRTH_DATE: () => ({
    zh: '身份证号第7至14位不是有效的出生日期',
    en: 'Characters 7 to 14 of the citizen number are not a valid birth date',
  }),
  ID_SCIENTIFIC: () => ({
    zh: '身份证号被表格软件改成了科学计数法，末几位已丢失，请将该列设为文本后重新录入',
    en: 'The spreadsheet turned the citizen number into scientific notation and lost digits; format the column as text and enter it again',
  }),
};

/**
 * Masks a citizen number for lists: the first six and the last four characters stay (`110105********002X`). A text of
 * another length is masked whole.
 */
export function maskIdNumber(text: string): string {
  if (text.length !== 18 && text.length !== 15) return '*'.repeat(Array.from(text).length);
  return text.slice(0, 6) + '*'.repeat(text.length - 10) + text.slice(-4);
}
