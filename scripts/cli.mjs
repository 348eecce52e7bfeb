import { pathToFileURL } from 'node:url';
import { builtCli } from './paths.mjs';
import { prepare } from './prepare.mjs';

/**
 * Prepares the tree and becomes the command line of Huanjie, in this very process: signals, standard input and the exit
 * code are its own, and killing this process leaves no server behind that another would still have to find.
 */
export async function cli(args) {
  await prepare();
  // npm changes to the root of the tree; file names are meant from where the user stood.
  process.env.HUANJIE_CWD = process.env.INIT_CWD ?? process.cwd();
  process.argv = [process.argv[0], builtCli, ...args];
  await import(pathToFileURL(builtCli).href);
}
