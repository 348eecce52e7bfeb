import { GATES, PROCEDURES } from '@huanjie/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRolls, type RollsKit, refusal } from '../../rolls/rolls.kit.ts';
import { completeStep, recordFact, unitSteps } from './steps.ts';

let kit: RollsKit;
beforeAll(async () => {
  kit = await openRolls('village');
});
afterAll(() => kit.database.drop());

const DAY = '2020-12-01';
const record = (fact: string, value: boolean | string, over: object = {}) =>
  recordFact(kit.on(DAY), { ...kit.act(), fact, value, happenedOn: DAY, evidence: null, ...over });
const steps = () => unitSteps(kit.on(DAY), kit.act());
const complete = (step: string, doneOn = DAY) =>
  completeStep(kit.on(DAY), { ...kit.act(), step, doneOn, evidence: null });

/** The example is over: its units stand at the beginning again. */
const clear = () =>
  kit.database.pool.query('update unit_step set done_on = null where round_id = $1', [kit.units[0]?.roundId]);

describe('the steps of a unit', () => {
  it('are those that the unit takes; a shut gate says what, by which rule and how to mend it', async () => {
    await clear();
    const { steps: all, facts } = await steps();
    expect(all.map(({ id }) => id)).toEqual(
      PROCEDURES.village.filter(({ level }) => level === 'unit').map(({ id }) => id),
    );
    expect(all.every(({ id }) => Object.hasOwn(GATES.village, id))).toBe(true);
    const committee = all.find(({ id }) => id === 'election-committee');
    expect(committee?.gate.open).toBe(false);
    const codes = committee?.gate.refusals.map(({ code }) => code);
    expect(codes).toContain('RISK_UNKNOWN');
    expect(committee?.gate.refusals[0]?.remedy.zh).not.toBe('');
    expect(facts.find(({ fact }) => fact === 'riskAssessment')).toMatchObject({ shape: 'settled', recorded: null });
    expect(facts.some(({ fact }) => fact === 'rollPublishedOn')).toBe(false);
  });

  it('open once the facts are on record; a later record replaces the earlier, which stays', async () => {
    expect(await refusal(complete('election-committee'))).toMatchObject({ code: 'REFUSED' });
    await record('riskAssessment', 'open');
    await record('partyBodyElected', 'done');
    const shut = await refusal(complete('election-committee'));
    expect(shut?.zh).toContain('风险评估');
    await record('riskAssessment', 'done', { evidence: '评估报告' });
    expect((await steps()).facts.find(({ fact }) => fact === 'riskAssessment')?.recorded).toMatchObject({
      value: 'done',
      evidence: '评估报告',
      earlier: 1,
    });
    await complete('election-committee');
    expect((await steps()).steps.find(({ id }) => id === 'election-committee')?.doneOn).toBe(DAY);
  });

  it('take no fact that records give, no value of another shape, no day that has not come', async () => {
    expect(await refusal(record('rollPublishedOn', true))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(record('riskAssessment', true))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(record('presidiumElected', true))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(record('riskAssessment', 'done', { happenedOn: '2020-12-02' }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    expect(await refusal(complete('opening'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(complete('plan'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
