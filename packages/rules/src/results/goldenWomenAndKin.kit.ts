import { byRun, type Golden, member, reVote, village } from './goldenPoll.kit.ts';
import type { Relation } from './poll.ts';
import { contest } from './polls.kit.ts';

const priority = { parameters: { 'women.method': 'priority' } } as const;
const kin = (relation: Relation) => ({ kin: [{ a: 'M', b: 'N', relation }] });

const WOMEN: readonly Golden[] = [
  [
    'a woman declared first, one passed over',
    village([member(3, { A: 500, B: 480, E: 450, 'K+': 402, C: 402 })], priority),
  ],
  ['two women level for the seat', village([member(3, { A: 500, B: 480, C: 450, 'K+': 402, 'L+': 402 })], priority)],
  ['two women level for two seats', village([member(3, { A: 500, 'K+': 402, 'L+': 402, B: 402, C: 402 })], priority)],
  ['two women level inside the winners', village([member(3, { 'K+': 500, 'L+': 500, B: 402, C: 401 })], priority)],
  ['a woman level with a man at the cut', village([member(2, { A: 420, B: 402, 'K+': 402, 'L+': 376 })], priority)],
  ['a woman level with men', village([member(3, { A: 500, B: 402, 'K+': 402, C: 402, D: 402 })], priority)],
  [
    'the second woman gives way like a man',
    village([member(3, { A: 500, B: 480, C: 470, 'K+': 403, 'L+': 402 })], priority),
  ],
  ['no woman over the half', village([member(2, { A: 500, B: 480, 'K+': 400, 'L+': 90, 'N+': 80 })], priority)],
  ['no woman at all', village([member(2, { A: 500, B: 480 })], priority)],
  ['only one seat, and no woman over the half', village([member(1, { A: 500, 'K+': 90 })], priority)],
  [
    'a woman among the vice-chairs is enough',
    village([contest('vice-chair', 1, { 'V+': 500 }), member(2, { A: 500, B: 480, 'K+': 402 })], priority),
  ],
  [
    'a woman on a higher body does not count',
    village([contest('chair', 1, { A: 300, 'V+': 200 }), member(2, { B: 500, C: 480, 'K+': 402 })], priority),
  ],
  [
    'a woman seated in the first column',
    village([member(1, { 'K+': 500 }), member(2, { 'L+': 402, B: 410, C: 420 }, 'second')], priority),
  ],
  [
    'one woman in two columns, over the half in the second only',
    village([member(2, { A: 500, B: 480, 'K+': 300 }), member(2, { C: 430, D: 420, 'K+': 402 }, 'second')], priority),
  ],
  [
    'a woman over the half in each column: the seat is where she has more votes',
    village([member(2, { A: 500, B: 480, 'K+': 402 }), member(2, { C: 470, D: 460, 'L+': 410 }, 'second')], priority),
  ],
  [
    'no woman over the half in either column: one seat is kept, in the first',
    village([member(2, { A: 500, B: 480, 'K+': 300 }), member(1, { C: 430, 'L+': 350 }, 'second')], priority),
  ],
  [
    'two women level in one column, one with fewer votes in the other',
    village(
      [member(2, { A: 500, B: 480, 'K+': 402 }), member(3, { C: 450, D: 440, E: 430, 'L+': 403, 'N+': 403 }, 'second')],
      priority,
    ),
  ],
  [
    'a by-run told of men only',
    village([member(1, { A: 300 })], {
      ...byRun,
      ...priority,
      electedBefore: [{ id: 'M', post: 'chair', sex: 'male' }],
    }),
  ],
  [
    'a by-run told of a woman',
    village([member(1, { A: 300, 'K+': 290 })], {
      ...byRun,
      ...priority,
      electedBefore: [{ id: 'M', post: 'chair', sex: 'female' }],
    }),
  ],
  ['a re-vote knows no priority', village([member(1, { A: 300, 'K+': 290 })], { ...reVote, ...priority })],
  [
    'a woman on the list of the by-run',
    village([member(2, { A: 500, B: 300, C: 200, 'K+': 90, 'L+': 90 })], {
      parameters: { 'women.method': 'runoff_include' },
    }),
  ],
  [
    'no woman to put on the list',
    village([member(1, { B: 300, C: 200 })], { parameters: { 'women.method': 'runoff_include' } }),
  ],
  [
    'the chair needs no woman on the list',
    village([contest('chair', 1, { B: 300, C: 200, 'K+': 9 })], { parameters: { 'women.method': 'runoff_include' } }),
  ],
  [
    'a list after a by-run, and none after a re-vote',
    village([member(2, { A: 300, B: 200, C: 100, 'K+': 9 })], {
      ...byRun,
      parameters: { 'women.method': 'runoff_include' },
    }),
  ],
  [
    'a re-vote that leaves a seat open',
    village([member(2, { A: 300, B: 0, C: 0, 'K+': 0 })], {
      ...reVote,
      parameters: { 'women.method': 'runoff_include' },
    }),
  ],
  [
    'a woman on the list by votes alone',
    village([member(1, { B: 300, 'K+': 290, 'L+': 100 })], { parameters: { 'women.method': 'runoff_include' } }),
  ],
  [
    'a woman who sits already needs none on the list',
    village([member(1, { B: 200, C: 100, 'K+': 50 })], {
      ...byRun,
      electedBefore: [{ id: 'V', post: 'chair', sex: 'female' }],
      parameters: { 'women.method': 'runoff_include' },
    }),
  ],
];

