/** A poll as a careless sender might write it, with what is wrong about it. */
export type Careless = readonly [wrong: string, poll: unknown];

const ballots = { issued: 820, checkedOff: 818, returned: 815, invalid: 10 };
const chair = { id: 'chair', post: 'chair', seats: 1, candidates: [{ id: 'A', approve: 430 }] };
const VILLAGE = { ruleSet: 'VC-2026', stage: 'election', electorate: { entitled: 1000 }, ballots, contests: [chair] };
const PARTY = {
  ruleSet: 'PB-2020',
  stage: 'election',
  electorate: { entitled: 116, present: 111 },
  ballots: { issued: 111, returned: 111, invalid: 0 },
  contests: [{ id: 'c', post: 'committee-member', seats: 1, candidates: [{ id: 'A', approve: 60 }] }],
};

const village = (change: object) => ({ ...VILLAGE, ...change });
const party = (change: object) => ({ ...PARTY, ...change });
const contest = (change: object) => village({ contests: [{ ...chair, ...change }] });
const candidate = (change: object) => contest({ candidates: [{ id: 'A', approve: 430, ...change }] });
const kin = (change: object | null) => village({ kin: [{ a: 'A', b: 'B', relation: 'spouse' }, change] });
const holder = (change: object | null) => village({ electedBefore: [{ id: 'A', post: 'chair' }, change] });
const measure = (parameters: unknown, base: (change: object) => object = village) => base({ parameters });
const by = (values: object) => village({ ballots: { ...ballots, ...values } });

const TWO = [
  { id: 'A', approve: 9 },
  { id: 'B', approve: 8 },
];

const SHAPE: readonly Careless[] = [
  ['no poll', null],
  ['a list for a poll', []],
  ['a word for a poll', 'poll'],
  ['no rule set', village({ ruleSet: undefined })],
  ['a number for an overlay', village({ overlay: 7 })],
  ['an unknown stage', village({ stage: 'final' })],
  ['no stage', village({ stage: undefined })],
  ['a list of parameters', village({ parameters: [] })],
  ['parameters that are null', village({ parameters: null })],
  ['no electorate', village({ electorate: undefined })],
  ['no ballots', village({ ballots: null })],
  ['nobody says how many are entitled', village({ electorate: { present: 1 } })],
  ['a share of a person', village({ electorate: { entitled: 10.5 } })],
  ['a present that is null', village({ electorate: { entitled: 10, present: null } })],
  ['less than nobody present', village({ electorate: { entitled: 10, present: -1 } })],
  ['nothing issued', by({ issued: undefined })],
  ['nothing returned', by({ returned: undefined })],
  ['nothing said of invalid papers', by({ invalid: undefined })],
  ['a word for the voters', by({ checkedOff: 'all' })],
];

const CONTESTS: readonly Careless[] = [
  ['contests by name', village({ contests: { chair } })],
  ['no contest', village({ contests: [] })],
  ['a contest that is null', village({ contests: [chair, null] })],
  ['two contests of one id', village({ contests: [chair, { ...chair, post: 'member' }] })],
  ['a contest without id', contest({ id: '' })],
  ['an unknown post', contest({ post: 'king' })],
  ['no number of seats', contest({ seats: undefined })],
  ['half a seat', contest({ seats: 0.5 })],
  ['no seat', contest({ seats: 0 })],
  ['void items below nought', contest({ void: -1 })],
  ['no candidates', contest({ candidates: undefined })],
  ['a candidate that is null', contest({ candidates: [null] })],
  ['a candidate without id', candidate({ id: 7 })],
  ['a number for a name', candidate({ name: 7 })],
  ['yes for nominated', candidate({ nominated: 'yes' })],
  ['an unknown sex', candidate({ sex: 'f' })],
  ['no approvals', candidate({ approve: undefined })],
  ['approvals below nought', candidate({ approve: -1 })],
  ['opposed by a word', candidate({ oppose: 'some' })],
  ['abstained by halves', candidate({ abstain: 0.5 })],
  ['one candidate twice', contest({ candidates: [chair.candidates[0], chair.candidates[0]] })],
  ['an order that is no list', contest({ order: 'A' })],
  ['an order without someone', contest({ order: [] })],
  ['an order with a stranger', contest({ order: ['B'] })],
  ['an order with someone twice', contest({ order: ['A', 'A'] })],
  ['an order with someone twice behind another', contest({ candidates: TWO, order: ['B', 'A', 'A'] })],
  ['an order with one known and one stranger', contest({ candidates: TWO, order: ['A', 'X'] })],
];

