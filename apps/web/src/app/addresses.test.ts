import { describe, expect, it } from 'vitest';
import { destination, landing } from './destination.ts';
import { choiceOf, pageOf, parseSearch, stringifySearch, textOf } from './searchParams.ts';

describe('search parameters', () => {
  it('stay texts and come back as they were written', () => {
    const search = { search: '123', unitId: '柏川 & 镇', page: 3, empty: undefined };
    expect(parseSearch(stringifySearch(search))).toEqual({ search: '123', unitId: '柏川 & 镇', page: '3' });
    expect(stringifySearch({ search: undefined, page: '' })).toBe('');
  });

  it('fall back when they are no page and no choice', () => {
    expect(pageOf({ page: '4' })).toBe(4);
    for (const page of ['1', '0', '-2', '2.5', 'x', undefined]) expect(pageOf({ page })).toBeUndefined();
    expect(choiceOf({ part: 'denominator' }, 'part', ['numerator', 'denominator'])).toBe('denominator');
    expect(choiceOf({ part: 'both' }, 'part', ['numerator', 'denominator'])).toBeUndefined();
    expect(textOf({ search: '' }, 'search')).toBeUndefined();
  });
});

describe('destination', () => {
  it('is the page asked for, and never another site', () => {
    expect(destination('/rounds/x?search=a')).toBe('/rounds/x?search=a');
    for (const next of [undefined, '', '//evil.example', 'https://evil.example', '/\\evil.example']) {
      expect(destination(next)).toBe('/');
    }
  });
});

describe('landing', () => {
  const round = { roundId: 'r', countyId: 1 };
  const unit = { unitId: 'u', code: '1', name: '贺庄村', kind: 'village' };

  it('is the own unit of a committee, the one round of an office, else the list', () => {
    const committee = { grants: [{ role: 'unitCommittee' as const, countyId: 1, unit }] };
    const office = { grants: [{ role: 'townshipOffice' as const, countyId: 1, unit }] };
    expect(landing(committee, [round])).toBe('/rounds/r/units/u');
    expect(landing(office, [round])).toBe('/rounds/r');
    expect(landing(office, [round, { roundId: 's', countyId: 1 }])).toBe('/');
    expect(landing(office, [])).toBe('/');
  });
});
