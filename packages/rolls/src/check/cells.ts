import { foldWidth, parseUnitCode } from '@huanjie/chinese';
import type { CellValue, Choice, Column } from '../sheet.ts';
import { CELL_DATE } from '../table.ts';
import { birthDateCheck, dateCheck } from './dates.ts';
import { idCheck } from './idNumbers.ts';
import type { IssueCode, Severity } from './issue.ts';
import { nameCheck, type Replacements } from './names.ts';

/** Takes what is wrong with the cell at hand; the texts go without place and full stop. */
export type Note = (code: IssueCode, zh: string, en: string, severity?: Severity) => void;

/** Reads the trimmed, non-empty text of a cell; notes what is wrong and then gives null. */
export type CellCheck = (text: string, mark: number, note: Note) => CellValue;

/** What the ID number of the row at hand says about its holder; empty texts when there is no valid one. */
export interface PersonOfRow {
  birthDate: string;
  sex: string;
}

/** What the checks of cells need to know besides their column. */
export interface CellContext {
  /** Day (YYYY-MM-DD) after which nobody is born. */
  readonly day: string | undefined;
  /** True for a voter roll, of which offices keep every kind. */
  readonly isRoll: boolean;
  readonly replacements: Replacements;
}

/** The check of one column; ID numbers are reported to `person`. */
export function cellCheck(column: Column, person: PersonOfRow, context: CellContext): CellCheck {
  const type = column.type;
  switch (type.kind) {
    case 'text':
      return column.key === 'group' ? groupCheck(type.max) : textCheck(type.max);
    case 'personName':
      return nameCheck(context.replacements);
    case 'idNumber':
      return idCheck(person, context.day, context.isRoll);
    case 'phone':
      return checkPhone;
    case 'unitCode':
      return unitCodeCheck();
    case 'date':
      return column.key === 'birthDate' ? birthDateCheck(person, context.isRoll) : dateCheck('DATE_FORM');
    case 'integer':
      return integerCheck(type.min, type.max);
    case 'boolean':
      return booleanCheck();
    case 'choice':
      return choiceCheck(type.choices);
    case 'choices':
      return choicesCheck(type.choices);
  }
}

function textCheck(max: number): CellCheck {
  return (text, mark, note) => {
    if ((mark & 7) === CELL_DATE) {
      note(
        'TEXT_DATE',
        '单元格是日期，原来的内容（如“3-1”）可能被表格软件改成了日期，请核对',
        'a date; the spreadsheet may have changed what was typed (such as "3-1"); compare it',
        'warning',
      );
    }
    const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    if (plain.length > max && Array.from(plain).length > max) {
      note('TEXT_LONG', `超过 ${max} 个字，请缩短`, `longer than ${max} characters; shorten it`);
      return null;
    }
    const doubtful = unusualCharacter(plain);
    if (doubtful === 'unusable') {
      note(
        'TEXT_CHARACTERS',
        '含有乱码或不可见的控制字符，请重新录入',
        'holds broken or control characters; type it again',
      );
      return null;
    }
    if (doubtful === 'private') {
      note(
        'TEXT_CHARACTERS',
        '含有自造字，换一台电脑可能无法显示，请改用国家标准收录的字',
        'holds a private-use character that other computers may not show; use the standard character',
        'warning',
      );
    }
    return plain;
  };
}

function unusualCharacter(text: string): 'unusable' | 'private' | null {
  let found: 'private' | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 32 && code < 127) continue;
    if (code === 0xfffd || code === 127 || (code < 32 && code !== 10 && code !== 9)) return 'unusable';
    if (code >= 0xe000 && code <= 0xf8ff) found = 'private';
  }
  return found;
}

function groupCheck(max: number): CellCheck {
  const checkText = textCheck(max);
  return (text, mark, note) => {
    if (/[\p{L}\p{N}]/u.test(text)) return checkText(text, mark, note);
    note(
      'GROUP_NAME',
      '小组名称没有文字或数字，请填写如“第3组”',
      'the group name has no letter or digit; write it like "第3组"',
    );
    return null;
  };
}

const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;
const LANDLINE = /^(?:\(?(0\d{2,3})\)?-?)?(\d{7,8})(?:(?:-|转)(\d{1,6}))?$/;

/** What people write where there is no telephone. */
const NO_PHONE = /^(?:无|没有|暂无|不详|[-—/\\0]+)$/;

