import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../access/actor.ts';
import type { RequestContext } from '../../http/context.ts';
import { exampleDatabase, type TestDatabase } from '../../testing/database.ts';
import { resultsRoutes } from './routes.ts';
import { ruleCards } from './ruleCards.ts';

let database: TestDatabase;
let context: RequestContext;
beforeAll(async () => {
  database = await exampleDatabase();
  context = database.context();
});
afterAll(() => database.drop());

interface Found {
  readonly round_id: string;
  readonly poll_id: string;
  readonly unit_id: string;
  readonly county_id: number;
}
async function pollWhere(condition: string): Promise<Found> {
  const { rows } = await database.pool.query<Found>(
    `select round_id, poll_id, unit_id, county_id from poll where ${condition} order by number limit 1`,
  );
  if (rows[0] === undefined) throw new Error(`no poll where ${condition}`);
  return rows[0];
}
const detail = (poll: Found, who = context) =>
  call(resultsRoutes.poll, { roundId: poll.round_id, pollId: poll.poll_id }, { context: who });

describe('a poll', () => {
  test('shows candidates with sheets that add up, outcomes with their rules, and how people voted', async () => {
    const poll = await detail(await pollWhere(`county_id = 990103 and validity = 'VALID'`));
    const cited = new Set<string>();
    for (const contest of poll.contests) {
      const elected = contest.candidates.filter((candidate) => candidate.outcome === 'ELECTED');
      expect(elected.length).toBeLessThanOrEqual(contest.seats);
      for (const candidate of contest.candidates) {
        expect(candidate.approve).toBe(candidate.sheets.reduce((sum, sheet) => sum + sheet.approve, 0));
        if (candidate.outcome === 'ELECTED') expect(candidate.approve).toBeGreaterThanOrEqual(contest.threshold ?? 0);
        expect(candidate.reason?.zh).toContain(String(candidate.approve));
        for (const rule of candidate.rules) cited.add(rule);
      }
    }
    expect(poll.contests[0]?.post).toBe('chair');
    expect(new Set(poll.rules.map((rule) => rule.id))).toEqual(cited);
    expect(poll.modes.reduce((sum, mode) => sum + mode.count, 0)).toBe(poll.checkedOff);
    expect(poll.journal.map((line) => line.eventType)).toEqual(['poll.determined']);
  });

  test('is linked with the poll that repeats it, both ways', async () => {
    const later = await detail(await pollWhere('previous_poll_id is not null'));
    expect(later.reason).not.toBeNull();
    const found = await pollWhere(`poll_id = '${later.previousPollId}'`);
    expect((await detail(found)).nextPollId).toBe(later.pollId);
  });

  test('of another round is not found, and one outside the scope is not allowed', async () => {
    const village = await pollWhere('county_id = 990103');
    const community = await pollWhere('county_id = 990102');
    await expect(detail({ ...village, round_id: community.round_id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { rows } = await database.pool.query<{ unit_id: string }>(
      `select unit_id from unit where county_id = 990103 and kind = 'township'
       and unit_id not in (select ancestor_id from unit_closure where unit_id = $1) limit 1`,
      [village.unit_id],
    );
    const actor: Actor = {
      kind: 'account',
      accountId: '00000000-0000-4000-8000-000000000001',
      login: 'township',
      displayName: '某镇换届办',
      practice: true,
      grants: [{ role: 'townshipOffice', countyId: 990103, unitId: rows[0]?.unit_id ?? '' }],
    };
    await expect(detail(village, database.context(actor))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(
      call(resultsRoutes.determine, { roundId: village.round_id }, { context: database.context(actor) }),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('rule cards', () => {
  test('name each rule once, with the article of the rule set of the poll', () => {
    const cards = ruleCards(['VC-610', 'VC-301', 'VC-610', 'ZZ-1'], 'VC-2018');
    expect(cards.map((card) => card.id)).toEqual(['VC-610', 'VC-301']);
    expect(cards[1]?.article).toBe('第十三条');
    expect(ruleCards(['VC-301'], 'VC-2026')[0]?.article).toBe('第十六条');
    expect(ruleCards(['VC-301'], 'PB-2020')[0]?.article).toBeNull();
  });
});
