import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue/rules.ts';
import { type Layers, overlayApplies } from '../ruleSets/merge/merge.ts';
import { OVERLAYS } from '../ruleSets/overlays.ts';
import { RULE_SETS } from '../ruleSets/ruleSets.ts';
import { MOBILE_GROUNDS, mobileBoxObstacles } from './mobileBox.ts';
import { type Delegation, proxyVerdicts } from './proxies.ts';

const DAY = '2026-06-20';

const given = (delegator: string, proxy: string, more: Partial<Delegation> = {}): Delegation => ({
  delegator,
  proxy,
  delegatorOnRoll: true,
  proxyOnRoll: true,
  away: true,
  written: true,
  relation: 'sibling',
  proxyIsCandidate: false,
  passedOn: false,
  atPollingPlace: false,
  appliedOn: '2026-06-01',
  ...more,
});

const codes = (delegations: readonly Delegation[], layers: Layers) =>
  proxyVerdicts(delegations, { ...layers, electionDay: DAY }).map((verdict) =>
    verdict.accepted ? 'accepted' : verdict.refusals.map(({ code }) => code).join(),
  );
const one = (more: Partial<Delegation>, layers: Layers) => codes([given('a', 'p', more)], layers)[0];

describe('proxies', () => {
  /** P holds four delegations, two of relatives and two of neighbours; Q, a candidate, holds one. */
  const example = [
    given('a', 'P'),
    given('b', 'P', { relation: 'parent' }),
    given('c', 'P', { relation: null }),
    given('d', 'P', { relation: null }),
    given('e', 'Q', { proxyIsCandidate: true }),
  ];

  it('17: three at most since 2026, no candidate; before only relatives', () => {
    expect(codes(example, { ruleSet: 'VC-2026' })).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'PROXY_FULL',
      'PROXY_IS_CANDIDATE',
    ]);
    expect(codes(example, { ruleSet: 'VC-2018' })).toEqual([
      'accepted',
      'accepted',
      'NO_NEAR_RELATIVE',
      'NO_NEAR_RELATIVE',
      'accepted',
    ]);
    expect(codes(example, { ruleSet: 'VC-2018', overlay: 'PV-BJ-2012' }).at(-1)).toBe('PROXY_IS_CANDIDATE');
  });

  it('keeps the national circle of proxies over a narrower province', () => {
    expect(one({ relation: null }, { ruleSet: 'VC-2026', overlay: 'PV-ZJ-2020' })).toBe('accepted');
    expect(one({ relation: null }, { ruleSet: 'VC-2018', overlay: 'PV-ZJ-2020' })).toBe('NO_NEAR_RELATIVE');
    expect(one({ relation: 'other' }, { ruleSet: 'VC-2018' })).toBe('NO_NEAR_RELATIVE');
  });

  it('in communities needs no kinship, and is no way where representatives elect', () => {
    expect(one({ relation: null }, { ruleSet: 'RC-2026' })).toBe('accepted');
    const mode = { ruleSet: 'RC-2026', measure: { 'rc.mode': 'representatives' } } as const;
    expect(one({}, mode)).toBe('NO_PROXIES_IN_MODE');
    const [verdict] = proxyVerdicts([given('a', 'p', { proxyIsCandidate: true })], {
      ruleSet: 'RC-2026',
      electionDay: DAY,
    });
    expect(verdict).toMatchObject({ accepted: false, refusals: [{ rules: ['RC-154'] }] });
  });

  it('is no way in the Party', () => {
    const [verdict] = proxyVerdicts([given('a', 'p')], { ruleSet: 'PB-2020', electionDay: DAY });
    expect(verdict).toMatchObject({
      refusals: [{ code: 'NO_PROXIES', rules: ['PB-013'], zh: '党内选举不得委托投票' }],
    });
  });

  it.each([
    [{ written: false }, 'NOT_WRITTEN'],
    [{ away: false }, 'NOT_AWAY'],
    [{ away: null }, 'NOT_AWAY'],
    [{ delegatorOnRoll: false }, 'DELEGATOR_NOT_ON_ROLL'],
    [{ proxyOnRoll: false }, 'PROXY_NOT_ON_ROLL'],
    [{ proxy: 'a' }, 'OWN_PROXY'],
    [{ appliedOn: '2026-06-21' }, 'TOO_LATE'],
    [{ passedOn: true }, 'accepted'],
    [{ atPollingPlace: true, appliedOn: DAY }, 'accepted'],
    [{ written: false, away: false }, 'NOT_AWAY,NOT_WRITTEN'],
  ] as const)('%j: %s', (more, code) => {
    expect(one(more, { ruleSet: 'VC-2026' })).toBe(code);
  });

  it.each([
    ['PV-ZJ-2020', '2026-06-17', '2026-06-18'],
    ['PV-SH-2020', '2026-06-15', '2026-06-16'],
    ['PV-HA-2011', '2026-06-19', '2026-06-20'],
  ] as const)('%s takes applications to %s, not on %s', (overlay, last, late) => {
    expect(one({ appliedOn: last }, { ruleSet: 'VC-2026', overlay })).toBe('accepted');
    expect(one({ appliedOn: late }, { ruleSet: 'VC-2026', overlay })).toBe('TOO_LATE');
  });

  it('is neither passed on nor made at the polling place where a province says so', () => {
    const shanghai = { ruleSet: 'VC-2026', overlay: 'PV-SH-2020' } as const;
    expect(one({ passedOn: true, atPollingPlace: true }, shanghai)).toBe('PASSED_ON,AT_POLLING_PLACE');
  });

  it('is made once by each voter, and a refused one leaves the proxy free', () => {
    const layers = { ruleSet: 'VC-2026' } as const;
    expect(codes([given('a', 'p'), given('a', 'q')], layers)).toEqual(['accepted', 'DELEGATED_TWICE']);
    const late = [given('a', 'p', { written: false }), given('b', 'p'), given('c', 'p'), given('d', 'p')];
    expect(codes(late, layers)).toEqual(['NOT_WRITTEN', 'accepted', 'accepted', 'accepted']);
  });

  it('tells the committee what it still owes', () => {
    const [verdict] = proxyVerdicts([given('a', 'p')], { ruleSet: 'VC-2026', overlay: 'PV-HA-2011', electionDay: DAY });
    if (verdict?.accepted !== true) throw new Error('refused');
    expect(verdict.duties.map(({ rules, zh }) => [rules, zh])).toEqual([
      [['VC-525', 'VC-526'], '选举委员会在选举日1日前公布委托人和受托人名单'],
      [['VC-527'], '发给委托投票证时收回委托人的选民证'],
    ]);
  });

  it('never lets a proxy carry more than the limit, and cites the catalogue', () => {
    const delegation = fc.record({
      delegator: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      proxy: fc.constantFrom('p', 'q'),
      relation: fc.constantFrom('spouse' as const, 'other' as const, null),
      written: fc.boolean(),
      proxyIsCandidate: fc.boolean(),
    });
    const property = fc.property(fc.array(delegation), fc.constantFrom(...RULE_SETS), fc.nat(), (drafts, law, at) => {
      const fitting = [null, ...OVERLAYS.filter((overlay) => overlayApplies(law, overlay))];
      const overlay = fitting[at % fitting.length]?.id ?? null;
      const delegations = drafts.map(({ delegator, proxy, ...more }) => given(delegator, proxy, more));
      const verdicts = proxyVerdicts(delegations, { ruleSet: law.id, overlay, electionDay: DAY });
      const limited = ['VC-2026', 'RC-2026'].includes(law.id);
      for (const proxy of ['p', 'q']) {
        const carried = delegations.filter((one, index) => one.proxy === proxy && verdicts[index]?.accepted === true);
        expect(new Set(carried.map((one) => one.delegator)).size).toBe(carried.length);
        if (limited) expect(carried.length).toBeLessThanOrEqual(3);
      }
      for (const verdict of verdicts) {
        const said = verdict.accepted ? [verdict.ground, ...verdict.duties] : verdict.refusals;
        for (const { rules } of said) for (const id of rules) expect(RULES).toHaveProperty([id]);
      }
    });
    fc.assert(property);
  });
});

