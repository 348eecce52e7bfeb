import type { Poll, PollCandidate, PollContest, Post } from '@huanjie/rules';

/** Names of the examples, in the order they are offered. */
export const EXAMPLES = ['village', 'woman', 'party', 'recall', 'tie', 'byRun', 'invalid'] as const;
export type Example = (typeof EXAMPLES)[number];

type Marks = readonly [name: string, sex: 'male' | 'female', approve: number, oppose?: number, abstain?: number];

const person = ([name, sex, approve, oppose, abstain]: Marks): PollCandidate => ({
  id: name,
  name,
  sex,
  approve,
  ...(oppose === undefined ? {} : { oppose }),
  ...(abstain === undefined ? {} : { abstain }),
});

const writeIn = (marks: Marks): PollCandidate => ({ ...person(marks), nominated: false });

const contest = (post: Post, seats: number, candidates: readonly PollCandidate[]): PollContest => ({
  id: post,
  post,
  seats,
  candidates,
});

/** Ballots of a village: as many issued as voters checked off. */
const village = (entitled: number, issued: number, returned: number, invalid: number) => ({
  ruleSet: 'VC-2026',
  electorate: { entitled },
  ballots: { issued, checkedOff: issued, returned, invalid },
});

const POLLS: Readonly<Record<Example, Poll>> = {
  village: {
    ...village(1286, 1104, 1098, 23),
    stage: 'election',
    contests: [
      contest('chair', 1, [person(['沈望山', 'male', 702]), person(['程立夏', 'female', 338])]),
      contest('vice-chair', 1, [
        person(['程立夏', 'female', 611]),
        person(['邱大有', 'male', 402]),
        writeIn(['祝小满', 'male', 17]),
      ]),
      contest('member', 3, [
        person(['柏青禾', 'female', 823]),
        person(['邱大有', 'male', 655]),
        person(['单河生', 'male', 561]),
        person(['燕春来', 'male', 540]),
        writeIn(['祝小满', 'male', 41]),
      ]),
    ],
  },
  woman: {
    ...village(820, 706, 704, 11),
    stage: 'election',
    parameters: { 'women.method': 'priority' },
    contests: [
      contest('member', 3, [
        person(['石长河', 'male', 598]),
        person(['田有余', 'male', 507]),
        person(['路远', 'male', 455]),
        person(['白杏花', 'female', 398]),
      ]),
    ],
  },
  party: {
    ruleSet: 'PB-2020',
    stage: 'election',
    electorate: { entitled: 86, present: 81 },
    ballots: { issued: 81, returned: 81, invalid: 1 },
    contests: [
      contest('committee-member', 5, [
        person(['卫明远', 'male', 79, 1, 0]),
        person(['花如海', 'female', 74, 4, 2]),
        person(['鲁守田', 'male', 68, 9, 3]),
        person(['时雨', 'female', 61, 14, 5]),
        person(['关山', 'male', 58, 16, 6]),
        person(['梅岭', 'male', 43, 30, 7]),
      ]),
    ],
  },
  recall: {
    ...village(640, 517, 515, 9),
    stage: 'recall',
    contests: [contest('chair', 1, [person(['谷雨生', 'male', 259, 238, 9])])],
  },
  tie: {
    ...village(512, 448, 446, 6),
    stage: 'election',
    contests: [
      contest('member', 2, [
        person(['江小舟', 'female', 331]),
        person(['方向前', 'male', 248]),
        person(['柳成荫', 'male', 248]),
      ]),
    ],
  },
  byRun: {
    ...village(512, 401, 399, 4),
    stage: 'by-run',
    contests: [contest('member', 1, [person(['方向前', 'male', 128]), person(['柳成荫', 'male', 131])])],
    electedBefore: [
      { id: '简春', post: 'chair', sex: 'male' },
      { id: '江小舟', post: 'member', sex: 'female' },
    ],
  },
  invalid: {
    ...village(930, 611, 613, 8),
    stage: 'election',
    contests: [contest('chair', 1, [person(['涂山', 'male', 401]), person(['岳麓', 'male', 190])])],
  },
};

/** The poll of an example. Villages and people are invented. */
export const exampleOf = (example: Example): Poll => POLLS[example];
