import { daysFromTo, sayDayZh, shiftDay } from '../calendar/days.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';

/** Where the opinion of a department stands (VC-406). */
export type OpinionState =
  | { readonly state: 'given'; readonly lateDays: number }
  | { readonly state: 'waiting'; readonly daysLeft: number }
  | { readonly state: 'overdue'; readonly lateDays: number };

/** Whether an opinion came in time, is awaited, or is overdue on a day. Days are `YYYY-MM-DD`; the due day is in time. */
export function opinionState(dueOn: string, givenOn: string | null, today: string): OpinionState {
  if (givenOn !== null) return { state: 'given', lateDays: Math.max(0, daysFromTo(dueOn, givenOn)) };
  const left = daysFromTo(today, dueOn);
  return left >= 0 ? { state: 'waiting', daysLeft: left } : { state: 'overdue', lateDays: -left };
}

/**
 * The last day of a publicity period (公示): the day of publication is not counted (G-21); with `isRestDay` only working
 * days are. @throws RangeError unless `days` is a whole number of at least 1
 */
export function publicityEnd(from: string, days: number, isRestDay: ((day: string) => boolean) | null): string {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`Not a number of days: ${days}`);
  let day = from;
  for (let left = days; left > 0; ) {
    day = shiftDay(day, 1);
    if (isRestDay === null || !isRestDay(day)) left -= 1;
  }
  return day;
}

/**
 * Why a withdrawal comes too late: until so many days before the vote (`T-3`), or within so many days of the list
 * (`list+3`), as the province says (VC-414). Null where it is in time or no text sets a time.
 */
export function withdrawalObstacle(
  withdrawnOn: string,
  around: { readonly electionDay: string; readonly listedOn: string | null },
  rules: RuleContext,
): Obstacle | null {
  const limit = rules.values?.['cand.withdraw'];
  const last = typeof limit === 'string' ? lastDay(limit, around) : null;
  if (last === null || withdrawnOn <= last) return null;
  const cited = familyOf(rules.ruleSet) === 'RC' ? ['VC-414', 'RC-155'] : ['VC-414'];
  return obstacle(
    'WITHDRAWAL_LATE',
    cited,
    [
      `候选人书面退出至${sayDayZh(last)}止，${sayDayZh(withdrawnOn)}已逾期`,
      `Candidates may withdraw in writing until ${last}; ${withdrawnOn} is too late`,
    ],
    ['名单不再变动；当选后本人可以辞职', 'The list stays; whoever is elected may resign'],
  );
}

function lastDay(limit: string, { electionDay, listedOn }: { electionDay: string; listedOn: string | null }) {
  const [, from, days] = /^(T-|list\+)(\d+)$/.exec(limit) ?? [];
  if (from === 'T-') return shiftDay(electionDay, -Number(days));
  return from === undefined || listedOn === null ? null : shiftDay(listedOn, Number(days));
}
