import { readFile } from 'node:fs/promises';
import { text as readText } from 'node:stream/consumers';
import {
  type Determination,
  determine,
  OVERLAYS,
  type Overlay,
  type Poll,
  parameterName,
  type Refusal,
  RULE_SETS,
  type RuleSet,
} from '@huanjie/rules';
import { type Command, type CommandInput, type ExitStatus, printJson, unusable } from '../command.ts';
import { fileArgument } from '../places.ts';
import { withStrokeOrder } from './announced.ts';

const TEXTS: readonly (RuleSet | Overlay)[] = [...RULE_SETS, ...OVERLAYS];

async function listRules(input: CommandInput): Promise<ExitStatus> {
  const list = TEXTS.map((text) => ({
    id: text.id,
    title: text.title,
    appliesTo: text.appliesTo,
    inForce: text.inForce,
    source: text.source,
    complete: text.complete,
    layer: 'province' in text ? 'province' : 'national',
  }));
  if (input.options.json === true) printJson(list);
  else {
    for (const { id, title, inForce, complete } of list)
      process.stdout.write(
        `${id}\t${printDays(inForce)}\t${title.zh}${complete ? '' : '\t尚未录全 / not all rows entered'}\n`,
      );
  }
  return 0;
}

/** Days in force; what is not known to the day is printed as far as it is known. */
function printDays({ from, to, fromKnownBy }: RuleSet['inForce']): string {
  const length = { year: 4, month: 7, adoption: 10 }[fromKnownBy ?? 'adoption'];
  const adopted = fromKnownBy === 'adoption' ? '（通过日 adopted）' : '';
  return `${from.slice(0, length)}${adopted}—${to ?? ''}`;
}

async function showRules(input: CommandInput): Promise<ExitStatus> {
  const [id] = input.args;
  const known = TEXTS.map((text) => text.id).join(', ');
  if (id === undefined)
    return unusable(
      `用法：huanjie rules show 规则集。可用：${known}。`,
      `Usage: huanjie rules show ID. Known are: ${known}.`,
    );
  const text =
    TEXTS.find((one) => one.id === id) ??
    unusable(`没有规则集“${id}”。可用：${known}。`, `There is no rule set "${id}". Known are: ${known}.`);
  const parameters = text.parameters.map((one) => ({
    id: one.id,
    value: one.value,
    source: one.source,
    article: one.article,
    confidence: one.confidence,
    unit: one.unit ?? null,
    rule: one.rule ?? null,
    ...('province' in text ? {} : { mark: one.mark ?? 'N' }),
  }));
  if (input.options.json === true) printJson(parameters);
  else {
    process.stdout.write(`${text.title.zh}\n${text.title.en}\n`);
    if (!text.complete) process.stdout.write('尚未录全 / not all rows entered\n');
    for (const item of parameters) {
      const value = `${Array.isArray(item.value) ? item.value.join(', ') : item.value}`;
      const unit = item.unit === null ? '' : ` ${item.value === 1 ? item.unit.slice(0, -1) : item.unit}`;
      const confidence = item.confidence === 'R' ? '待核实 / to be confirmed' : item.confidence;
      const name = parameterName(item.id);
      process.stdout.write(
        `${[item.id, `${name.zh} / ${name.en}`, value + unit, item.source, item.article ?? '', confidence].join('\t')}\n`,
      );
    }
  }
  return 0;
}

/** Reads JSON from a file argument or from standard input. */
async function readJson(file: string | undefined): Promise<unknown> {
  if (file === undefined && process.stdin.isTTY) {
    return unusable(
      '没有输入。用法：huanjie determine < poll.json',
      'There is no input. Usage: huanjie determine < poll.json',
    );
  }
  const text = file === undefined ? await readText(process.stdin) : await textOf(file);
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    return unusable(
      `输入不是完整的 JSON（${where}）。请改正后重试。`,
      `The input is not whole JSON (${where}). Mend it and try again.`,
    );
  }
}

const textOf = (file: string): Promise<string> =>
  readFile(fileArgument(file), 'utf8').catch(() =>
    unusable(`读不到文件 ${file}。请检查路径。`, `Cannot read ${file}. Check the path.`),
  );

/** In a recall nobody is elected: its contests carry `passed` in place of `elected`. */
function withoutElected(result: Determination | Refusal): object {
  if ('error' in result) return result;
  const contests = result.contests.map(({ elected, ...rest }) =>
    rest.passed === undefined ? { ...rest, elected } : rest,
  );
  return result.contests.some(({ passed }) => passed !== undefined) ? { ...result, contests } : result;
}

async function decide(input: CommandInput): Promise<ExitStatus> {
  const given = await readJson(input.args[0]);
  // What stands in the input is judged by determine() itself: a wrong shape is a refusal with its place.
  if (!Array.isArray(given)) {
    const result = determine(withStrokeOrder(given) as Poll);
    if ('error' in result) return unusable(`${result.error.zh}。`, `${result.error.en}.`);
    printJson(withoutElected(result));
    return 0;
  }
  const results = given.map((poll) => determine(withStrokeOrder(poll) as Poll));
  printJson(results.map(withoutElected));
  const refused = results.flatMap((result, index) => ('error' in result ? [{ index, error: result.error }] : []));
  const [first] = refused;
  if (first === undefined) return 0;
  process.stderr.write(
    `${refused.length} 项不能判定，第一项是第 ${first.index + 1} 项：${first.error.zh}。 / ${refused.length} refused, the first is number ${first.index + 1}: ${first.error.en}.\n`,
  );
  return 2;
}

export const lawCommands: readonly Command[] = [
  {
    words: 'rules list',
    usage: 'rules list [--json]',
    says: { zh: '列出规则集和省级规定', en: 'List the rule sets and the provincial overlays' },
    run: listRules,
  },
  {
    words: 'rules show',
    usage: 'rules show ID [--json]',
    says: { zh: '一个规则集或省级规定的全部参数', en: 'All parameters of a rule set or overlay' },
    run: showRules,
  },
  {
    words: 'determine',
    usage: 'determine < poll.json > result.json',
    says: {
      zh: '按规则判定一次投票（或多次投票的数组）的结果',
      en: 'Decide a poll, or an array of polls, by its rule set',
    },
    run: decide,
  },
];
