import type { Golden } from './goldenPoll.kit.ts';
import type { Poll, PollContest } from './poll.ts';
import { contest, partyPoll, type Votes } from './polls.kit.ts';

const party = (contests: readonly PollContest[], more: Partial<Poll> = {}, ruleSet = 'PB-2020'): Poll =>
  partyPoll(ruleSet, { E: 116, A: 111 }, contests, more);
const members = (seats: number, votes: Votes, order?: readonly string[]) =>
  contest('committee-member', seats, votes, { id: 'members', ...(order === undefined ? {} : { order }) });
const preElection = { stage: 'pre-election' } as const;
const delegate = contest('delegate', 1, { A: 58, B: 50 });

const ELECTIONS: readonly Golden[] = [
  ['announced in the order given', party([members(3, { A: 60, B: 90, C: 80, D: 58 }, ['C', 'D', 'A', 'B'])])],
  ['announced in the order of the list', party([members(2, { A: 60, B: 90, C: 50 })])],
  [
    'a secretary by votes, whatever the order',
    party([contest('deputy-secretary', 2, { A: 60, B: 90 }, { order: ['B', 'A'] })]),
  ],
  ['a secretary is not found', party([contest('secretary', 1, { A: 55, B: 40 })])],
  ['no deputy secretary is found', party([contest('deputy-secretary', 1, { A: 55 })])],
  [
    'the secretary is no deputy',
    party([contest('secretary', 1, { A: 100 }), contest('deputy-secretary', 1, { A: 9, B: 90 })]),
  ],
  [
    'a member may be secretary and delegate too',
    party([members(1, { A: 100 }), contest('secretary', 1, { A: 90 }), delegate]),
  ],
  ['a tie at the cut', party([members(3, { A: 90, B: 80, C: 70, D: 70 })])],
  ['over the half, and the seats are full', party([members(2, { A: 90, B: 70, C: 60 })])],
  [
    'a write-in',
    party([{ id: 'w', post: 'committee-member', seats: 1, candidates: [{ id: 'W', approve: 60, nominated: false }] }]),
  ],
  ['fewer deputies are not for the meeting to say', party([contest('deputy-secretary', 2, { A: 90, B: 40 })])],
  ['fewer seats are possible', party([members(3, { A: 90, B: 50, C: 40, D: 30 })])],
  ['nobody elected: no fewer seats', party([members(2, { A: 50, B: 40 })])],
  ['a by-run needs the half again', party([members(1, { A: 56, B: 55 })], { stage: 'by-run' })],
  ['a by-run still short', party([members(2, { A: 56, B: 55, C: 54 })], { stage: 'by-run' })],
  ['a re-vote', party([members(1, { A: 20, B: 19 })], { stage: 're-vote' })],
  ['a re-vote of a local organisation', party([members(1, { A: 20, B: 19 })], { stage: 're-vote' }, 'PL-2020')],
  ['a pre-election', party([members(2, { A: 70, B: 60, C: 58, D: 30 })], preElection)],
  ['a pre-election still short', party([members(2, { A: 90, B: 50 })], preElection)],
  ['level in a pre-election', party([members(2, { A: 80, B: 70, C: 70 })], preElection)],
  [
    'a pre-election by those entitled',
    party([members(2, { A: 58, B: 59 })], { ...preElection, parameters: { 'pre.base': 'E' } }),
  ],
  [
    'a pre-election by those present, in a local organisation',
    party([members(1, { A: 58 })], { ...preElection, parameters: { 'pre.base': 'A' } }, 'PL-2020'),
  ],
  ['a pre-election of a local organisation', party([members(1, { A: 58 })], preElection, 'PL-2020')],
  [
    'the base of a pre-election is not that of the election',
    party([members(1, { A: 58 })], { parameters: { 'pre.base': 'E' } }),
  ],
  ['delegates by those present', party([delegate], { parameters: { 'county_delegate.base': 'A' } })],
  ['delegates by those entitled', party([delegate], { parameters: { 'county_delegate.base': 'E' } })],
  [
    'delegates by those entitled, in a pre-election',
    party([delegate], { ...preElection, parameters: { 'county_delegate.base': 'E' } }),
  ],
  ['delegates where nothing is said', party([delegate])],
  [
    'the base of delegates is theirs alone',
    party([members(1, { A: 58 })], { parameters: { 'county_delegate.base': 'E' } }),
  ],
  ['a local organisation', party([members(2, { A: 58, B: 59 })], {}, 'PL-2020')],
  ['what the measure says against the law', party([members(1, { A: 58 })], { parameters: { 'pb.base': 'E' } })],
  [
    'kin is no matter of the Party',
    party([members(2, { A: 60, B: 70 })], { kin: [{ a: 'A', b: 'B', relation: 'spouse' }] }),
  ],
];

const BESIDE: readonly Golden[] = [
  ['one of two secretaries is found', party([contest('secretary', 2, { A: 60, B: 40 })])],
  [
    'secretaries stand in the order of the list, whatever the order',
    party([contest('secretary', 2, { A: 60, B: 90 }, { order: ['B', 'A'] })]),
  ],
  [
    'who sits on the committee may stand for the discipline committee',
    party([contest('discipline-member', 1, { A: 60 })], { electedBefore: [{ id: 'A', post: 'committee-member' }] }),
  ],
  [
    'no quorum, and more ballots than were issued',
    party([members(1, { A: 60 })], {
      electorate: { entitled: 116, present: 80 },
      ballots: { issued: 80, returned: 81, invalid: 0 },
    }),
  ],
];

const meeting = (ruleSet: string, A: number, more: Partial<Poll> = {}): Poll =>
  partyPoll(ruleSet, { E: 115, A }, [members(1, { A })], more);
const VALIDITY: readonly Golden[] = [
  ['four fifths are a quorum', meeting('PB-2020', 92)],
  ['one short of four fifths', meeting('PB-2020', 91)],
  ['four fifths were to be exceeded until 2020', meeting('PB-1990', 92)],
  ['more than four fifths', meeting('PB-1990', 93)],
  ['four fifths of a local organisation', meeting('PL-2020', 92)],
  ['a pre-election without a quorum', meeting('PB-2020', 91, preElection)],
  ['more ballots than were issued', meeting('PB-2020', 111, { ballots: { issued: 110, returned: 111, invalid: 0 } })],
  [
    'more ballots than voters',
    meeting('PB-2020', 111, {
      ballots: { issued: 111, checkedOff: 110, returned: 111, invalid: 0 },
      parameters: { 'overcount.against': 'voters' },
    }),
  ],
];

const RECALLS: readonly Golden[] = [
  ['a recall by those present', party([members(2, { A: 56, B: 55 })], { stage: 'recall' })],
  ['a recall by those entitled', party([members(1, { A: 59 })], { stage: 'recall' }, 'PL-2020')],
  ['a recall without a quorum', meeting('PB-2020', 91, { stage: 'recall' })],
];

/** Party polls, one for each sentence and each turn of the law. */
export const PARTY_POLLS: readonly Golden[] = [...ELECTIONS, ...VALIDITY, ...RECALLS, ...BESIDE].map(([name, poll]) => [
  `Party: ${name}`,
  poll,
]);
