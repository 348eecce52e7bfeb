import { determine, type Poll } from '@huanjie/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryOut } from './attempt.ts';
import { sheets, soundSheets } from './bench.kit.ts';
import { addPerson, setCount, setPerson, setRuleSet } from './edits.ts';
import { EXAMPLES, exampleOf } from './examples.ts';
import { importPoll } from './importPoll.ts';
import { DECIDING_SETS, ruleSetOn } from './law.ts';
import { givenOf, POINTS, pointsFor, valuesOf } from './measure.ts';
import { pollOf, sheetOf } from './poll.ts';
import { readSheet } from './readSheet.ts';
import { COUNTS } from './sheet.ts';

describe('a sheet', () => {
  it.each(EXAMPLES)('of the example %s says the same poll again', (example) => {
    const poll = exampleOf(example);
    expect(determine(pollOf(sheetOf(poll)))).toEqual(determine(poll));
    expect(readSheet(sheetOf(poll))).toEqual(sheetOf(poll));
  });

  it('and its poll are decided alike, whatever was typed', () => {
    fc.assert(
      fc.property(soundSheets, (sheet) => {
        const { decided } = tryOut(sheet);
        fc.pre(decided !== null);
        const again = pollOf(sheetOf(decided?.poll as Poll));
        const answer = determine(again);
        expect(
          'error' in answer ? answer : { validity: answer.validity, contests: answer.contests.map(strip) },
        ).toEqual({
          validity: decided?.result.validity,
          contests: decided?.result.contests.map(strip),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('takes the same name for the same person, in another contest or elected before', () => {
    const poll = pollOf(sheetOf({ ...exampleOf('village'), electedBefore: [{ id: '程立夏', post: 'member' }] }));
    expect(poll.contests[0]?.candidates[1]?.id).toBe(poll.contests[1]?.candidates[0]?.id);
    expect(poll.electedBefore?.[0]?.id).toBe('程立夏');
  });

  it('passes over a line without anything in it', () => {
    const sheet = sheetOf(exampleOf('recall'));
    const longer = addPerson(sheet.contests[0]?.key ?? '')(sheet);
    expect(pollOf(longer)).toEqual(pollOf(sheet));
  });

  it('turns to the Party with posts of like rank', () => {
    const party = setRuleSet('PB-2020')(sheetOf(exampleOf('village')));
    expect(party.contests.map(({ post }) => post)).toEqual(['secretary', 'deputy-secretary', 'committee-member']);
  });

  it('is by default of the law in force on the day', () => {
    expect(ruleSetOn('villagers-committee', '2026-11-24')).toBe('VC-2026');
    expect(ruleSetOn('villagers-committee', '2020-01-01')).toBe('VC-2018');
    expect(DECIDING_SETS.map(({ id }) => id)).not.toContain('BR-2018');
  });
});

/** Who was elected and what follows, in the order of the contests; ids of contests may be others. */
const strip = ({ id: _, ...rest }: { readonly id: string }) => rest;

/** Sound sheets with one count that may not fit the others. */
const spoiled = fc
  .tuple(soundSheets, fc.constantFrom(...COUNTS), fc.integer({ min: 0, max: 45 }))
  .map(([sheet, name, count]) => setCount(name, String(count))(sheet));

describe('trying a sheet', () => {
  it('finds a fault exactly where the rules find an impossible count', () => {
    let impossible = 0;
    fc.assert(
      fc.property(fc.oneof(sheets, spoiled), (sheet) => {
        const { faults, missing } = tryOut(sheet);
        const unread = ['letters', 'negative', 'fraction', 'tooBig'];
        fc.pre(missing.length === 0 && faults.every(({ code }) => !unread.includes(code)));
        const answer = determine(pollOf(sheet));
        const code = 'error' in answer ? answer.error.code : null;
        if (faults.length > 0) impossible += 1;
        expect(faults.length > 0).toBe(['IMPOSSIBLE_COUNT', 'DUPLICATE_ID', 'BAD_COUNT'].includes(code ?? ''));
      }),
      { numRuns: 600 },
    );
    expect(impossible).toBeGreaterThan(20);
  });

  it('names the field that cannot be, with its numbers', () => {
    const sheet = setCount('invalid', '1099')(sheetOf(exampleOf('village')));
    expect(tryOut(sheet)).toMatchObject({
      faults: [{ place: 'count.invalid', code: 'invalidOver', values: { invalid: 1099, returned: 1098 } }],
      decided: null,
    });
  });

  it('asks for what is missing, and for voters checked off only where they count', () => {
    const sheet = setCount('checkedOff', '')(setCount('issued', '')(sheetOf(exampleOf('village'))));
    expect(tryOut(sheet).missing).toEqual(['count.issued']);
    const measured = { ...sheet, measure: [{ key: 'k99', id: 'turnout.source', value: 'checked' }] };
    expect(tryOut(setCount('issued', '1104')(measured)).missing).toEqual(['count.checkedOff']);
  });

  it('reads full-width digits', () => {
    const sheet = sheetOf(exampleOf('tie'));
    const key = sheet.contests[0]?.people[1]?.key ?? '';
    const { decided } = tryOut(setPerson(key, { approve: '２４９' })(sheet));
    expect(decided?.result.contests[0]?.elected).toEqual(['江小舟', '方向前']);
  });
});

describe('the points of a measure', () => {
  const known = determine({ ...exampleOf('village'), parameters: { nothing: 1 } });

  it('are all that the rules know', () => {
    expect('error' in known ? known.error.en.split('known are ')[1]?.split(', ').sort() : known).toEqual(
      POINTS.map(({ id }) => id).sort(),
    );
  });

  it.each(DECIDING_SETS.map(({ id, appliesTo }) => [id, appliesTo] as const))(
    'are understood by %s',
    (ruleSet, kind) => {
      const poll = pollOf(setRuleSet(ruleSet)(sheetOf(exampleOf('party'))));
      for (const point of pointsFor(kind)) {
        for (const value of valuesOf(point).length > 0 ? valuesOf(point) : ['2']) {
          const answer = determine({ ...poll, parameters: { [point.id]: givenOf(point.id, value) ?? '' } });
          expect('error' in answer ? answer.error.code : 'MISSING_COUNT', `${point.id}=${value}`).toBe('MISSING_COUNT');
        }
      }
    },
  );
});

describe('importing', () => {
  it('refuses what is no poll in the words of the rules', () => {
    expect(importPoll('{')).toMatchObject({ refusal: { en: expect.stringContaining('no JSON') } });
    expect(importPoll('{"ruleSet":"VC-2026"}')).toMatchObject({ refusal: { zh: expect.stringContaining('stage') } });
    expect(importPoll('null')).toHaveProperty('refusal');
  });

  it('takes in an impossible count, to be mended at its field', () => {
    const poll = exampleOf('village');
    const imported = importPoll(JSON.stringify({ ...poll, ballots: { ...poll.ballots, invalid: 2000 } }));
    expect('sheet' in imported ? tryOut(imported.sheet).faults[0]?.code : imported).toBe('invalidOver');
  });

  it('keeps people apart who share a name but not an id', () => {
    const poll = exampleOf('tie');
    const candidates = [
      { id: 'a', name: '方向前', approve: 300 },
      { id: 'b', name: '方向前', approve: 250 },
    ];
    const twins = { ...poll, contests: [{ id: 'member', post: 'member' as const, seats: 2, candidates }] };
    const imported = importPoll(JSON.stringify(twins));
    expect('sheet' in imported ? determine(pollOf(imported.sheet)) : imported).toEqual(determine(twins));
  });
});
