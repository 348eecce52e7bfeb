import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markAbsent } from '../absence/absence.ts';
import { cardCounts, issueMissing } from '../cards/cards.ts';
import { moveElection, openRolls, type RollsKit, refusal } from '../rolls.kit.ts';
import { announceProxies, applyForProxy, decideProxy, proxiesOverview, proxiesPage, withdrawProxy } from './proxies.ts';

/** Since 2026 three delegations at most, from anybody on the roll (VC-521, VC-522). */
const DAY = '2026-06-01';
const ELECTION = '2026-06-20';

describe('voting by proxy in a village', () => {
  let kit: RollsKit;
  beforeAll(async () => {
    kit = await openRolls('village');
    await moveElection(kit, ELECTION);
  });
  afterAll(() => kit.database.drop());

  const voter = (at: number) => kit.units[0]?.voters[at] ?? '';
  const away = (at: number) =>
    markAbsent(kit.on(DAY), { ...kit.act(), voterId: voter(at), reason: 'work', place: null, since: null });
  const apply = (at: number, proxy: number, over: Partial<Parameters<typeof applyForProxy>[1]> = {}) =>
    applyForProxy(kit.on(DAY), {
      ...kit.act(),
      voterId: voter(at),
      proxyVoterId: voter(proxy),
      relation: 'none',
      ground: '外出务工',
      written: true,
      atPollingPlace: false,
      appliedOn: DAY,
      ...over,
    });
  const codes = (answer: { refusals: readonly { code: string }[] }) => answer.refusals.map(({ code }) => code);
  const overview = () => proxiesOverview(kit.on(DAY), kit.act());

  it('never lets a proxy hold more than three, whoever applies at once', async () => {
    const delegators = [0, 1, 2, 3, 4, 5];
    for (const at of delegators) await away(at);
    const answers = await Promise.all(delegators.map((at) => apply(at, 40)));
    expect(answers.filter((one) => one.state === 'granted')).toHaveLength(3);
    for (const refused of answers.filter((one) => one.state === 'refused')) {
      expect(codes(refused)).toEqual(['PROXY_FULL']);
      expect(refused.refusals[0]?.rules).toEqual(['VC-522']);
    }
    expect(await overview()).toMatchObject({ granted: 3, refused: 3, toAnnounce: 3, proxies: 1, mostHeld: 3 });
    // Where one is withdrawn there is room for one more.
    const { rows } = await proxiesPage(kit.on(DAY), { ...kit.act(), state: 'granted', page: 1, pageSize: 50 });
    await withdrawProxy(kit.on(DAY), { ...kit.act(), proxyVoteId: rows[0]?.proxyVoteId ?? '' });
    const free = answers.findIndex((one) => one.state === 'refused');
    expect((await apply(free, 40)).state).toBe('granted');
    expect(await overview()).toMatchObject({ granted: 3, withdrawn: 1, mostHeld: 3 });
  });

  it('stays open while nobody has said whether the delegator is away, and is decided then', async () => {
    const open = await apply(10, 41);
    expect(open).toMatchObject({ state: 'open', cardsSwapped: 0 });
    expect(codes(open)).toEqual(['NOT_AWAY']);
    expect(await refusal(apply(10, 42))).toMatchObject({ code: 'REFUSED' });
    const decide = () =>
      decideProxy(kit.on(DAY), {
        ...kit.act(),
        proxyVoteId: open.proxyVoteId,
        written: true,
        atPollingPlace: false,
      });
    expect((await decide()).state).toBe('open');
    await away(10);
    const granted = await decide();
    expect(granted.state).toBe('granted');
    expect(granted.duties.flatMap(({ rules }) => rules)).toContain('VC-525');
    expect((await refusal(decide()))?.zh).toContain('已经同意');
  });

  it('is refused with every ground: oneself, unwritten, twice, a candidate, after the day', async () => {
    await away(11);
    expect(codes(await apply(11, 11, { written: false }))).toEqual(['OWN_PROXY', 'NOT_WRITTEN']);
    expect((await apply(11, 43)).state).toBe('granted');
    expect(codes(await apply(11, 44))).toEqual(['DELEGATED_TWICE']);
    await kit.database.pool.query(
      `with v as (select * from voter where voter_id = $1),
       l as (insert into poll (county_id, poll_id, round_id, unit_id, number, body, stage, held_on, rule_set, entitled,
           issued, checked_off, returned, invalid)
         select county_id, gen_random_uuid(), round_id, unit_id, 'Z-999', 'villagersCommittee', 'election', $2,
           'VC-2026', 1, 0, 0, 0, 0 from v returning county_id, poll_id),
       t as (insert into contest (county_id, contest_id, poll_id, post, seats)
         select county_id, gen_random_uuid(), poll_id, 'chair', 1 from l returning county_id, contest_id)
       insert into candidate (county_id, candidate_id, contest_id, person_id, ballot_order, write_in, campaign_speech)
       select t.county_id, gen_random_uuid(), t.contest_id, v.person_id, 1, false, false from t, v`,
      [voter(45), ELECTION],
    );
    await away(12);
    const candidate = await apply(12, 45);
    expect(codes(candidate)).toEqual(['PROXY_IS_CANDIDATE']);
    expect(candidate.refusals[0]?.rules).toEqual(['VC-523']);
    const late = applyForProxy(kit.on('2026-06-21'), {
      ...kit.act(),
      voterId: voter(12),
      proxyVoterId: voter(46),
      relation: 'none',
      ground: '外出务工',
      written: true,
      atPollingPlace: false,
      appliedOn: '2026-06-21',
    });
    expect(codes(await late)).toEqual(['TOO_LATE']);
    expect(await refusal(apply(12, 46, { appliedOn: '2026-06-02' }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(apply(12, 46, { proxyVoterId: kit.units[1]?.voters[0] ?? '' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is announced once, and late only after the day before the election', async () => {
    const { toAnnounce, announceBy } = await overview();
    expect(announceBy).toBe('2026-06-19');
    expect(toAnnounce).toBeGreaterThan(0);
    const announce = (day: string) => announceProxies(kit.on(day), { ...kit.act(), announcedOn: day });
    expect(await announce('2026-06-19')).toEqual({ announced: toAnnounce, warnings: [] });
    expect(await refusal(announce('2026-06-19'))).toMatchObject({ code: 'REFUSED' });
    await away(13);
    await apply(13, 47);
    const late = await announce('2026-06-20');
    expect(late).toMatchObject({ announced: 1, warnings: [{ code: 'PROXIES_ANNOUNCED_LATE', rules: ['VC-525'] }] });
  });
});

describe('voting by proxy elsewhere', () => {
  it('before 2026 is for near relatives only (VC-521)', async () => {
    const kit = await openRolls('village');
    await moveElection(kit, '2021-04-20');
    const [delegator = '', proxy = '', other = ''] = kit.units[0]?.voters ?? [];
    const on = kit.on('2021-03-01');
    for (const voterId of [delegator, other]) {
      await markAbsent(on, { ...kit.act(), voterId, reason: 'study', place: null, since: null });
    }
    const paper = { ground: '求学', written: true, atPollingPlace: false, appliedOn: '2021-03-01' };
    const stranger = await applyForProxy(on, {
      ...kit.act(),
      ...paper,
      voterId: delegator,
      proxyVoterId: proxy,
      relation: 'none',
    });
    expect(stranger.refusals.map(({ code }) => code)).toEqual(['NO_NEAR_RELATIVE']);
    const sister = await applyForProxy(on, {
      ...kit.act(),
      ...paper,
      voterId: other,
      proxyVoterId: proxy,
      relation: 'sibling',
    });
    expect(sister.state).toBe('granted');
    await kit.database.drop();
  });

  it("is not where residents' representatives elect (RC-154)", async () => {
    const kit = await openRolls('community');
    await moveElection(kit, ELECTION);
    const [delegator = '', proxy = ''] = kit.units[0]?.voters ?? [];
    await kit.database.pool.query(
      `insert into unit_method (county_id, round_id, unit_id, procedure, method)
       select county_id, round_id, $2, 'residentsCommittee', 'representative' from round where round_id = $1
       on conflict (county_id, round_id, unit_id, procedure) do update set method = excluded.method`,
      [kit.units[0]?.roundId, kit.units[0]?.unitId],
    );
    await markAbsent(kit.on(DAY), { ...kit.act(), voterId: delegator, reason: 'work', place: null, since: null });
    const answer = await applyForProxy(kit.on(DAY), {
      ...kit.act(),
      voterId: delegator,
      proxyVoterId: proxy,
      relation: 'spouse',
      ground: '外出务工',
      written: true,
      atPollingPlace: false,
      appliedOn: DAY,
    });
    expect(answer.refusals.map(({ code }) => code)).toEqual(['NO_PROXIES_IN_MODE']);
    await kit.database.drop();
  });
});

describe('cards of delegations', () => {
  it('stay with the delegator where the province asks for no exchange', async () => {
    const kit = await openRolls('village');
    await moveElection(kit, ELECTION);
    const [delegator = '', proxy = ''] = kit.units[0]?.voters ?? [];
    const on = kit.on(DAY);
    const { issued } = await issueMissing(on, { ...kit.act(), issuedOn: DAY, group: null });
    await markAbsent(on, { ...kit.act(), voterId: delegator, reason: 'work', place: null, since: null });
    const answer = await applyForProxy(on, {
      ...kit.act(),
      voterId: delegator,
      proxyVoterId: proxy,
      relation: 'spouse',
      ground: '外出务工',
      written: true,
      atPollingPlace: false,
      appliedOn: DAY,
    });
    expect(answer).toMatchObject({ state: 'granted', cardsSwapped: 0 });
    expect(await cardCounts(on, kit.act())).toMatchObject({ voterInHand: issued, proxyInHand: 0 });
    await kit.database.drop();
  });
});
