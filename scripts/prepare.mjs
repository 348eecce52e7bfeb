import { findTools } from './browser.mjs';
import { build, isBuilt } from './compile.mjs';
import { checkNode, install, isInstalled } from './install.mjs';
import { at } from './paths.mjs';
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
    });
  }
  return forTests ? await findTools() : null;
}
