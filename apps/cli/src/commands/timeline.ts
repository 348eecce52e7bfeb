import { writeFile } from 'node:fs/promises';
import { lawInWords, renderCalendarXlsx } from '@huanjie/forms';
import {
  type CalendarOptions,
  type CalendarRefusal,
  type DoneStep,
  type EarliestOptions,
  earliestElectionDay,
  findOverlay,
  findRuleSet,
  latestTermChange,
  OCCASIONS,
  type Occasion,
  type PartyForm,
  RULE_SETS,
  type Timeline,
  timeline,
  toIcs,
} from '@huanjie/rules';
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

const KNOWN_IDS = RULE_SETS.map(({ id }) => id).join(', ');

/** What a calendar function gave, or its refusal as unusable input. */
function usable<T extends object>(result: T | CalendarRefusal): T {
  if ('error' in result) {
    const { zh, en } = (result as CalendarRefusal).error;
    return unusable(`${zh}。`, `${en}.`);
  }
  return result as T;
}

function ruleSetArgument(input: CommandInput, usage: string): string {
  const [id, ...more] = input.args;
  if (id !== undefined && more.length === 0) return id;
  return unusable(`用法：huanjie ${usage}。可用：${KNOWN_IDS}。`, `Usage: huanjie ${usage}. Known are: ${KNOWN_IDS}.`);
}

const FORMS: readonly PartyForm[] = ['congress', 'meeting'];

function occasionOf(input: CommandInput): Occasion | undefined {
  const text = optionText(input, 'occasion');
  const occasion = OCCASIONS.find((one) => one === text);
  if (text !== undefined && occasion === undefined) {
    const list = OCCASIONS.join(', ');
    unusable(`没有事由“${text}”，可用：${list}。`, `There is no occasion "${text}"; known are ${list}.`);
  }
  return occasion;
}

function optionsOf(input: CommandInput): Pick<CalendarOptions, 'overlay' | 'strict' | 'form' | 'occasion'> {
  const overlay = optionText(input, 'overlay');
  const text = optionText(input, 'form');
  const form = FORMS.find((one) => one === text);
  const occasion = occasionOf(input);
  if (text !== undefined && form === undefined) {
    const list = FORMS.join(', ');
    unusable(`没有选举形式“${text}”，可用：${list}。`, `There is no form "${text}"; known are ${list}.`);
  }
  return {
    strict: input.options.strict === true,
    ...(overlay === undefined ? {} : { overlay }),
    ...(form === undefined ? {} : { form }),
    ...(occasion === undefined ? {} : { occasion }),
  };
}

const TITLES: Readonly<Record<Occasion, string>> = {
  'term-change': '选举日历',
  recall: '罢免日历',
  'by-election': '补选日历',
};

const TIMELINE_USAGE =
  'rules timeline ID --election-day 2026-11-20 [--overlay PV-…] [--strict] [--form congress|meeting] [--occasion recall|by-election] [--ics FILE] [--xlsx FILE] [--title T] [--json]';

async function showTimeline(input: CommandInput): Promise<ExitStatus> {
  const id = ruleSetArgument(input, TIMELINE_USAGE);
  const electionDay = requiredOption(input, 'election-day', '选举日');
  const made = usable(timeline(id, electionDay, optionsOf(input)));
  const file = optionText(input, 'ics');
  const sheet = optionText(input, 'xlsx');
  const title = optionText(input, 'title') ?? `${id} ${electionDay} ${TITLES[made.occasion]}`;
  if (file !== undefined) await writeIcs(made, file, title);
  if (sheet !== undefined) await writeXlsx(made, sheet, title);
  if (input.options.json === true) {
    printJson(
      made.steps.map(({ step, title, latest, earliest, kind, rule, ...more }) =>
        // The promised fields stand first; what else is known follows.
        ({ step, title, latest, ...(earliest === undefined ? {} : { earliest }), kind, rule, ...more }),
      ),
    );
  } else printTable(made);
  for (const { zh, en } of made.warnings) process.stderr.write(`提示：${zh}。 / Mind: ${en}.\n`);
  return 0;
}

/** Today where elections are held (UTC+8, without summer time). */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

