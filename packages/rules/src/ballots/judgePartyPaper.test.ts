import { describe, expect, it } from 'vitest';
import type { OverlayValues } from './ballotRules.ts';
import type { BallotForm, BallotPaper } from './paper.ts';
import { itemsOf, judge, paper, SECRETARY, wrote } from './papers.kit.ts';

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
