import { describe, expect, it } from 'vitest';
import { OVERLAYS } from '../ruleSets/overlays.ts';
import { readBallotRules } from './ballotRules.ts';
import { CHAIR, CHAIR_ONLY, judge, paper } from './papers.kit.ts';

describe('paper and form that do not belong together', () => {
  it.each([
    ['a contest that is not printed', paper({ vice: ['A○'] })],
    ['a candidate that is not printed', paper({ chair: ['Z○'] })],
  ])('throw on %s', (_, given) => {
    expect(() => judge(given, CHAIR_ONLY)).toThrow(RangeError);
  });

  it('throw on no number of seats', () => {
    expect(() => judge(paper({}), { contests: [{ ...CHAIR, seats: 0 }] })).toThrow(RangeError);
  });
});

describe('readBallotRules', () => {
  it('refuses an unknown value by name and passes over what does not concern papers', () => {
    expect(readBallotRules('VC-2026', { 'overvote.scope': 'item' })).toMatchObject({
      error: { code: 'UNKNOWN_VALUE' },
    });
    expect(readBallotRules('VC-2026', { 'runoff.extra': 2 })).toMatchObject({ conflicts: [] });
  });

  it.each(OVERLAYS)('reads the values of $id', ({ parameters }) => {
    const values = Object.fromEntries(parameters.map(({ id, value }) => [id, value]));
    expect(readBallotRules('VC-2026', values)).not.toHaveProperty('error');
  });

  it('keeps the Party regulation against a measure and names the conflict', () => {
    expect(readBallotRules('PB-2020', { blank: 'invalid' })).toMatchObject({ blank: 'abstain', conflicts: ['blank'] });
  });
});
