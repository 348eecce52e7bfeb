import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const VILLAGE = '/rounds/5f0c9a50-2010-4305-8a14-990103000000';
const COMMUNITY = '/rounds/5f0c9a50-2107-4304-8a14-990102000000';
const TOWNSHIP = '/rounds/5f0c9a50-2103-4222-8a14-990101101000';

const PAGES = [
  '/',
  VILLAGE,
  COMMUNITY,
  TOWNSHIP,
  `${VILLAGE}/units`,
  `${VILLAGE}/people`,
  `${VILLAGE}/voters`,
  `${VILLAGE}/duplicates`,
  `${VILLAGE}/figures`,
  `${VILLAGE}/figures/turnout.rate`,
  `${COMMUNITY}/figures/oneShoulder.rate`,
  `${VILLAGE}/report`,
  '/check',
  '/law',
  '/law/calendar',
  '/law/bench',
  '/law/calendar?occasion=recall&overlay=PV-ZJ-2020',
  `${VILLAGE}/calendar`,
  `${COMMUNITY}/calendar`,
  `${VILLAGE}/check`,
  `${VILLAGE}/check?outline=village`,
  `${VILLAGE}/journal`,
  `${VILLAGE}/import`,
];

let site: Site;
let details: string[];
beforeAll(async () => {
  site = await openSite();
  const { rows } = await site.database.pool.query<{ unit_id: string; poll_id: string; person_id: string }>(
    `select o.unit_id, c.poll_id, o.person_id from officer o join contest c using (county_id, contest_id)
     join unit u using (county_id, unit_id) where u.name = '贺庄村' and o.post = 'chair' and o.term = 'present'`,
  );
  const [row] = rows;
  details = [
    `${VILLAGE}/units/${row?.unit_id}`,
    ...[
      '',
      '/desk',
      '/applications',
      '/publications',
      '/objections',
      '/representatives',
      '/representatives/roster',
      '/cards',
      '/cards/print',
      '/absences',
      '/proxies',
      '/mobile-box',
    ].map((room) => `${VILLAGE}/units/${row?.unit_id}/roll${room}`),
    `${VILLAGE}/polls/${row?.poll_id}`,
    `${VILLAGE}/people/${row?.person_id}`,
  ];
});
afterAll(() => site.close());

describe.each([
  ['1440 px', { width: 1440, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
])('every page at %s', (_, size) => {
  // Some thirty pages, one after the other: a busy machine needs its time.
  it('has no accessibility fault, no sideways scroll, one main heading, and raises no error', {
    timeout: 400_000,
  }, async () => {
    const { page, context, errors } = await visit(site, size, 'county');
    const faults: string[] = [];
    for (const path of [...PAGES, ...details]) {
      await page.goto(`${site.address}${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const fault of await accessibilityFaults(page)) faults.push(`${path}: ${fault}`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) faults.push(`${path}: ${wide} px too wide`);
      const headings = await page.getByRole('heading', { level: 1 }).count();
      if (headings !== 1) faults.push(`${path}: ${headings} main headings`);
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows the sign-in page without fault', async () => {
    const { page, context } = await visit(site, size);
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});

describe('English', () => {
  it('is whole: no Chinese words are left on a page but names of places, people and documents', async () => {
    const { page, context } = await visit(site, { width: 1440, height: 900 }, 'county');
    await page.getByRole('button', { name: 'English' }).click();
    await page.goto(`${site.address}${VILLAGE}/figures/turnout.rate`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.locator('main thead th').first().waitFor();
    const text = await page.locator('main h1, main h2, main thead th, main button, main label').allInnerTexts();
    // Names of units are names in every language.
    const words = text.filter((item) => /[\u4e00-\u9fff]/.test(item) && !/^[\u4e00-\u9fff]+[县镇乡村]$/.test(item));
    expect(words).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('cell', { name: 'in person' }).first().waitFor();
    await context.close();
  });
});
