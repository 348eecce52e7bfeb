import { describe, expect, it } from 'vitest';
import { spanInWords } from './stepSpan.ts';

describe('a span of days in words', () => {
  it('says one day once and a year only where it changes', () => {
    expect(spanInWords('2021-09-06', '2021-09-06', 'zh')).toBe('2021年9月6日');
    expect(spanInWords('2021-09-06', '2021-10-14', 'zh')).toBe('2021年9月6日 – 10月14日');
    expect(spanInWords('2020-12-22', '2021-01-27', 'en')).toBe('22 Dec 2020 – 27 Jan 2021');
    expect(spanInWords(null, null, 'zh')).toBeNull();
  });
});
