import { type ContestOutcome, electedIn } from './decidePosts.ts';
import { relationOf } from './kin.ts';
import type { Settings } from './parameters.ts';
import type { ContestResult, Flag, NextStep, Option, Poll, PollContest } from './poll.ts';
import { explain, explainGone, type Telling } from './reasons.ts';
import { bodyOf, type Counted } from './tally.ts';
import { revoteOf } from './ties.ts';

/** What the other contests of the poll, and earlier votes, make of the committee. */
export interface Committee {
  /** How many different persons hold a seat. */
  readonly members: number;
  readonly chair: boolean;
  readonly woman: boolean;
}

/** Turns the outcome of a contest into its result: who is announced, what follows, and why. */
export function resultOf(
  poll: Poll,
  outcome: ContestOutcome,
  settings: Settings,
  committee: Committee,
  telling: Telling,
): ContestResult {
  const { contest, majority, ranked, standings, gone } = outcome;
  const elected = electedIn(outcome);
  const short = findShortage(outcome, elected.length);
  const womanMissing = findMissingWoman(poll, outcome, settings, committee, short);
  return {
    id: contest.id,
    base: majority.base,
    threshold: majority.threshold,
    elected: announce(elected, contest, settings),
    notElected: ranked.filter((candidate) => !elected.includes(candidate)).map(({ id }) => id),
    next: nextStep(outcome, settings, short, womanMissing, telling),
    options: optionsOf(poll, contest, settings, committee, { elected: elected.length, short }),
    flags: flagsOf(outcome, settings, telling, womanMissing),
    reasons: [
      ...ranked.map((candidate) => explain(candidate, standings.get(candidate) ?? { kind: 'below' }, outcome, telling)),
      ...contest.candidates
        .filter((candidate) => gone.has(candidate.id))
        .map((candidate) => explainGone(candidate, outcome, telling)),
    ],
  };
}

/** Whether a woman is still to be found: her seat kept by priority, or a woman on the list of the by-run (VC-640). */
type MissingWoman = 'seat' | 'list' | null;

function findMissingWoman(
  poll: Poll,
  outcome: ContestOutcome,
  settings: Settings,
  committee: Committee,
  short: number,
): MissingWoman {
  if (outcome.womanSeatOpen) return 'seat';
  const byRunFollows = short > 0 && (poll.stage === 'election' || poll.stage === 'by-run');
  const include = settings.womenMethod === 'runoff_include' && outcome.contest.post === 'member';
  return include && byRunFollows && !committee.woman ? 'list' : null;
}

/** Seats left open, none while a tie is still to be settled. */
function findShortage({ contest, standings }: ContestOutcome, elected: number): number {
  const undecided = [...standings.values()].some(({ kind }) => kind === 'tied' || kind === 'kin-tied');
  return undecided ? 0 : contest.seats - elected;
}

function nextStep(
  outcome: ContestOutcome,
  settings: Settings,
  short: number,
  womanMissing: MissingWoman,
  { nameOf }: Telling,
): NextStep | null {
  const { contest, ranked, standings } = outcome;
  const revote = revoteOf(outcome, nameOf);
  if (revote !== null) return revote;
  if (short === 0) return null;
  if (bodyOf(contest.post) === 'secretaries') {
    return manual(
      '书记、副书记未能选出，应当停止选举，报上级党组织决定',
      'The post stays open: stop and consult the superior Party organisation',
    );
  }
  const left = ranked.filter((candidate) => {
    const kind = standings.get(candidate)?.kind;
    return kind !== 'elected' && !outcome.left.has(candidate.id);
  });
  return { code: 'RUNOFF_REQUIRED', seats: short, candidates: byRunList(left, short, settings, womanMissing) };
}

function manual(zh: string, en: string): NextStep {
  return { code: 'MANUAL_DECISION', why: { zh, en } };
}

/**
 * The unelected with most votes (VC-621, VC-622). A seat kept for a woman has a list of women of its own; where the
 * by-run must hold a woman (VC-640c) the one with most votes is added if votes alone bring none.
 */
function byRunList(left: readonly Counted[], seats: number, settings: Settings, woman: MissingWoman): string[] {
  const women = left.filter(({ sex }) => sex === 'female');
  const extra = settings.runoffExtra;
  const listed = new Set(topOf(left, woman === 'seat' ? seats - 1 : seats, extra));
  if (woman === 'seat') for (const one of topOf(women, 1, extra)) listed.add(one);
  // Where votes alone list a woman, the first of the women is listed already.
  if (woman === 'list') for (const one of topOf(women, 1, 0)) listed.add(one);
  return left.filter((candidate) => listed.has(candidate)).map(({ id }) => id);
}

/** Those with most votes, with everyone level with the last of them. */
function topOf(people: readonly Counted[], seats: number, extra: number): readonly Counted[] {
  const last = seats <= 0 ? Number.POSITIVE_INFINITY : (people[seats + extra - 1]?.approve ?? 0);
  return people.filter(({ approve }) => approve >= last);
}

function optionsOf(
  poll: Poll,
  contest: PollContest,
  settings: Settings,
  committee: Committee,
  count: { readonly elected: number; readonly short: number },
): Option[] {
  if (count.short === 0) return [];
  if (settings.family === 'PARTY') {
    const single = bodyOf(contest.post) === 'secretaries';
    const reducible = poll.stage !== 'pre-election' && !single && count.elected > 0;
    return reducible ? ['REDUCE_SEATS_OPTION'] : [];
  }
  const enough = settings.vacancyMin !== null && committee.members >= settings.vacancyMin;
  const headed = committee.chair || !settings.vacancyNeedsChair;
  return poll.stage === 'by-run' && enough && headed ? ['VACANCY_ALLOWED'] : [];
}

function flagsOf(outcome: ContestOutcome, settings: Settings, telling: Telling, woman: MissingWoman): Flag[] {
  const flags = new Set<Flag>();
  if (settings.conflict) flags.add('CONFLICT');
  if (woman !== null) flags.add('WOMAN_SEAT_OPEN');
  for (const [person, standing] of outcome.standings) {
    const relatives =
      standing.kind === 'kin' ? [standing.relative] : standing.kind === 'kin-tied' ? standing.relatives : [];
    for (const relative of relatives) {
      flags.add('KIN_CONFLICT');
      if (settings.kin.narrowed.has(relationOf(telling.kinship, person.id, relative))) flags.add('CONFLICT');
    }
    if (standing.kind === 'elected' && telling.displaces(person.id)) flags.add('KIN_CONFLICT');
  }
  return [...flags];
}

function announce(elected: readonly Counted[], contest: PollContest, settings: Settings): string[] {
  const ids = elected.map(({ id }) => id);
  if (settings.family !== 'PARTY') return ids;
  const order = bodyOf(contest.post) === 'secretaries' ? undefined : contest.order;
  return (order ?? contest.candidates.map(({ id }) => id)).filter((id) => ids.includes(id));
}
