import { describe, expect, it } from 'vitest';
import {
  comparableTexts,
  findText,
  groupTexts,
  knownFrom,
  type LawText,
  standingOf,
  TEXTS,
  textOfToday,
} from './texts.ts';

const text = (id: string): LawText => {
  const found = findText(id);
  if (found === null) throw new Error(id);
  return found;
};
const ids = (texts: readonly LawText[]): readonly string[] => texts.map((one) => one.id);

describe('the list of texts', () => {
  it('holds each text once, by body, the latest law first and what holds beside it last', () => {
    const groups = groupTexts();
    expect(groups.map(({ id }) => id)).toEqual([
      'villagers-committee',
      'residents-committee',
      'party-grassroots',
      'party-local',
      'provinces',
    ]);
    expect(ids(groups[0]?.texts ?? [])).toEqual(['VC-2026', 'VC-2018', 'VC-2010', 'VC-1998', 'VC-GUIDE-2013']);
    expect(ids(groups.flatMap(({ texts }) => texts)).toSorted()).toEqual(ids(TEXTS).toSorted());
  });

  it('says what holds today', () => {
    expect(standingOf(text('VC-2018'), '2025-12-31')).toBe('inForce');
    expect(standingOf(text('VC-2018'), '2026-01-01')).toBe('past');
    expect(standingOf(text('VC-2026'), '2025-12-31')).toBe('coming');
    expect(standingOf(text('PCH'), '2026-01-01')).toBe('beside');
    expect(standingOf(text('PB-2020'), '2026-01-01')).toBe('inForce');
    expect(standingOf(text('PV-GS-2013'), '2026-01-01')).toBe('past');
    expect(textOfToday('2019-06-01').id).toBe('VC-2018');
    expect(textOfToday('1990-01-01').id).toBe('VC-1998');
  });

  it('gives a first day only as far as it is known', () => {
    expect(knownFrom(text('PCH').inForce)).toBe('2022');
    expect(knownFrom(text('PL-2020').inForce)).toBe('2021-01');
    expect(knownFrom(text('PV-GS-2025').inForce)).toBe('2025-11-27');
    expect(knownFrom(text('VC-2018').inForce)).toBe('2018-12-29');
  });
});

describe('what can be compared', () => {
  it('is a text of the same kind or a province that applies, either way round', () => {
    expect(ids(comparableTexts(text('VC-2018')))).toContain('PV-ZJ-2020');
    expect(ids(comparableTexts(text('VC-2018')))).not.toContain('RC-2018');
    expect(ids(comparableTexts(text('RC-2026')))).toContain('PV-HA-RC-2020');
    expect(ids(comparableTexts(text('PV-HA-RC-2020')))).toEqual(['RC-1990', 'RC-2018', 'RC-2026']);
    expect(ids(comparableTexts(text('PB-2020')))).toEqual(['PCH', 'PB-1990', 'BR-2018']);
    for (const one of TEXTS) {
      for (const other of comparableTexts(one)) expect(comparableTexts(other)).toContain(one);
    }
  });
});
