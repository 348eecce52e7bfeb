import { idCheckDigit } from '@huanjie/chinese';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../apps/server/src/access/demoAccounts.ts';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let site: Site;
let roll: string;
beforeAll(async () => {
  site = await openSite();
  const { rows } = await site.database.pool.query<{ unit_id: string }>(
    `select unit_id from unit where name = '贺庄村'`,
  );
  roll = `${site.address}/rounds/${ROUND}/units/${rows[0]?.unit_id ?? ''}/roll`;
});
afterAll(() => site.close());

describe('a desk form that was not sent', () => {
  const body = '99019919850412012';
  const number = `${body}${idCheckDigit(body)}`;
  const typed = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

  it('is offered again after the tab was closed, without the number, and is gone once it was sent', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.goto(`${roll}/desk`);
    await page.getByLabel('公民身份号码', { exact: true }).fill(number);
    await page.getByLabel('姓名', { exact: true }).fill('岳试存');
    await page.getByLabel('户号', { exact: true }).fill('试8001');
    await page.getByLabel('依据（可不填）').fill(`身份证 ${number}`);
    await page.getByRole('group', { name: '住在本地吗？' }).getByText('否').click();
    await expect.poll(() => typed(page)).toContain('岳试存');
    expect(await typed(page)).not.toContain(number);
    await context.setOffline(true);
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(site.address);
    await again.getByLabel('账号', { exact: true }).fill('village');
    await again.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await again.getByRole('button', { name: '登录', exact: true }).click();
    await again.getByRole('link', { name: /换届/ }).first().waitFor();
    await again.goto(`${roll}/desk`);
    const offer = again.getByRole('region', { name: '上次未保存的内容' });
    await offer.getByText('岳试存').waitFor();
    await again.waitForLoadState('networkidle');
    expect(await accessibilityFaults(again)).toEqual([]);
    await offer.getByRole('button', { name: '恢复' }).click();
    expect(await again.getByLabel('姓名', { exact: true }).inputValue()).toBe('岳试存');
    expect(await again.getByLabel('户号', { exact: true }).inputValue()).toBe('试8001');
    expect(await again.getByLabel('依据（可不填）').inputValue()).toBe('');
    expect(await again.getByLabel('公民身份号码', { exact: true }).inputValue()).toBe('');
    await again.getByRole('group', { name: '本人表示参加选举吗？' }).getByText('是').click();
    await again.getByLabel('公民身份号码', { exact: true }).fill(number);
    await again.getByText('可以登记：户籍在本地外出').waitFor();
    await again.getByRole('button', { name: '保存登记' }).click();
    await again.getByRole('link', { name: '岳试存' }).waitFor();
    expect(await typed(again)).not.toContain('岳试存');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is let go where the clerk says so, and leaves with the account that signs out', async () => {
    const { page, context } = await visit(site, DESKTOP, 'village');
    const name = page.getByLabel('姓名', { exact: true });
    await page.goto(`${roll}/desk`);
    await name.fill('岳试弃');
    await expect.poll(() => typed(page)).toContain('岳试弃');
    await page.reload();
    await page.getByRole('region', { name: '上次未保存的内容' }).getByRole('button', { name: '丢弃' }).click();
    expect(await typed(page)).not.toContain('岳试弃');
    await name.fill('岳试退');
    await expect.poll(() => typed(page)).toContain('岳试退');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByLabel('账号', { exact: true }).waitFor();
    await expect.poll(() => typed(page)).not.toContain('岳试退');
    await context.close();
  });
});
