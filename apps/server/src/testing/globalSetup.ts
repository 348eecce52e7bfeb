import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Connection, startEmbedded } from '../database/embedded/index.ts';
import { makeTemplates } from './templates.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How to reach the test server. */
    connection: Connection;
  }
}

/**
 * One real PostgreSQL for the whole test run, with two template databases: `huanjie_empty` (migrated) and
 * `huanjie_examples` (the example rounds loaded through the import). Tests that only read share `huanjie_read`.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-test-'));
  // As root the database runs under an account of its own, which must be able to enter.
  await chmod(folder, 0o755);
  const started = await startEmbedded({ dataDir: join(folder, 'data') });
  if (started.kind !== 'started') throw new Error(JSON.stringify(started));
  const stop = async () => {
    await started.database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplates(started.database.connection);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('connection', started.database.connection);
  return stop;
}
