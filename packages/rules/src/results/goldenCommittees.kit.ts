import { COLUMNS } from './goldenColumns.kit.ts';
import { byRun, type Golden, member, reVote, VC, village } from './goldenPoll.kit.ts';
import { SAME_COMMITTEE } from './goldenWomenAndKin.kit.ts';
import type { Poll, PollContest } from './poll.ts';
import { committeePoll, contest, type Votes } from './polls.kit.ts';

const named: PollContest = {
  id: 'chair',
  post: 'chair',
  seats: 1,
  candidates: [
    { id: 'A', name: '安宁', approve: 430, nominated: true },
    { id: 'W', name: '吴岚', approve: 25, nominated: false },
  ],
};
const writeIn: PollContest = {
  ...named,
  candidates: [
    { id: 'A', approve: 300 },
    { id: 'W', approve: 410, nominated: false },
  ],
};

const SHARES: readonly Golden[] = [
  ['the half reached, and not', village([named])],
  ['a write-in over the half', village([writeIn])],
  ["the half in a residents' committee", village([member(1, { A: 401, B: 399 })], {}, 'RC-2026')],
  ["the half in a residents' committee under the earlier law", village([member(1, { A: 401, B: 399 })], {}, 'RC-2018')],
  ['a third in a by-run', village([member(2, { A: 267, B: 266 })], byRun)],
  ["a third in a residents' by-run", village([member(1, { A: 267, B: 266 })], byRun, 'RC-2026')],
  ["a third in a residents' by-run under the earlier law", village([member(1, { A: 267 })], byRun, 'RC-2018')],
  ['the half first in Henan: reached', village([member(1, { A: 401, B: 270 })], { ...byRun, overlay: 'PV-HA-2011' })],
  ['the half first in Henan: a third is left', village([member(1, { A: 400 })], { ...byRun, overlay: 'PV-HA-2011' })],
  ['a re-vote', village([member(1, { A: 20, B: 0 })], reVote)],
  ["a residents' re-vote, level again", village([member(1, { A: 20, B: 20 })], reVote, 'RC-2026')],
  ['a re-vote without a vote', village([member(1, { A: 0, B: 0 })], reVote)],
];

const CUTS: readonly Golden[] = [
  ['over the half, and the seats are full', village([member(2, { A: 420, B: 410, C: 405 })])],
  ['the seats full in a community', village([member(2, { A: 420, B: 410, C: 405 })], {}, 'RC-2026')],
  ['a tie of three for two seats', village([member(3, { A: 500, B: 420, C: 420, D: 420, E: 410 })])],
  ['a tie of all', village([member(2, { A: 402, B: 402, C: 402 })], {}, 'RC-2018')],
  ['nobody stands', village([member(2, {})])],
  ['nobody near the half: the list with one more', village([member(1, { A: 300, B: 200, C: 100 })])],
  ['a list without one more', village([member(1, { A: 300, B: 200 })], { parameters: { 'runoff.extra': 0 } })],
  [
    'a list with two more, level at the end',
    village([member(1, { A: 300, B: 200, C: 100, D: 100, E: 90 })], { parameters: { 'runoff.extra': 2 } }),
  ],
];

const higher = [contest('chair', 1, { A: 500, B: 100 }), contest('vice-chair', 1, { A: 90, B: 450 })];
const HIGHER: readonly Golden[] = [
  ['elected to a higher post', village([...higher, member(2, { A: 60, B: 50, C: 401 })])],
  [
    'sits from an earlier vote',
    village([member(1, { A: 450, C: 350 })], { electedBefore: [{ id: 'A', post: 'chair' }] }),
  ],
  [
    'held a lower post before and stands for the chair',
    village([contest('chair', 1, { A: 450 })], { electedBefore: [{ id: 'A', post: 'member' }] }),
  ],
  [
    'votes added downward',
    village([...higher, member(2, { A: 60, B: 50, C: 401, D: 400 })], { parameters: { cascade: 'downward' } }),
  ],
  [
    'no votes added in a re-vote',
    village([contest('chair', 1, { A: 310, B: 300 }), member(1, { B: 10, C: 20 })], {
      ...reVote,
      parameters: { cascade: 'downward' },
    }),
  ],
  [
    'votes added downward in an invalid vote',
    committeePoll(VC, { E: 2000, R: 800 }, [contest('chair', 1, { A: 300 }), member(1, { A: 200, C: 210 })], {
      parameters: { cascade: 'downward', 'runoff.threshold': 'majority' },
    }),
  ],
];

const SAME_POST: readonly Golden[] = [
  [
    'lower posts told first, a higher one last',
    village([member(1, { A: 401, C: 390 }), contest('vice-chair', 1, { A: 410 }), contest('chair', 1, { A: 420 })]),
  ],
  [
    'more votes in the other contest for the post',
    village([member(1, { A: 410 }), member(1, { A: 420, B: 300 }, 'second')]),
  ],
  ['level in both contests for the post', village([member(1, { A: 410 }), member(1, { A: 410, B: 300 }, 'second')])],
  [
    'a member already',
    village([member(1, { A: 410, B: 300 })], { ...byRun, electedBefore: [{ id: 'A', post: 'member' }] }),
  ],
];

