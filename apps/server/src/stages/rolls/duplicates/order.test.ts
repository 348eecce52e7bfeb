import { randomUUID } from 'node:crypto';
import { idCheckDigit } from '@huanjie/chinese';
import { registrationFacts } from '@huanjie/contract';
import { type CheckOptions, checkSheet, officeRoll } from '@huanjie/rolls';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { blindIndex } from '../../../access/keys.ts';
import { type CheckedEvent, importFile } from '../../../imports/import.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { TEST_KEYS } from '../../../testing/keys.ts';
import { findRoundRow } from '../../programme/index.ts';
import { enterPerson } from '../register/register.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';
const GROUPS = ['一组', '二组'];

let database: TestDatabase;
let units: readonly string[];
beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  const { rows } = await database.pool.query<{ unit_id: string }>(
    `select u.unit_id from unit u join round_unit r using (county_id, unit_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 3`,
    [ROUND],
  );
  units = rows.map((row) => row.unit_id);
});
afterAll(() => database.drop());

/** One person of a run: the running number of the ID, and the number itself. */
interface Someone {
  readonly number: string;
  readonly name: string;
}

/** Nobody's numbers, all of one birth date and sex, so that equal names are the only question. */
function someone(day: string, at: number): Someone {
  const first = `990199${day}${String(2 * at + 1).padStart(3, '0')}`;
  return { number: first + idCheckDigit(first), name: at % 2 === 0 ? '周序甲' : '周序乙' };
}

type Line = readonly [at: number, group: number, household: number];

/** What comes in: the rolls of units, then people of the county, then persons at the desk of the first unit. */
interface County {
  readonly rolls: readonly (readonly Line[])[];
  readonly people: readonly number[];
  readonly desk: readonly Line[];
}

/** Nobody is registered in a second place, in a file either (VC-305): whoever stands on a roll is left out of the later ones. */
function onOneRoll(rolls: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const seen = new Set<number>();
  return rolls.map((lines) =>
    lines.filter(([at]) => {
      const known = seen.has(at);
      seen.add(at);
      return !known;
    }),
  );
}

const line = fc.tuple(fc.nat(5), fc.nat(1), fc.nat(1));
const roll = fc.uniqueArray(line, { selector: ([at]) => at, minLength: 1, maxLength: 5 });
const county: fc.Arbitrary<County> = fc.record({
  rolls: fc.tuple(roll, roll, roll).map(onOneRoll),
  people: fc.uniqueArray(fc.integer({ min: 4, max: 9 }), { minLength: 1, maxLength: 4 }),
  desk: fc.uniqueArray(fc.tuple(fc.constantFrom(10, 11), fc.nat(1), fc.nat(1)), {
    selector: ([at]) => at,
    maxLength: 2,
  }),
});

