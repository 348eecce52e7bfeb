import { byRun, type Golden, member, reVote, VC, village } from './goldenPoll.kit.ts';
import type { Poll, Relation } from './poll.ts';
import { committeePoll, contest } from './polls.kit.ts';

const priority = { parameters: { 'women.method': 'priority' } } as const;
const include = { parameters: { 'women.method': 'runoff_include' } } as const;
const siblings = (...pairs: readonly string[]): Pick<Poll, 'kin'> => ({
  kin: pairs.map((pair) => ({ a: pair.charAt(0), b: pair.charAt(1), relation: 'sibling' })),
});
const told = (...relations: readonly Relation[]): Pick<Poll, 'kin'> => ({
  kin: relations.map((relation, at) => (at === 0 ? { a: 'M', b: 'N', relation } : { a: 'N', b: 'M', relation })),
});
const pair = [contest('chair', 1, { M: 610 }), member(2, { D: 590, N: 540, O: 430 })];
const chairM = [{ id: 'M', post: 'chair' }] as const;

/** Relatives whose order decides who stays. */
const ORDER: readonly Golden[] = [
  [
    'the seat that level relatives leave goes to no relative of theirs',
    village([member(2, { M: 540, N: 540, P: 260, O: 250 })], siblings('MN', 'NP')),
  ],
  [
    'a relative of level relatives who is elected too',
    village([member(3, { M: 540, N: 540, P: 450, O: 430 })], siblings('MN', 'NP')),
  ],
  [
    'the relative with most votes is looked at first, in whatever column',
    village([member(1, { B: 530 }), member(2, { A: 540, C: 520 }, 'second')], siblings('AB', 'BC')),
  ],
  [
    'three level relatives in two columns, told by their ids',
    village([member(1, { P: 540 }), member(2, { N: 540, M: 540 }, 'second')], siblings('PN', 'NM')),
  ],
  [
    'a seated relative stays before one tied at the cut in the other column',
    village([member(2, { D: 460, N: 450, O: 450 }), member(1, { W: 450 }, 'second')], siblings('WN')),
  ],
  [
    'one tied at the cut with fewer votes than the relative seated in the other column',
    village([member(2, { D: 460, N: 450, O: 450 }), member(1, { W: 470 }, 'second')], siblings('WN')),
  ],
  [
    'one tied at the cut with more votes than the relative seated in the other column',
    village([member(2, { D: 480, N: 470, O: 470 }), member(1, { W: 450 }, 'second')], siblings('WN')),
  ],
  [
    'two relatives who sit already: the first by name is told',
    village([member(1, { N: 410, O: 300 })], {
      ...siblings('NZ', 'NM'),
      ...byRun,
      electedBefore: [
        { id: 'Z', post: 'chair' },
        { id: 'M', post: 'vice-chair' },
      ],
    }),
  ],
  ['two relations that both exclude, the first by name told first', village(pair, told('parent', 'sibling'))],
  ['two relations that both exclude, the first by name told last', village(pair, told('sibling', 'parent'))],
  ['one relation told twice', village(pair, told('sibling', 'sibling'))],
  ['a relation that Shanghai leaves out', village(pair, { ...told('sibling'), overlay: 'PV-SH-2020' })],
  ['a relation that Shanghai names', village(pair, { ...told('child'), overlay: 'PV-SH-2020' })],
  [
    'a relation that Shanghai leaves out, in a community',
    village(pair, { ...told('sibling'), overlay: 'PV-SH-2020' }, 'RC-2026'),
  ],
];

const NAMED: readonly Golden[] = [
  [
    'relatives by their names',
    village(
      [
        { id: 'chair', post: 'chair', seats: 1, candidates: [{ id: 'M', name: '孟远', approve: 610 }] },
        { id: 'member', post: 'member', seats: 1, candidates: [{ id: 'N', name: '孟宁', approve: 540 }] },
      ],
      siblings('MN'),
    ),
  ],
  [
    'a chair who is not elected displaces nobody',
    village([contest('chair', 1, { M: 300, O: 290 })], {
      ...siblings('MN'),
      ...byRun,
      ballots: { issued: 1000, checkedOff: 1000, returned: 1000, invalid: 0 },
      electedBefore: [{ id: 'N', post: 'member' }],
    }),
  ],
  [
    'a chair displaces a relative, and not those who are none',
    village([contest('chair', 1, { M: 610 })], {
      ...siblings('MN'),
      ...byRun,
      electedBefore: [
        { id: 'O', post: 'member' },
        { id: 'N', post: 'member' },
      ],
    }),
  ],
  [
    'elected to a higher post, while others sit from before',
    village([contest('vice-chair', 1, { A: 450 }), member(1, { A: 90, B: 410 })], { ...byRun, electedBefore: chairM }),
  ],
];

