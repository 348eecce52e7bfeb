import { describe, expect, test } from 'vitest';
import { breakdownsOf } from './breakdownsOf.ts';
import { countedBy } from './countedBy.ts';
import { evaluate, NOT_PRINTED, type RawValue } from './evaluate.ts';
import type { RoundKind } from './measure.ts';

const figures = (kind: RoundKind, raw: Readonly<Record<string, number | RawValue>>) =>
  evaluate(
    kind,
    new Map(
      Object.entries(raw).map(([id, value]) => [id, typeof value === 'number' ? { records: value, value } : value]),
    ),
  );
const printed = (kind: RoundKind, raw: Readonly<Record<string, number | RawValue>>, id: string) =>
  figures(kind, raw).get(id)?.printed;

describe('figures of known cases', () => {
  test('shares are rounded half up, with their parts at hand', () => {
    const village = { 'turnout.voted': 217_319, 'voters.registered': 247_049 };
    expect(figures('village', village).get('turnout.rate')).toMatchObject({
      printed: '88.0%',
      numerator: 217_319,
      denominator: 247_049,
    });
    expect(printed('township', { 'delegates.cadre': 68, 'delegates.total': 116 }, 'delegates.cadreShare')).toBe(
      '58.6%',
    );
    expect(printed('township', { 'delegates.women': 23, 'delegates.total': 116 }, 'delegates.womenShare')).toBe(
      '19.8%',
    );
    expect(printed('township', { 'delegates.present': 111, 'delegates.total': 116 }, 'delegates.attendance')).toBe(
      '95.7%',
    );
    expect(printed('village', { 'persons.women': 175, 'persons.total': 1547 }, 'persons.womenRate')).toBe('11.3%');
    expect(
      printed(
        'village',
        { 'voters.registered': 247_049, 'electorate.agriculturalPopulation': { records: 434, value: 391_520 } },
        'voters.shareOfPopulation',
      ),
    ).toBe('63.1%');
    expect(printed('township', { 'delegates.total': 116, 'delegates.groups': 8 }, 'delegates.perGroup')).toBe('14.5');
    expect(printed('village', { 'inspection.townships': 18, 'inspection.inspectors': 5 }, 'inspection.load')).toBe(
      '3.6',
    );
    expect(
      printed(
        'village',
        { 'surplus.chair': { records: 434, value: 360 }, 'seats.chair': { records: 434, value: 434 } },
        'differential.chair',
      ),
    ).toBe('82.9%');
  });

  const terms = { 'oneShoulder.count': 62, 'units.electing': 71, 'oneShoulder.past': 45, 'units.pastTerm': 66 };

  test('62 of 71 against 45 of 66 is 19 points more', () => {
    expect(figures('community', terms).get('oneShoulder.rate')).toMatchObject({
      printed: '87.32%',
      numerator: 62,
      denominator: 71,
      previousTerm: { printed: '68.18%', numerator: 45, denominator: 66 },
      change: { printed: '+19' },
    });
    expect(figures('community', terms).get('oneShoulder.change')).toMatchObject({ printed: '+19' });
  });

  test('a fall and no change are printed as such', () => {
    expect(printed('community', { ...terms, 'oneShoulder.count': 40 }, 'oneShoulder.change')).toBe('-12');
    expect(printed('community', { ...terms, 'oneShoulder.past': 62, 'units.pastTerm': 71 }, 'oneShoulder.change')).toBe(
      '0',
    );
  });

  test('means and their change', () => {
    const ages = { 'age.mean': { records: 312, value: 12_823 }, 'age.meanPast': { records: 280, value: 11_928 } };
    expect(figures('community', ages).get('age.mean')).toMatchObject({
      printed: '41.1',
      numerator: 12_823,
      denominator: 312,
      previousTerm: { printed: '42.6' },
      change: { printed: '-1.5' },
    });
    expect(printed('community', ages, 'age.meanChange')).toBe('-1.5');
  });
});

