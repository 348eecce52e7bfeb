import { describe, expect, it } from 'vitest';
import { determine } from './determine.ts';
import type { Poll } from './poll.ts';

const VILLAGE: Poll = {
  ruleSet: 'VC-2026',
  stage: 'election',
  electorate: { entitled: 1000 },
  ballots: { issued: 820, checkedOff: 818, returned: 815, invalid: 10 },
  contests: [{ id: 'chair', post: 'chair', seats: 1, void: 5, candidates: [{ id: 'A', approve: 430 }] }],
};
const PARTY: Poll = {
  ruleSet: 'PB-2020',
  stage: 'election',
  electorate: { entitled: 116, present: 111 },
  ballots: { issued: 111, returned: 111, invalid: 0 },
  contests: [{ id: 'committee', post: 'committee-member', seats: 1, candidates: [{ id: 'A', approve: 60 }] }],
};

function chair(change: object): Poll {
  return { ...VILLAGE, contests: [{ id: 'chair', post: 'chair', seats: 1, candidates: [], ...change }] };
}

/** A poll as a careless sender might write it. */
function careless(change: object): Poll {
  return { ...VILLAGE, ...change };
}

function codeOf(poll: Poll): string | null {
  const result = determine(poll);
  if (!('error' in result)) return null;
  expect(result.error.zh).not.toBe('');
  expect(result.error.en).not.toBe('');
  return result.error.code;
}

