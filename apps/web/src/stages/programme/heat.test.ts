import { describe, expect, it } from 'vitest';
import { HEAT_MARKS, heatState } from './heat.ts';

describe('heatState', () => {
  it.each([
    [{ done: 0, total: 0, overdue: 0 }, 'none'],
    [{ done: 3, total: 3, overdue: 0 }, 'done'],
    [{ done: 2, total: 3, overdue: 1 }, 'late'],
    [{ done: 0, total: 3, overdue: 3 }, 'late'],
    [{ done: 2, total: 3, overdue: 0 }, 'part'],
    [{ done: 0, total: 3, overdue: 0 }, 'ahead'],
  ] as const)('%o is %s', (cell, state) => {
    expect(heatState(cell)).toBe(state);
  });

  it('has a mark of its own for every state, so that colour is never alone', () => {
    expect(new Set(Object.values(HEAT_MARKS)).size).toBe(Object.keys(HEAT_MARKS).length);
  });
});
