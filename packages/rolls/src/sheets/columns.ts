import type { Choice, Column, ColumnType } from '../sheet.ts';

function column(key: string, zh: string, en: string, type: ColumnType, required: boolean, aliases: string[]): Column {
  return { key, title: { zh, en }, type, required, aliases };
}

/** Free text of at most `max` code points. */
export const text = (key: string, zh: string, en: string, max: number, required = false, ...aliases: string[]) =>
  column(key, zh, en, { kind: 'text', max }, required, aliases);

/** A calendar date in any of the spellings that offices use. */
export const date = (key: string, zh: string, en: string, required = false, ...aliases: string[]) =>
  column(key, zh, en, { kind: 'date' }, required, aliases);

/** A whole number from 0 up. */
export const count = (key: string, zh: string, en: string, required = false, ...aliases: string[]) =>
  column(key, zh, en, { kind: 'integer', min: 0, max: 100_000_000 }, required, aliases);

/** 是/否. */
export const flag = (key: string, zh: string, en: string, required = false, ...aliases: string[]) =>
  column(key, zh, en, { kind: 'boolean' }, required, aliases);

/** One of a closed list. */
export const choice = (key: string, zh: string, en: string, choices: readonly Choice[], required = false) =>
  column(key, zh, en, { kind: 'choice', choices }, required, []);

/** Several of a closed list in one cell. */
export const choices = (key: string, zh: string, en: string, list: readonly Choice[]) =>
  column(key, zh, en, { kind: 'choices', choices: list }, false, []);

/** Builds the value lists of choice columns: `value`, Chinese, English, then other spellings. */
export const option = (value: string, zh: string, en: string, ...aliases: string[]): Choice => ({
  value,
  zh,
  en,
  aliases,
});

/** The 12-digit code of the unit that the row belongs to; own codes of groups and electing units may be longer. */
export const unitCode = (key = 'unitCode', zh = '单位代码', en = 'Unit code', required = true): Column =>
  column(key, zh, en, { kind: 'unitCode' }, required, key === 'unitCode' ? ['区划代码', '村代码', '社区代码'] : []);

export const personName = (required = true): Column =>
  column('name', '姓名', 'Name', { kind: 'personName' }, required, ['选民姓名', '候选人姓名']);

export const idNumber = (required = true): Column =>
  column('idNumber', '公民身份号码', 'ID number', { kind: 'idNumber' }, required, ['身份证号', '身份证号码', '身份证']);

export const sex = (required: boolean): Column => choice('sex', '性别', 'Sex', SEXES, required);

export const birthDate = (required: boolean): Column =>
  date('birthDate', '出生日期', 'Date of birth', required, '出生年月日', '出生年月', '生日');

export const SEXES = [option('male', '男', 'male', 'M'), option('female', '女', 'female', 'F')] as const;
