import { approved, type Condition, daysBetween, none } from './condition.ts';

/** Seats are open after a valid election, so that a by-run follows (VC-620, PB-054). */
export const seatsOpen = (rules: Condition['rules']): Condition => ({
  code: 'NO_OPEN_SEAT',
  needs: ['seatsOpen'],
  rules,
  remedy: ['无须另行选举', 'No by-run is needed'],
  fault: (facts) => ((facts.seatsOpen ?? 0) > 0 ? null : ['没有缺额', 'No seat is open']),
});

/** Where a province sets days for the by-run, it is held within them (VC-626). */
export const byRunInTime = (rules: Condition['rules']): Condition => ({
  code: 'BY_RUN_LATE',
  needs: ['rules', 'on', 'electionDay'],
  rules,
  remedy: ['报乡镇、街道研究处理', 'Ask the township or sub-district what to do'],
  fault: ({ rules: context, on = '', electionDay = '' }) => {
    const limit = context?.values?.['runoff.max_days'];
    if (limit === undefined) return null;
    const days = daysBetween(electionDay, on);
    if (days <= Number(limit)) return null;
    return [`距选举日${days}日，另行选举应在${limit}日内`, `${days} days after the vote; the by-run has ${limit} days`];
  },
});

/** Only an invalid election is held again (VC-605, PB-044). */
export const wasInvalid = (rules: Condition['rules']): Condition => ({
  code: 'STILL_VALID',
  needs: ['validity'],
  rules,
  remedy: ['有效的选举不得重新进行，缺额另行选举', 'A valid election stands; open seats are filled by a by-run'],
  fault: ({ validity }) =>
    validity === 'invalid' ? null : ['选举没有被确认无效', 'The election is not found invalid'],
});

/** Whoever complained of the first election has an answer before the second; practice. */
export const petitionsAnswered = none(
  'PETITIONS',
  'petitionsOpen',
  [],
  (count) => [`${count}件信访举报尚未答复`, `${count} petition(s) are not answered`],
  ['调查并答复后再重新选举', 'Look into them and answer first'],
);

const voidApproved = approved(
  'VOID_APPROVAL',
  'voidDecision',
  ['PB-063', 'AP-15'],
  ['选举无效的决定', 'the decision that the election is void'],
);

/** A breach is decided by the superior and approved one level up before anything is announced (PB-063). */
export const voidByBreach: Condition = {
  ...voidApproved,
  needs: ['invalidBy', 'on'],
  asks: ['voidDecision'],
  fault: (facts) => (facts.invalidBy === 'breach' ? voidApproved.fault(facts) : null),
};
