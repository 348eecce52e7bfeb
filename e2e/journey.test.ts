import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, visit } from './site.ts';

const DESKTOP = { width: 1440, height: 900 };
const VILLAGE = '/rounds/5f0c9a50-2010-4305-8a14-990103000000';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('the path the product is built around', () => {
  it('leads from the overview to the sentence that prints the figure that counts the person', async () => {
    const { page, context, errors } = await visit(site, DESKTOP, 'county');
    await page.getByRole('link', { name: '砚川县第五次村民委员会换届选举' }).first().click();
    await page.getByRole('region', { name: '各阶段进度' }).waitFor();
    await page.getByRole('region', { name: '各阶段进度' }).getByRole('link', { name: '水洛镇' }).click();
    await page.getByRole('heading', { name: '水洛镇', level: 1 }).waitFor();
    await page.locator('main').getByRole('link', { name: '贺庄村', exact: true }).click();
    await page.getByRole('heading', { name: '贺庄村', level: 1 }).waitFor();
    const chair = page.getByRole('row').filter({ hasText: '主任' }).first();
    const name = (await chair.getByRole('rowheader').textContent()) ?? '';
    await page.getByRole('link', { name: `${name}为何当选` }).click();

    const card = page.getByRole('article', { name });
    await card.waitFor();
    expect(await card.textContent()).toMatch(/得赞成票\d+票，超过参加投票人数\d+人的半数（须\d+票以上），当选/);
    await card.getByRole('button', { name: /过半数/ }).click();
    await page.getByText('VC-610').first().waitFor();
    await page.keyboard.press('Escape');

    await card.getByRole('link', { name: /当选主任/ }).click();
    await page.getByRole('heading', { name: '当选主任', level: 1 }).waitFor();
    await page
      .getByRole('cell', { name, exact: true })
      .or(page.getByRole('rowheader', { name, exact: true }))
      .first()
      .waitFor();
    await page.getByText('434', { exact: true }).first().waitFor();
    await page
      .getByRole('link', { name: /总结里看/ })
      .first()
      .click();
    await page.waitForURL(/\/report/);
    await page
      .getByText('主任434名')
      .or(page.locator('mark', { hasText: '434' }))
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('exports the report as Word and PDF that hold the figures', async () => {
    const { page, context } = await visit(site, DESKTOP, 'county');
    await page.goto(`${site.address}${VILLAGE}/report`);
    for (const [button, check] of [
      [
        '导出 Word',
        (bytes: Buffer) =>
          Buffer.from(unzipSync(bytes)['word/document.xml'] ?? [])
            .toString()
            .includes('247049'),
      ],
      ['导出 PDF', (bytes: Buffer) => bytes.subarray(0, 5).toString() === '%PDF-' && bytes.length > 20_000],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      expect(check(await readFile(await download.path()))).toBe(true);
    }
    await context.close();
  });
});

describe('what a person changes', () => {
  it('flags a number that no longer matches its figure, at once, and keeps the link of the others', async () => {
    const { page, context } = await visit(site, DESKTOP, 'county');
    await page.goto(`${site.address}${VILLAGE}/report`);
    const paragraph = page.locator('p', { hasText: '参选率为' }).first();
    await paragraph.waitFor();
    await page.getByRole('button', { name: /修改/ }).nth(3).waitFor();
    const token = await page.evaluate(() =>
      Object.values(sessionStorage)
        .find((value) => /^"?[\w-]{40,}"?$/.test(value))
        ?.replaceAll('"', ''),
    );
    const report = await page.request.get(`${site.address}/api${VILLAGE}/report`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { sections } = (await report.json()) as { sections: { paragraphs: { key: string; text: string }[] }[] };
    const found = sections.flatMap((section) => section.paragraphs).find((item) => item.text.includes('参选率为88.0%'));
    const edited = await page.request.put(`${site.address}/api${VILLAGE}/report/village/${found?.key}`, {
      headers: { authorization: `Bearer ${token}` },
      data: { text: found?.text.replace('88.0%', '98.0%') },
    });
    const after = (await edited.json()) as {
      warnings: { zh: string; start: number; end: number }[];
      figures: { printed: string }[];
      text: string;
    };
    expect(after.warnings.map((warning) => after.text.slice(warning.start, warning.end))).toEqual(['98.0%']);
    expect(after.warnings[0]?.zh).toContain('88.0%');
    expect(after.figures.map((figure) => figure.printed)).toContain('247049');
    await page.reload();
    await page
      .getByText(after.warnings[0]?.zh ?? '')
      .first()
      .waitFor();
    await context.close();
  });

  it('imports a file in the browser: errors by cell, then said to be imported already', async () => {
    const { page, context } = await visit(site, DESKTOP, 'county');
    await page.goto(`${site.address}${VILLAGE}/import`);
    const drop = page.locator('input[type=file]');
    const kinds = page.getByRole('combobox').first();
    await kinds.waitFor();
    await page.goto(`${site.address}${VILLAGE}/import?kind=trainings`);
    const rows = (count: string) =>
      Buffer.from(
        `\ufeff单位代码,层级,培训名称,培训对象,人数,日期\n990103101000,乡镇级,计票人员培训,计票人,${count},2020-12-01\n`,
      );
    await drop.setInputFiles({ name: '培训.csv', mimeType: 'text/csv', buffer: rows('很多') });
    await page
      .getByRole('cell', { name: /人数/ })
      .or(page.getByText(/INTEGER_FORM|整数/))
      .first()
      .waitFor();
    await drop.setInputFiles({ name: '培训.csv', mimeType: 'text/csv', buffer: rows('31') });
    await page.getByText('“培训.csv”已导入').first().waitFor();
    await drop.setInputFiles({ name: '培训.csv', mimeType: 'text/csv', buffer: rows('31') });
    await page
      .getByText(/以前已经导入过/)
      .first()
      .waitFor();
    await context.close();
  });
});

describe('who sees what', () => {
  it('opens a village committee on its own village and keeps it there', async () => {
    const { page, context } = await visit(site, { width: 390, height: 844 });
    await page.getByRole('button', { name: /贺庄村/ }).click();
    await page.getByText('贺庄村').first().waitFor();
    await page.goto(`${site.address}${VILLAGE}/units`);
    await page.getByText('贺庄村').first().waitFor();
    expect(await page.getByText('韩店镇').count()).toBe(0);
    await context.close();
  });

  it('finds a village by name, pinyin and code', async () => {
    const { page, context } = await visit(site, DESKTOP, 'county');
    await page.goto(`${site.address}${VILLAGE}`);
    for (const typed of ['贺庄', 'hezhuang', 'hzc', '990103101200']) {
      await page.locator('main').waitFor();
      const search = page.getByPlaceholder('名称、拼音、代码').first();
      await search.fill(typed);
      await page
        .getByRole('link', { name: /贺庄村/ })
        .first()
        .waitFor();
      await search.fill('');
    }
    await context.close();
  });
});
