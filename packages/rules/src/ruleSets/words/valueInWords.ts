import type { Bilingual } from '../../stages.ts';
import { rangeOf } from '../merge/shapes.ts';
import type { Parameter } from '../types.ts';
import { CODE_WORDS } from './codes.ts';
import { SETTING_WORDS } from './settings.ts';

type Unit = NonNullable<Parameter['unit']>;

const UNITS: Readonly<Record<Unit, readonly [zh: string, one: string, many: string]>> = {
  persons: ['人', 'person', 'persons'],
  days: ['日', 'day', 'days'],
  months: ['个月', 'month', 'months'],
  years: ['年', 'year', 'years'],
};

/**
 * The value of a parameter in words: 20日, 是, 参加投票人数过半数（>50%）; the items of a list are joined. A code without
 * words stands as it is.
 */
export function valueInWords({ id, value, unit }: Pick<Parameter, 'id' | 'value' | 'unit'>): Bilingual {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' };
  if (typeof value === 'object') {
    const items = value.map((one) => wordsOf(id, one));
    return { zh: items.map(({ zh }) => zh).join('、'), en: items.map(({ en }) => en).join(', ') };
  }
  const range = rangeOf(value);
  if (range === null || Object.hasOwn(SETTING_WORDS, `${id}=${value}`)) return wordsOf(id, String(value));
  return counted(range.least, range.most, unit);
}

function wordsOf(id: string, code: string): Bilingual {
  const words = SETTING_WORDS[`${id}=${code}`] ?? (Object.hasOwn(CODE_WORDS, code) ? CODE_WORDS[code] : undefined);
  return words === undefined ? { zh: code, en: code } : { zh: words[0], en: words[1] };
}

function counted(least: number, most: number, unit: Unit | undefined): Bilingual {
  const [zh, one, many] = unit === undefined ? ['', '', ''] : UNITS[unit];
  const en = most === 1 ? one : many;
  if (least === most) return { zh: `${most}${zh}`, en: `${most} ${en}`.trim() };
  return { zh: `${least}至${most}${zh}`, en: `${least} to ${most} ${en}`.trim() };
}
