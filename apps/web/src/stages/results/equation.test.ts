import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byVotes, equationOf, nextCode, share } from './equation.ts';

describe('equationOf', () => {
  it('adds up on both sides', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(count, count, count, (issued, returned, invalid) => {
        const { notReturned, valid, overcount } = equationOf({ issued, returned, invalid });
        expect(returned + notReturned).toBe(issued);
        expect(valid + invalid).toBe(returned);
        expect(overcount > 0).toBe(returned > issued);
      }),
    );
  });
});

describe('share', () => {
  it('stays within its bar', () => {
    expect(share(5, 10)).toBe(50);
    expect(share(11, 10)).toBe(100);
    expect(share(1, 0)).toBe(0);
  });
});

describe('nextCode', () => {
  it('reads the code out of an open-ended value', () => {
    expect(nextCode({ code: 'RUNOFF_REQUIRED', seats: 1 })).toBe('RUNOFF_REQUIRED');
    expect(nextCode(null)).toBeNull();
    expect(nextCode({ code: 3 })).toBeNull();
  });
});

describe('byVotes', () => {
  it('puts most votes first and keeps the order of the ballot among equals', () => {
    const candidates = [
      { approve: 5, ballotOrder: 2 },
      { approve: 9, ballotOrder: 3 },
      { approve: 5, ballotOrder: 1 },
    ];
    expect(byVotes(candidates).map((candidate) => candidate.ballotOrder)).toEqual([3, 1, 2]);
  });
});
