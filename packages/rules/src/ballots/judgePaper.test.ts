import { describe, expect, it } from 'vitest';
import { OVERLAYS } from '../ruleSets/overlays.ts';
import type { RuleSetId } from '../ruleSets/types.ts';
import { type OverlayValues, readBallotRules } from './ballotRules.ts';
import { judgePaper } from './judgePaper.ts';
import type { BallotForm, BallotMark, BallotPaper, PaperVerdict, WrittenName } from './paper.ts';

const CHAIR = { id: 'chair', post: 'chair', seats: 1, candidates: ['A', 'B'] } as const;
const MEMBERS = { id: 'members', post: 'member', seats: 2, candidates: ['C', 'D', 'E'] } as const;
const CHAIR_ONLY: BallotForm = { contests: [CHAIR] };
const VILLAGE: BallotForm = { contests: [CHAIR, MEMBERS] };
const SECRETARY: BallotForm = { contests: [{ id: 's', post: 'secretary', seats: 1, candidates: ['X'] }] };

const SIGNS: Readonly<Record<string, BallotMark>> = {
  '○': 'circle',
  '√': 'tick',
  '×': 'cross',
  '!': 'contradictory',
  '~': 'illegible',
  '#': 'other',
};

/** `A○ B×` → marks. */
function marks(text: string) {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => ({ person: one.slice(0, -1), mark: SIGNS[one.slice(-1)] ?? ('none' as const) }));
}

const wrote = (person: string, mark: BallotMark = 'circle', inPool: boolean | null = true): WrittenName => ({
  kind: 'person',
  person,
  inPool,
  mark,
});

function paper(items: Readonly<Record<string, readonly [string, ...WrittenName[]]>>, more: Partial<BallotPaper> = {}) {
  return {
    items: Object.entries(items).map(([contest, [text, ...writeIns]]) => ({ contest, marks: marks(text), writeIns })),
    foreignMarks: [],
    ...more,
  } satisfies BallotPaper;
}

function judge(given: BallotPaper, form: BallotForm, ruleSet: RuleSetId = 'VC-2026', overlay: OverlayValues = {}) {
  const rules = readBallotRules(ruleSet, overlay);
  if ('error' in rules) throw new Error(rules.error.en);
  return judgePaper(given, form, rules);
}

function rulesOf(verdict: PaperVerdict): string[] {
  const grounds = verdict.kind === 'valid' ? [verdict.ground] : verdict.grounds;
  return grounds.flatMap((ground) => ground.rules);
}

const itemsOf = (verdict: PaperVerdict) => {
  if (verdict.kind !== 'valid') throw new Error(`Paper is ${verdict.kind}`);
  return verdict.items;
};

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

describe('Party papers (PB-040 to PB-043)', () => {
  const pb = (given: BallotPaper, overlay: OverlayValues = {}) => judge(given, SECRETARY, 'PB-2020', overlay);

  it('let a disapprover write in another by name and mark', () => {
    expect(itemsOf(pb(paper({ s: ['X×', wrote('M')] })))).toMatchObject([{ oppose: ['X'], writeIns: ['M'] }]);
    expect(itemsOf(pb(paper({ s: ['X×', wrote('M', 'none')] })))).toMatchObject([
      { oppose: ['X'], writeIns: [], uncounted: [{ person: 'M', ground: { rules: ['PB-041'] } }] },
    ]);
    expect(itemsOf(pb(paper({ s: ['X×', { kind: 'missing', mark: 'circle' }] })))).toMatchObject([
      { writeIns: [], uncounted: [{ person: null }] },
    ]);
  });

  it('ignore the name written by an abstainer, or void the item where the measure says so', () => {
    const given = paper({ s: ['', wrote('M')] });
    expect(itemsOf(pb(given))).toMatchObject([{ abstain: ['X'], writeIns: [], uncounted: [{ person: 'M' }] }]);
    expect(itemsOf(pb(given, { abstain_write_in: 'spoil' }))).toMatchObject([{ kind: 'void' }]);
  });

  it('doubt the name of a printed candidate below an empty box, and count it once beside an approval', () => {
    expect(itemsOf(pb(paper({ s: ['', wrote('X')] })))).toMatchObject([{ kind: 'doubtful' }]);
    expect(itemsOf(pb(paper({ s: ['X○', wrote('X')] })))).toMatchObject([{ approve: ['X'], writeIns: [] }]);
  });

  it('are void with more persons than seats, whatever a measure says of the scope', () => {
    const verdict = pb(paper({ s: ['X○', wrote('M')] }), { 'overvote.scope': 'post' });
    expect(verdict).toMatchObject({ kind: 'void', grounds: [{ rules: ['PB-043'] }] });
  });

  it('do not count a member without the right to be elected (PB-042)', () => {
    expect(itemsOf(pb(paper({ s: ['X×', wrote('M', 'circle', false)] })))).toMatchObject([
      { uncounted: [{ person: 'M', ground: { rules: ['PB-042'] } }] },
    ]);
  });

  it('take √ only where the measure accepts it', () => {
    expect(pb(paper({ s: ['X√'] })).kind).toBe('doubtful');
    expect(itemsOf(pb(paper({ s: ['X√'] }), { marks: 'circle_tick' }))).toMatchObject([{ approve: ['X'] }]);
  });

  it('abstain when empty, and may choose one person for both committees', () => {
    expect(pb(paper({}))).toMatchObject({ kind: 'valid', ground: { rules: ['PB-040', 'PB-041'] } });
    const form: BallotForm = {
      contests: [
        { id: 'pc', post: 'committee-member', seats: 1, candidates: ['X'] },
        { id: 'dc', post: 'discipline-member', seats: 1, candidates: ['X'] },
      ],
    };
    expect(judge(paper({ pc: ['X○'], dc: ['X○'] }), form, 'PB-2020').kind).toBe('valid');
  });

  it('count the nine papers of a secretary’s election as they were counted by hand', () => {
    const papers = [
      ...Array.from({ length: 4 }, () => paper({ s: ['X○'] })),
      ...Array.from({ length: 3 }, () => paper({ s: ['X×', wrote('M')] })),
      paper({}),
      paper({ s: ['', wrote('M')] }),
    ];
    const items = papers.flatMap((one) => itemsOf(pb(one))).filter((item) => item.kind === 'counted');
    expect(items.flatMap((item) => item.approve)).toHaveLength(4);
    expect(items.flatMap((item) => item.writeIns)).toEqual(['M', 'M', 'M']);
    expect(items.flatMap((item) => item.abstain)).toHaveLength(2);
  });
});

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
