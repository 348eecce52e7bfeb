import type { Poll, PollContest } from './poll.ts';

export type Law = Record<string, unknown>;

export const NEAR = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'];
const LINEAL = ['spouse', 'parent', 'child', 'grandparent', 'grandchild'];

/** The provinces as their measures are summed up, typed here a second time. */
const PROVINCES: Record<string, Law> = {
  'PV-ZJ-2020': {
    'overcount.against': 'voters',
    'runoff.extra': 1,
    'runoff.threshold': 'third',
    'vacancy.min_members': 3,
    'women.method': 'separate',
    kin: ['spouse', 'parent', 'child', 'sibling'],
  },
  'PV-SH-2020': {
    'overcount.against': 'voters',
    'runoff.extra': 1,
    'runoff.threshold': 'third',
    'vacancy.min_members': 3,
    kin: LINEAL,
  },
  'PV-BJ-2012': {
    'overcount.against': 'voters',
    'runoff.extra': 1,
    'runoff.threshold': 'third',
    'vacancy.min_members': 4,
    chair: true,
  },
  'PV-HA-2011': {
    'overcount.against': 'issued',
    'runoff.threshold': 'majority_then_third',
    'runoff.turnout': 'majority',
  },
  'PV-GS-2025': { kin: NEAR },
};

export const HEIGHT = ['chair', 'vice-chair', 'member', 'secretary', 'deputy-secretary'];
export const height = (post: string) => (HEIGHT.includes(post) ? HEIGHT.indexOf(post) : 9);
export const sameBody = (a: string, b: string) =>
  a === b || (height(a) < 3 && height(b) < 3) || (height(a) > 2 && height(b) > 2 && height(a) < 9 && height(b) < 9);

/** The smallest number that passes a test, by trying. */
function smallest(test: (votes: bigint) => boolean): number {
  let votes = 0n;
  while (!test(votes)) votes += 1n;
  return Number(votes);
}

export function lawOf(poll: Poll): { law: Law; conflict: boolean } {
  const party = poll.ruleSet.startsWith('P');
  const province = poll.overlay == null ? {} : (PROVINCES[poll.overlay] ?? {});
  const law: Law = {
    'turnout.source': 'returned',
    'overcount.against': 'issued',
    'runoff.extra': 1,
    'runoff.threshold': party ? 'majority' : 'third',
    'runoff.turnout': 'majority',
    cascade: 'none',
    'rc.mode': 'direct',
    ...province,
  };
  let conflict = false;
  for (const [id, value] of Object.entries(poll.parameters ?? {})) {
    const forbidden =
      (id === 'runoff.threshold' && (value === 'majority') !== party) ||
      (id === 'runoff.turnout' && party && value === 'none') ||
      (id === 'pb.base' && value !== (poll.ruleSet === 'PL-2020' ? 'E' : 'A'));
    if (forbidden || (id in province && province[id] !== value)) conflict = true;
    else law[id] = value;
  }
  return { law, conflict };
}

export function validityOf(poll: Poll, law: Law): string {
  const E = BigInt(poll.electorate.entitled);
  const A = BigInt(poll.electorate.present ?? 0);
  const { returned, checkedOff = 0, issued } = poll.ballots;
  const K = BigInt(law['turnout.source'] === 'checked' ? checkedOff : returned);
  if (poll.ruleSet.startsWith('P')) {
    if (!(poll.ruleSet === 'PB-1990' ? 5n * A > 4n * E : 5n * A >= 4n * E)) return 'QUORUM_NOT_MET';
  } else if (!(poll.stage === 'by-run' && law['runoff.turnout'] === 'none')) {
    const strict = poll.ruleSet === 'RC-2026' && law['rc.mode'] === 'representatives';
    if (!(strict ? 3n * K > 2n * E : 2n * K > E)) return 'INVALID_TURNOUT';
  }
  return returned > (law['overcount.against'] === 'voters' ? checkedOff : issued) ? 'INVALID_OVERCOUNT' : 'VALID';
}

/** Base and threshold of a contest. */
export function measure(
  poll: Poll,
  contest: PollContest,
  law: Law,
  best: number,
): { base: number; threshold: number | null } {
  const { entitled, present = 0 } = poll.electorate;
  const { returned, checkedOff = 0 } = poll.ballots;
  const party = poll.ruleSet.startsWith('P');
  let base = law['turnout.source'] === 'checked' ? checkedOff : returned;
  if (party) {
    let which = poll.ruleSet === 'PL-2020' ? 'E' : 'A';
    if (contest.post === 'delegate' && poll.stage !== 'recall') which = String(law['county_delegate.base'] ?? which);
    if (poll.stage === 'pre-election') which = String(law['pre.base'] ?? which);
    base = which === 'E' ? entitled : present;
  }
  if (poll.stage === 're-vote') return { base, threshold: null };
  const half = smallest((v) => 2n * v > BigInt(base));
  const third =
    poll.stage === 'by-run' && !party && !(law['runoff.threshold'] === 'majority_then_third' && best >= half);
  if (!third) return { base, threshold: half };
  return {
    base: returned,
    threshold: Math.max(
      1,
      smallest((v) => 3n * v >= BigInt(returned)),
    ),
  };
}
