import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveAccount } from '../apps/server/src/access/accounts.ts';
import { DEMO_PASSWORD } from '../apps/server/src/access/demoAccounts.ts';
import { setPoll } from '../apps/server/src/stages/ballots/definition/polls.ts';
import { recordFact } from '../apps/server/src/stages/programme/facts/steps.ts';
import { OPERATOR } from '../apps/server/src/testing/database.ts';
import { todayInShanghai } from '../apps/web/src/app/dates.ts';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const TELLERS = ['teller-1', 'teller-2'] as const;

let site: Site;
let unitId: string;
let pollId: string;
beforeAll(async () => {
  site = await openSite();
  const { rows } = await site.database.pool.query<{ unit_id: string; county_id: number }>(
    "select unit_id, county_id from unit where name = '贺庄村'",
  );
  const [unit] = rows;
  unitId = unit?.unit_id ?? '';
  const grants = [{ role: 'teller' as const, countyId: unit?.county_id ?? 0, unitId }];
  for (const login of TELLERS) {
    const account = { login, displayName: login, password: DEMO_PASSWORD, practice: true, grants };
    await saveAccount(site.database.db, account, OPERATOR, new Date());
  }
  pollId = await closedVote();
});
afterAll(() => site.close());

/** A vote of the village on today, its voting over: the tables of the vote have their own tests. */
async function closedVote(): Promise<string> {
  const context = { ...site.database.context(), now: () => new Date() };
  const today = todayInShanghai(new Date());
  const { rows } = await site.database.pool.query<{ person_id: string }>(
    'select person_id from voter where unit_id = $1 and struck_on is null order by card_number limit 7',
    [unitId],
  );
  const people = rows.map(({ person_id }) => ({ personId: person_id, nominatedBy: null }));
  const id = randomUUID();
  await setPoll(context, {
    roundId: ROUND,
    unitId,
    requestId: randomUUID(),
    pollId: id,
    body: 'villagersCommittee',
    stage: 'election',
    method: null,
    heldOn: today,
    previousPollId: null,
    reason: null,
    order: 'given',
    contests: [
      { post: 'chair', seats: 1, candidates: people.slice(0, 2) },
      { post: 'vice-chair', seats: 1, candidates: people.slice(2, 4) },
      { post: 'member', seats: 2, candidates: people.slice(4, 7) },
    ],
  });
  await site.database.pool.query("update poll set state = 'closed', entitled = 1000 where poll_id = $1", [id]);
  for (const fact of ['boxesTogether', 'staffIndependent']) {
    await recordFact(context, {
      roundId: ROUND,
      unitId,
      requestId: randomUUID(),
      fact,
      value: true,
      happenedOn: today,
      evidence: null,
    });
  }
  return id;
}

async function faultsOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const faults = await accessibilityFaults(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const heads = await page.getByRole('heading', { level: 1 }).count();
  return [...faults, ...(wide > 0 ? [`${wide} px too wide`] : []), ...(heads === 1 ? [] : [`${heads} h1`])];
}

const countPage = () => `${site.address}/rounds/${ROUND}/units/${unitId}/polls/${pollId}/count`;
const pollPage = () => `${site.address}/rounds/${ROUND}/polls/${pollId}`;

/** A sheet in the order of the paper: the head, then each post with its spoiled papers, lines and other names. */
const HEAD = [800, 800, 790, 10];
const CHAIR = [0, 500, 180, 100, 250, 430, 100, 0];
const VICE = [0, 430, 250, 100, 340, 340, 100, 2];
const MEMBERS = [0, 600, 100, 80, 520, 160, 100, 300, 400, 80, 1];
const SHEET = [...HEAD, ...CHAIR, ...VICE, ...MEMBERS];

/** Types a sheet by numbers and Enter alone. */
async function typeSheet(page: Page, numbers: readonly number[]): Promise<void> {
  await page.getByLabel('A1 领票人数').focus();
  for (const number of numbers) {
    await page.keyboard.type(String(number));
    await page.keyboard.press('Enter');
  }
}

