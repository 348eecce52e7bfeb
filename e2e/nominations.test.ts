import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, openSite, type Site, visit } from './site.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const DAY = 86_400_000;

/** A day in Shanghai so many days from today. */
const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(Date.now() + days * DAY);

let site: Site;
let unitId: string;
let unit: string;
let people: readonly { readonly name: string; readonly card: string }[];

const run = async <T>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
  (await site.database.pool.query(text, [...values])).rows as T[];

/** 贺庄村 before its nomination: polls cancelled, no committee, a list of voters that is out, election day ahead. */
async function beforeNomination(): Promise<void> {
  await run('update round set election_day = $2 where round_id = $1', [ROUND, dayFromNow(16)]);
  await run(
    `update poll set state = 'cancelled', validity = null, announced_on = null, cancelled_for = '演练'
     where round_id = $1 and unit_id = $2`,
    [ROUND, unitId],
  );
  const bodies = `select body_id from duty_body where round_id = $1 and unit_id = $2
    and kind in ('electionCommittee', 'electionStaff')`;
  await run(`delete from duty_member where body_id in (${bodies})`, [ROUND, unitId]);
  await run(`delete from duty_body where body_id in (${bodies})`, [ROUND, unitId]);
  await run('delete from unit_step where round_id = $1 and unit_id = $2', [ROUND, unitId]);
  await run(
    `insert into roll_publication (county_id, publication_id, round_id, unit_id, number, published_on, place, entries,
       digest, published_by, recorded_at)
     select county_id, gen_random_uuid(), $1, $2, 1, $3, '村务公开栏', 1, '\\x00', 'village', now()
     from round where round_id = $1`,
    [ROUND, unitId, dayFromNow(-10)],
  );
  for (const [fact, value] of [
    ['riskAssessment', 'not-needed'],
    ['partyBodyElected', 'done'],
  ]) {
    await run(
      `insert into procedure_fact (county_id, fact_id, round_id, unit_id, fact, value, happened_on, recorded_by, recorded_at)
       select county_id, gen_random_uuid(), $1, $2, $3, $4::jsonb, $5, 'village', now() from round where round_id = $1`,
      [ROUND, unitId, fact, JSON.stringify(value), dayFromNow(-20)],
    );
  }
}

beforeAll(async () => {
  site = await openSite();
  unitId = (await run<{ unit_id: string }>(`select unit_id from unit where name = '贺庄村'`))[0]?.unit_id ?? '';
  unit = `${site.address}/rounds/${ROUND}/units/${unitId}`;
  await beforeNomination();
  people = await run(
    `select p.name, v.card_number as card from voter v join person p using (county_id, person_id)
     where v.round_id = $1 and v.unit_id = $2 and v.struck_on is null
       and (select count(*) from voter w join person q using (county_id, person_id)
         where w.round_id = v.round_id and w.unit_id = v.unit_id and q.name = p.name) = 1
     order by v.card_number limit 20`,
    [ROUND, unitId],
  );
  await run(
    `update person set name = '郑同名' where person_id in (select person_id from voter
     where round_id = $1 and unit_id = $2 and card_number = any($3::text[]))`,
    [ROUND, unitId, people.slice(18, 20).map(({ card }) => card)],
  );
});
afterAll(() => site.close());

const name = (at: number) => people[at]?.name ?? '';
const card = (at: number) => people[at]?.card ?? '';

