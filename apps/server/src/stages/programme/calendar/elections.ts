import { isRestDay } from '@huanjie/chinese';
import { type RecordedStep, type Timeline, timeline } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import { type LawOfDay, lawOfDay } from './law.ts';
import type { DaysById, ElectingUnitRow, VoteRow } from './queries.ts';
import { BODIES_OF_ROUND, type BodyOfRound, type StepSource } from './registers.ts';

/** A step of the calendar with the day that some register holds. */
export interface Recorded extends RecordedStep {
  readonly source: StepSource;
}

/** One election of one unit: its law, its calendar, and what is on record. */
export interface UnitElection {
  readonly unit: ElectingUnitRow;
  readonly of: BodyOfRound;
  readonly law: LawOfDay;
  readonly made: Timeline;
  /** The day of the vote: as held, or as planned. */
  readonly day: string;
  readonly held: boolean;
  readonly recorded: ReadonlyMap<string, Recorded>;
  /** Votes that fill open seats or repeat the whole, each with the day of the vote it follows. */
  readonly later: readonly LaterVote[];
}

/** A by-run (另行选举) or the election held again (重新选举). */
export interface LaterVote {
  readonly step: 'by-run' | 'rerun';
  readonly day: string;
  readonly after: string;
}

/** What a round holds for its calendar. */
export interface CalendarRecords {
  readonly units: readonly ElectingUnitRow[];
  readonly votes: readonly VoteRow[];
  readonly doneForAll: DaysById;
}

/** One function for all calendars, so that equal ones are made once. */
const onRestDay = (day: string): boolean => isRestDay(day);

/** Periods that end on a day off go on to the next working day (G-21): nobody is blamed for the days between. */
export const LENIENT = { isHoliday: onRestDay, holidayRoll: true } as const;

/** The elections of a round, unit by unit, in the order of the units; null for one whose day no law is entered for. */
export function electionsOf(round: RoundRow, records: CalendarRecords): (UnitElection | null)[] {
  const votes = votesByUnit(records.votes);
  return BODIES_OF_ROUND[round.kind].flatMap((of) =>
    records.units.map((unit) =>
      electionOf(round, of, unit, votes.get(`${unit.unit_id} ${of.body}`) ?? [], records.doneForAll),
    ),
  );
}

function votesByUnit(votes: readonly VoteRow[]): ReadonlyMap<string, readonly VoteRow[]> {
  const byUnit = new Map<string, VoteRow[]>();
  for (const vote of votes) {
    const key = `${vote.unit_id} ${vote.body}`;
    const known = byUnit.get(key);
    if (known === undefined) byUnit.set(key, [vote]);
    else known.push(vote);
  }
  return byUnit;
}

/**
 * The unit's own record of the vote goes before the polls, since its other steps are told from that day: where an
 * election was held again they belong to the vote that filled the seats. A day that was only planned is never held
 * against the day of the vote, because no register says which day was announced.
 */
function electionOf(
  round: RoundRow,
  of: BodyOfRound,
  unit: ElectingUnitRow,
  votes: readonly VoteRow[],
  doneForAll: DaysById,
): UnitElection | null {
  const kind = of.kindFor(unit.kind);
  const polled = votes.findLast(({ stage }) => stage === 'election')?.held_on;
  const recordedDay = 'ballot' in of.steps ? unit.done.ballot : undefined;
  const heldOn = recordedDay ?? polled;
  const day = heldOn ?? ('ballot' in of.steps ? unit.ballot_due : null) ?? round.election_day;
  const law = lawOfDay(kind, round.county_id, day);
  if (law === null) return null;
  const { ruleSet, overlay } = law;
  const made = timeline(ruleSet.id, day, {
    ...LENIENT,
    ...(overlay === null ? {} : { overlay: overlay.id }),
    ...(of.form === undefined ? {} : { form: of.form }),
  });
  if ('error' in made) throw new Error(made.error.en);
  return {
    unit,
    of,
    law,
    made,
    day,
    held: heldOn !== undefined,
    recorded: recordedOf(of, unit, doneForAll, polled, made),
    later: laterVotes(votes),
  };
}

function recordedOf(
  of: BodyOfRound,
  unit: ElectingUnitRow,
  doneForAll: DaysById,
  polled: string | undefined,
  made: Timeline,
): ReadonlyMap<string, Recorded> {
  const known = new Set(made.steps.map(({ step }) => step));
  const recorded = new Map<string, Recorded>();
  const note = (ids: readonly string[], day: string | null | undefined, source: StepSource) => {
    const step = ids.find((id) => known.has(id));
    if (step === undefined || day == null || recorded.has(step)) return;
    recorded.set(step, { step, day, source });
  };
  for (const [id, ids] of Object.entries(of.steps)) note(ids, unit.done[id] ?? doneForAll[id], 'step');
  note(['ballot'], polled, 'poll');
  for (const [matter, ids] of Object.entries(of.notices)) note(ids, unit.notices[matter], 'notice');
  if (Object.keys(of.notices).length > 0) note(['election-committee'], unit.committee_formed, 'body');
  return recorded;
}

const laterVotes = (votes: readonly VoteRow[]): LaterVote[] =>
  votes.flatMap(({ stage, held_on, previous_on }) =>
    previous_on === null ? [] : [{ step: stage === 'by-run' ? 'by-run' : 'rerun', day: held_on, after: previous_on }],
  );
