import { afterEach, describe, expect, it } from 'vitest';
import { WorkerPool } from './pool.ts';

/** A worker that does what it is told: answers, hangs, eats memory, throws, or ends. */
const OBEDIENT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (job) => {
      if (job === 'hang') for (;;);
      if (job === 'eat') { const all = []; for (;;) all.push(new Array(100_000).fill(all.length)); }
      if (job === 'throw') throw new Error('sec' + 'ret');
      if (job === 'end') process.exit(3);
      parentPort.postMessage({ kind: 'done', result: job });
    });`)}`,
);

const pools: WorkerPool<string, string>[] = [];
function open(options: { seconds?: number; waiting?: number } = {}) {
  const pool = new WorkerPool<string, string>({
    file: OBEDIENT,
    workers: 1,
    seconds: options.seconds ?? 20,
    megabytes: 32,
    waiting: options.waiting ?? 10,
  });
  pools.push(pool);
  return pool;
}
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

describe('the worker pool', () => {
  it('answers jobs in their order', async () => {
    const pool = open();
    const outcomes = await Promise.all(['a', 'b', 'c'].map((job) => pool.run(job)));
    expect(outcomes).toEqual(['a', 'b', 'c'].map((result) => ({ kind: 'done', result })));
  });

  it('stops a job that never ends, leaves the event loop free meanwhile, and does the next one', async () => {
    const pool = open({ seconds: 1 });
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 50);
    const [late, next] = await Promise.all([pool.run('hang'), pool.run('next')]);
    clearInterval(counting);
    expect(late).toEqual({ kind: 'late' });
    expect(next).toEqual({ kind: 'done', result: 'next' });
    expect(turns).toBeGreaterThan(5);
  });

  it('stops a job that eats memory, and does the next one', async () => {
    const pool = open();
    expect(await pool.run('eat')).toEqual({ kind: 'exhausted' });
    expect(await pool.run('next')).toEqual({ kind: 'done', result: 'next' });
  });

  it.each(['throw', 'end'])('survives a worker that breaks (%s) and repeats nothing of what it said', async (job) => {
    const pool = open();
    const outcome = await pool.run(job);
    expect(outcome.kind).toBe('broken');
    expect(JSON.stringify(outcome)).not.toContain('secret');
    expect(await pool.run('next')).toEqual({ kind: 'done', result: 'next' });
  });

  it('turns away what would wait too long', async () => {
    const pool = open({ waiting: 2 });
    const kinds = (await Promise.all(['1', '2', '3', '4', '5'].map((job) => pool.run(job)))).map(({ kind }) => kind);
    expect(kinds).toEqual(['done', 'done', 'done', 'busy', 'busy']);
  });

  it('answers everybody when it is closed', async () => {
    const pool = open();
    const running = Promise.all([pool.run('hang'), pool.run('waits')]);
    await pool.close();
    expect(await running).toEqual([{ kind: 'busy' }, { kind: 'busy' }]);
  });
});
