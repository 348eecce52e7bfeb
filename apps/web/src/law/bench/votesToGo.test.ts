import { determine, type Poll } from '@huanjie/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryOut } from './attempt.ts';
import { soundSheets } from './bench.kit.ts';
import { exampleOf } from './examples.ts';
import { distanceOf, withApprovals } from './votesToGo.ts';

const WON = ['ELECTED', 'RECALLED'];

function outcomeWith(poll: Poll, contestId: string, person: string, approve: number): string {
  const contest = poll.contests.find(({ id }) => id === contestId);
  const candidate = contest?.candidates.find(({ id }) => id === person);
  if (contest === undefined || candidate === undefined) throw new Error('nobody');
  const answer = determine(withApprovals(poll, contest, candidate, approve));
  if ('error' in answer) throw new Error(answer.error.en);
  const reasons = answer.contests.find(({ id }) => id === contestId)?.reasons ?? [];
  return reasons.find((reason) => reason.person === person)?.outcome ?? '';
}

describe('votes to go', () => {
  it('tell one vote short of the threshold, of a tie and of the last seat', () => {
    expect(distanceOf(exampleOf('byRun'), 'member', '柳成荫')).toEqual({ kind: 'more', votes: 2, taken: 0 });
    expect(distanceOf(exampleOf('tie'), 'member', '方向前')).toEqual({ kind: 'more', votes: 1, taken: 0 });
    expect(distanceOf(exampleOf('party'), 'committee-member', '梅岭')).toEqual({ kind: 'more', votes: 16, taken: 0 });
    expect(distanceOf(exampleOf('party'), 'committee-member', '关山')).toEqual({ kind: 'spare', votes: 14 });
    expect(distanceOf(exampleOf('recall'), 'chair', '谷雨生')).toEqual({ kind: 'spare', votes: 1 });
  });

  it('take from others what the ballots cannot hold', () => {
    expect(distanceOf(exampleOf('village'), 'chair', '程立夏')).toEqual({ kind: 'more', votes: 212, taken: 177 });
  });

  it('are not told of an invalid vote', () => {
    expect(distanceOf(exampleOf('invalid'), 'chair', '涂山')).toBeNull();
  });

  it('say never where a relative keeps a higher post', () => {
    const poll = { ...exampleOf('village'), kin: [{ a: '沈望山', b: '燕春来', relation: 'spouse' as const }] };
    expect(distanceOf(poll, 'member', '燕春来')).toEqual({ kind: 'never', most: 1075 });
  });

  it('are what trying every count one by one finds', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(soundSheets, (sheet) => {
        const { decided } = tryOut(sheet);
        fc.pre(decided !== null && decided.result.validity === 'VALID');
        const poll = decided?.poll as Poll;
        for (const contest of poll.contests) {
          const valid = poll.ballots.returned - poll.ballots.invalid - (contest.void ?? 0);
          for (const { id, approve } of contest.candidates) {
            const distance = distanceOf(poll, contest.id, id);
            if (distance === null) continue;
            seen.add(distance.kind);
            const wins = (votes: number) => WON.includes(outcomeWith(poll, contest.id, id, votes));
            const never = distance.kind === 'never';
            const spare = distance.kind === 'spare';
            const edge = never ? valid + 1 : spare ? approve - distance.votes : approve + distance.votes;
            if (!never) expect(wins(edge)).toBe(true);
            if (edge > 0) expect(wins(edge - 1)).toBe(false);
            // Votes taken from a relative may seat somebody else: only without kin is there one edge.
            if ((poll.kin ?? []).length > 0) continue;
            const [from, to] = spare ? [0, approve] : [approve, valid];
            for (let votes = from; votes <= to; votes += 1) expect(wins(votes)).toBe(votes >= edge);
          }
        }
      }),
      { numRuns: 80 },
    );
    expect([...seen].sort()).toEqual(['more', 'never', 'spare']);
  });
});
