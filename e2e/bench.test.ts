import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Eight people with votes for, votes against and abstentions: 420 valid ballots. */
const PEOPLE: readonly (readonly [string, number, number, number])[] = [
  ['沈望山', 391, 20, 9],
  ['程立夏', 377, 30, 13],
  ['邱大有', 352, 51, 17],
  ['柏青禾', 240, 160, 20],
  ['单河生', 213, 190, 17],
  ['燕春来', 120, 280, 20],
  ['石长河', 60, 340, 20],
  ['田有余', 30, 370, 20],
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openBench(size: typeof DESK) {
  const visited = await visit(site, size, 'county');
  await visited.page.goto(`${site.address}/law/bench`);
  await visited.page.getByLabel('登记参加选举人数').waitFor();
  return visited;
}

/** What the cursor stands in, by its label. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement ? (field.ariaLabel ?? field.labels?.[0]?.textContent ?? '') : '';
  });

const result = (page: Page) => page.getByRole('region', { name: '结果', exact: true });

describe('the counting bench', () => {
  it('takes a sheet of more than thirty numbers by the keyboard alone, and leaving the page loses nothing', async () => {
    const { page, context, errors } = await openBench(DESK);
    for (let steps = 0; (await focused(page)) !== '登记参加选举人数'; steps += 1) {
      expect(steps).toBeLessThan(60);
      await page.keyboard.press('Tab');
    }
    for (const count of ['512', '430', '430', '428', '8', '5', '0']) {
      await page.keyboard.type(count);
      await page.keyboard.press('Enter');
    }
    for (const [name, ...marks] of PEOPLE) {
      await page.keyboard.insertText(name);
      await page.keyboard.press('Enter');
      for (const mark of marks) {
        await page.keyboard.type(String(mark));
        await page.keyboard.press('Enter');
      }
    }
    expect(await focused(page)).toBe('第9行姓名');
    const decided = result(page);
    await expect.poll(() => decided.innerText()).toContain('得赞成票391票');
    expect(await decided.getByRole('heading', { level: 4 }).allInnerTexts()).toEqual(PEOPLE.map(([name]) => name));
    const outcome = (name: string) => decided.getByRole('article', { name }).innerText();
    expect(await outcome('柏青禾')).toContain('得赞成票240票');
    expect(await outcome('柏青禾')).toContain('✓ 当选');
    expect(await outcome('燕春来')).toContain('未当选');
    expect(await decided.getByRole('row', { name: /燕春来/ }).innerText()).toContain('再多 95 票即当选');
    expect(await decided.innerText()).toContain('缺额，需另行选举');

    await page.goto('about:blank');
    await page.goto(`${site.address}/law/bench`);
    expect(await page.getByLabel('邱大有的反对票').inputValue()).toBe('51');
    expect(await result(page).getByRole('article').count()).toBe(8);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says beside the field what cannot be, and in words what a change did', async () => {
    const { page, context, errors } = await openBench(DESK);
    await page.getByRole('button', { name: '票数相等' }).click();
    const votes = page.getByLabel('方向前的赞成票');
    await expect.poll(() => result(page).innerText()).toContain('票数相等，需再次投票');
    const changed = result(page).getByRole('status');
    await expect.poll(() => changed.getAttribute('aria-busy')).toBe('false');
    await votes.fill('２４９');
    await expect.poll(() => changed.innerText()).toContain('方向前：票数相等，再次投票→当选');
    await votes.fill('24x');
    expect(await votes.getAttribute('aria-invalid')).toBe('true');
    expect(await votes.inputValue()).toBe('24x');
    const sentence = page.locator(`[id="${await votes.getAttribute('aria-describedby')}"]`);
    expect(await sentence.innerText()).toBe('这里只能填数字');
    await votes.fill('448');
    expect(await sentence.innerText()).toBe('赞成、反对、弃权合计 448，多于有效选票 440 张');
    await expect.poll(() => changed.innerText()).toContain('暂时不能判定');
    await result(page).getByRole('button', { name: '方向前 · 赞成' }).click();
    expect(await focused(page)).toBe('方向前的赞成票');
    await votes.fill('248');
    expect(await result(page).getByRole('article').count()).toBe(3);

    await page.getByRole('button', { name: '清空' }).click();
    expect(await page.getByLabel('登记参加选举人数').inputValue()).toBe('');
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await votes.inputValue()).toBe('248');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes into a link and a file and comes back; a broken link leaves the own sheet alone', async () => {
    const { page, context, errors } = await openBench(DESK);
    await page.getByRole('button', { name: '罢免' }).click();
    await page.getByRole('button', { name: '复制链接' }).click();
    const link = await page.locator('.benchLink input').inputValue();
    await page.getByText('导入、导出').click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 JSON' }).click(),
    ]);
    const json = await readFile(await saved.path(), 'utf8');
    expect(JSON.parse(json)).toMatchObject({ ruleSet: 'VC-2026', stage: 'recall', contests: [{ seats: 1 }] });

    await page.getByRole('button', { name: '票数相等' }).click();
    await page.goto('about:blank');
    await page.goto(link);
    expect(await page.getByLabel('谷雨生的赞成票').inputValue()).toBe('259');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.goto('about:blank');
    await page.goto(link.slice(0, -12));
    await page.getByText('链接不完整或已改动').waitFor();
    expect(await page.getByLabel('柳成荫的赞成票').inputValue()).toBe('248');

    await page.getByText('导入、导出').click();
    await page.getByLabel('粘贴 JSON').fill('{"ruleSet":"VC-2026","stage":"lottery"}');
    await page.getByRole('button', { name: '读入' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('stage 不认识“lottery”');
    await page.getByLabel('粘贴 JSON').fill(json);
    await page.getByRole('button', { name: '读入' }).click();
    expect(await page.getByLabel('谷雨生的赞成票').inputValue()).toBe('259');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('speaks English whole', async () => {
    const { page, context, errors } = await openBench(DESK);
    await page.evaluate(() => localStorage.setItem('huanjie.language', 'en'));
    await page.reload();
    await page.getByRole('button', { name: 'a by-run' }).click();
    const region = page.getByRole('region', { name: 'Result', exact: true });
    await expect.poll(() => region.innerText()).toContain('1 seat is open');
    await expect.poll(() => region.innerText()).toContain('elected with 2 more');
    const text = (await page.locator('main').innerText()).replaceAll(/柳成荫|方向前/g, '');
    expect(text.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
    await page.getByLabel('Ballots returned').fill('600');
    await expect.poll(() => region.innerText()).toContain('invalid: more returned than issued');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.each([
  ['1440 px', DESK],
  ['390 px', PHONE],
])('the bench at %s', (_, size) => {
  it('has no accessibility fault and no sideways scroll, decided, at fault, and in big type', async () => {
    const { page, context, errors } = await openBench(size);
    const faults: string[] = [];
    const check = async (state: string) => {
      await page.evaluate(() => window.scrollTo(0, 0));
      for (const fault of await accessibilityFaults(page)) faults.push(`${state}: ${fault}`);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      if (scrollWidth > clientWidth) faults.push(`${state}: ${scrollWidth - clientWidth} px too wide`);
    };
    await page.getByRole('button', { name: '党委差额选举' }).click();
    await result(page).getByRole('article').first().waitFor();
    await check('decided');
    await page.getByLabel('梅岭的赞成票').fill('9x');
    await page.getByText('近亲属').first().click();
    await page.getByRole('button', { name: '添一对亲属' }).click();
    await page.getByText('本单位选举办法').first().click();
    await page.getByRole('button', { name: '添一项规定' }).click();
    await check('at fault');
    await page.evaluate(() => localStorage.setItem('huanjie.bigType', 'on'));
    await page.reload();
    await page.getByLabel('梅岭的赞成票').waitFor();
    await check('big type');
    if (size === PHONE) {
      const box = await page.getByLabel('梅岭的赞成票').boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(await page.getByLabel('梅岭的赞成票').getAttribute('inputmode')).toBe('numeric');
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
