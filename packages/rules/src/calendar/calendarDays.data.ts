import type { Confidence } from '../ruleSets/types.ts';
import type { CalendarBody, DaysRow, DaysValue } from './types.ts';

const VC = 'villagers' satisfies CalendarBody;
const RC = 'residents' satisfies CalendarBody;
const PB = 'grassroots' satisfies CalendarBody;
const PL = 'local' satisfies CalendarBody;

type National = DaysRow['national'];

const common = (days: number, confidence: Confidence): DaysValue => ({ days, confidence });
const custom = (days: number): DaysValue => ({ days, confidence: 'R', custom: true });

const fixed = (id: string, national: National): DaysRow => ({ id, province: 'none', national });
const free = (id: string, national: National = {}): DaysRow => ({ id, province: 'free', national });
/** Offsets that offices usually keep, by kind of body; no text fixes them. */
const usual = (id: string, days: Partial<Record<CalendarBody, number>>): DaysRow =>
  fixed(id, Object.fromEntries(Object.entries(days).map(([kind, count]) => [kind, custom(count)])));

/**
 * What rule sets fix themselves stands there and goes before; these are the values for texts that were not entered
 * so far, to be confirmed.
 */
const LAW: readonly DaysRow[] = [
  fixed('list.lead_days', { [VC]: common(20, 'R'), [RC]: common(20, 'R') }),
  fixed('list.objection_days', { [VC]: common(5, 'R'), [RC]: common(5, 'R') }),
  fixed('list.decision_days', { [VC]: common(3, 'R'), [RC]: common(3, 'R') }),
  fixed('handover.days', { [VC]: common(10, 'R'), [RC]: common(10, 'R') }),
  // "Before the election", "before the congress": no number stands in the text, so the day before is the last.
  fixed('before.days', {
    [VC]: common(1, 'V'),
    [RC]: common(1, 'V'),
    [PB]: common(1, 'V*'),
    [PL]: common(1, 'V*'),
  }),
  fixed('on_the_day', {
    [VC]: common(0, 'V'),
    [RC]: common(0, 'V'),
    [PB]: common(0, 'V*'),
    [PL]: common(0, 'V*'),
  }),
];

const PROVINCIAL: readonly DaysRow[] = [
  free('cand.lead_days', { [VC]: common(5, 'V'), [RC]: common(5, 'R') }),
  free('cand.withdraw_lead_days'),
  free('cand.withdraw_days'),
  free('self_nomination.close_lead_days'),
  free('self_nomination.list_lead_days'),
  free('audit.committee_lead_days'),
  free('poll_notice.lead_days', { [VC]: common(5, 'V') }),
  free('proxy.apply_lead', { [VC]: common(1, 'V'), [RC]: custom(3) }),
  free('proxy.publish_lead', { [VC]: common(1, 'V'), [RC]: custom(3) }),
  free('campaign.end_lead_days', { [VC]: common(1, 'V') }),
  free('ec.publish_days', { [VC]: common(0, 'V*') }),
  free('ec.objection_days', { [VC]: custom(5) }),
  free('runoff.max_days', { [VC]: common(10, 'R'), [RC]: common(10, 'R') }),
  free('rerun.max_days'),
  free('publish_elected.days', { [VC]: common(1, 'V') }),
  free('file.days', { [VC]: custom(1), [RC]: custom(5) }),
  free('cert.days', { [VC]: common(10, 'R') }),
  free('seal.days'),
  free('primary.lead_days', { [VC]: custom(10) }),
  // The residents' laws set no days for a recall: what villages keep is taken by analogy.
  free('recall.days', { [VC]: common(30, 'V'), [RC]: common(30, 'R') }),
  free('recall.township_days'),
  free('byelection.max_months'),
];

