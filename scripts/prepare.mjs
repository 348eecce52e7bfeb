import { findTools } from './browser.mjs';
import { build, isBuilt } from './compile.mjs';
import { checkNode, install, isInstalled } from './install.mjs';
import { at, root } from './paths.mjs';
import { Trouble } from './say.mjs';
import { takingTurns } from './turn.mjs';

/**
 * Makes the tree ready to run: installs and builds what is absent or out of date, and nothing else, so that a tree that
 * is ready may be read-only and offline. With `forTests`, what the tests need besides, too.
 * Returns the browser's path with `forTests`. Throws Trouble.
 */
export async function prepare({ forTests = false } = {}) {
  checkNode();
  if (!((await isInstalled()) && (await isBuilt()))) {
    await takingTurns(at('.cache', 'prepare.lock'), async () => {
      if (!(await isInstalled())) await install();
      if (!(await isBuilt())) await build();
    }).catch(inWords);
  }
  return forTests ? await findTools() : null;
}

function inWords(error) {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  throw new Trouble(
    `程序目录 ${root} 需要安装或构建，但当前账号不能写入。请先由有权限的账号执行一次 npm run build。`,
    `The program's directory ${root} needs installing or building, but this account cannot write to it. Let one that can run npm run build once.`,
  );
}
