import { describe, expect, it } from 'vitest';
import type { BallotForm, WrittenName } from './paper.ts';
import { CHAIR_ONLY, itemsOf, judge, MEMBERS, paper, rulesOf, VILLAGE, wrote } from './papers.kit.ts';

describe('village papers: what is chosen', () => {
  it('counts approvals, disapprovals and abstentions (VC-503), ○ and √ alike', () => {
    const verdict = judge(paper({ chair: ['A√ B×'], members: ['C○'] }), VILLAGE);
    expect(itemsOf(verdict)).toEqual([
      { kind: 'counted', contest: 'chair', approve: ['A'], oppose: ['B'], abstain: [], writeIns: [], uncounted: [] },
      {
        kind: 'counted',
        contest: 'members',
        approve: ['C'],
        oppose: [],
        abstain: ['D', 'E'],
        writeIns: [],
        uncounted: [],
      },
    ]);
    expect(rulesOf(verdict)).toEqual(['VC-505']);
  });

  it('counts another voter written in, with the mark or by the name alone (VC-503, VC-504)', () => {
    for (const mark of ['circle', 'none'] as const) {
      const [item] = itemsOf(judge(paper({ chair: ['A×', wrote('W', mark)] }), CHAIR_ONLY));
      expect(item).toMatchObject({ kind: 'counted', writeIns: ['W'], oppose: ['A'] });
    }
  });

  it('does not count someone who is no voter here, nor a name crossed out', () => {
    const [item] = itemsOf(judge(paper({ chair: ['', wrote('W', 'circle', false)] }), CHAIR_ONLY));
    expect(item).toMatchObject({ kind: 'counted', writeIns: [], uncounted: [{ person: 'W' }] });
    const [crossed] = itemsOf(judge(paper({ chair: ['A○', wrote('W', 'cross')] }), CHAIR_ONLY));
    expect(crossed).toMatchObject({ kind: 'counted', approve: ['A'], writeIns: [], uncounted: [{ person: 'W' }] });
  });

  it('leaves to people whom nobody can identify or has looked up (VC-511)', () => {
    for (const line of [wrote('W', 'circle', null), { kind: 'unidentified', mark: 'circle' } as const]) {
      const [item] = itemsOf(judge(paper({ chair: ['', line] }), CHAIR_ONLY));
      expect(item).toMatchObject({ kind: 'doubtful', grounds: [{ rules: ['VC-504', 'VC-511'] }] });
    }
  });

  it('counts a person once who is printed and written in, and doubts ○ with ×', () => {
    const [once] = itemsOf(judge(paper({ chair: ['A○', wrote('A')] }), CHAIR_ONLY));
    expect(once).toMatchObject({ kind: 'counted', approve: ['A'], writeIns: [] });
    for (const text of ['A!', 'A○ A×']) {
      expect(itemsOf(judge(paper({ chair: [text] }), CHAIR_ONLY))[0]).toMatchObject({ kind: 'doubtful' });
    }
    expect(itemsOf(judge(paper({ chair: ['A×', wrote('A')] }), CHAIR_ONLY))[0]).toMatchObject({ kind: 'doubtful' });
    expect(itemsOf(judge(paper({ chair: ['', wrote('W', 'contradictory')] }), CHAIR_ONLY))[0]).toMatchObject({
      kind: 'doubtful',
    });
  });
});

describe('village papers: too many persons (VC-505, VC-506)', () => {
  const over = paper({ chair: ['A○ B○'], members: ['C○ D○'] });

  it.each([
    ['ballot', 'void'],
    ['post', 'valid'],
  ] as const)('scope %s makes the paper %s', (scope, kind) => {
    expect(judge(over, VILLAGE, 'VC-2026', { 'overvote.scope': scope }).kind).toBe(kind);
  });

  it('voids the post alone under scope post', () => {
    expect(itemsOf(judge(over, VILLAGE, 'VC-2026', { 'overvote.scope': 'post' }))).toMatchObject([
      { kind: 'void', contest: 'chair' },
      { kind: 'counted', contest: 'members', approve: ['C', 'D'] },
    ]);
  });

  it('is doubtful where the scope is not settled, and void on a paper of one post', () => {
    expect(judge(over, VILLAGE)).toMatchObject({ kind: 'doubtful', ifValid: [{ kind: 'void' }, { kind: 'counted' }] });
    expect(judge(paper({ chair: ['A○ B○'] }), CHAIR_ONLY).kind).toBe('void');
  });

  it('adds approvals and write-ins', () => {
    const verdict = judge(paper({ chair: ['A○', wrote('W')] }), CHAIR_ONLY);
    expect(verdict.kind).toBe('void');
    expect(rulesOf(verdict)).toContain('VC-506');
  });
});

