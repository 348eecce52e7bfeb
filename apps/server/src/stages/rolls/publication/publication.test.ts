import { randomUUID } from 'node:crypto';
import { idCheckDigit } from '@huanjie/chinese';
import { registrationFacts } from '@huanjie/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../../../http/context.ts';
import { ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { decideObjection, objectionsPage, raiseObjection } from '../objections/objections.ts';
import { correctEntry, entriesPage, entryDetail, strikeEntry } from '../register/entries.ts';
import { enterPerson } from '../register/register.ts';
import { publicationLines, publicationOverview, publishRoll, verifyPublication } from './publication.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';

let database: TestDatabase;
let units: readonly string[];
beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  const { rows } = await database.pool.query<{ unit_id: string }>(
    `select u.unit_id from unit u join round_unit r using (county_id, unit_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 4`,
    [ROUND],
  );
  units = rows.map((row) => row.unit_id);
});
afterAll(() => database.drop());

/** The server's clock on a day, at ten in the morning in Shanghai. */
const on = (day: string): RequestContext => ({ ...database.context(), now: () => new Date(`${day}T02:00:00Z`) });
const unit = (at: number) => ({ roundId: ROUND, unitId: units[at] ?? '' });
const act = (at: number) => ({ ...unit(at), requestId: randomUUID() });
const publish = (at: number, day: string) =>
  publishRoll(on(day), { ...act(at), publishedOn: day, place: '村务公开栏' });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code: string; data: { zh: string; en: string; rules?: string[] } }) => ({
      code: error.code,
      ...error.data,
    }),
  );
const firstEntry = async (at: number) => {
  const page = await entriesPage(on('2021-03-01'), { ...unit(at), state: 'onRoll', page: 1, pageSize: 2 });
  const [entry] = page.rows;
  if (entry === undefined) throw new Error('no entries');
  return entry;
};

describe('publishing the roll', () => {
  it('freezes the list under a digest; later changes reach print only by a supplement', async () => {
    const before = await publicationOverview(on('2021-02-20'), unit(0));
    expect(before).toMatchObject({ publications: [], refusals: [], objectionsUntil: null });
    const first = await publish(0, '2021-02-20');
    expect(first.number).toBe(1);
    expect(first.objectionsUntil).toBe('2021-02-25');
    const entry = await firstEntry(0);
    await correctEntry(on('2021-02-21'), {
      ...act(0),
      voterId: entry.voterId,
      version: entry.version,
      group: '九组',
      evidence: '户口簿',
    });
    const lines = await publicationLines(on('2021-02-21'), { ...unit(0), number: 1, page: 1, pageSize: 200 });
    expect(lines.rows.some((line) => line.group === '九组')).toBe(false);
    expect(await verifyPublication(on('2021-02-21'), { ...unit(0), number: 1 })).toMatchObject({ intact: true });
    expect((await publicationOverview(on('2021-02-21'), unit(0))).pending).toEqual({
      added: 0,
      struck: 0,
      corrected: 1,
    });
    const second = await publish(0, '2021-02-22');
    expect(second).toMatchObject({ number: 2, entries: 1 });
    expect((await entryDetail(on('2021-02-22'), { ...unit(0), voterId: entry.voterId })).publishedIn).toEqual([
      { number: 1, publishedOn: '2021-02-20', change: 'listed' },
      { number: 2, publishedOn: '2021-02-22', change: 'corrected' },
    ]);
    expect(await refusal(publish(0, '2021-02-23'))).toMatchObject({ code: 'REFUSED' });
  });

  it('shows that stored lines were altered', async () => {
    await publish(1, '2021-02-20');
    await database.pool.query(
      `update roll_publication_line l set name = '改后名' from roll_publication p
       where p.publication_id = l.publication_id and p.unit_id = $1 and l.line = 3`,
      [units[1]],
    );
    expect(await verifyPublication(on('2021-02-21'), { ...unit(1), number: 1 })).toMatchObject({ intact: false });
  });

  it('names those added and struck in the supplement, and nobody twice', async () => {
    await publish(2, '2021-02-20');
    const entry = await firstEntry(2);
    await strikeEntry(on('2021-02-21'), {
      ...act(2),
      voterId: entry.voterId,
      version: entry.version,
      ground: 'died',
      happenedOn: '2021-02-20',
      evidence: null,
    });
    const first17 = '99019919900301012';
    const added = await enterPerson(on('2021-02-21'), {
      ...act(2),
      name: '吴补登',
      idNumber: first17 + idCheckDigit(first17),
      group: entry.group,
      household: null,
      householdHead: false,
      facts: registrationFacts.parse({ politicalRights: 'held', household: 'here', residence: 'here' }),
      evidence: null,
    });
    expect(added.state).toBe('entered');
    const supplement = await publish(2, '2021-02-22');
    expect(supplement.entries).toBe(2);
    const { rows } = await publicationLines(on('2021-02-22'), { ...unit(2), number: 2, page: 1, pageSize: 10 });
    expect(rows.map((line) => [line.change, line.name]).toSorted()).toEqual([
      ['added', '吴补登'],
      ['struck', entry.name],
    ]);
    expect((await publicationOverview(on('2021-02-22'), unit(2))).pending).toEqual({
      added: 0,
      struck: 0,
      corrected: 0,
    });
  });

  it('is refused while the law engine keeps the gate shut, with the rule and the remedy', async () => {
    await database.pool.query(
      `with gone as (delete from duty_member m using duty_body b
         where b.county_id = m.county_id and b.body_id = m.body_id and b.round_id = $1 and b.unit_id = $2)
       select 1`,
      [ROUND, units[3]],
    );
    await database.pool.query(
      `delete from duty_body where round_id = $1 and unit_id = $2 and kind = 'electionCommittee'`,
      [ROUND, units[3]],
    );
    const refused = await refusal(publish(3, '2021-02-20'));
    expect(refused?.code).toBe('REFUSED');
    expect(refused?.rules).toEqual(['VC-201', 'VC-203']);
    expect(refused?.zh).toContain('暂不能公布选民名单');
  });

  it('is refused for a day to come and for a day before the last list', async () => {
    expect(
      await refusal(publishRoll(on('2021-02-24'), { ...act(0), publishedOn: '2021-02-25', place: '公开栏' })),
    ).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(
      await refusal(publishRoll(on('2021-02-24'), { ...act(0), publishedOn: '2021-02-19', place: '公开栏' })),
    ).toMatchObject({ code: 'UNUSABLE_INPUT' });
  });
});

