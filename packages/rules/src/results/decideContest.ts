import { type Majority, majorityOf } from './majority.ts';
import type { Settings } from './parameters.ts';
import type { ContestResult, NextStep, Poll, PollCandidate, PollContest } from './poll.ts';
import { explain, explainHigherPost, type Standing } from './reasons.ts';

/** Decides one contest of a valid poll. `gone` are the persons already elected to a higher post. */
export function decideContest(
  poll: Poll,
  contest: PollContest,
  settings: Settings,
  gone: ReadonlySet<string>,
): ContestResult {
  const standingOnes = contest.candidates.filter((candidate) => !gone.has(candidate.id));
  const ranked = standingOnes.toSorted((a, b) => b.approve - a.approve);
  const votes = ranked.map((candidate) => candidate.approve);
  const majority = majorityOf(poll, contest, settings, votes);
  const standings = rank(ranked, contest.seats, majority);
  const elected = ranked.filter((candidate) => standings.get(candidate)?.kind === 'elected');
  const context = { settings, formal: poll.stage === 'pre-election' };
  const short = findShortage(contest, elected.length, standings);
  return {
    id: contest.id,
    base: majority.base,
    threshold: majority.threshold,
    elected: announce(elected, contest, settings),
    notElected: ranked.filter((candidate) => !elected.includes(candidate)).map(({ id }) => id),
    next: nextStep(contest, settings, ranked, standings, short),
    options: mayReduceSeats(poll, contest, settings, elected.length, short) ? ['REDUCE_SEATS_OPTION'] : [],
    flags: settings.conflict ? ['CONFLICT'] : [],
    reasons: [
      ...ranked.map((candidate) =>
        explain(candidate, standings.get(candidate) ?? { kind: 'below' }, contest, majority, context),
      ),
      ...contest.candidates
        .filter((candidate) => gone.has(candidate.id))
        .map((candidate) => explainHigherPost(candidate, settings.family === 'PARTY')),
    ],
  };
}

function rank(
  ranked: readonly PollCandidate[],
  seats: number,
  majority: Majority,
): ReadonlyMap<PollCandidate, Standing> {
  const needed = majority.threshold ?? 1;
  const reaching = ranked.filter((candidate) => candidate.approve >= needed);
  const last = reaching[seats - 1]?.approve;
  const first = reaching[seats]?.approve;
  const tiedVotes = last !== undefined && last === first ? last : null;
  const tied = reaching.filter((candidate) => candidate.approve === tiedVotes);
  const above = reaching.filter((candidate) => tiedVotes !== null && candidate.approve > tiedVotes);
  return new Map(
    ranked.map((candidate): [PollCandidate, Standing] => {
      if (candidate.approve < needed) return [candidate, { kind: 'below' }];
      if (candidate.approve === tiedVotes) {
        return [candidate, { kind: 'tied', persons: tied.length, seats: seats - above.length }];
      }
      return [candidate, last === undefined || candidate.approve >= last ? { kind: 'elected' } : { kind: 'cut' }];
    }),
  );
}

/** Seats left open, none while a tie is still to be settled. */
function findShortage(contest: PollContest, elected: number, standings: ReadonlyMap<PollCandidate, Standing>): number {
  const tie = [...standings.values()].some((standing) => standing.kind === 'tied');
  return tie ? 0 : contest.seats - elected;
}

function nextStep(
  contest: PollContest,
  settings: Settings,
  ranked: readonly PollCandidate[],
  standings: ReadonlyMap<PollCandidate, Standing>,
  short: number,
): NextStep | null {
  for (const standing of standings.values()) {
    if (standing.kind !== 'tied') continue;
    const tied = ranked.filter((candidate) => standings.get(candidate)?.kind === 'tied');
    return { code: 'TIE_REVOTE', seats: standing.seats, candidates: tied.map(({ id }) => id) };
  }
  if (short === 0) return null;
  if (contest.post === 'secretary' || contest.post === 'deputy-secretary') {
    const zh = '书记、副书记未能选出，应当停止选举，报上级党组织决定';
    return {
      code: 'MANUAL_DECISION',
      why: { zh, en: 'The post stays open: stop and consult the superior Party organisation' },
    };
  }
  const left = ranked.filter((candidate) => standings.get(candidate)?.kind !== 'elected');
  return { code: 'RUNOFF_REQUIRED', seats: short, candidates: byRunList(left, short + settings.runoffExtra) };
}

/** The unelected with most votes, with everyone level with the last of them. */
function byRunList(left: readonly PollCandidate[], places: number): string[] {
  const last = left[places - 1]?.approve ?? 0;
  return left.filter((candidate) => candidate.approve >= last).map(({ id }) => id);
}

function mayReduceSeats(poll: Poll, contest: PollContest, settings: Settings, elected: number, short: number): boolean {
  const single = contest.post === 'secretary' || contest.post === 'deputy-secretary';
  return settings.family === 'PARTY' && poll.stage !== 'pre-election' && !single && short > 0 && elected > 0;
}

function announce(elected: readonly PollCandidate[], contest: PollContest, settings: Settings): string[] {
  const ids = elected.map(({ id }) => id);
  if (settings.family !== 'PARTY') return ids;
  const inOffice = contest.post === 'secretary' || contest.post === 'deputy-secretary';
  const order = inOffice ? undefined : contest.order;
  return (order ?? contest.candidates.map(({ id }) => id)).filter((id) => ids.includes(id));
}
