import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markAbsent } from '../absence/absence.ts';
import { cardCounts, cardsPage, issueMissing } from '../cards/cards.ts';
import { decideMobileBox, requestMobileBox, requestsOverview, requestsPage } from '../mobileBox/mobileBox.ts';
import { applyForProxy, foreseeProxy, proxiesOverview, proxiesPage } from '../proxies/proxies.ts';
import { moveCounty, moveElection, openRolls, type RollsKit, refusal } from '../rolls.kit.ts';
import { correctEntry, entryDetail, restoreEntry, strikeEntry } from './entries.ts';
import { judgePerson } from './register.ts';

const DAY = '2021-03-01';
/** A region code that is not assigned, in the province of Henan, whose measure exchanges the cards (VC-527). */
const HENAN = 419901;

let kit: RollsKit;
beforeAll(async () => {
  kit = await openRolls('village');
  await moveElection(kit, '2021-04-20');
  await moveCounty(kit, HENAN);
});
afterAll(() => kit.database.drop());

const on = () => kit.on(DAY);
const voter = (at: number) => kit.units[0]?.voters[at] ?? '';
const paper = (at: number, proxy: number) => ({
  ...kit.act(),
  voterId: voter(at),
  proxyVoterId: voter(proxy),
  relation: 'sibling' as const,
  ground: '外出务工',
  written: true,
  atPollingPlace: false,
  appliedOn: DAY,
});
const away = (at: number) =>
  markAbsent(on(), { ...kit.act(), voterId: voter(at), reason: 'work', place: null, since: null });
const strike = async (at: number) => {
  const { version } = await entryDetail(on(), { ...kit.act(), voterId: voter(at) });
  return strikeEntry(on(), {
    ...kit.act(),
    voterId: voter(at),
    version,
    ground: 'movedAway',
    happenedOn: DAY,
    evidence: null,
  });
};
const lastEvent = async () =>
  (
    await kit.database.pool.query<{ event_type: string; payload: object }>(
      'select event_type, payload from journal_entry where chain_id = $1 order by sequence desc limit 1',
      [kit.units[0]?.unitId],
    )
  ).rows[0];

describe('striking an entry', () => {
  it('withdraws the delegations given and taken and the request for the mobile box, in one event', async () => {
    const { issued } = await issueMissing(on(), { ...kit.act(), issuedOn: DAY, group: null });
    for (const at of [0, 1, 2]) await away(at);
    // 0 delegates to 5; 1 and 2 delegate to 0's neighbour 6, whom we strike next.
    expect((await applyForProxy(on(), paper(0, 5))).state).toBe('granted');
    expect((await applyForProxy(on(), paper(1, 6))).state).toBe('granted');
    expect((await applyForProxy(on(), paper(2, 6))).state).toBe('granted');
    const { mobileBoxId } = await requestMobileBox(on(), {
      ...kit.act(),
      voterId: voter(6),
      ground: 'illness',
      note: null,
      appliedOn: DAY,
    });
    await decideMobileBox(on(), { ...kit.act(), mobileBoxId, outcome: 'granted', decidedOn: DAY, reason: null });

    expect(await strike(6)).toMatchObject({ proxiesWithdrawn: 2, boxesWithdrawn: 1 });
    expect(await lastEvent()).toMatchObject({
      event_type: 'roll.struck',
      payload: { voterId: voter(6), ground: 'movedAway', proxiesWithdrawn: 2, boxesWithdrawn: 1 },
    });
    expect(await proxiesOverview(on(), kit.act())).toMatchObject({ granted: 1, withdrawn: 2 });
    const withdrawn = await proxiesPage(on(), { ...kit.act(), state: 'withdrawn', page: 1, pageSize: 50 });
    expect(withdrawn.rows.map((row) => row.reason?.zh)).toEqual(Array(2).fill('受托人已从选民名单除名'));
    expect(await requestsPage(on(), { ...kit.act(), state: 'withdrawn', page: 1, pageSize: 50 })).toMatchObject({
      rows: [{ voter: { voterId: voter(6) }, reason: { zh: '已从选民名单除名' } }],
    });
    // Both delegators hold a card of their own again; the one struck off holds none, for himself or for others.
    const cards = await cardsPage(on(), { ...kit.act(), state: 'inHand', page: 1, pageSize: 200 });
    const holders = cards.rows.map((row) => row.voter.voterId);
    expect(holders).toEqual(expect.arrayContaining([voter(1), voter(2)]));
    expect(holders).not.toContain(voter(6));
    expect(await cardCounts(on(), kit.act())).toMatchObject({ voterInHand: issued - 2, proxyInHand: 1 });

    // The delegator goes, and his delegation with him: the proxy holds no card for a vote that nobody has.
    expect(await strike(0)).toMatchObject({ proxiesWithdrawn: 1, boxesWithdrawn: 0 });
    expect(await cardCounts(on(), kit.act())).toMatchObject({ voterInHand: issued - 2, proxyInHand: 0 });
    expect(await proxiesOverview(on(), kit.act())).toMatchObject({ granted: 0, withdrawn: 3 });

    // Restoring brings nothing of it back: the person asks anew.
    const { version } = await entryDetail(on(), { ...kit.act(), voterId: voter(0) });
    await restoreEntry(on(), { ...kit.act(), voterId: voter(0), version, happenedOn: DAY, evidence: '误除' });
    expect((await proxiesOverview(on(), kit.act())).granted).toBe(0);
  });
});

