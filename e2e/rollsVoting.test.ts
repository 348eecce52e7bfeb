import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let site: Site;
let unitId: string;
let roll: string;
/** Names that stand once on the roll, so that the finder gives one of each. */
let names: readonly string[];
beforeAll(async () => {
  site = await openSite();
  const { pool } = site.database;
  const units = await pool.query<{ unit_id: string }>(`select unit_id from unit where name = '贺庄村'`);
  unitId = units.rows[0]?.unit_id ?? '';
  roll = `${site.address}/rounds/${ROUND}/units/${unitId}/roll`;
  const found = await pool.query<{ name: string }>(
    `select min(name) as name from voter v where unit_id = $1 and round_id = $2 and struck_on is null
       and not exists (select 1 from candidate c where c.person_id = v.person_id)
       and not exists (select 1 from voter o where o.unit_id = v.unit_id and o.voter_id <> v.voter_id
         and (o.name like '%' || v.name || '%' or v.name like '%' || o.name || '%'))
     group by name order by min(card_number) limit 8`,
    [unitId, ROUND],
  );
  names = found.rows.map((row) => row.name);
  // The example election lies in the past, and nobody applies after the day: this one lies ahead, under the same law.
  await pool.query(`update round set election_day = '2027-03-20' where round_id = $1`, [ROUND]);
});
afterAll(() => site.close());

const nameOf = (at: number): string => names[at] ?? '';

async function faultsOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const faults = await accessibilityFaults(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const headings = await page.getByRole('heading', { level: 1 }).count();
  const path = new URL(page.url()).pathname;
  return [
    ...faults,
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...(headings === 1 ? [] : [`${headings} main headings`]),
  ].map((fault) => `${path}: ${fault}`);
}

/** Finds somebody by name; the form then names that person in the place of the field. */
async function find(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(name);
  await page.locator('.offered').getByRole('button', { name }).click();
  await page.locator('.chosenPerson').filter({ hasText: name }).waitFor();
}

const ROOMS = ['/absences', '/absences/list', '/proxies', '/proxies/list', '/mobile-box', '/mobile-box/list'];

/** Every room as it is now, at both sizes, in Chinese and on the telephone in big type and English as well. */
async function faultsEverywhere(): Promise<string[]> {
  const faults: string[] = [];
  for (const [size, language, bigType] of [
    [DESKTOP, 'zh', 'off'],
    [PHONE, 'zh', 'on'],
    [PHONE, 'en', 'off'],
  ] as const) {
    const { page, context, errors } = await visit(site, size, 'county');
    await page.evaluate(
      ([chosen, big]) => {
        localStorage.setItem('huanjie.language', chosen);
        localStorage.setItem('huanjie.bigType', big);
      },
      [language, bigType] as const,
    );
    for (const room of ROOMS) {
      await page.goto(`${roll}${room}`);
      faults.push(...(await faultsOf(page)));
    }
    faults.push(...errors);
    await context.close();
  }
  return faults;
}

