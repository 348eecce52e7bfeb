import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markAbsent } from '../absence/absence.ts';
import { applyForProxy } from '../proxies/proxies.ts';
import { moveCounty, moveElection, openRolls, type RollsKit, refusal } from '../rolls.kit.ts';
import {
  announceMobileBoxes,
  decideMobileBox,
  requestMobileBox,
  requestsPage,
  withdrawMobileBox,
} from './mobileBox.ts';

const DAY = '2021-03-01';

let kit: RollsKit;
beforeAll(async () => {
  kit = await openRolls('village');
  await moveElection(kit, '2021-04-20');
});
afterAll(() => kit.database.drop());

const voter = (at: number) => kit.units[0]?.voters[at] ?? '';
const ask = (at: number, over: Partial<Parameters<typeof requestMobileBox>[1]> = {}) =>
  requestMobileBox(kit.on(DAY), {
    ...kit.act(),
    voterId: voter(at),
    ground: 'illness',
    note: null,
    appliedOn: DAY,
    ...over,
  });
const decide = (
  mobileBoxId: string,
  outcome: 'granted' | 'refused',
  over: Partial<Parameters<typeof decideMobileBox>[1]> = {},
) => decideMobileBox(kit.on(DAY), { ...kit.act(), mobileBoxId, outcome, decidedOn: DAY, reason: null, ...over });
const page = (state: 'open' | 'granted' | 'refused' | 'withdrawn' | 'any') =>
  requestsPage(kit.on(DAY), { ...kit.act(), state, page: 1, pageSize: 50 });

describe('requests for the mobile box', () => {
  it('are taken once, granted with what is still owed, and withdrawn', async () => {
    const { mobileBoxId } = await ask(0);
    expect(await refusal(ask(0))).toMatchObject({ code: 'REFUSED' });
    const granted = await decide(mobileBoxId, 'granted');
    expect(granted.owed.map(({ code }) => code)).toEqual(['MOBILE_NOT_PUBLISHED', 'MOBILE_SCRUTINEERS']);
    expect((await refusal(decide(mobileBoxId, 'granted')))?.zh).toContain('已经同意');
    expect((await page('granted')).rows).toMatchObject([{ voter: { voterId: voter(0) }, decidedOn: DAY }]);
    const announce = () => announceMobileBoxes(kit.on(DAY), { ...kit.act(), announcedOn: DAY });
    expect(await announce()).toEqual({ announced: 1 });
    expect(await refusal(announce())).toMatchObject({ code: 'REFUSED' });
    expect((await page('granted')).rows).toMatchObject([{ announcedOn: DAY }]);
    await withdrawMobileBox(kit.on(DAY), { ...kit.act(), mobileBoxId });
    expect(await page('granted')).toMatchObject({ total: 0 });
    expect((await ask(0)).mobileBoxId).not.toBe(mobileBoxId);
  });

  it('of one voter, made twice at once, are one', async () => {
    const outcomes = await Promise.allSettled([ask(1), ask(1)]);
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('are refused with a reason, and say what another ground is', async () => {
    expect(await refusal(ask(2, { ground: 'other' }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    const { mobileBoxId } = await ask(2, { ground: 'other', note: '居住偏远' });
    expect(await refusal(decide(mobileBoxId, 'refused'))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(decide(mobileBoxId, 'refused', { decidedOn: '2021-02-28' }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    await decide(mobileBoxId, 'refused', { reason: '可以到会场投票' });
    expect((await page('refused')).rows).toMatchObject([{ reason: { zh: '可以到会场投票' } }]);
  });

  it('and a proxy exclude one another', async () => {
    for (const at of [3, 4]) {
      await markAbsent(kit.on(DAY), { ...kit.act(), voterId: voter(at), reason: 'work', place: null, since: null });
    }
    const delegate = (at: number) =>
      applyForProxy(kit.on(DAY), {
        ...kit.act(),
        voterId: voter(at),
        proxyVoterId: voter(40),
        relation: 'child',
        ground: '外出',
        written: true,
        atPollingPlace: false,
        appliedOn: DAY,
      });
    expect((await delegate(3)).state).toBe('granted');
    expect(await refusal(ask(3))).toMatchObject({ code: 'REFUSED', rules: ['VC-520'] });
    await decide((await ask(4)).mobileBoxId, 'granted');
    expect(await refusal(delegate(4))).toMatchObject({ code: 'REFUSED', rules: ['VC-531'] });
  });
});

describe('requests under the measure of a province', () => {
  it('are granted only for its grounds (Zhejiang: scattered homes)', async () => {
    const zhejiang = await openRolls('village');
    await moveCounty(zhejiang, 339901);
    const on = zhejiang.on(DAY);
    const grant = async (at: number, ground: 'illness' | 'other', note: string | null) => {
      const voterId = zhejiang.units[0]?.voters[at] ?? '';
      const { mobileBoxId } = await requestMobileBox(on, { ...zhejiang.act(), voterId, ground, note, appliedOn: DAY });
      return decideMobileBox(on, { ...zhejiang.act(), mobileBoxId, outcome: 'granted', decidedOn: DAY, reason: null });
    };
    expect(await refusal(grant(0, 'illness', null))).toMatchObject({ code: 'REFUSED', rules: ['VC-531'] });
    const { owed } = await grant(1, 'other', '居住分散');
    expect(owed.map(({ code }) => code)).toContain('MOBILE_NOT_APPROVED');
    await zhejiang.database.drop();
  });
});
