import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { at } from './paths.mjs';
import { run, runNode } from './run.mjs';
import { say, Trouble } from './say.mjs';

const VERSION = '24.9.0';

/**
 * A Node of the next long-term line, on which the built system is tried as well. It comes from npm, into the cache
 * folder and not into the installation. Returns its path.
 */
export async function findNewerNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = at('.cache', 'newer-node');
  const packageDir = join(folder, 'node_modules', name);
  const path = join(packageDir, 'bin', platform === 'win' ? 'node.exe' : 'node');
  const version = () =>
    existsSync(path)
      ? JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version.replace(/^v/, '')
      : null;
  if (version() === VERSION) return path;
  say(`正在下载测试用的 Node.js ${VERSION}`, `downloading Node.js ${VERSION} for the tests`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true}\n');
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', `${name}@${VERSION}`];
  const npm = process.env.npm_execpath;
  const options = { cwd: folder };
  if (npm?.endsWith('.js')) await runNode([npm, ...args], options);
  else await run('npm', args, { ...options, shell: process.platform === 'win32' });
  if (version() === VERSION) return path;
  throw new Trouble(
    `测试还需要 Node.js ${VERSION}（npm 包 ${name}），没有下载成功。请检查网络后重试。`,
    `The tests also need Node.js ${VERSION} (npm package ${name}), which could not be downloaded. Check the network and try again.`,
  );
}
