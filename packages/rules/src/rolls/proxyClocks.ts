import { shiftDay } from '../calendar/days.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';

function leadOf(rules: RuleContext): number | null {
  const lead = rules.values?.['proxy.publish_lead'];
  return typeof lead === 'number' ? lead : null;
}

/** Communities before 2026 borrow the list from the villages (RC-155). */
function citedBy(rules: RuleContext): readonly string[] {
  const family = familyOf(rules.ruleSet);
  if (family === 'PARTY') throw new RangeError('Nobody votes by proxy in a Party election');
  const days = leadOf(rules) === null ? [] : ['VC-526'];
  if (family === 'VC') return ['VC-525', ...days];
  return rules.ruleSet === 'RC-2026' ? ['RC-154', ...days] : ['VC-525', ...days, 'RC-155'];
}

/**
 * Last day (`YYYY-MM-DD`) on which the list of delegators and proxies is announced in time (VC-525, RC-154): so many
 * days before election day as the province sets (VC-526), the day before where it sets none.
 */
export const lastProxyAnnouncement = (electionDay: string, rules: RuleContext): string =>
  shiftDay(electionDay, -Math.max(1, leadOf(rules) ?? 1));

/** A list of delegators and proxies that is announced too late; null for one in time. */
export function proxyAnnouncementObstacle(
  announcedOn: string,
  electionDay: string,
  rules: RuleContext,
): Obstacle | null {
  const last = lastProxyAnnouncement(electionDay, rules);
  const cited = citedBy(rules);
  if (announcedOn <= last) return null;
  return obstacle(
    'PROXIES_ANNOUNCED_LATE',
    cited,
    [
      `委托投票名单于${announcedOn}公布，最迟应在${last}公布`,
      `The proxies were announced on ${announcedOn}; the last day was ${last}`,
    ],
    ['补充公布并在选举记录中写明', 'Announce them and say so in the record of the election'],
  );
}