describe('a count from the closed vote to the announced result', () => {
  it('is started by the committee, who reads why tellers wait for it', async () => {
    const { page, context, errors } = await visit(site, DESK, 'village');
    await page.goto(pollPage());
    await page.getByRole('link', { name: '计票单和计票' }).click();
    await page.getByRole('heading', { name: '开始计票' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('计票组（一行一个）').fill('第一计票组');
    await page.getByRole('button', { name: '开始计票' }).click();
    await page.getByRole('link', { name: '第一计票组', exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('keeps strokes while votes are called, by keys, and says where two tellers differ', async () => {
    const [first, second] = [await visit(site, DESK, TELLERS[0]), await visit(site, PHONE, TELLERS[1])];
    for (const { page } of [first, second]) {
      await page.goto(countPage());
      await page.getByRole('link', { name: '第一计票组 录入' }).click();
      await page.getByRole('link', { name: '唱票划“正”字' }).click();
      await page.getByText('已全部保存').waitFor();
    }
    for (let stroke = 0; stroke < 7; stroke += 1) await first.page.keyboard.press('1');
    await first.page.keyboard.press('Shift+1');
    await first.page.keyboard.press('2');
    const [button] = await second.page.locator('.callButton').all();
    for (let stroke = 0; stroke < 5; stroke += 1) await button?.click();
    await second.page.getByText('有 2 项不一致').waitFor();
    expect(await first.page.locator('.callCount').first().innerText()).toBe('6');
    for (const { page } of [first, second]) expect(await faultsOf(page)).toEqual([]);
    for (let stroke = 0; stroke < 6; stroke += 1) await first.page.keyboard.press('Shift+1');
    await first.page.keyboard.press('Shift+2');
    await first.page.getByText('已全部保存').waitFor();
    for (const { context, errors } of [first, second]) {
      expect(errors).toEqual([]);
      await context.close();
    }
  });

  it('is typed by two tellers with Enter alone, compared, and corrected only where they differ', async () => {
    const first = await visit(site, DESK, TELLERS[0]);
    await first.page.goto(countPage());
    await first.page.getByRole('link', { name: '第一计票组 录入' }).click();
    await first.page.getByLabel('A1 领票人数').waitFor();
    await typeSheet(first.page, [800, 800, 790, 900]);
    await first.page.getByText('A4 无效票900张多于 A3 收回选票790张').waitFor();
    expect(await faultsOf(first.page)).toEqual([]);
    await typeSheet(first.page, SHEET);
    expect(await first.page.evaluate(() => document.activeElement?.id)).toBe('count-send');
    expect(await faultsOf(first.page)).toEqual([]);
    await first.page.keyboard.press('Enter');
    await first.page.getByText('等待另一人独立录入').waitFor();
    expect(await faultsOf(first.page)).toEqual([]);

    const second = await visit(site, PHONE, TELLERS[1]);
    await second.page.goto(countPage());
    await second.page.getByRole('link', { name: '第一计票组 第二次录入' }).click();
    await second.page.getByText('请您对照纸质计票单独立录入').waitFor();
    expect(await second.page.getByLabel('A3 收回选票').inputValue()).toBe('');
    await typeSheet(second.page, [...SHEET.slice(0, 2), 791, ...SHEET.slice(3)]);
    expect(await faultsOf(second.page)).toEqual([]);
    await second.page.getByRole('button', { name: '提交第二次录入' }).click();
    await second.page.getByText('两次录入有 1 项不一致').waitFor();
    expect(await second.page.locator('.compareTable tbody tr').count()).toBe(1);
    expect(await faultsOf(second.page)).toEqual([]);
    await second.page.getByLabel('A3 纸上的数字').fill('790');
    await second.page.getByRole('button', { name: '更正差异' }).click();
    await second.page.getByText('全部计票单一致后由选举委员会封存').waitFor();
    expect(await faultsOf(second.page)).toEqual([]);
    for (const { context, errors } of [first, second]) {
      expect(errors).toEqual([]);
      await context.close();
    }
  });

  it('is sealed after what is in question is explained, then determined and announced on the spot', async () => {
    const { page, context, errors } = await visit(site, DESK, 'village');
    await page.goto(countPage());
    await page.getByRole('heading', { name: '封存' }).waitFor();
    await page.getByRole('heading', { name: '核对' }).waitFor();
    for (;;) {
      const open = page.getByRole('button', { name: '说明', exact: true });
      const left = await open.count();
      if (left === 0) break;
      await page.getByLabel('说明（记入计票记录）').first().fill('已核对纸质计票单，数字无误');
      await open.first().click();
      await expect.poll(() => open.count()).toBeLessThan(left);
    }
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '核对将封存的数字' }).click();
    await page.getByRole('region', { name: '以下数字将被封存' }).getByText('收回选票 790').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '封存计票结果' }).click();
    await page.getByText(/第 1 次计票已于/).waitFor();
    await page.getByRole('link', { name: '投票和结果' }).click();
    await page.getByRole('button', { name: '确定选举结果' }).click();
    await page.getByRole('button', { name: '宣布选举结果' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('宣布地点').fill('村委会大院');
    await page.getByRole('button', { name: '宣布选举结果' }).click();
    await page.getByText(/在村委会大院宣布/).waitFor();
    await page.getByRole('button', { name: '颁发当选证书' }).click();
    await page.getByRole('heading', { name: '当选证书' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
    const { rows } = await site.database.pool.query<{ post: string }>(
      'select o.post from officer o join contest c using (county_id, contest_id) where c.poll_id = $1 order by o.post',
      [pollId],
    );
    expect(rows.map(({ post }) => post)).toEqual(['chair', 'member', 'member', 'vice-chair']);
  });

  it('is read on a phone and in English, in big type, without a fault', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.evaluate(() => {
      localStorage.setItem('huanjie.language', 'en');
      localStorage.setItem('huanjie.bigType', 'on');
    });
    for (const path of [countPage(), pollPage(), `${site.address}/rounds/${ROUND}/officers`]) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect([path, await faultsOf(page)]).toEqual([path, []]);
      expect(await page.locator('main').innerText()).not.toMatch(/undefined|counting\.|results\./);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});
