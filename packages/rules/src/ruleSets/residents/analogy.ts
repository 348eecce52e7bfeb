import type { Parameter } from '../types.ts';

/** Rows about the village itself, or that the residents' laws settle in their own words. */
const OWN = ['vc.', 'meeting.', 'reps.', 'group.', 'ec.roles', 'disclosure.'];

/** What both residents' laws leave to analogy: ballots, ties, kin (RC-155). */
const BALLOTS_AND_TIES = [
  'overvote',
  'undervote',
  'blank',
  'base.includes_invalid',
  'turnout.source',
  'overcount.against',
  'election.cut',
  'revote.rule',
  'runoff.extra',
  'runoff.turnout',
  'cascade',
  'kin.resolution',
];

/**
 * Rows of the villagers' law borrowed by analogy (RC-155). They bind nobody by themselves: the local election measure
 * may set all of them, so each is marked `L` and names no article of the residents' law.
 */
function borrowed(rows: readonly Parameter[], wanted: (id: string) => boolean): readonly Parameter[] {
  return rows
    .filter(({ id }) => wanted(id))
    .map((one) => ({ ...one, mark: 'L', article: null, source: `${one.source}, RC-155`, byAnalogy: true }));
}

/** The law of 2018 says so little on elections that the villagers' law of that year stands in for all of it. */
export function byAnalogy2018(rows: readonly Parameter[], own: readonly Parameter[]): readonly Parameter[] {
  const settled = new Set(own.map(({ id }) => id));
  return borrowed(rows, (id) => !settled.has(id) && !OWN.some((start) => id.startsWith(start)));
}

/** The law of 2025 has an election chapter of its own; ballots, ties and kin are still left open. */
export function byAnalogy2026(rows: readonly Parameter[]): readonly Parameter[] {
  return borrowed(rows, (id) => BALLOTS_AND_TIES.includes(id));
}
