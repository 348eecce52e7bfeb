import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBallotRules } from '../ballots/ballotRules.ts';
import { checkSheet } from './checks.ts';
import { DOUBT_KINDS, doubtObstacle, judgeDoubt } from './doubts.ts';
import { findingLives, openFindings } from './findingLife.ts';
import { type CountForm, differingFields, type Figures, fieldsOf, readFigures, sumFigures } from './form.ts';
import { checkTotals, type PollFrame } from './pollChecks.ts';

const FORM: CountForm = {
  contests: [
    {
      contestId: 'c1',
      post: 'chair',
      seats: 1,
      lines: [
        { candidateId: 'a', name: '甲', writeIn: false },
        { candidateId: 'b', name: '乙', writeIn: false },
        { candidateId: 'w', name: '丁', writeIn: true },
      ],
    },
    { contestId: 'c2', post: 'member', seats: 2, lines: [{ candidateId: 'd', name: '丙', writeIn: false }] },
  ],
};
const SHEET: Figures = {
  checkedOff: 100,
  issued: 100,
  returned: 98,
  invalid: 3,
  'c1.void': 5,
  'a.approve': 60,
  'a.oppose': 20,
  'a.abstain': 10,
  'b.approve': 20,
  'b.oppose': 60,
  'b.abstain': 10,
  'w.approve': 7,
  'c1.others': 3,
  'c2.void': 0,
  'd.approve': 70,
  'd.oppose': 5,
  'd.abstain': 20,
  'c2.others': 0,
};
const codes = (over: Partial<Figures>, ruleSet: 'VC-2026' | 'PB-2020' = 'VC-2026') =>
  checkSheet(FORM, { ...SHEET, ...over } as Figures, ruleSet).map(({ code, place }) => `${code} ${place}`);

describe('the form', () => {
  it('numbers its fields once, head first, each contest line by line', () => {
    expect(
      fieldsOf(FORM)
        .map(({ code }) => code)
        .join(' '),
    ).toBe('A1 A2 A3 A4 B0 B1a B1b B1c B2a B2b B2c B3a B4 C0 C1a C1b C1c C2');
    expect(new Set(fieldsOf(FORM).map(({ id }) => id)).size).toBe(fieldsOf(FORM).length);
  });

  it('takes whole sheets only, and fills what may stay empty with 0', () => {
    expect(readFigures(FORM, SHEET)).toEqual({ ok: true, figures: SHEET });
    const { 'c1.void': _, ...without } = SHEET;
    expect(readFigures(FORM, without)).toMatchObject({ ok: true, figures: { 'c1.void': 0 } });
    const { issued: __, ...short } = SHEET;
    expect(readFigures(FORM, { ...short, 'b.approve': 1.5, strange: 1 })).toEqual({
      ok: false,
      missing: ['issued'],
      faulty: ['b.approve', 'strange'],
    });
  });

  it('adds sheets up in any order, and compares them field by field', () => {
    const one = fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.nat(1000));
    fc.assert(
      fc.property(fc.array(one), one, (sheets, other) => {
        expect(sumFigures(sheets.toReversed())).toEqual(sumFigures(sheets));
        for (const sheet of sheets) {
          const fields = differingFields(sheet, other);
          expect(differingFields({ ...sheet, ...other }, other).every((id) => !(id in other))).toBe(true);
          expect(fields.every((id) => sheet[id] !== other[id])).toBe(true);
        }
      }),
    );
  });
});

describe('the checks of a sheet', () => {
  it('say nothing of a sheet that adds up, and each names its field', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ invalid: 99 })).toEqual(['CS-01 invalid']);
    expect(codes({ 'c1.void': 96 })).toEqual(['CS-02 c1.void']);
    expect(codes({ 'a.oppose': 21 })).toEqual(['CS-03 a.approve']);
    expect(codes({ 'c1.others': 4 })).toEqual(['CS-04 c1.others']);
    expect(codes({ issued: 97, checkedOff: 97 })).toEqual(['CS-11 returned']);
    expect(codes({ checkedOff: 99 })).toEqual(['CS-12 issued']);
    expect(codes({ 'd.abstain': 19 })).toEqual(['CS-15 d.approve']);
    expect(codes({ returned: 0, invalid: 0 })).toContain('CS-14 returned');
    expect(codes({ invalid: 10, 'c1.void': 0 })).toContain('CS-13 invalid');
  });

  it('let a committee count approvals alone, but not a Party meeting', () => {
    const approvals = { 'd.oppose': 0, 'd.abstain': 0 };
    expect(codes(approvals)).toEqual([]);
    expect(codes(approvals, 'PB-2020')).toEqual(['CS-15 d.approve']);
  });

  it('hold back while fields are empty', () => {
    expect(checkSheet(FORM, {}, 'PB-2020')).toEqual([]);
    expect(checkSheet(FORM, { returned: 10, 'a.approve': 50 }, 'VC-2026')).toEqual([]);
  });
});

