import { isRestDay } from '@huanjie/chinese';
import { determine, type Poll, type PollContest, timeline } from '@huanjie/rules';
import { below, interleave, type Result } from './measure.ts';

const RUNS = 7;
/** Units of the village round, each with the three posts of its committee. */
const UNITS = 435;
/** Villages and communities of the whole country, as an order of magnitude. */
const CALENDARS = 600_000;
const DAYS = 60;

/** The determination of a whole round against adding and sorting its votes; and the calendars of a country. */
export async function law(): Promise<readonly Result[]> {
  const polls = Array.from({ length: UNITS }, (_, at) => pollOf(at));
  // The first rounds are slower: the code is compiled then.
  for (let round = 0; round < 5; round += 1) polls.forEach(decided);
  const time = await interleave(RUNS, {
    round: async () => processorTime(() => polls.map(decided)),
    raw: async () => processorTime(() => polls.map(votesAlone)),
    calendars: async () => processorTime(everyCalendar),
  });
  const contests = 3 * UNITS;
  return [
    {
      name: `contests determined (${contests}, CPU)`,
      median: (contests * 1000) / time.round,
      unit: 'rows/s',
      baseline: {
        name: 'votes added and sorted',
        median: (contests * 1000) / time.raw,
        ratio: time.raw / time.round,
      },
      goal: { text: '≥ 50000 rows/s', met: (contests * 1000) / time.round >= 50_000 },
    },
    below({ name: `calendars of ${CALENDARS} units (CPU)`, median: time.calendars, unit: 'ms' }, 10_000),
  ];
}

function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A village of some hundred voters: chair, vice-chair and three members, one name more than seats for each. */
function pollOf(at: number): Poll {
  const valid = 400 + (at % 200);
  return {
    ruleSet: 'VC-2018',
    stage: 'election',
    electorate: { entitled: valid + 80 },
    ballots: { issued: valid + 4, checkedOff: valid + 4, returned: valid + 2, invalid: 2 },
    contests: [
      contestOf('chair', 1, at, valid),
      contestOf('vice-chair', 1, at, valid),
      contestOf('member', 3, at, valid),
    ],
  };
}

function contestOf(post: PollContest['post'], seats: number, at: number, valid: number): PollContest {
  const candidates = Array.from({ length: seats + 1 }, (_, place) => {
    // Nobody can be approved more often than there are papers, nor all together more often than papers have seats.
    const approve = place === seats ? valid >> 3 : Math.floor((valid * (70 + ((at + place) % 7))) / 100);
    return {
      id: `${post}-${at}-${place}`,
      name: `候选人${place}`,
      sex: place % 2 === 0 ? ('male' as const) : ('female' as const),
      nominated: true,
      approve,
      oppose: 0,
      abstain: valid - approve,
    };
  });
  return { id: `${post}-${at}`, post, seats, candidates };
}

function decided(poll: Poll): void {
  const decision = determine(poll);
  if ('error' in decision) throw new Error(decision.error.en);
}

/** What anybody does who only counts: totals, and the names by their votes. */
const votesAlone = (poll: Poll) =>
  poll.contests.map(({ candidates }) => ({
    total: candidates.reduce((sum, { approve }) => sum + approve, 0),
    order: candidates.toSorted((a, b) => b.approve - a.approve).map(({ id }) => id),
  }));

const onRestDay = (day: string): boolean => isRestDay(day);
const FIRST_DAY = Date.UTC(2021, 0, 4);

/** Units vote on some sixty days, two of three of them villages. */
function everyCalendar(): number {
  let steps = 0;
  for (let unit = 0; unit < CALENDARS; unit += 1) {
    const day = new Date(FIRST_DAY + (unit % DAYS) * 86_400_000).toISOString().slice(0, 10);
    const made = timeline(unit % 3 === 0 ? 'RC-2018' : 'VC-2018', day, { isHoliday: onRestDay });
    if ('steps' in made) steps += made.steps.length;
  }
  if (steps === 0) throw new Error('no calendar was made');
  return steps;
}
