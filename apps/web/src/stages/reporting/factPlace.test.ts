import { expect, it } from 'vitest';
import { measureOf, placeOfFact } from './factPlace.ts';

it('finds where the record of a fact stands, and leaves figures to their drawer', () => {
  expect(placeOfFact('fact:basis.number')).toEqual({ page: 'unit', part: 'documents' });
  expect(placeOfFact('fact:round.startsOn')).toEqual({ page: 'overview' });
  expect(placeOfFact('fact:converted.units')).toEqual({ page: 'unit', part: 'below' });
  expect(placeOfFact('round.days')).toBeNull();
  expect(placeOfFact('fact:band.age.u29')).toBeNull();
  expect(measureOf('fact:band.age.u29')).toBe('age.u29');
  expect(measureOf('round.days')).toBe('round.days');
});
