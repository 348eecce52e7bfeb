import { shiftDay } from '../calendar/days.ts';
import { familyOf, type Obstacle, obstacle, type RuleContext } from '../eligibility/obstacle.ts';
import type { Bilingual } from '../stages.ts';
import type { PollState } from '../voting/pollLife.ts';
import type { ContestResult, Tie, Validity } from './poll.ts';

/** A determined or announced poll, as far as what follows depends on it. */
export interface DecidedPoll {
  readonly rules: RuleContext;
  readonly stage: string;
  readonly heldOn: string;
  readonly state: PollState;
  readonly validity: Validity;
  readonly contests: readonly (Pick<ContestResult, 'id' | 'elected' | 'next' | 'flags' | 'options'> & {
    readonly post: string;
    readonly seats: number;
  })[];
  /** Petitions about this vote that have no answer yet. */
  readonly petitionsOpen: number;
  /** Whether the result was reported for record, and its certificates are issued. */
  readonly filed: boolean;
  readonly certified: boolean;
  /** Kinds of vote that were set already as a consequence of this one. */
  readonly followed: readonly FollowingVote['kind'][];
}

/** A vote that follows: again as a whole, for the open seats, or among those level with each other. */
export interface FollowingVote {
  readonly kind: 'rerun' | 'byRun' | 'reVote';
  readonly contests: readonly {
    readonly contestId: string;
    readonly seats: number;
    /** In the order of votes; empty for a vote held again, whose candidates are those of the first. */
    readonly candidates: readonly string[];
  }[];
}

export type FollowingCode =
  | 'announce'
  | 'publishElected'
  | 'file'
  | 'certificates'
  | 'approval'
  | 'rerun'
  | 'byRun'
  | 'reVote'
  | 'womanSeat'
  | 'kinConflict'
  | 'manual'
  | 'reduceSeats'
  | 'vacancy';

/** One thing that comes next after a result, with the rule, the day by which, and what stands in the way. */
export interface FollowingStep extends Bilingual {
  readonly code: FollowingCode;
  readonly rules: readonly string[];
  /** The last day, `YYYY-MM-DD`, where the law or the measure sets one. */
  readonly dueOn: string | null;
  readonly done: boolean;
  readonly obstacles: readonly Obstacle[];
  /** The votes to be set; ties parted from each other are votes of their own, since a post stands once on a ballot. */
  readonly votes: readonly FollowingVote[];
}

const step = (
  code: FollowingCode,
  rules: readonly string[],
  said: readonly [zh: string, en: string],
  more: Partial<Pick<FollowingStep, 'dueOn' | 'done' | 'obstacles' | 'votes'>> = {},
): FollowingStep => ({
  code,
  rules,
  zh: said[0],
  en: said[1],
  dueOn: null,
  done: false,
  obstacles: [],
  votes: [],
  ...more,
});

/**
 * What follows a result, in the order in which it is done: announcing, then the votes still to be held and what people
 * have to decide, then publishing, filing, certificates and approvals. Days come from the rule set with the values of
 * the province; where nothing sets one there is none.
 */
export function followingSteps(poll: DecidedPoll): readonly FollowingStep[] {
  return [announcement(poll), ...votesToHold(poll), ...decisionsOf(poll), ...papers(poll)];
}

const isParty = ({ rules }: DecidedPoll): boolean => familyOf(rules.ruleSet) === 'PARTY';
const isResidents = ({ rules }: DecidedPoll): boolean => familyOf(rules.ruleSet) === 'RC';
const number = ({ rules }: DecidedPoll, id: string): number | null => {
  const value = Number(rules.values?.[id]);
  return Number.isSafeInteger(value) && value >= 0 && rules.values?.[id] !== undefined ? value : null;
};
const within = (poll: DecidedPoll, days: number | null): string | null =>
  days === null ? null : shiftDay(poll.heldOn, days);

function announcement(poll: DecidedPoll): FollowingStep {
  const rules = isParty(poll) ? ['PB-056'] : isResidents(poll) ? ['RC-153'] : ['VC-701'];
  return step('announce', rules, ['当场宣布选举结果', 'Announce the result on the spot'], {
    dueOn: poll.heldOn,
    done: poll.state === 'announced',
  });
}