async function faultsOf(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  // What lies half under the fixed head counts as too small a target: look from the top.
  await page.evaluate(() => window.scrollTo(0, 0));
  const faults = await accessibilityFaults(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const heads = await page.getByRole('heading', { level: 1 }).count();
  return [...faults, ...(wide > 0 ? [`${wide} px too wide`] : []), ...(heads === 1 ? [] : [`${heads} main headings`])];
}

/** Types the lines of a tally sheet as they stand on paper: Enter goes on, and makes the next line. */
async function typeSheet(page: Page, lines: readonly (readonly [post: string, name: string, votes: number])[]) {
  for (const [at, [post, written, votes]] of lines.entries()) {
    await page.getByLabel(`第${at + 1}行职务`, { exact: true }).selectOption({ label: post });
    const field = page.getByLabel(`第${at + 1}行姓名`, { exact: true });
    await field.fill(written);
    await field.press('Enter');
    await page.keyboard.type(String(votes));
    if (at < lines.length - 1) await page.keyboard.press('Enter');
  }
}

describe('the committee of a village', () => {
  it('is recorded and published on a phone', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.goto(`${unit}/committee`);
    await page.getByText('本单位还没有登记选举委员会').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByText('代表会议', { exact: true }).click();
    await page.getByLabel('应到人数', { exact: true }).fill('30');
    await page.getByLabel('实到人数', { exact: true }).fill('28');
    for (const at of [10, 11, 12, 13]) {
      const found = page.getByLabel('增加成员或者得票人', { exact: true });
      await found.fill(card(at));
      await page
        .getByRole('button', { name: new RegExp(name(at)) })
        .first()
        .click();
      await page.getByLabel(`${name(at)}的得票`, { exact: true }).fill(String(27 - at));
    }
    await page.getByLabel(`${name(13)}的职务`, { exact: true }).selectOption({ label: '未当选（可递补）' });
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '登记选举委员会' }).click();
    await page.getByRole('list', { name: '成员' }).getByText(name(10), { exact: true }).waitFor();
    await page.getByLabel('公布地点').fill('村务公开栏');
    await page.getByRole('button', { name: '登记公布' }).click();
    await page.getByRole('form', { name: '公布选举委员会名单' }).waitFor({ state: 'detached' });
    expect(await faultsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the nomination of a village', () => {
  it('goes from the first sheet to the published list', async () => {
    const { page, context, errors } = await visit(site, DESK, 'village');
    await page.goto(`${unit}/nominations`);
    await page.getByLabel('主任', { exact: true }).fill('1');
    await page.getByLabel('委员', { exact: true }).fill('1');
    await page.getByText('委员须有候选人至少 2 名').waitFor();
    await page.getByLabel('确定日期', { exact: true }).fill(dayFromNow(-9));
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '开始提名' }).click();

    await page.getByRole('button', { name: '录入一张计票单' }).click();
    await page.getByLabel('小组或者会场', { exact: true }).fill('第一村民小组');
    await page.getByLabel('应参加', { exact: true }).fill('60');
    await page.getByLabel('实际参加', { exact: true }).fill('20');
    await typeSheet(page, [
      ['主任', name(0), 21],
      ['主任', name(1), 9],
      ['委员', name(11), 9],
      ['委员', '郑同名', 6],
      ['委员', '无此人甲', 1],
    ]);
    await page.getByText(/得21票，多于收回的20张/).waitFor();
    expect(await page.getByRole('button', { name: '保存计票单' }).isDisabled()).toBe(true);
    await page.getByLabel('第1行票数', { exact: true }).fill('11');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '保存计票单' }).click();
    await page.getByText('待认定 2 个').waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const homonym = page.getByRole('listitem').filter({ hasText: '票面写“郑同名”' });
    await homonym.getByText('名单中有 2 人同名').waitFor();
    await homonym
      .getByRole('button', { name: /^指 郑同名/ })
      .first()
      .click();
    const unknown = page.getByRole('listitem').filter({ hasText: '票面写“无此人甲”' });
    await unknown.getByLabel('不计的理由').fill('选民名单中没有此人');
    await unknown.getByRole('button', { name: '不计', exact: true }).click();
    await page.getByText('姓名都已认定').waitFor();
    await page.getByRole('form', { name: '结束提名' }).getByRole('button', { name: '结束提名' }).click();
    await page.getByRole('region', { name: '人选和得票' }).waitFor();

    await page.getByRole('button', { name: '均已签署，登记' }).click();
    await page.getByLabel('反馈期限').fill(dayFromNow(3));
    await page.getByLabel('联审部门').fill('公安、法院');
    await page.getByRole('button', { name: '提请联审' }).click();
    await page.getByRole('button', { name: '选中全部未反馈的 8 件' }).click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: '登记意见' }).click();
    await page.getByText(/应当退出选举委员会的成员尚未退出/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
    expect(errors).toEqual([]);
  });

  it('waits until a committee member who is nominated has left and the place is filled', async () => {
    const { page, context, errors } = await visit(site, PHONE, 'village');
    await page.goto(`${unit}/nominations`);
    await page.getByRole('button', { name: '核对名单' }).click();
    await page.getByRole('button', { name: '确定名单', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/应当退出选举委员会的成员尚未退出/)
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${unit}/committee`);
    await page.getByText(/被提名为候选人，退出选举委员会/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: `登记${name(11)}退出` }).click();
    await page.getByRole('button', { name: '登记退出', exact: true }).click();
    await page.getByText('有 1 个缺额').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('form', { name: '登记递补' }).getByRole('button', { name: '登记递补' }).click();
    await page.getByRole('list', { name: '成员' }).getByText(name(13), { exact: true }).waitFor();

    await page.goto(`${unit}/nominations`);
    await page.getByText('没有缺项，可以确定名单').waitFor();
    await page.getByRole('button', { name: '核对名单' }).click();
    await page.getByRole('button', { name: '确定名单', exact: true }).click();
    await page.getByText(/名单已确定/).waitFor();
    await page.getByLabel('公布地点').fill('村务公开栏');
    await page.getByRole('button', { name: '公布正式候选人名单' }).click();
    await page.getByRole('checkbox', { name: new RegExp(name(0)) }).check();
    await page.getByRole('button', { name: '登记见面' }).click();
    await page.getByText('已登记，1 人作竞选演说').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(`${unit}/nominations/form`);
    await page
      .getByRole('article', { name: '候选人推荐表' })
      .getByText(/拥护中国共产党的领导/)
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const polls = await run<{ state: string; names: number }>(
      `select p.state, (select count(*)::int from contest c join candidate k using (county_id, contest_id)
         where c.poll_id = p.poll_id) as names
       from poll p where p.round_id = $1 and p.unit_id = $2 and p.state <> 'cancelled'`,
      [ROUND, unitId],
    );
    expect(polls).toEqual([{ state: 'prepared', names: 4 }]);
    expect(errors).toEqual([]);
    await context.close();
  });
});
