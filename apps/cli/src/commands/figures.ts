import { writeFile } from 'node:fs/promises';
import { bytesOf, type Connection, withConnection } from '../client.ts';
import {
  type Command,
  type CommandInput,
  type ExitStatus,
  optionText,
  printJson,
  requiredOption,
  unusable,
} from '../command.ts';
import { fileArgument } from '../places.ts';

const PAGE = 200;

async function figures(input: CommandInput): Promise<ExitStatus> {
  const roundId = requiredOption(input, 'round', '换届编号');
  return withConnection(input, async ({ api }) => {
    const { figures: all } = await api.reporting.figures({ roundId });
    if (input.options.json === true) printJson(all);
    else
      for (const figure of all)
        process.stdout.write(
          `${figure.id}\t${figure.title.zh}\t${figure.printed}${figure.numerator === undefined ? '' : `\t(${figure.numerator}/${figure.denominator})`}\n`,
        );
    return 0;
  });
}

async function explain(input: CommandInput): Promise<ExitStatus> {
  const [measure] = input.args;
  if (measure === undefined)
    return unusable(
      '用法：huanjie figures explain 指标 --round 编号',
      'Usage: huanjie figures explain MEASURE --round ID',
    );
  const roundId = requiredOption(input, 'round', '换届编号');
  return withConnection(input, async ({ api }) => {
    const { figure } = await api.reporting.figure({ roundId, measure });
    const records = await allRecords(api, roundId, measure, Number(optionText(input, 'limit') ?? 1000));
    if (input.options.json === true) printJson({ figure, ...records });
    else {
      process.stdout.write(`${figure.title.zh}\t${figure.printed}\n${figure.definition.zh}\n`);
      process.stdout.write(`${records.columns.map((column) => column.title.zh).join('\t')}\n`);
      for (const row of records.rows)
        process.stdout.write(`${records.columns.map((column) => String(row[column.key] ?? '')).join('\t')}\n`);
      if (records.rows.length < records.total)
        process.stdout.write(
          `…… ${records.total} 条中的前 ${records.rows.length} 条 / the first ${records.rows.length} of ${records.total}\n`,
        );
    }
    return 0;
  });
}

async function allRecords(api: Connection['api'], roundId: string, measure: string, limit: number) {
  const first = await api.reporting.records({ roundId, measure, page: 1, pageSize: PAGE });
  const rows = [...first.rows];
  for (let page = 2; rows.length < Math.min(limit, first.total); page += 1) {
    rows.push(...(await api.reporting.records({ roundId, measure, page, pageSize: PAGE })).rows);
  }
  return { total: first.total, columns: first.columns, rows: rows.slice(0, limit) };
}

const FORMATS = ['md', 'json', 'docx', 'pdf'];

async function buildReport(input: CommandInput): Promise<ExitStatus> {
  const roundId = requiredOption(input, 'round', '换届编号');
  const format = optionText(input, 'format') ?? 'md';
  if (!FORMATS.includes(format))
    return unusable(
      `格式“${format}”不存在，可用：${FORMATS.join('、')}。`,
      `There is no format "${format}": use ${FORMATS.join(', ')}.`,
    );
  const outline = optionText(input, 'outline');
  const query = outline === undefined ? '' : `?outline=${encodeURIComponent(outline)}`;
  return withConnection(input, async ({ call }) => {
    const bytes = await bytesOf(await call(`/rounds/${encodeURIComponent(roundId)}/report.${format}${query}`));
    const out = optionText(input, 'out');
    if (out === undefined) process.stdout.write(bytes);
    else await writeFile(fileArgument(out), bytes);
    return 0;
  });
}

export const figureCommands: readonly Command[] = [
  {
    words: 'figures',
    usage: 'figures --round ID [--json]',
    says: { zh: '一次换届的全部指标', en: 'Every measure of a round' },
    options: { round: 'value' },
    run: figures,
  },
  {
    words: 'figures explain',
    usage: 'figures explain MEASURE --round ID [--limit N] [--json]',
    says: { zh: '指标背后的记录', en: 'The records behind a figure' },
    options: { round: 'value', limit: 'value' },
    run: explain,
  },
  {
    words: 'report build',
    usage: 'report build --round ID [--outline township|community|village] [--format md|json|docx|pdf] [--out FILE]',
    says: { zh: '生成工作总结', en: 'Write the work summary' },
    options: { round: 'value', outline: 'value', format: 'value', out: 'value' },
    run: buildReport,
  },
];