/** No vote follows before the result is out, nor while a complaint about it has no answer. */
function obstaclesOf(poll: DecidedPoll): readonly Obstacle[] {
  const found: Obstacle[] = [];
  if (poll.state !== 'announced') {
    const said = ['选举结果尚未宣布', 'The result is not announced'] as const;
    found.push(obstacle('ANNOUNCEMENT', [], said, ['先宣布选举结果', 'Announce it first']));
  }
  if (poll.petitionsOpen > 0) {
    const said = [
      `对本次投票的${poll.petitionsOpen}件信访举报尚未答复`,
      `${poll.petitionsOpen} petition(s) about this vote are not answered`,
    ] as const;
    found.push(obstacle('PETITIONS', [], said, ['调查并答复后再安排投票', 'Look into them and answer first']));
  }
  return found;
}

function votesToHold(poll: DecidedPoll): readonly FollowingStep[] {
  const obstacles = obstaclesOf(poll);
  const done = (kind: FollowingVote['kind']) => poll.followed.includes(kind);
  if (poll.validity !== 'VALID') return [rerunStep(poll, obstacles, done('rerun'))];
  return [...reVoteStep(poll, obstacles, done('reVote')), ...byRunStep(poll, obstacles, done('byRun'))];
}

const CAUSES: Readonly<Record<Exclude<Validity, 'VALID'>, Bilingual>> = {
  INVALID_TURNOUT: { zh: '参加投票人数不足', en: 'too few took part' },
  INVALID_OVERCOUNT: { zh: '收回选票多于规定数', en: 'more papers were returned than there may be' },
  QUORUM_NOT_MET: { zh: '到会人数不足', en: 'the quorum was not met' },
};

function rerunStep(poll: DecidedPoll, obstacles: readonly Obstacle[], done: boolean): FollowingStep {
  const cause = poll.validity === 'VALID' ? { zh: '', en: '' } : CAUSES[poll.validity];
  const votes: readonly FollowingVote[] = [
    { kind: 'rerun', contests: poll.contests.map(({ id, seats }) => ({ contestId: id, seats, candidates: [] })) },
  ];
  const rules = isParty(poll) ? ['PB-044'] : isResidents(poll) ? ['VC-605', 'RC-155'] : ['VC-605'];
  return step(
    'rerun',
    rules,
    [`选举无效（${cause.zh}），重新选举`, `The election is invalid (${cause.en}): hold it again`],
    { obstacles, done, votes },
  );
}

/** Ties of one contest are parted, each in the next vote of its own; ties of different posts share a ballot. */
function reVoteStep(poll: DecidedPoll, obstacles: readonly Obstacle[], done: boolean): readonly FollowingStep[] {
  const tied = poll.contests.flatMap(({ id, next }) =>
    next?.code === 'TIE_REVOTE'
      ? [{ id, ties: next.ties ?? [{ seats: next.seats, candidates: next.candidates }] }]
      : [],
  );
  if (tied.length === 0) return [];
  const most = Math.max(...tied.map(({ ties }) => ties.length));
  const votes = Array.from(
    { length: most },
    (_, at): FollowingVote => ({
      kind: 'reVote',
      contests: tied.flatMap(({ id, ties }) => {
        const tie: Tie | undefined = ties[at];
        return tie === undefined ? [] : [{ contestId: id, seats: tie.seats, candidates: tie.candidates }];
      }),
    }),
  );
  const people = tied.flatMap(({ ties }) => ties.flatMap(({ candidates }) => candidates)).length;
  const rules = isParty(poll) ? ['PB-053'] : isResidents(poll) ? ['VC-612', 'RC-155'] : ['VC-612'];
  return [
    step(
      'reVote',
      rules,
      [
        `${people}人票数相等，就票数相等的人再次投票，得票多的当选`,
        `${people} persons are level: vote again among them, most votes win`,
      ],
      { obstacles, done, votes },
    ),
  ];
}

