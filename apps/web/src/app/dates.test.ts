import { describe, expect, it } from 'vitest';
import { dayInWords, daysBetween, dayWithoutYear, grouped, instantInShanghai, todayInShanghai } from './dates.ts';

describe('days', () => {
  it('are written as people write them', () => {
    expect(dayInWords('2020-12-06', 'zh')).toBe('2020年12月6日');
    expect(dayInWords('2020-12-06', 'en')).toBe('6 Dec 2020');
    expect(dayWithoutYear('2020-12-06', 'zh')).toBe('12月6日');
  });

  it('are counted by the calendar', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2020-12-26', '2020-12-06')).toBe(-20);
  });

  it('change at midnight in Shanghai', () => {
    expect(todayInShanghai(new Date('2020-12-05T15:59:59Z'))).toBe('2020-12-05');
    expect(todayInShanghai(new Date('2020-12-05T16:00:00Z'))).toBe('2020-12-06');
    expect(instantInShanghai('2020-12-05T16:05:00Z')).toBe('2020-12-06 00:05');
    expect(instantInShanghai('soon')).toBe('soon');
  });
});

describe('grouped', () => {
  it('sets thousands apart', () => {
    expect(grouped(247049)).toBe('247,049');
    expect(grouped(434)).toBe('434');
  });
});