describe('an objection', () => {
  const raise = (day: string, over: object = {}) =>
    raiseObjection(on(day), {
      ...act(0),
      number: 1,
      kind: 'omitted',
      voterId: null,
      about: '郑漏登',
      raisedBy: '郑大山',
      statement: '本人户籍在本村并居住，名单中没有。',
      receivedOn: day,
      ...over,
    });

  it('is taken for five days, decided within three, and late is said to be late', async () => {
    const inTime = await raise('2021-02-25');
    expect(inTime.dueOn).toBe('2021-02-28');
    expect(await refusal(raise('2021-02-26'))).toMatchObject({ code: 'REFUSED', rules: ['VC-311', 'G-21'] });
    const state = async (day: string) =>
      (await objectionsPage(on(day), { ...unit(0), state: 'any', page: 1, pageSize: 10 })).rows.map((row) => row.state);
    expect(await state('2021-02-28')).toEqual(['open']);
    expect(await state('2021-03-01')).toEqual(['overdue']);
    const decided = await decideObjection(on('2021-03-01'), {
      ...act(0),
      objectionId: inTime.objectionId,
      decidedOn: '2021-03-01',
      outcome: 'upheld',
      decision: '经查属实，补登。',
      announcedOn: null,
    });
    expect(decided).toMatchObject({ inTime: false, warning: { code: 'DECIDED_LATE' } });
    expect(await state('2021-03-01')).toEqual(['decidedLate']);
  });

  it('is decided once, whoever presses first', async () => {
    const { objectionId } = await raise('2021-02-24');
    const decide = (outcome: 'upheld' | 'rejected') =>
      decideObjection(on('2021-02-25'), {
        ...act(0),
        objectionId,
        decidedOn: '2021-02-25',
        outcome,
        decision: '经研究决定。',
        announcedOn: null,
      });
    const both = await Promise.allSettled([decide('upheld'), decide('rejected')]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