function byRunStep(poll: DecidedPoll, obstacles: readonly Obstacle[], done: boolean): readonly FollowingStep[] {
  const open = poll.contests.flatMap(({ id, next }) =>
    next?.code === 'RUNOFF_REQUIRED' ? [{ contestId: id, seats: next.seats, candidates: next.candidates }] : [],
  );
  if (open.length === 0 || poll.stage === 'pre-election') return [];
  const seats = open.reduce((sum, one) => sum + one.seats, 0);
  const dueOn = within(poll, byRunDays(poll));
  const rules = isParty(poll)
    ? ['PB-054']
    : [...(isResidents(poll) ? ['RC-152', 'RC-155'] : ['VC-620', 'VC-621']), ...(dueOn === null ? [] : ['VC-626'])];
  return [
    step('byRun', rules, [`缺额${seats}人，就缺额另行选举`, `${seats} seat(s) are open: hold a by-run for them`], {
      obstacles,
      done,
      dueOn,
      votes: [{ kind: 'byRun', contests: open }],
    }),
  ];
}

/** Shanghai sets its days only where fewer than three were elected (VC-626). */
function byRunDays(poll: DecidedPoll): number | null {
  const elected = new Set(poll.contests.flatMap((contest) => contest.elected)).size;
  const onlyWhenFew = poll.rules.values?.['runoff.max_days.when'] === 'fewer_than_3_elected';
  return onlyWhenFew && elected >= 3 ? null : number(poll, 'runoff.max_days');
}

/** What people have to decide: nothing of it is done by the system. */
function decisionsOf(poll: DecidedPoll): readonly FollowingStep[] {
  if (poll.validity !== 'VALID') return [];
  const flags = new Set(poll.contests.flatMap((contest) => contest.flags));
  const options = new Set(poll.contests.flatMap((contest) => contest.options));
  const manual = poll.contests.flatMap(({ next }) => (next?.code === 'MANUAL_DECISION' ? [next.why] : []));
  return [
    ...(flags.has('WOMAN_SEAT_OPEN')
      ? [
          step(
            'womanSeat',
            ['VC-640'],
            ['妇女成员名额空缺，按规定补足', 'The seat of a woman member is open: fill it as the rule says'],
          ),
        ]
      : []),
    ...(flags.has('KIN_CONFLICT')
      ? [
          step(
            'kinConflict',
            ['VC-650'],
            ['当选人之间有近亲属，按规定回避', 'Relatives are among those elected: one of them steps back'],
          ),
        ]
      : []),
    ...manual.map(({ zh, en }) => step('manual', isParty(poll) ? ['PB-054'] : [], [zh, en])),
    ...(options.has('REDUCE_SEATS_OPTION')
      ? [
          step(
            'reduceSeats',
            ['PB-055'],
            [
              '接近应选名额的，经半数以上选举人同意或者主席团决定，可以减少名额不再选举',
              'Close to the number of seats: with the consent of half of the voters, or by the presidium, the seats may be reduced',
            ],
          ),
        ]
      : []),
    ...(options.has('VACANCY_ALLOWED')
      ? [
          step(
            'vacancy',
            ['VC-628'],
            ['人数已达最低要求，缺额可以暂缺', 'Enough members are elected: the seat may stay open'],
          ),
        ]
      : []),
  ];
}

/** Publishing the names, filing or approval, certificates; a preliminary election and an invalid one have none. */
function papers(poll: DecidedPoll): readonly FollowingStep[] {
  if (poll.validity !== 'VALID' || poll.stage === 'pre-election') return [];
  if (poll.contests.every(({ elected }) => elected.length === 0)) return [];
  if (isParty(poll)) {
    return [
      step(
        'approval',
        ['PB-060'],
        [
          '报告选举结果：委员备案，书记、副书记报上级批准',
          'Report the result: members for record, secretaries for approval',
        ],
        {
          done: poll.filed,
        },
      ),
    ];
  }
  const days = number(poll, 'publish_elected.days');
  return [
    step('publishElected', ['VC-702'], ['公布当选人名单', 'Publish the names of those elected'], {
      dueOn: within(poll, days),
    }),
    step('file', isResidents(poll) ? ['RC-172'] : ['VC-703'], ['报送选举结果备案', 'File the result'], {
      done: poll.filed,
    }),
    step('certificates', ['VC-704'], ['颁发当选证书', 'Issue the certificates'], {
      dueOn: within(poll, number(poll, 'cert.days')),
      done: poll.certified,
    }),
  ];
}
