import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../http/context.ts';
import { ownDatabase, type TestDatabase } from '../../testing/database.ts';

export interface RollOfUnit {
  readonly roundId: string;
  readonly unitId: string;
  /** Entries on the roll, men and women alternating as long as both last. */
  readonly voters: readonly string[];
}

export interface RollsKit {
  readonly database: TestDatabase;
  readonly units: readonly RollOfUnit[];
  /** The server's clock on a day, at ten in the morning in Shanghai. */
  readonly on: (day: string) => RequestContext;
  /** The parts that every command carries, with a request id of its own. */
  readonly act: (unit?: number) => { roundId: string; unitId: string; requestId: string };
}

/** A copy of the example rounds with the rolls of the first units that elect in a round of a kind. */
export async function openRolls(kind: 'village' | 'community' | 'township'): Promise<RollsKit> {
  const database = await ownDatabase('huanjie_examples');
  const { rows } = await database.pool.query<{ round_id: string; unit_id: string }>(
    `select r.round_id, u.unit_id from round r
     join round_unit x using (county_id, round_id)
     join unit u on u.county_id = r.county_id and u.unit_id = x.unit_id
     where r.kind = $1 and x.participation = 'elects' order by u.code limit 3`,
    [kind],
  );
  if (kind !== 'village') for (const row of rows) await enrol(database, row);
  const units = await Promise.all(
    rows.map(async ({ round_id, unit_id }) => {
      const found = await database.pool.query<{ voter_id: string }>(
        `select voter_id from voter where round_id = $1 and unit_id = $2 and struck_on is null
         order by row_number() over (partition by sex order by card_number), sex limit 60`,
        [round_id, unit_id],
      );
      return { roundId: round_id, unitId: unit_id, voters: found.rows.map((row) => row.voter_id) };
    }),
  );
  return {
    database,
    units,
    on: (day) => ({ ...database.context(), now: () => new Date(`${day}T02:00:00Z`) }),
    act: (unit = 0) => ({
      roundId: units[unit]?.roundId ?? '',
      unitId: units[unit]?.unitId ?? '',
      requestId: randomUUID(),
    }),
  };
}

/** Puts people of the county on a roll: the example communities come without rolls. */
async function enrol(database: TestDatabase, { round_id, unit_id }: { round_id: string; unit_id: string }) {
  await database.pool.query(
    `insert into voter (county_id, voter_id, round_id, unit_id, person_id, card_number, group_name, category, name,
       pinyin, initials, sex, birth_date)
     select p.county_id, gen_random_uuid(), r.round_id, $2, p.person_id,
       lpad((row_number() over (order by p.person_id))::text, 5, '0'), '第一居民小组', 'household', p.name, p.pinyin,
       p.initials, p.sex, p.birth_date
     from round r join person p using (county_id)
     where r.round_id = $1 and p.birth_date < r.election_day - interval '18 years'
       and not exists (select 1 from voter v where v.county_id = p.county_id and v.person_id = p.person_id)
     order by p.person_id limit 12`,
    [round_id, unit_id],
  );
}

/** Moves the election of a round to another day, so that the law of that day holds. */
export const moveElection = ({ database, units }: RollsKit, day: string) =>
  database.pool.query('update round set election_day = $1 where round_id = $2', [day, units[0]?.roundId]);

/**
 * Carries the examples over to another county, so that the measure of another province holds. Keys are rewritten in
 * every table at once; the units and the round keep their ids.
 */
export async function moveCounty({ database }: RollsKit, to: number): Promise<void> {
  const client = await database.pool.connect();
  try {
    const { rows } = await client.query<{ table_name: string }>(
      `select c.table_name from information_schema.columns c join information_schema.tables t using (table_name)
       where c.column_name = 'county_id' and c.table_schema = 'public' and t.table_schema = 'public'
         and t.table_type = 'BASE TABLE' and c.table_name <> 'county'`,
    );
    const found = await client.query<{ county_id: number }>("select county_id from round where kind = 'village'");
    const from = found.rows[0]?.county_id;
    await client.query('begin');
    await client.query("set local session_replication_role = 'replica'");
    for (const { table_name } of [...rows, { table_name: 'county' }]) {
      await client.query(`update ${table_name} set county_id = $1 where county_id = $2`, [to, from]);
    }
    await client.query('commit');
    // The planner's figures are of the old county; without new ones it goes through whole tables row by row.
    await client.query('analyze');
  } finally {
    client.release();
  }
}

/** What a refused promise says; null for one that is kept. */
export const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code: string; data: { zh: string; en: string; rules?: string[] } }) => ({
      code: error.code,
      ...error.data,
    }),
  );
