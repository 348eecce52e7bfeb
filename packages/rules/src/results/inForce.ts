import { sayDayZh } from '../calendar/days.ts';
import { ruleSetInForce } from '../ruleSets/ruleSets.ts';
import type { InForce, Overlay, RuleSet } from '../ruleSets/types.ts';
import { type Refusal, refuse } from './poll.ts';

/**
 * Refuses a vote held on a day on which its rule set or its provincial measure was not in force: each step is judged by
 * the law of its own day (G-01), and which law that was is for the caller to say, never for the rules to guess. First
 * days known only by month or year are the earliest they can be, so that a day before them is out in any case.
 */
export function findOutOfForce(ruleSet: RuleSet, overlay: Overlay | null, day: string): Refusal | null {
  if (!covers(ruleSet.inForce, day)) {
    const then = ruleSetInForce(ruleSet.appliesTo, day)?.id;
    const mend =
      then === undefined
        ? { zh: '当日没有录入的规则集', en: 'no rule set of that day is entered' }
        : { zh: `请改用当日施行的 ${then}`, en: `use ${then}, which was` };
    const zh = `投票日${sayDayZh(day)}不在规则集 ${ruleSet.id} 施行期间（${spanZh(ruleSet.inForce)}），${mend.zh}`;
    return refuse(
      'NOT_IN_FORCE',
      zh,
      `${ruleSet.id} (${span(ruleSet.inForce)}) was not in force on ${day}; ${mend.en}`,
    );
  }
  if (overlay === null || covers(overlay.inForce, day)) return null;
  return refuse(
    'NOT_IN_FORCE',
    `投票日${sayDayZh(day)}不在省级规定 ${overlay.id} 施行期间（${spanZh(overlay.inForce)}），请改用当日施行的省级规定或者去掉`,
    `The overlay ${overlay.id} (${span(overlay.inForce)}) was not in force on ${day}; use the one that was, or none`,
  );
}

const covers = ({ from, to }: InForce, day: string): boolean => from <= day && (to === null || day <= to);

const spanZh = ({ from, to }: InForce): string => `${sayDayZh(from)}${to === null ? '起' : `至${sayDayZh(to)}`}`;

const span = ({ from, to }: InForce): string => (to === null ? `from ${from}` : `${from} to ${to}`);
