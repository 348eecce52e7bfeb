import type { Row } from '../files.ts';
import type { Person } from '../people.ts';
import { allot, type Random } from '../random.ts';
import { approvals, type Marked, type Poll, sheetRow, split } from '../votes.ts';
import { type Delegate, GROUPS } from './delegates.ts';
import { CONGRESS_DAY, TOWN } from './place.ts';
import type { Slate, Slates } from './team.ts';

/** What the congress elects, with the letters that its polls are numbered by. */
interface Contest {
  readonly letters: string;
  readonly body: string;
  readonly post: string;
  readonly ruleSet: string;
  readonly slate: Slate;
}

function contests(slates: Slates): Contest[] {
  return [
    { letters: 'DW', body: 'partyCommittee', post: 'committee-member', ruleSet: 'PB-2020', slate: slates.committee },
    {
      letters: 'JW',
      body: 'disciplineCommission',
      post: 'discipline-member',
      ruleSet: 'PB-2020',
      slate: slates.discipline,
    },
    { letters: 'XD', body: 'countyCongress', post: 'delegate', ruleSet: 'PL-2020', slate: slates.county },
  ];
}

/** The three preliminary elections (差额预选), counted on one sheet for each delegate group. */
export function preElections(random: Random, delegates: readonly Delegate[], slates: Slates): Poll[] {
  const sizes = Array.from(
    { length: GROUPS },
    (_, i) => delegates.filter((one) => one.present && one.group === i + 1).length,
  );
  return contests(slates).map((contest) => preElection(random, contest, delegates.length, sizes));
}

function preElection(random: Random, contest: Contest, entitled: number, sizes: readonly number[]): Poll {
  const present = sizes.reduce((a, b) => a + b, 0);
  const { winners, others } = contest.slate;
  const seats = winners.length;
  const least = Math.ceil(present * 0.92);
  const votes = approvals(random, { seats, winners: seats, others: others.length, valid: present, least, most: 40 });
  const mark = (person: Person, approve: number, nominatedBy: string): Marked => ({
    person,
    post: contest.post,
    seats,
    nominatedBy,
    approve,
    oppose: present - approve,
    abstain: 0,
  });
  const number = `YX-${contest.letters}`;
  const candidates = random.shuffle([
    ...winners.map((who, i) => mark(who, votes.winners[i]!, 'countyCommittee')),
    ...others.map((who, i) => mark(who, votes.others[i]!, 'organisation')),
  ]);
  return {
    number,
    unitCode: TOWN.code,
    body: contest.body,
    stage: 'pre-election',
    heldOn: CONGRESS_DAY,
    ruleSet: contest.ruleSet,
    counts: meeting(entitled, present),
    candidates,
    sheets: groupSheets(number, candidates, sizes),
  };
}

/** Shares the marks of every candidate between the groups, no group giving more than it has ballots. */
function groupSheets(number: string, candidates: readonly Marked[], sizes: readonly number[]): Row[] {
  return candidates.flatMap((candidate) => {
    const approve = allot(candidate.approve, sizes);
    return sizes.map((size, i) => {
      const marks = { ...candidate, approve: approve[i]!, oppose: size - approve[i]! };
      return sheetRow(number, `第${i + 1}代表组`, marks);
    });
  });
}

/** The three formal elections (等额选举) of the whole congress: the names that came through, as many as seats. */
export function formalElections(random: Random, delegates: readonly Delegate[], slates: Slates): Poll[] {
  const present = delegates.filter((delegate) => delegate.present).length;
  return contests(slates).map((contest) => {
    const seats = contest.slate.winners.length;
    const candidates = contest.slate.winners.map((person) => ({
      person,
      post: contest.post,
      seats,
      nominatedBy: 'countyCommittee',
      ...split(random, random.int(Math.ceil(present * 0.93), present), present),
    }));
    return {
      number: `ZS-${contest.letters}`,
      unitCode: TOWN.code,
      body: contest.body,
      stage: 'election',
      heldOn: CONGRESS_DAY,
      ruleSet: contest.ruleSet,
      counts: meeting(delegates.length, present),
      candidates: random.shuffle(candidates),
    };
  });
}

/** The first plenaries: secretary and deputies of both bodies, by equal-number election among those just elected. */
export function plenaries(slates: Slates): Poll[] {
  const plenary = (letters: string, body: string, members: readonly Person[], deputies: number): Poll => {
    const all = members.length;
    const mark = (person: Person, post: string, seats: number): Marked => ({
      person,
      post,
      seats,
      nominatedBy: 'countyCommittee',
      approve: all,
      oppose: 0,
      abstain: 0,
    });
    return {
      number: `QH-${letters}`,
      unitCode: TOWN.code,
      body,
      stage: 'election',
      heldOn: CONGRESS_DAY,
      ruleSet: 'PB-2020',
      counts: meeting(all, all),
      candidates: [
        mark(members[0]!, 'secretary', 1),
        ...members.slice(1, 1 + deputies).map((who) => mark(who, 'deputy-secretary', deputies)),
      ],
    };
  };
  return [
    plenary('DW', 'partyCommittee', slates.committee.winners, 2),
    plenary('JW', 'disciplineCommission', slates.discipline.winners, 1),
  ];
}

function meeting(entitled: number, present: number) {
  return { entitled, present, issued: present, checkedOff: present, returned: present, invalid: 0 };
}
