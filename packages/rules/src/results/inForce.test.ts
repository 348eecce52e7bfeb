import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULE_SETS, ruleSetInForce } from '../ruleSets/ruleSets.ts';
import { determine } from './determine.ts';
import { committeePoll, contest, partyPoll } from './polls.kit.ts';

const village = (ruleSet: string, heldOn: unknown, overlay?: string) =>
  determine({
    ...committeePoll(ruleSet, { E: 1000, R: 600 }, [contest('chair', 1, { A: 400 })]),
    ...(heldOn === undefined ? {} : { heldOn: heldOn as string }),
    ...(overlay === undefined ? {} : { overlay }),
  });

describe('the day of a vote', () => {
  it('is held against the rule set, and the sentence names the law of that day', () => {
    expect(village('VC-2026', '2025-12-31')).toEqual({
      error: {
        code: 'NOT_IN_FORCE',
        zh: '投票日2025年12月31日不在规则集 VC-2026 施行期间（2026年1月1日起），请改用当日施行的 VC-2018',
        en: 'VC-2026 (from 2026-01-01) was not in force on 2025-12-31; use VC-2018, which was',
      },
    });
    expect(village('VC-2018', '2026-01-01')).toMatchObject({
      error: { code: 'NOT_IN_FORCE', en: expect.stringContaining('use VC-2026') },
    });
    expect(village('VC-1998', '1998-01-01')).toMatchObject({
      error: { en: expect.stringContaining('no rule set of that day') },
    });
    expect(village('VC-2026', '2026-01-01')).toMatchObject({ validity: 'VALID' });
    expect(village('VC-2018', '2025-12-31')).toMatchObject({ validity: 'VALID' });
  });

  it('is held against the measure of the province too', () => {
    expect(village('VC-2018', '2019-06-01', 'PV-ZJ-2020')).toMatchObject({
      error: { code: 'NOT_IN_FORCE', zh: expect.stringContaining('不在省级规定 PV-ZJ-2020 施行期间') },
    });
    expect(village('VC-2018', '2021-06-01', 'PV-ZJ-2020')).toMatchObject({ validity: 'VALID' });
  });

  it('need not be told, but must be a day when it is', () => {
    expect(village('VC-2026', undefined)).toMatchObject({ validity: 'VALID' });
    for (const wrong of ['2026-02-30', '20260101', 20260101, null]) {
      expect(village('VC-2026', wrong)).toMatchObject({ error: { code: 'BAD_SHAPE' } });
    }
  });

  it('lets one rule set of each body decide on any day', () => {
    const days = fc
      .integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2030, 0, 1) })
      .map((time) => new Date(time).toISOString().slice(0, 10));
    const property = fc.property(days, (heldOn) => {
      for (const kind of ['villagers-committee', 'party-grassroots'] as const) {
        const decides = RULE_SETS.filter(({ appliesTo, beside }) => appliesTo === kind && beside === undefined).filter(
          ({ id }) => {
            const member = [contest('committee-member', 1, { A: 60 })];
            const poll = kind === 'party-grassroots' ? partyPoll(id, { E: 100, A: 90 }, member) : null;
            const result = poll === null ? village(id, heldOn) : determine({ ...poll, heldOn });
            return !('error' in result);
          },
        );
        expect(decides.map(({ id }) => id)).toEqual([ruleSetInForce(kind, heldOn)?.id]);
      }
    });
    fc.assert(property);
  });
});
