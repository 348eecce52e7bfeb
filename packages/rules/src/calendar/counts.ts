import type { StageId } from '../stages.ts';
import type { CalendarStep, Count, StepKind } from './types.ts';

/** So many days before election day or before another step. */
export const before = (days: string, from = 'T'): Count => ({ from, direction: 'before', days });
/** Within so many days from election day or from another step. */
export const within = (days: string, from = 'T'): Count => ({ from, direction: 'within', days });
/** Not sooner than so many days after. */
export const after = (days: string, from = 'T'): Count => ({ from, direction: 'after', days });
/** On election day. */
export const onTheDay: Count = within('on_the_day');

/** Writes a step in a few lines: stage, id, kind, titles, rules, last day, and what else it has. */
export function step(
  stage: StageId,
  id: string,
  kind: StepKind,
  title: readonly [zh: string, en: string],
  rule: readonly string[],
  latest: Count,
  more: Partial<CalendarStep> = {},
): CalendarStep {
  return { id, stage, kind, title: { zh: title[0], en: title[1] }, rule, latest, ...more };
}

/** The customary span of a step whose limit the law sets. */
export const usually = (last: string, first?: string): Pick<CalendarStep, 'usual'> => ({
  usual: first === undefined ? { latest: before(last) } : { earliest: before(first), latest: before(last) },
});
