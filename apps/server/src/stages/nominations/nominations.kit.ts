import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../http/context.ts';
import { ownDatabase, type TestDatabase } from '../../testing/database.ts';
import { recordFact } from '../programme/facts/steps.ts';

/** Somebody of the unit that the tests act in. */
export interface Someone {
  readonly personId: string;
  readonly name: string;
  readonly card: string | null;
  readonly group: string | null;
}

export interface ElectionKit {
  readonly database: TestDatabase;
  readonly roundId: string;
  readonly unitId: string;
  /** People of the unit's roll, or of the county in a Party congress, each of a name that nobody else has. */
  readonly people: readonly Someone[];
  /** The server's clock on a day, at ten in the morning in Shanghai. */
  readonly on: (day: string) => RequestContext;
  readonly act: () => { roundId: string; unitId: string; requestId: string };
  readonly fact: (fact: string, value: boolean | string, day: string) => Promise<unknown>;
  /** One value of a query on the unit: `$1` is the round, `$2` the unit. */
  readonly ask: <T>(query: string, more?: readonly unknown[]) => Promise<T | undefined>;
}

const UNIT_OF: Readonly<Record<'village' | 'community' | 'township', string>> = {
  village: `select x.unit_id from round_unit x join unit u using (county_id, unit_id)
    where x.round_id = $1 and x.participation = 'elects' and u.kind = 'village'
      and (select count(*) from voter v where v.round_id = x.round_id and v.unit_id = x.unit_id) > 60
    order by u.code limit 1`,
  community: `select x.unit_id from round_unit x join unit u using (county_id, unit_id)
    where x.round_id = $1 and x.participation = 'elects' order by u.code limit 1`,
  township: `select unit_id from poll where round_id = $1 and body = 'partyCommittee' limit 1`,
};

/** The example round of a kind, with one unit before its nomination: polls cancelled, no committee, election day moved. */
export async function openElection(
  kind: 'village' | 'community' | 'township',
  electionDay: string,
): Promise<ElectionKit> {
  const database = await ownDatabase('huanjie_examples');
  const query = async <T>(text: string, values: readonly unknown[]): Promise<T[]> =>
    (await database.pool.query(text, [...values])).rows as T[];
  const [round] = await query<{ round_id: string }>('select round_id from round where kind = $1', [kind]);
  const roundId = round?.round_id ?? '';
  const [unit] = await query<{ unit_id: string }>(UNIT_OF[kind], [roundId]);
  const unitId = unit?.unit_id ?? '';
  await query('update round set election_day = $2 where round_id = $1', [roundId, electionDay]);
  await query(
    `update poll set state = 'cancelled', validity = null, announced_on = null, cancelled_for = 'test'
     where round_id = $1 and unit_id = $2`,
    [roundId, unitId],
  );
  if (kind !== 'township') await clearBodies(query, roundId, unitId);
  if (kind === 'community') await enrol(query, roundId, unitId);
  const act = () => ({ roundId, unitId, requestId: randomUUID() });
  const on = (day: string) => ({ ...database.context(), now: () => new Date(`${day}T02:00:00Z`) });
  return {
    database,
    roundId,
    unitId,
    people: await query<Someone>(kind === 'township' ? OF_COUNTY : OF_ROLL, [roundId, unitId]),
    on,
    act,
    fact: (fact, value, day) => recordFact(on(day), { ...act(), fact, value, happenedOn: day, evidence: '测试依据' }),
    ask: async <T>(text: string, more: readonly unknown[] = []) =>
      Object.values((await query<Record<string, T>>(text, [roundId, unitId, ...more]))[0] ?? {})[0],
  };
}

const OF_ROLL = `select p.person_id as "personId", p.name, v.card_number as card, v.group_name as group
  from voter v join person p using (county_id, person_id)
  where v.round_id = $1 and v.unit_id = $2 and v.struck_on is null
    and not exists (select from voter w join person q using (county_id, person_id)
      where w.round_id = v.round_id and w.unit_id = v.unit_id and q.name = p.name and q.person_id <> p.person_id)
  order by v.card_number limit 60`;

const OF_COUNTY = `select p.person_id as "personId", p.name, null as card, null as group
  from person p join round r on r.county_id = p.county_id and r.round_id = $1 and $2::uuid is not null
  where p.same_as is null
    and not exists (select from person q where q.county_id = p.county_id and q.name = p.name and q.person_id <> p.person_id)
  order by p.person_id limit 40`;

type Query = <T>(text: string, values: readonly unknown[]) => Promise<T[]>;

async function clearBodies(query: Query, roundId: string, unitId: string): Promise<void> {
  const of = `select body_id from duty_body where round_id = $1 and unit_id = $2
    and kind in ('electionCommittee', 'electionStaff')`;
  await query(`delete from duty_member where body_id in (${of})`, [roundId, unitId]);
  await query(`delete from duty_body where body_id in (${of})`, [roundId, unitId]);
  await query(`delete from unit_step where round_id = $1 and unit_id = $2`, [roundId, unitId]);
  await query(`delete from unit_method where round_id = $1 and unit_id = $2`, [roundId, unitId]);
}

async function enrol(query: Query, roundId: string, unitId: string): Promise<void> {
  await query(
    `insert into voter (county_id, voter_id, round_id, unit_id, person_id, card_number, group_name, category, name,
       pinyin, initials, sex, birth_date)
     select p.county_id, gen_random_uuid(), r.round_id, $2, p.person_id,
       lpad((row_number() over (order by p.person_id))::text, 5, '0'), '第一居民小组', 'household', p.name, p.pinyin,
       p.initials, p.sex, p.birth_date
     from round r join person p using (county_id)
     where r.round_id = $1 and p.birth_date < r.election_day - interval '18 years'
       and not exists (select 1 from voter v where v.county_id = p.county_id and v.person_id = p.person_id)
     order by p.person_id limit 60`,
    [roundId, unitId],
  );
}
