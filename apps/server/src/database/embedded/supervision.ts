import { setTimeout as sleep } from 'node:timers/promises';
import { clearLeftovers, exited, type Launch, type Postmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { signal } from './processes.ts';
import { isUnusable, type Unusable } from './refusal.ts';

type Supervision = { onCrash(listener: (description: string) => void): void; stop(): Promise<void> };

/** Pauses between restarts: the first at once, doubling to the longest; a server that lasted this long starts anew. */
const shortestPause = 50;
const longestPause = 10_000;
const stable = 30_000;

/**
 * Keeps the postmaster running until `stop`: one that ends unexpectedly is restarted, at growing intervals if it keeps
 * ending. `released` runs once, after the last one has stopped.
 */
export function supervise(launch: Launch, first: Postmaster, released: () => Promise<void>): Supervision {
  const listeners: ((description: string) => void)[] = [];
  const stopping = new AbortController();
  let current: Postmaster | null = first;

  // A process that exits without stopping (an uncaught error) still asks the database to shut down behind it.
  const onExit = () => current && signal(current.pid, 'SIGINT');
  process.on('exit', onExit);

  async function watch(): Promise<void> {
    let pause = 0;
    while (current) {
      const startedAt = Date.now();
      const { exitCode, signalCode } = await exited(current);
      current = null;
      if (stopping.signal.aborted) return;
      const description = `数据库意外退出（${signalCode ?? exitCode}），正在重新启动 / PostgreSQL ended unexpectedly, restarting`;
      launch.log(description);
      for (const listener of listeners) listener(description);
      if (Date.now() - startedAt > stable) pause = 0;
      while (!current && !stopping.signal.aborted) {
        await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
        pause = Math.min(Math.max(shortestPause, pause * 2), longestPause);
        const next = await restart(launch);
        if (isUnusable(next)) launch.log(`${next.zh} / ${next.en}`);
        else current = next;
      }
      // Asked to stop while the restart was under way.
      if (current && stopping.signal.aborted) await stopPostmaster(current.pid, launch.binaries, launch.cluster);
    }
  }
  const watching = watch();

  let stopped: Promise<void> | null = null;
  async function stop(): Promise<void> {
    stopping.abort();
    current?.child.ref();
    if (current) await stopPostmaster(current.pid, launch.binaries, launch.cluster);
    await watching;
    process.off('exit', onExit);
    await released();
  }
  return {
    onCrash: (listener) => {
      listeners.push(listener);
    },
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function restart(launch: Launch): Promise<Postmaster | Unusable> {
  try {
    const clear = await clearLeftovers(launch);
    return isUnusable(clear) ? clear : await startPostmaster(launch);
  } catch (error) {
    return { kind: 'unusable', zh: `重新启动失败：${String(error)}`, en: `restart failed: ${String(error)}` };
  }
}
