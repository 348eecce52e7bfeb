import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishRoll } from '../apps/server/src/stages/rolls/publication/publication.ts';
import { accessibilityFaults, openSite, type Site } from './site.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

let site: Site;
let publicationId: string;
beforeAll(async () => {
  site = await openSite();
  const { rows } = await site.database.pool.query<{ unit_id: string }>(
    `select u.unit_id from unit u join round_unit r using (county_id, unit_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 1`,
    [ROUND],
  );
  const context = { ...site.database.context(), now: () => new Date('2021-02-20T02:00:00Z') };
  const published = await publishRoll(context, {
    roundId: ROUND,
    unitId: rows[0]?.unit_id ?? '',
    requestId: randomUUID(),
    publishedOn: '2021-02-20',
    place: '村务公开栏',
  });
  publicationId = published.publicationId;
});
afterAll(() => site.close());

describe('the public list of voters', () => {
  it.each(SIZES)('is read without signing in and without scripts, $width pixels wide', async (viewport) => {
    const context = await site.browser.newContext({ viewport, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${site.address}/p/roll/${publicationId}`);
    for (const [language, until] of [
      ['zh-CN', '2021年2月25日（含当日）'],
      ['en', '25 February 2021, that day included'],
    ] as const) {
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await page.getByText(until, { exact: true }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => document.scripts.length)).toBe(0);
      if (language === 'zh-CN') await page.getByRole('link', { name: 'English', exact: true }).click();
    }
    await context.close();
  });

  it('says in words that there is no such list', async () => {
    const context = await site.browser.newContext({ viewport: SIZES[1] ?? null });
    const page = await context.newPage();
    const response = await page.goto(`${site.address}/p/roll/${randomUUID()}`);
    expect(response?.status()).toBe(404);
    await page.getByText('没有这份选民名单').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});
