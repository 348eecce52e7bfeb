import { determine } from './determine.ts';
import { COMMITTEES } from './goldenCommittees.kit.ts';
import { PARTY_POLLS } from './goldenParty.kit.ts';
import type { Golden } from './goldenPoll.kit.ts';
import { CARELESS, POSSIBLE } from './goldenRefusals.kit.ts';
import type { ContestResult, Ground, NextStep, Poll, Reason } from './poll.ts';
import { decided } from './polls.kit.ts';

/** The polls of the golden file of determinations. */
export const GOLDEN: readonly Golden[] = [...COMMITTEES, ...PARTY_POLLS];

const sentence = ({ rules, zh, en }: Ground): string => `(${rules.join(' ')})\n  ${zh}\n  ${en}`;
const people = (ids: readonly string[]): string => ids.join(' ') || 'nobody';

function followedBy(next: NextStep | null): string {
  if (next === null) return 'nothing follows';
  if (next.code === 'MANUAL_DECISION') return `${next.code} ${next.why.zh} ${next.why.en}`;
  const ties = 'ties' in next ? (next.ties ?? []) : [];
  const each = ties.map(({ seats, candidates }) => ` (${seats}: ${people(candidates)})`);
  return `${next.code} for ${next.seats}: ${people(next.candidates)}${each.join('')}`;
}

/** Each sentence once, with everyone in a row of whom it is said. */
function saidOf(reasons: readonly Reason[]): string[] {
  const lines: [said: string, ids: string[]][] = [];
  for (const reason of reasons) {
    const said = `${reason.outcome} ${sentence(reason)}`;
    const last = lines.at(-1);
    if (last?.[0] === said) last[1].push(reason.person);
    else lines.push([said, [reason.person]]);
  }
  return lines.map(([said, ids]) => `${people(ids)} ${said}`);
}

function told(contest: ContestResult): string[] {
  const { id, base, threshold, elected, notElected, next, options, flags, reasons, passed } = contest;
  return [
    `${id}: ${threshold ?? 'most'} of ${base}; elected ${people(elected)}; not ${people(notElected)}`,
    [followedBy(next), ...options, ...flags, ...(passed === undefined ? [] : [`passed ${passed}`])].join('; '),
    ...saidOf(reasons),
  ];
}

/** The golden file of determinations. Why a poll is valid is written where it is not as in the poll before. */
export function writeDeterminations(): string {
  let before = '';
  const parts = GOLDEN.map(([name, poll]) => {
    const { validity, next, ground, contests } = decided(poll);
    const why = sentence(ground);
    const head = [poll.ruleSet, poll.stage, validity, next?.code, why === before ? undefined : why];
    before = why;
    return [`## ${name}`, head.filter((part) => part !== undefined).join(' '), ...contests.flatMap(told)].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** The code and the words with which a poll is refused, or that it is decided. */
export function refusalOf(poll: unknown): string {
  const result = determine(poll as Poll);
  return 'error' in result ? `${result.error.code}\n  ${result.error.zh}\n  ${result.error.en}` : 'decided';
}

/** The golden file of refusals: first what is refused, then what is not. */
export function writeRefusals(): string {
  const written = [...CARELESS, ...POSSIBLE].map(([name, poll]) => `## ${name}\n${refusalOf(poll)}`);
  return `${written.join('\n\n')}\n`;
}
