import { plus } from '../days.ts';
import type { Person } from '../people.ts';
import { allot, type Random } from '../random.ts';
import { approvals, type Marked, type Poll, type PollCounts, split } from '../votes.ts';
import type { Community, Method } from './place.ts';
import type { Team } from './teams.ts';

/** Makes somebody who stands and is not elected. */
export type Loser = (partyMember: boolean) => Person;

const number = (letters: string, community: Community, round: number) =>
  `${letters}-${String(community.serial).padStart(2, '0')}-${round}`;

/** The Party organisations' polls: 99.5 % of the members of all take part. */
export function partyPolls(random: Random, teams: readonly Team[], loser: Loser): Poll[] {
  const sizes = teams.map(() => random.int(52, 160));
  const total = sizes.reduce((a, b) => a + b, 0);
  const absent = allot(Math.round(total / 200), sizes);
  return teams.map((team, i) => partyPoll(random, team, loser, sizes[i]!, sizes[i]! - absent[i]!));
}

function partyPoll(random: Random, team: Team, loser: Loser, entitled: number, present: number): Poll {
  const seats = team.partyMembers.length;
  const others = Array.from({ length: Math.ceil(seats / 5) }, () => loser(true));
  const least = Math.ceil(present * 0.75);
  const votes = approvals(random, {
    seats,
    winners: seats,
    others: others.length,
    valid: present,
    least,
    most: Math.floor(present * 0.4),
  });
  const mark = (person: Person, post: string, of: number, approve: number): Marked => ({
    person,
    post,
    seats: of,
    nominatedBy: 'partyMembers',
    ...split(random, approve, present),
  });
  const members = random.shuffle([
    ...team.partyMembers.map((who, i) => mark(who, 'committee-member', seats, votes.winners[i]!)),
    ...others.map((who, i) => mark(who, 'committee-member', seats, votes.others[i]!)),
  ]);
  return {
    number: number('DZZ', team.community, 1),
    unitCode: team.community.code,
    body: 'partyOrganisation',
    stage: 'election',
    method: 'twoRecommendations',
    heldOn: plus('2021-08-14', team.community.serial % 15),
    ruleSet: 'PB-2020',
    counts: { entitled, present, issued: present, checkedOff: present, returned: present, invalid: 0 },
    candidates: [mark(team.secretary, 'secretary', 1, random.int(Math.ceil(present * 0.88), present)), ...members],
  };
}

/** Entitled people and the share of them that votes, in thousandths, by method. */
const ELECTORATES: Readonly<Record<Method, readonly [number, number, number, number]>> = {
  openNomination: [1850, 2400, 872, 915],
  direct: [1500, 2900, 908, 962],
  household: [640, 1380, 742, 905],
  representative: [44, 88, 1000, 1000],
};

/** The polls of the residents' committees, and the two that had to be held again. */
export function committeePolls(
  random: Random,
  teams: readonly Team[],
  loser: Loser,
): { first: Poll[]; repeated: Poll[] } {
  const first: Poll[] = [];
  const repeated: Poll[] = [];
  for (const team of teams) {
    const poll = committeePoll(random, team, loser);
    if (team.community.name === '狄村社区') {
      first.push(failed(random, poll));
      repeated.push({
        ...poll,
        number: number('JWH', team.community, 2),
        heldOn: '2021-10-14',
        previous: poll.number,
        reason: 'failed',
      });
    } else if (team.community.name === '殷家堡社区') {
      const { short, byRun } = leaveSeatOpen(random, team, poll);
      first.push(short);
      repeated.push(byRun);
    } else first.push(poll);
  }
  return { first, repeated };
}

