import { userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../database/database.ts';
import { openSystem, type SystemOptions, type SystemResult } from '../../system.ts';
import { countOthers } from './queries.ts';
import { keyFileIn, type Rotated, rotateKeys } from './rotate.ts';

export type RotationResult =
  | (Omit<Rotated, 'keys'> & {
      readonly kind: 'rotated' /** An earlier change was broken off; this finished it. */;
      readonly resumed: boolean;
    })
  | Exclude<SystemResult, { kind: 'open' }>;

/** The connections of a process that was killed go when the database notices; a running system's stay. */
const TRIES = 20;
const PAUSE = 250;

/**
 * Changes the keys of a data directory while nobody serves it. A change that was broken off is finished, not begun anew.
 * Refuses while another process of this program is connected to the database, because it would write under the old keys.
 */
export async function changeKeys(options: Pick<SystemOptions, 'dataDir' | 'databaseUrl'>): Promise<RotationResult> {
  if (options.databaseUrl !== undefined && (await isServedElsewhere(options.databaseUrl))) {
    return {
      kind: 'unusable',
      zh: '还有别的进程连着这个数据库。请先停止所有使用它的系统，再更换密钥。',
      en: 'Another process is connected to this database. Stop every system that uses it, then change the keys.',
    };
  }
  const opened = await openSystem({ ...options, practiceAccounts: false });
  if (opened.kind !== 'open') return opened;
  const { system } = opened;
  try {
    const { db, now } = system.services;
    const actor = { kind: 'operator', osUser: userInfo().username } as const;
    const { persons, counties } =
      system.rotated ?? (await rotateKeys({ db, keysFile: keyFileIn(options.dataDir), actor, now }));
    return { kind: 'rotated', persons, counties, resumed: system.rotated !== null };
  } finally {
    await system.close();
  }
}

async function isServedElsewhere(databaseUrl: string): Promise<boolean> {
  const database = openDatabase({ connectionString: databaseUrl, max: 1 }, () => undefined);
  try {
    for (let left = TRIES; left > 0; left -= 1) {
      if ((await countOthers(database.db)) === 0) return false;
      await pause(PAUSE);
    }
    return true;
  } catch {
    // A database that cannot be reached is refused in words where the system is opened.
    return false;
  } finally {
    await database.close();
  }
}