const FRAME: PollFrame = {
  ruleSet: 'VC-2026',
  entitled: 120,
  present: null,
  issued: null,
  checkedOff: null,
  before: null,
};
const totals = (over: Partial<PollFrame>, sum: Figures = SHEET) =>
  checkTotals(sum, { ...FRAME, ...over }).map(({ code }) => code);

describe('the checks of a poll', () => {
  it('hold the sheets against roll, tables and the vote before', () => {
    expect(totals({})).toEqual([]);
    expect(totals({ entitled: 99 })).toEqual(['CS-20']);
    expect(totals({ issued: 101, checkedOff: 100 })).toEqual(['CS-22']);
    expect(totals({ checkedOff: 98 })).toEqual(['CS-23']);
    expect(totals({ entitled: 196 })).toEqual(['CS-24']);
    expect(totals({ entitled: 195 })).toEqual([]);
    expect(totals({ ruleSet: 'PB-2020', present: 97 })).toEqual(['CS-25']);
    expect(totals({ ruleSet: 'PB-2020', present: 121 })).toEqual(['CS-21']);
  });

  it('compare turnout by whole numbers: twenty points are near, a voter more is far', () => {
    const sum = { checkedOff: 0, returned: 80 };
    expect(totals({ entitled: 100, before: { entitled: 100, returned: 60 } }, sum)).toEqual([]);
    expect(totals({ entitled: 100, before: { entitled: 100, returned: 59 } }, sum)).toEqual(['CS-26']);
  });
});

describe('the life of a finding', () => {
  const warned = checkSheet(FORM, { ...SHEET, checkedOff: 99 }, 'VC-2026');
  const explanations = [{ findingId: warned[0]?.id ?? '', text: '补发一张', by: '甲', on: '2026-03-01' }];

  it('is open, then explained with its numbers, and open again when they change', () => {
    expect(findingLives(warned, [], []).map(({ state }) => state)).toEqual(['open']);
    expect(findingLives(warned, [], explanations).map(({ state }) => state)).toEqual(['explained']);
    const worse = checkSheet(FORM, { ...SHEET, checkedOff: 98 }, 'VC-2026');
    expect(openFindings(findingLives(worse, warned, explanations)).map(({ code }) => code)).toEqual(['CS-12']);
    expect(findingLives([], warned, explanations).map(({ state }) => state)).toEqual(['mended']);
  });

  it('of an error ends only by mending it', () => {
    const errors = checkSheet(FORM, { ...SHEET, invalid: 99 }, 'VC-2026');
    const excuse = [{ findingId: errors[0]?.id ?? '', text: '就是这样', by: '甲', on: '2026-03-01' }];
    expect(openFindings(findingLives(errors, [], excuse))).toEqual(errors);
  });
});

describe('doubtful papers', () => {
  const village = readBallotRules('VC-2026');
  const strict = readBallotRules('VC-2026', { foreign_mark: 'invalid', 'illegible.scope': 'ballot' });
  const party = readBallotRules('PB-2020');
  const minuted = { members: 7, agreed: 4, reason: '字迹可辨' };
  if ('error' in village || 'error' in strict || 'error' in party) throw new Error('the rules are known');

  it('are decided where the law leaves them open, and not where it is plain', () => {
    expect(DOUBT_KINDS.filter((kind) => doubtObstacle(kind, minuted, village) === null)).toEqual([...DOUBT_KINDS]);
    expect(judgeDoubt('foreignMark', strict).kind).toBe('void');
    expect(doubtObstacle('foreignMark', minuted, strict)?.code).toBe('NOT_DOUBTFUL');
    expect(doubtObstacle('overvote', minuted, party)?.code).toBe('NOT_DOUBTFUL');
  });

  it('need a majority and a reason', () => {
    expect(doubtObstacle('foreignMark', { ...minuted, agreed: 3 }, village)?.code).toBe('NO_MAJORITY');
    expect(doubtObstacle('foreignMark', { ...minuted, reason: ' ' }, village)?.code).toBe('NO_REASON');
  });
});
