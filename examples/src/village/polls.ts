import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import { approvals, type Marked, type Poll, type PollCounts } from '../votes.ts';
import type { Cast } from './cast.ts';
import type { UnitPlan } from './plan.ts';

const SPEECHES = '贺庄村';

/** The election of a unit: one ballot for chair, vice-chair and members. */
export function unitPoll(random: Random, cast: Cast, serial: number): Poll {
  const { unit } = cast;
  const { place } = unit;
  const returned = unit.checkIns - random.int(0, 2);
  const counts = {
    entitled: unit.voters,
    issued: unit.checkIns,
    checkedOff: unit.checkIns,
    returned,
    invalid: random.int(0, Math.floor(returned / 90)),
  };
  const { losers } = cast;
  const chair = contest(random, 'chair', [cast.chair], losers.chair, counts);
  return {
    number: `CWH-${String(serial).padStart(3, '0')}`,
    unitCode: place.code,
    body: 'villagersCommittee',
    stage: 'election',
    heldOn: unit.heldOn,
    ruleSet: place.kind === 'village' ? 'VC-2018' : 'RC-2018',
    counts,
    candidates: [
      ...(place.name === SPEECHES ? chair.map((candidate) => ({ ...candidate, campaignSpeech: true })) : chair),
      ...contest(random, 'vice-chair', cast.vice, losers.vice, counts),
      ...memberContest(random, cast, unit, counts),
    ],
  };
}

function marked(person: Person, post: string, seats: number, approve: number): Marked {
  return { person, post, seats, nominatedBy: 'voters', approve, oppose: 0, abstain: 0 };
}

function contest(
  random: Random,
  post: string,
  winners: readonly Person[],
  others: readonly Person[],
  counts: PollCounts,
): Marked[] {
  const seats = winners.length;
  if (seats === 0) return [];
  const { returned, invalid } = counts;
  const alone = others.length === 0;
  const votes = approvals(random, {
    seats,
    winners: seats,
    others: others.length,
    valid: returned - invalid,
    least: Math.ceil(returned * (alone ? 0.72 : 0.54)),
    most: Math.floor(returned * 0.44),
    top: Math.floor(returned * (alone ? 0.95 : 0.84)),
  });
  return random.shuffle([
    ...winners.map((who, i) => marked(who, post, seats, votes.winners[i]!)),
    ...others.map((who, i) => marked(who, post, seats, votes.others[i]!)),
  ]);
}

/** Where a loser falls to the number of seats, three people have more than half of the ballots for two seats. */
function memberContest(random: Random, cast: Cast, unit: UnitPlan, counts: PollCounts): Marked[] {
  const { members } = cast;
  const others = cast.losers.member;
  if (!unit.cutByRank) return contest(random, 'member', members, others, counts);
  const of = (low: number, high: number) => Math.floor((counts.returned * random.int(low, high)) / 1000);
  const seats = members.length;
  return random.shuffle([
    ...members.map((who) => marked(who, 'member', seats, of(620, 660))),
    ...others.map((who, i) => marked(who, 'member', seats, i === 0 ? of(515, 560) : of(10, 60))),
  ]);
}
