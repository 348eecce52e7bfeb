import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreEntry, strikeEntry } from '../register/entries.ts';
import { openRolls, type RollsKit, refusal } from '../rolls.kit.ts';
import { cardCounts, cardsPage, issueMissing, reissueCard, withdrawCard } from './cards.ts';
import { randomSerial, SERIAL_LETTERS } from './serial.ts';

const DAY = '2021-03-10';

let kit: RollsKit;
beforeAll(async () => {
  kit = await openRolls('village');
});
afterAll(() => kit.database.drop());

const issue = (unit = 0, group: string | null = null) =>
  issueMissing(kit.on(DAY), { ...kit.act(unit), issuedOn: DAY, group });
const counts = (unit = 0) => cardCounts(kit.on(DAY), kit.act(unit));
const page = (over: Partial<Parameters<typeof cardsPage>[1]> = {}) =>
  cardsPage(kit.on(DAY), { ...kit.act(), state: 'inHand', page: 1, pageSize: 200, ...over });
const cardOf = async (voterId: string) => {
  const { rows } = await kit.database.pool.query<{ card_id: string; serial: string }>(
    'select card_id, serial from voter_card where voter_id = $1 and ended_on is null',
    [voterId],
  );
  return rows;
};
const voter = (at: number) => kit.units[0]?.voters[at] ?? '';

describe('a serial', () => {
  it('has ten characters that nobody takes for another', () => {
    for (let n = 0; n < 500; n++) expect(randomSerial()).toMatch(/^[2-9A-HJKMNP-TW-Z]{10}$/);
    for (const letter of '01OILUV') expect(SERIAL_LETTERS).not.toContain(letter);
    expect(new Set(Array.from({ length: 1000 }, randomSerial)).size).toBe(1000);
  });
});

describe('voter cards', () => {
  it('are issued to everybody once, also by two clerks at once, and say nothing of the person', async () => {
    const { onRoll, without } = await counts();
    expect(without).toBe(onRoll);
    const answers = await Promise.all([issue(), issue()]);
    expect(answers.map((one) => one.issued).toSorted((a, b) => a - b)).toEqual([0, onRoll]);
    expect(await counts()).toMatchObject({ onRoll, issued: onRoll, voterInHand: onRoll, without: 0, swap: false });
    const { rows } = await kit.database.pool.query<{ serial: string; voters: number }>(
      'select serial, count(*)::int as voters from voter_card where round_id = $1 group by 1',
      [kit.units[0]?.roundId],
    );
    expect(rows).toHaveLength(onRoll);
    // In the order of the roll the serials come in no order.
    const serials = (await page()).rows.map((row) => row.serial);
    expect(serials).not.toEqual(serials.toSorted());
    expect(await issue()).toEqual({ issued: 0 });
  });

  it('are found by serial, in whatever case, with a blank as it is printed', async () => {
    const [card] = await cardOf(voter(0));
    const serial = card?.serial ?? '';
    for (const typed of [serial.toLowerCase(), `${serial.slice(0, 5)} ${serial.slice(5)}`, serial.slice(0, 8)]) {
      const found = await page({ search: typed });
      expect(found.rows.map((row) => row.voter.voterId)).toEqual([voter(0)]);
    }
    expect((await page({ search: '-' })).total).toBe(0);
  });

  it('are issued and listed group by group', async () => {
    const { rows } = await kit.database.pool.query<{ group_name: string; voters: number }>(
      `select group_name, count(*)::int as voters from voter where round_id = $1 and unit_id = $2
         and struck_on is null and group_name is not null group by 1 order by 1 limit 1`,
      [kit.units[1]?.roundId, kit.units[1]?.unitId],
    );
    const { group_name: group, voters } = rows[0] ?? { group_name: '', voters: 0 };
    expect(voters).toBeGreaterThan(0);
    expect(await issue(1, group)).toEqual({ issued: voters });
    expect(await issue(1, group)).toEqual({ issued: 0 });
    const ofGroup = await page({ ...kit.act(1), group });
    expect([ofGroup.total, new Set(ofGroup.rows.map((row) => row.voter.group))]).toEqual([voters, new Set([group])]);
    expect((await page({ ...kit.act(1), group: '没有这个组' })).total).toBe(0);
    const { onRoll, without } = await counts(1);
    expect(without).toBe(onRoll - voters);
    expect(await issue(1)).toEqual({ issued: without });
  });

  it('that are lost are void and replaced; the old card cannot be used again', async () => {
    const [card] = await cardOf(voter(1));
    const lose = (cardId: string) =>
      reissueCard(kit.on('2021-03-12'), { ...kit.act(), cardId, ground: 'lost', happenedOn: '2021-03-12' });
    const { serial } = await lose(card?.card_id ?? '');
    expect(serial).not.toBe(card?.serial);
    expect((await refusal(lose(card?.card_id ?? '')))?.zh).toContain(card?.serial);
    expect((await cardOf(voter(1))).map((row) => row.serial)).toEqual([serial]);
    expect((await counts()).ended).toContainEqual({ ground: 'lost', cards: 1 });
    expect((await page({ state: 'ended' })).rows).toMatchObject([{ serial: card?.serial, endedGround: 'lost' }]);
  });

  it('of two clerks at once are replaced once', async () => {
    const [card] = await cardOf(voter(2));
    const outcomes = await Promise.allSettled(
      (['lost', 'damaged'] as const).map((ground) =>
        reissueCard(kit.on(DAY), { ...kit.act(), cardId: card?.card_id ?? '', ground, happenedOn: DAY }),
      ),
    );
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await cardOf(voter(2))).toHaveLength(1);
  });

  it('end when the entry is struck, and are issued anew when it is restored', async () => {
    const on = { ...kit.act(), voterId: voter(3), happenedOn: DAY };
    await strikeEntry(kit.on(DAY), { ...on, version: 1, ground: 'died', evidence: null });
    expect(await cardOf(voter(3))).toEqual([]);
    expect((await counts()).ended).toContainEqual({ ground: 'struck', cards: 1 });
    expect(await issue()).toEqual({ issued: 0 });
    await restoreEntry(kit.on(DAY), { ...on, ...kit.act(), version: 2, evidence: '误登' });
    expect(await issue()).toEqual({ issued: 1 });
    expect(await cardOf(voter(3))).toHaveLength(1);
  });

  it('are taken back, not before they were issued', async () => {
    const [card] = await cardOf(voter(4));
    const back = (happenedOn: string) =>
      withdrawCard(kit.on(DAY), { ...kit.act(), cardId: card?.card_id ?? '', happenedOn });
    expect(await refusal(back('2021-03-09'))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(back('2021-03-11'))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await back(DAY);
    expect(await cardOf(voter(4))).toEqual([]);
    const elsewhere = withdrawCard(kit.on(DAY), { ...kit.act(1), cardId: card?.card_id ?? '', happenedOn: DAY });
    expect(await refusal(elsewhere)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
