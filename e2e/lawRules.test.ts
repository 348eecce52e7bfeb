import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, type Visit, visit } from './site.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let site: Site;
let desk: Visit;
beforeAll(async () => {
  site = await openSite();
  desk = await visit(site, DESK, 'county');
});
afterAll(async () => {
  await desk.context.close();
  await site.close();
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${site.address}${address}`);
  await page.getByRole('searchbox').waitFor();
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });

describe('the rules', () => {
  it('open with the law of today and say of each value who may set it, where it stands and how far it was checked', async () => {
    const { page } = desk;
    await open(page, '/law?set=VC-2018');
    await page.getByRole('heading', { level: 2, name: /村民委员会组织法（2018年修正）/ }).waitFor();
    const majority = await rowOf(page, '当选所需票数').innerText();
    for (const said of ['参加投票人数过半数（>50%）', '国家规定，下层不得改', '第十五条', 'VC-610', '已核对原文'])
      expect(majority).toContain(said);
    expect(await rowOf(page, '选民名单在选举日前多少日公布').innerText()).toContain('20日');
    const recalled = await rowOf(page, '参加投票人数以何为准').innerText();
    expect(recalled).toContain('待核实');
    expect(recalled).not.toContain('已核对');
    await open(page, '/law?set=VC-2010');
    expect(await page.getByText('已核对原文').count()).toBe(0);
    expect(desk.errors).toEqual([]);
  });

  it('find a rule while it is typed, from the slash key to its card and back', async () => {
    const { page } = desk;
    await open(page, '/law?set=VC-2026');
    await page.keyboard.press('/');
    await page.keyboard.type('受托人数');
    const rule = page.getByRole('link', { name: '规则 VC-522', exact: true }).first();
    await rule.waitFor();
    expect(await page.locator('mark').first().innerText()).toBe('受托人数');
    await rule.focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('complementary', { name: '规则 VC-522' });
    await card.getByText('每人接受委托不超过三人').waitFor();
    expect(page.url()).toContain('rule=VC-522');
    expect(await card.getByText('每人最多接受几人委托').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-rule'))).toBe('VC-522');
    await page.getByRole('searchbox').fill('没有这样的规则');
    await page.getByText('请少输几个字').waitFor();
  });

  it('lead from a card to the text that it cites', async () => {
    const { page } = desk;
    await open(page, '/law?set=VC-2026&rule=VC-610');
    const card = page.getByRole('complementary', { name: '规则 VC-610' });
    await card.getByRole('link', { name: 'VC-2018', exact: true }).first().click();
    await page.getByRole('heading', { level: 2, name: /2018年修正/ }).waitFor();
    expect(page.url()).toContain('rule=VC-610');
    await open(page, '/law?set=catalogue&rule=NO-1');
    await page.getByText('规则目录中没有“NO-1”').waitFor();
  });
});

describe('the comparison', () => {
  it('of two laws shows what changed first, and only that on request', async () => {
    const { page } = desk;
    await open(page, '/law?set=VC-2018');
    await page.getByRole('combobox', { name: '对照' }).selectOption('VC-2026');
    await page.getByRole('heading', { name: /VC-2018 与 VC-2026：\d+ 项不同/ }).waitFor();
    expect(page.url()).toContain('beside=VC-2026');
    const proxies = await rowOf(page, '可以委托给谁').innerText();
    for (const said of ['近亲属或者其他村民', '值不同', '第十五条', '第十八条']) expect(proxies).toContain(said);
    expect(await rowOf(page, '每人最多接受几人委托').innerText()).toContain('仅 VC-2026 有');
    expect(await rowOf(page, '当选所需票数').count()).toBe(1);
    await page.getByLabel('只看不同').check();
    await expect.poll(() => rowOf(page, '当选所需票数').count()).toBe(0);
    expect(await rowOf(page, '可以委托给谁').count()).toBe(1);
    // The address says it, so that whoever gets the link sees the same.
    await page.waitForURL((url) => url.searchParams.get('different') === '1');
    await page.reload();
    await rowOf(page, '可以委托给谁').waitFor();
    expect(await page.getByLabel('只看不同').isChecked()).toBe(true);
    expect(await rowOf(page, '当选所需票数').count()).toBe(0);
  });

  it('of a province with the nation says which layer a value comes from, and what becomes of a contradiction', async () => {
    const { page } = desk;
    await open(page, '/law?set=VC-2018&beside=PV-ZJ-2020');
    const set = await rowOf(page, '收回选票不得多于何数').innerText();
    for (const said of ['发出的选票数', '投票人数', '省级规定', '国家规定留给省，省另定']) expect(set).toContain(said);
    await open(page, '/law?set=VC-2026&beside=PV-ZJ-2020');
    const conflict = rowOf(page, '可以委托给谁');
    expect(await conflict.innerText()).toContain(
      '国家规定：近亲属或者其他村民；省级规定：近亲属。抵触，省级规定不予适用。',
    );
    expect(await conflict.getByRole('link', { name: '规则 G-02' }).count()).toBe(1);
  });
});

const PLACES = [
  '/law',
  '/law?set=VC-2018&beside=VC-2026',
  '/law?set=VC-2026&beside=PV-ZJ-2020&rule=VC-521',
  '/law?set=VC-2026&search=proxy',
  '/law?set=catalogue',
  '/law?set=PB-2020&rule=PB-050',
  '/law?search=qqqq',
  '/law?set=NONE&rule=NONE',
];

describe.each([
  ['1440 px', DESK],
  ['390 px', PHONE],
])('every state at %s', (_, size) => {
  it('is without fault, whole in English, and in both languages never wider than the screen', async () => {
    const { page, context, errors } = await visit(site, size, 'county');
    const faults: string[] = [];
    for (const language of ['zh', 'en']) {
      await page.evaluate((chosen) => localStorage.setItem('huanjie.language', chosen), language);
      for (const place of PLACES) {
        await open(page, place);
        const found = language === 'zh' ? await accessibilityFaults(page) : [];
        for (const fault of found) faults.push(`${place}: ${fault}`);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 0) faults.push(`${language} ${place}: ${wide} px too wide`);
        const text = (await page.locator('main').textContent()) ?? '';
        const left = language === 'en' ? (text.match(/\p{Script=Han}+/gu) ?? []) : [];
        if (left.length > 0) faults.push(`${place}: ${left.slice(0, 3).join(' ')}`);
      }
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('on a phone', () => {
  it('each thing to touch is 44 px high', async () => {
    const { page, context } = await visit(site, PHONE, 'county');
    await open(page, '/law?set=VC-2018&rule=VC-610');
    await page.locator('summary').click();
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(a, button, select, summary, input)')]
        .filter((one) => one.getBoundingClientRect().height < 43.5 && one.getBoundingClientRect().height > 0)
        .map((one) => one.textContent),
    );
    expect(low).toEqual([]);
    await context.close();
  });
});

describe('on paper', () => {
  it('a text is a table without the page around it', async () => {
    const { page } = desk;
    await open(page, '/law?set=VC-2018');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.getByRole('navigation', { name: '规则集' }).isVisible()).toBe(false);
    expect(await page.getByRole('table').isVisible()).toBe(true);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: null });
  });
});
