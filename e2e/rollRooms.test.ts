import { idCheckDigit } from '@huanjie/chinese';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const VILLAGE = '5f0c9a50-2010-4305-8a14-990103000000';
const COMMUNITY = '5f0c9a50-2107-4304-8a14-990102000000';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let site: Site;
let village: string;
let community: string;
/** Two voters of one household, and one of another group. */
let names: { readonly first: string; readonly second: string };
beforeAll(async () => {
  site = await openSite();
  const { rows: units } = await site.database.pool.query<{ unit_id: string; name: string }>(
    `select unit_id, name from unit where name in ('贺庄村', '坞南社区')`,
  );
  const of = (name: string) => units.find((unit) => unit.name === name)?.unit_id ?? '';
  village = `${site.address}/rounds/${VILLAGE}/units/${of('贺庄村')}/roll`;
  community = `${site.address}/rounds/${COMMUNITY}/units/${of('坞南社区')}/roll`;
  const { rows } = await site.database.pool.query<{ name: string }>(
    `update voter set household = '一9001' where voter_id in (
       select min(voter_id::text)::uuid from voter where unit_id = $1 and group_name = '一组' and struck_on is null
       group by name having count(*) = 1 order by name limit 2) returning name`,
    [of('贺庄村')],
  );
  names = { first: rows[0]?.name ?? '', second: rows[1]?.name ?? '' };
});
afterAll(() => site.close());

async function faultsOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  // A link half under the head of the page is no smaller than it is: look from the top.
  await page.evaluate(() => window.scrollTo(0, 0));
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

async function choose(page: Page, kind: string, name: string): Promise<void> {
  const form = page.getByRole('form', { name: '登记推选结果' });
  await form.getByText(kind, { exact: true }).click();
  const another = form.getByRole('button', { name: '换一人' });
  if ((await another.count()) > 0) await another.click();
  await form.getByLabel('推选了谁').fill(name);
  await form.getByRole('listitem').getByRole('button', { name }).first().click();
  await form.getByRole('button', { name: '登记为代表' }).click();
}

