import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markAbsent } from '../absence/absence.ts';
import { applyForProxy, withdrawProxy } from '../proxies/proxies.ts';
import { moveCounty, moveElection, openRolls, type RollsKit } from '../rolls.kit.ts';
import { cardCounts, cardsPage, issueMissing, reissueCard } from './cards.ts';

const DAY = '2021-03-01';
/** A region code that is not assigned, in the province of Henan, whose measure asks for the exchange (VC-527). */
const HENAN = 419901;

let kit: RollsKit;
beforeAll(async () => {
  kit = await openRolls('village');
  await moveElection(kit, '2021-04-20');
  await moveCounty(kit, HENAN);
});
afterAll(() => kit.database.drop());

const inHand = async (kind: 'voter' | 'proxy') =>
  (await cardsPage(kit.on(DAY), { ...kit.act(), state: 'inHand', kind, page: 1, pageSize: 200 })).rows;

describe('exchanging cards for a vote by proxy', () => {
  it('takes the card of the delegator, gives the proxy one for that vote, and goes back when it is withdrawn', async () => {
    const [delegator = '', proxy = ''] = kit.units[0]?.voters ?? [];
    const on = kit.on(DAY);
    const { issued } = await issueMissing(on, { ...kit.act(), issuedOn: DAY, group: null });
    await markAbsent(on, { ...kit.act(), voterId: delegator, reason: 'work', place: null, since: null });
    const granted = await applyForProxy(on, {
      ...kit.act(),
      voterId: delegator,
      proxyVoterId: proxy,
      relation: 'sibling',
      ground: '外出务工',
      written: true,
      atPollingPlace: false,
      appliedOn: DAY,
    });
    expect(granted).toMatchObject({ state: 'granted', cardsSwapped: 1 });
    expect(granted.duties.flatMap(({ rules }) => rules)).toContain('VC-527');
    const [card] = await inHand('proxy');
    expect(card).toMatchObject({ voter: { voterId: proxy }, delegator: { voterId: delegator } });
    expect(await cardCounts(on, kit.act())).toMatchObject({
      voterInHand: issued - 1,
      proxyInHand: 1,
      without: 0,
      swap: true,
    });
    // Nobody issues the delegator a second card while the proxy holds one for the same vote.
    expect(await issueMissing(on, { ...kit.act(), issuedOn: DAY, group: null })).toEqual({ issued: 0 });
    await reissueCard(on, { ...kit.act(), cardId: card?.cardId ?? '', ground: 'lost', happenedOn: DAY });
    expect(await inHand('proxy')).toMatchObject([{ delegator: { voterId: delegator } }]);
    const back = await withdrawProxy(on, { ...kit.act(), proxyVoteId: granted.proxyVoteId });
    expect(back.cardsReturned).toBe(1);
    const after = await cardCounts(on, kit.act());
    expect(after).toMatchObject({ voterInHand: issued, proxyInHand: 0, without: 0 });
    expect(Object.fromEntries(after.ended.map(({ ground, cards }) => [ground, cards]))).toEqual({
      lost: 1,
      damaged: 0,
      swapped: 1,
      struck: 0,
      withdrawn: 1,
    });
  });
});