function committeePoll(random: Random, team: Team, loser: Loser): Poll {
  const { community } = team;
  const [least, most, low, high] = ELECTORATES[community.method];
  const entitled = random.int(least, most);
  const took = Math.round((entitled * random.int(low, high)) / 1000);
  const representative = community.method === 'representative';
  const returned = representative ? took : took - random.int(0, 3);
  const invalid = representative ? random.int(0, 1) : random.int(2, Math.ceil(returned / 60));
  const counts = { entitled, issued: took, checkedOff: took, returned, invalid };
  const contest = (post: string, winners: readonly Person[]) => committeeContest(random, post, winners, loser, counts);
  return {
    number: number('JWH', community, 1),
    unitCode: community.code,
    body: 'residentsCommittee',
    stage: 'election',
    method: community.method,
    heldOn: community.name === '殷家堡社区' ? '2021-09-14' : plus('2021-09-06', (community.serial * 7) % 24),
    ruleSet: 'RC-2018',
    counts,
    candidates: [
      ...contest('chair', [team.chair]),
      ...contest('vice-chair', team.viceChairs),
      ...contest('member', team.members),
    ],
  };
}

function committeeContest(
  random: Random,
  post: string,
  winners: readonly Person[],
  loser: Loser,
  counts: PollCounts,
): Marked[] {
  const seats = winners.length;
  if (seats === 0) return [];
  const { returned } = counts;
  const valid = returned - counts.invalid;
  const least = Math.ceil(returned * 0.56);
  const votes = approvals(random, {
    seats,
    winners: seats,
    others: 1,
    valid,
    least,
    most: Math.floor(returned * 0.36),
    top: Math.floor(returned * 0.84),
  });
  const mark = (person: Person, approve: number): Marked => ({
    person,
    post,
    seats,
    nominatedBy: 'voters',
    approve,
    oppose: 0,
    abstain: 0,
  });
  return random.shuffle([
    ...winners.map((who, i) => mark(who, votes.winners[i]!)),
    mark(loser(random.chance(0.4)), votes.others[0]!),
  ]);
}

/** The same ballot with half or fewer of the electors taking part: nobody is elected. */
function failed(random: Random, poll: Poll): Poll {
  const took = Math.floor(poll.counts.entitled * 0.46);
  const share = took / poll.counts.issued;
  const candidates = poll.candidates.map((candidate) => ({
    ...candidate,
    approve: Math.floor(candidate.approve * share * (random.int(80, 92) / 100)),
  }));
  const counts = { entitled: poll.counts.entitled, issued: took, checkedOff: took, returned: took, invalid: 9 };
  return { ...poll, heldOn: '2021-09-12', counts, candidates };
}

/** A valid ballot that leaves one member's seat open, and the by-run between the two who had most votes. */
function leaveSeatOpen(random: Random, team: Team, poll: Poll): { short: Poll; byRun: Poll } {
  const late = team.members.at(-1)!;
  const { returned } = poll.counts;
  const open = Math.floor(returned * 0.47);
  const other = poll.candidates.find(
    (candidate) => candidate.post === 'member' && !team.members.includes(candidate.person),
  )!;
  const kept = new Map([
    [late, open],
    [other.person, Math.floor(returned * 0.29)],
  ]);
  const candidates = poll.candidates.map((candidate) => ({
    ...candidate,
    approve: kept.get(candidate.person) ?? candidate.approve,
  }));
  const took = Math.round((poll.counts.entitled * random.int(760, 800)) / 1000);
  const mark = (person: Person, share: number): Marked => ({
    person,
    post: 'member',
    seats: 1,
    nominatedBy: 'voters',
    approve: Math.floor(took * share),
    oppose: 0,
    abstain: 0,
  });
  const byRun: Poll = {
    ...poll,
    number: number('JWH', team.community, 2),
    stage: 'by-run',
    heldOn: '2021-10-10',
    previous: poll.number,
    reason: 'petition',
    counts: { entitled: poll.counts.entitled, issued: took, checkedOff: took, returned: took, invalid: 6 },
    candidates: [mark(late, 0.63), mark(other.person, 0.33)],
  };
  return { short: { ...poll, candidates }, byRun };
}