async function importSheet(kind: string, unitId: string | null, lines: readonly (readonly string[])[]) {
  const { db, keys, now } = database.context();
  const round = await findRoundRow(db, ROUND);
  if (round === undefined) throw new Error('no round');
  const bytes = Buffer.from(`\ufeff${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
  const optional = ['unitCode', 'cardNumber', 'category'];
  const options = { electionDay: round.election_day, optional };
  const answer = await importFile({
    ...{ pool: database.pool, keys, actor: OPERATOR, kind, fileName: `${kind}.csv`, bytes, now: now() },
    scope: { round, unitId: round.unit_id },
    ...(unitId === null ? {} : { ownRoll: { unitId, read: await readOf(bytes, options) } }),
  });
  expect(answer).toMatchObject({ state: 'imported' });
}

/** What a file of a unit's own roll holds, as the worker reads it. */
async function readOf(bytes: Uint8Array, options: CheckOptions): Promise<readonly CheckedEvent[]> {
  const events: CheckedEvent[] = [];
  for await (const event of checkSheet(officeRoll, bytes, options)) {
    if (event.kind === 'refused') throw new Error(event.en);
    events.push(event);
  }
  return events;
}

const importRollOf = (day: string, unit: number, lines: readonly Line[]) =>
  importSheet('rolls', units[unit] ?? '', [
    ['姓名', '身份证号', '组别', '户号'],
    ...lines.map(([at, group, household]) => {
      const { name, number } = someone(day, at);
      return [name, number, GROUPS[group] ?? '', `H${household}`];
    }),
  ]);

const importPeople = (day: string, people: readonly number[]) =>
  importSheet('people', null, [
    ['姓名', '公民身份号码', '民族', '文化程度', '是否中共党员'],
    ...people.map((at) => {
      const { name, number } = someone(day, at);
      return [name, number, '汉族', '初中', '否'];
    }),
  ]);

const enterAtDesk = (day: string, [at, group, household]: Line) => {
  const { name, number } = someone(day, at);
  return enterPerson(database.context(), {
    ...{ roundId: ROUND, unitId: units[0] ?? '', requestId: randomUUID(), name, idNumber: number, evidence: null },
    ...{ group: GROUPS[group] ?? '', household: `H${household}`, householdHead: false },
    facts: registrationFacts.parse({ politicalRights: 'held', household: 'here', residence: 'here' }),
  });
};

/** The pairs that have to be there in the end, from the definition: equal names under different numbers. */
function expected({ rolls, people, desk }: County): string[] {
  const all = new Set([...rolls.flat().map(([at]) => at), ...people, ...desk.map(([at]) => at)]);
  const onRolls = rolls.map((lines, unit) => (unit === 0 ? [...lines, ...desk] : lines));
  const together = (a: number, b: number, value: 1 | 2) =>
    onRolls.some((lines) => {
      const [mine, other] = [lines.find(([at]) => at === a), lines.find(([at]) => at === b)];
      return mine !== undefined && other !== undefined && mine[value] === other[value];
    });
  const found: string[] = [];
  for (const a of all) {
    for (const b of all) {
      if (a >= b || a % 2 !== b % 2) continue;
      const also = [together(a, b, 1) ? 'sameGroup' : '', together(a, b, 2) ? 'sameHousehold' : ''].filter(Boolean);
      found.push([a, b, 'name', 'birthDate', 'sex', ...also].join(' '));
    }
  }
  return found.sort();
}

async function pairsOf(day: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ a: string; b: string; evidence: string[] }>(
    `select a.person_id as a, b.person_id as b, p.evidence from person_pair p
     join person a on a.county_id = p.county_id and a.person_id = p.person_a
     join person b on b.county_id = p.county_id and b.person_id = p.person_b
     where a.birth_date = $1::date and a.name like '周序%'`,
    [`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`],
  );
  const places = await placesOf(day);
  return rows
    .map(({ a, b, evidence }) => {
      const sides = [places.get(a) ?? -1, places.get(b) ?? -1].sort((x, y) => x - y);
      return [...sides, ...evidence].join(' ');
    })
    .sort();
}

/** Which running number a person of a day has, by the blind index of every number of that day. */
async function placesOf(day: string): Promise<ReadonlyMap<string, number>> {
  const places = new Map<string, number>();
  for (let at = 0; at < 12; at += 1) {
    const found = await database.pool.query<{ person_id: string }>(
      'select person_id from person where id_number_index = $1',
      [blindIndex(TEST_KEYS, someone(day, at).number)],
    );
    for (const row of found.rows) places.set(row.person_id, at);
  }
  return places;
}

it('the pairs of a county are the same in whatever order its units, people and desks bring them', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(county, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), async (given, order) => {
      run += 1;
      const day = `19${50 + Math.floor(run / 28)}03${String(1 + (run % 28)).padStart(2, '0')}`;
      const steps = [
        ...given.rolls.flatMap((lines, unit) => (lines.length === 0 ? [] : [() => importRollOf(day, unit, lines)])),
        () => importPeople(day, given.people),
        ...given.desk.map((entered) => () => enterAtDesk(day, entered)),
      ].map((step, index) => ({ step, index, at: order[index] ?? 0 }));
      for (const { step } of steps.sort((a, b) => a.at - b.at || a.index - b.index)) await step();
      expect(await pairsOf(day)).toEqual(expected(given));
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
