import { isRestDay } from '@huanjie/chinese';
import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { programmeRoutes } from '../routes.ts';

let database: TestDatabase;
let roundId: string;

beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  roundId =
    (await rows<{ round_id: string }>(`select round_id from round where county_id = 990103`))[0]?.round_id ?? '';
});
afterAll(() => database.drop());

const rows = async <Row extends object>(statement: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(statement, values)).rows;

async function findings(more: Record<string, unknown> = {}) {
  const context = database.context();
  const first = await call(programmeRoutes.calendar, { roundId, pageSize: 200, ...more }, { context });
  const all = [...first.findings.rows];
  for (let page = 2; all.length < first.findings.total; page += 1) {
    const next = await call(programmeRoutes.calendar, { roundId, pageSize: 200, page, ...more }, { context });
    all.push(...next.findings.rows);
  }
  return { ...first, all };
}

/** The villages whose day of a step is off by more than a bound from the day of the vote, by plain SQL. */
const villagesWhere = async (step: string, condition: string) =>
  (
    await rows<{ code: string }>(
      `select u.code from unit u
       join unit_step s on s.county_id = u.county_id and s.unit_id = u.unit_id and s.step = $1
       join unit_step v on v.county_id = u.county_id and v.unit_id = u.unit_id and v.step = 'ballot'
       where u.county_id = 990103 and u.kind = 'village' and ${condition} order by u.code`,
      [step],
    )
  ).map(({ code }) => code);

describe('days moved by up to a fortnight, another way in each village', () => {
  beforeAll(async () => {
    await database.pool.query(
      `update unit_step set done_on = done_on + (abs(hashtext(unit_id::text || step)) % 14)
       where county_id = 990103 and step in ('roll-published', 'meeting-villagers', 'handover', 'formal-candidates')`,
    );
  });

  const codesOf = (all: Awaited<ReturnType<typeof findings>>['all'], step: string, code: string, weight: string) =>
    all
      .filter((one) => one.step === step && one.code === code && one.weight === weight && one.ruleSet === 'VC-2018')
      .map(({ unit }) => unit.code)
      .sort();

  test('are breaches where the law sets the number, and exactly those that a plain count finds', async () => {
    const { all, totals } = await findings();
    const late = await villagesWhere('roll-published', 's.done_on > v.done_on - 20');
    expect(late.length).toBeGreaterThan(50);
    expect(codesOf(all, 'roll-published', 'LATE', 'breach')).toEqual(late);
    const met = await villagesWhere('meeting-villagers', 's.done_on > v.done_on - 1');
    expect(codesOf(all, 'meeting-villagers', 'LATE', 'breach')).toEqual(met);
    expect(totals.breaches).toBe(all.filter(({ weight }) => weight === 'breach').length);
    expect(totals.units).toBe(
      new Set(all.filter(({ weight }) => weight === 'breach').map(({ unit }) => unit.unitId)).size,
    );
  });

  test('are to be checked where they are exactly on the limit, or where no text of the province is entered', async () => {
    const { all } = await findings();
    const exact = await villagesWhere('roll-published', 's.done_on = v.done_on - 20');
    expect(exact.length).toBeGreaterThan(0);
    expect(codesOf(all, 'roll-published', 'ON_THE_LIMIT', 'check')).toEqual(exact);
    const list = await villagesWhere('formal-candidates', 's.done_on > v.done_on - 5');
    expect(list.length).toBeGreaterThan(50);
    expect(codesOf(all, 'formal-candidates', 'LATE', 'check')).toEqual(list);
    expect(codesOf(all, 'formal-candidates', 'LATE', 'breach')).toEqual([]);
  });

  test('blame nobody for a period that ends on a day off: no handover is late that another ten days make good', async () => {
    const { all } = await findings();
    const tooLate = codesOf(all, 'handover', 'LATE', 'breach');
    const surely = await villagesWhere('handover', 's.done_on > v.done_on + 13');
    const perhaps = new Set(await villagesWhere('handover', 's.done_on > v.done_on + 10'));
    expect(surely.length).toBeGreaterThan(0);
    for (const code of surely) expect(tooLate).toContain(code);
    for (const code of tooLate) expect(perhaps).toContain(code);
    const limits = all.filter(({ step, code }) => step === 'handover' && code === 'LATE').map(({ limit }) => limit);
    expect(limits.filter(isRestDay)).toEqual([]);
  });

  test('are told one page after the other without a gap, breaches first, and by weight, step and body', async () => {
    const { all } = await findings();
    const weights = all.map(({ weight }) => ['breach', 'check', 'unrecorded'].indexOf(weight));
    expect(weights).toEqual(weights.toSorted());
    expect(new Set(all.map((one) => `${one.unit.code} ${one.step} ${one.code}`)).size).toBe(all.length);
    const context = database.context();
    const few = await call(programmeRoutes.calendar, { roundId, pageSize: 7, page: 2 }, { context });
    expect(few.findings.rows).toEqual(all.slice(7, 14));
    const some = await findings({ weight: 'check', step: 'formal-candidates', body: 'villagersCommittee' });
    expect(some.all).toEqual(all.filter(({ weight, step }) => weight === 'check' && step === 'formal-candidates'));
    expect(some.totals).toEqual(few.totals);
  });
});

describe('one village', () => {
  test('without its own record is read from its poll and its notices', async () => {
    const [unit] = await rows<{ unit_id: string; held_on: string; published_on: string }>(
      `select p.unit_id, p.held_on, n.published_on from poll p join unit u using (county_id, unit_id)
       join public_notice n using (county_id, unit_id)
       where p.county_id = 990103 and u.kind = 'village' and n.matter = 'voterRoll' order by u.code limit 1`,
    );
    await database.pool.query('delete from unit_step where unit_id = $1', [unit?.unit_id]);
    await database.pool.query(
      `update public_notice set published_on = $2::date - 12 where unit_id = $1 and matter = 'voterRoll'`,
      [unit?.unit_id, unit?.held_on],
    );
    const { elections, all } = await findings({ unitId: unit?.unit_id });
    expect(elections[0]?.days).toEqual([{ day: unit?.held_on, units: 1, held: 1 }]);
    const late = all.find(({ step }) => step === 'roll-published');
    expect(late).toMatchObject({ code: 'LATE', weight: 'breach', source: 'notice', by: 8, rules: ['VC-310', 'G-20'] });
    expect(elections[0]?.steps.find(({ step }) => step === 'nomination')).toMatchObject({ recorded: 0, first: null });
    expect(elections[0]?.steps.find(({ step }) => step === 'election-committee')).toMatchObject({ recorded: 1 });
  });
});
