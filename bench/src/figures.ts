import { createApp, loadDemo, type OpenDatabase } from '@huanjie/server';
import { below, compared, interleave, type Result, timed } from './measure.ts';
import type { Place } from './place.ts';
import { VILLAGE } from './village.ts';

const RUNS = 7;
const GOALS = { cold: 300, warm: 5, report: 500 } as const;

/** All figures of the village round and its report, against one pass over the two longest tables behind them. */
export async function figures(place: Place): Promise<readonly Result[]> {
  await place.template('bench_figures', (database) =>
    loadDemo({ ...place.system.services, db: database.db }, database.pool, ['village'], () => undefined),
  );
  return place.fresh('bench_figures', (database) => measure(place, database));
}

async function measure(place: Place, database: OpenDatabase): Promise<readonly Result[]> {
  const token = 'bench-operator-token-0000';
  const services = { ...place.system.services, db: database.db };
  const app = createApp({ services, pool: database.pool, operator: { token, osUser: 'bench' }, webFolder: null });
  const get = async (path: string) => {
    const response = await app.request(`/api/rounds/${VILLAGE.roundId}/${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await response.arrayBuffer();
  };
  // An export is an event: it moves the journal on, and figures of the position before no longer hold.
  const moveOn = () => get('exports/meetings.csv');
  await get('figures');
  const time = await interleave(RUNS, {
    cold: async () => {
      await moveOn();
      return timed(() => get('figures'));
    },
    warm: () => timed(() => get('figures')),
    report: async () => {
      await moveOn();
      return timed(() => get('report.json'));
    },
    scan: () =>
      timed(() => database.pool.query('select (select count(*) from voter), (select count(*) from check_in)')),
  });
  const raw = { name: 'count voters and check-ins', time: time.scan };
  return [
    below(compared('all figures, cold', time.cold, raw), GOALS.cold),
    below({ name: 'all figures, warm', median: time.warm, unit: 'ms' }, GOALS.warm),
    below({ name: 'report as JSON, cold', median: time.report, unit: 'ms' }, GOALS.report),
  ];
}