const VACANCY: readonly Golden[] = [
  [
    'a vacancy that may stay',
    village([member(2, { A: 300, B: 100 })], {
      ...byRun,
      overlay: 'PV-ZJ-2020',
      electedBefore: [
        { id: 'M', post: 'chair' },
        { id: 'V', post: 'vice-chair' },
      ],
    }),
  ],
  [
    'a vacancy in Beijing, headed',
    village([member(2, { A: 300, B: 100 })], {
      ...byRun,
      overlay: 'PV-BJ-2012',
      electedBefore: [
        { id: 'M', post: 'chair' },
        { id: 'V', post: 'vice-chair' },
        { id: 'D', post: 'member' },
      ],
    }),
  ],
  [
    'a vacancy in Beijing without a chair',
    village([member(2, { A: 300, B: 100 })], {
      ...byRun,
      overlay: 'PV-BJ-2012',
      electedBefore: [
        { id: 'M', post: 'vice-chair' },
        { id: 'V', post: 'vice-chair' },
        { id: 'D', post: 'member' },
      ],
    }),
  ],
];

const MORE_VACANCY: readonly Golden[] = [
  [
    'no vacancy where too few sit',
    village([member(2, { A: 300, B: 100 })], { ...byRun, overlay: 'PV-ZJ-2020', electedBefore: [] }),
  ],
  [
    'no vacancy before a by-run',
    village([member(3, { A: 500, B: 450, C: 100 })], {
      overlay: 'PV-ZJ-2020',
      electedBefore: [{ id: 'M', post: 'chair' }],
    }),
  ],
];

const turnout = (ruleSet: string, E: number, R: number, more: Partial<Poll> = {}): Poll =>
  committeePoll(ruleSet, { E, R }, [contest('chair', 1, { A: R })], more);
const unsorted = committeePoll(VC, { E: 2000, R: 800 }, [member(2, { A: 300, B: 500 })]);
const over = { ballots: { issued: 10, checkedOff: 9, returned: 11, invalid: 0 } };
const representatives = { parameters: { 'rc.mode': 'representatives' } } as const;
const TURNOUT: readonly Golden[] = [
  ...['VC-1998', 'VC-2010', 'VC-2018', 'RC-1990', 'RC-2018', 'RC-2026'].map(
    (ruleSet): Golden => [`half did not take part (${ruleSet})`, turnout(ruleSet, 20, 10)],
  ),
  ['a by-run with turnout', turnout(VC, 20, 11, byRun)],
  ['a by-run without turnout', turnout(VC, 20, 5, byRun)],
  ['a by-run that needs none', turnout(VC, 20, 5, { ...byRun, parameters: { 'runoff.turnout': 'none' } })],
  ['an election needs its turnout in any case', turnout(VC, 20, 5, { parameters: { 'runoff.turnout': 'none' } })],
  ["residents' representatives: exactly two thirds", turnout('RC-2026', 90, 60, representatives)],
  ["residents' representatives: more than two thirds", turnout('RC-2026', 90, 61, representatives)],
  ["residents' representatives under the earlier law", turnout('RC-2018', 90, 46, representatives)],
  ['households need the half', turnout('RC-2026', 90, 46, { parameters: { 'rc.mode': 'household' } })],
  ['in order of votes even where nothing is decided', unsorted],
  ['more ballots than were issued', turnout(VC, 20, 11, over)],
  ['more ballots than were issued, in a community', turnout('RC-2026', 20, 11, over)],
  ['more ballots than voters', turnout(VC, 20, 11, { ...over, parameters: { 'overcount.against': 'voters' } })],
  [
    'turnout by the voters checked off',
    turnout(VC, 20, 10, {
      ballots: { issued: 11, checkedOff: 11, returned: 10, invalid: 1 },
      contests: [contest('chair', 1, { A: 6, B: 5 }, { seats: 2 })],
      parameters: { 'turnout.source': 'checked' },
    }),
  ],
  ['what the measure says against the law', turnout(VC, 20, 11, { parameters: { 'runoff.threshold': 'majority' } })],
];

const recalls = (ruleSet: string, votes: Votes, more: Partial<Poll> = {}): Poll =>
  village([member(2, votes)], { stage: 'recall', ...more }, ruleSet);
const RECALLS: readonly Golden[] = [
  ['a recall that passes for one and not for another', recalls(VC, { A: 401, B: 400 })],
  ['a recall that passes', recalls('RC-2026', { A: 401 })],
  ['a recall under the earlier law of communities', recalls('RC-2018', { A: 400 })],
  ['a recall in which nobody is voted on', recalls(VC, {})],
  ['a recall with more approvals than seats allow elsewhere', recalls(VC, { A: 800, B: 790, C: 780 })],
  ['a recall without turnout', recalls(VC, { A: 800 }, { electorate: { entitled: 1600 } })],
  [
    'a recall with a measure against the law',
    recalls(VC, { A: 401 }, { parameters: { 'runoff.threshold': 'majority' } }),
  ],
];

/** Polls of villagers' and residents' committees, one for each sentence and each turn of the law. */
export const COMMITTEES: readonly Golden[] = [
  ...SHARES,
  ...CUTS,
  ...HIGHER,
  ...SAME_COMMITTEE,
  ...SAME_POST,
  ...VACANCY,
  ...MORE_VACANCY,
  ...TURNOUT,
  ...RECALLS,
  ...COLUMNS,
];