const PEOPLE: readonly Careless[] = [
  ['kin by name', village({ kin: { A: 'B' } })],
  ['kin that is null', kin(null)],
  ['kin without the one', kin({ b: 'B', relation: 'spouse' })],
  ['kin without the other', kin({ a: 'A', relation: 'spouse' })],
  ['kin of oneself', kin({ a: 'A', b: 'A', relation: 'spouse' })],
  ['an unknown relation', kin({ a: 'A', b: 'B', relation: 'cousin' })],
  ['earlier winners by name', village({ electedBefore: {} })],
  ['an earlier winner that is null', holder(null)],
  ['an earlier winner without id', holder({ post: 'chair' })],
  ['an earlier winner of an unknown post', holder({ id: 'B', post: 'king' })],
  ['an earlier winner of an unknown sex', holder({ id: 'B', post: 'chair', sex: 'f' })],
];

const LAW: readonly Careless[] = [
  ['an unknown rule set', village({ ruleSet: 'VC-1900' })],
  ['a rule set that is only looked up', village({ ruleSet: 'BR-2018' })],
  ['an unknown overlay', village({ overlay: 'PV-XX-2020' })],
  ['the overlay of a village for a Party meeting', party({ overlay: 'PV-ZJ-2020' })],
  ["the overlay of a community for a village's poll", village({ overlay: 'PV-HA-RC-2020' })],
  ['no day', village({ heldOn: '2026-02-30' })],
  ['a rule set before its first day', village({ heldOn: '2025-12-31' })],
  ['an earlier rule set after its last day', village({ ruleSet: 'VC-2018', heldOn: '2026-01-01' })],
  ['a day before every rule set', village({ heldOn: '1950-01-01' })],
  ['an overlay before its first day', village({ ruleSet: 'VC-2018', overlay: 'PV-ZJ-2020', heldOn: '2019-01-01' })],
  ['the pre-election of a village', village({ stage: 'pre-election' })],
  ['a secretary of a village', contest({ post: 'secretary' })],
  ['a chair of a Party meeting', party({ contests: [chair] })],
  ['nobody said to be present', party({ electorate: { entitled: 116 } })],
  [
    'no voters, and the turnout is theirs',
    { ...measure({ 'turnout.source': 'checked' }), ballots: { ...ballots, checkedOff: undefined } },
  ],
  [
    'no voters, and the over-count is against them',
    { ...measure({ 'overcount.against': 'voters' }), ballots: { ...ballots, checkedOff: undefined } },
  ],
  ['an unknown parameter', measure({ 'runoff.days': 3 })],
  ['a parameter from the prototype', measure({ toString: 'x' })],
  ['a parameter of the Party for a village', measure({ 'pb.base': 'A' })],
  ['a parameter of committees for a Party meeting', measure({ cascade: 'none' }, party)],
  ['the form of communities for a village', measure({ 'rc.mode': 'direct' })],
  ['an unknown value', measure({ cascade: 'up' })],
  ['a number for a choice', measure({ 'runoff.threshold': 3 })],
  ['a count below nought', measure({ 'runoff.extra': -1 })],
  ['half a count', measure({ 'vacancy.min_members': 1.5 })],
  ['a word for a yes or no', measure({ 'vacancy.chair_required': 'yes' })],
  ['an unknown relation in the scope', measure({ 'kin.scope': ['spouse', 'cousin'] })],
  ['a yes for the scope', measure({ 'kin.scope': true })],
  ['one relation where a list is asked for', measure({ 'kin.scope': 'spouse' })],
  ['a list where one value is asked for', measure({ 'runoff.threshold': ['third'] })],
];