async function writeIcs(made: Timeline, file: string, title: string): Promise<void> {
  const stamp = `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  await save(file, toIcs(made, title, { stamp }));
}

async function writeXlsx(made: Timeline, file: string, title: string): Promise<void> {
  const ruleSet = findRuleSet(made.ruleSet);
  const overlay = made.overlay === null ? null : findOverlay(made.overlay);
  const bytes = await renderCalendarXlsx(made, {
    title,
    language: 'zh',
    law: ruleSet === null ? made.ruleSet : lawInWords(ruleSet, overlay, 'zh'),
    mark: `推算于 ${today()}，依据 ${made.ruleSet}`,
  });
  await save(file, bytes);
}

async function save(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(fileArgument(file), content).catch(() =>
    unusable(`写不了文件 ${file}。请检查路径。`, `Cannot write ${file}. Check the path.`),
  );
}

const KINDS = { legal: '法定', provincial: '省定', practice: '惯例' } as const;

/** Columns a terminal gives a character: a Chinese one takes two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
        ? 2
        : 1),
    0,
  );
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

function printTable(made: Timeline): void {
  const rows = [
    ['最早 Earliest', '最迟 Latest', '通常 Usual', '性质 Kind', '规则 Rules', '步骤 Step', ''],
    ...made.steps.map(({ step, title, earliest, latest, usual, kind, rule, warning }) => [
      earliest ?? '',
      `${latest}${warning === undefined ? '' : ' !'}`,
      usual?.latest ?? '',
      `${KINDS[kind]} ${kind}`,
      rule.join(' '),
      step,
      `${title.zh} / ${title.en}`,
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
  if (made.steps.some(({ warning }) => warning !== undefined)) {
    process.stdout.write(
      '! “N日前”恰在第N日办理存在不同理解，宜提前一日（--strict） / whether exactly N days before is enough is disputed: a day sooner is safe (--strict)\n',
    );
  }
}

const EARLIEST_USAGE =
  'rules earliest ID [--from 2026-09-01] [--overlay PV-…] [--strict] [--form congress|meeting] [--occasion by-election] [--done STEP[=DAY],…] [--practice] [--term-end D] [--json]';

/** Steps done, as `--done roll-published=2026-10-20,objections`. */
function doneOf(input: CommandInput): DoneStep[] {
  const parts = (optionText(input, 'done') ?? '').split(',').map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? part : { step: part.slice(0, at), day: part.slice(at + 1) };
    });
}

async function showEarliest(input: CommandInput): Promise<ExitStatus> {
  const id = ruleSetArgument(input, EARLIEST_USAGE);
  const from = optionText(input, 'from') ?? today();
  if (occasionOf(input) === 'recall') {
    unusable(
      '罢免从收到要求日起推算，没有最早选举日。',
      'A recall is counted from its request; there is no earliest day.',
    );
  }
  const options: EarliestOptions = {
    ...optionsOf(input),
    done: doneOf(input),
    practice: input.options.practice === true,
  };
  const { electionDay, binding, says, warnings } = usable(earliestElectionDay(id, from, options));
  const termEnd = optionText(input, 'term-end');
  const overlay = options.overlay === undefined ? {} : { overlay: options.overlay };
  const deferral = termEnd === undefined ? undefined : usable(latestTermChange(id, termEnd, overlay));
  if (input.options.json === true) {
    printJson({ from, electionDay, binding, says, warnings, ...(deferral === undefined ? {} : { deferral }) });
  } else {
    process.stdout.write(`${electionDay}\n${says.zh}。\n${says.en}.\n`);
    if (deferral !== undefined) process.stdout.write(`${deferral.says.zh}。\n${deferral.says.en}.\n`);
    for (const { zh, en } of warnings) process.stderr.write(`提示：${zh}。 / Mind: ${en}.\n`);
  }
  // A term change that cannot be held in time any more is a "no".
  return deferral?.latest != null && electionDay > deferral.latest ? 1 : 0;
}

const COMMON = { overlay: 'value', strict: 'flag', form: 'value', occasion: 'value' } as const;

export const timelineCommands: readonly Command[] = [
  {
    words: 'rules timeline',
    usage: TIMELINE_USAGE,
    says: {
      zh: '由选举日推算各步骤的最迟日期',
      en: 'The last day of each step, counted from election day',
    },
    options: { ...COMMON, 'election-day': 'value', ics: 'value', xlsx: 'value', title: 'value' },
    run: showTimeline,
  },
  {
    words: 'rules earliest',
    usage: EARLIEST_USAGE,
    says: {
      zh: '从某日起最早可以定在哪一天选举',
      en: 'The earliest lawful election day from a day on',
    },
    options: { ...COMMON, from: 'value', done: 'value', practice: 'flag', 'term-end': 'value' },
    run: showEarliest,
  },
];
