import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATOR, ownDatabase, type TestDatabase } from '../../testing/database.ts';
import { determineRound } from './commands.ts';
import { lawOfPoll } from './lawOfPoll.ts';
import { resultsRoutes } from './routes.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
});
afterAll(() => database.drop());

const rows = async <Row extends object>(statement: string, values: unknown[] = []) =>
  (await database.pool.query<Row>(statement, values)).rows;
const run = (statement: string, values: unknown[] = []) => database.pool.query(statement, values);

interface PollFound {
  readonly poll_id: string;
  readonly unit_id: string;
  readonly round_id: string;
  readonly number: string;
}
const pollNumbered = async (number: string): Promise<PollFound> => {
  const [poll] = await rows<PollFound>('select poll_id, unit_id, round_id, number from poll where number = $1', [
    number,
  ]);
  if (poll === undefined) throw new Error(`no poll ${number}`);
  return poll;
};
/** Takes the results of polls back, as if they had been counted only now. */
async function reopen(...numbers: string[]): Promise<void> {
  await run(
    `delete from officer o using contest c, poll p where c.county_id = o.county_id and c.contest_id = o.contest_id
     and p.county_id = c.county_id and p.poll_id = c.poll_id and p.number = any($1)`,
    [numbers],
  );
  await run("update poll set validity = null, state = 'counted', next = null where number = any($1)", [numbers]);
}
async function determineAt(poll: PollFound) {
  const context = database.context();
  return determineRound(context.db, await roundOf(poll), OPERATOR, context.now);
}
async function roundOf(poll: PollFound) {
  const [round] = await rows<never>('select * from round where round_id = $1', [poll.round_id]);
  if (round === undefined) throw new Error('no round');
  return round;
}
const detail = (poll: PollFound) =>
  call(resultsRoutes.poll, { roundId: poll.round_id, pollId: poll.poll_id }, { context: database.context() });
const elected = (poll: PollFound) =>
  rows<{ person_id: string; post: string }>(
    `select o.person_id, o.post from officer o join contest c using (county_id, contest_id)
     where c.poll_id = $1 order by o.post, o.person_id`,
    [poll.poll_id],
  );

describe('a by-run', () => {
  test('knows who was elected in the first poll, though both are decided in one go', async () => {
    const [first, byRun] = [await pollNumbered('JWH-23-1'), await pollNumbered('JWH-23-2')];
    const before = [await elected(first), await elected(byRun)];
    const events = () =>
      rows(
        `select payload ->> 'digest' as digest from journal_entry where event_type = 'poll.determined'
      and payload ->> 'pollId' = any($1)`,
        [[first.poll_id, byRun.poll_id]],
      );
    const recorded = await events();
    await reopen(first.number, byRun.number);
    expect(await determineAt(byRun)).toMatchObject({ determined: 2, refused: [] });
    expect([await elected(first), await elected(byRun)]).toEqual(before);
    // The decision is the same to the last word, so that the first loading and this one leave the same digests.
    expect(new Set((await events()).map((one) => JSON.stringify(one)))).toEqual(
      new Set(recorded.map((one) => JSON.stringify(one))),
    );
    const page = await detail(byRun);
    expect(page.sitting.map(({ personId, post }) => ({ person_id: personId, post })).sort(byPost)).toEqual(
      before[0]?.toSorted(byPost),
    );
    expect(page.lawNotes).toEqual([]);
    expect((await detail(first)).sitting).toEqual([]);
  });

  test('does not seat a second time whoever holds a seat already', async () => {
    const [first, byRun] = [await pollNumbered('JWH-23-1'), await pollNumbered('JWH-23-2')];
    const seated = (await elected(first)).find(({ post }) => post === 'member');
    const [stronger] = await elected(byRun);
    // The one elected in the by-run is replaced on its ballot by a member whom the first poll has seated.
    await reopen(byRun.number);
    await run(
      `update candidate d set person_id = $1 from contest c where c.contest_id = d.contest_id and c.poll_id = $2
       and d.person_id = $3`,
      [seated?.person_id, byRun.poll_id, stronger?.person_id],
    );
    await determineAt(byRun);
    expect((await elected(byRun)).map(({ person_id }) => person_id)).not.toContain(seated?.person_id);
    await reopen(byRun.number);
    await run(
      `update candidate d set person_id = $1 from contest c where c.contest_id = d.contest_id and c.poll_id = $2
       and d.person_id = $3`,
      [stronger?.person_id, byRun.poll_id, seated?.person_id],
    );
    await determineAt(byRun);
    expect(await elected(byRun)).toEqual([stronger]);
  });

  test('waits for the poll before it', async () => {
    const [first, byRun] = [await pollNumbered('JWH-23-1'), await pollNumbered('JWH-23-2')];
    await reopen(first.number, byRun.number);
    const [{ rule_set: law } = { rule_set: '' }] = await rows<{ rule_set: string }>(
      'select rule_set from poll where poll_id = $1',
      [first.poll_id],
    );
    await run(`update poll set rule_set = 'RC-1990' where poll_id = $1`, [first.poll_id]);
    const outcome = await determineAt(byRun);
    expect(outcome.determined).toBe(0);
    expect(outcome.refused.map(({ number, rules }) => [number, rules])).toEqual([
      ['JWH-23-1', ['G-01']],
      ['JWH-23-2', undefined],
    ]);
    expect(outcome.refused[1]?.zh).toContain('JWH-23-1');
    await run('update poll set rule_set = $1 where poll_id = $2', [law, first.poll_id]);
    expect(await determineAt(byRun)).toMatchObject({ determined: 2, refused: [] });
  });
});

