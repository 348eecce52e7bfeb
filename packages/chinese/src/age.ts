import { type IsoDay, requireIsoDay } from './calendar.ts';

/**
 * Age in full years (周岁) on a day, the birthday itself counted as reached. Someone born on 29 February reaches
 * the next year of age on 1 March in years without that day. Negative before birth. Throws `RangeError` on non-days.
 */
export function ageOn(birthDate: IsoDay, day: IsoDay): number {
  const birth = requireIsoDay(birthDate);
  const on = requireIsoDay(day);
  const reached = on.month > birth.month || (on.month === birth.month && on.day >= birth.day);
  return on.year - birth.year - (reached ? 0 : 1);
}
