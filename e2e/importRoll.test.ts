import { idCheckDigit } from '@huanjie/chinese';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';

/** An ID number of nobody: an unassigned region, born 1980-01-01, a running number. */
function idOf(running: number): string {
  const first = `99019919800101${String(running).padStart(3, '0')}`;
  return first + idCheckDigit(first);
}

const HEADINGS = '序号,称呼,身份证号,组别,户号';
const NAMES = ['赵试导', '钱试入', '孙试表', '李试格', '周试列', '吴试行'];
const rowOf = (n: number, id = idOf(n)) => `${n},${NAMES[n % NAMES.length]},${id},一组,H${Math.ceil(n / 3)}`;
const fileOf = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${[HEADINGS, ...rows].join('\r\n')}\r\n`),
});
const wrong = `${idOf(14).slice(0, 17)}${idOf(14).endsWith('1') ? '2' : '1'}`;
const DIRTY = fileOf('村里的名单.csv', [...Array.from({ length: 12 }, (_, n) => rowOf(n + 1)), rowOf(14, wrong)]);
const CLEAN = fileOf('村里的名单-改好.csv', [...Array.from({ length: 12 }, (_, n) => rowOf(n + 1)), rowOf(14)]);

let site: Site;
let units: readonly string[];
beforeAll(async () => {
  site = await openSite();
  const { rows } = await site.database.pool.query<{ unit_id: string }>(
    `select u.unit_id from unit u join round_unit r using (county_id, unit_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 2`,
    [ROUND],
  );
  units = rows.map((row) => row.unit_id);
});
afterAll(() => site.close());

const onRoll = async (unitId: string) =>
  Number(
    (
      await site.database.pool.query<{ n: string }>(
        'select count(*) as n from voter where round_id = $1 and unit_id = $2',
        [ROUND, unitId],
      )
    ).rows[0]?.n,
  );

async function open(size: { width: number; height: number }, unitId: string) {
  const visitor = await visit(site, size, 'county');
  await visitor.page.goto(`${site.address}/rounds/${ROUND}/units/${unitId}/roll/import`);
  await visitor.page.getByText('把文件拖到这里').waitFor();
  return visitor;
}

const drop = async (page: Page, file: typeof DIRTY) => {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('heading', { name: '三、核对' }).waitFor();
};
/** Axe looks once every check that is on its way has come: half-way the page shows what the columns before gave. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  await page.getByText('正在重新核对').first().waitFor({ state: 'hidden' });
  return accessibilityFaults(page);
}
const wide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('a village’s own spreadsheet', () => {
  it('is understood, mended and imported, and nothing is stored before that', async () => {
    const unitId = units[0] ?? '';
    const before = await onRoll(unitId);
    const { page, context, errors } = await open(DESKTOP, unitId);
    await drop(page, DIRTY);
    await page.getByText('还缺：姓名').waitFor();
    await page.getByLabel('“称呼”列作为').selectOption('name');
    await page.getByText('第 14 行“身份证号”').first().waitFor();
    await page.getByText('身份证号校验码不符，多为抄错').waitFor();
    await page.getByText('还不能导入：有 1 处错误').waitFor();
    expect(await page.getByRole('button', { name: /^导入 \d/ }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    const [marked] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /下载带标记的改正稿/ }).click(),
    ]);
    expect(marked.suggestedFilename()).toBe('村里的名单-改正.xlsx');
    await page.getByRole('button', { name: '记住这种表头' }).click();
    await page.getByText('已记住').waitFor();
    expect(await onRoll(unitId)).toBe(before);

    await drop(page, CLEAN);
    await page.getByText('已按上次的选择认列').waitFor();
    expect(await page.getByLabel('“称呼”列作为').inputValue()).toBe('name');
    await page.getByText(`名单上现有 ${before.toLocaleString('en-US')} 人`).waitFor();
    const seen = page.getByLabel(/处待核实，我已逐一看过/);
    if (await seen.count()) await seen.check();
    await page.getByRole('button', { name: '导入 13 人' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('“村里的名单-改好.csv”已导入').waitFor();
    expect(await onRoll(unitId)).toBe(before + 13);
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('fits a telephone, and a file imported before says so', async () => {
    const { page, context, errors } = await open(PHONE, units[0] ?? '');
    await drop(page, CLEAN);
    await page.getByText('这份文件已在').waitFor();
    expect(await page.getByRole('button', { name: /^导入 \d/ }).count()).toBe(0);
    expect(await wide(page)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  });
});
