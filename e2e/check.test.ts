import { readFile } from 'node:fs/promises';
import { renderDocx, SAMPLE_WORK_SUMMARY } from '@huanjie/forms';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const VILLAGE = '/rounds/5f0c9a50-2010-4305-8a14-990103000000';
const REPORT = [
  '溪口县村级换届工作总结',
  '全县登记选民86420人，参加投票78315人，参选率为92.6%。',
  '从年龄看，35岁以下142名，占25.36%；36至50岁261名，占46.61%；51岁以上147名，占26.25%。',
  '新一届“两委”成员共560名，妇女成员187名，占33.39%。',
  '',
].join('\n');
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

let site: Site;
beforeAll(async () => {
  site = await openSite({ publicCheck: true });
});
afterAll(() => site.close());

async function openChecker(size: { width: number; height: number }, path = '/check', login?: string) {
  const visitor = await visit(site, size, login);
  await visitor.page.goto(`${site.address}${path}`);
  await visitor.page.getByLabel('总结全文').waitFor();
  return visitor;
}

/** Pastes as a browser does: the text, and its form beside it where the source had one. */
async function paste(page: Page, text: string, html = ''): Promise<void> {
  const field = page.getByLabel('总结全文');
  await field.focus();
  const taken = await field.evaluate(
    (element, given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given.text);
      if (given.html !== '') data.setData('text/html', given.html);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      return !element.dispatchEvent(event);
    },
    { text, html },
  );
  if (!taken) await page.keyboard.insertText(text);
}

async function check(page: Page, text = REPORT, html = ''): Promise<void> {
  await paste(page, text, html);
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.getByRole('region', { name: '总结原文与核对意见' }).waitFor();
}

const cards = (page: Page) => page.getByRole('article');
const turnout = (page: Page) => cards(page).filter({ hasText: '参选率' });

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}

describe('a report from paste to marked document', () => {
  it('is checked, decided with reasons, kept, and exported', async () => {
    const { page, context, errors } = await openChecker(DESKTOP);
    await check(page);
    await turnout(page).locator('.formula', { hasText: '78315/86420' }).waitFor();
    await turnout(page).click();
    await page.getByRole('button', { name: '改为“90.6%”' }).click();
    await page.locator('ins', { hasText: '90.6%' }).waitFor();
    expect(await page.locator('del').textContent()).toBe('92.6%');

    const sums = cards(page).filter({ hasText: '98.22' });
    await sums.click();
    await sums.getByRole('button', { name: '不采纳' }).click();
    await sums.getByLabel('不采纳的理由').fill('另有10名年龄待核');
    await sums.getByRole('button', { name: '确定不采纳' }).click();
    await page.getByText('另有10名年龄待核').waitFor();
    await page.getByText('已处理 2/').waitFor();

    const parts = unzipSync(await saved(page, '导出核对稿 Word'));
    const words = (part: string) => new TextDecoder().decode(parts[part]);
    expect(words('word/document.xml')).toMatch(/<w:ins [^>]*>.*90\.6%/s);
    expect(words('word/comments.xml')).toContain('另有10名年龄待核');
    expect((await saved(page, '导出改后文字')).toString()).toBe(REPORT.replace('92.6%', '90.6%'));
    expect((await saved(page, '导出清单 xlsx')).subarray(0, 2).toString()).toBe('PK');

    await page.getByRole('button', { name: '用改后的文字再核对' }).click();
    await page.getByText('已处理 0/').waitFor();
    expect(await turnout(page).count()).toBe(0);
    // The same text again finds its decisions again, also after the page was closed.
    await page.reload();
    expect(await page.getByLabel('总结全文').inputValue()).toBe(REPORT);
    await page.getByRole('button', { name: '开始核对' }).click();
    await page.getByText('另有10名年龄待核').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is walked through by keys, and every step goes back', async () => {
    const { page, context } = await openChecker(DESKTOP);
    await check(page);
    await page.keyboard.press('n');
    await page.keyboard.press('a');
    await page.locator('ins', { hasText: '90.6%' }).waitFor();
    await page.keyboard.press('u');
    await page.locator('ins').waitFor({ state: 'detached' });
    await page.keyboard.press('d');
    await page.keyboard.type('引文');
    await page.keyboard.press('Enter');
    await page.getByText('引文').waitFor();
    await page.keyboard.press('u');
    await page.getByText('已处理 0/').waitFor();
    await page.getByText('快捷键', { exact: true }).click();
    await page.getByLabel('启用单键快捷键').uncheck();
    await page.keyboard.press('a');
    expect(await page.locator('ins').count()).toBe(0);
    await context.close();
  });

  it('keeps the tables of a paste', async () => {
    const { page, context } = await openChecker(DESKTOP);
    const html = '<p>一览表</p><table><tr><td>乡镇</td><td>人数</td></tr><tr><td>水洛</td><td>71</td></tr></table>';
    await check(page, '一览表\n乡镇\n人数\n水洛\n71\n', html);
    expect(await page.locator('.textLine.row').allTextContents()).toEqual(['乡镇\t人数', '水洛\t71']);
    await context.close();
  });
});

