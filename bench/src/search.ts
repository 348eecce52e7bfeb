import { createApp, type OpenDatabase } from '@huanjie/server';
import { below, compared, interleave, type Result, timed } from './measure.ts';
import type { Place } from './place.ts';
import { beforeTheRoll, importInto, joined, VILLAGE } from './village.ts';

const RUNS = 9;
const GOAL = 50;
/** Counties beside the searched one overnight: with it they hold ten million entries. */
const OTHERS = 40;

/** A frequent surname, a given name, whole and partial pinyin, initials, another reading of a surname, a card number. */
const SEARCHES = ['张', '建国', 'li', 'zhangwei', 'zs', 'danwei', '0019'] as const;

/**
 * Searching the whole roll of the village round over HTTP, first page with all counts, against counting the names with
 * a character from end to end. Overnight once more with the rolls of forty other counties in the same tables.
 */
export async function search(place: Place, isNightly: boolean): Promise<readonly Result[]> {
  const roll = await joined('rolls');
  await place.template('bench_search', async (database) => {
    await beforeTheRoll(place, database);
    await importInto(place, database, 'rolls', roll.bytes);
  });
  return place.fresh('bench_search', async (database) => {
    const one = await measure(place, database, roll.rows);
    if (!isNightly) return one;
    await addCounties(database);
    return [...one, ...(await measure(place, database, roll.rows * (OTHERS + 1)))];
  });
}

async function measure(place: Place, database: OpenDatabase, rows: number): Promise<readonly Result[]> {
  await database.pool.query('vacuum analyze voter');
  const token = 'bench-operator-token-0000';
  const services = { ...place.system.services, db: database.db };
  const app = createApp({ services, pool: database.pool, operator: { token, osUser: 'bench' }, webFolder: null });
  const get = async (path: string) => {
    const response = await app.request(`/api/rounds/${VILLAGE.roundId}/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.arrayBuffer();
  };
  const scan = () =>
    database.pool.query(`select count(*) from voter where round_id = '${VILLAGE.roundId}' and name like '%国%'`);
  const variant = (text: string) => async () => {
    // Counts of a search are kept while the journal stands still; an export moves it on.
    await get('exports/meetings.csv');
    return timed(() => get(`voters?search=${encodeURIComponent(text)}&pageSize=50`));
  };
  const searches = Object.fromEntries(SEARCHES.map((text) => [text, variant(text)]));
  const time: Record<string, number> = await interleave(RUNS, { ...searches, scan: () => timed(scan) });
  const raw = { name: 'every name of the round looked at', time: time.scan ?? 0 };
  return SEARCHES.map((text) =>
    below(compared(`search for ${text} (${rows} entries)`, time[text] ?? Number.NaN, raw), GOAL),
  );
}

/** Copies the roll into other counties: entries alone, since nothing else is searched. */
async function addCounties(database: OpenDatabase): Promise<void> {
  const client = await database.pool.connect();
  const { rows } = await client.query<{ names: string; values: string }>(
    `select string_agg(column_name, ', ' order by ordinal_position) as names,
       string_agg(case column_name when 'county_id' then 'county_id + k' when 'voter_id' then 'gen_random_uuid()'
         when 'round_id' then 'md5(k::text)::uuid' else column_name end, ', ' order by ordinal_position) as values
     from information_schema.columns where table_name = 'voter' and table_schema = 'public'`,
  );
  const [{ names, values } = { names: '', values: '' }] = rows;
  try {
    // Without the checks of foreign keys: units and persons of those counties do not exist.
    await client.query(`set session_replication_role = 'replica'`);
    for (let other = 1; other <= OTHERS; other += 1) {
      await client.query(
        `insert into voter (${names}) select ${values} from voter, (select ${other} as k) as other
         where round_id = '${VILLAGE.roundId}'`,
      );
    }
  } finally {
    await client.query('reset session_replication_role');
    client.release();
  }
}
