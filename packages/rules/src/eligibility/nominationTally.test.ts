import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Post } from '../results/poll.ts';
import { type NominationPaper, nominationTally } from './nominationTally.ts';
import type { RuleContext } from './obstacle.ts';
import { twoRecommendations } from './twoRecommendations.ts';

const SEATS = { chair: 1, member: 2 } as const;

/** `chair:A member:B` → one paper. */
function paper(id: string, text: string, byProxy = false): NominationPaper {
  const nominees = text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [post = '', person = ''] = one.split(':');
      return { post: post as Post, person };
    });
  return { id, byProxy, nominees };
}

function tally(texts: readonly string[], rules: Partial<RuleContext> = {}, entitled = 20) {
  const papers = texts.map((text, at) => paper(`n${at}`, text));
  return nominationTally({ entitled, papers }, SEATS, { ruleSet: 'VC-2026', ...rules });
}

const outcome = (result: ReturnType<typeof tally>, post: Post) =>
  result.posts.find((one) => one.post === post)?.outcome ?? null;

describe('nominationTally', () => {
  it('fixes the candidates of each post by votes, one more than seats', () => {
    const result = tally(['chair:A member:C member:D', 'chair:A member:C member:D', 'chair:B member:E', 'member:C']);
    expect(outcome(result, 'chair')).toMatchObject({ kind: 'fixed', candidates: ['A', 'B'] });
    expect(outcome(result, 'member')).toMatchObject({ kind: 'fixed', candidates: ['C', 'D', 'E'] });
  });

  it('calls a preliminary election on a tie at the cut', () => {
    expect(outcome(tally(['chair:A', 'chair:A', 'chair:B', 'chair:C']), 'chair')).toMatchObject({
      kind: 'preliminary',
      certain: ['A'],
      tied: ['B', 'C'],
      places: 1,
    });
  });

  it('takes the tied in where the province leaves room for them', () => {
    const values = { 'nom.extra.chair': '1..2' };
    expect(outcome(tally(['chair:A', 'chair:A', 'chair:B', 'chair:C'], { values }), 'chair')).toMatchObject({
      kind: 'fixed',
      candidates: ['A', 'B', 'C'],
    });
    expect(outcome(tally(['chair:A', 'chair:B'], { values: { 'nom.extra.chair': 2 } }), 'chair')).toMatchObject({
      kind: 'short',
    });
  });

  it('refuses too few candidates for a post', () => {
    expect(outcome(tally(['chair:A']), 'chair')).toMatchObject({
      kind: 'short',
      refusal: { code: 'TOO_FEW_CANDIDATES', rules: ['VC-402', 'VC-403'] },
    });
  });

  it('does not count a post with more persons than seats, a person for two posts, or a proxy', () => {
    const result = tally(['chair:A chair:B member:C', 'chair:A member:A member:D']);
    expect(result.uncounted.map(({ paper: id, post, person, ground }) => [id, post, person, ground.rules[0]])).toEqual([
      ['n0', 'chair', null, 'VC-407'],
      ['n1', null, 'A', 'VC-408'],
    ]);
    expect(result.posts[0]?.ranking).toEqual([]);
    const byProxy = nominationTally({ entitled: 9, papers: [paper('n', 'chair:A', true)] }, SEATS, {
      ruleSet: 'VC-2026',
    });
    expect(byProxy.uncounted[0]).toMatchObject({ person: null, ground: { rules: ['VC-408'] } });
  });

  it('asks for more than half of the voters only where the province does', () => {
    const values = { 'nom.quorum': '1/2+' };
    expect(tally(['chair:A'], {}, 2).refusal).toBeNull();
    expect(tally(['chair:A'], { values }, 2).refusal?.code).toBe('NOMINATION_QUORUM');
    expect(tally(['chair:A', 'chair:A'], { values }, 3).refusal).toBeNull();
  });

  it('counts votes for a higher post downward where the province does', () => {
    const values = { 'nom.cascade': 'downward' };
    const ranking = tally(['chair:A', 'chair:A', 'member:A'], { values }).posts[1]?.ranking;
    expect(ranking).toEqual([{ person: 'A', votes: 3, fromHigherPosts: 2 }]);
  });

  it('names who leads for two posts and has to choose', () => {
    const result = tally(['chair:A', 'chair:B', 'member:A', 'member:C', 'member:D']);
    expect(result.chooseBetween).toEqual([{ person: 'A', posts: ['chair', 'member'] }]);
  });

  it('throws on what cannot be', () => {
    expect(() => tally(['chair:A'], { ruleSet: 'PB-2020' })).toThrow(RangeError);
    expect(() => tally(['chair:A'], {}, 0)).toThrow(RangeError);
    expect(() => tally(['chair:A'], { values: { 'nom.extra.chair': 'many' } })).toThrow(RangeError);
  });

  it('never fixes fewer candidates than the surplus asks, nor depends on the order of papers', () => {
    const papers = fc.array(
      fc.array(fc.constantFrom('chair:A', 'chair:B', 'member:A', 'member:C', 'member:D', 'member:E'), { maxLength: 3 }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(papers, (lists) => {
        const texts = lists.map((list) => list.join(' '));
        const result = tally(texts);
        expect(tally(texts.toReversed()).posts).toEqual(result.posts);
        for (const { seats, outcome: found } of result.posts) {
          if (found.kind === 'fixed') expect(found.candidates).toHaveLength(seats + 1);
          if (found.kind === 'preliminary') expect(found.tied.length).toBeGreaterThan(found.places);
          if (found.kind === 'short') expect(found.candidates.length).toBeLessThan(seats + 1);
        }
      }),
    );
  });
});

describe('twoRecommendations (PX-01, PX-02)', () => {
  const members = { entitled: 50, participants: 40, votes: { A: 21, B: 20 } };
  const residents = { entitled: 60, participants: 30, votes: { A: 15, B: 29, C: 1 } };

  it('puts both tallies side by side with the shares of those who took part', () => {
    const found = twoRecommendations(members, residents);
    expect(found.memberTurnout).toEqual({ numerator: 40, denominator: 50 });
    expect(
      found.ranking.map((one) => [one.person, one.members.numerator, one.residents.numerator, one.reaches]),
    ).toEqual([
      ['A', 21, 15, null],
      ['B', 20, 29, null],
      ['C', 0, 1, null],
    ]);
    expect(found.ranking[0]?.ground.zh).toContain('待核实');
  });

  it('applies the threshold of the place: exactly half is not enough', () => {
    const reached = (threshold: 'half_of_members' | 'half_of_both') =>
      twoRecommendations(members, residents, threshold).ranking.map((one) => one.reaches);
    expect(reached('half_of_members')).toEqual([true, false, false]);
    expect(reached('half_of_both')).toEqual([false, false, false]);
  });

  it.each([[{ ...members, participants: 51 }], [{ ...members, votes: { A: 41 } }], [{ ...members, entitled: 40.5 }]])(
    'throws on counts that cannot be',
    (meeting) => {
      expect(() => twoRecommendations(meeting, residents)).toThrow(RangeError);
    },
  );
});
