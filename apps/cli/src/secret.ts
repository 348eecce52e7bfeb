import { readFile } from 'node:fs/promises';
import { type CommandInput, optionText, unusable } from './command.ts';
import { fileArgument } from './places.ts';

export interface SecretSource {
  /** Option that names a file whose first line is the secret. */
  readonly option: string;
  readonly environment: string;
  readonly zh: string;
  readonly en: string;
  /** Asked twice, because nobody can look it up afterwards. */
  readonly twice: boolean;
}

/** A passphrase or password: from a file, from the environment, or typed unseen at a terminal. Never an argument. */
export async function readSecret(input: CommandInput, source: SecretSource): Promise<string> {
  const file = optionText(input, source.option);
  if (file !== undefined) {
    const text = await readFile(fileArgument(file), 'utf8').catch(() =>
      unusable(`读不到文件 ${file}。请检查路径。`, `Cannot read ${file}. Check the path.`),
    );
    return text.split(/\r?\n/)[0] ?? '';
  }
  const given = process.env[source.environment];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) {
    return unusable(
      `缺少${source.zh}。请用 --${source.option} 指定文件，或设置环境变量 ${source.environment}。`,
      `The ${source.en} is missing. Name a file with --${source.option}, or set ${source.environment}.`,
    );
  }
  const typed = await ask(`${source.zh} ${source.en}: `);
  if (source.twice && (await ask(`再输入一次 again: `)) !== typed) {
    return unusable(
      `两次输入的${source.zh}不同。请重新执行。`,
      `The two entries of the ${source.en} differ. Run the command again.`,
    );
  }
  return typed;
}

const INTERRUPT = '\u0003';
const RUBOUT = ['\u007f', '\b'];

/** Reads a line from the terminal without showing it. */
function ask(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(prompt);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  let typed = '';
  return new Promise((done, fail) => {
    const finish = () => {
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
    };
    const take = (text: string) => {
      for (const character of text) {
        if (character === INTERRUPT) {
          finish();
          fail(new Error('已取消 / cancelled'));
          return;
        }
        if (character === '\r' || character === '\n') {
          finish();
          done(typed);
          return;
        }
        typed = RUBOUT.includes(character) ? [...typed].slice(0, -1).join('') : typed + character;
      }
    };
    stdin.on('data', take);
  });
}
