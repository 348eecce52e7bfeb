import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { CheckAnswer, CheckedReport, ReportFinding } from '@huanjie/contract';
import { bytesOf, withConnection } from '../client.ts';
import { type Command, type CommandInput, type ExitStatus, optionText, printJson, unusable } from '../command.ts';
import { fileArgument } from '../places.ts';

const SEVERITIES: Readonly<Record<ReportFinding['severity'], string>> = {
  error: '错误',
  warning: '提醒',
  question: '待核实',
};

const CLASSES: Readonly<Record<ReportFinding['class'], string>> = {
  error: '数字矛盾',
  rounding: '取舍',
  coverage: '缺漏',
  definition: '口径',
  rule: '规则',
  text: '文字',
};

async function checkFile(input: CommandInput): Promise<ExitStatus> {
  const [file] = input.args;
  if (file === undefined)
    return unusable(
      '用法：huanjie report check 文件 [--round 编号] [--json]，文件写 - 时读标准输入。',
      'Usage: huanjie report check FILE [--round ID] [--json]; FILE - reads standard input.',
    );
  const bytes = await bytesIn(file);
  const name = file === '-' ? '' : basename(file);
  const round = optionText(input, 'round');
  if (round === undefined) return answerWith(input, await checkHere(bytes, name));
  return withConnection(input, async ({ call }) => {
    const answer = await bytesOf(
      await call(`/report-check?round=${encodeURIComponent(round)}`, {
        method: 'POST',
        body: bytes as Uint8Array<ArrayBuffer>,
        headers: { 'x-file-name': encodeURIComponent(name), 'content-type': 'application/octet-stream' },
      }),
    );
    const { text, figures, relations, findings } = JSON.parse(new TextDecoder().decode(answer)) as CheckAnswer;
    return answerWith(input, { text, figures, relations, findings });
  });
}

async function bytesIn(file: string): Promise<Uint8Array> {
  if (file !== '-')
    return readFile(fileArgument(file)).catch(() =>
      unusable(`读不到文件 ${file}。请检查路径。`, `Cannot read ${file}. Check the path.`),
    );
  if (process.stdin.isTTY)
    return unusable(
      '没有输入。用法：huanjie report check - < 总结.txt',
      'There is no input. Usage: huanjie report check - < report.txt',
    );
  return buffer(process.stdin);
}

/** Without a round neither a database nor a server is needed: the text is held against itself, in this process. */
async function checkHere(bytes: Uint8Array, name: string): Promise<CheckedReport> {
  const [{ readReport }, { checkReport }] = await Promise.all([import('@huanjie/forms'), import('@huanjie/reporting')]);
  const read = readReport(bytes, name);
  if (read.kind !== 'text') return unusable(read.zh, read.en);
  const { text, figures, relations, findings } = checkReport(read.text);
  // The contract's arrays are open to change where the checker's own are not.
  return structuredClone({ text, figures, relations, findings }) as CheckedReport;
}

function answerWith(input: CommandInput, report: CheckedReport): ExitStatus {
  if (input.options.json === true) printJson(report);
  else printFindings(report);
  return report.findings.some((finding) => finding.severity === 'error') ? 1 : 0;
}

function printFindings({ text, figures, relations, findings }: CheckedReport): void {
  const ordered = [...findings].sort((a, b) => a.start - b.start);
  for (const finding of ordered) {
    const line = text.slice(0, finding.start).split(/\r\n|\n|\r/).length;
    const quote = finding.quote.replace(/\s+/g, ' ');
    process.stdout.write(
      `[${SEVERITIES[finding.severity]} ${CLASSES[finding.class]}] 第${line}行 “${quote}” ${finding.zh} / ${finding.en}\n`,
    );
  }
  const count = (severity: ReportFinding['severity']) => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, questions] = [count('error'), count('warning'), count('question')];
  process.stdout.write(
    `读出 ${figures.length} 个数字，重算 ${relations.length} 处关系：错误 ${errors} 处，提醒 ${warnings} 处，待核实 ${questions} 处。 / ${figures.length} figures read, ${relations.length} relations recomputed: ${errors} errors, ${warnings} warnings, ${questions} to be confirmed.\n`,
  );
}

export const checkCommands: readonly Command[] = [
  {
    words: 'report check',
    usage: 'report check FILE|- [--round ID] [--json]',
    says: { zh: '核对一份工作总结里的数字', en: 'Check the figures of any work summary' },
    options: { round: 'value' },
    run: checkFile,
  },
];