const pair = [contest('chair', 1, { M: 610 }), member(2, { D: 590, N: 540, O: 430 })];

const KIN: readonly Golden[] = [
  ...(['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'] as const).map(
    (relation): Golden => [`kin: ${relation}`, village(pair, kin(relation))],
  ),
  [
    'kin: a wider scope of the measure',
    village(pair, {
      ...kin('other'),
      parameters: { 'kin.scope': ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'other'] },
    }),
  ],
  ['kin in a community', village(pair, kin('sibling'), 'RC-2026')],
  ['kin in a community under the earlier law', village(pair, kin('sibling'), 'RC-2018')],
  ['kin in Zhejiang: national law goes further', village(pair, { ...kin('grandchild'), overlay: 'PV-ZJ-2020' })],
  ['kin in Gansu under the earlier law', village(pair, { ...kin('grandchild'), overlay: 'PV-GS-2013' }, 'VC-2018')],
  ['level relatives in one column', village([member(2, { M: 540, N: 540, O: 430 })], kin('spouse'))],
  ['level relatives in two columns', village([member(1, { M: 540 }), member(1, { N: 540 }, 'second')], kin('spouse'))],
  [
    'three level relatives, hanging together by one',
    village([member(3, { M: 540, N: 540, P: 540, O: 430 })], {
      kin: [
        { a: 'M', b: 'N', relation: 'sibling' },
        { a: 'P', b: 'N', relation: 'child' },
      ],
    }),
  ],
  ['relatives with different votes in one column', village([member(2, { M: 540, N: 530, O: 430 })], kin('parent'))],
  ['a tie that belongs to one family', village([member(2, { M: 420, N: 420, O: 420 })], kin('sibling'))],
  [
    'a tie of two families for two seats',
    village([member(3, { D: 600, M: 420, N: 420, P: 420, Q: 420 })], {
      kin: [
        { a: 'M', b: 'N', relation: 'sibling' },
        { a: 'P', b: 'Q', relation: 'spouse' },
      ],
    }),
  ],
  [
    'a tie of two families for one seat',
    village([member(4, { D: 500, E: 470, F: 450, M: 420, N: 420, P: 420, Q: 420 })], {
      kin: [
        { a: 'M', b: 'N', relation: 'sibling' },
        { a: 'P', b: 'Q', relation: 'spouse' },
      ],
    }),
  ],
  [
    'two ties in one contest: relatives above, strangers at the cut',
    village([member(3, { M: 540, N: 540, P: 420, Q: 420, R: 420 })], kin('spouse')),
  ],
  ['a relative below the threshold', village([member(2, { M: 540, N: 300 })], kin('spouse'))],
  [
    'a relative level with a stranger at the cut',
    village([contest('chair', 1, { M: 610 }), member(2, { D: 600, N: 500, O: 500 })], kin('spouse')),
  ],
  [
    'two relations of one pair',
    village(pair, {
      kin: [
        { a: 'M', b: 'N', relation: 'sibling' },
        { a: 'N', b: 'M', relation: 'grandchild' },
      ],
      overlay: 'PV-ZJ-2020',
    }),
  ],
  [
    'a chair whose relative sits already, and must give way',
    village([contest('chair', 1, { M: 610 })], {
      ...kin('sibling'),
      ...byRun,
      electedBefore: [{ id: 'N', post: 'member' }],
    }),
  ],
  [
    'a member whose relative is chair already',
    village([member(1, { N: 410, O: 300 })], {
      ...kin('sibling'),
      ...byRun,
      electedBefore: [{ id: 'M', post: 'chair' }],
    }),
  ],
  [
    'who left for kin is on no list',
    village([contest('chair', 1, { M: 610 }), member(2, { N: 540, O: 430, P: 200, Q: 100, R: 90 })], kin('sibling')),
  ],
];

/** Who may or must sit beside whom: a woman's seat, and relatives. */
export const SAME_COMMITTEE: readonly Golden[] = [...WOMEN, ...KIN];
