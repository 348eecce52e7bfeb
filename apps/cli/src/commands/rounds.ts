import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportAnswer } from '@huanjie/contract';
import { SHEETS } from '@huanjie/rolls';
import { bytesOf, withConnection } from '../client.ts';
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

const KINDS = ['township', 'community', 'village'] as const;
type Kind = (typeof KINDS)[number];

function kindOf(text: string): Kind {
  const kind = KINDS.find((item) => item === text);
  return (
    kind ??
    unusable(
      `换届类型“${text}”不存在，可用：township、community、village。`,
      `There is no kind "${text}": use township, community or village.`,
    )
  );
}

async function demoLoad(input: CommandInput): Promise<ExitStatus> {
  const wished = optionText(input, 'case') ?? 'all';
  const cases = wished === 'all' ? [...KINDS] : [kindOf(wished)];
  return withConnection(input, async ({ call }) => {
    const response = await call('/operator/demo', {
      method: 'POST',
      body: JSON.stringify({ cases }),
      headers: { 'content-type': 'application/json' },
    });
    const body = new TextDecoder().decode(await bytesOf(response));
    process.stdout.write(
      input.options.json === true ? `${body}\n` : `示例已载入：${cases.join('、')} / Loaded: ${cases.join(', ')}\n`,
    );
    return 0;
  });
}

async function demoList(input: CommandInput): Promise<ExitStatus> {
  const { EXAMPLES } = await import('@huanjie/examples');
  const list = EXAMPLES.map((example) => ({ case: example.case, id: example.roundId, title: example.round.title }));
  if (input.options.json === true) printJson(list);
  else for (const item of list) process.stdout.write(`${item.case}\t${item.id}\t${item.title}\n`);
  return 0;
}

async function createRound(input: CommandInput): Promise<ExitStatus> {
  const kind = kindOf(requiredOption(input, 'kind', '换届类型'));
  const title = requiredOption(input, 'title', '标题');
  const electionDay = requiredOption(input, 'election-day', '选举日，如 2026-11-20');
  const code = optionText(input, 'county-code') ?? '990199';
  const name = optionText(input, 'county-name') ?? '本县';
  return withConnection(input, async ({ api }) => {
    const round = await api.programme.createRound({
      kind,
      title,
      electionDay,
      practice: input.options.practice === true,
      county: { code, name },
    });
    if (input.options.json === true) printJson(round);
    else process.stdout.write(`${round.roundId}\t${round.title}\n`);
    return 0;
  });
}

async function listRounds(input: CommandInput): Promise<ExitStatus> {
  return withConnection(input, async ({ api }) => {
    const rounds = await api.programme.rounds();
    if (input.options.json === true) printJson(rounds);
    else
      for (const round of rounds)
        process.stdout.write(`${round.roundId}\t${round.kind}\t${round.electionDay}\t${round.title}\n`);
    return 0;
  });
}

async function determineRound(input: CommandInput): Promise<ExitStatus> {
  const roundId = requiredOption(input, 'round', '换届编号');
  return withConnection(input, async ({ api }) => {
    const outcome = await api.results.determine({ roundId });
    if (input.options.json === true) printJson(outcome);
    else {
      for (const poll of outcome.refused) process.stdout.write(`${poll.number}\t${poll.zh}\t${poll.en}\n`);
      const { determined, elected } = outcome;
      process.stdout.write(
        `已确定 ${determined} 次投票，当选 ${elected} 人 / ${determined} polls determined, ${elected} elected\n`,
      );
    }
    return outcome.refused.length === 0 ? 0 : 1;
  });
}

const CALENDAR_PAGE = 200;
const WEIGHTS = {
  breach: '违反 / breach',
  check: '待查 / to check',
  unrecorded: '无记录 / not recorded',
} as const;

/** Prints what does not fit in the calendar of a round, breaches first; status 1 where there is a breach. */
async function roundCalendar(input: CommandInput): Promise<ExitStatus> {
  const roundId = requiredOption(input, 'round', '换届编号');
  const [unitId, today] = [optionText(input, 'unit'), optionText(input, 'today')];
  return withConnection(input, async ({ api }) => {
    const pageOf = (page: number) =>
      api.programme.calendar({
        roundId,
        page,
        pageSize: CALENDAR_PAGE,
        ...(unitId === undefined ? {} : { unitId }),
        ...(today === undefined ? {} : { today }),
      });
    const answer = await pageOf(1);
    const { totals, findings } = answer;
    const rows = [...findings.rows];
    for (let page = 2; rows.length < findings.total; page += 1) rows.push(...(await pageOf(page)).findings.rows);
    if (input.options.json === true) {
      printJson({ ...answer, findings: { ...findings, pageSize: rows.length, rows } });
    } else {
      for (const { body, ruleSet, overlay, units, days } of answer.elections) {
        const span = [...new Set([days[0]?.day, days.at(-1)?.day])].join('–');
        process.stdout.write(`${body}\t${ruleSet.id}\t${overlay?.id ?? '-'}\t${units}\t${span}\n`);
      }
      for (const { weight, unit, rules, zh, en } of rows) {
        process.stdout.write(`${WEIGHTS[weight]}\t${unit.code}\t${unit.name}\t${zh}\t${en}\t${rules.join(' ')}\n`);
      }
      process.stdout.write(
        `截至${answer.asOf}：违反 ${totals.breaches}，待查 ${totals.checks}，无记录 ${totals.unrecorded} / On ${answer.asOf}: ${totals.breaches} breaches, ${totals.checks} to check, ${totals.unrecorded} not recorded\n`,
      );
    }
    return totals.breaches === 0 ? 0 : 1;
  });
}

