import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeskDraft, isWorthKeeping, readDraft, withoutPersonalNumbers } from './deskDraft.ts';
import { FIRST_FACTS } from './facts.ts';

const FIRST: DeskDraft = {
  name: '',
  group: '',
  household: '',
  householdHead: false,
  evidence: '',
  facts: FIRST_FACTS,
};

describe('a draft of the desk', () => {
  it('keeps no field that holds the number of a person, however it is written', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 11, maxLength: 18 });
    const gap = fc.constantFrom('', ' ', '-');
    const number = fc.tuple(digits, gap).map(([all, between]) => all.join(between));
    const words = fc.constantFrom('', '见户口簿', '电话', 'x');
    fc.assert(
      fc.property(number, words, words, (held, before, after) => {
        const typed = `${before}${held}${after}`;
        const draft = {
          ...FIRST,
          name: typed,
          group: typed,
          household: typed,
          evidence: typed,
          facts: { ...FIRST_FACTS, consentEvidence: typed },
        };
        expect(JSON.stringify(withoutPersonalNumbers(draft))).not.toContain(held);
        expect(withoutPersonalNumbers(draft)).toEqual(FIRST);
      }),
    );
    expect(withoutPersonalNumbers({ ...FIRST, evidence: '１３８００００００００' }).evidence).toBe('');
  });

  it('keeps what is no such number', () => {
    const draft = { ...FIRST, name: '岳试登', household: 'H1024', evidence: '会议纪要〔2021〕3号，2021-03-01' };
    expect(withoutPersonalNumbers(draft)).toEqual(draft);
  });

  it('comes back as it went, and is nothing where the text is none of its own', () => {
    const draft: DeskDraft = {
      ...FIRST,
      name: '岳试登',
      householdHead: true,
      facts: { ...FIRST_FACTS, household: 'elsewhere', residentSince: '2020-01-01', consent: false },
    };
    expect(readDraft(JSON.stringify(draft), FIRST)).toEqual(draft);
    for (const text of ['', 'null', '3', '{', '"x"']) expect(readDraft(text, FIRST)).toBe(null);
    expect(readDraft('{"name":3,"facts":{"exclusions":"no"},"other":1}', FIRST)).toEqual(FIRST);
    fc.assert(
      fc.property(fc.json(), (text) => {
        const read = readDraft(text, FIRST);
        if (read !== null) expect(Object.keys(read)).toEqual(Object.keys(FIRST));
      }),
    );
  });

  it('is worth keeping once more than the group is filled in', () => {
    expect(isWorthKeeping(FIRST, FIRST)).toBe(false);
    expect(isWorthKeeping({ ...FIRST, group: '一组' }, FIRST)).toBe(false);
    expect(isWorthKeeping({ ...FIRST, name: '岳' }, FIRST)).toBe(true);
  });
});