describe('what cannot be computed is refused', () => {
  test('a share without a base', () => {
    const figure = figures('village', { 'turnout.voted': 5 }).get('turnout.rate')!;
    expect(figure).toMatchObject({ value: null, printed: NOT_PRINTED });
    expect(figure.refusal?.zh).toContain('登记选民');
    expect(figure.numerator).toBeUndefined();
  });

  test('a comparison without a past term', () => {
    const raw = { 'oneShoulder.count': 62, 'units.electing': 71 };
    const figure = figures('community', raw).get('oneShoulder.rate')!;
    expect(figure.printed).toBe('87.32%');
    expect(figure.change).toBeUndefined();
    expect(figure.previousTerm?.refusal).toBeDefined();
    expect(figures('community', raw).get('oneShoulder.change')).toMatchObject({ printed: NOT_PRINTED, value: null });
  });

  test('sums, means and extremes without records; counts are 0', () => {
    for (const id of ['handbooks.copies', 'age.mean', 'age.minimum', 'age.maximum', 'posts.perUnit']) {
      expect(figures('village', {}).get(id), id).toMatchObject({ value: null, printed: NOT_PRINTED });
      expect(figures('village', {}).get(id)?.refusal, id).toBeDefined();
    }
    expect(printed('village', {}, 'turnout.voted')).toBe('0');
  });
});

test('measures of another kind of round are not computed', () => {
  expect(figures('village', {}).has('oneShoulder.rate')).toBe(false);
  expect(figures('village', {}).get('persons.women')?.previousTerm).toBeUndefined();
});

test('breakdowns carry their parts and leave out what does not apply', () => {
  const all = breakdownsOf(
    'village',
    figures('village', { 'posts.chair': 434, 'posts.viceChair': 58, 'posts.member': 1055 }),
  );
  expect(all.find((one) => one.id === 'villagePosts')?.parts.map((one) => one.value)).toEqual([434, 58, 1055]);
  expect(all.some((one) => one.id === 'communityBodies')).toBe(false);
});

test('who is elected is counted by the measures whose conditions hold', () => {
  const chair = {
    body: 'villagersCommittee',
    post: 'chair',
    sex: 'female',
    reelected: false,
    committee: true,
    age: 44,
  };
  const counted = countedBy('village', chair);
  for (const id of [
    'posts.total',
    'posts.chair',
    'chairs.new',
    'chairs.women',
    'persons.total',
    'persons.women',
    'age.from30to49',
  ]) {
    expect(counted).toContain(id);
  }
  for (const id of ['posts.member', 'chairs.reelected', 'age.u29', 'persons.partyMembers', 'posts.party']) {
    expect(counted).not.toContain(id);
  }
});

describe('a past roll', () => {
  test('that nobody recorded is not printed as nobody', () => {
    const found = figures('village', { 'voters.registered': 120, 'voters.men': 60 });
    for (const id of ['voters.registeredPast', 'voters.menPast', 'voters.from80Past', 'voters.shareOfPopulationPast']) {
      expect(found.get(id), id).toMatchObject({ value: null, printed: NOT_PRINTED });
      expect(found.get(id)?.refusal?.zh, id).toContain('没有基数');
    }
    expect(found.get('voters.registered')).toMatchObject({ printed: '120', previousTerm: { value: null } });
    expect(found.get('voters.registered')).not.toHaveProperty('change');
  });

  test('that is there gives the change, and nought where nobody was', () => {
    const found = figures('village', {
      ...{ 'voters.registered': 120, 'voters.registeredPast': 100, 'voters.men': 60, 'voters.from80': 3 },
      ...{ 'electorate.agriculturalPopulation': 200, 'electorate.agriculturalPopulationPast': 200 },
    });
    expect(found.get('voters.registered')).toMatchObject({ previousTerm: { value: 100 }, change: { printed: '+20' } });
    expect(found.get('voters.from80')).toMatchObject({ previousTerm: { printed: '0' }, change: { printed: '+3' } });
    expect(found.get('voters.shareOfPopulationChange')).toMatchObject({ printed: '+10.0' });
  });
});
