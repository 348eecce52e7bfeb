import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Poll, PollContest } from './poll.ts';
import { decided } from './polls.kit.ts';
import { committeePolls, partyPolls } from './randomPolls.kit.ts';

/** A poll and the same with an order of announcement for every contest. */
const ordered = (polls: fc.Arbitrary<Poll>) =>
  fc.tuple(polls, fc.infiniteStream(fc.nat())).map(([plain, keys]) => {
    const contests = plain.contests.map((contest): PollContest => {
      const keyed = contest.candidates.map(({ id }) => ({ id, key: keys.next().value as number }));
      return { ...contest, order: keyed.toSorted((a, b) => a.key - b.key).map(({ id }) => id) };
    });
    return { plain, poll: { ...plain, contests } };
  });

describe('the order of announcement', () => {
  it('is the one given for members and delegates of the Party, the approved one of the input for secretaries', () => {
    const property = fc.property(ordered(partyPolls), ({ poll }) => {
      for (const [index, { elected }] of decided(poll).contests.entries()) {
        const { post, order = [], candidates = [] } = poll.contests[index] ?? {};
        const office = post === 'secretary' || post === 'deputy-secretary';
        const expected = office ? candidates.map(({ id }) => id) : order;
        expect(elected).toEqual(expected.filter((id) => elected.includes(id)));
      }
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it('changes nothing but the order of the elected', () => {
    const property = fc.property(ordered(partyPolls), ({ plain, poll }) => {
      const sorted = (given: Poll) =>
        decided(given).contests.map((one) => ({ ...one, elected: one.elected.toSorted() }));
      expect(sorted(poll)).toEqual(sorted(plain));
    });
    fc.assert(property);
  });

  it('means nothing in villages and communities, where the elected stand by their votes', () => {
    const property = fc.property(ordered(committeePolls), ({ plain, poll }) => {
      expect(decided(poll)).toEqual(decided(plain));
    });
    fc.assert(property);
  });
});
