import { STAGES, type Timeline, type TimelineStep } from '@huanjie/rules';
import type { ExportTable, TableColumn, TableRow } from '../tables/model.ts';
import { renderTableXlsx } from '../tables/xlsx.ts';
import type { CalendarLanguage, CalendarSheetOptions } from './model.ts';

const WORDS = {
  zh: {
    step: '步骤',
    stage: '阶段',
    earliest: '最早',
    latest: '最迟',
    usual: '通常',
    kind: '性质',
    legal: '法定',
    provincial: '省定',
    practice: '惯例',
    rules: '规则',
    says: '怎样算、依据什么',
    warning: '提示',
    done: '实际办理',
  },
  en: {
    step: 'Step',
    stage: 'Stage',
    earliest: 'Earliest',
    latest: 'Latest',
    usual: 'Usual',
    kind: 'Kind',
    legal: 'law',
    provincial: 'province',
    practice: 'custom',
    rules: 'Rules',
    says: 'How it was counted, and why',
    warning: 'Mind',
    done: 'Really done',
  },
} as const satisfies Readonly<Record<CalendarLanguage, unknown>>;

/** The calendar of an election as a table: a row a step, days as days, and an empty column for the day it was really done. */
export function calendarTable(made: Timeline, options: CalendarSheetOptions): ExportTable {
  const { language } = options;
  const words = WORDS[language];
  const stop = language === 'zh' ? '。' : '. ';
  const day = made.dayTitle[language];
  const title = day.charAt(0).toUpperCase() + day.slice(1);
  const warnings = made.warnings.map((one) => `${one[language]}${stop}`).join('');
  return {
    title: options.title,
    note: `${title} ${made.electionDay}${language === 'zh' ? '；' : '; '}${options.law}${stop}${warnings}`.trimEnd(),
    columns: columnsOf(words),
    rows: made.steps.map((step) => rowOf(step, language)),
    mark: options.mark,
  };
}

function columnsOf(words: (typeof WORDS)[CalendarLanguage]): TableColumn[] {
  return [
    { key: 'step', title: words.step, type: 'text', wraps: true },
    { key: 'stage', title: words.stage, type: 'text' },
    { key: 'earliest', title: words.earliest, type: 'date' },
    { key: 'latest', title: words.latest, type: 'date' },
    { key: 'usual', title: words.usual, type: 'date' },
    { key: 'done', title: words.done, type: 'date' },
    { key: 'kind', title: words.kind, type: 'text' },
    { key: 'rules', title: words.rules, type: 'text', wraps: true },
    { key: 'says', title: words.says, type: 'text', wraps: true },
    { key: 'warning', title: words.warning, type: 'text', wraps: true },
  ];
}

function rowOf(step: TimelineStep, language: CalendarLanguage): TableRow {
  return {
    step: step.title[language],
    stage: STAGES.find(({ id }) => id === step.stage)?.[language],
    earliest: step.earliest,
    latest: step.latest,
    usual: step.usual?.latest,
    done: null,
    kind: WORDS[language][step.kind],
    rules: step.rule.join(' '),
    says: step.says[language],
    warning: step.warning?.[language],
  };
}

/** The calendar of an election as .xlsx. */
export const renderCalendarXlsx = (made: Timeline, options: CalendarSheetOptions): Promise<Uint8Array> =>
  renderTableXlsx(calendarTable(made, options));

/** The law of a calendar in words, for its head. */
export function lawInWords(
  ruleSet: { readonly id: string; readonly title: Readonly<Record<CalendarLanguage, string>> },
  overlay: { readonly title: Readonly<Record<CalendarLanguage, string>> } | null,
  language: CalendarLanguage,
): string {
  const own = `${ruleSet.id} ${ruleSet.title[language]}`;
  return overlay === null ? own : `${own}${language === 'zh' ? '，' : ', '}${overlay.title[language]}`;
}
