import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Connection, startEmbedded } from '../database/embedded/index.ts';
import { templatesDigest } from './keptTemplates.ts';
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
 * `HUANJIE_TEST_DATA` names a folder that keeps the server's data between runs, one run at a time, so that the
 * examples are loaded again only when something that makes them changed.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kept = process.env.HUANJIE_TEST_DATA;
  const folder = kept === undefined ? await mkdtemp(join(tmpdir(), 'huanjie-test-')) : await keptFolder(kept);
  // As root the database runs under an account of its own, which must be able to enter.
  await chmod(folder, 0o755);
  const made = join(folder, 'made');
  const ready = kept !== undefined && existsSync(made);
  if (!ready) await rm(join(folder, 'data'), { recursive: true, force: true });
  const started = await startEmbedded({ dataDir: join(folder, 'data') });
  if (started.kind !== 'started') throw new Error(JSON.stringify(started));
  const stop = async () => {
    await started.database.stop();
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    if (!ready) await makeTemplates(started.database.connection);
    if (kept !== undefined) await writeFile(made, '');
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('connection', started.database.connection);
  return stop;
}

/** The folder of the templates as they are made now; those made otherwise are removed. */
async function keptFolder(root: string): Promise<string> {
  const name = templatesDigest();
  await mkdir(join(root, name), { recursive: true });
  await chmod(root, 0o755);
  for (const other of await readdir(root)) {
    if (other !== name) await rm(join(root, other), { recursive: true, force: true });
  }
  return join(root, name);
}
