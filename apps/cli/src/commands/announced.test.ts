import { determine, type Poll } from '@huanjie/rules';
import { describe, expect, it } from 'vitest';
import { withStrokeOrder } from './announced.ts';

const poll = (ruleSet: string, names: readonly (string | undefined)[]) => ({
  ruleSet,
  stage: 'election',
  electorate: { entitled: 100, present: 95 },
  ballots: { issued: 95, returned: 95, invalid: 0 },
  contests: [
    {
      id: 'members',
      post: 'committee-member',
      seats: 3,
      candidates: names.map((name, at) => ({
        id: `P${at}`,
        ...(name === undefined ? {} : { name }),
        approve: 70 - at,
      })),
    },
  ],
});
const elected = (given: unknown) => {
  const result = determine(withStrokeOrder(given) as Poll);
  if ('error' in result) throw new Error(result.error.en);
  return result.contests[0]?.elected;
};

describe('the order of announcement', () => {
  it('of Party members is by surname strokes', () => {
    expect(elected(poll('PB-2020', ['陈一', '李二', '丁三', '王四']))).toEqual(['P2', 'P1', 'P0']);
  });

  it('is that of the input where a name is missing', () => {
    expect(elected(poll('PB-2020', ['陈一', undefined, '丁三', '王四']))).toEqual(['P0', 'P1', 'P2']);
  });

  it('is left to an order that the poll gives itself', () => {
    const given = poll('PB-2020', ['陈一', '李二', '丁三', '王四']);
    const [contest] = given.contests;
    const ordered = { ...given, contests: [{ ...contest, order: ['P3', 'P2', 'P0', 'P1'] }] };
    expect(elected(ordered)).toEqual(['P2', 'P0', 'P1']);
  });

  it.each([[null], [17], ['PB-2020'], [{ ruleSet: 'PB-2020' }], [{ ruleSet: 'PB-2020', contests: [null, {}] }]])(
    'hands %j on as it came',
    (given) => {
      expect(withStrokeOrder(given)).toEqual(given);
    },
  );

  it('touches no poll of a village', () => {
    const given = poll('VC-2018', ['陈一', '李二', '丁三', '王四']);
    expect(withStrokeOrder(given)).toBe(given);
  });
});