const CUSTOM: readonly DaysRow[] = [
  usual('usual.plan.first', { [VC]: 60, [RC]: 60, [PB]: 120, [PL]: 120 }),
  usual('usual.plan.last', { [VC]: 36, [RC]: 45, [PB]: 90, [PL]: 90 }),
  usual('usual.audit.first', { [VC]: 90, [RC]: 60 }),
  usual('usual.audit.last', { [VC]: 45, [RC]: 45 }),
  usual('usual.method.last', { [VC]: 35 }),
  usual('usual.committee.last', { [VC]: 34, [RC]: 40 }),
  usual('usual.registration.first', { [VC]: 33, [RC]: 38 }),
  usual('usual.registration.last', { [VC]: 29, [RC]: 25 }),
  usual('usual.list', { [VC]: 28 }),
  usual('usual.representatives.first', { [VC]: 20 }),
  usual('usual.representatives.last', { [VC]: 16 }),
  usual('usual.nomination.first', { [VC]: 15, [RC]: 18 }),
  usual('usual.nomination.last', { [VC]: 14, [RC]: 10 }),
  usual('usual.preliminary.last', { [VC]: 13 }),
  usual('usual.primary.first', { [VC]: 12 }),
  usual('usual.review.first', { [VC]: 9 }),
  usual('usual.review.last', { [VC]: 5 }),
  usual('usual.candidates', { [VC]: 7, [RC]: 7 }),
  usual('usual.meeting.first', { [VC]: 5, [RC]: 7 }),
  usual('usual.lists.last', { [VC]: 2 }),
  usual('usual.ballots.last', { [VC]: 1 }),
  usual('usual.follow_up.first', { [VC]: 10, [RC]: 10 }),
  usual('usual.follow_up.last', { [VC]: 30, [RC]: 30 }),
  usual('usual.request.first', { [PB]: 90, [PL]: 90 }),
  usual('usual.request.last', { [PB]: 75, [PL]: 60 }),
  usual('usual.delegates.first', { [PB]: 75, [PL]: 75 }),
  usual('usual.delegates.last', { [PB]: 30, [PL]: 30 }),
  usual('usual.credentials.first', { [PB]: 30, [PL]: 30 }),
  usual('usual.credentials.last', { [PB]: 7, [PL]: 7 }),
  usual('usual.persons.first', { [PB]: 60, [PL]: 60 }),
  usual('usual.persons.last', { [PB]: 20, [PL]: 20 }),
  usual('usual.consent.first', { [PB]: 30, [PL]: 30 }),
  usual('usual.consent.last', { [PB]: 10, [PL]: 30 }),
  usual('usual.reports.first', { [PB]: 20, [PL]: 20 }),
  usual('usual.reports.last', { [PB]: 3, [PL]: 3 }),
  usual('usual.approval.first', { [PB]: 1, [PL]: 1 }),
  usual('usual.approval.last', { [PB]: 7, [PL]: 7 }),
  usual('usual.meeting_request.last', { [PB]: 60 }),
  usual('usual.two_recommendations.first', { [PB]: 45 }),
  usual('usual.two_recommendations.last', { [PB]: 30 }),
  usual('usual.meeting_consent.first', { [PB]: 30 }),
  usual('usual.meeting_consent.last', { [PB]: 15 }),
  usual('usual.members_notice.first', { [PB]: 7 }),
  usual('usual.members_notice.last', { [PB]: 3 }),
];

/** Every number of days of the calendar, once. */
export const CALENDAR_DAYS: readonly DaysRow[] = [...LAW, ...PROVINCIAL, ...CUSTOM];

/** Months by which a term change may be put off (PB-002), by kind of body; the organic laws leave it to provinces. */
export const DEFERRAL_MONTHS: Readonly<Partial<Record<CalendarBody, DaysValue>>> = {
  [PB]: { days: 12, confidence: 'V*', article: '第三条' },
};

/** Rows whose text says "before" or "on" without a number: counting N days before (G-20) does not arise. */
export const WITHOUT_NUMBER: readonly string[] = ['before.days', 'on_the_day', 'campaign.end_lead_days'];