describe('the sheet', () => {
  it('shows for any figure the relations that it stands in, by pointer and by keyboard', async () => {
    const { page, context } = await openChecker(DESKTOP);
    await check(page);
    await page.locator('a.checkFigure', { hasText: '33.39%' }).hover();
    const note = page.locator('.figureNote');
    await note.getByText('187/560').waitFor();
    expect(await note.textContent()).toContain('成立');
    expect(await page.locator('.checkLines path').count()).toBeGreaterThan(0);
    await page.mouse.move(5, 5);
    await note.waitFor({ state: 'detached' });
    await page.locator('a.checkFigure', { hasText: '560名' }).focus();
    await page.keyboard.press('ArrowRight');
    await note.getByText('187名', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    await context.close();
  });

  it('puts cards beside their lines without overlap, and under their lines on a phone', async () => {
    const { page, context } = await openChecker(DESKTOP);
    const line = '全县登记选民86420人，参加投票78315人，参选率为92.6%。';
    await check(page, `总结\n${`${line}\n`.repeat(6)}`);
    const boxes = async () => {
      const all = await Promise.all((await cards(page).all()).map((card) => card.boundingBox()));
      return all.flatMap((box) => (box === null ? [] : [box]));
    };
    const beside = await boxes();
    expect(beside.length).toBeGreaterThanOrEqual(6);
    for (const [index, box] of beside.entries()) {
      const before = beside[index - 1];
      if (before !== undefined) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height);
    }
    const text = await page.locator('.checkText').boundingBox();
    expect(beside[0]?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    await page.setViewportSize(PHONE);
    await page.locator('.checkSheet.narrow').waitFor();
    // Read at one moment: the sheet may still be settling into its new width.
    const above = await page.locator('.checkBlock').evaluateAll((blocks) =>
      blocks.flatMap((block) => {
        const end = block.querySelector('p')?.getBoundingClientRect().bottom ?? 0;
        return [...block.querySelectorAll('article')].map((card) => card.getBoundingClientRect().top - end);
      }),
    );
    expect(above.length).toBe(beside.length);
    for (const distance of above) expect(distance).toBeGreaterThanOrEqual(0);
    await context.close();
  });

  it.each([
    ['1440 px', DESKTOP],
    ['390 px', PHONE],
  ])('has no accessibility fault and no sideways scroll at %s, in any of its states', async (_, size) => {
    const { page, context, errors } = await openChecker(size);
    const faults: string[] = [];
    const look = async (state: string) => {
      for (const fault of await accessibilityFaults(page)) faults.push(`${state}: ${fault}`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wide > 0) faults.push(`${state}: ${wide} px too wide`);
    };
    await look('start');
    await check(page);
    await look('result');
    await page.keyboard.press('n');
    await look('chosen');
    await page.keyboard.press('a');
    await page.keyboard.press('n');
    await page.keyboard.press('d');
    await look('dismissing');
    await page.locator('a.checkFigure', { hasText: '33.39%' }).focus();
    await look('figure');
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('files', () => {
  it('takes a Word document that is dropped anywhere on the page', async () => {
    const { page, context } = await openChecker(DESKTOP);
    const bytes = [...(await renderDocx(SAMPLE_WORK_SUMMARY))];
    const dropped = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], '总结.docx'));
      return data;
    }, bytes);
    await page.getByLabel('总结全文').dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText('总结.docx').first().waitFor();
    await page.locator('.checkText').getByText('（217319/247049）').waitFor();
    await context.close();
  });

  it('says what a picture is that calls itself a report', async () => {
    const { page, context } = await openChecker(DESKTOP);
    await page.locator('input[type=file]').setInputFiles({ name: '总结.docx', mimeType: '', buffer: JPEG });
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(/图片|不是/);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await refusal.textContent()).toMatch(/^[^\u4e00-\u9fff]+$/);
    await context.close();
  });
});

describe('a report of a round', () => {
  it('is checked from the page of the report', async () => {
    const { page, context } = await visit(site, DESKTOP, 'county');
    await page.goto(`${site.address}${VILLAGE}/report`);
    await page.locator('main').getByRole('link', { name: '核对' }).click();
    await page.waitForURL(/\/check\?outline=village/);
    await page.locator('.checkText').getByText('参选率为').first().waitFor();
    // Figures that were recognised open their records.
    await page.locator('.checkText').getByRole('link', { name: '247049人' }).first().click();
    await page.waitForURL(/figure=voters\.registered/);
    await page.getByRole('dialog').getByText('登记选民').first().waitFor();
    await context.close();
  });

  it('takes over the figure of the records, which opens', async () => {
    const { page, context } = await openChecker(DESKTOP, `${VILLAGE}/check`, 'county');
    const answer = await readFile(new URL('./fixtures/checkedAgainstRecords.json', import.meta.url), 'utf8');
    await page.route('**/api/report-check?round=*', (route) =>
      route.fulfill({ body: answer, contentType: 'application/json' }),
    );
    await check(page);
    await cards(page).filter({ hasText: '434名' }).click();
    await page.getByRole('button', { name: '改用记录里的数“434名”' }).click();
    await page.locator('ins').getByRole('link', { name: '434名' }).click();
    await page.waitForURL(/figure=posts\.chair/);
    await page.getByRole('dialog').getByText('当选主任').first().waitFor();
    await context.close();
  });
});

describe('who may check', () => {
  it('everybody where the operator allows it, from the sign-in page', async () => {
    const { page, context } = await visit(site, DESKTOP);
    await page.getByRole('link', { name: '核对一份总结（不用登录）' }).click();
    await page.getByLabel('总结全文').waitFor();
    await context.close();
  });

  it('only those signed in where he does not', async () => {
    const closed = await openSite();
    try {
      const { page, context } = await visit(closed, DESKTOP);
      await page.getByRole('button', { name: '登录', exact: true }).waitFor();
      expect(await page.getByRole('link', { name: /核对一份总结/ }).count()).toBe(0);
      await page.goto(`${closed.address}/check`);
      await page.waitForURL(/sign-in/);
      await context.close();
      const signedIn = await visit(closed, DESKTOP, 'county');
      await signedIn.page.getByRole('link', { name: '核对任何一份换届总结' }).click();
      await signedIn.page.getByLabel('总结全文').waitFor();
      await signedIn.context.close();
    } finally {
      await closed.close();
    }
  });
});
