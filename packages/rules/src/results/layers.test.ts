import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRules } from '../ruleSets/merge/merge.ts';
import { findOverlay } from '../ruleSets/overlays.ts';
import { findRuleSet } from '../ruleSets/ruleSets.ts';
import type { OverlayId, RuleSetId } from '../ruleSets/types.ts';
import { settle } from './parameters.ts';
import type { Poll } from './poll.ts';
import { committeePoll, contest, decided, partyPoll, resultIn } from './polls.kit.ts';
import { anyPolls } from './randomPolls.kit.ts';

const chair = (votes: Record<string, number>) => [contest('chair', 1, votes)];

describe('overlays and election measures', () => {
  it.each(['VC-2018', 'VC-2026'])(
    '5: Zhejiang compares with the voters, Henan with the ballots issued (%s)',
    (ruleSet) => {
      const poll: Poll = {
        ...committeePoll(ruleSet, { E: 900, R: 600 }, chair({ A: 400 })),
        ballots: { issued: 605, checkedOff: 598, returned: 600, invalid: 0 },
      };
      expect(decided({ ...poll, overlay: 'PV-ZJ-2020' })).toMatchObject({
        validity: 'INVALID_OVERCOUNT',
        next: { code: 'RERUN_REQUIRED' },
        contests: [{ elected: [], flags: [] }],
      });
      expect(decided({ ...poll, overlay: 'PV-HA-2011' })).toMatchObject({
        validity: 'VALID',
        contests: [{ flags: [] }],
      });
    },
  );

  it.each(['VC-2018', 'VC-2026'])('13: the by-run of Henan asks for a majority first (%s)', (ruleSet) => {
    const more = { stage: 'by-run', overlay: 'PV-HA-2011' } as const;
    const vote = (votes: Record<string, number>) =>
      resultIn(committeePoll(ruleSet, { E: 900, R: 520 }, [contest('member', 1, votes)], more), 'member');
    expect(vote({ E1: 262, F1: 250 })).toMatchObject({ threshold: 261, elected: ['E1'], flags: [] });
    expect(vote({ E1: 255, F1: 250 })).toMatchObject({ threshold: 174, elected: ['E1'], flags: [] });
  });

  it('lets the measure fill what the overlay leaves open, and no more', () => {
    const poll = committeePoll('VC-2026', { E: 1000, R: 600 }, chair({ A: 400 }), { overlay: 'PV-HA-2011' });
    const flags = (parameters: NonNullable<Poll['parameters']>) => resultIn({ ...poll, parameters }, 'chair').flags;
    expect(flags({ 'runoff.extra': 2, cascade: 'downward' })).toEqual([]);
    expect(flags({ 'overcount.against': 'issued' })).toEqual([]);
    expect(flags({ 'overcount.against': 'voters' })).toEqual(['CONFLICT']);
    const over: Poll = { ...poll, ballots: { issued: 605, checkedOff: 598, returned: 600, invalid: 0 } };
    expect(decided({ ...over, parameters: { 'overcount.against': 'voters' } }).validity).toBe('VALID');
  });

  it('keeps national law over a measure', () => {
    const byRun = committeePoll('VC-2026', { E: 900, R: 520 }, chair({ A: 200 }), { stage: 'by-run' });
    expect(resultIn({ ...byRun, parameters: { 'runoff.threshold': 'majority' } }, 'chair')).toMatchObject({
      threshold: 174,
      elected: ['A'],
      flags: ['CONFLICT'],
    });
  });

  it('lends a villagers’ measure to a residents’ committee by analogy, and to no Party meeting', () => {
    const byRun = committeePoll('RC-2026', { E: 900, R: 520 }, chair({ A: 262 }), { stage: 'by-run' });
    expect(resultIn({ ...byRun, overlay: 'PV-HA-2011' }, 'chair')).toMatchObject({ threshold: 261, elected: ['A'] });
  });
});

