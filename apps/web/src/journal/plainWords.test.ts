import { describe, expect, it } from 'vitest';
import { plainWords } from './plainWords.ts';

const wordOf = (code: string) => ({ rolls: '选民名册', VALID: '有效' })[code] ?? code;

describe('plainWords', () => {
  it('replaces the codes of the payload by their words', () => {
    expect(plainWords('导入 rolls：18 行', { kind: 'rolls', rows: 18 }, wordOf)).toBe('导入 选民名册：18 行');
    expect(plainWords('当选 2 人（VALID）', { validity: 'VALID' }, wordOf)).toBe('当选 2 人（有效）');
  });

  it('leaves parts of other words and unknown codes alone', () => {
    expect(plainWords('rollsheet', { kind: 'rolls' }, wordOf)).toBe('rollsheet');
    expect(plainWords('x-1', { kind: 'x-1' }, wordOf)).toBe('x-1');
  });
});
