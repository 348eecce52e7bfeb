import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';

let site: Site;
let address: string;
beforeAll(async () => {
  site = await openSite();
  const { rows } = await site.database.pool.query<{ unit_id: string }>(
    `select unit_id from unit where name = '贺庄村'`,
  );
  const unitId = rows[0]?.unit_id ?? '';
  address = `${site.address}/rounds/${ROUND}/units/${unitId}/steps`;
  // The example is over: this village stands at the audit of those who leave office.
  await site.database.pool.query('update unit_step set done_on = null where round_id = $1 and unit_id = $2', [
    ROUND,
    unitId,
  ]);
});
afterAll(() => site.close());

describe('the steps of a village', () => {
  it('are taken one after the other: what is missing is named, recorded, and the step is done', async () => {
    const { page, context, errors } = await visit(site, { width: 390, height: 844 }, 'county');
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: '贺庄村：程序步骤' }).waitFor();
    await page.getByText('完成 0 步').waitFor();
    const step = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('button', { name }) });
    const audit = step('离任审计并公布结果');
    await audit.getByRole('button', { name: '记为完成' }).click();
    await page.getByText('完成 1 步').waitFor();

    const committee = step('推选村民选举委员会');
    await committee.getByText('尚无记录：风险评估').waitFor();
    await committee.getByRole('button', { name: '登记 风险评估' }).click();
    await committee.getByLabel('不需要').check();
    await committee.getByRole('button', { name: '登记', exact: true }).click();
    await committee.getByText('尚无记录：风险评估').waitFor({ state: 'detached' });
    await committee.getByText('不需要 ·').waitFor();
    const { rows } = await site.database.pool.query<{ events: string }>(
      `select count(*) as events from journal_entry where event_type in ('programme.factRecorded', 'programme.stepDone')`,
    );
    expect(Number(rows[0]?.events)).toBe(2);
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    [1440, 900],
    [390, 844],
  ])('have no accessibility fault and no sideways scroll at %i px', async (width, height) => {
    const { page, context, errors } = await visit(site, { width, height }, 'county');
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: '贺庄村：程序步骤' }).waitFor();
    await page.locator('.stepItemPanel').first().waitFor({ state: 'attached' });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(errors).toEqual([]);
    await context.close();
  });
});
