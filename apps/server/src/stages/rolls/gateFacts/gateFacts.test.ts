import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireRead } from '../../../access/policy.ts';
import { markAbsent } from '../absence/absence.ts';
import { announceMobileBoxes, decideMobileBox, requestMobileBox } from '../mobileBox/mobileBox.ts';
import { announceProxies, applyForProxy, withdrawProxy } from '../proxies/proxies.ts';
import { publicationOverview, publishRoll } from '../publication/publication.ts';
import { chooseRepresentative } from '../representatives/representatives.ts';
import { moveElection, openRolls, type RollsKit } from '../rolls.kit.ts';
import { rollGateFacts } from './gateFacts.ts';

const DAY = '2021-02-20';

const factsOf = async (kit: RollsKit) => {
  const { round, unitId } = await requireRead(kit.on(DAY), kit.act().roundId, kit.act().unitId);
  return rollGateFacts(kit.database.db, round, unitId);
};

describe('what the rolls tell the gates of a village', () => {
  let kit: RollsKit;
  beforeAll(async () => {
    kit = await openRolls('village');
    await moveElection(kit, '2021-04-20');
  });
  afterAll(() => kit.database.drop());
  const voter = (at: number) => kit.units[0]?.voters[at] ?? '';

  it('is what was recorded, and nothing that nobody recorded', async () => {
    const before = await factsOf(kit);
    expect(before).toMatchObject({
      consentsDecided: 'not-needed',
      doubleRegistrations: 0,
      objectionsOpen: 0,
      representativesChosen: 'not-needed',
      proxiesPublished: 'not-needed',
      mobileBoxesApproved: 'not-needed',
    });
    expect(before).not.toHaveProperty('rollPublishedOn');
    expect(before).not.toHaveProperty('registrationClosed');
    await publishRoll(kit.on(DAY), { ...kit.act(), publishedOn: DAY, place: '村务公开栏' });
    expect(await factsOf(kit)).toMatchObject({ rollPublishedOn: DAY, registrationClosed: true });
  });

  it('follows proxies and mobile boxes until they are announced', async () => {
    const on = kit.on(DAY);
    await markAbsent(on, { ...kit.act(), voterId: voter(0), reason: 'work', place: null, since: null });
    const { proxyVoteId } = await applyForProxy(on, {
      ...kit.act(),
      voterId: voter(0),
      proxyVoterId: voter(1),
      relation: 'sibling',
      ground: '外出务工',
      written: true,
      atPollingPlace: false,
      appliedOn: DAY,
    });
    expect((await factsOf(kit)).proxiesPublished).toBe('open');
    await announceProxies(on, { ...kit.act(), announcedOn: DAY });
    expect((await factsOf(kit)).proxiesPublished).toBe('done');
    await withdrawProxy(on, { ...kit.act(), proxyVoteId });
    expect((await factsOf(kit)).proxiesPublished).toBe('not-needed');
    const asked = { voterId: voter(2), ground: 'age' as const, note: null, appliedOn: DAY };
    const { mobileBoxId } = await requestMobileBox(on, { ...kit.act(), ...asked });
    expect((await factsOf(kit)).mobileBoxesApproved).toBe('open');
    const granted = { outcome: 'granted' as const, decidedOn: DAY, reason: null };
    await decideMobileBox(on, { ...kit.act(), mobileBoxId, ...granted });
    expect((await factsOf(kit)).mobileBoxesApproved).toBe('open');
    await announceMobileBoxes(on, { ...kit.act(), announcedOn: DAY });
    expect((await factsOf(kit)).mobileBoxesApproved).toBe('done');
  });
});

describe('what the rolls tell the gates of a community', () => {
  it('asks for representatives only where they elect', async () => {
    const kit = await openRolls('community');
    const unit = kit.units[0];
    const decide = (method: string) =>
      kit.database.pool.query(
        `insert into unit_method (county_id, round_id, unit_id, procedure, method)
         select county_id, round_id, $2, 'residentsCommittee', $3 from round where round_id = $1
         on conflict (county_id, round_id, unit_id, procedure) do update set method = excluded.method`,
        [unit?.roundId, unit?.unitId, method],
      );
    const chosen = async () => (await factsOf(kit)).representativesChosen;
    await kit.database.pool.query('delete from unit_method where unit_id = $1', [unit?.unitId]);
    expect(await factsOf(kit)).not.toHaveProperty('representativesChosen');
    const { refusals } = await publicationOverview(kit.on(DAY), kit.act());
    const shut = refusals.find((one) => one.code === 'REPRESENTATIVES_UNKNOWN');
    expect(shut?.remedy.zh).toContain('在“导入”页导入《选举方式》表');
    expect(shut?.remedy.en).toContain('on the page Import');
    await decide('direct');
    expect(await chosen()).toBe('not-needed');
    await decide('representative');
    expect(await chosen()).toBe('open');
    const choose = (at: number, kind: 'residents' | 'household') =>
      chooseRepresentative(kit.on(DAY), {
        ...kit.act(),
        kind,
        voterId: unit?.voters[at] ?? '',
        group: null,
        households: null,
        chosenOn: DAY,
      });
    await choose(0, 'residents');
    expect(await chosen()).toBe('done');
    await decide('household');
    for (const [at, household] of ['H1', 'H2'].entries()) {
      await kit.database.pool.query('update voter set household = $1 where voter_id = $2', [
        household,
        unit?.voters[at],
      ]);
    }
    await choose(0, 'household');
    expect(await chosen()).toBe('open');
    await choose(1, 'household');
    expect(await chosen()).toBe('done');
    await kit.database.drop();
  });
});