const checkPhone: CellCheck = (text, _mark, note) => {
  if (NO_PHONE.test(text)) return null;
  const plain = foldWidth(text).replace(/[\s\u200b]+/g, '');
  const mobile = MOBILE.exec(plain.replaceAll('-', ''))?.[1];
  if (mobile) return mobile;
  const landline = LANDLINE.exec(plain);
  if (landline) {
    const [, area, number, extension] = landline;
    return `${area ? `${area}-` : ''}${number}${extension ? `-${extension}` : ''}`;
  }
  note(
    'PHONE_FORM',
    '不是电话号码，请填写一个11位手机号或带区号的固定电话',
    'no telephone number; write one mobile number of 11 digits or a landline with its area code',
  );
  return null;
};

/** Codes that are remembered: a county has fewer units. */
const REMEMBERED_CODES = 5000;

function unitCodeCheck(): CellCheck {
  const known = new Map<string, string>();
  return (text, _mark, note) => {
    const code = known.get(text);
    if (code !== undefined) return code;
    const plain = foldWidth(text).replace(/[\s'’]+/g, '');
    // Groups and electing units have codes of their own behind the twelve digits.
    const own = /^(\d{12})([0-9A-Za-z-]{1,12})$/.exec(plain);
    const checked = parseUnitCode(own?.[1] ?? plain);
    if (checked.kind === 'invalid') {
      note('UNIT_CODE_FORM', checked.zh, checked.en);
      return null;
    }
    const whole = checked.code + (own?.[2] ?? '');
    if (known.size < REMEMBERED_CODES) known.set(text, whole);
    return whole;
  };
}

function integerCheck(min: number, max: number): CellCheck {
  return (text, _mark, note) => {
    const plain = foldWidth(text).replace(/,(?=\d{3}(?:\D|$))/g, '');
    const number = /^[+-]?\d{1,15}(?:\.0+)?$/.test(plain) ? Number(plain) : Number.NaN;
    if (Number.isNaN(number)) {
      note('INTEGER_FORM', '应为整数，只填数字，不带单位', 'not a whole number; write digits only, without a unit');
      return null;
    }
    if (number < min || number > max) {
      note('INTEGER_RANGE', `应在 ${min} 到 ${max} 之间`, `not between ${min} and ${max}`);
      return null;
    }
    return number === 0 ? 0 : number;
  };
}

const YES = ['是', '有', '1', 'true', 'yes', 'y', '√', '✓', '对'];
const NO = ['否', '无', '0', 'false', 'no', 'n', '×', 'x', '不是'];

function booleanCheck(): CellCheck {
  const values = new Map<string, boolean>();
  for (const text of YES) values.set(text, true);
  for (const text of NO) values.set(text, false);
  return (text, _mark, note) => {
    const value = values.get(text) ?? values.get(foldWidth(text).toLowerCase());
    if (value !== undefined) return value;
    note('CHOICE_UNKNOWN', '请填“是”或“否”', 'write 是 (yes) or 否 (no)');
    return null;
  };
}

function spellings(choices: readonly Choice[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const choice of choices) {
    for (const text of [choice.value, choice.zh, choice.en]) values.set(foldChoice(text), choice.value);
  }
  for (const choice of choices) {
    for (const text of choice.aliases ?? []) {
      const folded = foldChoice(text);
      if (!values.has(folded)) values.set(folded, choice.value);
    }
  }
  return values;
}

const foldChoice = (text: string): string => foldWidth(text).replace(/\s+/g, '').toLowerCase();

function noteChoice(choices: readonly Choice[], found: string, note: Note): void {
  note(
    'CHOICE_UNKNOWN',
    `没有“${found}”这一项，可填：${choices.map((choice) => choice.zh).join('、')}`,
    `"${found}" is not on the list; write one of: ${choices.map((choice) => choice.en).join(', ')}`,
  );
}

const shown = (text: string): string => text.slice(0, 20).replace(/\d{7,}/g, '…');

function choiceCheck(choices: readonly Choice[]): CellCheck {
  const values = spellings(choices);
  return (text, _mark, note) => {
    const value = values.get(text) ?? values.get(foldChoice(text));
    if (value !== undefined) return value;
    noteChoice(choices, shown(text), note);
    return null;
  };
}

function choicesCheck(choices: readonly Choice[]): CellCheck {
  const values = spellings(choices);
  return (text, _mark, note) => {
    const whole = values.get(foldChoice(text));
    if (whole !== undefined) return [whole];
    const found: string[] = [];
    for (const part of text.split(/[、;；,，\n]/)) {
      const folded = foldChoice(part);
      if (folded === '') continue;
      const value = values.get(folded);
      if (value === undefined) {
        noteChoice(choices, shown(part.trim()), note);
        return null;
      }
      if (!found.includes(value)) found.push(value);
    }
    return found.length === 0 ? null : found;
  };
}
