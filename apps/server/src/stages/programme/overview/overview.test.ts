import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../access/actor.ts';
import type { RequestContext } from '../../../http/context.ts';
import { exampleDatabase, type TestDatabase } from '../../../testing/database.ts';
import { readableRounds } from '../rounds/rounds.ts';
import { programmeRoutes } from '../routes.ts';

let database: TestDatabase;
let context: RequestContext;
const roundIds = new Map<string, string>();

beforeAll(async () => {
  database = await exampleDatabase();
  context = database.context();
  for (const round of await readableRounds(context)) roundIds.set(round.kind, round.roundId);
});
afterAll(() => database.drop());

const overview = (kind: string, today?: string, who: RequestContext = context) =>
  call(
    programmeRoutes.overview,
    { roundId: roundIds.get(kind) ?? '', ...(today === undefined ? {} : { today }) },
    { context: who },
  );
const count = async (statement: string) => (await database.pool.query<{ n: number }>(statement)).rows[0]?.n;

describe('the overview of the village round', () => {
  test('counts units and voters, and has a row for each of the 18 townships', async () => {
    const page = await overview('village', '2021-03-01');
    expect(page.counts).toEqual({ units: 435, electing: 434, exempt: 1, voters: 247_049 });
    expect(page.heat).toHaveLength(18);
    expect(page.heat.reduce((sum, row) => sum + row.units, 0)).toBe(434);
    for (const row of page.heat) expect(row.cells).toHaveLength(page.stages.length);
  });

  test('the cells of a stage add up to the stage where only townships and units take its steps', async () => {
    const page = await overview('village', '2021-03-01');
    for (const stage of ['rolls', 'voting', 'outreach', 'handover']) {
      const place = page.stages.findIndex((item) => item.stage === stage);
      const sum = (key: 'done' | 'total') => page.heat.reduce((all, row) => all + (row.cells[place]?.[key] ?? 0), 0);
      expect([stage, sum('done'), sum('total')]).toEqual([stage, page.stages[place]?.done, page.stages[place]?.total]);
    }
  });

  test('names the gaps that the records leave open, the weightiest first', async () => {
    const { gaps } = await overview('village', '2021-03-01');
    const single = await count(`select count(*) as n from (select c.contest_id from contest c
      join poll p using (county_id, poll_id) join candidate k using (county_id, contest_id)
      where c.county_id = 990103 and c.post = 'chair' and p.stage = 'election' and not k.write_in
      group by c.contest_id, c.seats having count(*) <= c.seats) x`);
    expect(gaps.map((gap) => gap.code)).toEqual([
      'singleCandidate',
      'overdueSteps',
      'withoutCommitteeMethod',
      'withoutPreliminaryMethod',
      'missingNotices',
    ]);
    expect(gaps[0]).toMatchObject({ count: single, rules: ['VC-402'] });
    expect(gaps[0]?.units).toHaveLength(20);
    expect(gaps.find((gap) => gap.code === 'withoutCommitteeMethod')).toMatchObject({
      count: 9,
      zh: '有 9 个村没有登记选举委员会推选方式。',
    });
    for (const gap of gaps) expect(new Set(gap.units.map((unit) => unit.unitId)).size).toBe(gap.units.length);
  });

  test('judges by the given day: nothing is overdue before its due date', async () => {
    const early = await overview('village', '2020-10-01');
    const late = await overview('village', '2021-03-01');
    const overdue = (page: typeof late) =>
      page.heat.reduce((sum, row) => sum + row.cells.reduce((all, cell) => all + cell.overdue, 0), 0);
    expect(overdue(early)).toBe(0);
    expect(early.gaps.map((gap) => gap.code)).not.toContain('overdueSteps');
    expect(overdue(late)).toBe(late.gaps.find((gap) => gap.code === 'overdueSteps')?.count);
    expect(early.due.every((step) => step.overdueDays === 0)).toBe(true);
    expect(late.due[0]?.overdueDays).toBeGreaterThan(0);
    expect(late.due.map((step) => step.dueOn)).toEqual(late.due.map((step) => step.dueOn).sort());
  });

  test('shows a township office its own township only', async () => {
    const whole = await overview('village', '2021-03-01');
    const town = whole.heat.find((row) => row.unit.name === '水洛镇');
    const actor: Actor = {
      kind: 'account',
      accountId: '00000000-0000-4000-8000-000000000001',
      login: 'township',
      displayName: '水洛镇换届办',
      practice: true,
      grants: [{ role: 'townshipOffice', countyId: 990103, unitId: town?.unit.unitId ?? '' }],
    };
    const own = await overview('village', '2021-03-01', database.context(actor));
    expect(own.heat).toEqual([town]);
    expect(own.counts.electing).toBe(town?.units);
    expect(own.counts.voters).toBeLessThan(whole.counts.voters);
    await expect(overview('village', undefined, database.context(null))).rejects.toMatchObject({
      code: 'NOT_SIGNED_IN',
    });
  });
});

describe('the overview of the other rounds', () => {
  test('has a row for each sub-district of the community round', async () => {
    const page = await overview('community');
    expect(page.counts.electing).toBe(71);
    expect(page.heat.map((row) => row.unit.kind)).toEqual(page.heat.map(() => 'subdistrict'));
    expect(page.heat.reduce((sum, row) => sum + row.units, 0)).toBe(71);
  });

  test('has one row, the town, in the township round', async () => {
    const page = await overview('township');
    expect(page.heat.map((row) => row.unit)).toEqual([page.round.unit]);
    expect(page.stages.map((stage) => stage.stage)).toContain('congress');
  });

  test('an unknown round is not found', async () => {
    await expect(
      call(programmeRoutes.overview, { roundId: '00000000-0000-4000-8000-000000000009' }, { context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('the steps of a procedure are listed in order with their rules', async () => {
  const steps = await call(programmeRoutes.steps, { kind: 'village' }, { context });
  expect(steps.find((step) => step.id === 'roll-published')).toMatchObject({ stage: 'rolls', rules: ['VC-310'] });
});
