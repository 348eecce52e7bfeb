import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandInput, optionText, unusable } from './command.ts';

/** The root of the program's own tree. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

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

/** The port asked for, 8080 where none is. */
export function portOf(input: CommandInput): number {
  const text = optionText(input, 'port') ?? '8080';
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  return unusable(
    `端口 ${text} 不能用，应为 0 到 65535 的整数。`,
    `Port ${text} cannot be used: give a whole number from 0 to 65535.`,
  );
}