async function importCommand(input: CommandInput): Promise<ExitStatus> {
  const [kind, file] = input.args;
  if (kind === undefined || file === undefined)
    return unusable('用法：huanjie import 类型 文件 --round 编号', 'Usage: huanjie import KIND FILE --round ID');
  if (SHEETS[kind] === undefined)
    return unusable(
      `没有“${kind}”这种导入。可用：${Object.keys(SHEETS).join('、')}。`,
      `There is no import kind "${kind}". Known: ${Object.keys(SHEETS).join(', ')}.`,
    );
  const round = requiredOption(input, 'round', '换届编号');
  const bytes = await readFile(fileArgument(file)).catch(() =>
    unusable(`读不到文件 ${file}。请检查路径。`, `Cannot read ${file}. Check the path.`),
  );
  return withConnection(input, async ({ call }) => {
    const response = await call(`/rounds/${encodeURIComponent(round)}/imports/${kind}`, {
      method: 'POST',
      body: bytes,
      headers: { 'x-file-name': encodeURIComponent(basename(file)), 'content-type': 'application/octet-stream' },
    });
    if (!response.ok && response.status !== 422) await bytesOf(response);
    const answer = (await response.json()) as ImportAnswer;
    if (input.options.json === true) printJson(answer);
    else {
      for (const issue of answer.issues)
        process.stdout.write(`${issue.row}\t${issue.column}\t${issue.code}\t${issue.zh}\t${issue.en}\n`);
      process.stdout.write(`${answer.message.zh} / ${answer.message.en}\n`);
    }
    return answer.state === 'refused' ? 1 : 0;
  });
}

async function exportCommand(input: CommandInput): Promise<ExitStatus> {
  const [kind] = input.args;
  if (kind === undefined || SHEETS[kind] === undefined)
    return unusable(
      `用法：huanjie export 类型 --round 编号。可用：${Object.keys(SHEETS).join('、')}。`,
      `Usage: huanjie export KIND --round ID. Known: ${Object.keys(SHEETS).join(', ')}.`,
    );
  const round = requiredOption(input, 'round', '换届编号');
  const format = optionText(input, 'format') ?? 'csv';
  if (format !== 'csv' && format !== 'xlsx')
    return unusable('导出格式只有 csv 和 xlsx。', 'The formats are csv and xlsx.');
  return withConnection(input, async ({ call }) => {
    const bytes = await bytesOf(await call(`/rounds/${encodeURIComponent(round)}/exports/${kind}.${format}`));
    const out = optionText(input, 'out');
    if (out === undefined) process.stdout.write(bytes);
    else await writeFile(fileArgument(out), bytes);
    return 0;
  });
}

export const roundCommands: readonly Command[] = [
  {
    words: 'demo load',
    usage: 'demo load [--case township|community|village|all]',
    says: { zh: '载入示例换届（演练数据）', en: 'Load the example rounds as practice data' },
    options: { case: 'value' },
    run: demoLoad,
  },
  {
    words: 'demo list',
    usage: 'demo list [--json]',
    says: { zh: '列出示例换届', en: 'List the example rounds' },
    run: demoList,
  },
  {
    words: 'round create',
    usage: 'round create --kind K --title T --election-day D [--practice] [--county-code 6 digits] [--county-name N]',
    says: { zh: '新建一次换届', en: 'Start a round' },
    options: {
      kind: 'value',
      title: 'value',
      'election-day': 'value',
      practice: 'flag',
      'county-code': 'value',
      'county-name': 'value',
    },
    run: createRound,
  },
  { words: 'round list', usage: 'round list [--json]', says: { zh: '列出换届', en: 'List rounds' }, run: listRounds },
  {
    words: 'round determine',
    usage: 'round determine --round ID [--json]',
    says: { zh: '确定已计票的选举结果', en: 'Determine every counted poll that has no result yet' },
    options: { round: 'value' },
    run: determineRound,
  },
  {
    words: 'round calendar',
    usage: 'round calendar --round ID [--unit ID] [--today D] [--json]',
    says: { zh: '查一次换届的日历：适用的规定、超期和缺少的记录', en: 'Hold a round against its calendar' },
    options: { round: 'value', unit: 'value', today: 'value' },
    run: roundCalendar,
  },
  {
    words: 'import',
    usage: 'import KIND FILE --round ID [--json]',
    says: { zh: '导入表格', en: 'Import a sheet' },
    options: { round: 'value' },
    run: importCommand,
  },
  {
    words: 'export',
    usage: 'export KIND --round ID [--format csv|xlsx] [--out FILE]',
    says: { zh: '导出表格', en: 'Export a sheet' },
    options: { round: 'value', format: 'value', out: 'value' },
    run: exportCommand,
  },
];