describe('village papers: one person for two posts (VC-507, VC-630)', () => {
  const twice = paper({ chair: ['A○'], members: ['C○', wrote('A')] });

  it('is void, cascades, or is doubtful, as the measure says', () => {
    expect(judge(twice, VILLAGE, 'VC-2026', { dup_post: 'invalid' }).kind).toBe('void');
    expect(judge(twice, VILLAGE).kind).toBe('doubtful');
    for (const overlay of [{ dup_post: 'cascade' }, { cascade: 'downward' }]) {
      expect(itemsOf(judge(twice, VILLAGE, 'VC-2026', overlay))).toMatchObject([
        { contest: 'chair', approve: ['A'] },
        { contest: 'members', approve: ['C'], writeIns: [], uncounted: [{ person: 'A' }] },
      ]);
    }
  });

  it('stays doubtful for two contests of the same post', () => {
    const form: BallotForm = { contests: [MEMBERS, { ...MEMBERS, id: 'women', candidates: ['C', 'F'] }] };
    const both = paper({ members: ['C○'], women: ['C○'] });
    expect(judge(both, form, 'VC-2026', { dup_post: 'cascade' }).kind).toBe('doubtful');
  });

  it('counts below what a void higher item does not count', () => {
    const given = paper({ chair: ['A○ B○'], members: ['', wrote('A')] });
    const verdict = judge(given, VILLAGE, 'VC-2026', { dup_post: 'cascade', 'overvote.scope': 'post' });
    expect(itemsOf(verdict)).toMatchObject([{ kind: 'void' }, { kind: 'counted', writeIns: ['A'] }]);
  });
});

describe('village papers: what cannot be read (VC-508) and foreign marks (VC-509)', () => {
  const unread = paper({ chair: ['A~ B○'], members: ['C○'] });

  it('reaches as far as the measure says', () => {
    expect(judge(unread, VILLAGE, 'VC-2026', { 'illegible.scope': 'ballot' }).kind).toBe('void');
    expect(judge(unread, VILLAGE).kind).toBe('doubtful');
    const items = itemsOf(judge(paper({ members: ['C○ D~'] }), VILLAGE, 'VC-2026', { 'illegible.scope': 'item' }));
    expect(items[1]).toMatchObject({ kind: 'counted', approve: ['C'], uncounted: [{ person: null }] });
  });

  it('is doubtful when what cannot be read may be one person too many, void when nothing else stands', () => {
    const overlay = { 'illegible.scope': 'item' };
    expect(itemsOf(judge(unread, VILLAGE, 'VC-2026', overlay))[0]).toMatchObject({ kind: 'doubtful' });
    const line: WrittenName = { kind: 'illegible', mark: 'circle' };
    expect(itemsOf(judge(paper({ members: ['', line] }), VILLAGE, 'VC-2026', overlay))[1]).toMatchObject({
      kind: 'void',
      contest: 'members',
    });
  });

  it('voids a paper that cannot be read at all', () => {
    const whole = paper({}, { illegible: true });
    expect(judge(whole, VILLAGE, 'VC-2026', { 'illegible.scope': 'item' }).kind).toBe('void');
    expect(judge(whole, VILLAGE).kind).toBe('doubtful');
  });

  it.each([
    ['a signature', paper({ chair: ['A○'] }, { foreignMarks: ['signature'] })],
    ['a strange sign in a box', paper({ chair: ['A#'] })],
    ['a strange sign on a line', paper({ chair: ['', wrote('W', 'other')] })],
  ])('%s voids the paper where the measure says so and is doubtful elsewhere', (_, given) => {
    expect(judge(given, CHAIR_ONLY, 'VC-2026', { foreign_mark: 'invalid' }).kind).toBe('void');
    expect(judge(given, CHAIR_ONLY)).toMatchObject({ kind: 'doubtful', grounds: [{ rules: ['VC-509', 'VC-511'] }] });
  });

  it('names every ground against a paper', () => {
    const verdict = judge(paper({ chair: ['A○ B○'] }, { foreignMarks: ['text'] }), CHAIR_ONLY, 'VC-2026', {
      foreign_mark: 'invalid',
    });
    expect(rulesOf(verdict)).toEqual(['VC-509', 'VC-505', 'VC-506']);
  });
});

describe('empty papers (VC-512)', () => {
  it('abstain unless the measure voids them', () => {
    expect(judge(paper({}), VILLAGE)).toMatchObject({ kind: 'valid', ground: { rules: ['VC-512'] } });
    expect(judge(paper({}), VILLAGE, 'VC-2026', { blank: 'invalid' }).kind).toBe('void');
    expect(judge(paper({ chair: ['A×'] }), VILLAGE, 'VC-2026', { blank: 'invalid' }).kind).toBe('valid');
  });
});

describe('community papers (RC-155)', () => {
  it('follow the village rules and say that this is to be confirmed', () => {
    const verdict = judge(paper({ chair: ['A○ B○'] }), CHAIR_ONLY, 'RC-2026');
    expect(verdict).toMatchObject({ kind: 'void', grounds: [{ rules: ['VC-505', 'VC-506', 'RC-155'] }] });
    expect(verdict.kind === 'void' && verdict.grounds[0]?.zh).toContain('待核实');
  });
});
