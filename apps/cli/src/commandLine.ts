import { parseArgs } from 'node:util';
import { type Command, RefusedStep, UnusableInput } from './command.ts';
import { checkCommands } from './commands/check.ts';
import { figureCommands } from './commands/figures.ts';
import { lawCommands } from './commands/law.ts';
import { operatorCommands } from './commands/operator.ts';
import { personalDataCommands } from './commands/personalData.ts';
import { rollCommands } from './commands/roll.ts';
import { roundCommands } from './commands/rounds.ts';
import { serveCommands } from './commands/serve.ts';
import { timelineCommands } from './commands/timeline.ts';

const COMMANDS: readonly Command[] = [
  ...serveCommands,
  ...roundCommands,
  ...figureCommands,
  ...checkCommands,
  ...lawCommands,
  ...rollCommands,
  ...timelineCommands,
  ...operatorCommands,
  ...personalDataCommands,
];

const GLOBAL = { data: 'value', 'database-url': 'value', json: 'flag', help: 'flag' } as const;

function usage(): string {
  const lines = COMMANDS.map((command) => `  huanjie ${command.usage}\n      ${command.says.zh} / ${command.says.en}`);
  return `用法 Usage:\n${lines.join('\n')}\n`;
}

/** The command whose words stand first; the longest match wins (`figures explain` before `figures`). */
function findCommand(words: readonly string[]): Command | undefined {
  return [...COMMANDS]
    .sort((a, b) => b.words.length - a.words.length)
    .find((command) => command.words.split(' ').every((word, index) => words[index] === word));
}

/** The arguments that are neither options nor the values of the global ones: they begin with the command's words. */
function wordsOf(argv: readonly string[]): readonly string[] {
  const takesValue = (item: string | undefined) => GLOBAL[item?.slice(2) as keyof typeof GLOBAL] === 'value';
  return argv.filter((item, at) => !item.startsWith('-') && !takesValue(argv[at - 1]));
}

/** Runs the command that the arguments name and gives its exit status. Whatever goes wrong becomes one line in words. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const words = wordsOf(argv);
  if (argv.length === 0 || argv[0] === '--help' || argv[0] === 'help') {
    process.stdout.write(usage());
    return argv.length === 0 ? 2 : 0;
  }
  const command = findCommand(words);
  if (command === undefined) {
    process.stderr.write(
      `没有命令“${words.join(' ')}”。huanjie --help 列出全部命令。 / There is no command "${words.join(' ')}"; huanjie --help lists them all.\n`,
    );
    return 2;
  }
  const known = Object.entries({ ...GLOBAL, ...command.options });
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(
        known.map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }]),
      ),
    });
    if (values.help === true) {
      process.stdout.write(`huanjie ${command.usage}\n${command.says.zh} / ${command.says.en}\n`);
      return 0;
    }
    return await command.run({
      args: positionals.slice(command.words.split(' ').length),
      options: values as Record<string, string | boolean | undefined>,
    });
  } catch (error) {
    return explain(error, command);
  }
}

function explain(error: unknown, command: Command): number {
  if (error instanceof UnusableInput) {
    process.stderr.write(`${error.said.zh} / ${error.said.en}\n`);
    return error instanceof RefusedStep ? 1 : 2;
  }
  const { code, message } = error as { code?: string; message?: string };
  if (code?.startsWith('ERR_PARSE_ARGS') === true) {
    process.stderr.write(
      `参数不对。用法：huanjie ${command.usage} / Unusable options (${message?.split('.')[0]}). Usage: huanjie ${command.usage}\n`,
    );
    return 2;
  }
  process.stderr.write(
    `出错：${message ?? String(error)}。请用 huanjie doctor 检查本机。 / Failed: ${message ?? String(error)}. Try huanjie doctor.\n`,
  );
  return 2;
}