describe('what is shown before an application', () => {
  it('is what the application then gets, and stores nothing', async () => {
    await away(20);
    const foreseen = () => foreseeProxy(on(), paper(20, 21));
    const before = await proxiesOverview(on(), kit.act());
    expect(before.terms.map(({ zh }) => zh).join()).toContain('近亲属');
    expect(await foreseen()).toMatchObject({ state: 'granted', held: 0, hindrance: null });
    expect(await foreseeProxy(on(), { ...paper(20, 21), relation: 'none', written: false })).toMatchObject({
      state: 'refused',
      refusals: [{ code: 'NO_NEAR_RELATIVE', rules: ['VC-521', 'G-22'] }, { code: 'NOT_WRITTEN' }],
    });
    expect(await foreseeProxy(on(), paper(22, 21))).toMatchObject({ state: 'open', refusals: [{ code: 'NOT_AWAY' }] });
    expect(await proxiesOverview(on(), kit.act())).toEqual(before);
    expect((await applyForProxy(on(), paper(20, 21))).state).toBe('granted');
    expect(await foreseen()).toMatchObject({ state: 'refused', refusals: [{ code: 'DELEGATED_TWICE' }], held: 1 });
    expect((await applyForProxy(on(), paper(22, 21))).state).toBe('open');
    expect((await foreseeProxy(on(), paper(22, 21))).hindrance?.zh).toContain('尚未决定');
  });

  it('of the mobile box is the ground of the province, and what is owed', async () => {
    const { grounds, owed, ...counts } = await requestsOverview(on(), kit.act());
    expect(grounds.map(({ ground, against }) => [ground, against.length])).toEqual([
      ['age', 0],
      ['illness', 0],
      ['disability', 0],
      ['other', 0],
    ]);
    expect(owed.map(({ code }) => code)).toEqual(['MOBILE_NOT_PUBLISHED', 'MOBILE_SCRUTINEERS']);
    expect(counts).toEqual({ open: 0, granted: 0, refused: 0, withdrawn: 1, toAnnounce: 0 });
  });
});

describe('the category of an entry', () => {
  const here = {
    politicalRights: 'held' as const,
    household: 'here' as const,
    residence: 'here' as const,
    residentSince: null,
    workingSince: null,
    habitual: null,
    declared: false,
    applied: false,
    consent: null,
    consentOn: null,
    consentEvidence: null,
    homeCertificate: false,
    exclusions: [],
  };
  const absent = { ...here, residence: 'elsewhere' as const, declared: true };
  const correct = async (facts: typeof here | typeof absent) => {
    const { version } = await entryDetail(on(), { ...kit.act(), voterId: voter(30) });
    return correctEntry(on(), { ...kit.act(), voterId: voter(30), version, facts, evidence: '入户核实' });
  };

  it('is corrected to what the law makes of the facts, which are kept', async () => {
    const judged = await judgePerson(on(), {
      ...kit.act(),
      idNumber: null,
      birthDate: null,
      voterId: voter(30),
      facts: absent,
    });
    expect(judged).toMatchObject({ registered: true, category: 'away', known: true });
    const before = await entryDetail(on(), { ...kit.act(), voterId: voter(30) });
    expect(before).toMatchObject({ category: 'resident', facts: null });
    await correct(absent);
    const after = await entryDetail(on(), { ...kit.act(), voterId: voter(30) });
    expect(after).toMatchObject({ category: 'away', facts: absent, version: before.version + 1 });
    expect(after.changes[0]).toMatchObject({ kind: 'corrected', earlier: { category: 'resident' } });
    expect((await lastEvent())?.payload).toMatchObject({ fields: ['category'] });
    expect((await refusal(correct(absent)))?.zh).toContain('相同');
    await correct(here);
    expect(await entryDetail(on(), { ...kit.act(), voterId: voter(30) })).toMatchObject({
      category: 'resident',
      facts: here,
    });
  });

  it('is refused where the facts would keep the person off the roll, with the rule', async () => {
    const refused = await refusal(correct({ ...absent, declared: false }));
    expect(refused).toMatchObject({ code: 'REFUSED' });
    expect(refused?.rules?.length).toBeGreaterThan(0);
    expect(refused?.zh).toContain('请除名');
    expect((await entryDetail(on(), { ...kit.act(), voterId: voter(30) })).category).toBe('resident');
  });
});
