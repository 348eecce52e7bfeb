import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireRead } from '../../access/policy.ts';
import { verifyChains } from '../../journal/verify.ts';
import { markAbsent } from '../../stages/rolls/absence/absence.ts';
import { correctEntry } from '../../stages/rolls/register/entries.ts';
import { openRolls, type RollsKit, refusal } from '../../stages/rolls/rolls.kit.ts';
import { PARTS } from './commands.ts';
import { RETAINED } from './fields.ts';
import { purge } from './purge.ts';

let kit: RollsKit;
let electionDay = '';
let county = 0;
beforeAll(async () => {
  kit = await openRolls('village');
  const { round } = await requireRead(kit.database.context(), kit.act().roundId);
  county = round.county_id;
  electionDay = round.election_day;
  const voterId = kit.units[0]?.voters[0] ?? '';
  const on = kit.on(electionDay);
  await markAbsent(on, { ...kit.act(), voterId, reason: 'illness', place: '外省某市某路 1 号', since: null });
  await correctEntry(on, { ...kit.act(), voterId, version: 1, group: '第九村民小组', evidence: '户口簿' });
});
afterAll(() => kit.database.drop());

/** The day some years after the election. */
const after = (years: number) => `${Number(electionDay.slice(0, 4)) + years}${electionDay.slice(4)}`;
const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const erase = (before: string, dryRun = false) => purge(kit.on('2099-01-01'), { before, dryRun });
const one = async <T>(text: string, values: unknown[] = []): Promise<T> =>
  (await kit.database.pool.query<{ value: T }>(text, values)).rows[0]?.value as T;
const numbered = () => one<number>('select count(*)::int as value from person where id_number_cipher is not null');
const found = (fields: readonly { id: string; records: number }[], id: string) =>
  fields.find((field) => field.id === id)?.records;

describe('the list of personal fields', () => {
  it('has every cipher, and every table that gives a person a part in a round', async () => {
    const { rows } = await kit.database.pool.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'public' and (column_name like '%cipher' or column_name = 'person_id')`,
    );
    for (const { table_name, column_name } of rows) {
      if (column_name === 'person_id') expect([...Object.keys(PARTS), 'person']).toContain(table_name);
      else expect(RETAINED.some((field) => field.table === table_name && column_name in field.columns)).toBe(true);
    }
  });

  it('says of each how long and by what', () => {
    for (const field of RETAINED) {
      expect(field.years).toBeGreaterThan(0);
      expect(field.source.length).toBeGreaterThan(0);
    }
  });
});

describe('purging', () => {
  it('erases nothing before its time is over, counts first, and erases to the day', async () => {
    expect(await refusal(purge(kit.on(electionDay), { before: after(9), dryRun: false }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    const last = after(1);
    expect(found((await erase(last)).fields, 'absence.place')).toBe(0);
    const events = () =>
      one<number>("select count(*)::int as value from journal_entry where event_type = 'data.purged'");
    expect(await events()).toBe(0);
    expect(found((await erase(nextDay(last), true)).fields, 'absence.place')).toBe(1);
    expect(await one('select place as value from absence')).toBe('外省某市某路 1 号');
    const purged = await erase(nextDay(last));
    expect(found(purged.fields, 'absence.place')).toBe(1);
    expect(found(purged.fields, 'absence.reason')).toBe(0);
    expect(await one('select place as value from absence')).toBeNull();
    expect(await one('select reason as value from absence')).toBe('illness');
    expect(await events()).toBe(1);
    expect((await erase(nextDay(last))).fields.every((field) => field.records === 0)).toBe(true);
    expect(await events()).toBe(1);
  });

  it('keeps the number of whoever has a part in a round that is not over its time', async () => {
    const before = await numbered();
    // Somebody of this round stands on the roll of a later one as well.
    const later = randomUUID();
    await kit.database.pool.query(
      `insert into round (county_id, round_id, unit_id, kind, title, body_name, ordinal, ordinal_kind, election_day,
         starts_on, ends_on, practice, created_at)
       select county_id, $1, unit_id, kind, title, body_name, ordinal, ordinal_kind, election_day + interval '5 years',
         starts_on, ends_on, practice, created_at from round where round_id = $2`,
      [later, kit.act().roundId],
    );
    await kit.database.pool.query(
      `insert into voter (county_id, voter_id, round_id, unit_id, person_id, card_number, category, name, pinyin,
         initials, sex, birth_date)
       select county_id, gen_random_uuid(), $1, unit_id, person_id, card_number, category, name, pinyin, initials, sex,
         birth_date from voter where voter_id = $2`,
      [later, kit.units[0]?.voters[0]],
    );
    const kept = await one<string>('select person_id as value from voter where round_id = $1', [later]);
    const { fields } = await erase(nextDay(after(6)));
    expect(found(fields, 'person.idNumber')).toBeGreaterThan(1000);
    expect(await numbered()).toBe(before - (found(fields, 'person.idNumber') ?? 0));
    expect(await one('select id_number_cipher is not null as value from person where person_id = $1', [kept])).toBe(
      true,
    );
    // Whoever stands on a roll of another round of the county that ended later is kept with it.
    const left = await one<number>(
      `select count(*)::int as value from person p where p.county_id = $1 and p.id_number_index is not null
         and not exists (select 1 from voter v join round r using (county_id, round_id) where v.person_id = p.person_id
           and r.election_day + interval '6 years' >= $2::date)
         and exists (select 1 from voter v where v.person_id = p.person_id)`,
      [county, nextDay(after(6))],
    );
    expect(left).toBe(0);
    expect(
      await one(`select count(*)::int as value from voter join person using (county_id, person_id)
        where number_tail is not null and id_number_cipher is null`),
    ).toBe(0);
    expect(await one('select evidence as value from roll_change where evidence is not null limit 1')).toBeUndefined();
    expect(await one('select reason as value from absence')).toBe('other');
  });

  it('leaves every chain of the journal whole, and no personal data in its own event', async () => {
    const { broken, entries } = await verifyChains(kit.database.db);
    expect(broken).toEqual([]);
    expect(entries).toBeGreaterThan(2);
    const payload = await one<object>(
      "select payload as value from journal_entry where event_type = 'data.purged' order by sequence desc limit 1",
    );
    expect(Object.keys(payload).toSorted()).toEqual(['before', 'erased', 'total']);
  });
});
