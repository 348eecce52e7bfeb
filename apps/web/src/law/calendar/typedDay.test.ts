import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedDay } from './typedDay.ts';

const faultOf = (typed: string): string => {
  const read = readTypedDay(typed);
  return read.kind === 'unusable' ? read.says.zh : read.kind;
};

describe('a day as typed', () => {
  it.each(['2026-11-20', ' 2026.11.20', '2026/11/20', '20261120', '2026年11月20日', '２０２６年１１月２０日'])(
    'reads %s',
    (typed) => expect(readTypedDay(typed)).toEqual({ kind: 'day', day: '2026-11-20' }),
  );

  it('names the days that do not exist', () => {
    expect(faultOf('2026-11-31')).toBe('2026年11月只有30天，没有11月31日。');
    expect(faultOf('2027年2月29日')).toBe('2027年2月只有28天，没有2月29日。');
    expect(faultOf('20270229')).toBe('2027年2月只有28天，没有2月29日。');
    expect(faultOf('2026-13-01')).toBe('没有13月，请核对月份。');
    expect(faultOf('1026-11-20')).toContain('1900年至2999年');
    expect(faultOf('11月20日')).toContain('读不出日期');
    expect(faultOf('')).toBe('none');
    expect(readTypedDay(undefined)).toEqual({ kind: 'none' });
  });

  it('never throws and never takes a day that is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9年月日./ -]{0,14}$/)), (typed) => {
        const read = readTypedDay(typed);
        if (read.kind === 'day') expect(new Date(`${read.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(read.day);
        if (read.kind === 'unusable') expect(`${read.says.zh}${read.says.en}`).not.toMatch(/NaN|undefined/);
      }),
    );
  });
});
