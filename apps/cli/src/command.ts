/** A sentence in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** Unusable input: one clear line on standard error, exit status 2. */
export class UnusableInput extends Error {
  readonly said: Said;
  constructor(zh: string, en: string) {
    super(en);
    this.said = { zh, en };
  }
}

/** The answer is "no": a step that the rules or the state of things refuse; exit status 1. */
export class RefusedStep extends UnusableInput {}

export const unusable = (zh: string, en: string): never => {
  throw new UnusableInput(zh, en);
};

/** Exit status: 0 yes, 1 the answer is "no", 2 unusable input. */
export type ExitStatus = 0 | 1 | 2;

export interface CommandInput {
  /** Arguments that are no options, after the command's own words. */
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Command {
  /** Words that call it, for instance `figures explain`. */
  readonly words: string;
  readonly usage: string;
  readonly says: Said;
  /** Options beside the global `--data`, `--database-url`, `--json`, with whether they take a value. */
  readonly options?: Readonly<Record<string, 'value' | 'flag'>>;
  run(input: CommandInput): Promise<ExitStatus>;
}

/** A value of an option, or undefined. */
export const optionText = (input: CommandInput, name: string): string | undefined => {
  const value = input.options[name];
  return typeof value === 'string' ? value : undefined;
};

/** A required option. */
export const requiredOption = (input: CommandInput, name: string, zh: string): string =>
  optionText(input, name) ?? unusable(`缺少 --${name}（${zh}）。`, `--${name} is missing.`);

/** Prints a result as JSON, whole and stable. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};
