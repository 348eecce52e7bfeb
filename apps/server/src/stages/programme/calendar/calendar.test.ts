import { call } from '@orpc/server';
import type { KyselyPlugin } from 'kysely';
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

const calendar = (kind: string, more: Record<string, unknown> = {}, who: RequestContext = context) =>
  call(programmeRoutes.calendar, { roundId: roundIds.get(kind) ?? '', ...more }, { context: who });
const rows = async <Row extends object>(statement: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(statement, values)).rows;
const actorAt = (unitId: string, countyId = 990103): Actor => ({
  kind: 'account',
  accountId: '00000000-0000-4000-8000-000000000001',
  login: 'township',
  displayName: '某镇换届办',
  practice: true,
  grants: [{ role: 'townshipOffice', countyId, unitId }],
});
const townOf = async () => {
  const [town] = await rows<{ unit_id: string }>(
    `select unit_id from unit where county_id = 990103 and kind = 'township' and name = '水洛镇'`,
  );
  return town?.unit_id ?? '';
};

/** Steps of the procedure under their name in the calendar, as the page promises them. */
const CALENDAR_STEP: Record<string, string> = { objections: 'objection-decisions' };

describe('the calendar of the village round', () => {
  test('has the law of each body on its day, and no measure of a province for an unassigned code', async () => {
    const { elections, scope, asOf } = await calendar('village');
    const short = elections.map(({ ruleSet, overlay, units, form }) => [ruleSet.id, overlay, units, form]);
    expect(short.sort()).toEqual([
      ['RC-2018', null, 3, null],
      ['VC-2018', null, 431, null],
    ]);
    expect(scope.kind).toBe('county');
    expect(asOf).toBe('2021-02-28');
  });

  test('counts units and days of each step as the records do', async () => {
    const { elections } = await calendar('village');
    const villages = elections.find(({ ruleSet }) => ruleSet.id === 'VC-2018');
    const counted = await rows<{ step: string; recorded: number; first: string; median: string; last: string }>(
      `select s.step, count(*) as recorded, min(s.done_on) as first, max(s.done_on) as last,
         percentile_disc(0.5) within group (order by s.done_on) as median
       from unit_step s join unit u using (county_id, unit_id)
       where s.county_id = 990103 and u.kind = 'village' and s.done_on is not null group by s.step`,
    );
    expect(counted.length).toBeGreaterThan(12);
    for (const { step, ...facts } of counted) {
      expect(villages?.steps.find((one) => one.step === (CALENDAR_STEP[step] ?? step))).toMatchObject(facts);
    }
    const days = await rows<{ day: string; units: number }>(
      `select p.held_on as day, count(*) as units from poll p join unit u using (county_id, unit_id)
       where p.county_id = 990103 and u.kind = 'village' group by 1 order by 1`,
    );
    expect(villages?.days).toEqual(days.map((one) => ({ ...one, held: one.units })));
  });

  test('accuses nobody: what is left are steps that the records leave open', async () => {
    const { totals, findings } = await calendar('village');
    const open = await rows<{ name: string; step: string }>(
      `select u.name, s.step from unit_step s join unit u using (county_id, unit_id)
       where s.county_id = 990103 and s.done_on is null and s.step in ('audit', 'handover')
       union all
       select u.name, 'committee-published' from round_unit r join unit u using (county_id, unit_id)
       where r.county_id = 990103 and r.participation = 'elects' and u.kind = 'village' and not exists (
         select from public_notice n where n.county_id = r.county_id and n.unit_id = r.unit_id
           and n.matter = 'electionCommittee')`,
    );
    expect(totals).toEqual({ breaches: 0, checks: 0, unrecorded: open.length, units: 0 });
    const told = findings.rows.map(({ unit, step }) => `${unit.name} ${step}`);
    expect(told.sort()).toEqual(open.map(({ name, step }) => `${name} ${step}`).sort());
    for (const one of findings.rows) {
      expect(one).toMatchObject({ code: 'OVERDUE', weight: 'unrecorded', source: null, day: '2021-02-28' });
      expect(one.zh).toContain('尚无记录');
    }
  });

  test('misses no record before its last day', async () => {
    const { totals } = await calendar('village', { today: '2020-11-01' });
    expect(totals).toEqual({ breaches: 0, checks: 0, unrecorded: 0, units: 0 });
  });

  test('says of steps that no register holds that they cannot be recorded', async () => {
    const { elections } = await calendar('village');
    const villages = elections.find(({ ruleSet }) => ruleSet.id === 'VC-2018');
    const none = villages?.steps.filter(({ recordable }) => !recordable) ?? [];
    expect(none.map(({ step }) => step)).toContain('ballots-sealed');
    for (const one of none) expect(one).toMatchObject({ recorded: 0, first: null, unrecorded: 0 });
  });
});

