import { readFile, writeFile } from 'node:fs/promises';
import {
  type CheckOptions,
  correctedWorkbook,
  type GivenMapping,
  type Issue,
  type RollCheckReport,
  rollCheckReport,
} from '@huanjie/rolls';
import { findRuleSet, RULE_SETS } from '@huanjie/rules';
import { type Command, type CommandInput, type ExitStatus, optionText, printJson, unusable } from '../command.ts';
import { fileArgument } from '../places.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** Issues that are printed for the eye; JSON lists them all. */
const PRINTED = 1000;

async function checkRoll(input: CommandInput): Promise<ExitStatus> {
  const [file] = input.args;
  if (file === undefined)
    return unusable(
      '用法：huanjie roll check 文件 [--election-day 2026-11-20] [--unit 单位代码] [--mapping 对应.json] [--replacements 字表.json] [--corrected 改正后.xlsx]',
      'Usage: huanjie roll check FILE [--election-day 2026-11-20] [--unit CODE] [--mapping MAP.json] [--replacements LIST.json] [--corrected OUT.xlsx]',
    );
  const options = await optionsOf(input);
  const bytes = await readFile(fileArgument(file)).catch(() =>
    unusable(`读不到文件 ${file}。请检查路径。`, `Cannot read ${file}. Check the path.`),
  );
  const report = await rollCheckReport(
    bytes,
    input.options.json === true ? options : { ...options, maxIssues: PRINTED },
  );
  if ('kind' in report) return unusable(report.zh, report.en);
  if (input.options.json === true) printJson(withoutPreview(report));
  else printRollReport(report);
  const out = optionText(input, 'corrected');
  if (out !== undefined) await writeCorrected(out, file, bytes, options);
  return report.errors > 0 ? 1 : 0;
}

async function optionsOf(input: CommandInput): Promise<CheckOptions> {
  const rules = optionText(input, 'rules');
  if (rules !== undefined && !findRuleSet(rules)) {
    const known = RULE_SETS.map(({ id }) => id).join(', ');
    return unusable(`没有规则集“${rules}”。可用：${known}。`, `There is no rule set "${rules}". Known are: ${known}.`);
  }
  const electionDay = optionText(input, 'election-day');
  if (electionDay !== undefined && !DAY.test(electionDay))
    return unusable(
      `选举日“${electionDay}”不是日期，应写成 2026-11-20。`,
      `Election day "${electionDay}" is no date; write it as 2026-11-20.`,
    );
  const unitCode = optionText(input, 'unit');
  if (unitCode !== undefined && !/^\d{12}$/.test(unitCode))
    return unusable(`单位代码“${unitCode}”不是12位数字。`, `Unit code "${unitCode}" does not have twelve digits.`);
  const mapping = await textsIn(input, 'mapping', '{"C": "idNumber", "选民": "name", "备注": null}');
  const replacements = await textsIn(input, 'replacements', '{"\\ue123": "㛃"}');
  return {
    ...(rules === undefined ? {} : { rules }),
    ...(electionDay === undefined ? {} : { electionDay }),
    ...(unitCode === undefined ? {} : { unitCode }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(replacements === undefined ? {} : { replacements: withoutNull(replacements) }),
  };
}

/** A JSON object of texts, as `mapping` and `replacements` are; `like` shows one. */
async function textsIn(input: CommandInput, name: string, like: string): Promise<GivenMapping | undefined> {
  const file = optionText(input, name);
  if (file === undefined) return undefined;
  const text = await readFile(fileArgument(file), 'utf8').catch(() =>
    unusable(`读不到文件 ${file}。请检查路径。`, `Cannot read ${file}. Check the path.`),
  );
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    read = null;
  }
  const isTexts =
    typeof read === 'object' &&
    read !== null &&
    Object.values(read).every((value) => value === null || typeof value === 'string');
  if (isTexts) return read as GivenMapping;
  return unusable(`${file} 应是这样的 JSON：${like}。`, `${file} should be JSON like ${like}.`);
}

const withoutNull = (texts: GivenMapping): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).flatMap(([from, to]) => (to === null ? [] : [[from, to]])));

/** First rows are for a screen that shows them to whoever sent the file, not for logs. */
function withoutPreview({ readings, ...report }: RollCheckReport): object {
  return { ...report, readings: readings.map(({ preview: _, ...reading }) => reading) };
}

async function writeCorrected(out: string, file: string, bytes: Uint8Array, options: CheckOptions): Promise<void> {
  const format = /\.csv$/i.test(out) ? 'csv' : 'xlsx';
  const path = fileArgument(out);
  if (path === fileArgument(file))
    unusable(
      '改正后的文件不能覆盖原文件，请另取名字。',
      'The corrected file may not replace the original; name another.',
    );
  const corrected = await correctedWorkbook(bytes, { ...options, format });
  if ('kind' in corrected) return unusable(corrected.zh, corrected.en);
  await writeFile(path, corrected, { mode: 0o600 }).catch(() =>
    unusable(`不能写入 ${out}。请检查路径和权限。`, `Cannot write ${out}. Check the path and your rights.`),
  );
}

const SEVERITIES: Readonly<Record<Issue['severity'], string>> = {
  error: '错误 error',
  warning: '提示 warning',
  question: '待核实 question',
};

function printRollReport(report: RollCheckReport): void {
  for (const issue of report.issues) process.stdout.write(`${SEVERITIES[issue.severity]}\t${issue.zh}\t${issue.en}\n`);
  if (report.omitted > 0)
    process.stdout.write(`…… 另有 ${report.omitted} 条未列出 / ${report.omitted} more are not listed\n`);
  const { rows, accepted, rejected, warnings, questions } = report;
  process.stdout.write(
    `共 ${rows} 行：可用 ${accepted} 行，需改正 ${rejected} 行，提示 ${warnings} 条，待核实 ${questions} 条。 / ${rows} rows: ${accepted} usable, ${rejected} to be mended, ${warnings} warnings, ${questions} questions.\n`,
  );
}

export const rollCommands: readonly Command[] = [
  {
    words: 'roll check',
    usage:
      'roll check FILE [--rules VC-2026] [--election-day D] [--unit CODE] [--mapping MAP.json] [--replacements LIST.json] [--corrected OUT.xlsx|OUT.csv] [--json]',
    says: { zh: '检查选民名单', en: 'Check a voter roll' },
    options: {
      rules: 'value',
      'election-day': 'value',
      unit: 'value',
      mapping: 'value',
      replacements: 'value',
      corrected: 'value',
    },
    run: checkRoll,
  },
];
