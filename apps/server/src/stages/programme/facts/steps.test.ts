import { GATES } from '@huanjie/rules';
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

describe('the steps of a unit', () => {
  it('are those of the procedure; a shut gate says what, by which rule and how to mend it', async () => {
    const { steps: all, facts } = await steps();
    expect(all.map(({ id }) => id).filter((id) => Object.hasOwn(GATES.village, id)).length).toBe(all.length);
    const plan = all.find(({ id }) => id === 'plan');
    expect(plan?.gate.open).toBe(false);
    expect(plan?.gate.refusals[0]).toMatchObject({ rules: ['VC-109', 'AP-14'] });
    expect(facts.find(({ fact }) => fact === 'timing')).toMatchObject({ shape: 'timing', recorded: null });
    expect(facts.some(({ fact }) => fact === 'rollPublishedOn')).toBe(false);
  });

  it('open once the fact is on record; a later record replaces the earlier, which stays', async () => {
    expect(await refusal(complete('plan'))).toMatchObject({ code: 'REFUSED', rules: ['VC-109', 'AP-14'] });
    await record('timing', 'moved-unapproved');
    expect(await refusal(complete('plan'))).toMatchObject({ code: 'REFUSED' });
    await record('timing', 'in-time', { evidence: '县政府通知' });
    expect((await steps()).facts.find(({ fact }) => fact === 'timing')?.recorded).toMatchObject({
      value: 'in-time',
      evidence: '县政府通知',
      earlier: 1,
    });
    await complete('plan');
    expect((await steps()).steps.find(({ id }) => id === 'plan')?.doneOn).not.toBeNull();
  });

  it('take no fact that records give, no value of another shape, no day that has not come', async () => {
    expect(await refusal(record('rollPublishedOn', true))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(record('timing', true))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(record('presidiumElected', true))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(record('timing', 'in-time', { happenedOn: '2020-12-02' }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    expect(await refusal(complete('opening'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