describe('one way to put the layers together', () => {
  const NEAR = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'];
  const ZHEJIANG = ['spouse', 'parent', 'child', 'sibling'];

  it('settles a poll as mergeRules settles the rules, and flags what it reports of the measure', () => {
    const property = fc.property(anyPolls, (poll) => {
      const ruleSet = findRuleSet(poll.ruleSet);
      if (ruleSet === null) throw new Error(poll.ruleSet);
      const settings = settle(poll, ruleSet, findOverlay(poll.overlay ?? ''));
      if ('error' in settings) throw new Error(settings.error.en);
      const overlay = (poll.overlay ?? null) as OverlayId | null;
      const merged = mergeRules(poll.ruleSet as RuleSetId, overlay, poll.parameters);
      const value = (id: string) => merged.parameters.find((one) => one.id === id)?.value;
      expect(settings.conflict).toBe(merged.conflicts.some(({ layer }) => layer === 'measure'));
      expect(settings.overcountAgainst).toBe(value('overcount.against') ?? null);
      expect(settings.runoffExtra).toBe(value('runoff.extra') ?? 1);
      expect(settings.womenMethod).toBe(value('women.method') ?? null);
      expect(settings.vacancyMin).toBe(value('vacancy.min_members') ?? null);
      expect(settings.cascade).toBe(value('cascade') === 'downward');
      expect([...settings.kin.scope]).toEqual(value('kin.scope') ?? []);
    });
    fc.assert(property, { numRuns: 500 });
  });

  const kinScopes: [string, string, string | undefined, readonly string[], boolean][] = [
    ['the unit widens the national list', 'VC-2026', undefined, [...NEAR, 'other'], false],
    ['the unit repeats what applies', 'VC-2026', 'PV-ZJ-2020', NEAR, false],
    ['the unit repeats a list that the law has overtaken', 'VC-2026', 'PV-ZJ-2020', ZHEJIANG, true],
    ['the unit widens where the province has spoken', 'VC-2026', 'PV-ZJ-2020', [...NEAR, 'other'], true],
    ['the unit repeats its province', 'VC-2018', 'PV-ZJ-2020', ZHEJIANG, false],
    ['the unit begins a list of its own', 'VC-2018', undefined, ZHEJIANG, true],
  ];
  it.each(kinScopes)('%s: %s, %s', (_, ruleSet, overlay, scope, conflict) => {
    const more: Partial<Poll> = { parameters: { 'kin.scope': scope }, ...(overlay === undefined ? {} : { overlay }) };
    const poll = committeePoll(ruleSet, { E: 1000, R: 600 }, chair({ A: 400 }), more);
    expect(resultIn(poll, 'chair').flags).toEqual(conflict ? ['CONFLICT'] : []);
    const { conflicts } = mergeRules(ruleSet as RuleSetId, (overlay ?? null) as OverlayId | null, poll.parameters);
    expect(conflicts.some(({ layer }) => layer === 'measure')).toBe(conflict);
  });

  it('reports a narrower provincial list in the texts, and in a contest only where it is used', () => {
    expect(mergeRules('VC-2026', 'PV-ZJ-2020').conflicts.map(({ id }) => id)).toContain('kin.scope');
    const poll = committeePoll('VC-2026', { E: 1000, R: 600 }, chair({ A: 400 }), { overlay: 'PV-ZJ-2020' });
    expect(resultIn(poll, 'chair').flags).toEqual([]);
  });

  it('reads the short name of the near relatives alike', () => {
    expect(mergeRules('VC-2026', null, { 'kin.scope': 'near_relative' }).conflicts).toEqual([]);
  });
});

describe('earlier laws', () => {
  it.each(['VC-1998', 'VC-2010', 'RC-1990'])('%s decides by more than half, its by-run by a third', (ruleSet) => {
    const poll = committeePoll(ruleSet, { E: 999, R: 500 }, chair({ A: 251, B: 240 }));
    expect(resultIn(poll, 'chair')).toMatchObject({ threshold: 251, elected: ['A'] });
    expect(resultIn({ ...poll, stage: 'by-run' }, 'chair')).toMatchObject({ threshold: 167, elected: ['A'] });
    expect(decided({ ...poll, electorate: { entitled: 1000 } }).validity).toBe('INVALID_TURNOUT');
  });

  it('cite the turnout of their own text', () => {
    const rules = (ruleSet: string) =>
      decided(committeePoll(ruleSet, { E: 999, R: 500 }, chair({ A: 251 }))).ground.rules[0];
    expect([rules('VC-1998'), rules('VC-2010'), rules('RC-1990')]).toEqual(['VC-602', 'VC-601', 'RC-151']);
  });

  it('21: four fifths were to be exceeded until 2020', () => {
    const poll = (ruleSet: string, A: number) =>
      decided(partyPoll(ruleSet, { E: 115, A }, [contest('committee-member', 1, { A: 60 })]));
    expect(poll('PB-2020', 92).validity).toBe('VALID');
    expect(poll('PB-1990', 92)).toMatchObject({
      validity: 'QUORUM_NOT_MET',
      next: { code: 'RERUN_REQUIRED' },
      ground: { rules: ['PB-010', 'G-16'], zh: expect.stringContaining('未超过五分之四（须93人以上）') },
    });
    expect(poll('PB-1990', 93)).toMatchObject({ validity: 'VALID', contests: [{ base: 93, elected: ['A'] }] });
  });
});
