import { describe, expect, it } from 'vitest';
import { parentUnitCode, parseUnitCode, unitLevel } from './index.ts';

describe('parseUnitCode', () => {
  it('takes a village code apart', () => {
    expect(parseUnitCode('620825102203')).toEqual({
      kind: 'valid',
      code: '620825102203',
      level: 'village',
      county: '620825',
      town: '102',
      village: '203',
      townSegment: 'town',
      villageSegment: 'villagers',
    });
  });

  it.each([
    ['001', 'subdistrict'],
    ['099', 'subdistrict'],
    ['100', 'town'],
    ['199', 'town'],
    ['200', 'township'],
    ['399', 'township'],
    ['400', 'other'],
    ['599', 'other'],
    ['600', 'unassigned'],
  ])('knows the township segment %s as %s', (segment, kind) => {
    expect(parseUnitCode(`620825${segment}`)).toMatchObject({ townSegment: kind, level: 'township' });
  });

  it.each([
    ['001', 'residents'],
    ['199', 'residents'],
    ['200', 'villagers'],
    ['399', 'villagers'],
    ['400', 'similar'],
  ])('knows the village segment %s as %s', (segment, kind) => {
    expect(parseUnitCode(`620825100${segment}`)).toMatchObject({ villageSegment: kind });
  });

  it('fills up shorter codes and folds full-width digits', () => {
    expect(parseUnitCode('６２０８２５')).toMatchObject({ code: '620825000000', level: 'county' });
  });

  it.each([
    ['62082510', 'UNIT_CODE_LENGTH'],
    ['62082510220A', 'UNIT_CODE_CHARACTERS'],
    ['', 'UNIT_CODE_CHARACTERS'],
    ['620825000203', 'UNIT_CODE_GAP'],
    ['000000000000', 'UNIT_CODE_GAP'],
  ])('refuses %j with %s', (text, code) => {
    expect(parseUnitCode(text)).toMatchObject({ kind: 'invalid', code });
  });
});

describe('levels', () => {
  it('walks from a village up to its province', () => {
    const path = ['620825102203'];
    for (let next = parentUnitCode('620825102203'); next !== null; next = parentUnitCode(next)) path.push(next);
    expect(path).toEqual(['620825102203', '620825102000', '620825000000', '620800000000', '620000000000']);
    expect(path.map(unitLevel)).toEqual(['village', 'township', 'county', 'prefecture', 'province']);
    expect(unitLevel('12')).toBeNull();
  });
});
