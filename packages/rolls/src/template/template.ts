import { columnLetters } from '../letters.ts';
import type { Column, Sheet } from '../sheet.ts';
import { packWorkbook, type SheetPart, STYLE_HEADING, STYLE_PLAIN, STYLE_REQUIRED, STYLE_TEXT } from './workbook.ts';

const LISTS = '选项';
/** Rows that offer a list: more than a township fills in by hand; some programs hold a record for each of them. */
const LIST_ROWS = 20_000;

/**
 * A blank xlsx to hand out for a sheet: headings in both languages (required ones marked), every column as text so
 * that ID numbers and codes keep their digits, lists to choose from, and a second sheet that says how to fill it in.
 */
export function templateOf(sheet: Sheet): Uint8Array {
  const lists = sheet.columns.filter((column) => column.type.kind === 'choice' || column.type.kind === 'boolean');
  const fill: SheetPart = {
    name: sheet.title.zh,
    widths: sheet.columns.map((column) => ({ width: widthOf(column), style: STYLE_TEXT })),
    rows: [
      sheet.columns.map((column) => ({
        text: `${column.required ? '*' : ''}${column.title.zh}\n${column.title.en}`,
        style: column.required ? STYLE_REQUIRED : STYLE_HEADING,
      })),
    ],
    freezesFirstRow: true,
    choices: lists.map((column, index) => ({
      cells: `${columnLetters(sheet.columns.indexOf(column))}2:${columnLetters(sheet.columns.indexOf(column))}${LIST_ROWS}`,
      source: `'${LISTS}'!$${columnLetters(index)}$1:$${columnLetters(index)}$${optionsOf(column).length}`,
      title: column.title.zh,
    })),
  };
  const parts = [fill, notesOf(sheet)];
  if (lists.length > 0) parts.push(listsOf(lists));
  return packWorkbook(parts);
}

function notesOf(sheet: Sheet): SheetPart {
  const heading = ['列 Column', '必填 Required', '填写要求', 'How to fill it in'];
  const lines = sheet.columns.map((column) => {
    const rule = ruleOf(column);
    return [`${column.title.zh} ${column.title.en}`, column.required ? '是 yes' : '', rule.zh, rule.en];
  });
  return {
    name: '填写说明',
    widths: [26, 14, 60, 60].map((width) => ({ width, style: STYLE_PLAIN })),
    rows: [heading, ...lines].map((line, index) =>
      line.map((text) => ({ text, style: index === 0 ? STYLE_HEADING : STYLE_PLAIN })),
    ),
    freezesFirstRow: true,
    choices: [],
  };
}

/** The permitted values, one column a list; hidden, and so never read back. */
function listsOf(columns: readonly Column[]): SheetPart {
  const options = columns.map(optionsOf);
  const height = Math.max(...options.map((list) => list.length));
  return {
    name: LISTS,
    isHidden: true,
    widths: [],
    rows: Array.from({ length: height }, (_, row) =>
      options.map((list) => ({ text: list[row] ?? '', style: STYLE_PLAIN })),
    ),
    freezesFirstRow: false,
    choices: [],
  };
}

function optionsOf(column: Column): readonly string[] {
  if (column.type.kind === 'choice') return column.type.choices.map((choice) => choice.zh);
  return ['是', '否'];
}

function widthOf(column: Column): number {
  switch (column.type.kind) {
    case 'idNumber':
      return 24;
    case 'unitCode':
    case 'phone':
    case 'choices':
      return 18;
    case 'text':
      return column.type.max > 60 ? 40 : 16;
    default:
      return 14;
  }
}

function ruleOf(column: Column): { readonly zh: string; readonly en: string } {
  const type = column.type;
  switch (type.kind) {
    case 'text':
      return { zh: `文字，不超过 ${type.max} 字`, en: `text of at most ${type.max} characters` };
    case 'personName':
      return { zh: '姓名，与身份证一致，字间不留空格', en: 'name as on the identity card, without blanks' };
    case 'idNumber':
      return { zh: '18位公民身份号码，末位可为 X', en: 'ID number of 18 characters, the last may be X' };
    case 'phone':
      return { zh: '一个手机号，或带区号的固定电话', en: 'one mobile number, or a landline with its area code' };
    case 'unitCode':
      return {
        zh: '12位单位代码（6位县 + 3位乡镇 + 3位村）',
        en: 'unit code of 12 digits (county 6, township 3, village 3)',
      };
    case 'date':
      return { zh: '日期，如 2026-11-20', en: 'date, like 2026-11-20' };
    case 'integer':
      return { zh: `整数，${type.min} 到 ${type.max}，不带单位`, en: `whole number from ${type.min} to ${type.max}` };
    case 'boolean':
      return { zh: '是 或 否', en: '是 (yes) or 否 (no)' };
    case 'choice':
      return {
        zh: `选填其一：${type.choices.map((choice) => choice.zh).join('、')}`,
        en: `one of: ${type.choices.map((choice) => choice.en).join(', ')}`,
      };
    case 'choices':
      return {
        zh: `可填多项，用顿号隔开：${type.choices.map((choice) => choice.zh).join('、')}`,
        en: `one or more, separated by 、: ${type.choices.map((choice) => choice.en).join(', ')}`,
      };
  }
}
