import { addDays, daysBetween } from '@huanjie/chinese';
import type { StepKind, TimelineStep } from '@huanjie/rules';

/** One line of a chart of days. */
export interface ChartRow {
  readonly id: string;
  readonly kind: StepKind;
  /** First day of the bar; equal to the last where only a last day is known. */
  readonly from: string;
  readonly to: string;
  /** Nothing sets a first day: the bar is a limit with an open beginning. */
  readonly open: boolean;
  /** The customary day, where it differs from the last. */
  readonly usual: string | null;
}

/** The bar of a step: from its earliest day, or where there is none from the customary one, to its last. */
export function chartRow({ step, kind, earliest, latest, usual }: TimelineStep): ChartRow {
  const custom = usual !== undefined && usual.latest !== latest ? usual.latest : null;
  const begins = earliest ?? usual?.earliest ?? custom ?? latest;
  return {
    id: step,
    kind,
    from: begins < latest ? begins : latest,
    to: latest,
    open: earliest === undefined,
    usual: custom,
  };
}

/** A month under which days of a chart stand, as shares of its width. */
export interface ChartMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly left: number;
  readonly width: number;
}

/** A scale from days to shares of a width, 0 to 1. */
export interface Scale {
  readonly first: string;
  readonly last: string;
  /** Where a day begins. */
  readonly at: (day: string) => number;
  /** How wide so many days are. */
  readonly wide: (days: number) => number;
  readonly months: readonly ChartMonth[];
  /** Mondays, where a week begins. */
  readonly weeks: readonly number[];
}

/** Days left empty at both ends, so that no mark is cut. */
const MARGIN = 2;
/** Beyond so many days lines for weeks would run together. */
const WEEKS_UP_TO = 200;

/** The scale over all days of a chart. Throws when there is none. */
export function scaleOf(days: readonly string[]): Scale {
  const sorted = [...days].sort();
  const [earliest, latest] = [sorted[0], sorted.at(-1)];
  if (earliest === undefined || latest === undefined) throw new Error('A chart without days');
  const first = addDays(earliest, -MARGIN);
  const last = addDays(latest, MARGIN);
  const total = daysBetween(first, last) + 1;
  const at = (day: string) => daysBetween(first, day) / total;
  return {
    first,
    last,
    at,
    wide: (count) => count / total,
    months: monthsOf(first, last, at),
    weeks: total > WEEKS_UP_TO ? [] : weeksOf(first, total).map((offset) => offset / total),
  };
}

function monthsOf(first: string, last: string, at: (day: string) => number): ChartMonth[] {
  const months: ChartMonth[] = [];
  for (let begins = first; begins <= last; ) {
    const next = addDays(`${begins.slice(0, 7)}-28`, 4);
    const after = `${next.slice(0, 7)}-01`;
    const ends = after > last ? addDays(last, 1) : after;
    months.push({ month: begins.slice(0, 7), left: at(begins), width: at(ends) - at(begins) });
    begins = ends;
  }
  return months;
}

function weeksOf(first: string, total: number): number[] {
  // 1970-01-05 was a Monday.
  const past = daysBetween('1970-01-05', first) % 7;
  const start = (7 - ((past + 7) % 7)) % 7;
  return Array.from({ length: Math.max(0, Math.ceil((total - start) / 7)) }, (_, week) => start + week * 7);
}
