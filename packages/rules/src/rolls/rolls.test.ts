import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleContext } from '../eligibility/obstacle.ts';
import {
  decisionObstacle,
  lastDecisionDay,
  lastObjectionDay,
  listClocks,
  objectionObstacle,
  publicationObstacle,
} from './listClocks.ts';
import {
  type RepresentativeFacts,
  representativeObstacles,
  representativeQuota,
  representativesOfGroup,
} from './representatives.ts';

const VILLAGE: RuleContext = { ruleSet: 'VC-2018' };
const COMMUNITY: RuleContext = { ruleSet: 'RC-2026' };
const OLD_COMMUNITY: RuleContext = { ruleSet: 'RC-2018' };

describe('the clocks of a published list', () => {
  it('are 20, 5 and 3 days where nothing else is set', () => {
    expect(listClocks(VILLAGE)).toEqual({ leadDays: 20, objectionDays: 5, decisionDays: 3 });
  });

  it('follow what a province sets', () => {
    const values = { 'list.lead_days': 25, 'list.objection_days': 7, 'list.decision_days': 2 };
    expect(listClocks({ ruleSet: 'VC-2018', values })).toEqual({ leadDays: 25, objectionDays: 7, decisionDays: 2 });
  });

  it('do not count the first day (G-21)', () => {
    expect(lastObjectionDay('2021-02-26', VILLAGE)).toBe('2021-03-03');
    expect(lastDecisionDay('2021-02-26', VILLAGE)).toBe('2021-03-01');
  });

  it('take an objection on the last day and refuse one the day after', () => {
    expect(objectionObstacle('2021-03-01', '2021-03-06', VILLAGE)).toBeNull();
    const late = objectionObstacle('2021-03-01', '2021-03-07', VILLAGE);
    expect(late).toMatchObject({ code: 'OBJECTION_LATE', rules: ['VC-311', 'G-21'] });
    expect(late?.zh).toBe('名单于2021年3月1日公布，异议至2021年3月6日止，2021年3月7日收到已逾期');
  });

  it('refuse an objection to a list that is not out', () => {
    expect(objectionObstacle('2021-03-01', '2021-02-28', COMMUNITY)).toMatchObject({
      code: 'BEFORE_PUBLICATION',
      rules: ['RC-132', 'G-21'],
    });
  });

  it('take a decision on the third day and call the fourth late', () => {
    expect(decisionObstacle('2021-03-01', '2021-03-04', VILLAGE)).toBeNull();
    expect(decisionObstacle('2021-03-01', '2021-03-05', OLD_COMMUNITY)).toMatchObject({
      code: 'DECIDED_LATE',
      rules: ['VC-312', 'RC-155', 'G-21'],
    });
  });

  it('ask that the list is out twenty days before the election day', () => {
    expect(publicationObstacle('2021-03-07', '2021-03-27', VILLAGE)).toBeNull();
    expect(publicationObstacle('2021-03-08', '2021-03-27', VILLAGE)).toMatchObject({
      code: 'PUBLISHED_LATE',
      rules: ['VC-310', 'G-20'],
    });
  });

  it('do not exist in a Party election', () => {
    expect(() => objectionObstacle('2021-03-01', '2021-03-09', { ruleSet: 'PB-2020' })).toThrow(RangeError);
  });
});

const villagers = (households: readonly (number | null)[], women: number): RepresentativeFacts => ({
  kind: 'villagers',
  representatives: households.map((count, at) => ({
    group: `${at % 3}组`,
    sex: at < women ? 'female' : 'male',
    households: count,
  })),
});

describe('representatives', () => {
  it('of villagers stand for 5 to 15 households each, or for a group', () => {
    expect(representativeObstacles(villagers([5, 15, null], 1), VILLAGE)).toEqual([]);
    expect(representativeObstacles(villagers([4, 16, 10], 1), VILLAGE)).toMatchObject([
      { code: 'HOUSEHOLDS_PER_REPRESENTATIVE', rules: ['VC-751'] },
    ]);
  });

  it('of villagers are women by a third at least: 3w ≥ n', () => {
    expect(representativeObstacles(villagers(Array(10).fill(10), 4), VILLAGE)).toEqual([]);
    expect(representativeObstacles(villagers(Array(10).fill(10), 3), VILLAGE)).toMatchObject([
      { code: 'WOMEN_REPRESENTATIVES', rules: ['VC-751'] },
    ]);
    expect(representativeObstacles(villagers(Array(9).fill(10), 3), VILLAGE)).toEqual([]);
  });

  it('of residents stand for 20 to 50 households since 2026, two or three a group before (RC-111)', () => {
    const facts = (households: number, perGroup: number): RepresentativeFacts => ({
      kind: 'residents',
      representatives: Array.from({ length: perGroup }, () => ({ group: '一组', sex: 'male', households })),
    });
    expect(representativeObstacles(facts(20, 1), COMMUNITY)).toEqual([]);
    expect(representativeObstacles(facts(51, 1), COMMUNITY)).toMatchObject([{ rules: ['RC-111'] }]);
    expect(representativeObstacles(facts(51, 2), OLD_COMMUNITY)).toEqual([]);
    expect(representativeObstacles(facts(51, 4), OLD_COMMUNITY)).toMatchObject([
      { code: 'REPRESENTATIVES_PER_GROUP', rules: ['RC-111'] },
    ]);
  });

  it('are not asked for where there are none yet', () => {
    expect(representativeObstacles(villagers([], 0), VILLAGE)).toEqual([]);
  });
});

describe('the representatives of a group', () => {
  it('are as many as its households allow', () => {
    const villagers = representativeQuota('villagers', VILLAGE);
    expect(villagers).toEqual({ by: 'households', rule: 'VC-751', min: 5, max: 15 });
    expect(representativesOfGroup(villagers, 42)).toEqual({ fewest: 3, most: 8 });
    expect(representativesOfGroup(villagers, 4)).toEqual({ fewest: 1, most: 1 });
    expect(representativesOfGroup(villagers, 0)).toEqual({ fewest: 0, most: 0 });
    expect(representativesOfGroup(representativeQuota('residents', COMMUNITY), 120)).toEqual({ fewest: 3, most: 6 });
    const old = representativeQuota('residents', OLD_COMMUNITY);
    expect(representativesOfGroup(old, 120)).toEqual({ fewest: 2, most: 3 });
    for (const count of [-1, 1.5]) expect(() => representativesOfGroup(villagers, count)).toThrow(RangeError);
  });

  it('can share out the households between them, each within the bounds, unless the group is too small for one', () => {
    const property = fc.property(fc.nat(2000), fc.constantFrom(VILLAGE, COMMUNITY), (households, rules) => {
      const quota = representativeQuota(rules === VILLAGE ? 'villagers' : 'residents', rules);
      const { fewest, most } = representativesOfGroup(quota, households);
      expect(fewest).toBeLessThanOrEqual(most);
      const shares = (count: number) =>
        Array.from({ length: count }, (_, at) => Math.floor((households + at) / Math.max(1, count)));
      for (const count of [fewest, most]) {
        expect(shares(count).reduce((sum, share) => sum + share, 0)).toBe(households);
        expect(Math.max(0, ...shares(count))).toBeLessThanOrEqual(quota.max);
        if (households >= quota.min * fewest)
          for (const share of shares(count)) expect(share).toBeGreaterThanOrEqual(quota.min);
      }
    });
    fc.assert(property);
  });
});
