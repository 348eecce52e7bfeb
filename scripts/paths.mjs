import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the source tree. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the tree. */
export const at = (...parts) => join(root, ...parts);

/** The command line of Huanjie, once built. */
export const builtCli = at('apps', 'cli', 'dist', 'main.js');
