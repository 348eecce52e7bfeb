import type { CalendarElection } from '@huanjie/contract';
import type { RoundKind, RuleSetKind } from '@huanjie/rules';

/** A body that is elected in a round and has a calendar of its own. */
export type CalendarBodyId = CalendarElection['body'];

/** Where the day of a step stands. */
export type StepSource = 'step' | 'notice' | 'body' | 'poll';

/** One election of a unit, as the registers know it. */
export interface BodyOfRound {
  readonly body: CalendarBodyId;
  /** How a Party election is held; no register says it, so that the kind of round does. */
  readonly form?: 'congress' | 'meeting';
  /** The kind of rule set for a unit of this kind. */
  kindFor(unitKind: string): RuleSetKind;
  /** Steps of the procedure by the step of the calendar that their day stands for; the first that the calendar has. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
  /** Public notices by the step of the calendar; used where the procedure has no day. */
  readonly notices: Readonly<Record<string, readonly string[]>>;
}

const committeeKind = (unitKind: string): RuleSetKind =>
  unitKind === 'village' ? 'villagers-committee' : 'residents-committee';

const same = (ids: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(ids.map((id) => [id, [id]]));

const COMMITTEE_STEPS: BodyOfRound['steps'] = {
  ...same([
    'plan',
    'audit',
    'election-committee',
    'registration',
    'roll-published',
    'nomination',
    'formal-candidates',
    'poll-notice',
    'ballot',
    'count',
    'results',
    'filing',
    'handover',
  ]),
  // The procedure records when objections were decided, not when the time for them was over.
  objections: ['objection-decisions'],
  'meeting-villagers': ['meeting-villagers', 'meeting-residents'],
  'meeting-residents': ['meeting-residents', 'meeting-villagers'],
};

/** `electionDay` is left out: the notice of the day alone is not the publication of the committee. */
const COMMITTEE_NOTICES: BodyOfRound['notices'] = {
  electionCommittee: ['committee-published'],
  voterRoll: ['roll-published'],
  nominatedCandidates: ['preliminary-list'],
  formalCandidates: ['formal-candidates'],
  placeAndHours: ['poll-notice'],
  results: ['results'],
};

const committee = (body: CalendarBodyId): BodyOfRound => ({
  body,
  kindFor: committeeKind,
  steps: COMMITTEE_STEPS,
  notices: COMMITTEE_NOTICES,
});

/**
 * The elections of a round by the kind of it. Approvals (请示批复) name their matter in free words and are not read: the
 * step of the procedure says when the reply came. The step `party-election` of the communities stands for
 * recommendation and election at once, so that only the poll tells the day of the vote.
 */
export const BODIES_OF_ROUND: Readonly<Record<RoundKind, readonly BodyOfRound[]>> = {
  township: [
    {
      body: 'partyCommittee',
      form: 'congress',
      kindFor: () => 'party-grassroots',
      steps: same([
        'resolution',
        'convening-request',
        'delegates',
        'nominees',
        'candidates-request',
        'credentials',
        'reports-and-measure',
        'preparatory-meeting',
        'deliberation',
        'ballot',
        'results',
        'plenaries',
        'approval',
      ]),
      notices: {},
    },
  ],
  community: [
    committee('residentsCommittee'),
    { body: 'partyOrganisation', form: 'meeting', kindFor: () => 'party-grassroots', steps: {}, notices: {} },
  ],
  village: [committee('villagersCommittee')],
};

/** What polls tell: the day of the vote, and whether seats were filled or the whole was held again. */
const POLL_STEPS: readonly string[] = ['ballot', 'by-run', 'rerun'];

/** Steps of the calendar that some register of the round has a place for. */
export function recordableSteps({ steps, notices }: BodyOfRound): ReadonlySet<string> {
  const committeeSteps = Object.keys(notices).length > 0 ? ['election-committee'] : [];
  return new Set([...POLL_STEPS, ...committeeSteps, ...Object.values(steps).flat(), ...Object.values(notices).flat()]);
}