/** Ties of one contest, and of two columns. */
const TIES: readonly Golden[] = [
  [
    'a tie with a relative elsewhere, and one at the cut',
    village([member(3, { M: 540, D: 420, E: 420, F: 420 }), member(1, { N: 540 }, 'second')], siblings('MN')),
  ],
  [
    'men level at the cut, and women for their seat',
    village([member(3, { A: 500, B: 450, C: 450, 'K+': 402, 'L+': 402 })], priority),
  ],
  [
    'women level with a man for one seat: it is theirs',
    village([member(3, { A: 500, B: 480, C: 402, 'K+': 402, 'L+': 402 })], priority),
  ],
  [
    'no seat left for a woman where level relatives take them all',
    village([member(2, { M: 300, N: 300, P: 299, Q: 299, 'K+': 280 })], {
      ...byRun,
      ...priority,
      ...siblings('MN', 'PQ'),
    }),
  ],
  [
    'a vacancy is no matter while relatives are level',
    village([member(3, { M: 300, N: 300, O: 100 })], {
      ...byRun,
      ...siblings('MN'),
      overlay: 'PV-ZJ-2020',
      electedBefore: [
        { id: 'Y', post: 'chair' },
        { id: 'V', post: 'vice-chair' },
        { id: 'D', post: 'member' },
      ],
    }),
  ],
  [
    'elected in the other column with fewer votes',
    village([member(2, { B: 500, C: 490, A: 480 }), member(1, { A: 410 }, 'second')]),
  ],
  [
    'two people, each in both columns, with different votes',
    village([member(2, { A: 410, B: 420 }), member(2, { B: 405, A: 430 }, 'second')]),
  ],
  ["a residents' re-vote without a tie", village([member(1, { A: 20, B: 0 })], reVote, 'RC-2026')],
];

/** A woman's seat at its edges. */
const WOMEN: readonly Golden[] = [
  [
    'all seats filled by men: there is no by-run to list a woman for',
    village([member(1, { A: 500, 'K+': 90 })], include),
  ],
  [
    'a man is chair: the seat is still to be kept',
    village([contest('chair', 1, { M: 600 }), member(2, { A: 500, B: 480, 'K+': 402 })], priority),
  ],
  [
    'the only woman over the half leaves for kin',
    village([contest('chair', 1, { K: 600 }), member(2, { A: 500, B: 480, 'W+': 402 })], {
      ...priority,
      ...siblings('KW'),
    }),
  ],
  ['a by-run that tells of nobody, among men', village([member(1, { A: 300 })], { ...byRun, ...priority })],
  [
    'a by-run that tells of nobody, with a woman on its list',
    village([member(1, { A: 300, 'K+': 100 })], { ...byRun, ...priority }),
  ],
  ['two columns among men', village([member(1, { A: 500 }), member(1, { B: 480 }, 'second')], priority)],
  [
    'a woman elected by votes in the second column',
    village([member(2, { A: 500, B: 480 }), member(1, { 'K+': 420 }, 'second')], priority),
  ],
  [
    'a woman over the half in the second column only, beside men elected',
    village([member(1, { A: 500 }), member(2, { B: 480, C: 470, 'K+': 402, D: 90 }, 'second')], priority),
  ],
];

const EDGES: readonly Golden[] = [
  [
    'the half first in Henan: the only one over it leaves for kin',
    village([member(1, { N: 410, O: 300 })], {
      ...siblings('MN'),
      ...byRun,
      overlay: 'PV-HA-2011',
      electedBefore: chairM,
    }),
  ],
  [
    'the half first in Henan, in an invalid by-run',
    committeePoll(VC, { E: 1500, R: 800 }, [member(1, { A: 410 })], {
      ...byRun,
      overlay: 'PV-HA-2011',
      ballots: { issued: 790, checkedOff: 790, returned: 800, invalid: 0 },
    }),
  ],
  [
    'a vacancy that needs no chair by the measure',
    village([member(2, { A: 300, B: 100 })], { ...byRun, parameters: { 'vacancy.min_members': 1 } }),
  ],
  [
    'who sits on a Party body is no member of the committee',
    village([member(2, { A: 300, B: 100 })], {
      ...byRun,
      parameters: { 'vacancy.min_members': 2 },
      electedBefore: [{ id: 'S', post: 'secretary' }],
    }),
  ],
  [
    'a woman on a Party body fills no seat of the committee',
    village([member(2, { A: 500, B: 480, 'K+': 402 })], {
      ...priority,
      electedBefore: [{ id: 'S', post: 'secretary', sex: 'female' }],
    }),
  ],
];

/** Polls in which contests for one post, relatives and ties meet. */
export const COLUMNS: readonly Golden[] = [...ORDER, ...NAMED, ...TIES, ...WOMEN, ...EDGES];
