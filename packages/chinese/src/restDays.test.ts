import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { isRestDay, REST_DAYS_KNOWN_TO, weekday } from './restDays.ts';

const arranged: { readonly holidays: Record<string, string>; readonly workdays: Record<string, string> } =
  createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');

describe('rest days', () => {
  it('are those that the State Council arranged, each day of each year', () => {
    const years = Object.keys(arranged.holidays).map((day) => Number(day.slice(0, 4)));
    expect(REST_DAYS_KNOWN_TO).toBe(Math.max(...years));
    const wrong: string[] = [];
    for (let day = `${Math.min(...years)}-01-01`; day <= `${REST_DAYS_KNOWN_TO}-12-31`; day = addDays(day, 1)) {
      const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      const off = day in arranged.holidays || (weekend && !(day in arranged.workdays));
      if (isRestDay(day) !== off) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('of a year not arranged so far are Saturdays and Sundays', () => {
    const next = `${REST_DAYS_KNOWN_TO + 1}`;
    for (let day = `${next}-01-01`; day <= `${next}-12-31`; day = addDays(day, 1)) {
      expect(isRestDay(day), day).toBe(weekday(day) > 5);
    }
  });

  it('begin with Monday and reach back behind 1970', () => {
    expect(['2026-11-23', '2026-11-29', '1969-12-31', '1900-01-01'].map(weekday)).toEqual([1, 7, 3, 1]);
    expect(() => isRestDay('2026-02-30')).toThrow(RangeError);
  });
});
