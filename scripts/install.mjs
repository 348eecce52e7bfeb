import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { at } from './paths.mjs';
import { run, runNode } from './run.mjs';
import { say, Trouble } from './say.mjs';

const stamp = at('node_modules', '.huanjie-install');

/** Refuses a Node that is too old, in words. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Trouble(
    `换届需要 Node.js 20.19 或更高版本，当前是 ${version}。请到 https://nodejs.org 下载新版后重试。`,
    `Huanjie needs Node.js 20.19 or later; this is ${version}. Get a newer one from https://nodejs.org and try again.`,
  );
}

/** Whether the installed packages are those of package-lock.json, for this platform. */
export async function isInstalled() {
  const wanted = await lockHash();
  if ((await read(stamp)) === wanted) return true;
  // Installed by hand: npm's own record of what it put there tells as much.
  const [lock, record] = [await read(at('package-lock.json')), await read(at('node_modules', '.package-lock.json'))];
  if (record === null || !matches(JSON.parse(lock).packages, JSON.parse(record).packages)) return false;
  await writeFile(stamp, wanted).catch(() => {});
  return true;
}

/** Installs what package-lock.json names. Only this step needs the network. */
export async function install() {
  say('正在安装依赖，首次需要联网，约一分钟', 'installing packages, which needs the network the first time');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js')
    ? await runNode([npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    throw new Trouble(
      '依赖安装失败，原因见上。请检查网络（或代理、镜像设置）后重新执行。',
      'Installing the packages failed, for the reason above. Check the network (or the proxy and mirror settings) and run the command again.',
    );
  }
  await writeFile(stamp, await lockHash());
}

async function lockHash() {
  const lock = await readFile(at('package-lock.json'));
  return createHash('sha256').update(`${process.platform}-${process.arch}\n`).update(lock).digest('hex');
}

function matches(locked, installed) {
  return Object.entries(locked).every(([path, { version, link, optional, peer }]) => {
    if (!path.includes('node_modules/') || link) return true;
    const there = installed[path];
    return there ? there.version === version : Boolean(optional || peer);
  });
}

const read = (file) => readFile(file, 'utf8').catch(() => null);