describe('representatives, on the phone of the committee', () => {
  it('are chosen, one a household, ended with a reason, and printed by group', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.goto(`${village}/representatives`);
    await page.getByText('还没有村民代表').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '登记推选结果' }).click();
    await choose(page, '户代表', names.first);
    await page.getByText(`${names.first}已登记为户代表`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // The second of the household is told who stands, where the hand is.
    await choose(page, '户代表', names.second);
    const form = page.getByRole('form', { name: '登记推选结果' });
    await form
      .getByRole('alert')
      .filter({ hasText: `已推选${names.first}为户代表` })
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await choose(page, '村民代表', names.second);
    await page.getByText(`${names.second}已登记为村民代表`).waitFor();
    await page.getByRole('table', { name: '代表名单' }).getByRole('button', { name: names.second }).waitFor();
    const group = page.getByRole('table', { name: '各小组情况' }).getByRole('row').filter({ hasText: '一组' });
    await group.getByText('✓ 1人').waitFor();
    expect(await group.getByRole('cell').allInnerTexts()).toEqual(['1', '1', '✓ 1人', '1']);

    const register = page.getByRole('region', { name: '代表名单' });
    await register.getByRole('button', { name: '户代表', exact: true }).click();
    await page.getByRole('table', { name: '代表名单' }).getByRole('button', { name: names.first }).click();
    await page.getByLabel('结束原因').fill('外出务工');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '确认结束' }).click();
    await page.getByText(`${names.first}的代表资格已结束`).waitFor();
    await page
      .getByRole('button', { name: 'Close' })
      .or(page.getByRole('button', { name: '关闭' }))
      .first()
      .click();
    await register.getByRole('button', { name: '已结束', exact: true }).click();
    await page.getByRole('table', { name: '代表名单' }).getByText('外出务工').waitFor();
    // Now the household has room for the other.
    await choose(page, '户代表', names.second);
    await page.getByText(`${names.second}已登记为户代表，现有1人`).waitFor();

    await page.goto(`${village}/representatives/roster`);
    const sheet = page.getByRole('article', { name: '代表名册' });
    await sheet.getByRole('rowheader', { name: names.second }).waitFor();
    expect(await sheet.innerText()).toContain('演练，非正式名单');
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('voter cards, at the desk', () => {
  it('are issued to a group and to all, one is replaced, found by its code and printed', async () => {
    const { page, context, errors } = await visit(site, DESK, 'village');
    await page.goto(`${village}/cards`);
    await page.getByText('还没有发放选民证').waitFor();
    await page.getByRole('button', { name: '发证' }).click();
    const form = page.getByRole('form', { name: '发证' });
    await form.getByLabel('发给').selectOption('一组');
    expect(await faultsOf(page)).toEqual([]);
    await form.getByRole('button', { name: '发放' }).click();
    await form.getByText(/已发放\d+张/).waitFor();
    await page.getByText(/还有\d+人没有选民证/).waitFor();
    await form.getByLabel('发给').selectOption({ label: '名单上的全部人' });
    await form.getByRole('button', { name: '发放' }).click();
    await page.getByText('在册的人都有选民证').waitFor();

    const table = page.getByRole('table', { name: '选民证名册' });
    const old = table.locator('tbody .linkButton').first();
    const before = (await old.innerText()).replace(/\s/g, '');
    expect(before).toMatch(/^[2-9A-HJKMNP-TW-Z]{10}$/);
    await old.click();
    await page.getByRole('button', { name: '补发', exact: true }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '作废并补发' }).click();
    const answer = page.getByRole('status').filter({ hasText: '原证已作废' });
    await answer.waitFor();
    const after = (await answer.locator('.bigSerial').innerText()).replace(/\s/g, '');
    expect(after).not.toBe(before);
    await page.getByRole('link', { name: '打印这张新证' }).click();
    await page.getByText('共1张，1页').waitFor();
    expect((await page.locator('.paperCard .cardSerial').innerText()).replace(/\s/g, '')).toBe(after);
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(`${village}/cards?state=any&search=${before.slice(0, 5)}%20${before.slice(5)}`);
    await table.getByText('遗失').waitFor();
    expect(await table.locator('tbody tr').count()).toBe(1);
    // Cards of one group, ten a sheet of A4.
    await page.goto(`${village}/cards/print?group=${encodeURIComponent('一组')}`);
    await page.locator('.paperCard').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const sheets = await page
      .locator('.cutSheet')
      .evaluateAll((all) =>
        all.map((sheet) => ({ cards: sheet.children.length, height: sheet.getBoundingClientRect().height })),
      );
    expect(sheets.slice(0, -1).every((sheet) => sheet.cards === 10)).toBe(true);
    // 297 mm less two margins of 10 mm, at 96 dots an inch.
    expect(Math.max(...sheets.map((sheet) => sheet.height))).toBeLessThanOrEqual((277 / 25.4) * 96);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('Party members', () => {
  it('are entered new and from the register; suspended rights and approved grounds change the base', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'county');
    await page.goto(`${community}/members`);
    await page.getByText('还没有登记党员').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '登记党员', exact: true }).click();
    const entering = page.getByRole('region', { name: '登记党员' });
    for (const [at, name] of ['甄试甲', '甄试乙', '甄试丙', '甄试丁', '甄试戊'].entries()) {
      const body = `9901991970030${at + 1}015`;
      await entering.getByLabel('姓名', { exact: true }).fill(name);
      await entering.getByRole('button', { name: '不在其中，填写公民身份号码登记' }).click();
      await entering.getByLabel('公民身份号码', { exact: true }).fill(`${body}${idCheckDigit(body)}`);
      await entering.getByRole('button', { name: '保存' }).click();
      await entering.getByText(`现在应到会${at + 1}人`).waitFor();
    }
    const base = page.getByRole('region', { name: '应到会人数' });
    await base.getByText('登记党员 5 人 − 不计入 0 人 = 5 人').waitFor();

    const change = async (name: string, fill: () => Promise<void>) => {
      await page.getByRole('table', { name: '党员名册' }).getByRole('button', { name }).click();
      await page.getByRole('button', { name: '修改权利情况' }).click();
      await fill();
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('button', { name: '保存' }).click();
      await sheet.getByText(/已保存，现在应到会\d人/).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
    };
    await change('甄试甲', () =>
      page.getByRole('dialog').getByRole('group', { name: '权利情况' }).getByText('被留置、逮捕，权利中止').click(),
    );
    await base.getByText('登记党员 5 人 − 不计入 1 人 = 4 人').waitFor();
    // A ground with one approval of two leaves the member in the base, and says what is missing.
    const ground = async (meeting: string) => {
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel('不计入应到会的情形').selectOption({ label: '自费出国半年以上' });
      await sheet.getByLabel('上级党组织同意的文号').fill('街道党工委批复〔2021〕7号');
      await sheet.getByLabel('党员大会通过的记录').fill(meeting);
    };
    await change('甄试乙', () => ground(''));
    await base.getByRole('button', { name: /1人有不计入的情形，但还没有批准/ }).waitFor();
    await change('甄试乙', () => ground('党员大会纪要〔2021〕2号'));
    await base.getByText('登记党员 5 人 − 不计入 2 人 = 3 人').waitFor();
    await page.getByRole('region', { name: '到会人数' }).getByText('3', { exact: true }).waitFor();
    await page.getByText('自费出国半年以上，经上级党组织同意并经党员大会通过').first().waitFor();
    await page.getByRole('button', { name: '不计入', exact: true }).click();
    await expect.poll(() => page.getByRole('table', { name: '党员名册' }).locator('tbody tr').count()).toBe(2);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.each([
  ['1440 px', DESK],
  ['390 px', PHONE],
])('every room at %s', (_, size) => {
  it('has no fault, reads in both languages and in big type', async () => {
    const { page, context, errors } = await visit(site, size, 'county');
    const faults: string[] = [];
    const rooms = ['/representatives', '/representatives/roster', '/cards'].map((room) => `${village}${room}`);
    for (const settings of [{}, { 'huanjie.language': 'en' }, { 'huanjie.bigType': 'on' }]) {
      await page.evaluate((kept) => {
        localStorage.removeItem('huanjie.language');
        for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
      }, settings);
      for (const address of [...rooms, `${community}/members`, `${community}/representatives`]) {
        await page.goto(address);
        faults.push(...(await faultsOf(page)));
        const text = await page.locator('main :is(h2, dt, thead th, button):not(article *)').allInnerTexts();
        const chinese = text.filter((one) => /[\u4e00-\u9fff]/.test(one) && !/组|^[\u4e00-\u9fff·]{2,4}$/.test(one));
        if ('huanjie.language' in settings) faults.push(...chinese.map((one) => `${address}: not English: ${one}`));
      }
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