const byPost = (a: { post: string; person_id: string }, b: { post: string; person_id: string }) =>
  `${a.post} ${a.person_id}` < `${b.post} ${b.person_id}` ? -1 : 1;

describe('a poll outside the days of its rule set', () => {
  test('is not decided, and the page says why', async () => {
    const poll = await pollNumbered('JWH-12-2');
    await reopen(poll.number);
    await run(`update poll set held_on = '2026-01-03' where poll_id = $1`, [poll.poll_id]);
    const outcome = await determineAt(poll);
    expect(outcome).toMatchObject({ determined: 0, refused: [{ number: 'JWH-12-2', rules: ['G-01'] }] });
    expect(outcome.refused[0]?.zh).toContain('RC-2026');
    const page = await detail(poll);
    expect(page.validity).toBeNull();
    expect(page.lawNotes.map(({ code }) => code)).toEqual(['OUT_OF_FORCE']);
    expect(page.rules.map(({ id }) => id)).toContain('G-01');
  });

  test('is decided by the law that it names once that is the law of its day, and a person is asked to confirm', async () => {
    const poll = await pollNumbered('JWH-12-2');
    await run(`update poll set rule_set = 'RC-2026' where poll_id = $1`, [poll.poll_id]);
    expect(await determineAt(poll)).toMatchObject({ determined: 1, refused: [] });
    const page = await detail(poll);
    expect(page.lawNotes.map(({ code }) => code)).toEqual(['STRADDLES', 'KIN_UNKNOWN']);
    expect(page.lawNotes[0]?.zh).toContain('RC-2018');
  });
});

describe('the law of a poll', () => {
  const poll = (rule_set: string, held_on: string) => ({ rule_set, held_on, previous_on: null });

  test('lays the measure of the province over it, for the bodies and the days that it was made for', () => {
    const overlay = (county: number, ruleSet: string, day: string) => lawOfPoll(poll(ruleSet, day), county).overlay?.id;
    expect(overlay(620123, 'VC-2018', '2020-12-26')).toBe('PV-GS-2013');
    expect(overlay(620123, 'VC-2026', '2026-03-01')).toBe('PV-GS-2025');
    expect(overlay(620123, 'RC-2018', '2020-12-26')).toBeUndefined();
    expect(overlay(410123, 'RC-2018', '2021-09-06')).toBe('PV-HA-RC-2020');
    expect(overlay(990103, 'VC-2018', '2020-12-26')).toBeUndefined();
    expect(overlay(620123, 'PB-2020', '2021-03-22')).toBeUndefined();
  });

  test('leaves an unknown rule set to the rules to refuse, and takes the first and the last day in', () => {
    expect(lawOfPoll(poll('VC-1', '2020-12-26'), 990103)).toEqual({ overlay: null, notes: [], refusal: null });
    expect(lawOfPoll(poll('VC-2018', '2025-12-31'), 990103).refusal).toBeNull();
    expect(lawOfPoll(poll('VC-2018', '2026-01-01'), 990103).refusal).toMatchObject({ rules: ['G-01'] });
    expect(lawOfPoll(poll('VC-2026', '2026-01-01'), 990103).refusal).toBeNull();
    expect(lawOfPoll(poll('VC-2026', '2025-12-31'), 990103).refusal).toMatchObject({ rules: ['G-01'] });
  });
});