describe('those who cannot come to the polling place', () => {
  it('have rooms that are whole while nobody is in them', async () => {
    expect(await faultsEverywhere()).toEqual([]);
  });

  it('are marked as away, asked, counted, and come back', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.goto(`${roll}/absences`);
    await page.getByText('没有登记外出的选民').waitFor();
    await page.getByRole('button', { name: '登记外出' }).click();
    for (const at of [0, 1]) {
      await find(page, '谁外出', nameOf(at));
      await page.getByLabel('去向（可不填）').fill('外省某市');
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: '保存外出登记' }).click();
      await page.getByText(`${nameOf(at)}已登记为外出`).waitFor();
    }
    await page.getByText('还有 2 人没有选择怎样投票').waitFor();
    await page
      .getByRole('table')
      .getByRole('button', { name: nameOf(0) })
      .click();
    const drawer = page.getByRole('dialog', { name: nameOf(0) });
    await drawer.getByRole('group', { name: '问过本人' }).getByText('回来投票').click();
    expect(await faultsOf(page)).toEqual([]);
    await drawer.getByRole('button', { name: '保存选择' }).click();
    await drawer.getByText('✓ 已落实').waitFor();
    await drawer.getByRole('button', { name: '登记返回' }).click();
    await drawer
      .getByText(/已返回。$/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('还有 1 人没有选择怎样投票').waitFor();
    await page.getByRole('button', { name: '查看' }).click();
    await page.waitForURL(/choice=unasked/);
    await page
      .getByRole('table')
      .getByRole('button', { name: nameOf(1) })
      .waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('delegate only as the law allows, which is said before anything is sent', async () => {
    const { page, context, errors } = await visit(site, DESKTOP, 'village');
    await page.goto(`${roll}/proxies`);
    await page.getByText('每名受托人最多接受3人委托').waitFor();
    await page.getByRole('button', { name: '受理委托投票' }).click();
    await find(page, '委托人', nameOf(2));
    await find(page, '受托人', nameOf(3));
    await page.getByLabel('委托事由').fill('在外务工');
    const verdict = page.getByRole('region', { name: '能否委托' });
    // Nobody has said that this person is away: the way out stands at the hand that needs it.
    await verdict.getByText('委托人投票期间是否外出尚未查明').waitFor();
    await verdict.getByText(`现在登记${nameOf(2)}外出`).click();
    expect(await faultsOf(page)).toEqual([]);
    await verdict.getByRole('button', { name: '保存外出登记' }).click();
    await verdict.getByText('可以同意').waitFor();
    await page.getByRole('group', { name: '有委托人签名的书面委托吗？' }).getByText('否').click();
    await verdict.getByText('委托没有采用书面形式').waitFor();
    await verdict.getByText('由委托人书面委托').waitFor();
    await page.getByRole('button', { name: '受理，记录为不予同意' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('group', { name: '有委托人签名的书面委托吗？' }).getByText('是').click();
    await page.getByRole('button', { name: '受理并同意' }).click();
    await page.getByText('已同意，列入委托名单').waitFor();
    const card = page.getByRole('article', { name: nameOf(2) });
    await card.getByText('尚未公布').waitFor();
    await page.getByRole('button', { name: '登记已公布' }).click();
    await card.getByText(/日公布/).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole('link', { name: '张贴用名单' }).click();
    const sheet = page.getByRole('article', { name: '贺庄村委托投票名单' });
    await sheet.getByRole('cell', { name: nameOf(3) }).waitFor();
    expect(await sheet.innerText()).not.toMatch(/务工|配偶|\d{5}/);
    await page.goBack();
    await card.getByRole('button', { name: '撤回委托' }).click();
    await card.getByRole('button', { name: '确定撤回？' }).click();
    await card.getByText('已撤回').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('ask for the mobile box, which is granted, named in a notice, and printed', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.goto(`${roll}/mobile-box`);
    await page.getByRole('button', { name: '受理流动票箱申请' }).click();
    await find(page, '谁申请', nameOf(4));
    await page.getByRole('group', { name: '为什么不能到会场' }).getByText('其他').click();
    expect(await page.getByRole('button', { name: '受理', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('具体情况').fill('住在山上');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.getByText(`${nameOf(4)}的申请已受理`).waitFor();
    const card = page.getByRole('article', { name: nameOf(4) });
    await card.getByRole('button', { name: '决定' }).click();
    await card.getByRole('group', { name: '决定' }).getByText('不予同意').click();
    expect(await card.getByRole('button', { name: '保存决定' }).isDisabled()).toBe(true);
    await card.getByRole('group', { name: '决定' }).getByText('同意', { exact: true }).click();
    expect(await faultsOf(page)).toEqual([]);
    await card.getByRole('button', { name: '保存决定' }).click();
    await page.getByText('流动票箱有监票人员0人').waitFor();
    await page.getByRole('button', { name: '登记已公布' }).click();
    await card.getByText(/日公布/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: '张贴用名单' }).click();
    const sheet = page.getByRole('article', { name: '贺庄村流动票箱投票人名单' });
    await sheet.getByText(nameOf(4)).waitFor();
    expect(await sheet.innerText()).not.toMatch(/山上|\d{5}/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('have rooms that are whole with people in them', async () => {
    expect(await faultsEverywhere()).toEqual([]);
  });
});

describe('the drawer of an entry', () => {
  it('corrects the category by the facts, and tells what goes with an entry that is struck', async () => {
    const { page, context, errors } = await visit(site, DESKTOP, 'village');
    await page.goto(`${roll}/proxies`);
    await page.getByRole('button', { name: '受理委托投票' }).click();
    await find(page, '委托人', nameOf(1));
    await find(page, '受托人', nameOf(5));
    await page.getByLabel('委托事由').fill('在外务工');
    await page.getByRole('button', { name: '受理并同意' }).click();
    await page.getByText('已同意，列入委托名单').waitFor();

    await page.goto(`${roll}?search=${encodeURIComponent(nameOf(5))}`);
    await page
      .locator('main tbody')
      .getByRole('button', { name: nameOf(5) })
      .click();
    const drawer = page.getByRole('dialog', { name: nameOf(5) });
    await drawer.getByRole('button', { name: '更正', exact: true }).click();
    await drawer.getByRole('button', { name: '更正登记类别' }).click();
    await drawer.getByText('可以登记：户籍在本地且居住').waitFor();
    await drawer.getByRole('group', { name: '住在本地吗？' }).getByText('否').click();
    await drawer.getByText('暂不能列入名单').waitFor();
    await drawer.getByRole('group', { name: '本人表示参加选举吗？' }).getByText('是').click();
    await drawer.getByText('可以登记：户籍在本地外出').waitFor();
    await drawer.getByLabel('依据', { exact: true }).fill('入户核实');
    expect(await faultsOf(page)).toEqual([]);
    await drawer.getByRole('button', { name: '保存更正' }).click();
    await drawer.getByText('已更正，原内容保留').waitFor();
    await drawer.locator('del').getByText('户籍在本地且居住').waitFor();

    await drawer.getByRole('button', { name: '除名', exact: true }).click();
    await drawer.getByRole('button', { name: '确认除名' }).click();
    await drawer.getByText('撤回委托 1 件、流动票箱申请 0 件').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${roll}/absences?choice=unasked`);
    await page
      .getByRole('table')
      .getByRole('button', { name: nameOf(1) })
      .waitFor();
    await page.goto(`${roll}/proxies?state=withdrawn`);
    await page.getByText('受托人已从选民名单除名').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
