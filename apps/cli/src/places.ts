import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandInput, optionText } from './command.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the user stood when he typed the command: npm changes the folder before it runs a script. */
const standing = (): string => process.env.HUANJIE_CWD ?? process.cwd();

/** A file argument, seen from where the user stands. */
export const fileArgument = (path: string): string => (isAbsolute(path) ? path : resolve(standing(), path));

/** Data directory: `--data`, else `data/` beside the program, as root `/var/lib/huanjie`. */
export function dataDir(input: CommandInput): string {
  const given = optionText(input, 'data');
  if (given !== undefined) return fileArgument(given);
  return process.getuid?.() === 0 ? '/var/lib/huanjie' : resolve(ROOT, 'data');
}

/** The built web application. */
export const WEB_FOLDER = resolve(ROOT, 'apps/web/dist');