describe('refusals', () => {
  it('accepts the polls that the others are made of', () => {
    expect(codeOf(VILLAGE)).toBeNull();
    expect(codeOf(PARTY)).toBeNull();
  });

  it('names what no rule decides: the pre-election of a village', () => {
    expect(codeOf(careless({ stage: 'pre-election' }))).toBe('NOT_SUPPORTED');
  });

  it.each([
    ['overlay', { overlay: 'PV-ZJ-2020' }],
    ['recall', { stage: 'recall' }],
    ['kin', { kin: [{ a: 'A', b: 'B', relation: 'sibling' }] }],
    ['cascade', { parameters: { cascade: 'downward' } }],
    ["women's seat", { parameters: { 'women.method': 'priority' } }],
    ['vacancy', { parameters: { 'vacancy.min_members': 3, 'vacancy.chair_required': true } }],
    ['wider kin', { parameters: { 'kin.scope': ['spouse', 'other'] } }],
    ['how ballots were read', { parameters: { 'overvote.scope': 'post' } }],
    ['earlier winners', { electedBefore: [{ id: 'Z', post: 'chair', sex: 'female' }] }],
  ])('decides with %s', (_name, change) => {
    expect(codeOf(careless(change))).toBeNull();
  });

  it('names the known overlays, rule sets, parameters, values and relations', () => {
    const told = (poll: Poll) => {
      const result = determine(poll);
      return 'error' in result ? result.error.en : '';
    };
    expect(told(careless({ overlay: 'PV-XX-1' }))).toContain('PV-HA-2011');
    expect(told(careless({ ruleSet: 'VC-1900' }))).toContain('VC-2026');
    expect(told(careless({ parameters: { x: 1 } }))).toContain('women.method');
    expect(told(careless({ parameters: { cascade: 'up' } }))).toContain('downward');
    expect(told(careless({ kin: [{ a: 'A', b: 'B', relation: 'cousin' }] }))).toContain('grandchild');
    expect(told({ ...PARTY, overlay: 'PV-ZJ-2020' })).toContain('none');
  });

  it.each([
    ['UNKNOWN_OVERLAY', { overlay: 'PV-XX-2020' }],
    ['BAD_SHAPE', { overlay: 7 }],
    ['BAD_SHAPE', { kin: {} }],
    ['BAD_SHAPE', { kin: [{ a: 'A', relation: 'sibling' }] }],
    ['BAD_SHAPE', { kin: [{ a: 'A', b: 'A', relation: 'sibling' }] }],
    ['UNKNOWN_VALUE', { kin: [{ a: 'A', b: 'B', relation: 'cousin' }] }],
    ['BAD_SHAPE', { electedBefore: [{ post: 'chair' }] }],
    ['UNKNOWN_POST', { electedBefore: [{ id: 'A', post: 'king' }] }],
    ['BAD_SHAPE', { electedBefore: [{ id: 'A', post: 'chair', sex: 'f' }] }],
    ['UNKNOWN_VALUE', { parameters: { 'kin.scope': ['cousin'] } }],
    ['UNKNOWN_VALUE', { parameters: { 'vacancy.chair_required': 'yes' } }],
    ['MISSING_COUNT', { overlay: 'PV-ZJ-2020', ballots: { issued: 9, returned: 9, invalid: 0 } }],
  ])('answers %s to %j', (code, change) => {
    expect(codeOf(careless(change))).toBe(code);
  });

  it.each([
    ['UNKNOWN_RULE_SET', { ruleSet: 'VC-1900' }],
    ['UNKNOWN_STAGE', { stage: 'final' }],
    ['UNKNOWN_PARAMETER', { parameters: { 'runoff.days': 3 } }],
    ['UNKNOWN_PARAMETER', { parameters: { 'pb.base': 'A' } }],
    ['UNKNOWN_PARAMETER', { parameters: { toString: 'x' } }],
    ['UNKNOWN_VALUE', { parameters: { 'runoff.threshold': 'half' } }],
    ['UNKNOWN_VALUE', { parameters: { 'runoff.extra': -1 } }],
    ['BAD_SHAPE', { contests: [] }],
    ['BAD_SHAPE', { electorate: 7 }],
    ['BAD_SHAPE', { contests: [null] }],
    ['MISSING_COUNT', { electorate: {} }],
    ['BAD_COUNT', { electorate: { entitled: -1 } }],
    ['BAD_COUNT', { electorate: { entitled: 10.5 } }],
    ['BAD_COUNT', { electorate: { entitled: '1000' } }],
    ['MISSING_COUNT', { parameters: { 'turnout.source': 'checked' }, ballots: { issued: 9, returned: 9, invalid: 0 } }],
    ['IMPOSSIBLE_COUNT', { ballots: { issued: 820, checkedOff: 1001, returned: 815, invalid: 0 } }],
    ['IMPOSSIBLE_COUNT', { ballots: { issued: 820, returned: 815, invalid: 816 } }],
  ])('answers %s to %j', (code, change) => {
    expect(codeOf(careless(change))).toBe(code);
  });

  it.each([
    ['BAD_COUNT', { seats: 0 }],
    ['UNKNOWN_POST', { post: 'king' }],
    ['UNKNOWN_POST', { post: 'secretary' }],
    ['BAD_SHAPE', { candidates: [{ id: '', approve: 1 }] }],
    ['MISSING_COUNT', { candidates: [{ id: 'A' }] }],
    ['BAD_COUNT', { candidates: [{ id: 'A', approve: -1 }] }],
    [
      'DUPLICATE_ID',
      {
        candidates: [
          { id: 'A', approve: 1 },
          { id: 'A', approve: 2 },
        ],
      },
    ],
    ['IMPOSSIBLE_COUNT', { void: 806 }],
    ['IMPOSSIBLE_COUNT', { void: 5, candidates: [{ id: 'A', approve: 801 }] }],
    ['IMPOSSIBLE_COUNT', { void: 5, candidates: [{ id: 'A', approve: 400, oppose: 300, abstain: 101 }] }],
    [
      'IMPOSSIBLE_COUNT',
      {
        candidates: [
          { id: 'A', approve: 500 },
          { id: 'B', approve: 306 },
        ],
      },
    ],
    [
      'IMPOSSIBLE_COUNT',
      {
        void: 5,
        candidates: [
          { id: 'A', approve: 500 },
          { id: 'B', approve: 301 },
        ],
      },
    ],
    ['BAD_SHAPE', { candidates: [{ id: 'A', approve: 5 }], order: ['B'] }],
  ])('answers %s to a contest with %j', (code, change) => {
    expect(codeOf(chair(change))).toBe(code);
  });

  it('takes the largest counts that are possible', () => {
    expect(codeOf(chair({ void: 5, candidates: [{ id: 'A', approve: 800 }] }))).toBeNull();
    expect(
      codeOf(
        chair({
          candidates: [
            { id: 'A', approve: 500 },
            { id: 'B', approve: 305 },
          ],
        }),
      ),
    ).toBeNull();
  });

  it('never refuses an over-count', () => {
    expect(codeOf({ ...VILLAGE, ballots: { issued: 700, checkedOff: 700, returned: 815, invalid: 0 } })).toBeNull();
  });

  it('wants the number present of a Party poll, and not more than are entitled', () => {
    expect(codeOf({ ...PARTY, electorate: { entitled: 116 } })).toBe('MISSING_COUNT');
    expect(codeOf({ ...PARTY, electorate: { entitled: 116, present: 117 } })).toBe('IMPOSSIBLE_COUNT');
  });
});
