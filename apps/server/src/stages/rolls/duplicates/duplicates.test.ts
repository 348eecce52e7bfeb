import { randomUUID } from 'node:crypto';
import { idCheckDigit } from '@huanjie/chinese';
import { registrationFacts } from '@huanjie/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireRead } from '../../../access/policy.ts';
import { ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { publicationOverview } from '../publication/publication.ts';
import { strikeEntry } from '../register/entries.ts';
import { enterPerson } from '../register/register.ts';
import { decideOnPair, doublesPage, lookForPairs, pairsPage } from './duplicates.ts';
import { listDoubles } from './queries.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';

let database: TestDatabase;
let units: readonly string[];
let root: string;
beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  const { rows } = await database.pool.query<{ unit_id: string; root: string }>(
    `select u.unit_id, o.unit_id as root from unit u join round_unit r using (county_id, unit_id)
     join round o using (county_id, round_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 2`,
    [ROUND],
  );
  units = rows.map((row) => row.unit_id);
  root = rows[0]?.root ?? '';
});
afterAll(() => database.drop());

const at = () => database.context();
const enter = async (unit: number, running: number, name: string) => {
  const first = `99019919850302${String(running).padStart(3, '0')}`;
  const answer = await enterPerson(at(), {
    roundId: ROUND,
    unitId: units[unit] ?? '',
    requestId: randomUUID(),
    name,
    idNumber: first + idCheckDigit(first),
    group: '一组',
    household: null,
    householdHead: false,
    facts: registrationFacts.parse({ politicalRights: 'held', household: 'here', residence: 'here' }),
    evidence: null,
  });
  return answer.voterId ?? '';
};
const pairsOf = async (name: string) =>
  (await pairsPage(at(), { roundId: ROUND, state: 'any', page: 1, pageSize: 200 })).rows.filter(
    (pair) => pair.a.name === name,
  );
const doublesOf = async (name: string) =>
  (await doublesPage(at(), { roundId: ROUND, page: 1, pageSize: 200 })).rows.filter((row) => row.name === name);
const decide = (pairId: string, decision: 'same' | 'different' | null, keptId: string | null) =>
  decideOnPair(at(), {
    roundId: ROUND,
    unitId: root,
    requestId: randomUUID(),
    pairId,
    decision,
    keptId,
    reason: '核对户口簿',
  });

