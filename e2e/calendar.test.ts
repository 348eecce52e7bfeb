import { readFile } from 'node:fs/promises';
import { timeline } from '@huanjie/rules';
import exceljs from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const VILLAGE = '/rounds/5f0c9a50-2010-4305-8a14-990103000000';
const COMMUNITY = '/rounds/5f0c9a50-2107-4304-8a14-990102000000';
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${site.address}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function faultsOf(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const headings = await page.getByRole('heading', { level: 1 }).count();
  return [
    ...(await accessibilityFaults(page)),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
    ...(headings === 1 ? [] : [`${headings} main headings`]),
  ];
}

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('the calendar of the law', () => {
  it('answers what is typed, keeps it in the address and names a day that does not exist', async () => {
    const { page, context, errors } = await visit(site, WIDE, 'county');
    await open(page, '/law/calendar');
    const field = page.getByLabel('选举日', { exact: true });
    await field.fill('2027年1月20日');
    const roll = page.getByRole('row', { name: /^公布选民名单/ });
    await roll.getByText('2026年12月31日 周四').waitFor();
    await page.getByLabel('省级规定').selectOption('PV-ZJ-2020');
    await page.getByText('尚未录全', { exact: true }).waitFor();
    await page.getByLabel(/隔满N日/).check();
    await roll.getByText('2026年12月30日 周三').waitFor();
    const kept = new URL(page.url()).searchParams;
    expect([kept.get('day'), kept.get('overlay'), kept.get('strict')]).toEqual(['2027年1月20日', 'PV-ZJ-2020', '1']);
    await page.reload();
    await roll.getByText('2026年12月30日 周三').waitFor();
    await field.fill('2026-11-31');
    await page.getByText('2026年11月只有30天，没有11月31日。').waitFor();
    expect(await page.getByRole('row', { name: /^公布选民名单/ }).count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('offers recall and by-election where the law knows them, each from its own day', async () => {
    const { page, context, errors } = await visit(site, WIDE, 'county');
    await open(page, '/law/calendar?overlay=PV-ZJ-2020');
    await page.getByLabel('事由').selectOption('recall');
    await page.getByLabel('收到罢免要求日', { exact: true }).fill('2026-10-20');
    const vote = page.getByRole('row', { name: /^投票表决罢免/ });
    await vote.getByText('2026年11月19日 周四').waitFor();
    await page
      .getByRole('row', { name: /^逾期未表决的/ })
      .getByText('2027年1月18日')
      .first()
      .waitFor();
    expect(await page.getByText('怎样推算').count()).toBe(0);
    const made = timeline('VC-2026', '2026-10-20', { occasion: 'recall', overlay: 'PV-ZJ-2020' });
    if ('error' in made) throw new Error(made.error.en);
    const ics = await downloaded(page, '存为日历文件');
    expect(ics.name).toBe('村民委员会罢免日程 2026-10-20.ics');
    expect(ics.bytes.toString('utf8').match(/BEGIN:VEVENT/g)).toHaveLength(made.steps.length);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array((await downloaded(page, '存为表格')).bytes).buffer);
    const sheet = workbook.worksheets[0];
    expect(String(sheet?.getCell('A2').value)).toContain('收到罢免要求日 2026-10-20');
    expect(made.steps.map((_, index) => sheet?.getCell(4 + index, 1).value)).toEqual(
      made.steps.map(({ title }) => title.zh),
    );
    await open(page, '/law/calendar?occasion=by-election&overlay=PV-SH-2020&day=2026-05-31');
    await page.getByRole('row', { name: /^出缺/ }).getByText('2026年2月28日').first().waitFor();
    await page.getByLabel('选举种类').selectOption('party-grassroots');
    await page.getByLabel('举行方式').waitFor();
    expect(await page.getByLabel('事由').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('finds the earliest election day, and until when it may be put off', async () => {
    const { page, context } = await visit(site, WIDE, 'county');
    await open(page, '/law/calendar?mode=earliest&from=2026-09-01');
    const day = page.locator('.planDay strong');
    expect(await day.innerText()).toBe('2026年9月21日 周一');
    await page.getByLabel('惯例步骤也留出').check();
    await page.waitForFunction(
      () => !document.querySelector('.planDay strong')?.textContent?.startsWith('2026年9月21日'),
    );
    await page.getByLabel('只留法定和省定步骤').check();
    await page.getByText('已经办完的步骤（0）').click();
    await page.getByLabel('公布选民名单', { exact: true }).check();
    await page.getByLabel('“公布选民名单”的办理日期').fill('2026-09-03');
    await page.getByText('2026年9月23日 周三').first().waitFor();
    await context.close();
  });

  it('saves the same days as a calendar file and as a spreadsheet', async () => {
    const { page, context } = await visit(site, WIDE, 'county');
    await open(page, '/law/calendar?day=2027-01-20&overlay=PV-ZJ-2020&title=柏川县选举日程');
    const made = timeline('VC-2026', '2027-01-20', { overlay: 'PV-ZJ-2020' });
    if ('error' in made) throw new Error(made.error.en);
    const ics = await downloaded(page, '存为日历文件');
    expect(ics.name).toBe('柏川县选举日程 2027-01-20.ics');
    expect(ics.bytes.toString('utf8').match(/BEGIN:VEVENT/g)).toHaveLength(made.steps.length);
    const sheetFile = await downloaded(page, '存为表格');
    expect(sheetFile.name).toBe('柏川县选举日程 2027-01-20.xlsx');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(new Uint8Array(sheetFile.bytes).buffer);
    const sheet = workbook.worksheets[0];
    const days = made.steps.map((_, index) => {
      const latest = sheet?.getCell(4 + index, 4).value;
      return [sheet?.getCell(4 + index, 1).value, latest instanceof Date ? latest.toISOString().slice(0, 10) : latest];
    });
    expect(days).toEqual(made.steps.map(({ title, latest }) => [title.zh, latest]));
    await context.close();
  });

  it('prints on one landscape page, whatever the law and its warnings', async () => {
    const { page, context } = await visit(site, WIDE, 'county');
    for (const search of [
      'day=2027-01-20&overlay=PV-ZJ-2020',
      'day=2026-01-10&overlay=PV-SH-2020&set=VC-2026',
      'day=2026-01-10&overlay=PV-GS-2013&set=VC-2026',
      'body=residents-committee&day=2026-01-10&overlay=PV-ZJ-2020',
      'body=party-local&day=2026-12-10',
      'occasion=recall&overlay=PV-ZJ-2020&day=2026-10-20',
    ]) {
      await open(page, `/law/calendar?${search}`);
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), search).toHaveLength(1);
      const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
      expect(Number(width), search).toBeGreaterThan(Number(height));
    }
    await context.close();
  });

  it('answers a change of the day within 50 ms of the processor', async () => {
    const { page, context } = await visit(site, WIDE, 'county');
    await open(page, '/law/calendar?day=2027-01-20&overlay=PV-ZJ-2020');
    await page.locator('.planDay strong').waitFor();
    // The time of the page's own thread: what others do on the machine does not count.
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const busy = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    };
    const turns = (count: number) =>
      page.evaluate(async (wanted) => {
        const button = document.querySelector<HTMLButtonElement>('.dayStep:last-child');
        for (let turn = 0; turn < wanted; turn += 1) {
          button?.click();
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
        }
      }, count);
    await turns(5);
    const before = await busy();
    await turns(20);
    const each = ((await busy()) - before) * 50;
    expect(await page.locator('.planDay strong').innerText()).toBe('2027年2月14日 周日');
    process.stdout.write(`a change of the day: ${each.toFixed(1)} ms\n`);
    expect(each).toBeLessThan(50);
    await context.close();
  });
});

describe('the calendar of a round', () => {
  it('counts units by step, narrows what does not fit, and opens the unit', async () => {
    const { page, context, errors } = await visit(site, WIDE, 'county');
    await open(page, COMMUNITY);
    await page.getByRole('link', { name: '日程', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '日程' }).waitFor();
    await page
      .getByRole('button', { name: /需核实/ })
      .first()
      .click();
    const found = page.locator('.findings > li');
    await page.waitForURL((url) => url.searchParams.get('weight') === 'check');
    await page.getByText('另行选举（当选人数不足时）”于2021年10月10日办理').waitFor();
    await expect.poll(() => found.count()).toBe(1);
    await found.getByRole('link', { name: '殷家堡社区' }).click();
    await page.getByRole('heading', { level: 1, name: /殷家堡社区/ }).waitFor();
    await open(page, `${VILLAGE}/calendar`);
    const ballot = page.getByRole('row', { name: /^投票/ }).last();
    expect(await ballot.innerText()).toContain('431/431');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe.each([
  ['1440 px', WIDE, false],
  ['390 px', PHONE, false],
  ['390 px in English and big type', PHONE, true],
])('both calendars at %s', (_, size, english) => {
  it('have no accessibility fault and no sideways scroll', async () => {
    const { page, context, errors } = await visit(site, size, 'county');
    if (english) {
      await page.evaluate(() => {
        localStorage.setItem('huanjie.language', 'en');
        localStorage.setItem('huanjie.bigType', 'on');
      });
    }
    const faults: string[] = [];
    for (const path of [
      '/law/calendar?day=2027-01-20&overlay=PV-ZJ-2020&term=2026-01-01',
      '/law/calendar?mode=earliest&done=election-committee',
      '/law/calendar?day=2026-11-31',
      '/law/calendar?body=party-grassroots&form=meeting&day=2027-01-20',
      '/law/calendar?occasion=recall&overlay=PV-ZJ-2020&day=2026-10-20',
      '/law/calendar?occasion=by-election&overlay=PV-SH-2020&mode=earliest',
      `${VILLAGE}/calendar`,
      `${COMMUNITY}/calendar?weight=breach`,
    ]) {
      await open(page, path);
      for (const fault of await faultsOf(page)) faults.push(`${path}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
