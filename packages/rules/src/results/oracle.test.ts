import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determine } from './determine.ts';
import { type Expected, type ExpectedContest, expectOf } from './oracle.kit.ts';
import { UNJUDGED } from './oracleWalk.kit.ts';
import type { ContestResult, Determination, Poll } from './poll.ts';
import { committeePolls, partyPolls } from './randomPolls.kit.ts';

/** Some thousands of polls each time, a hundred thousand at night. */
const NIGHTLY = process.env.HUANJIE_NIGHTLY === '1';
const RUNS = NIGHTLY ? 50_000 : 3_000;
/** In milliseconds: a busy machine must not fail what is right. */
const PATIENCE = NIGHTLY ? 900_000 : 120_000;

/**
 * Polls as the oracle can judge them: it walks kin through one contest a post. Two contests for one post are left to the
 * golden polls where kin is in play.
 */
function judgeable(poll: Poll): Poll {
  const posts = poll.contests.map(({ post }) => post);
  return new Set(posts).size < posts.length ? { ...poll, kin: [] } : poll;
}

/** The oracle does not part the ties of a contest, nor write sentences. */
function shortNext(next: ContestResult['next'] | ExpectedContest['next']): ExpectedContest['next'] {
  if (next === null) return null;
  const { code } = next;
  if (!('candidates' in next) || next.seats === undefined || next.candidates === undefined) return { code };
  return { code, seats: next.seats, candidates: next.candidates };
}

function shortly({ validity, contests }: Determination | Expected, kin: boolean): Expected {
  return {
    validity,
    contests: contests.map((one: ContestResult | Expected['contests'][number]) => ({
      id: one.id,
      base: one.base,
      threshold: one.threshold,
      elected: one.elected,
      next: shortNext(one.next),
      options: one.options,
      // Whether a narrower overlay made the difference is told by the golden polls.
      flags: one.flags.filter((flag) => !kin || flag !== 'CONFLICT').toSorted(),
      ...(one.passed === undefined ? {} : { passed: one.passed }),
    })),
  };
}

function agrees(poll: Poll): void {
  const result = determine(poll);
  if ('error' in result) throw new Error(`refused: ${result.error.en}`);
  const kin = (poll.kin ?? []).length > 0;
  expect(shortly(result, kin)).toEqual(shortly(judgementOf(poll), kin));
}

/** What the oracle expects; it passes over relatives level with each other where a woman has priority. */
function judgementOf(poll: Poll): Expected {
  try {
    return expectOf(poll);
  } catch (error) {
    fc.pre(error !== UNJUDGED);
    throw error;
  }
}

describe('the determination and a second one written apart', () => {
  it('agree on committees under every rule set and overlay', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(committeePolls.map(judgeable), agrees), { numRuns: RUNS });
  });

  it('agree on Party polls', { timeout: PATIENCE }, () => {
    fc.assert(fc.property(partyPolls, agrees), { numRuns: RUNS });
  });
});
