import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/src/access/demoAccounts.ts';
import { setPoll } from '../apps/server/src/stages/ballots/definition/polls.ts';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let site: Site;
let unitId: string;
let cards: readonly string[];
beforeAll(async () => {
  site = await openSite();
  const { rows } = await site.database.pool.query<{ unit_id: string; card_number: string }>(
    `select v.unit_id, v.card_number from voter v join unit u using (county_id, unit_id)
     where v.round_id = $1 and u.name = '贺庄村' and v.struck_on is null order by v.card_number limit 60`,
    [ROUND],
  );
  unitId = rows[0]?.unit_id ?? '';
  cards = rows.map((row) => row.card_number);
});
afterAll(() => site.close());

/** A vote that no gate stands before; gives the path of its day. */
async function vote(): Promise<{ pollId: string; path: string }> {
  const { rows } = await site.database.pool.query<{ person_id: string }>(
    'select person_id from voter where round_id = $1 and unit_id = $2 order by card_number limit 2',
    [ROUND, unitId],
  );
  const pollId = randomUUID();
  const context = { ...site.database.context(), now: () => new Date('2021-04-01T02:00:00Z') };
  await setPoll(context, {
    roundId: ROUND,
    unitId,
    requestId: randomUUID(),
    pollId,
    body: 'villagersCommittee',
    stage: 'pre-election',
    method: null,
    heldOn: '2021-04-10',
    previousPollId: null,
    reason: null,
    order: 'strokes',
    contests: [
      {
        post: 'chair',
        seats: 1,
        candidates: rows.map((row) => ({ personId: row.person_id, nominatedBy: null })),
      },
    ],
  });
  return { pollId, path: `${site.address}/rounds/${ROUND}/units/${unitId}/vote/${pollId}` };
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const headings = await page.getByRole('heading', { level: 1 }).count();
  return [
    ...(await accessibilityFaults(page)),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...(headings === 1 ? [] : [`${headings} main headings`]),
  ];
}

async function addPlace(page: Page, name: string, kind = '投票站'): Promise<void> {
  await page.getByRole('button', { name: '增加地点' }).click();
  await page.getByText(kind, { exact: true }).last().click();
  await page.getByLabel('地点', { exact: true }).fill(name);
  await page.getByRole('button', { name: '保存地点' }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

async function openAll(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '开始投票', exact: true }).click();
  await page.getByRole('button', { name: '确认开始投票' }).click();
  for (const name of names) {
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
    await card.getByLabel('当众查验空箱以后的封条号').fill('封 001');
    await card.getByRole('button', { name: /^开放/ }).click();
    await card.getByText('开放中').waitFor();
  }
}

