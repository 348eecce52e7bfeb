import { idCheckDigit } from '@huanjie/chinese';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let site: Site;
let roll: string;
let unitId: string;
beforeAll(async () => {
  site = await openSite();
  const { rows } = await site.database.pool.query<{ unit_id: string }>(
    `select unit_id from unit where name = '贺庄村'`,
  );
  unitId = rows[0]?.unit_id ?? '';
  roll = `${site.address}/rounds/${ROUND}/units/${unitId}/roll`;
});
afterAll(() => site.close());

const numberOf = (birth: string, order: string): string => {
  const body = `990199${birth}${order}`;
  return `${body}${idCheckDigit(body)}`;
};

async function faultsOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const faults = await accessibilityFaults(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const path = new URL(page.url()).pathname;
  return [...faults, ...(wide > 0 ? [`${wide} px too wide`] : [])].map((fault) => `${path}: ${fault}`);
}

describe('the committee of a village, on a phone', () => {
  it('enters a person by the keyboard, publishes the list, and takes an objection to it', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.goto(`${roll}/desk`);
    const number = page.getByLabel('公民身份号码', { exact: true });
    await number.fill(numberOf('19850412', '012'));
    await number.press('Enter');
    await page.keyboard.type('岳试登');
    await page.keyboard.press('Enter');
    await page.keyboard.type('一组');
    await page.getByText('可以登记：户籍在本地且居住').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '保存登记' }).click();
    await page.getByRole('region', { name: '刚才登记的' }).getByRole('link', { name: '岳试登' }).waitFor();
    expect(await number.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await number.inputValue()).toBe('');

    await number.fill(numberOf('19900101', '025'));
    await page.getByLabel('姓名', { exact: true }).fill('外试来');
    await page.getByRole('group', { name: '户籍在本地吗？' }).getByText('否').click();
    await page.getByText('暂不能列入名单').waitFor();
    await page.getByText('户籍不在本地的须由本人申请').waitFor();
    await page.getByRole('button', { name: '保存登记' }).click();
    await page.getByRole('link', { name: /保留为申请/ }).click();
    const application = page.getByRole('article', { name: '外试来' });
    await application.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await application.getByRole('button', { name: '撤回申请' }).click();
    await application.getByRole('button', { name: '确定撤回？' }).click();
    await application.getByText('已撤回').waitFor();

    await page.goto(`${roll}/publications`);
    await page.getByLabel('公布地点').fill('村务公开栏');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '下一步：核对' }).click();
    await page
      .getByRole('region', { name: '公布后将固定以下内容' })
      .getByText(/第 1 号名单/)
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '确认公布' }).click();
    await page.getByText(/第 1 号名单已公布/).waitFor();
    await page.getByRole('button', { name: '核验' }).click();
    await page.getByText('与公布时一字不差').waitFor();
    await page.getByRole('link', { name: /选民名单（第 1 号）/ }).click();
    const sheet = page.getByRole('article', { name: '张榜名单' });
    await sheet.getByText('岳试登').waitFor();
    expect(await sheet.innerText()).not.toMatch(/1985|9901/);
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(`${roll}/objections`);
    await page.getByRole('button', { name: '受理异议' }).click();
    await page.getByLabel('涉及谁').fill('漏试名');
    await page.getByLabel('谁提出的').fill('漏试名');
    await page.getByLabel('提出的理由').fill('一直住在本村，名单上没有。');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '受理', exact: true }).click();
    const objection = page.getByRole('article', { name: '漏试名' });
    await objection.getByText(/前处理，还有/).waitFor();
    await objection.getByRole('button', { name: '处理' }).click();
    await objection.getByLabel('处理决定').fill('经核实户籍和居住均在本村，补入名单。');
    expect(await faultsOf(page)).toEqual([]);
    await objection.getByRole('button', { name: '保存处理决定' }).click();
    await objection.getByText(/按期处理/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('may look at no other unit, and sees no desk where it only reads', async () => {
    const { page, context } = await visit(site, PHONE, 'inspector');
    await page.goto(roll);
    await page.getByRole('link', { name: '公布', exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link', { name: '登记', exact: true }).count()).toBe(0);
    await context.close();
  });
});

describe('two clerks on one entry', () => {
  it('the second is told what the first changed, where his hand is, and goes on from there', async () => {
    const first = await visit(site, DESK, 'village');
    const second = await visit(site, DESK, 'county');
    for (const { page } of [first, second]) {
      await page.goto(`${roll}?state=any`);
      await page.locator('main tbody .linkButton').nth(3).click();
      await page.getByRole('button', { name: '更正', exact: true }).click();
    }
    const save = async (page: Page, household: string) => {
      await page.getByLabel('户号', { exact: true }).fill(household);
      await page.getByLabel('依据', { exact: true }).fill('户口簿');
      await page.getByRole('button', { name: '保存更正' }).click();
    };
    await save(first.page, '试9001');
    await first.page.getByText('已更正，原内容保留').waitFor();
    await save(second.page, '试9002');
    const conflict = second.page.getByRole('alert').filter({ hasText: '被贺庄村选举委员会改动过' });
    await conflict.getByText('试9001').waitFor();
    expect(await faultsOf(second.page)).toEqual([]);
    await conflict.getByRole('button', { name: '按最新内容继续' }).click();
    await save(second.page, '试9002');
    await second.page.getByText('已更正，原内容保留').waitFor();
    await second.page.getByText('试9001').first().waitFor();
    expect(second.errors).toEqual([]);
    await first.context.close();
    await second.context.close();
  });
});

describe('the county', () => {
  it('goes through pairs by the keyboard, decides one, and takes it back', async () => {
    const { page, context, errors } = await visit(site, DESK, 'county');
    await page.goto(`${site.address}/rounds/${ROUND}/duplicates`);
    const open = page.getByRole('region', { name: '疑似同一人' }).locator('.partNote');
    const pairs = Number(await open.innerText());
    const doubles = () => page.getByRole('table', { name: '重复登记' }).locator('tbody tr').count();
    const before = await doubles();
    await page.locator('.pairCard').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    await page.getByRole('group', { name: '保留哪一条？' }).getByText('乙').click();
    await page.getByLabel('理由').fill('身份证同一号码');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '判定为同一人' }).click();
    await expect.poll(() => open.innerText(), { timeout: 15_000 }).toBe(String(pairs - 1));
    await expect.poll(doubles, { timeout: 15_000 }).toBe(before + 1);
    await page.getByRole('button', { name: '已判定' }).click();
    await page.getByText('保留乙').waitFor();
    await page.getByLabel('理由').fill('号码看错了');
    await page.getByRole('button', { name: '撤回判定' }).click();
    await page.getByText('没有疑似同一人的记录').waitFor();
    await expect.poll(doubles, { timeout: 15_000 }).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.each([
  ['1440 px', DESK],
  ['390 px', PHONE],
])('every page of the rolls at %s', (_, size) => {
  it('has no accessibility fault and no sideways scroll', async () => {
    const { page, context, errors } = await visit(site, size, 'county');
    const faults: string[] = [];
    const rooms = ['', '/desk', '/applications', '/publications', '/publications/1', '/objections'];
    for (const address of [...rooms.map((room) => `${roll}${room}`), `${site.address}/rounds/${ROUND}/duplicates`]) {
      await page.goto(address);
      faults.push(...(await faultsOf(page)));
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
