import { describe, expect, test } from 'vitest';
import { AGE_BANDS, bandFault, bandOf } from '../bands.ts';
import { BREAKDOWNS } from '../breakdowns.ts';
import { queryInWords } from '../definition.ts';
import { measuresOf } from '../evaluate.ts';
import { isBase } from '../measure.ts';
import { RECORD_SETS } from '../recordSets/index.ts';
import { MEASURE_BY_ID, MEASURES } from './index.ts';

describe('every measure', () => {
  test('has an id of its own, both languages, a source and a definition in words', () => {
    expect(MEASURE_BY_ID.size).toBe(MEASURES.length);
    for (const measure of MEASURES) {
      expect(measure.id).toMatch(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z0-9]*)+$/);
      for (const words of [measure.title, measure.unit, measure.definition]) {
        expect(words.zh, measure.id).not.toBe('');
        expect(words.en, measure.id).not.toBe('');
      }
      expect(measure.definition.en, measure.id).not.toMatch(/\p{Script=Han}/u);
      expect(measure.title.zh, measure.id).toMatch(/\p{Script=Han}/u);
      expect(measure.source.length, measure.id).toBeGreaterThan(0);
      for (const source of measure.source) expect(source).toMatch(/^(F\d{3}|[A-Z]{2}-\d{3})$/);
      expect(queryInWords(measure).length, measure.id).toBeGreaterThan(4);
    }
  });

  test('says something of its own: no two definitions in words are equal within a kind of round', () => {
    for (const kind of ['township', 'community', 'village'] as const) {
      const base = measuresOf(kind).filter(isBase);
      const words = new Map<string, string>();
      for (const measure of base) {
        expect(words.get(queryInWords(measure)), measure.id).toBeUndefined();
        words.set(queryInWords(measure), measure.id);
      }
    }
  });

  test('names values that its fields know', () => {
    for (const measure of MEASURES.filter(isBase)) {
      for (const condition of measure.where) {
        const field = measure.records.fields[condition.field];
        expect(field, `${measure.id} ${condition.field}`).toBeDefined();
        const named = 'is' in condition ? [condition.is] : 'in' in condition ? condition.in : [];
        for (const value of named) {
          if (typeof value === 'boolean') expect(field!.type, measure.id).toBe('boolean');
          else expect(Object.keys(field!.labels ?? {}), measure.id).toContain(value);
        }
        if ('from' in condition || 'to' in condition) expect(field!.type, measure.id).toBe('integer');
      }
      if ('field' in measure) expect(measure.records.fields[measure.field]?.type, measure.id).toBe('integer');
    }
  });

  test('rests on measures of the same kinds of round', () => {
    for (const measure of MEASURES) {
      if (isBase(measure)) continue;
      const others = measure.kind === 'points' ? [measure.of] : [measure.numerator, measure.denominator];
      for (const id of others) {
        const other = MEASURE_BY_ID.get(id);
        expect(other, `${measure.id} ${id}`).toBeDefined();
        for (const kind of measure.appliesTo) expect(other!.appliesTo, `${measure.id} ${id}`).toContain(kind);
        if (measure.kind !== 'points') expect(['count', 'sum']).toContain(other!.kind);
        else expect(MEASURE_BY_ID.get(other!.previous ?? ''), measure.id).toBeDefined();
      }
    }
  });

  test('compares with a past term that is computed the same way', () => {
    for (const measure of MEASURES) {
      if (measure.previous === undefined) continue;
      const past = MEASURE_BY_ID.get(measure.previous)!;
      expect(past.kind, measure.id).toBe(measure.kind);
      expect('decimals' in past ? past.decimals : null).toBe('decimals' in measure ? measure.decimals : null);
    }
  });

  test('counts people and posts apart', () => {
    const people = MEASURES.filter((measure) => isBase(measure) && measure.records.id === 'officerPersons');
    expect(people.length).toBeGreaterThan(10);
    expect(MEASURE_BY_ID.get('posts.total')).toMatchObject({ records: { id: 'officers' } });
    expect(MEASURE_BY_ID.get('persons.total')).toMatchObject({ records: { id: 'officerPersons' } });
  });

  test('leaves exempt units out of every base', () => {
    for (const measure of MEASURES) {
      if (measure.kind !== 'ratio') continue;
      const base = MEASURE_BY_ID.get(measure.denominator)!;
      if (!isBase(base) || base.records.id !== 'units' || measure.group === 'previousTerm') continue;
      expect(base.where, measure.id).toContainEqual({ field: 'participation', is: 'elects' });
    }
  });
});

describe('bands', () => {
  test('hold every age once', () => {
    expect(bandFault(AGE_BANDS)).toBeNull();
  });

  test('are those of the measures', () => {
    for (const band of AGE_BANDS) {
      const measure = MEASURE_BY_ID.get(band.measure)!;
      if (!isBase(measure)) throw new Error(band.measure);
      expect({ measure: band.measure, label: band.label, ...bandOf(measure.where, 'age') }).toEqual(band);
    }
  });

  test.each([
    ['overlap', [{ to: 29 }, { from: 29, to: 49 }, { from: 50 }]],
    ['hole', [{ to: 29 }, { from: 31 }]],
    ['hole', [{ to: 29 }, { from: 30, to: 49 }]],
    ['hole', [{ from: 18 }]],
    ['overlap', [{ to: 29 }, {}]],
    ['empty', [{ to: 29 }, { from: 30, to: 20 }, { from: 21 }]],
  ] as const)('with a fault are found: %s', (fault, bands) => {
    expect(bandFault(bands)).toBe(fault);
  });

  test('of education hold every label once', () => {
    const parts = BREAKDOWNS.find((breakdown) => breakdown.id === 'education')!.parts;
    const values = parts.flatMap(({ measure }) => {
      const declared = MEASURE_BY_ID.get(measure)!;
      if (!isBase(declared)) throw new Error(measure);
      return declared.where.flatMap((condition) =>
        condition.field === 'education' && 'in' in condition ? condition.in : [],
      );
    });
    expect([...values].sort()).toEqual(Object.keys(RECORD_SETS.officerPersons.fields.education.labels!).sort());
    expect(new Set(values).size).toBe(values.length);
  });
});

describe('every breakdown', () => {
  test('names the count or sum that it adds up to, and parts of the same records', () => {
    for (const breakdown of BREAKDOWNS) {
      const total = MEASURE_BY_ID.get(breakdown.total)!;
      if (!isBase(total)) throw new Error(breakdown.id);
      expect(['count', 'sum']).toContain(total.kind);
      for (const { measure } of breakdown.parts) {
        const part = MEASURE_BY_ID.get(measure)!;
        if (!isBase(part)) throw new Error(measure);
        expect(part.records.id, `${breakdown.id} ${measure}`).toBe(total.records.id);
        expect(part.kind).toBe(total.kind);
      }
    }
  });
});