describe('the day of a vote on a phone', () => {
  it('goes from the places to the boxes brought together, with one ballot too many named', async () => {
    const { path } = await vote();
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.goto(path);
    await page.getByText('本次投票还没有地点').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await addPlace(page, '村委会大院', '中心会场');
    await openAll(page, ['村委会大院']);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('投票口封条号').fill('封 002');
    await page.getByRole('button', { name: /^结束投票并加封/ }).click();
    await page.getByText('登记选票数：村委会大院').waitFor();
    await page.getByRole('button', { name: '登记“村委会大院”的选票数' }).click();
    await page.getByLabel('领取', { exact: true }).fill('10');
    await page.getByLabel('发出', { exact: true }).fill('1');
    await page.getByLabel('剩余', { exact: true }).fill('9');
    await page.getByText('发出1张，签到0人，相差1').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('村委会大院：发出1张，签到0人，相差1').waitFor();
    await page.getByRole('button', { name: '结束投票', exact: true }).click();
    await page.getByRole('button', { name: '确认结束投票' }).click();
    await page.getByText('等待这些票箱送到会场：村委会大院').waitFor();
    await page.getByRole('button', { name: /^票箱已送到会场/ }).click();
    await page.getByText('全部票箱已经集中').waitFor();
    await page.getByRole('button', { name: '登记突发情况' }).click();
    await page.getByLabel('发生了什么').fill('停电十分钟');
    await page.getByLabel('如何处理').fill('改用应急灯');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('停电十分钟').waitFor();
    await page.evaluate(() => localStorage.setItem('huanjie.language', 'en'));
    await page.reload();
    await page.getByRole('heading', { name: 'Places' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('two check-in tables', () => {
  it('go on without a line, and lose and double nobody when it is back', async () => {
    const { pollId, path } = await vote();
    const first = await visit(site, DESKTOP, 'village');
    await first.page.goto(path);
    await addPlace(first.page, '村委会大院', '中心会场');
    await openAll(first.page, ['村委会大院']);
    await sit(first.page, path, '1号台');
    const second = await visit(site, PHONE, 'village');
    await sit(second.page, path, '2号台');
    for (const { page } of [first, second]) expect(await faultsOf(page)).toEqual([]);

    await enter(first.page, cards.slice(0, 3));
    await first.page.getByText('网络正常，已全部送达').waitFor();
    await first.context.setOffline(true);
    await enter(first.page, cards.slice(3, 10));
    await first.page.getByText(/网络中断，/).waitFor();
    expect(await first.page.getByTestId('pending').textContent()).toBe('7');
    expect(await faultsOf(first.page)).toEqual([]);
    // Two of those who wait at the first table come to the second one as well, where the line is up.
    await enter(second.page, cards.slice(8, 14));
    // A slip at the first table is taken back before it is sent, and the same voter cannot be entered twice there.
    await enter(first.page, cards.slice(20, 21));
    await first.page.getByRole('button', { name: '撤回（尚未送出）' }).click();
    await first.page.getByLabel('选民证号或者姓名').fill(cards[0] ?? '');
    await first.page.keyboard.press('Enter');
    await first.page.getByText('此人已经在本签到台签到').waitFor();
    await second.page.getByText('网络正常，已全部送达').waitFor();
    await first.context.setOffline(false);
    await first.page.getByText('网络正常，已全部送达').waitFor();
    const count = (page: Page, which: string) => page.getByTestId(which).textContent();
    expect([await count(first.page, 'sent'), await count(first.page, 'returned')]).toEqual(['8', '2']);
    expect([await count(second.page, 'sent'), await count(second.page, 'returned')]).toEqual(['6', '0']);
    const { rows } = await site.database.pool.query<{ card_number: string }>(
      'select v.card_number from check_in c join voter v using (county_id, voter_id) where c.poll_id = $1',
      [pollId],
    );
    expect(rows.map((row) => row.card_number).toSorted()).toEqual(cards.slice(0, 14).toSorted());
    expect(await faultsOf(first.page)).toEqual([]);
    await second.page.goto(path);
    await second.page.getByRole('heading', { name: '重复签到' }).waitFor();
    expect(await faultsOf(second.page)).toEqual([]);
    expect([...first.errors, ...second.errors]).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  });

  it('keep those who wait when the page is closed', async () => {
    const { pollId, path } = await vote();
    const { page, context } = await visit(site, DESKTOP, 'village');
    await page.goto(path);
    await addPlace(page, '村委会大院', '中心会场');
    await openAll(page, ['村委会大院']);
    await sit(page, path, '1号台');
    await context.setOffline(true);
    await enter(page, cards.slice(0, 2));
    await page.close();
    await context.setOffline(false);
    // A closed page ends the sign-in, but not the queue.
    const again = await context.newPage();
    await again.goto(site.address);
    await again.getByLabel('账号', { exact: true }).fill('village');
    await again.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.getByRole('link', { name: /换届/ }).first().waitFor();
    await sit(again, path, '1号台');
    await again.getByText('网络正常，已全部送达').waitFor();
    const { rows } = await site.database.pool.query('select 1 from check_in where poll_id = $1', [pollId]);
    expect(rows.length).toBe(2);
    await context.close();
  });
});

async function sit(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${path}/desk`);
  await page.getByLabel('签到台名称').fill(name);
  await page.getByRole('button', { name: '开始签到' }).click();
  await page.getByLabel('选民证号或者姓名').waitFor();
}

/** Types numbers and presses Enter, as the hands at a table do. */
async function enter(page: Page, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await page.getByLabel('选民证号或者姓名').fill(number);
    await page.keyboard.press('Enter');
    await page.locator('.deskAnswer.in').filter({ hasText: number }).waitFor();
  }
}