describe('a mobile box', () => {
  const use = { grounds: ['ill'], published: true, scrutineers: 3, approved: false } as const;
  const against = (more: Partial<Parameters<typeof mobileBoxObstacles>[0]>, layers: Layers) =>
    mobileBoxObstacles({ ...use, ...more }, layers).map(({ code }) => code);

  it('is for those who cannot come, named, with three scrutineers', () => {
    expect(against({}, { ruleSet: 'VC-2026' })).toEqual([]);
    expect(against({ grounds: [], published: false, scrutineers: 2 }, { ruleSet: 'VC-2026' })).toEqual([
      'NO_MOBILE_GROUND',
      'MOBILE_NOT_PUBLISHED',
      'MOBILE_SCRUTINEERS',
    ]);
    for (const ground of MOBILE_GROUNDS) expect(against({ grounds: [ground] }, { ruleSet: 'RC-2026' })).toEqual([]);
  });

  it('is for whom the province says, and approved where it asks', () => {
    const zhejiang = { ruleSet: 'VC-2026', overlay: 'PV-ZJ-2020' } as const;
    expect(against({}, zhejiang)).toEqual(['NO_MOBILE_GROUND', 'MOBILE_NOT_APPROVED']);
    expect(against({ grounds: ['scattered'], approved: true }, zhejiang)).toEqual([]);
    expect(against({ grounds: ['weak'] }, { ruleSet: 'VC-2026', overlay: 'PV-BJ-2012' })).toEqual(['NO_MOBILE_GROUND']);
    expect(() => mobileBoxObstacles(use, { ruleSet: 'PB-2020' })).toThrow(RangeError);
  });

  it('cites the analogy in communities', () => {
    expect(mobileBoxObstacles({ ...use, scrutineers: 0 }, { ruleSet: 'RC-2026' })[0]?.rules).toEqual([
      'VC-531',
      'RC-155',
    ]);
  });
});