const COUNTS: readonly Careless[] = [
  [
    'too many approvals in the second contest',
    village({ contests: [chair, { ...chair, id: 'second', candidates: [{ id: 'B', approve: 900 }] }] }),
  ],
  ['more present than entitled', party({ electorate: { entitled: 110, present: 111 } })],
  ['more voters than entitled', by({ checkedOff: 1001 })],
  ['more invalid papers than returned', by({ invalid: 816 })],
  ['more void items than valid papers', contest({ void: 806 })],
  ['more marks than valid papers', candidate({ approve: 500, oppose: 200, abstain: 106 })],
  [
    'more marks of a named person than papers without the void',
    contest({ void: 5, candidates: [{ id: 'A', name: '安宁', approve: 801 }] }),
  ],
  [
    'more approvals than the seats allow',
    contest({
      candidates: [
        { id: 'A', approve: 500 },
        { id: 'B', approve: 306 },
      ],
    }),
  ],
  [
    'more approvals than the seats allow without the void',
    contest({
      seats: 2,
      void: 5,
      candidates: [
        { id: 'A', approve: 800 },
        { id: 'B', approve: 500 },
        { id: 'C', approve: 301 },
      ],
    }),
  ],
];

/** Polls that are refused, each for one reason. */
export const CARELESS: readonly Careless[] = [...SHAPE, ...CONTESTS, ...PEOPLE, ...LAW, ...COUNTS];

/** Polls at the edge of what can be; each is decided. */
export const POSSIBLE: readonly Careless[] = [
  ['the first day of a rule set', village({ heldOn: '2026-01-01' })],
  ['the last day of a rule set', village({ ruleSet: 'VC-2018', heldOn: '2025-12-31' })],
  ['a day on which the overlay holds', village({ overlay: 'PV-ZJ-2020', heldOn: '2026-11-20' })],
  ['everyone present', party({ electorate: { entitled: 111, present: 111 } })],
  ['everyone a voter', by({ checkedOff: 1000 })],
  ['every paper invalid', village({ ballots: { ...ballots, invalid: 815 }, contests: [{ ...chair, candidates: [] }] })],
  ['every item void', contest({ void: 805, candidates: [] })],
  ['every paper marked', candidate({ approve: 500, oppose: 200, abstain: 105 })],
  [
    'every mark used',
    contest({
      candidates: [
        { id: 'A', approve: 500 },
        { id: 'B', approve: 305 },
      ],
    }),
  ],
  ['nothing said of kin and earlier winners', village({ kin: null, electedBefore: null, overlay: null })],
  ['nobody has kin, nobody sits', village({ kin: [], electedBefore: [], parameters: {} })],
  [
    'a candidate with all that can be told',
    candidate({ name: '安宁', nominated: false, sex: 'female', oppose: 0, abstain: 0 }),
  ],
  ['a man, nominated', candidate({ nominated: true, sex: 'male' })],
  [
    'an order',
    contest({
      candidates: [
        { id: 'A', approve: 9 },
        { id: 'B', approve: 8 },
      ],
      order: ['B', 'A'],
    }),
  ],
  [
    'kin and an earlier winner',
    village({
      kin: [{ a: 'A', b: 'B', relation: 'other' }],
      electedBefore: [{ id: 'Z', post: 'member', sex: 'male' }],
    }),
  ],
  ['voters counted', by({ checkedOff: undefined })],
  [
    'how ballots were read',
    measure({
      'vacancy.by': 'meeting',
      'overvote.scope': 'post',
      dup_post: 'cascade',
      'illegible.scope': 'item',
      blank: 'abstain',
      'kin.resolution': 'highest_post',
    }),
  ],
  [
    'how ballots of the Party were read',
    measure(
      {
        abstain_write_in: 'ignore',
        'pb.base': 'A',
        'pre.base': 'A',
        'county_delegate.base': 'E',
        'runoff.extra': 0,
        'runoff.turnout': 'majority',
        'runoff.threshold': 'majority',
        'overcount.against': 'issued',
      },
      party,
    ),
  ],
  ['a yes for a chair', measure({ 'vacancy.chair_required': true })],
  ['the form of a community', { ...measure({ 'rc.mode': 'household' }), ruleSet: 'RC-2026' }],
];
