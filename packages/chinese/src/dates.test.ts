import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn, daysBetween, formatDateZh, parseDate } from './index.ts';

const day = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('parseDate', () => {
  it.each([
    '2021-3-22',
    '2021-03-22',
    '2021.3.22',
    '2021.03.22.',
    '2021/03/22',
    '20210322',
    '2021年3月22日',
    '2021年03月22日',
    '2021 年 3 月 22 日',
    '2021年3月22号',
    '２０２１年３月２２日',
    '２０２１－０３－２２',
    '２０２１．３．２２',
    '二〇二一年三月二十二日',
    '二零二一年三月二十二日',
    '二○二一年三月二十二日',
    '2021-03-22 00:00:00',
    '2021-03-22T08:30',
    ' 2021/3/22 ',
    44277,
    44277.5,
    20210322,
  ])('reads %j', (text) => {
    expect(parseDate(text)).toBe('2021-03-22');
  });

  it.each([
    '',
    '2021',
    '2021-3',
    '2021年3月',
    '21-3-22',
    '22/3/2021',
    '2021-02-29',
    '2021-13-01',
    '2021-3/22',
    '20211301',
    '44277',
    '无',
    '二〇二一年十三月一日',
    0,
    -5,
    60,
    Number.NaN,
  ])('has no day for %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('counts serial numbers on both sides of the day that never was', () => {
    expect(parseDate(1)).toBe('1900-01-01');
    expect(parseDate(59)).toBe('1900-02-28');
    expect(parseDate(61)).toBe('1900-03-01');
    expect(parseDate(2_958_465)).toBe('9999-12-31');
  });

  it('reads back what formatDateZh writes', () => {
    expect(formatDateZh('2021-03-22')).toBe('2021年3月22日');
    fc.assert(
      fc.property(day, (iso) => {
        expect(parseDate(formatDateZh(iso))).toBe(iso);
      }),
    );
  });
});

describe('day arithmetic', () => {
  it('agrees with the proleptic Gregorian calendar of the platform', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (iso, count) => {
        const moved = new Date(`${iso}T00:00:00Z`);
        moved.setUTCDate(moved.getUTCDate() + count);
        fc.pre(moved.getUTCFullYear() >= 1000 && moved.getUTCFullYear() <= 9999);
        expect(addDays(iso, count)).toBe(moved.toISOString().slice(0, 10));
        expect(daysBetween(iso, addDays(iso, count))).toBe(count);
      }),
    );
  });

  it('throws on what is no day', () => {
    expect(() => addDays('2021-02-29', 1)).toThrow(RangeError);
    expect(() => daysBetween('2021-2-1', '2021-02-02')).toThrow(RangeError);
  });
});

describe('ageOn', () => {
  it('counts the birthday itself as reached', () => {
    expect(ageOn('2003-03-22', '2021-03-21')).toBe(17);
    expect(ageOn('2003-03-22', '2021-03-22')).toBe(18);
  });

  it('takes 1 March for those born on 29 February', () => {
    expect(ageOn('2004-02-29', '2022-02-28')).toBe(17);
    expect(ageOn('2004-02-29', '2022-03-01')).toBe(18);
    expect(ageOn('2004-02-29', '2024-02-29')).toBe(20);
  });
});