describe('the calendars of the other rounds', () => {
  test('hold Party organisations by their polls, residents committees by their steps', async () => {
    const { elections, withoutLaw } = await calendar('community');
    expect(withoutLaw).toBe(0);
    const short = elections.map(({ body, ruleSet, form, units }) => [body, ruleSet.id, form, units]);
    expect(short).toEqual([
      ['residentsCommittee', 'RC-2018', null, 71],
      ['partyOrganisation', 'PB-2020', 'meeting', 71],
    ]);
    const [party] = await rows(
      `select count(*) as recorded, min(held_on) as first, max(held_on) as last from poll
       where county_id = 990102 and body = 'partyOrganisation'`,
    );
    expect(elections[1]?.steps.find(({ step }) => step === 'ballot')).toMatchObject(party ?? {});
  });

  test('count a by-run from the vote that left the seat open, and doubt a number that no text fixes', async () => {
    const { totals, findings } = await calendar('community', { weight: 'check', today: '2021-10-31' });
    expect(totals).toMatchObject({ breaches: 0, checks: 1, unrecorded: 3 });
    expect(findings.total).toBe(1);
    expect(findings.rows[0]).toMatchObject({
      unit: { name: '殷家堡社区' },
      step: 'by-run',
      code: 'LATE',
      day: '2021-10-10',
      limit: '2021-09-24',
      by: 16,
      source: 'poll',
    });
    expect(findings.rows[0]?.doubts.map(({ code }) => code)).toEqual(['usual', 'analogy']);
  });

  test('find nothing wrong with the congress of the town', async () => {
    const { elections, totals } = await calendar('township');
    expect(elections).toHaveLength(1);
    expect(elections[0]).toMatchObject({ body: 'partyCommittee', form: 'congress', units: 1 });
    expect(elections[0]?.steps.filter(({ recorded }) => recorded === 1)).toHaveLength(13);
    expect(totals).toEqual({ breaches: 0, checks: 0, unrecorded: 0, units: 0 });
  });
});

describe('access', () => {
  test('a township sees its own units and asks for no other', async () => {
    const town = await townOf();
    const own = await calendar('village', {}, database.context(actorAt(town)));
    const [counted] = await rows<{ n: number }>(
      `select count(*) as n from unit_closure c join round_unit r using (county_id, unit_id)
       where c.county_id = 990103 and c.ancestor_id = $1 and r.participation = 'elects'`,
      [town],
    );
    expect(own.elections.reduce((sum, { units }) => sum + units, 0)).toBe(counted?.n);
    expect(own.scope.unitId).toBe(town);
    expect(own).toEqual(await calendar('village', { unitId: town }));
    const [other] = await rows<{ unit_id: string }>(
      `select unit_id from unit where county_id = 990103 and kind = 'township' and unit_id <> $1 limit 1`,
      [town],
    );
    await expect(
      calendar('village', { unitId: other?.unit_id }, database.context(actorAt(town))),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('nobody unknown, of another county or without a role reads it', async () => {
    const [elsewhere] = await rows<{ unit_id: string }>(
      `select unit_id from unit where county_id = 990102 and kind = 'county'`,
    );
    const stranger = database.context(actorAt(elsewhere?.unit_id ?? '', 990102));
    await expect(calendar('village', {}, stranger)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(calendar('village', {}, database.context(null))).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    await expect(
      call(programmeRoutes.calendar, { roundId: '00000000-0000-4000-8000-000000000009' }, { context }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('one unit alone is a calendar of one', async () => {
    const [unit] = await rows<{ unit_id: string }>(
      `select unit_id from unit where county_id = 990103 and name = '胡家咀村'`,
    );
    const own = await calendar('village', { unitId: unit?.unit_id });
    expect(own.elections.map(({ units }) => units)).toEqual([1]);
    expect(own.findings.rows.map(({ step }) => step)).toEqual(['audit']);
  });
});

test('as many queries for 434 units as for one', async () => {
  const counting = async (more: Record<string, unknown>) => {
    let queries = 0;
    const count = () => {
      queries += 1;
    };
    const own = { ...context, db: database.db.withPlugin(counter(count)) };
    await calendar('village', more, own);
    return queries;
  };
  const [unit] = await rows<{ unit_id: string }>(
    `select unit_id from unit where county_id = 990103 and name = '胡家咀村'`,
  );
  // One for the round, three for the calendar; a unit below the top is looked for once more.
  expect(await counting({})).toBe(4);
  expect(await counting({ unitId: unit?.unit_id })).toBe(5);
});

/** Sees every statement on its way to the database. */
const counter = (count: () => void): KyselyPlugin => ({
  transformQuery: ({ node }) => {
    count();
    return node;
  },
  transformResult: async ({ result }) => result,
});
