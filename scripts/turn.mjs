import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const beat = 2_000;
const silence = 15_000;

/**
 * Does the work while no other process does such work, by a lock file that the worker touches every two seconds: one
 * that has been silent for fifteen belongs to a process that was killed, and is removed.
 */
export async function takingTurns(lock, work) {
  await mkdir(dirname(lock), { recursive: true });
  let said = false;
  while (!(await create(lock))) {
    if (await isDead(lock)) {
      await rm(lock, { force: true });
      continue;
    }
    if (!said) say('另一个进程正在安装或构建，等它完成', 'waiting for another process that is installing or building');
    said = true;
    await sleep(200);
  }
  const pulse = setInterval(() => utimes(lock, new Date(), new Date()).catch(() => {}), beat);
  try {
    return await work();
  } finally {
    clearInterval(pulse);
    await rm(lock, { force: true });
  }
}

async function create(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isDead(lock) {
  try {
    if (Date.now() - (await stat(lock)).mtimeMs > silence) return true;
    const pid = Number(await readFile(lock, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
