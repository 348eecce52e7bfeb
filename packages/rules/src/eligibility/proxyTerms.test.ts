import { describe, expect, it } from 'vitest';
import { RULES } from '../catalogue/rules.ts';
import { type Layers, overlayApplies } from '../ruleSets/merge/merge.ts';
import { OVERLAYS } from '../ruleSets/overlays.ts';
import { RULE_SETS } from '../ruleSets/ruleSets.ts';
import { type Delegation, proxyVerdicts } from './proxies.ts';
import { proxyTerms } from './proxyTerms.ts';

const DAY = '2026-06-20';
const said = (layers: Layers) => proxyTerms({ ...layers, electionDay: DAY }).map(({ zh }) => zh);

describe('the terms of a delegation', () => {
  it('are those of the text and the province in force', () => {
    expect(said({ ruleSet: 'VC-2026' })).toEqual([
      '投票期间外出的选民可以书面委托',
      '受托人可以是近亲属，也可以是本村其他选民',
      '每名受托人最多接受3人委托',
      '候选人不得接受委托',
      '最迟在2026-06-20办理',
    ]);
    expect(said({ ruleSet: 'VC-2018' })).toEqual([
      '投票期间外出的选民可以书面委托',
      '受托人须是委托人的近亲属，并在选民名单上',
      '最迟在2026-06-20办理',
    ]);
    expect(said({ ruleSet: 'VC-2026', overlay: 'PV-SH-2020' })).toContain('最迟在2026-06-15办理');
    expect(said({ ruleSet: 'VC-2026', overlay: 'PV-SH-2020' })).toContain('不得在投票现场临时委托');
  });

  it('are one sentence where there are no proxies', () => {
    expect(said({ ruleSet: 'PB-2020' })).toEqual(['党内选举不得委托投票']);
    expect(said({ ruleSet: 'RC-2026', measure: { 'rc.mode': 'representatives' } })).toEqual([
      '居民代表选举不得委托投票',
    ]);
  });

  const one: Delegation = {
    delegator: 'a',
    proxy: 'p',
    delegatorOnRoll: true,
    proxyOnRoll: true,
    away: true,
    written: true,
    relation: 'spouse',
    proxyIsCandidate: false,
    passedOn: false,
    atPollingPlace: false,
    appliedOn: DAY,
  };

  it.each(RULE_SETS.map((law) => [law.id, law] as const))('%s: never promise what the verdict refuses', (_, law) => {
    for (const overlay of [null, ...OVERLAYS.filter((each) => overlayApplies(law, each))]) {
      const layers = { ruleSet: law.id, overlay: overlay?.id ?? null, electionDay: DAY };
      const terms = proxyTerms(layers);
      for (const { rules } of terms) for (const id of rules) expect(RULES).toHaveProperty([id]);
      const last = /最迟在([\d-]+)办理/.exec(terms.map(({ zh }) => zh).join())?.[1];
      const codes = (more: Partial<Delegation>) =>
        proxyVerdicts([{ ...one, ...more }], layers).flatMap((each) =>
          each.accepted ? [] : each.refusals.map(({ code }) => code),
        );
      if (last === undefined) {
        expect(codes({})).not.toEqual([]);
        continue;
      }
      expect(codes({ appliedOn: last })).toEqual([]);
      const candidates = terms.some(({ zh }) => zh.startsWith('候选人不得接受委托'));
      expect(codes({ appliedOn: last, proxyIsCandidate: true })).toEqual(candidates ? ['PROXY_IS_CANDIDATE'] : []);
      const relativesOnly = terms.some(({ zh }) => zh.startsWith('受托人须是委托人的近亲属'));
      expect(codes({ appliedOn: last, relation: null })).toEqual(relativesOnly ? ['NO_NEAR_RELATIVE'] : []);
    }
  });
});