describe('records that may be one person', () => {
  it('are found when the second is entered, compared side by side, joined, and taken apart again', async () => {
    await enter(0, 11, '冯同名');
    const second = await enter(1, 13, '冯同名');
    const [pair] = await pairsOf('冯同名');
    expect(pair?.evidence).toEqual(['name', 'birthDate', 'sex']);
    expect(pair?.a.idNumberMasked).not.toMatch(/\d{9}/);
    expect(new Set([...(pair?.a.rolls ?? []), ...(pair?.b.rolls ?? [])].map((roll) => roll.unit.unitId))).toEqual(
      new Set(units),
    );
    expect(await doublesOf('冯同名')).toEqual([]);
    const first = [pair?.a, pair?.b].find((side) => side?.rolls.some((roll) => roll.unit.unitId === units[0]));
    const kept = first?.personId ?? '';
    expect(await decide(pair?.pairId ?? '', 'same', kept)).toMatchObject({ doubles: 2 });
    const [double] = await doublesOf('冯同名');
    expect(double?.entries).toHaveLength(2);
    // The gate of publishing now stays shut in both units until one entry is struck.
    const codes = async () =>
      (await publicationOverview(at(), { roundId: ROUND, unitId: units[0] ?? '' })).refusals.map((one) => one.code);
    expect(await codes()).toEqual(['DOUBLE_REGISTRATION']);
    await strikeEntry(at(), {
      roundId: ROUND,
      unitId: units[1] ?? '',
      requestId: randomUUID(),
      voterId: second,
      version: 1,
      ground: 'registeredElsewhere',
      happenedOn: '2021-04-01',
      evidence: null,
    });
    expect(await doublesOf('冯同名')).toEqual([]);
    expect(await codes()).toEqual([]);
    expect(await decide(pair?.pairId ?? '', null, null)).toMatchObject({ doubles: 1 });
    expect((await pairsOf('冯同名'))[0]).toMatchObject({ decision: null, keptId: null });
  });

  it('stay decided when the county is searched again, and are found in any order', async () => {
    await enter(1, 21, '褚再寻');
    await enter(0, 23, '褚再寻');
    const [pair] = await pairsOf('褚再寻');
    await decide(pair?.pairId ?? '', 'different', null);
    const again = await lookForPairs(at(), { roundId: ROUND, unitId: root, requestId: randomUUID() });
    expect(again.found).toBeGreaterThanOrEqual(0);
    expect(await pairsOf('褚再寻')).toMatchObject([{ decision: 'different' }]);
    expect((await lookForPairs(at(), { roundId: ROUND, unitId: root, requestId: randomUUID() })).found).toBe(0);
  });

  it('of three are joined to one that stands, never in a row', async () => {
    for (const running of [31, 33, 35]) await enter(0, running, '卫三同');
    const pairs = await pairsOf('卫三同');
    expect(pairs).toHaveLength(3);
    const [first, second] = pairs;
    const middle = [first?.a.personId, first?.b.personId].find((id) =>
      [second?.a.personId, second?.b.personId].includes(id),
    );
    const outer = first?.a.personId === middle ? first?.b.personId : first?.a.personId;
    await decide(first?.pairId ?? '', 'same', outer ?? '');
    await expect(decide(second?.pairId ?? '', 'same', middle ?? '')).rejects.toMatchObject({ code: 'REFUSED' });
    const kept = second?.a.personId === middle ? second?.b.personId : second?.a.personId;
    await expect(decide(second?.pairId ?? '', 'same', kept ?? '')).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

describe('persons on more than one roll', () => {
  /** The same question asked of every entry in turn. */
  const counted = async (below: string) => {
    const { rows } = await database.pool.query<{ one: string; here: boolean }>(
      `select coalesce(s.same_as, s.person_id) as one,
         exists (select 1 from unit_closure c where c.county_id = v.county_id and c.unit_id = v.unit_id
           and c.ancestor_id = $2) as here
       from voter v join person s using (county_id, person_id) where v.round_id = $1 and v.struck_on is null`,
      [ROUND, below],
    );
    const entries = new Map<string, typeof rows>();
    for (const row of rows) entries.set(row.one, [...(entries.get(row.one) ?? []), row]);
    return [...entries]
      .filter(([, of]) => of.length > 1 && of.some((row) => row.here))
      .map(([one]) => one)
      .toSorted();
  };

  it('come page by page, each once, for the whole round and below one unit', async () => {
    await database.pool.query(
      `insert into voter (county_id, voter_id, round_id, unit_id, person_id, card_number, category, name, pinyin,
         initials, sex, birth_date)
       select county_id, gen_random_uuid(), round_id, $3, person_id, 'D' || card_number, category, name, pinyin,
         initials, sex, birth_date from voter where round_id = $1 and unit_id = $2 and struck_on is null
       order by card_number limit 7`,
      [ROUND, units[0], units[1]],
    );
    // Two records of one person on one roll count as well; records are never joined in a row.
    await database.pool.query(
      `with two as (select person_id, row_number() over (order by card_number desc) as n from voter v
         where round_id = $1 and unit_id = $2 and struck_on is null
           and not exists (select from person s where s.county_id = v.county_id and s.same_as is not null
             and v.person_id in (s.person_id, s.same_as))
         order by card_number desc limit 2)
       update person set same_as = (select person_id from two where n = 1)
       where person_id = (select person_id from two where n = 2)`,
      [ROUND, units[0]],
    );
    const all = await counted(root);
    expect(all.length).toBeGreaterThanOrEqual(8);
    const seen: string[] = [];
    for (let page = 1; seen.length < all.length && page < 20; page += 1) {
      const { rows, total } = await doublesPage(at(), { roundId: ROUND, page, pageSize: 3 });
      expect(total).toBe(all.length);
      for (const row of rows) expect(row.entries.length).toBeGreaterThan(1);
      seen.push(...rows.map((row) => row.personId));
    }
    expect(seen.toSorted()).toEqual(all);
    const { round } = await requireRead(at(), ROUND);
    const below = await listDoubles(database.db, round, units[1] ?? '', { limit: 100, offset: 0 });
    expect(below.map((row) => row.person_id).toSorted()).toEqual(await counted(units[1] ?? ''));
    expect(below.length).toBeLessThan(all.length);
  });
});
